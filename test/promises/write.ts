// `npm run readme`: writes the table of promises into the README.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/files.ts'
import { readme, withTable } from './table.ts'

writeFileSync(join(packageRoot(), 'README.md'), withTable(readme()))
