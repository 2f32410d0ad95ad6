// The errors of the dev part by cause, each with the words around it. Never of the held part: a set whose errors have
// been read is no test any more.

import type { Stretch } from './labelled.ts'
import type { DialogueScore, Found } from './scoring.ts'
import { grouped } from './shares.ts'

interface Fault {
  readonly cause: string
  readonly what: string
  readonly where: string
  readonly context: string
}

const AROUND = 60

/** The words around a stretch; the stretch in ⟦⟧, what was masked in 〔〕. */
function contextOf(text: string, stretch: Stretch, found: readonly Found[]): string {
  const from = Math.max(0, stretch.start - AROUND)
  const to = Math.min(text.length, stretch.end + AROUND)
  const signs = new Map<number, string>()
  const put = (at: number, sign: string, first = false) =>
    signs.set(at, first ? sign + (signs.get(at) ?? '') : (signs.get(at) ?? '') + sign)
  for (const { start, end, type } of found) {
    put(start, `〔${type ?? ''}:`)
    put(end, '〕', true)
  }
  put(stretch.start, '⟦')
  put(stretch.end, '⟧', true)
  let out = ''
  for (let at = from; at <= to; at++) out += (signs.get(at) ?? '') + (at < to ? text[at] : '')
  return out
}

function faultsOf({ dialogue, labels, negatives, strays, found }: DialogueScore): readonly Fault[] {
  const fault = (cause: string, what: string, turn: number, stretch: Stretch): Fault => ({
    cause,
    what,
    where: `${dialogue.id}/${turn} ${dialogue.style} ${dialogue.turns[turn]?.speaker ?? ''}`,
    context: contextOf(dialogue.turns[turn]?.text ?? '', stretch, found[turn] ?? []),
  })
  return [
    ...labels
      .filter(({ outcome }) => outcome !== 'whole')
      .map(({ outcome, label, turn }) => fault(outcome, label.type, turn, label)),
    ...labels
      .filter(({ outcome, late }) => outcome === 'whole' && late)
      .map(({ label, turn }) => fault('late', label.type, turn, label)),
    ...negatives
      .filter(({ hit }) => hit)
      .map(({ negative, turn }) => fault('hard negative hit', negative.what, turn, negative)),
    ...strays
      .filter(
        (stray) =>
          !negatives.some(
            ({ turn, negative }) => turn === stray.turn && negative.start < stray.end && stray.start < negative.end,
          ),
      )
      .map((stray) => fault('over', stray.type, stray.turn, stray)),
  ]
}

/** The list as text: cause, then kind, then one line an error. */
export function errorList(scores: readonly DialogueScore[]): string {
  const faults = scores.filter(({ dialogue }) => dialogue.part === 'dev').flatMap(faultsOf)
  const out: string[] = []
  for (const [cause, ofCause] of grouped(faults, (fault) => fault.cause)) {
    out.push(`\n== ${cause}: ${ofCause.length}`)
    for (const [what, some] of grouped(ofCause, (fault) => fault.what)) {
      out.push(`-- ${what}: ${some.length}`, ...some.map(({ where, context }) => `   ${where}  ${context}`))
    }
  }
  return out.join('\n')
}
