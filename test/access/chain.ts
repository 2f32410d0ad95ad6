// A chain of audit entries for tests.
import type { AuditEntry } from '../../src/access/audit-entry.ts'
import type { Item } from '../../src/stored.ts'
import { processOver, type Stores } from '../retention/world.ts'

export const entry = (conversation: string): AuditEntry => ({
  type: 'recording.begun',
  controller: 'tryg-no',
  conversation,
  recording: `rec-${conversation}`,
  purposes: ['quality'],
  rules: ['tryg-no.recording-consent'],
})

export const chain = (on: Stores): readonly Item<'audit'>[] =>
  [...on.records.items.values()]
    .filter((item): item is Item<'audit'> => item.kind === 'audit')
    .sort((a, b) => a.body.seq - b.body.seq)

export const fill = async (on: Stores, count: number) => {
  const { audit } = processOver(on)
  for (let index = 0; index < count; index++) {
    await audit.append(entry(`call-${index}`))
    on.clock.pass(1_000)
  }
  return audit
}
