// Trains redaction/special/special.bin from the written messages: `npm run train:special [LEXICONS]`. Cross-validates first,
// chooses the thresholds on it, then learns from every message of the training part.

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWeights } from '../../redaction/special/weights.ts'
import { crossValidate, rates, settings, train } from './cross-validate.ts'
import { isTypical } from './examples.ts'
import { quantise } from './learn.ts'
import { openLexicon } from './open-lexicon.ts'
import { labels, type Message, readMessages } from './read-messages.ts'
import { chooseThreshold, printCurve } from './threshold.ts'

const root = join(import.meta.dirname, '..', '..')
const { lexicon, lists } = openLexicon(process.argv[2] ?? join(root, '..', 'shared', 'lexicons'))
const messages = readMessages(import.meta.dirname, 'train')

function learnDirection(direction: Message['direction'], classes: number, recall: number) {
  const own = messages.filter((message) => message.direction === direction)
  const scored = crossValidate(lexicon, own, classes)
  const like = direction === 'in' ? scored.filter(({ message }) => isTypical(message)) : scored
  const threshold = chooseThreshold(like, recall)
  console.log(
    `\n${direction}: ${own.length} messages, threshold ${threshold.toFixed(3)} for recall ${recall} in cross-validation over ${like.length} of them`,
  )
  printCurve(like)
  return {
    messages: own.length,
    model: quantise(train(lexicon, own, classes)),
    threshold,
    figures: rates(like, threshold),
  }
}

const incoming = learnDirection('in', labels.length, 0.993)
const outgoing = learnDirection('out', 2, 0.975)
const bytes = writeWeights({
  incoming: incoming.model,
  outgoing: outgoing.model,
  threshold: incoming.threshold,
  outgoingThreshold: outgoing.threshold,
  lists,
})
const manifest = {
  file: 'special.bin',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
  made: 'npm run train:special',
  data: {
    messages: 'training/special/*.tsv, written for this project',
    incoming: incoming.messages,
    outgoing: outgoing.messages,
    settings,
  },
  crossValidation: { incoming: incoming.figures, outgoing: outgoing.figures },
  credits: [
    'NorMedTerm (ltgoslo), CC BY 4.0: words of ICD-10, procedures and medicines',
    'DrugBank open vocabulary, CC0: medicines',
    'Princeton WordNet 3.0: English conditions',
    'Everyday words of health and names of unions: written for this project',
    'Word frequencies: see the README of the word lists',
  ],
}
const folder = join(root, 'redaction', 'special')
writeFileSync(join(folder, 'special.bin'), bytes)
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
console.log(`\nspecial.bin: ${bytes.length} bytes`)
