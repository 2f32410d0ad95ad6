import { expect, test } from '@jest/globals'
import { memoryBus } from '../../connectors/bus/memory.ts'
import { busContract } from './bus.contract.ts'

busContract('memory', async () => {
  const bus = memoryBus()
  return { here: bus, there: bus, clean: () => bus.close() }
})

test('a listener that fails is told of, and a closed bus is silent', async () => {
  const failed: unknown[] = []
  const heard: unknown[] = []
  const bus = memoryBus({ failed: (error) => failed.push(error) })
  bus.subscribe('a', (message) => {
    heard.push(message)
    throw new Error('deaf')
  })
  bus.publish('a', 1)
  await Promise.resolve()
  await bus.close()
  bus.publish('a', 2)
  await Promise.resolve()
  expect([heard, failed]).toEqual([[1], [new Error('deaf')]])
})
