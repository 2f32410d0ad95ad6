// Property tests draw the same cases in every run, so that a red run says something about the change before it;
// SLADD_SEED=n draws others, and a failure prints the seed it was found with.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['SLADD_SEED'] ?? 20_261_122) })

export { fc }
