// `sladd staff invite`: writes into the store that the service uses, running or not, and prints the link.
import { createSessions } from '../access/session.ts'
import { isRole } from '../access/staff.ts'
import { compose } from '../compose.ts'
import { readConfig } from '../config.ts'
import { linkTo } from '../main.ts'
import { print } from './lines.ts'

export async function invite(options: {
  readonly role: string
  readonly controller: readonly string[]
}): Promise<number> {
  const config = readConfig()
  const composed = await compose(config)
  try {
    const unknown = options.controller.filter((id) => !composed.policies.controllers.has(id))
    if (unknown.length > 0) {
      throw new RangeError(
        `--controller: no policy of that name; there are ${[...composed.policies.controllers.keys()].join(', ')}`,
      )
    }
    if (!isRole(options.role)) throw new RangeError('--role: no such role')
    const token = await createSessions(composed.ports, composed.policies).invite(options.role, options.controller)
    await print(linkTo(config.publicUrl ?? `http://${config.host}:${config.port}`, token))
    return 0
  } finally {
    await composed.close()
  }
}
