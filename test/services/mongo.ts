// A server that speaks MongoDB's protocol: the one that MONGO_URL names, else SecantusDB over files of its own.
import { rm } from 'node:fs/promises'
import { freePort, type Part, partFolder, pathOfPart, runScript } from './part.ts'

const environment = pathOfPart('.services', 'mongo')
const given = process.env['MONGO_URL']

export const mongo: Part = {
  name: 'server for MongoDB’s protocol',
  needs: given === undefined ? [`${environment}/.done`] : [],
}

export interface Mongo {
  readonly url: string
  /** False where the server is not ours: it is neither stopped nor killed. */
  readonly ours: boolean
  /** SIGKILL in the middle of whatever it does. */
  kill(): Promise<void>
  /** Over the same files, at the same address. */
  startAgain(): Promise<void>
  stop(): Promise<void>
}

export async function startMongo(): Promise<Mongo> {
  if (given !== undefined) {
    const theirs = async () => {}
    return { url: given, ours: false, kill: theirs, startAgain: theirs, stop: theirs }
  }
  const folder = await partFolder('mongo')
  const port = await freePort()
  const up = () => runScript('mongo/up.sh', [environment, folder, String(port)])
  const kill = () => runScript('mongo/down.sh', [folder, 'KILL']).then(() => {})
  return {
    url: await up(),
    ours: true,
    kill,
    startAgain: async () => void (await up()),
    stop: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
