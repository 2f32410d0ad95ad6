// What must hold for keeping: whatever a rule allows has a keep, whatever is kept has a purpose, and the evidence
// outlives what it justifies.
import { compareDurations } from './duration.ts'
import { clausesOf, keepFor, keepsOf } from './keeping.ts'
import { type HouseShaped, type Linted, located } from './shaped.ts'
import type { Path, Problem } from './source.ts'
import { houseKinds, type StoredKind } from './vocabulary.ts'

const isHouse = (kind: StoredKind): boolean => (houseKinds as readonly StoredKind[]).includes(kind)

interface Need {
  readonly path: Path
  readonly kind: StoredKind
  readonly purpose?: string
  readonly what: string
}

/** What each clause makes the product store. */
function needs({ file }: Linted): readonly Need[] {
  const asked = ['opt-in', 'opt-out']
  return [
    ...located(file, 'record').flatMap(({ clause, path }) => [
      ...(clause.ask === 'never'
        ? []
        : clause.purposes.map(
            (purpose): Need => ({ path, kind: 'recording', purpose, what: `records for "${purpose}"` }),
          )),
      ...(asked.includes(clause.ask) ? [{ path, kind: 'consent', what: 'asks for consent' } as const] : []),
    ]),
    ...located(file, 'transcribe').flatMap(({ clause, path }) =>
      clause.purposes.map(
        (purpose): Need => ({ path, kind: 'transcript', purpose, what: `transcribes for "${purpose}"` }),
      ),
    ),
    ...located(file, 'listen').flatMap(({ clause, path }): Need[] =>
      clause.store
        ? [
            {
              path,
              kind: clause.store.what,
              purpose: clause.store.purpose,
              what: `stores text for "${clause.store.purpose}"`,
            },
          ]
        : [],
    ),
    ...located(file, 'use').flatMap(({ clause, path }) =>
      clause.what.map((kind): Need => ({ path, kind, what: `uses what is kept for "${clause.purpose}"` })),
    ),
    ...located(file, 'listen-in').map(
      ({ path }): Need => ({ path, kind: 'listen-log', what: 'lets somebody listen in' }),
    ),
    ...located(file, 'bar-bot').flatMap(({ clause, path }): Need[] => [
      { path, kind: 'chat', what: 'says what a chat bars' },
      ...(clause.then === 'phone' ? [] : [{ path, kind: 'sealed-message', what: 'seals what is barred' } as const]),
    ]),
    ...located(file, 'ask-before')
      .filter(({ clause }) => clause.how !== 'never' && clause.how !== 'not-asked')
      .map(({ path }): Need => ({ path, kind: 'consent', what: 'asks for consent' })),
    ...located(file, 'keep')
      .filter(({ clause }) => clause.what.includes('masked-recording') && clause.stage === undefined)
      .map(({ path }): Need => ({ path, kind: 'word-times', what: 'keeps masked sound' })),
    ...located(file, 'notify').map(({ path }): Need => ({ path, kind: 'incident', what: 'notifies breaches' })),
    ...located(file, 'answer').map(({ path }): Need => ({ path, kind: 'rights-file', what: 'answers requests' })),
    ...located(file, 'hold').map(({ path }): Need => ({ path, kind: 'hold', what: 'places holds' })),
    ...located(file, 'idle').map(({ path }): Need => ({ path, kind: 'session', what: 'ends sessions' })),
  ]
}

/** The product's own stores are kept by the file for everyone; without it there is nothing to hold them against. */
function allowedWithoutKeep(linted: Linted): readonly Problem[] {
  return needs(linted)
    .filter(({ kind, purpose }) => !keepFor(linted.policy, kind, purpose === undefined ? {} : { purpose }))
    .filter(({ kind }) => linted.house !== undefined || !isHouse(kind))
    .map(({ path, kind, purpose, what }) =>
      linted.file.source.problem(
        path,
        `${what}, but no rule keeps ${kind}${purpose ? ` for "${purpose}"` : ''}; wanted: keep: { what: ${kind}, … }`,
      ),
    )
}

function keptForNothing({ file, policy }: Linted): readonly Problem[] {
  return located(file, 'keep').flatMap(({ clause, path }) =>
    clause.what.flatMap((kind) => {
      const base = keepsOf(policy, kind).filter((keep) => keep.stage === undefined)
      if (clause.stage !== undefined)
        return base.length > 0
          ? []
          : file.source.problem(
              path,
              `shortens ${kind} at the stage "${clause.stage}", but no rule keeps ${kind} at all`,
            )
      if (clause.from === 'offer-lapsed')
        return file.source.problem([...path, 'from'], '"offer-lapsed" without a stage, wanted: stage: offer')
      const purposes = base.find(
        (keep) => clause.purpose === undefined || keep.purposes.includes(clause.purpose[0] ?? ''),
      )?.purposes
      return purposes?.length
        ? []
        : file.source.problem(path, `keeps ${kind} for no purpose, so that nobody could read it; wanted: purpose`)
    }),
  )
}

