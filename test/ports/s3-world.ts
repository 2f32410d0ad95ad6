// What tests of recordings in S3 share: looking at what is there, and waiting for it.
import { readdir } from 'node:fs/promises'
import { S3Client } from '@aws-sdk/client-s3'
import type { Recordings } from '../../src/ports.ts'
import { startCeph } from '../services/ceph.ts'
import { startFaulty } from '../services/faulty.ts'

export const megabyte = (seed: number): Uint8Array => Buffer.alloc(1024 * 1024, 65 + (seed % 26))

export async function bytesOf(recordings: Recordings, name: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of recordings.read(name)) pieces.push(piece)
  return Buffer.concat(pieces)
}

export const sizeOf = async (recordings: Recordings, name: string): Promise<number> =>
  (await bytesOf(recordings, name)).length

export const readable = (recordings: Recordings, name: string): Promise<boolean> =>
  bytesOf(recordings, name).then(
    () => true,
    () => false,
  )

export async function until(found: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    if (await found()) return
    await new Promise((turn) => setTimeout(turn, 10))
  }
  throw new Error('it did not come to that')
}

/** Names of all files below a folder that others may be changing meanwhile. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  for (;;) {
    try {
      const all = await readdir(folder, { recursive: true, withFileTypes: true })
      return all.filter((one) => one.isFile()).map(({ name }) => name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

/** A Ceph of the test's own, a peer in front of it that can be told to fail, and a client that goes past that peer. */
export async function startBetween() {
  const server = await startCeph()
  const between = await startFaulty(server.endpoint)
  const { endpoint, credentials } = server
  const client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
  const stop = async (): Promise<void> => {
    client.destroy()
    await between.stop()
    await server.stop()
  }
  return { server, between, client, stop }
}
