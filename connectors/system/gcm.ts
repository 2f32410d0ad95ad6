// AES-256-GCM with the nonce before and the tag behind the ciphertext.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Crypto } from '../../src/ports.ts'

const NONCE = 12
const TAG = 16

/** `context` is bound to the ciphertext but not in it. */
function encrypt(key: Uint8Array, plain: Uint8Array, context: string): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the key, the context or a byte is another. */
function decrypt(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array {
  if (sealed.length < NONCE + TAG) throw new Error('Sealed bytes are cut short')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(sealed.length - TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()])
}

/** What the local key file wraps with, and the encrypting half of the crypto port. */
export const gcm: Pick<Crypto, 'encrypt' | 'decrypt'> = { encrypt, decrypt }
