// E-mail addresses as they live on in a call: read back in part, put right, given without a sign; and what only looks so.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  ['en', "your email / it's tiggersmum at gmail dot com / ok / tiggersmum forty two at gmail", '[EMAIL]'],
  ['nb', 'e-post / bikuben tjueto krøllalfa firma punktum no / bikuben tjue to', '[EMAIL]'],
  ['nb', 'hva er e-posten din / kari punktum nordmann gmail punktum com', '[EMAIL]'],
  ['nb', 'epost / den er kari punktum lien på gmail', 'den er [EMAIL]'],
  ['sv', 'har du en mejladress / jag har göran ett ett sju at gmail', 'jag har [EMAIL]'],
  ['en', 'your email / it’s ashok one two three at gmail', 'it’s [EMAIL]'],
  ['en', 'your email / kari dot moe at gmail dot com / kari dot moe at gmail', '[EMAIL]'],
  ['en', 'your email / d dot k dot mcallister at bt internet dot com / d dot k dot mcallister', '[EMAIL]'],
  ['en', 'your email / s v e n e r i k at s e b dot s e / svenerik at seb right', '[EMAIL] right'],
  ['nb', 'e-post / bjoern punkt tveit krøllalfa altibox punktum no / bjoern punkt tveit', '[EMAIL]'],
  ['nb', 'e-post / turgåer nitten seksti åtte krøllalfa gmail / turgåer nitten seksti åtte', '[EMAIL]'],
  ['sv', 'mejl / siv punkt ohlsson snabela telia punkt com / siv punkt ohlsson med o h', '[EMAIL] med o h'],
  ['da', 'din mail / mette bindestreg lund snabel a mail punktum dk / mette bindestreg lund', '[EMAIL]'],
  ['nn', 'e-post / eldbjørg understrek haugen krøllalfa sol punktum no / eldbjørg understrek haugen', '[EMAIL]'],
]

const shown: readonly (readonly [lang: string, turns: string])[] = [
  ['da', 'hvad er din e-mail / jeg bruger outlook'],
  ['da', 'hvad er din e-mail / øh / får du den i outlook eller gmail'],
  ['en', "your email / i can't get into outlook / have you tried gmail"],
  ['nb', 'e-posten din / anne punktum moe krøllalfa gmail punktum com / da får du en lenke til tryg punktum no'],
  ['nb', 'e-posten din / anne punktum moe krøllalfa gmail punktum com / takk / jeg sjekker på gmail'],
  ['nb', 'har du bilder / ja på icloud'],
  ['da', 'din mail / mette bindestreg lund snabel a mail punktum dk / og e-mailen'],
  ['en', 'your email / big bear at yahoo dot co dot uk / thanks / i think it’s under the bed'],
]

describe('an e-mail address is masked however it is said, and so is what is said of it again', () => {
  test.each(masked)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})

describe('what holds the same words and is no address stays', () => {
  test.each(shown)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns.split(' / ').at(-1))
  })
})
