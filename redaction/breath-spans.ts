// What was found in a breath, laid over its segments: the turn's own part, and more of those that went before.
import type { Finding } from './analyse.ts'
import { piecesOf, type Whole } from './breath.ts'
import { labelOf, type Placing } from './place.ts'
import type { Addition, Placed } from './replace.ts'

interface Laid {
  readonly whole: Whole
  readonly placing: Placing
  readonly findings: readonly Finding[]
  readonly spans: readonly Placed[]
}

type Stretch = Pick<Finding, 'start' | 'end'>

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

const inside = (a: Stretch, b: Stretch): boolean => b.start <= a.start && a.end <= b.end

/** `findings` of the whole with those of the turn read by itself: where the two differ the larger stands. */
export function withAlone({ cut }: Whole, findings: readonly Finding[], own: readonly Finding[]): readonly Finding[] {
  let all = findings
  for (const one of own) {
    const moved = { ...one, start: one.start + cut, end: one.end + cut }
    if (all.some((finding) => inside(moved, finding))) continue
    all = all.filter((finding) => !inside(finding, moved))
    const end = Math.min(moved.end, ...all.filter(({ start }) => start >= moved.start).map(({ start }) => start))
    const start = Math.max(
      moved.start,
      ...all.filter((finding) => finding.start < moved.start).map((finding) => finding.end),
    )
    if (start < end) all = [...all, { ...moved, start, end }]
  }
  return all === findings ? findings : all.toSorted((a, b) => a.start - b.start)
}

/** The index that a finding has in an earlier segment already, or else what `hint` says. */
export const hintAlso =
  ({ placed }: Whole, hint: (finding: Finding) => number | undefined) =>
  (finding: Finding): number | undefined =>
    placed.find((span) => span.type === finding.type && overlap(span, finding))?.index ?? hint(finding)

/** The findings, of each name only what was said: nobody has the names that stand for others. */
export const asSaid = ({ placed, text }: Whole, findings: readonly Finding[]): readonly Finding[] =>
  placed.length === 0
    ? findings
    : findings.map((finding) => {
        const others = placed.filter((span) => span.hidden && span.type === 'PERSON' && overlap(span, finding))
        if (finding.type !== 'PERSON' || others.length === 0) return finding
        const rest = others.reduce(
          (said, { start, end }) => said.slice(0, start) + ' '.repeat(end - start) + said.slice(end),
          text,
        )
        return { ...finding, value: wordsOf(rest.slice(finding.start, finding.end)) }
      })

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}'-]+/gu) ?? []).join(' ')

/** The findings with what was found before in words that are forgotten; one span for each, in order. */
export function withForgotten(
  { forgotten }: Whole,
  findings: readonly Finding[],
  spans: readonly Placed[],
): Pick<Laid, 'findings' | 'spans'> {
  const also = forgotten.filter(({ finding }) => !findings.some((one) => overlap(one, finding)))
  if (also.length === 0) return { findings, spans }
  const all = [
    ...findings.map((finding, at) => ({ finding, span: spans[at] })),
    ...also.map(({ finding, index }) => ({
      finding,
      span: { ...place(finding), type: finding.type, index, label: '' },
    })),
  ].sort((a, b) => a.finding.start - b.finding.start)
  return { findings: all.map(({ finding }) => finding), spans: all.flatMap(({ span }) => span ?? []) }
}

const place = ({ start, end }: Stretch): Stretch => ({ start, end })

/** What lies in the turn itself, with offsets into it. */
export function ownPart({ whole, placing, findings, spans }: Laid): Pick<Laid, 'findings' | 'spans'> {
  const { cut, text } = whole
  if (cut === 0) return { findings, spans }
  const own: { readonly finding: Finding; readonly span: Placed }[] = []
  findings.forEach((finding, at) => {
    const span = spans[at]
    if (span === undefined || finding.end <= cut) return
    const split = finding.start < cut
    const start = split ? cut : finding.start
    const stretch = { start: start - cut, end: finding.end - cut }
    const label = split ? labelOf(finding, text.slice(start, finding.end), { index: span.index, placing }) : span.label
    own.push({ finding: { ...finding, ...stretch }, span: { ...span, ...stretch, label } })
  })
  return { findings: own.map(({ finding }) => finding), spans: own.map(({ span }) => span) }
}

/** What lies in earlier segments and is not masked there as the same yet. */
export function moreBefore({ whole, placing, findings, spans }: Laid): (Addition & { readonly segment: string })[] {
  const { cut, placed } = whole
  return findings.flatMap((finding, at) => {
    const index = spans[at]?.index
    if (finding.start >= cut || finding.recogniser === 'breath' || index === undefined) return []
    const { type } = finding
    return piecesOf(whole, finding.start, Math.min(cut, finding.end)).flatMap(({ segment, start, end, text }) => {
      const shift = whole.parts.find((part) => part.segment === segment)?.start ?? 0
      const same = placed.some(
        (span) => span.type === type && span.index === index && span.start <= shift + start && span.end >= shift + end,
      )
      return same ? [] : [{ segment, start, end, type, index, label: labelOf(finding, text, { index, placing }) }]
    })
  })
}
