// How the engine uses a tagger of names, whatever tagger it is: here one that knows names by their capitals.
import { describe, expect, test } from '@jest/globals'
import type { Names } from '../../redaction/mask.ts'
import { engineWith, play } from './keys.ts'

const invented = new Set(['Kari', 'Nordmann', 'Silje', 'Stein'])
const names: Names = {
  tag: (tokens, folded) =>
    tokens.flatMap(({ start, end }, at) =>
      invented.has(folded.slice(start, end)) && !invented.has(folded.slice(tokens[at - 1]?.start, tokens[at - 1]?.end))
        ? [
            {
              from: at,
              to: invented.has(folded.slice(tokens[at + 1]?.start, tokens[at + 1]?.end)) ? at + 2 : at + 1,
              type: 'PERSON' as const,
              score: 0.95,
            },
          ]
        : [],
    ),
}
const engine = engineWith({ names })

describe('names', () => {
  test('a person keeps one index by the whole name and by each part of it', () => {
    const lines = [
      'A: hei, du snakker med Silje',
      'C: jeg heter Kari Nordmann',
      'A: hei Kari, er du Nordmann?',
      'C: ja, Silje',
    ]
    expect(play(engine.conversation({ languages: ['nb'] }), lines).map(({ shown }) => shown)).toEqual([
      'hei, du snakker med [PERSON_1]',
      'jeg heter [PERSON_2]',
      'hei [PERSON_2], er du [PERSON_2]?',
      'ja, [PERSON_1]',
    ])
  })

  test('a name once heard is masked where the tagger misses it, unless it is an everyday word', () => {
    const lines = ['C: jeg heter Kari', 'A: takk kari', 'C: mannen min er Stein', 'A: en stein i ruta']
    expect(play(engine.conversation({ languages: ['nb'] }), lines).map(({ shown }) => shown)).toEqual([
      'jeg heter [PERSON_1]',
      'takk [PERSON_1]',
      'mannen min er [PERSON_2]',
      'en stein i ruta',
    ])
  })

  test('agents’ own names stay where the controller wants them to, customers’ never', () => {
    const open = engineWith({ names, maskAgentNames: false }).conversation({ languages: ['nb'] })
    const lines = ['A: hei, du snakker med Silje', 'C: hei Silje, jeg heter Kari', 'A: hei Kari']
    expect(play(open, lines).map(({ shown }) => shown)).toEqual([
      'hei, du snakker med Silje',
      'hei [PERSON_1], jeg heter [PERSON_2]',
      'hei [PERSON_2]',
    ])
  })

  test('no name is remembered but by keyed hashes, once nothing can follow it any more', () => {
    const talk = engine.conversation({ languages: ['nb'] })
    play(talk, ['C: jeg heter Kari Nordmann'])
    // While its last words may go on in the next final they are an open candidate.
    talk.tick(10_000)
    expect(JSON.stringify(talk.snapshot()).toLowerCase()).not.toMatch(/kari|nordmann/)
  })
})
