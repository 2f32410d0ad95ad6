// Builds after an installation. Before it runs a command of the clone for the first time, npx installs the clone as a package;
// then what was built is there already.
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const byNpx = process.env['npm_command'] === 'exec'
if (!byNpx || !existsSync('dist/src/cli.js')) execSync('npm run build', { stdio: 'inherit' })
