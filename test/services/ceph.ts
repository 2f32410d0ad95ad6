// A Ceph RADOS Gateway: real S3, whose lifecycle rules act on days of seconds.
import { freePort, type Part, partFolder, runScript } from './part.ts'

export const ceph: Part = { name: 'Ceph RADOS Gateway', needs: ['/usr/bin/radosgw', '/usr/bin/ceph-osd'] }

export interface Ceph {
  readonly endpoint: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  stop(): Promise<void>
}

const tries = 3

/** `day`: the seconds that a day of lifecycle rules lasts; all rules rest without it. */
export async function startCeph({ day = 86_400 }: { readonly day?: number } = {}): Promise<Ceph> {
  const credentials = { accessKeyId: 'testaccesskey', secretAccessKey: 'testsecretkey0123456789' }
  for (let left = tries; ; left--) {
    const folder = await partFolder('ceph')
    const [port, monitor] = [await freePort(), await freePort()]
    const environment = {
      RGW_PORT: String(port),
      MON_PORT: String(monitor),
      LC_DAY: String(day),
      ACCESS_KEY: credentials.accessKeyId,
      SECRET_KEY: credentials.secretAccessKey,
    }
    const stop = () => runScript('ceph/down.sh', [folder]).then(() => {})
    try {
      await runScript('ceph/up.sh', [folder], environment)
      return { endpoint: `http://127.0.0.1:${port}`, credentials, stop }
    } catch (error) {
      // Somebody may have taken a port in between.
      await stop()
      if (left <= 1) throw error
    }
  }
}
