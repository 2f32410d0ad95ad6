// Writes down what the engine knows was asked for at each turn of the dev dialogues, which the tagger sees beside the text:
// `npm run train:names:asked`. It is kept in a file so that a change of the engine's questions changes no weights.

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Dialogue, readDialogues } from '../../bench/labelled.ts'
import { fold } from '../../redaction/fold.ts'
import { createEngine, type NameContext, type Names } from '../../redaction/mask.ts'
import { createNames } from '../../redaction/names/names.ts'

const here = dirname(fileURLToPath(import.meta.url))
const { words } = createNames(readFileSync(join(here, '../../redaction/names/weights.bin')))

const codeOf: Readonly<Record<string, string>> = { name: 'n', address: 'a', number: 'o' }

/** One letter a turn; told by a tagger that finds nothing and remembers what it was told. */
const askedIn = (dialogue: Dialogue): string => {
  let seen: { readonly folded: string; readonly context: NameContext }[] = []
  const names: Names = {
    tag: (_, folded, context) => {
      seen.push({ folded, context })
      return []
    },
    words,
  }
  const engine = createEngine({ names, hash: (value) => value })
  const talk = engine.conversation({ languages: [dialogue.lang], channel: dialogue.channel })
  return dialogue.turns
    .map(({ speaker, text }, turn) => {
      seen = []
      talk.push({ segment: String(turn), at: turn * 10_000, speaker, text, final: true })
      const { text: folded } = fold(text)
      return codeOf[seen.find((one) => one.folded === folded)?.context.asked ?? ''] ?? '.'
    })
    .join('')
}

const dev = readDialogues(join(here, '../../bench/quality')).filter(({ part }) => part === 'dev')
const lines = dev.map((dialogue) => `${dialogue.id}\t${askedIn(dialogue)}\n`)
writeFileSync(join(here, 'asked.tsv'), lines.join(''))
process.stdout.write(`${lines.length} dialogues\n`)
