// A recogniser that knows in advance what is said: it plays a script against the sound that arrives, word by word,
// as a real one would, so that demos and tests go the whole way without one.
import type { Clock, Heard, HeardWord, Listener, SoundFormat, Speech } from '../../src/ports.ts'

export interface ScriptLine {
  readonly speaker: 'customer' | 'agent'
  readonly text: string
  /** Milliseconds of sound from the call's first byte; words are spread evenly between the two. */
  readonly start: number
  readonly end: number
}

export interface ScriptedSpeechOptions {
  readonly clock: Pick<Clock, 'now'>
  /** What is said in a call, in order of `start`; nothing for a call the script does not know. */
  readonly script: (call: string) => readonly ScriptLine[]
}

export function scriptedSpeech({ clock, script }: ScriptedSpeechOptions): Speech {
  return {
    listen: (call, format, heard) => listener({ lines: script(call), call, format, clock }, heard),
    close: async () => {},
  }
}

interface Playing {
  readonly lines: readonly ScriptLine[]
  readonly call: string
  readonly format: SoundFormat
  readonly clock: Pick<Clock, 'now'>
}

function listener({ lines, call, format, clock }: Playing, heard: (heard: Heard) => void): Listener {
  const started = clock.now()
  const bytesAMs = (format.rate * format.channels * (format.encoding === 'l16' ? 2 : 1)) / 1000
  const words = lines.map(timed)
  const told = lines.map(() => 0)
  let bytes = 0
  const tell = (index: number, count: number, final: boolean) => {
    const line = lines[index]
    if (!line) return
    const spoken = (words[index] ?? []).slice(0, count)
    const text = spoken.map((word) => word.text).join(' ')

    told[index] = final ? Number.POSITIVE_INFINITY : count
    heard({
      segment: `${call}-${index + 1}`,
      at: started + line.start,
      speaker: line.speaker,
      text,
      final,
      words: spoken,
    })
  }
  return {
    hear: (sound) => {
      bytes += sound.length
      const now = bytes / bytesAMs
      for (const [index, line] of lines.entries()) {
        if (line.start > now) break
        const spoken = (words[index] ?? []).filter((word) => line.start + word.end <= now).length
        if (line.end <= now && told[index] !== Number.POSITIVE_INFINITY) tell(index, spoken, true)
        else if (spoken > (told[index] ?? 0)) tell(index, spoken, false)
      }
    },
    // What was being said when the sound ended is final as far as it was heard.
    end: async () => {
      for (const [index, count] of told.entries()) {
        if (count > 0 && count !== Number.POSITIVE_INFINITY) tell(index, count, true)
      }
    },
  }
}

function timed({ text, start, end }: ScriptLine): readonly HeardWord[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const each = (end - start) / Math.max(1, words.length)
  return words.map((word, index) => ({
    text: word,
    start: Math.floor(index * each),
    // The last word ends with the line, whatever rounding did to the others.
    end: index === words.length - 1 ? end - start : Math.floor((index + 1) * each),
    confidence: 1,
    stable: true,
  }))
}
