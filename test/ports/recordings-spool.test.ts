// Where sound waits for S3, by itself: what ends while others look for what was left.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { diskSpool } from '../../connectors/recordings/spool.ts'

test('a recording that ends while the spool looks for what was left is not taken for one that was left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sladd-spool-'))
  const spool = await diskSpool(folder)
  try {
    const adopted: string[] = []
    const ending = async (name: string) => {
      const take = await spool.open(name)
      await take.append(Buffer.from('sound'))
      await take.finish()
      const looking = [0, 1, 2, 3, 4].map(() => spool.adopt())
      await take.drop()
      for (const left of await Promise.all(looking)) adopted.push(...left.map((one) => one.name))
    }
    for (let round = 0; round < 60; round++)
      await Promise.all(Array.from({ length: 8 }, (_, index) => ending(`class/${round}-${index}`)))
    expect([adopted, await spool.names()]).toEqual([[], []])
  } finally {
    spool.close()
    await rm(folder, { recursive: true, force: true })
  }
})
