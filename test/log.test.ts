// The service's log: lines that programs can read, without a word that a person could have written.
import { expect, test } from '@jest/globals'
import { createEngine } from '../redaction/mask.ts'
import { createLog } from '../src/log.ts'

const engine = createEngine({ hash: (value) => value })

const logged = (work: (log: ReturnType<typeof createLog>) => void): readonly string[] => {
  const lines: string[] = []
  work(createLog({ level: 'info', mask: (line) => engine.mask(line).text, write: (line) => lines.push(line) }))
  return lines
}

test('every line is JSON with its time, whatever the time looks like to the masker', () => {
  const lines = logged((log) => {
    for (let count = 0; count < 50; count++) log('info', 'sweep', { count, failed: 0 })
  })
  expect(lines).toHaveLength(50)
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: 30, time: expect.any(Number), event: 'sweep' })
})

test('what looks like an identifier is masked, and free text is left out', () => {
  const [line = '', other = ''] = logged((log) => {
    log('error', 'fault', { where: '4740000012', code: 'x' })
    log('error', 'fault', { where: 'Kari ringte: +47 400 00 012!', code: 'x' })
  })
  expect([line.includes('4740000012'), other.includes('Kari'), other]).toEqual([
    false,
    false,
    expect.stringContaining('(left out)'),
  ])
})
