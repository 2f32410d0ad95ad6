// Writes policies/schema.json anew after a change of shapes: npx tsx test/policy/write-schema.ts
import { writeFileSync } from 'node:fs'
import { policySchema } from '../../src/policy/schema.ts'

writeFileSync('policies/schema.json', `${JSON.stringify(policySchema(), undefined, 1)}\n`)
