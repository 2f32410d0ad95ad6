// A process that writes until it is killed, and tells its parent of everything that was acknowledged to it.
import { randomUUID } from 'node:crypto'
import { filesystemRecordings } from '../../connectors/recordings/filesystem.ts'
import { sqliteRecords } from '../../connectors/records/sqlite.ts'
import { insert, transcript } from './stored-items.ts'

const [what, path = ''] = process.argv.slice(2)
const tell = (message: string) => process.send?.(message)

if (what === 'records') {
  const records = sqliteRecords({ path })
  for (;;) {
    await Promise.all(
      [1, 2, 3].map(async () => {
        const id = randomUUID()
        // Two that belong together: one without the other would be a torn batch.
        await records.write([insert(transcript(id)), insert({ ...transcript(id), kind: 'recording' })])
        tell(id)
      }),
    )
  }
}

if (what === 'recordings') {
  const recordings = await filesystemRecordings({ folder: path })
  const name = `class/${randomUUID()}`
  const upload = await recordings.create(name)
  for (let piece = 0; ; piece++) {
    await upload.append(Buffer.from(`${String(piece).padStart(9, '0')}:${'s'.repeat(990)}`))
    tell(`${name} ${piece}`)
  }
}

if (what === 'recordings-until-full') {
  const recordings = await filesystemRecordings({ folder: path })
  const upload = await recordings.create('class/full')
  let acknowledged = 0
  const piece = () => Buffer.from(`${String(acknowledged).padStart(9, '0')}:${'s'.repeat(99_990)}`)
  const appended = () =>
    upload.append(piece()).then(
      () => true,
      () => false,
    )
  while (await appended()) acknowledged++
  await upload.complete()
  process.stdout.write(String(acknowledged))
}
