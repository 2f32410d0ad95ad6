// Trains redaction/special/special.bin from the written messages: `npm run train:special [-- LEXICONS [PYTHON]]`, where PYTHON
// has requirements.txt installed, and Apertium its Nordic pairs. First on four fifths, to make probabilities of scores on the
// rest and to read the worst errors; then on every message of the training part.

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Model, uncalibrated, writeWeights } from '../../redaction/special/weights.ts'
import { calibrate, calibrated } from './calibrate.ts'
import { isHeldOut, rates, score } from './hold-out.ts'
import { settings, trainLinear } from './linear.ts'
import { trainNetworks } from './networks.ts'
import { openLexicon } from './open-lexicon.ts'
import { labels, type Message, readMessages } from './read-messages.ts'
import { printCurve, printWorst, threshold } from './threshold.ts'
import { translations } from './translate.ts'

const root = join(import.meta.dirname, '..', '..')
const [lexicons = join(root, '..', 'shared', 'lexicons'), python = 'python3'] = process.argv.slice(2)
const { lexicon, lists } = openLexicon(lexicons)
// What was translated before, so that the next training need not wait for it.
const kept = join(tmpdir(), 'special-translations.json')
const messages = readMessages(import.meta.dirname, 'train')

async function learnDirection(direction: Message['direction'], classes: number) {
  const own = messages.filter((message) => message.direction === direction)
  const training = { lexicon, direction, classes, messages: own, translations: await translations(own, kept) }
  const networks = await trainNetworks({ ...training, python })
  const partly: Model = {
    linear: trainLinear({
      ...training,
      messages: own.filter((message) => !isHeldOut(message)),
      translations: training.translations.filter((message) => !isHeldOut(message)),
    }),
    network: networks.partly,
    calibration: uncalibrated,
  }
  const raw = own.filter(isHeldOut).map((message) => score(lexicon, partly, message))
  const calibration = calibrate(raw)
  const scored = raw.map((one) => ({ ...one, score: calibrated(one.score, calibration) }))
  console.log(`\n${direction}: ${own.length} messages, of which ${scored.length} were held out`)
  printCurve(scored)
  printWorst(scored)
  const model: Model = { linear: trainLinear(training), network: networks.whole, calibration }
  return { messages: own.length, model, figures: rates(scored, threshold) }
}

const incoming = await learnDirection('in', labels.length)
const outgoing = await learnDirection('out', 2)
const bytes = writeWeights({
  incoming: incoming.model,
  outgoing: outgoing.model,
  threshold,
  outgoingThreshold: threshold,
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
  heldOut: { incoming: incoming.figures, outgoing: outgoing.figures },
  credits: [
    'NorMedTerm (ltgoslo), CC BY 4.0: words of ICD-10, procedures and medicines',
    'DrugBank open vocabulary, CC0: medicines',
    'Princeton WordNet 3.0: English conditions',
    'Everyday words of health and names of unions: written for this project',
    'Word frequencies: see the README of the word lists',
    'Apertium (GPL): the messages in other languages, to learn from; nothing of it ships',
  ],
}
const folder = join(root, 'redaction', 'special')
writeFileSync(join(folder, 'special.bin'), bytes)
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
console.log(`\nspecial.bin: ${bytes.length} bytes`)
