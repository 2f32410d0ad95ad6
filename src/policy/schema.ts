// The JSON Schema of a policy file, made from the shapes that loading checks, so that editors and the loader agree.
import { z } from 'zod'
import { controllerFile, houseFile } from './policy.ts'

/** A policy file is a controller's or the one for everyone. */
export function policySchema(): object {
  const schema = z.toJSONSchema(z.union([controllerFile, houseFile]), { io: 'input', reused: 'ref' })
  return { title: 'A policy of Sladd', ...schema }
}
