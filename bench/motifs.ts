// Looks for the text that costs most: random motifs over pieces that the readers know, repeated to 64 KiB.
import { filled, LONG } from './long-inputs.ts'

const pieces =
  '1|12|123|1234|12345|123456|12345678|010180|0155|a|b|ab|abc|i|og|en|fem|tjue|hundre|tusen|null|nei|unnskyld|er|det|født|mai|som|for|at|krøllalfa|punktum|strek|dobbelt|www|storgata|vei|oslo|postboks|nummer|nr|kontonummer|fødselsnummer|passordet|policenummer|regnr|kortnummer|kode|navnet|kari|hansen|Kari|AB|NO93|E|kr|kroner|prosent|år|?|.|,|:|-|/|+|@|\'|#|(|"|👍|é|1.2.3.4|::|//|street|the|kreft|lege|mor|eh|ja|takk|mmm|x\u0301|１|İ|ß'.split(
    '|',
  )
const [mostPieces, share, motifs, finalists] = [4, 8, 400, 6] as const

// A small generator of its own, so that every run looks at the same motifs.
const dice = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % sides
  }
}

const motifsFrom = (seed: number): readonly string[] => {
  const roll = dice(seed)
  return Array.from({ length: motifs }, () => {
    const parts = Array.from({ length: 1 + roll(mostPieces) }, () => pieces[roll(pieces.length)] ?? '')
    return parts.join(roll(3) === 0 ? '' : ' ') + (roll(4) === 0 ? '' : ' ')
  })
}

/** Milliseconds of 64 KiB of each of the motifs that cost most in an eighth of it. */
export function worstMotifs(cost: (text: string) => number, seed = 1): Readonly<Record<string, number>> {
  const tried = motifsFrom(seed).map((motif) => [motif, cost(filled(motif).slice(0, LONG / share))] as const)
  const worst = tried.sort(([, a], [, b]) => b - a).slice(0, finalists)
  return Object.fromEntries(worst.map(([motif]) => [JSON.stringify(motif), cost(filled(motif))]))
}
