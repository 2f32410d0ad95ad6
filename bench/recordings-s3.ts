// How much memory and time a two-hour stereo call takes on its way to S3: npm run bench:s3 -- <bucket> <region> [endpoint]
// The credentials are found as by any AWS SDK.
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { s3Recordings } from '../connectors/recordings/s3.ts'

const [bucket, region = 'eu-north-1', endpoint] = process.argv.slice(2)
if (bucket === undefined) {
  process.stderr.write('wanted: a bucket, a region and, for another server than AWS’s, its endpoint\n')
  process.exit(2)
}
const hours = 2
/** A second of 16-bit stereo at 16,000 samples a second, the largest that calls bring. */
const second = 16_000 * 2 * 2

const spool = await mkdtemp(join(tmpdir(), 'sladd-bench-'))
const recordings = await s3Recordings({
  bucket,
  region,
  ...(endpoint && { endpoint }),
  spool,
  fault: (where, error) => process.stderr.write(`${where}: ${error}\n`),
})
const warm = await recordings.create('bench/warm')
await warm.append(Buffer.alloc(second))
await warm.complete()
globalThis.gc?.()
const before = process.memoryUsage.rss()
let most = before
const begun = performance.now()
const upload = await recordings.create('bench/long')
for (let one = 0; one < hours * 3_600; one++) {
  await upload.append(Buffer.alloc(second, one % 251))
  most = Math.max(most, process.memoryUsage.rss())
}
await upload.complete()
while (
  await recordings
    .read('bench/long')
    [Symbol.asyncIterator]()
    .next()
    .then(
      () => false,
      () => true,
    )
) {
  most = Math.max(most, process.memoryUsage.rss())
  await new Promise((turn) => setTimeout(turn, 20))
}
const took = performance.now() - begun
const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(0)} MB`
const removing = performance.now()
await recordings.remove('bench/long')
const removed = performance.now() - removing
await recordings.remove('bench/warm')
await recordings.close()
await rm(spool, { recursive: true })
process.stdout.write(
  `${hours} hours of stereo, ${megabytes(second * hours * 3_600)}: ${(took / 1_000).toFixed(1)} s, ` +
    `resident memory ${megabytes(before)} before and ${megabytes(most)} at most (+${megabytes(most - before)}); ` +
    `removed and none left in ${removed.toFixed(0)} ms; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`,
)
