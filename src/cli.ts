#!/usr/bin/env node
// The command line: what there is, its options and help. Each command's work is in a file of its own, loaded when it
// is asked for, so that `sladd mask` does not wait for a web server.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { kinds } from '../redaction/kinds.ts'
import { version } from './files.ts'
import { roles } from './policy/vocabulary.ts'

const wrongUse = 2

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Runs a command's work and ends with its exit code; a flaw of use or settings is 2, anything else that fails 1. */
const run =
  <A extends readonly unknown[]>(work: (...args: A) => Promise<number | undefined>) =>
  async (...args: A): Promise<void> => {
    try {
      process.exitCode = (await work(...args)) ?? 0
    } catch (error) {
      const usage =
        error instanceof RangeError || (error instanceof Error && ['BadSettings', 'Unreadable'].includes(error.name))
      process.stderr.write(`${text(error)}\n`)
      process.exitCode = usage ? wrongUse : 1
    }
  }

const program = new Command('sladd')
  .description(
    'Masks calls and chats while they happen, records only with a right to, deletes on the promised day, and proves it.',
  )
  .version(version(), '-V, --version', 'print the version of Sladd')
  .showHelpAfterError('(sladd --help shows what there is)')
  .exitOverride()

program
  .command('serve')
  .description('start the service; settings come from SLADD_… variables (see: sladd config print)')
  .action(run(async () => (await import('./main.ts')).serve()))

program
  .command('demo')
  .description('start the service on loopback with everything embedded and play calls through it, in real time')
  .option('--once', 'end when the calls have been played, instead of staying up')
  .action(run(async (options: { once?: boolean }) => (await import('./demo/demo.ts')).runDemo(options)))

const mask = program
  .command('mask [files...]')
  .description('print text or dialogues masked; reads standard input without files')
  .option('--lang <code>', 'language of the text: nb, nn, da, sv, en, fi; without it all are tried')
  .addOption(
    new Option(
      '--format <format>',
      'text: a line at a time; dialogues: JSON Lines {"id","lang"?,"channel":"voice"|"chat","turns":[{"speaker":"customer"|"agent"|"bot","text"}]}',
    )
      .choices(['text', 'dialogues'])
      .default('text'),
  )
  .option('--controller <id>', 'mask as this controller’s policy says, and find its policy and claim numbers')
  .option('--no-names', 'do not look for names (needs no weights)')
for (const kind of kinds) {
  const flag = kind.toLowerCase().replaceAll('_', '-')
  if (kind === 'URL' || kind === 'ORG_NO') mask.option(`--${flag}`, `mask ${kind} too`)
  else mask.option(`--no-${flag}`, `leave ${kind} as it is`)
}
mask.action(run(async (files: string[], options) => (await import('./cli/mask.ts')).runMask(files, options)))

program
  .command('guard [files...]')
  .description(
    'judge messages, JSON Lines {"id","lang"?,"text"}: may a chatbot have them? Judges health, injury, trade unions ' +
      'and the like only, never identifiers: those are masked (sladd mask)',
  )
  .option('--outgoing', 'judge a bot’s messages instead: do they ask for what it may not take?')
  .action(
    run(async (files: string[], options: { outgoing?: boolean }) =>
      (await import('./cli/guard.ts')).runGuard(files, options),
    ),
  )

const policy = program.command('policy').description('check and list policies')
policy
  .command('check <files...>')
  .description('check policy files; prints file:line:col: rule: message')
  .action(run(async (files: string[]) => (await import('./cli/policy.ts')).checkFiles(files)))
policy
  .command('list')
  .description('every promise, by id')
  .option('--json', 'as JSON')
  .action(run(async (options: { json?: boolean }) => (await import('./cli/policy.ts')).listPolicies(options)))

policy
  .command('diff')
  .description('what the policies change against those of the service’s last start; exit 1 when they do')
  .option('--json', 'as JSON')
  .action(run(async (options: { json?: boolean }) => (await import('./cli/policy.ts')).diffPolicies(options)))

const roleOf = (given: string): string => {
  if ((roles as readonly string[]).includes(given)) return given
  throw new InvalidArgumentError(`wanted: ${roles.join(', ')}`)
}
program
  .command('staff')
  .description('who may sign in')
  .command('invite')
  .description('print a one-time link for a new member of staff')
  .requiredOption('--role <role>', roles.join(', '), roleOf)
  .requiredOption('--controller <id...>', 'whose calls and chats they may see')
  .action(
    run(async (options: { role: string; controller: string[] }) => (await import('./cli/staff.ts')).invite(options)),
  )

const retention = program.command('retention').description('what goes when')
retention
  .command('run')
  .description('delete what is due, now')
  .option('--dry-run', 'only say what would go')
  .option('--json', 'as JSON')
  .action(
    run(async (options: { dryRun?: boolean; json?: boolean }) =>
      (await import('./cli/retention.ts')).runRetention(options),
    ),
  )
retention
  .command('report')
  .description('what is stored, by controller, kind and purpose, and when it goes; exit 1 when something is overdue')
  .option('--dry-run', 'accepted for symmetry: a report never changes anything')
  .option('--json', 'as JSON')
  .action(run(async (options: { json?: boolean }) => (await import('./cli/retention.ts')).reportRetention(options)))
retention
  .command('rules')
  .description('the lifecycle rules that the policies want of the bucket, and how it differs; exit 1 when it does')
  .option('--write', 'put ours in place; foreign ones stay')
  .option('--json', 'as JSON')
  .action(
    run(async (options: { write?: boolean; json?: boolean }) =>
      (await import('./cli/retention.ts')).expiryRules(options),
    ),
  )

program
  .command('promises')
  .description('of each promise whether it is kept, with its evidence; exit 1 when one is broken')
  .option('--json', 'as JSON')
  .action(run(async (options: { json?: boolean }) => (await import('./cli/promises.ts')).printPromises(options)))

program
  .command('audit')
  .description('the chain of everything that was done')
  .command('verify')
  .description('read the whole chain again and hold it against its signed checkpoints')
  .option('--json', 'as JSON')
  .action(run(async (options: { json?: boolean }) => (await import('./cli/audit.ts')).verify(options)))

program
  .command('consents')
  .description('who agreed to what')
  .command('export')
  .description('consent records as JSON-LD (ISO/IEC TS 27560 with the W3C DPV), one a line')
  .option('--controller <id>', 'only this controller’s')
  .option('--format <format>', 'jsonld or json', 'jsonld')
  .action(
    run(async (options: { controller?: string; format: string }) =>
      (await import('./cli/consents.ts')).exportConsents(options),
    ),
  )

program
  .command('export')
  .description('what may leave, and for what')
  .command('training')
  .description('masked bot talk older than an hour, of controllers that train their bot with it; JSON Lines')
  .option('--controller <id>', 'only this controller’s')
  .action(run(async (options: { controller?: string }) => (await import('./cli/export.ts')).exportTraining(options)))

program
  .command('config')
  .description('the settings')
  .command('print')
  .description('print the settings in force; secrets only by whether they are set')
  .option('--json', 'as JSON')
  .action(run(async (options: { json?: boolean }) => (await import('./cli/config.ts')).printConfig(options)))

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : wrongUse
})
