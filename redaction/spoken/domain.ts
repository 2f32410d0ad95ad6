// Reads the name of a mail or web host, spoken ("gmail punktum com", "tryg dot no") or written.

import type { Language } from '../kinds.ts'
import type { Token } from '../tokens.ts'
import { addressStops, connectors, endings, hostNames, hosts } from './address-words.ts'
import { spellOut } from './spell-out.ts'

export interface Domain {
  /** Token after the domain. */
  readonly to: number
  readonly value: string
  /** Ends in a known ending. */
  readonly complete: boolean
}

export interface DomainStart {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly languages: readonly Language[]
}

const longestLabel = 14
// "bakers dash half dash dozen": dictated signs begin anew.
const mostWords = 3
const mostLabels = 6
const neverInLabel: ReadonlySet<string> = new Set(
  'og så det er jeg ja nei men and är on och jag nej så that is it i på for til at'.split(' '),
)

const touches = (tokens: readonly Token[], p: number): boolean => {
  const [left, right] = [tokens[p - 1], tokens[p]]
  return left !== undefined && right !== undefined && left.end === right.start
}

/** Whether token `p` is a dot inside an address: spoken, touching both sides, or alone before an ending. */
export const isDot = (tokens: readonly Token[], p: number): boolean => {
  const token = tokens[p]
  const next = tokens[p + 1]
  if (token === undefined || next === undefined || next.kind === 'sign' || connectors.get(token.key) !== '.')
    return false
  if (token.kind === 'word') return true
  return touches(tokens, p + 1) ? touches(tokens, p) : !touches(tokens, p) && endings.has(next.key)
}

// The dot that ends the label that begins at `from`.
const dotAfter = ({ tokens, from }: DomainStart): number | undefined => {
  let words = 0
  for (let p = from; p < tokens.length && p <= from + longestLabel; p++) {
    const token = tokens[p]
    if (token === undefined) return undefined
    if (p > from && isDot(tokens, p)) return p
    if (token.kind === 'sign' && token.key !== '-' && token.key !== '_') return undefined
    const spelled = token.key.length === 1
    if (!spelled && p > from && neverInLabel.has(token.key) && !touches(tokens, p)) return undefined
    if (connectors.has(token.key)) words = 0
    else if (!spelled && token.kind === 'word' && ++words > mostWords) return undefined
  }
  return undefined
}

interface Ending {
  readonly to: number
  readonly value: string
}

/** The ending of a domain at token `p`: "no", "com", and the same spelled ("n o", "c o m"). */
export const endingAt = (tokens: readonly Token[], p: number): Ending | undefined => {
  const whole = endings.get(tokens[p]?.key ?? '')
  if (whole !== undefined) return { to: p + 1, value: whole }
  let spelled = ''
  for (let at = p; at < p + 3 && tokens[at]?.key.length === 1; at++) {
    spelled += tokens[at]?.key ?? ''
    const value = spelled.length > 1 ? endings.get(spelled) : undefined
    if (value !== undefined && tokens[at + 1]?.key.length !== 1) return { to: at + 1, value }
  }
  return undefined
}

const hostsBy = new Map<string, (readonly string[])[]>()
for (const words of hosts) {
  const first = words[0] ?? ''
  hostsBy.set(first, [...(hostsBy.get(first) ?? []), words])
}

const hostAt = (tokens: readonly Token[], p: number): Ending | undefined => {
  let longest: Ending | undefined
  for (const words of hostsBy.get(tokens[p]?.key ?? '') ?? []) {
    if (!words.every((word, i) => tokens[p + i]?.key === word) || p + words.length <= (longest?.to ?? 0)) continue
    const name = words.join('')
    longest = { to: p + words.length, value: Object.hasOwn(hostNames, name) ? (hostNames[name] ?? name) : name }
  }
  return longest
}

// "gmail com", without the dot; "gmail" alone leaves the ending to be guessed.
const withoutDot = (tokens: readonly Token[], from: number): Domain | undefined => {
  const host = hostAt(tokens, from)
  if (host === undefined || isDot(tokens, host.to)) return undefined
  const ending = endingAt(tokens, host.to)
  return ending === undefined
    ? { to: host.to, value: host.value, complete: false }
    : { to: ending.to, value: `${host.value}.${ending.value}`, complete: true }
}

const label = (start: DomainStart, to: number): string => {
  const host = hostAt(start.tokens, start.from)
  return host?.to === to ? host.value : spellOut({ ...start, to })
}

const lastLabel = ({ tokens, from }: DomainStart): Ending | undefined => {
  const token = tokens[from]
  const fits = token?.kind === 'word' && (touches(tokens, from) || !addressStops.has(token.key))
  return fits ? { to: from + 1, value: token.key } : undefined
}

interface Label {
  readonly from: number
  readonly dot: number
}

const written = ({ tokens, languages }: DomainStart, labels: readonly Label[], ending: string): string =>
  labels.map(({ from, dot }) => `${label({ tokens, from, languages }, dot)}.`).join('') + ending

/** The domain that begins at token `from`, or undefined. */
export function domainAt(start: DomainStart): Domain | undefined {
  const { tokens } = start
  const bare = withoutDot(tokens, start.from)
  if (bare?.complete === true) return bare
  const dotted = labelled(start)
  // "bredband två punkt com": a host that is called so may be the beginning of another's name.
  return bare === undefined || dotted?.complete === true ? dotted : bare
}

function labelled(start: DomainStart): Domain | undefined {
  const { tokens } = start
  const labels: Label[] = []
  let from = start.from
  while (labels.length < mostLabels) {
    const ending = labels.length === 0 ? undefined : endingAt(tokens, from)
    if (ending !== undefined && !isDot(tokens, ending.to)) {
      return { to: ending.to, value: written(start, labels, ending.value), complete: true }
    }
    const dot = dotAfter({ ...start, from })
    if (dot === undefined) break
    labels.push({ from, dot })
    from = dot + 1
  }
  const last = labels.length === 0 ? undefined : lastLabel({ ...start, from })
  return last === undefined ? undefined : { to: last.to, value: written(start, labels, last.value), complete: false }
}
