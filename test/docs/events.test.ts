// docs/events.md is what senders go by: it names every event, every field and every refusal, and its example works.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { callEvent } from '../../src/call/event.ts'
import { packageRoot } from '../../src/files.ts'
import { type Running, run } from '../running.ts'

const page = readFileSync(join(packageRoot(), 'docs', 'events.md'), 'utf8')
const section = (title: string): string => page.split(`\n## ${title}`)[1]?.split('\n## ')[0] ?? ''
const events = section('Events')

const written = callEvent.options.map(({ shape }) => ({
  type: shape.type.value,
  fields: Object.keys(shape).filter((field) => field !== 'type' && field !== 'purposes'),
}))

/** The row of the table that tells of `type`, with what is said of every event before it. */
const toldOf = (type: string): string => {
  const [before = '', ...rows] = events.split('\n| ')
  return `${before}\n${rows.find((row) => row.split(' | ')[0]?.includes(`\`${type}\``)) ?? ''}`
}

describe('the page on events', () => {
  test.each(written)('tells of $type and its fields', ({ type, fields }) => {
    expect(toldOf(type)).toContain(`\`${type}\``)
    expect(fields.filter((field) => !toldOf(type).includes(`\`${field}\``))).toEqual([])
  })

  test('tells of no event that would be refused', () => {
    const told = [...events.matchAll(/`([a-z]+\.[a-z]+)`/g)].map(([, type]) => type)
    expect(told.length).toBeGreaterThan(20)
    expect(told.filter((type) => !written.some((each) => each.type === type))).toEqual([])
  })

  describe('has an example', () => {
    let running: Running
    beforeAll(async () => {
      running = await run()
    }, 30_000)
    afterAll(() => running.stop())

    test('whose every event is taken, and which is told to record after the yes', async () => {
      const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
      const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', code], {
        env: { ...process.env, SECRET: running.secrets.get('tryg-no'), SLADD: running.url },
      })
      const lines = stdout.split('\n').filter((line) => /^\d{3} /.test(line))
      expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
        '200 call.started',
        '200 adviser.joined',
        '200 consent.requested',
        '200 consent.answered',
        '200 speech.final',
        '200 call.ended',
      ])
      expect(stdout.split('200 consent.answered')[1]).toMatch(/^ \{\s*recording: 'start',\s*listen: true/)
    }, 30_000)
  })
})
