// `sladd staff invite`: writes into the store that the service uses, running or not, and prints the link.
import { createSessions } from '../access/session.ts'
import { isRole } from '../access/staff.ts'
import { readConfig } from '../config.ts'
import { linkTo } from '../main.ts'
import { print } from './lines.ts'
import { withStore } from './opened.ts'

export const invite = (options: { readonly role: string; readonly controller: readonly string[] }): Promise<number> =>
  withStore(async ({ ports, policies }) => {
    const unknown = options.controller.filter((id) => !policies.controllers.has(id))
    if (unknown.length > 0) {
      throw new RangeError(
        `--controller: no policy of that name; there are ${[...policies.controllers.keys()].join(', ')}`,
      )
    }
    if (!isRole(options.role)) throw new RangeError('--role: no such role')
    const token = await createSessions(ports, policies).invite(options.role, options.controller)
    const { publicUrl, host, port } = readConfig()
    await print(linkTo(publicUrl ?? `http://${host}:${port}`, token))
    return 0
  })
