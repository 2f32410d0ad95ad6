// A process that writes one recording to S3 until it is killed, and tells its parent of every piece acknowledged to it.
import { once } from 'node:events'
import { s3Recordings } from '../../connectors/recordings/s3.ts'

const [options = '{}', name = ''] = process.argv.slice(2)
const recordings = await s3Recordings(JSON.parse(options))
process.send?.('ready')
await once(process, 'message')
const upload = await recordings.create(name)
const piece = (index: number) => Buffer.from(`${String(index).padStart(9, '0')}:${'s'.repeat(99_990)}`)
for (let index = 0; index < 110; index++) {
  await upload.append(piece(index))
  process.send?.(index)
}
await upload.complete()
await recordings.close()
process.disconnect()
