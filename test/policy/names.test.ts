// One name for each controller, whoever says it: the panel, the chat, its own texts and the demo. Records name the legal person.
import { describe, expect, test } from '@jest/globals'
import { callView } from '../../src/api/call-view.ts'
import { scenarios } from '../../src/demo/scenario.ts'
import { calledName, text } from '../../src/policy/words.ts'
import type { Item } from '../../src/stored.ts'
import { controllers } from '../../web/widget-demo/controllers.ts'
import { policies, policyOf } from './files.ts'

const begun = (controller: string) =>
  ({
    ...{ kind: 'call', id: `${controller}:c`, controller, at: 1, dues: [], version: 1 },
    body: { facts: [{ id: 'f', at: 1, arrived: 1, type: 'call.started', direction: 'in' }] },
  }) as unknown as Item<'call'>

describe('the name of a controller', () => {
  test.each(Object.entries(controllers))('on the page to try the chat on is that of its policy: %s', (id, name) => {
    expect(calledName(policyOf(id))).toBe(name)
  })

  test.each([...policies.controllers.keys()])('is the same on the panel and in its own texts: %s', (id) => {
    const policy = policyOf(id)
    const name = calledName(policy)
    expect(callView(policy, begun(id), 'nb')?.controllerName).toBe(name)
    for (const language of policy.languages) {
      const intro = text(policy, 'chat-intro', language)
      for (const other of [policy.identity.name, ...(policy.identity.also ?? [])])
        expect(other.startsWith(name) || !intro.includes(other)).toBe(true)
    }
  })

  test('is said in full by whoever takes a call in the demo, so that nobody takes a short form for a person', () => {
    const said = scenarios.flatMap(({ controller, steps }) =>
      steps.flatMap((step) =>
        'say' in step && step.say.includes('du taler med') ? [{ controller, say: step.say }] : [],
      ),
    )
    expect(said).toHaveLength(1)
    for (const { controller, say } of said) expect(say).toContain(`du taler med ${calledName(policyOf(controller))}.`)
  })
})
