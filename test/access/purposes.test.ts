// A look names its purpose, and what does not serve that purpose is not there: whoever looks, and whatever became of it.
import { describe, expect, test } from '@jest/globals'
import { createAudit } from '../../src/access/audit.ts'
import type { Staff } from '../../src/access/staff.ts'
import { createUnmasking } from '../../src/access/unmask.ts'
import { purposesOf } from '../../src/policy/keeping.ts'
import { seenBy } from '../../src/policy/questions.ts'
import { roles } from '../../src/policy/vocabulary.ts'
import type { Ports } from '../../src/ports.ts'
import { type Dues, dues, heldDue } from '../../src/retention/due.ts'
import type { Item } from '../../src/stored.ts'
import { policies } from '../policy/files.ts'
import { crypto, day, stores, testKeys } from '../retention/world.ts'
import { pick, randomOf } from '../simulation/clock.ts'

const states = ['kept', 'kept', 'kept', 'capturing', 'going'] as const
/** Only they may hear sound at all; the others are asked for as well. */
const listeners = ['reviewer', 'reviewer', 'reviewer', 'reviewer'] as const
const foreign = ['marketing', 'operation', 'bot-training', 'case', 'rights']
const controllers = [...policies.controllers.values()].filter((policy) => purposesOf(policy, 'recording').length > 0)

describe('reading for a purpose', () => {
  test('R5: of 10,000 random looks by role, purpose and state none reaches what has not that purpose now', async () => {
    const random = randomOf(5)
    const on = stores()
    const ports = {
      ...on,
      crypto,
      keys: testKeys,
      ids: { next: () => `id-${random(2 ** 31)}-${random(2 ** 31)}` },
    } as unknown as Ports
    const unmasking = createUnmasking(ports, createAudit(ports, policies))
    const seen = { allowed: 0, refused: 0, wrong: [] as string[] }
    for (let look = 0; look < 10_000; look++) {
      const policy = pick(random, controllers)
      const all = purposesOf(policy, 'recording')
      const at = on.clock.now() - random(500) * day
      const kept = dues(policy, 'recording', { moments: { captured: at }, purposes: all.filter(() => random(2) === 0) })
      const held = heldDue({ purpose: 'case', rule: 'all.erasure-limits' })
      const [first, ...rest] = [...(kept ?? []), ...(kept === undefined || random(5) === 0 ? [held] : [])]
      if (!first) throw new Error('an item without a due')
      const body = {
        name: `x/${look}`,
        started: at,
        encoding: 'l16',
        rate: 8_000,
        channels: 1,
        state: pick(random, states),
      } as const
      const item: Item<'recording'> = {
        ...{ kind: 'recording', id: `rec-${look}`, controller: policy.controller, at, version: 1, body },
        dues: [first, ...rest] satisfies Dues,
        ...(random(8) === 0 && { restricted: true as const }),
      }
      on.records.items.set(`recording/${item.id}`, item as Item)
      const staff: Staff = {
        id: `s-${look}`,
        role: pick(random, [...roles, ...listeners]),
        controllers: [pick(random, [policy, policy, ...controllers]).controller],
      }
      const asPolicy = policies.controllers.get(staff.controllers[0] ?? '') ?? policy
      const purpose = pick(random, [...all, ...all, ...foreign])
      const asked = { recording: item.id, reason: 'complaint' as const, purpose }
      const answer = await unmasking.ask(asPolicy, staff, asked).then(
        () => true,
        () => false,
      )
      const serves = item.dues.some((due) => due.purpose === purpose && due.at > on.clock.now())
      const mayHear = seenBy(asPolicy, staff.role, purpose).some(({ fields }) => fields.includes('sound'))
      const may =
        serves && mayHear && !item.restricted && body.state === 'kept' && asPolicy.controller === policy.controller
      if (answer !== may) seen.wrong.push(`${look}: ${staff.role} for ${purpose}: ${answer}`)
      seen[answer ? 'allowed' : 'refused']++
    }
    expect(seen.wrong).toEqual([])
    expect(Math.min(seen.allowed, seen.refused)).toBeGreaterThan(50)
  })
})
