// What one recording needs next on its way to masked sound, read from what is stored: to wait for the end of its call, to
// be made, to be verified, to be made anew because words came late, or nothing any more.
import type { Clock } from '../ports.ts'
import { isGoing, isHeld, untilWritten } from '../retention/change.ts'
import { deleteRecording } from '../retention/deletion.ts'
import { policyOf, type RetentionParts } from '../retention/entries.ts'
import { clockGap } from '../sound/said.ts'
import type { Item } from '../stored.ts'
import { callState } from './call.ts'
import { createMasked, type MaskedParts, MaskedSoundDiffers } from './recording-masked.ts'
import { areSomeGone, isMadeBy, marksOf, maskedOf, TO_MASK, timesOfCall } from './recording-pending.ts'

export type MaskStepParts = MaskedParts & RetentionParts & { readonly clock: Clock }

/** `later`: not yet. Rejects when it could not be made; it is to be tried again then. */
export type MaskStep = (item: Item<'recording'>, goOn: () => Promise<void>) => Promise<'made' | 'nothing' | 'later'>

/** A platform may never say that a call has ended. */
const longest = 12 * 3_600_000
/** A store may show what it was given only after a while: how often, and how often in one go, it is looked for. */
const [look, looks] = [250, 20]
const DAY = 24 * 3_600_000
const MOST = 1_000

/** Facts that a platform tells the moment they happen, by its own clock. */
const prompt: ReadonlySet<string> = new Set([
  'call.started',
  'consent.requested',
  'call.held',
  'adviser.joined',
  'call.ended',
])

const isMissing = (error: unknown): boolean =>
  (error as { readonly cause?: { readonly code?: string } }).cause?.code === 'not-found'

type Masked = Item<'masked-recording'>

export function createMaskStep(parts: MaskStepParts): MaskStep {
  const { records, clock, crypto } = parts
  const masked = createMasked(parts)

  /** Undefined while the call goes on; otherwise what its platform told at once. */
  const eventsOf = async (item: Item<'recording'>) => {
    const call = item.conversation === undefined ? undefined : await records.peek('call', item.conversation)
    const facts = call?.body.facts ?? []
    const goesOn = call && callState(facts).ended === undefined && clock.now() - (item.body.ended ?? item.at) <= longest
    return goesOn ? undefined : facts.filter(({ type }) => prompt.has(type))
  }

  const madeOf = async (item: Item<'recording'>): Promise<readonly Masked[]> =>
    (await records.peekAll({ kind: 'masked-recording', index: maskedOf(item.id), limit: MOST })) as readonly Masked[]

  /** From here on nobody hears it, whatever happens to the word times that say why. */
  const outdate = (id: string) =>
    untilWritten(records, async () => {
      const item = await records.peek('masked-recording', id)
      if (!item || isGoing(item) || item.body.outdated) return undefined
      const body = { ...item.body, outdated: true as const }
      return [{ do: 'replace', item: { ...item, version: item.version + 1, body } }]
    })

  /** What is held stays beside the one that is heard instead, until the hold ends and its own date comes. */
  const discard = async (id: string): Promise<void> => {
    const one = await records.peek('masked-recording', id)
    if (one && isHeld(one) && !isGoing(one)) await outdate(id)
    else if (one) await deleteRecording(parts, one, 'unused')
  }

  const verified = async (one: Masked, item: Item<'recording'>, goOn: () => Promise<void>): Promise<boolean> => {
    for (let left = looks; left > 0; left--) {
      try {
        return await masked.verify(one, item, goOn)
      } catch (error) {
        if (error instanceof MaskedSoundDiffers) await discard(one.id)
        if (!isMissing(error)) throw error
        await goOn()
        await new Promise<void>((later) => void clock.after(look, later))
      }
    }
    return false
  }

  /** What is whole can be gone on with; the rest its maker left when it died, or was made by fewer words. */
  const goneOnWith = async (made: readonly Masked[], heard: readonly string[]): Promise<Masked | undefined> => {
    let whole: Masked | undefined
    for (const each of made.filter(({ body }) => body.state !== 'kept')) {
      const { state, written = 0 } = each.body
      if (state === 'capturing' && isMadeBy(each, heard) && clock.now() - written < DAY) whole = each
      else await discard(each.id)
    }
    return whole
  }

  /** Which may be heard, if there is one, and otherwise the last that could be: what it covers stays covered. */
  const keptOf = async (made: readonly Masked[], heard: readonly string[]) => {
    const kept = made
      .filter(({ body }) => body.state === 'kept')
      .sort((a, b) => (b.body.ended ?? 0) - (a.body.ended ?? 0))
    const fresh = kept.find((one) => isMadeBy(one, heard))
    for (const one of kept) if (!isMadeBy(one, heard)) await outdate(one.id)
    return { kept, fresh, before: fresh ?? kept[0] }
  }

  /** False when words came while it was made: then it is to be looked at again. */
  const finished = async (id: string, conversation: string, heard: readonly string[]): Promise<boolean> => {
    let moreCame = false
    await untilWritten(records, async () => {
      const item = await records.peek('recording', id)
      if (!item?.index?.includes(TO_MASK) || item.body.state === 'going') return undefined
      const known = new Set(heard)
      moreCame = marksOf(crypto, await timesOfCall(records, conversation)).some((mark) => !known.has(mark))
      if (moreCame) return undefined
      const index = item.index.filter((one) => one !== TO_MASK)
      return [{ do: 'replace', item: { ...item, index, version: item.version + 1 } }]
    })
    return !moreCame
  }

  return async (item, goOn) => {
    const events = await eventsOf(item)
    const { conversation } = item
    if (!events || item.restricted || item.body.state !== 'kept' || conversation === undefined) return 'later'
    const times = await timesOfCall(records, conversation)
    const heard = marksOf(crypto, times)
    const made = await madeOf(item)
    const whole = await goneOnWith(made, heard)
    const { kept, fresh, before } = await keptOf(made, heard)
    let next: Masked | 'nothing' | 'changed' = whole ?? 'nothing'
    if (times.length > 0 && !fresh && !whole) {
      const said = times.map(({ body }) => body)
      const sent = said.filter(({ own }) => !own).map(({ began, arrived }) => ({ at: began, arrived }))
      const [policy, gap] = [policyOf(parts, item.controller), clockGap([...events, ...sent])]
      const gone = before !== undefined && areSomeGone(before, heard)
      next = await masked.make({ policy, item, said, clock: gap, heard, before, gone, goOn })
    }
    if (next === 'changed') return 'later'
    if (next !== 'nothing' && !(await verified(next, item, goOn))) return 'later'
    for (const one of kept) if (next !== 'nothing' || one !== fresh) await discard(one.id)
    if (!(await finished(item.id, conversation, heard))) return 'later'
    return next === 'nothing' ? 'nothing' : 'made'
  }
}
