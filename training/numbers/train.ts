// Builds redaction/referee/weights.bin from the dev part of the labelled dialogues: `npm run train:numbers [-- OUT]`.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDialogues } from '../../bench/labelled.ts'
import { writeWeights } from '../../redaction/referee/weights.ts'
import { seeded } from '../names/random.ts'
import { learn, packed } from './learn.ts'
import { samplesOf } from './samples.ts'
import { seed, settings } from './settings.ts'

const here = dirname(fileURLToPath(import.meta.url))
const out = process.argv[2] ?? join(here, '../../redaction/referee/weights.bin')

const dialogues = readDialogues(join(here, '../../bench/quality')).filter(({ part }) => part === 'dev')
const samples = samplesOf(dialogues)
const bytes = writeWeights(packed(learn(samples, settings, seeded(seed)), settings))
const sha256 = createHash('sha256').update(bytes).digest('hex')
const manifest = {
  file: 'weights.bin',
  bytes: bytes.length,
  sha256,
  makeAgain: 'npm run train:numbers',
  settings: { seed, ...settings },
  trainingDialogues: dialogues.length,
  trainingSamples: samples.length,
  somebodys: samples.filter(({ personal }) => personal).length,
  credits: [
    "The project's own labelled dialogues (bench/quality, dev part): written by hand, everybody in them invented",
  ],
}
writeFileSync(out, bytes)
writeFileSync(out.replace(/\.bin$/u, '.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
process.stdout.write(`${out}: ${samples.length} samples, ${bytes.length} bytes, sha256 ${sha256}\n`)
