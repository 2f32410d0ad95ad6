import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { filesystemRecordings } from '../../connectors/recordings/filesystem.ts'
import { writeUntilKilled } from './kill.ts'
import { recordingsContract } from './recordings.contract.ts'
import { memoryRecordings } from './recordings-memory.ts'

const temporary = () => mkdtemp(join(tmpdir(), 'sladd-recordings-'))

recordingsContract('memory', async () => ({ recordings: memoryRecordings(), clean: async () => {} }))

recordingsContract('files', async () => {
  const folder = await temporary()
  return { recordings: await filesystemRecordings({ folder }), clean: () => rm(folder, { recursive: true }) }
})

describe('recordings as files', () => {
  test('nobody but their owner can read them', async () => {
    const folder = await temporary()
    const recordings = await filesystemRecordings({ folder: join(folder, 'new') })
    await (await recordings.create('class/a')).complete()
    for (const [path, mode] of [
      ['new', 0o700],
      ['new/class', 0o700],
      ['new/class/a', 0o600],
    ] as const)
      expect([path, (await stat(join(folder, path))).mode & 0o777]).toEqual([path, mode])
    await rm(folder, { recursive: true })
  })

  test('what others put into the folder is seen and can be removed, and never leads out of it or stands in the way', async () => {
    const folder = await temporary()
    await mkdir(join(folder, 'class', 'folder'), { recursive: true })
    await mkdir(join(folder, 'lost+found'))
    for (const name of ['class/left.wav', 'class/with a gap', 'lost+found/x', 'top'])
      await writeFile(join(folder, name), 'x')
    const recordings = await filesystemRecordings({ folder })
    const names: string[] = []
    for await (const name of recordings.list('')) names.push(name)
    expect(names).toEqual(['class/left.wav', 'class/with a gap'])
    for (const name of names) expect(await recordings.remove(name)).toBe(true)
    for (const name of ['top', '../x/y', 'class/..', './top', 'class/folder/x', 'a\\b/c'])
      await expect(recordings.remove(name)).rejects.toThrow('Only what lies in the folder')
    expect(existsSync(join(folder, 'top'))).toBe(true)
    await rm(folder, { recursive: true })
  })

  test('a process that is killed while recording leaves every acknowledged piece, and at most one torn one after them', async () => {
    const folder = await temporary()
    for (let round = 0; round < 4; round++) {
      const acks = await writeUntilKilled('recordings', folder, 200 + randomInt(400))
      const [name = ''] = acks[0]?.split(' ') ?? []
      const recordings = await filesystemRecordings({ folder })
      let text = ''
      for await (const piece of recordings.read(name)) text += Buffer.from(piece).toString('latin1')
      const whole = text.match(/\d{9}:s{990}/g) ?? []
      expect(whole.length).toBeGreaterThanOrEqual(acks.length)
      expect(whole.map((piece) => Number(piece.slice(0, 9)))).toEqual(whole.map((_, index) => index))
      expect(text.length - whole.join('').length).toBeLessThan(1_000)
    }
    await rm(folder, { recursive: true })
  })

  test('where there is no room for more, every piece that was acknowledged before stays', async () => {
    const folder = await temporary()
    const script = new URL('./writer.child.ts', import.meta.url).pathname
    // No file of that process may grow beyond two megabytes: writing more fails as on a full disk.
    const command = `ulimit -f 2048 && exec "${process.execPath}" --import tsx "${script}" recordings-until-full "${folder}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    const acknowledged = Number(stdout)
    expect([acknowledged > 10, stderr]).toEqual([true, ''])
    const recordings = await filesystemRecordings({ folder })
    let text = ''
    for await (const piece of recordings.read('class/full')) text += Buffer.from(piece).toString('latin1')
    expect(text.match(/\d{9}:s{99990}/g)?.length).toBe(acknowledged)
    await rm(folder, { recursive: true })
  })
})
