// The controllers' keys from one key file in the data folder: for the embedded default. Each controller's own key is
// derived from it and never stored; whoever holds the file can read what was kept, so it is backed up apart.
import { hash, hkdfSync, randomBytes } from 'node:crypto'
import type { Crypto, Keys } from '../../src/ports.ts'
import { keepSecret } from './secret-file.ts'

const FORM = /^sladd-key-1 ([A-Za-z0-9+/]{43}=) ([0-9a-f]{16})\n?$/

export interface LocalKeysOptions {
  readonly folder: string
  /** What wraps: AES-256-GCM of the system connector. */
  readonly cipher: Pick<Crypto, 'encrypt' | 'decrypt'>
}

/** `folder` holds `master.key`, made on the first start; throws when that file is damaged or open to others. */
export async function localKeys({ folder, cipher }: LocalKeysOptions): Promise<Keys> {
  const { path, text } = await keepSecret(folder, 'master.key', () => written(randomBytes(32)))
  const master = read(path, text)
  const own = (controller: string, use: string) =>
    new Uint8Array(hkdfSync('sha256', master, 'sladd', `${controller}\n${use}`, 32))
  const bound = (controller: string, context: string) => `${controller}\n${context}`
  return {
    make: async (controller, context) => {
      const key = new Uint8Array(randomBytes(32))
      const wrapped = cipher.encrypt(own(controller, 'wrap'), key, bound(controller, context))
      return { key, wrapped: Buffer.from(wrapped).toString('base64') }
    },
    unwrap: async (controller, wrapped, context) =>
      new Uint8Array(
        cipher.decrypt(own(controller, 'wrap'), Buffer.from(wrapped, 'base64'), bound(controller, context)),
      ),
    derive: async (controller, use) => own(controller, `derive\n${use}`),
    close: async () => {},
  }
}

const sum = (bytes: Uint8Array) => hash('sha256', bytes, 'hex').slice(0, 16)

const written = (bytes: Buffer) => `sladd-key-1 ${bytes.toString('base64')} ${sum(bytes)}\n`

function read(path: string, text: string): Uint8Array {
  const [, encoded = '', expected = ''] = FORM.exec(text) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length !== 32 || sum(bytes) !== expected)
    throw new Error(`${path} is damaged: without it nothing that was sealed can be read; restore it from a backup`)
  return bytes
}
