// Proves the Dockerfile step by step without an engine: what it copies exists and is not ignored, what it runs are
// scripts of ours, the parts that ship are enough to start, and nothing of the tests comes along.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { packageRoot } from '../src/files.ts'

const root = packageRoot()
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
const ignored = read('.dockerignore').split('\n').filter(Boolean)

interface Step {
  readonly stage: string
  readonly word: string
  readonly rest: string
}

const steps: readonly Step[] = (() => {
  let stage = ''
  return read('Dockerfile')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? []
      if (word === 'FROM') stage = / AS (\S+)/.exec(rest)?.[1] ?? 'shipped'
      return { stage, word, rest }
    })
})()

const copies = steps.filter(({ word }) => word === 'COPY')

describe('the image', () => {
  test('every stage is known before it is copied from', () => {
    const known = new Set(steps.filter(({ word }) => word === 'FROM').map(({ stage }) => stage))
    for (const { rest } of copies) {
      const from = /--from=(\S+)/.exec(rest)?.[1]
      if (from) expect([...known]).toContain(from)
    }
  })

  test('what is copied from here exists and is not ignored', () => {
    const files = copies
      .filter(({ rest }) => !rest.includes('--from='))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1))
    for (const file of files.filter((name) => name !== '.'))
      expect([file, existsSync(join(root, file)), ignored.includes(file)]).toEqual([file, true, false])
  })

  test('what is copied from the build is made by its scripts or comes with the sources', () => {
    const shipped = copies
      .filter(({ stage, rest }) => stage === 'shipped' && rest.includes('--from=build'))
      .map(({ rest }) => /\/app\/(\S+)/.exec(rest)?.[1] ?? '')
    expect(shipped).toEqual(['dist', 'policies', 'redaction', 'package.json', 'volume'])
    expect(scripts['build']).toContain('build:server')
    for (const name of shipped.filter((each) => each !== 'dist' && each !== 'volume'))
      expect([name, existsSync(join(root, name)), ignored.includes(name)]).toEqual([name, true, false])
  })

  test('what it runs are scripts there are, and what ships installs nothing by scripts', () => {
    for (const { rest } of steps.filter(({ word }) => word === 'RUN')) {
      const script = /^npm run (\S+)/.exec(rest)?.[1]
      if (script) expect(scripts).toHaveProperty(script)
      else expect(rest).toMatch(/^(npm ci .*--ignore-scripts|mkdir -p volume)$/)
    }
  })

  test('it runs as nobody in particular, keeps data in a volume and says when it is well', () => {
    expect(steps.find(({ stage, word }) => stage === 'shipped' && word === 'FROM')?.rest).toContain('nonroot')
    expect(steps.find(({ word }) => word === 'VOLUME')?.rest).toBe('/data')
    // Before it is a volume it is theirs who run there, or they could write nothing.
    expect(copies.map(({ rest }) => rest)).toContain('--from=build --chown=nonroot:nonroot /app/volume /data')
    expect(
      JSON.parse(/CMD (\[.*\])$/.exec(steps.find(({ word }) => word === 'HEALTHCHECK')?.rest ?? '')?.[1] ?? '[]'),
    ).toHaveLength(3)
    expect(steps.findLast(({ word }) => word === 'CMD')?.rest).toBe('["dist/src/cli.js", "serve"]')
  })

  test('tests, notes and data stay outside', () => {
    for (const name of ['.git', 'node_modules', 'data', 'test', 'training', 'docs']) expect(ignored).toContain(name)
  })
})
