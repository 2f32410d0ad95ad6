import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { localKeys } from '../../connectors/keys/local.ts'
import { gcm } from '../../connectors/system/gcm.ts'
import { keysContract } from './keys.contract.ts'

const temporary = () => mkdtemp(join(tmpdir(), 'sladd-keys-'))

keysContract('a file', async () => {
  const folder = await temporary()
  const open = () => localKeys({ folder, cipher: gcm })
  return { keys: await open(), again: open, clean: () => rm(folder, { recursive: true }) }
})

describe('the key file', () => {
  test('it is made on the first start, readable by its owner alone, with nothing else beside it', async () => {
    const folder = join(await temporary(), 'keys')
    await localKeys({ folder, cipher: gcm })
    expect(await readdir(folder)).toEqual(['master.key'])
    expect((await stat(join(folder, 'master.key'))).mode & 0o777).toBe(0o600)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  test('of several processes that start at once, all have the same keys', async () => {
    const folder = await temporary()
    const all = await Promise.all(Array.from({ length: 8 }, () => localKeys({ folder, cipher: gcm })))
    const derived = await Promise.all(
      all.map(async (keys) => Buffer.from(await keys.derive('tryg-no', 'x')).toString('hex')),
    )
    expect(new Set(derived).size).toBe(1)
  })

  test('it is refused, by name and with what to do, when others can read it or it is damaged', async () => {
    const cases = [
      [async (path: string) => chmod(path, 0o640), /master\.key can be read by others \(mode 640\): set it to 600/],
      [async (path: string) => writeFile(path, ''), /master\.key is damaged: .* restore it from a backup/],
      [async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace(/.(?==)/, '*')), /is damaged/],
      [async (path: string) => writeFile(path, (await readFile(path, 'utf8')).slice(0, 30)), /is damaged/],
      [
        async (path: string) =>
          writeFile(
            path,
            (await readFile(path, 'utf8')).replace(/.(?=\n$)/, (last) => (last === '0' ? '1' : '0')),
          ),
        /is damaged/,
      ],
    ] as const
    for (const [damage, message] of cases) {
      const folder = await temporary()
      await localKeys({ folder, cipher: gcm })
      await damage(join(folder, 'master.key'))
      await expect(localKeys({ folder, cipher: gcm })).rejects.toThrow(message)
    }
  })
})