/** Two keeps for the same thing, purpose and stage: which one is the promise? */
function keptTwice({ file }: Linted): readonly Problem[] {
  const seen = new Map<string, string>()
  return located(file, 'keep').flatMap(({ clause, rule, path }) =>
    clause.what.flatMap((kind) =>
      (clause.purpose ?? ['every purpose']).flatMap((purpose) => {
        const key = [kind, purpose, clause.stage].join('/')
        const first = seen.get(key)
        seen.set(key, first ?? rule.id)
        return first === undefined
          ? []
          : file.source.problem(path, `a second date for ${kind} (${purpose}), the first is in ${first}; wanted: one`)
      }),
    ),
  )
}

// What may rest on a consent; the rest of what is kept rests on something else.
const justified: readonly StoredKind[] = [
  'recording',
  'transcript',
  'live-transcript',
  'chat',
  'contact',
  'survey',
  'call-note',
]

function evidenceTooShort({ file, policy }: Linted): readonly Problem[] {
  return located(file, 'keep')
    .filter(({ clause }) => clause.what.includes('consent'))
    .flatMap(({ clause, path }) => {
      const longer = justified
        .flatMap((kind) => keepsOf(policy, kind).map((keep) => ({ kind, keep })))
        .find(({ keep }) => compareDurations(keep.for, clause.for) >= 0)
      return longer
        ? file.source.problem(
            [...path, 'for'],
            `the evidence of consent goes after ${clause.for}, but ${longer.kind} stays ${longer.keep.for} (${longer.keep.rule}); wanted: longer than what it justifies`,
          )
        : []
    })
}

/** Made of a recording, for a purpose of that, and gone with it at the latest: its store lets it expire by that date. */
function maskedOutlives({ file, policy }: Linted): readonly Problem[] {
  return located(file, 'keep')
    .filter(({ clause }) => clause.what.includes('masked-recording') && clause.stage === undefined)
    .flatMap(({ clause, path }) =>
      (clause.purpose ?? []).flatMap((purpose, at) => {
        const original = keepFor(policy, 'recording', { purpose })
        if (original && compareDurations(clause.for, original.for) <= 0) return []
        return file.source.problem(
          original ? [...path, 'for'] : [...path, 'purpose', at],
          original
            ? `masked sound stays ${clause.for}, but the recording goes after ${original.for} (${original.rule}); wanted: no longer`
            : `keeps masked sound for "${purpose}", but no rule keeps a recording for that`,
        )
      }),
    )
}

/** PT6M is six minutes. Talk that is gone after minutes is nearly always a slip for months. */
function minutesForMonths({ file }: Linted): readonly Problem[] {
  const talk: readonly StoredKind[] = [
    'recording',
    'transcript',
    'live-transcript',
    'chat',
    'bot-chat',
    'consent',
    'survey',
    'contact',
  ]
  return located(file, 'keep').flatMap(({ clause, path }) =>
    clause.what.some((kind) => talk.includes(kind)) && /^PT\d+M$/.test(clause.for)
      ? file.source.problem(
          [...path, 'for'],
          `"${clause.for}" is minutes; wanted, if months are meant: "${clause.for.replace('T', '')}"`,
          { severity: 'warning' },
        )
      : [],
  )
}

/** Whatever the product writes for everybody must have a date for everybody. */
export function houseKindsKept(house: HouseShaped): readonly Problem[] {
  return houseKinds
    .filter((kind) => keepsOf(house, kind).every((keep) => keep.stage !== undefined))
    .map((kind) =>
      house.source.problem(
        ['rules'],
        `nothing keeps ${kind}, which is written for everyone; wanted: keep: { what: ${kind}, … }`,
      ),
    )
}

/** Regions of the EU and EEA; data elsewhere needs a transfer that names the place. */
const inside: ReadonlySet<string> = new Set([
  'eu-central-1',
  'eu-west-1',
  'eu-west-3',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
])

function outsideRegions({ file, policy }: Linted): readonly Problem[] {
  const named = new Set(clausesOf(policy, 'transfer').map((one) => one.where))
  const stay = clausesOf(policy, 'stay-in')[0]
  return file.controller.regions.flatMap((region, i) => {
    const at = ['regions', i]
    if (stay && !stay.regions.includes(region))
      return file.source.problem(at, `"${region}" is not in ${stay.rule}, wanted: one of ${stay.regions.join(', ')}`)
    if (inside.has(region) || named.has(region)) return []
    return file.source.problem(
      at,
      `"${region}" is no region of the EU or EEA and no transfer names it, wanted: one of ${[...inside].join(', ')}, or transfer: { where: ${region}, … }`,
    )
  })
}

export function lintKeeps(linted: Linted): readonly Problem[] {
  const checks = [
    allowedWithoutKeep,
    keptForNothing,
    keptTwice,
    evidenceTooShort,
    maskedOutlives,
    minutesForMonths,
    outsideRegions,
  ]
  return checks.flatMap((check) => check(linted))
}
