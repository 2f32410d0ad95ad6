// Figures from scored dialogues: recall by kind, language and style, persons by case, late spans, what was masked needlessly.
import { type Kind, kinds } from '../redaction/mask.ts'
import type { Stretch, Style } from './labelled.ts'
import { type DialogueScore, direct, isClean, type LabelScore } from './scoring.ts'
import { grouped, type Share, share, shareOf } from './shares.ts'

export const styles: readonly Style[] = ['voice-raw', 'voice-clean', 'chat']
/** HEALTH and its like have no agreed borders and their own measure; the totals are of the other kinds. */
const special: ReadonlySet<Kind> = new Set<Kind>(['HEALTH', 'UNION', 'OTHER_SPECIAL'])
const isWhole = ({ outcome }: LabelScore): boolean => outcome === 'whole'

/** Everything about a set of dialogues that is one share. */
export function summary(of: readonly DialogueScore[]): Readonly<Record<string, Share>> {
  const labels = of.flatMap((each) => each.labels).filter(({ label }) => !special.has(label.type))
  const kind = (is: (label: LabelScore) => boolean) => shareOf(labels.filter(is), isWhole)
  return {
    'direct identifiers': kind(({ label }) => direct.has(label.type)),
    'other kinds': kind(({ label }) => !direct.has(label.type)),
    PERSON: kind(({ label }) => label.type === 'PERSON'),
    ADDRESS: kind(({ label }) => label.type === 'ADDRESS'),
    'fixed forms': kind(({ label }) => label.type !== 'PERSON' && label.type !== 'ADDRESS'),
    'dialogues with no direct identifier left': shareOf(of, isClean),
    'spans masked late': shareOf(labels, ({ late }) => late),
    'hard negatives hit': shareOf(
      of.flatMap((each) => each.negatives),
      ({ hit }) => hit,
    ),
    'other letters and digits masked': share(
      of.reduce((sum, { other }) => sum + other.masked, 0),
      of.reduce((sum, { other }) => sum + other.all, 0),
    ),
  }
}

function recallByKind(of: readonly DialogueScore[]) {
  return kinds.flatMap((kind) =>
    [...grouped(of, ({ dialogue }) => dialogue.lang)].flatMap(([lang, some]) => {
      const inStyle = (style: Style) =>
        shareOf(
          some
            .flatMap(({ dialogue, labels }) => (dialogue.style === style ? labels : []))
            .filter(({ label }) => label.type === kind),
          isWhole,
        )
      const byStyle = Object.fromEntries(styles.map((style) => [style, inStyle(style)]))
      return Object.values(byStyle).some((found) => found.of > 0) ? [{ kind, lang, byStyle }] : []
    }),
  )
}

function persons(of: readonly DialogueScore[]) {
  const rows = [...grouped(of, ({ dialogue }) => dialogue.lang), ['all', of] as const]
  return rows.flatMap(([lang, some]) =>
    [true, false].map((lower) => ({
      lang,
      writing: lower ? 'lower' : 'mixed',
      recall: shareOf(
        some
          .flatMap(({ labels }) => labels)
          .filter(({ label, lowerCase }) => label.type === 'PERSON' && lowerCase === lower),
        isWhole,
      ),
      precision: shareOf(
        some.flatMap((each) => each.persons).filter(({ lowerCase }) => lowerCase === lower),
        ({ right }) => right,
      ),
    })),
  )
}

/** Which kinds the needlessly masked letters and digits were masked as, as shares of all that could have been. */
function needlessly(of: readonly DialogueScore[]): Readonly<Record<string, Share>> {
  const all = of.reduce((sum, { other }) => sum + other.all, 0)
  const byKind = grouped(
    of.flatMap(({ strays }) => strays),
    ({ type }) => type,
  )
  const signs = (some: readonly Stretch[]): number => some.reduce((sum, { start, end }) => sum + end - start, 0)
  return Object.fromEntries([...byKind].map(([kind, some]) => [kind, share(signs(some), all)] as const))
}

/** All figures, by part. */
export function figures(of: readonly DialogueScore[]) {
  const parts = grouped(of, ({ dialogue }) => dialogue.part)
  return Object.fromEntries(
    [...parts].map(([part, some]) => [
      part,
      {
        dialogues: some.length,
        all: summary(some),
        byLanguageAndStyle: Object.fromEntries(
          [...grouped(some, ({ dialogue }) => `${dialogue.lang} ${dialogue.style}`)].map(([name, each]) => [
            name,
            summary(each),
          ]),
        ),
        recall: recallByKind(some),
        persons: persons(some),
        needlessly: needlessly(some),
      },
    ]),
  )
}
