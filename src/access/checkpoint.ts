// Signed statements about the audit, for the second place: how far it went (`head`) and, once entries have expired,
// where it now begins (`start`). One line each: `kind size hash at signature`. Pure.
import type { Crypto, Instant } from '../ports.ts'

export interface Checkpoint {
  readonly kind: 'head' | 'start'
  /** How many entries there were, or how many of the first are gone. */
  readonly size: number
  /** Of the entry with that number. */
  readonly hash: string
  readonly at: Instant
}

const said = ({ kind, size, hash, at }: Checkpoint): string => `${kind} ${size} ${hash} ${at}`

export function signed(crypto: Pick<Crypto, 'sign'>, checkpoint: Checkpoint): string {
  return `${said(checkpoint)} ${crypto.sign(`sladd audit\n${said(checkpoint)}`)}`
}

const FORM = /^(head|start) (\d{1,15}) ([0-9a-f]{64}) (\d{1,16}) ([A-Za-z0-9+/=]{1,200})$/

/** `undefined` when the line is not of that form or its signature does not fit. */
export function readCheckpoint(crypto: Pick<Crypto, 'verify'>, line: string): Checkpoint | undefined {
  const [, kind, size, hash, at, signature] = FORM.exec(line) ?? []
  if (!hash || !signature) return undefined
  const checkpoint: Checkpoint = { kind: kind === 'start' ? 'start' : 'head', size: Number(size), hash, at: Number(at) }
  return crypto.verify(`sladd audit\n${said(checkpoint)}`, signature) ? checkpoint : undefined
}
