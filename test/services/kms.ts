// AWS KMS as moto serves it: keys, aliases, encryption contexts, HMAC keys.
import { freePort, type Part, pathOfPart, startPrinting } from './part.ts'

const home = pathOfPart('.services', 'kms')

export const kms: Part = { name: 'server for AWS KMS', needs: [`${home}/.done`] }

export interface Kms {
  readonly endpoint: string
  stop(): Promise<void>
}

export async function startKms(): Promise<Kms> {
  const port = await freePort()
  const command = [`${home}/bin/moto_server`, '-H', '127.0.0.1', '-p', String(port)] as const
  const { stop } = await startPrinting(command, /Running on/)
  return { endpoint: `http://127.0.0.1:${port}`, stop }
}
