// Measures the guard: recall and false alarms by language and kind on the part that nothing was tuned on; figures only. What
// it gets wrong is read in training, on messages held out there. `npm run bench:special`.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSpecial } from '../redaction/special/special.ts'
import { labelIndex } from '../training/special/examples.ts'
import { type Message, readMessages } from '../training/special/read-messages.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'training', 'special')
const special = createSpecial(readFileSync(join(root, 'redaction', 'special', 'special.bin')))

interface Judged {
  readonly message: Message
  readonly caught: boolean
}

const percent = (list: readonly Judged[]): string =>
  list.length === 0
    ? '–'.padStart(16)
    : `${((100 * list.filter(({ caught }) => caught).length) / list.length).toFixed(1)} % of ${String(list.length).padStart(4)}`.padStart(
        16,
      )

function table(judged: readonly Judged[]): void {
  const languages = [...new Set(judged.map(({ message }) => message.lang))].sort()
  const kinds = [...new Set(judged.map(({ message }) => message.label))].sort()
  console.log(['caught'.padEnd(14), ...[...languages, 'all'].map((name) => name.padStart(16))].join(''))
  for (const kind of kinds) {
    const rows = judged.filter(({ message }) => message.label === kind)
    const cells = languages.map((language) => percent(rows.filter(({ message }) => message.lang === language)))
    console.log([kind.padEnd(14), ...cells, percent(rows)].join(''))
  }
  const telling = judged.filter(({ message }) => labelIndex(message) > 0)
  const harmless = judged.filter(({ message }) => labelIndex(message) === 0)
  console.log(`recall ${percent(telling).trim()}, false alarms ${percent(harmless).trim()}`)
}

function product(message: Message): boolean {
  const text = message.texts.at(-1) ?? ''
  if (message.direction === 'out') return special.outgoing(text).verdict === 'asks'
  return special.judge(message.texts.join('\n')).verdict === 'sensitive'
}

for (const direction of ['in', 'out'] as const) {
  const held = readMessages(folder, 'held').filter((message) => message.direction === direction)
  console.log(`\n${direction}: the product on the ${held.length} messages nothing was tuned on`)
  table(held.map((message) => ({ message, caught: product(message) })))
}

const text = 'Hei, jeg lurer på om reiseforsikringen dekker at vi må avbestille turen fordi kona ble syk i mai'
for (let i = 0; i < 2000; i++) special.judge(text)
const began = process.hrtime.bigint()
for (let i = 0; i < 5000; i++) special.judge(text)
console.log(`\none message: ${(Number(process.hrtime.bigint() - began) / 5000 / 1e6).toFixed(3)} ms`)
