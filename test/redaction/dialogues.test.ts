// Whole dialogues, written as people talk and type; [KIND:value] marks what must be masked, {…} what looks like it and
// must not be. Everything unmarked must stay as it is.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { engineWith, play, withoutIndex } from './keys.ts'

const folder = new URL('./dialogues/', import.meta.url)
const engine = engineWith()

interface Dialogue {
  readonly id: string
  readonly language: string
  readonly channel: 'voice' | 'chat'
  readonly marked: readonly string[]
}

const read = (text: string): Dialogue => {
  const [head = '', ...marked] = text.trim().split('\n')
  const [, id = '', language = '', channel] = head.split(' ')
  return { id, language, channel: channel === 'chat' ? 'chat' : 'voice', marked }
}

const dialogues = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split(/\n(?=# )/)
    .map(read),
)

const mark = /\[([A-Z_]+):([^\]]*)\]|\{([^}]*)\}/g
const plain = (line: string): string => line.replace(mark, (_, _kind, value, other) => value ?? other)
// Names are the tagger's; without it they stay.
const wanted = (line: string): string =>
  line.replace(mark, (_, kind, value, other) => other ?? (kind === 'PERSON' ? value : `[${kind}]`))

describe('a dialogue shows no identifier and hides nothing else', () => {
  test.each(dialogues)('$id', ({ language, channel, marked }) => {
    const shown = play(engine.conversation({ languages: [language], channel }), marked.map(plain))
    expect(shown.map((one) => withoutIndex(one.shown))).toEqual(marked.map((line) => wanted(line).slice(3)))
  })
})
