// The controllers' keys in AWS KMS: each controller has a key there that never leaves it, named by an alias. What is
// kept here opens nothing without it.
import {
  DecryptCommand,
  DescribeKeyCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  KMSClient,
  type KMSClientConfig,
} from '@aws-sdk/client-kms'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { Keys } from '../../src/ports.ts'

export interface KmsKeysOptions {
  readonly region: string
  readonly endpoint?: string
  /** Left out: as the SDK finds them. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** Aliases are `alias/<prefix>-<controller>` for what is wrapped, and `…-<controller>-mac` for what is derived. */
  readonly prefix: string
  /** Whose keys must be there at the start; nothing begins without them. */
  readonly controllers: readonly string[]
}

const REQUEST_TIMEOUT = 5_000

/** Rejects with every key that is missing or of another kind, and says how it is made. */
export async function kmsKeys({ prefix, controllers, ...reach }: KmsKeysOptions): Promise<Keys> {
  const client = kmsClient(reach)
  const wrapping = (controller: string) => `alias/${prefix}-${controller}`
  const deriving = (controller: string) => `${wrapping(controller)}-mac`
  await checkKeys(client, [
    ...controllers.map((one) => ({ alias: wrapping(one), usage: 'ENCRYPT_DECRYPT', spec: 'SYMMETRIC_DEFAULT' })),
    ...controllers.map((one) => ({ alias: deriving(one), usage: 'GENERATE_VERIFY_MAC', spec: 'HMAC_256' })),
  ])
  const bound = (controller: string, context: string) => ({ controller, context })
  const derived = new Map<string, Promise<Uint8Array>>()
  const derive = async (controller: string, use: string): Promise<Uint8Array> => {
    const Message = Buffer.from(`sladd\n${controller}\nderive\n${use}`)
    const told = { KeyId: deriving(controller), Message, MacAlgorithm: 'HMAC_SHA_256' } as const
    const { Mac } = await client.send(new GenerateMacCommand(told))
    return key(Mac, 'GenerateMac')
  }
  return {
    make: async (controller, context) => {
      const EncryptionContext = bound(controller, context)
      const KeyId = wrapping(controller)
      const told = await client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext }))
      if (told.CiphertextBlob === undefined) throw new Error('KMS made a key and did not wrap it')
      return {
        key: key(told.Plaintext, 'GenerateDataKey'),
        wrapped: Buffer.from(told.CiphertextBlob).toString('base64'),
      }
    },
    unwrap: async (controller, wrapped, context) => {
      const CiphertextBlob = Buffer.from(wrapped, 'base64')
      const EncryptionContext = bound(controller, context)
      // Named, so that a key wrapped by another one is refused rather than opened by it.
      const told = { KeyId: wrapping(controller), CiphertextBlob, EncryptionContext }
      return key((await client.send(new DecryptCommand(told))).Plaintext, 'Decrypt')
    },
    derive: (controller, use) => {
      const name = `${controller}\n${use}`
      const known = derived.get(name)
      if (known) return known
      const asked = derive(controller, use)
      derived.set(name, asked)
      // A failure is not remembered: the next one asks again.
      asked.catch(() => derived.delete(name))
      return asked
    },
    close: async () => {
      derived.clear()
      client.destroy()
    },
  }
}

function kmsClient({ region, endpoint, credentials }: Pick<KmsKeysOptions, 'region' | 'endpoint' | 'credentials'>) {
  const settings: KMSClientConfig = {
    region,
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials && { credentials }),
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 3_000,
      requestTimeout: REQUEST_TIMEOUT,
      throwOnRequestTimeout: true,
    }),
  }
  return new KMSClient(settings)
}

function key(bytes: Uint8Array | undefined, from: string): Uint8Array {
  if (bytes?.length !== 32) throw new Error(`KMS answered ${from} with ${bytes?.length ?? 'no'} bytes, wanted: 32`)
  return Uint8Array.from(bytes)
}

interface WantedKey {
  readonly alias: string
  readonly usage: string
  readonly spec: string
}

async function checkKeys(client: KMSClient, wanted: readonly WantedKey[]): Promise<void> {
  const flaws = (await Promise.all(wanted.map((one) => flawOf(client, one)))).flat()
  if (flaws.length === 0) return
  client.destroy()
  throw Object.assign(new Error(flaws.join('\n')), { name: 'KmsFault', code: 'keys' })
}

async function flawOf(client: KMSClient, { alias, usage, spec }: WantedKey): Promise<readonly string[]> {
  try {
    const { KeyMetadata: found } = await client.send(new DescribeKeyCommand({ KeyId: alias }))
    if (found?.KeyUsage !== usage || found.KeySpec !== spec)
      return [`${alias}: wanted a key of usage ${usage} and spec ${spec}, it is ${found?.KeyUsage} ${found?.KeySpec}`]
    return found.KeyState === 'Enabled' ? [] : [`${alias}: its key is ${found.KeyState}, wanted: Enabled`]
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    if (name === 'NotFoundException')
      return [`${alias}: no such key; make one of usage ${usage} and spec ${spec} and give it this alias`]
    throw Object.assign(new Error(`KMS, looking for ${alias}: ${name}`, { cause: error }), { name: 'KmsFault' })
  }
}
