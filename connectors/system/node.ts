// Time, ids, randomness and sums from Node itself.
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto'
import type { Clock, Crypto, Ids, Randomness } from '../../src/ports.ts'
import { gcm } from './gcm.ts'

export interface System {
  readonly clock: Clock
  readonly ids: Ids
  readonly randomness: Randomness
  readonly crypto: Crypto
}

/** `signingSeed`: 32 secret bytes, the same at every start, of which the signing key of the audit is made. */
export function nodeSystem({ signingSeed }: { readonly signingSeed: Uint8Array }): System {
  return { clock: nodeClock, ids: nodeIds, randomness: nodeRandomness, crypto: nodeCrypto(signingSeed) }
}

export const nodeClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    // What waits must not keep a process alive that has nothing else to do.
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
}

/** The audit puts a pseudonym where an id may be a person's number; ours never look like one. */
const mistakable = (id: string): boolean => !/^[A-Za-z]/.test(id) || /\d{6}/.test(id.replace(/[_-]/g, ''))

export const nodeIds: Ids = {
  next: () => {
    for (;;) {
      const id = randomBytes(18).toString('base64url')
      if (!mistakable(id)) return id
    }
  },
}

export const nodeRandomness: Randomness = { bytes: (count) => new Uint8Array(randomBytes(count)) }

/** The crypto port; see `nodeSystem` for the seed. */
export function nodeCrypto(signingSeed: Uint8Array): Crypto {
  const signing = signingKey(signingSeed)
  const checking = createPublicKey(signing)
  return {
    ...gcm,
    sha256: (bytes) => hash('sha256', bytes, 'hex'),
    hmac: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
    equal: (a, b) => timingSafeEqual(digest(a), digest(b)),
    sign: (text) => sign(null, Buffer.from(text), signing).toString('base64'),
    verify: (text, signature) => verify(null, Buffer.from(text), checking, Buffer.from(signature, 'base64')),
  }
}

/** Of equal length whatever the texts are, so that comparing them tells nothing about where they differ. */
const digest = (text: string) => hash('sha256', text, 'buffer')

/** An Ed25519 key in PKCS #8 is this header and then the seed (RFC 8410, section 7). */
const HEADER = Buffer.from('302e020100300506032b657004220420', 'hex')

function signingKey(seed: Uint8Array): KeyObject {
  if (seed.length !== 32) throw new Error(`The signing seed has ${seed.length} bytes, 32 are expected`)
  return createPrivateKey({ key: Buffer.concat([HEADER, seed]), format: 'der', type: 'pkcs8' })
}
