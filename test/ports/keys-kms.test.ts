// The controllers' keys in KMS, against a server that speaks it.
import { randomUUID } from 'node:crypto'
import { CreateAliasCommand, CreateKeyCommand, DisableKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { kmsKeys } from '../../connectors/keys/kms.ts'
import { type Kms, kms, startKms } from '../services/kms.ts'
import { describeWith } from '../services/part.ts'
import { keysContract } from './keys.contract.ts'

describeWith([kms], 'keys in KMS', () => {
  let server: Kms
  let client: KMSClient
  const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' }
  const region = 'eu-north-1'
  beforeAll(async () => {
    server = await startKms()
    client = new KMSClient({ endpoint: server.endpoint, region, credentials })
  }, 60_000)
  afterAll(async () => {
    client.destroy()
    await server.stop()
  })

  const made = async (alias: string, mac: boolean): Promise<string> => {
    const kind = mac
      ? ({ KeyUsage: 'GENERATE_VERIFY_MAC', KeySpec: 'HMAC_256' } as const)
      : ({ KeyUsage: 'ENCRYPT_DECRYPT', KeySpec: 'SYMMETRIC_DEFAULT' } as const)
    const { KeyMetadata } = await client.send(new CreateKeyCommand(kind))
    const TargetKeyId = KeyMetadata?.KeyId ?? ''
    await client.send(new CreateAliasCommand({ AliasName: alias, TargetKeyId }))
    return TargetKeyId
  }
  const both = async (prefix: string, controller: string) => {
    await made(`alias/${prefix}-${controller}`, false)
    await made(`alias/${prefix}-${controller}-mac`, true)
  }
  const options = (prefix: string, controllers: readonly string[]) => ({
    endpoint: server.endpoint,
    region,
    credentials,
    prefix,
    controllers,
  })

  keysContract('KMS', async () => {
    const prefix = `sladd-${randomUUID()}`
    const controllers = ['tryg-no', 'tjm-dk']
    for (const controller of controllers) await both(prefix, controller)
    const open = () => kmsKeys(options(prefix, controllers))
    return { keys: await open(), again: open, clean: async () => {} }
  })

  test('every key that is missing, disabled or of another kind is named at the start, with the wish', async () => {
    const prefix = `sladd-${randomUUID()}`
    await made(`alias/${prefix}-a`, true)
    await made(`alias/${prefix}-a-mac`, true)
    const disabled = await made(`alias/${prefix}-b`, false)
    await client.send(new DisableKeyCommand({ KeyId: disabled }))
    const lines = await kmsKeys(options(prefix, ['a', 'b'])).then(
      () => [],
      (error: unknown) =>
        String(error)
          .split('\n')
          .map((line) => line.replace('KmsFault: ', '').replace(prefix, 'P')),
    )
    expect(lines).toEqual([
      'alias/P-a: wanted a key of usage ENCRYPT_DECRYPT and spec SYMMETRIC_DEFAULT, it is GENERATE_VERIFY_MAC HMAC_256',
      'alias/P-b: its key is Disabled, wanted: Enabled',
      'alias/P-b-mac: no such key; make one of usage GENERATE_VERIFY_MAC and spec HMAC_256 and give it this alias',
    ])
  })
})
