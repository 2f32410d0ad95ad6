import { describe, expect, test } from '@jest/globals'
import { noSpeech } from '../../connectors/speech/none.ts'
import { scriptedSpeech } from '../../connectors/speech/scripted.ts'
import type { Heard, SoundFormat } from '../../src/ports.ts'

const script = [
  { speaker: 'customer', text: 'hei dette er Kari', start: 100, end: 500 },
  { speaker: 'agent', text: 'hei Kari', start: 600, end: 800 },
] as const

const formats: readonly (readonly [SoundFormat, number])[] = [
  [{ encoding: 'l16', rate: 8000, channels: 1 }, 16],
  [{ encoding: 'l16', rate: 16000, channels: 2 }, 64],
  [{ encoding: 'mulaw', rate: 8000, channels: 1 }, 8],
]

/** What was heard after so many milliseconds of sound, in pieces of 50. */
function play(
  ms: number,
  [format, bytesAMs]: (typeof formats)[number],
): { readonly heard: Heard[]; readonly end: () => Promise<void> } {
  const heard: Heard[] = []
  const speech = scriptedSpeech({ clock: { now: () => 1_000_000 }, script: (call) => (call === 'known' ? script : []) })
  const listener = speech.listen('known', format, (one) => heard.push(one))
  for (let at = 0; at < ms; at += 50) listener.hear(new Uint8Array(50 * bytesAMs))
  return { heard, end: () => listener.end() }
}

describe('scripted speech', () => {
  test.each(formats)('words come word by word with the sound, whatever its format (%j)', (...format) => {
    const { heard } = play(900, format)
    expect(heard.map(({ text, final, segment, at }) => [segment, at, text, final])).toEqual([
      ['known-1', 1_000_100, 'hei', false],
      ['known-1', 1_000_100, 'hei dette', false],
      ['known-1', 1_000_100, 'hei dette er', false],
      ['known-1', 1_000_100, 'hei dette er Kari', true],
      ['known-2', 1_000_600, 'hei', false],
      ['known-2', 1_000_600, 'hei Kari', true],
    ])
    expect(heard.at(-1)?.words?.map(({ text, start, end }) => [text, start, end])).toEqual([
      ['hei', 0, 100],
      ['Kari', 100, 200],
    ])
  })

  test('what was being said when the sound ended is final as far as it was heard', async () => {
    const { heard, end } = play(350, formats[0] as (typeof formats)[number])
    await end()
    expect(heard.at(-1)).toMatchObject({ text: 'hei dette', final: true, speaker: 'customer' })
  })

  test('a call that is in no script is silent, and so is a service without a recogniser', async () => {
    const heard: Heard[] = []
    const format = { encoding: 'l16', rate: 8000, channels: 1 } as const
    for (const speech of [scriptedSpeech({ clock: { now: () => 0 }, script: () => [] }), noSpeech]) {
      const listener = speech.listen('x', format, (one) => heard.push(one))
      listener.hear(new Uint8Array(160_000))
      await listener.end()
      await speech.close()
    }
    expect(heard).toEqual([])
  })
})
