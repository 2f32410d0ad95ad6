// Questions of a word or two, and the answers in pieces that follow: what is asked outright, the next thing in a row, one
// digit more. And short turns that ask for nothing.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const last = lastTurnBy(engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) }))

const masked: readonly Row[] = [
  ['da', 'ja hvad er pladen / a x', '[VEHICLE_REG]'],
  ['da', 'ja hvad er pladen / a x / ja / fireogtredive', '[VEHICLE_REG]'],
  ['sv', 'vad är kontot / nittioåtta', '[BANK_ACCOUNT]'],
  ['sv', 'vad har du för mobil om jag inte hittar / sjuttiotre', '[PHONE]'],
  ['nb', 'hva har du for mobil / førtisju', '[PHONE]'],
  ['en', "what's the new one the reg number first / five three / and the account / two oh", '[BANK_ACCOUNT]'],
  ['sv', 'och clearing / åtta tre två sju streck nio / ja och kontot / nittioåtta', '[BANK_ACCOUNT]'],
  ['sv', 'ditt kontonummer / fyra fyra tre noll ett två / det är en siffra till / sju', '[BANK_ACCOUNT]'],
  ['en', 'your account number / four four three oh one two / one more / nine', '[BANK_ACCOUNT]'],
  ['sv', 'finns det portkod / ja tre sju / ja / åtta åtta', '[SECRET]'],
  ['nb', 'hva er passordet vi sendte deg / sommerfugl', '[SECRET]'],
  ['da', 'Hvad er adgangskoden, vi har sendt dig? / Solsikke', '[SECRET]'],
  ['sv', 'vad är lösenordet vi skickade / blomma', '[SECRET]'],
  ['en', 'and your surname please / judge', '[PERSON]'],
  ['en', 'your last name / constable', '[PERSON]'],
  ['sv', 'och efternamnet / kapten', '[PERSON]'],
]

test.each(masked)('in %s, after a short question is masked: %s', (lang, turns, shown) => {
  expect(last(lang, turns)).toBe(shown)
})

describe('what asks for nothing', () => {
  const stays: readonly Row[] = [
    ['sv', 'jag har fått en mobil till / ja två', 'ja två'],
    ['da', 'pladen var løs / der var tolv skruer', 'der var tolv skruer'],
    ['nb', 'da er kontoen åpnet / fint den koster to hundre', 'fint den koster to hundre'],
    ['en', 'what is your name / june / one more thing / yes two', 'yes two'],
    ['nb', 'hva heter du / ja', 'ja'],
    ['sv', 'vad heter du / precis', 'precis'],
    ['en', 'what is your name / well', 'well'],
  ]
  test.each(stays)('in %s, stays: %s', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })
})
