// The real servers themselves: each starts, answers and is gone afterwards.
import { expect, test } from '@jest/globals'
import { ceph, startCeph } from './ceph.ts'
import { kms, startKms } from './kms.ts'
import { mongo, startMongo } from './mongo.ts'
import { describeWith } from './part.ts'

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  )

describeWith([ceph], 'an S3 server of one’s own', () => {
  test('it answers while it runs, and no longer', async () => {
    const server = await startCeph()
    expect(await answers(server.endpoint)).toBe(true)
    await server.stop()
    expect(await answers(server.endpoint)).toBe(false)
  })
})

describeWith([kms], 'a KMS of one’s own', () => {
  test('it answers while it runs, and no longer', async () => {
    const server = await startKms()
    expect(await answers(server.endpoint)).toBe(true)
    await server.stop()
    expect(await answers(server.endpoint)).toBe(false)
  })
})

describeWith([mongo], 'a MongoDB of one’s own', () => {
  test('it is at an address of MongoDB’s scheme', async () => {
    const server = await startMongo()
    expect(server.url).toMatch(/^mongodb(\+srv)?:\/\//)
    await server.stop()
  })
})
