// Every recogniser, a line each. To add a kind: one file in recognisers/, one line here, one table test.
import type { Recogniser } from './proposal.ts'
import { address } from './recognisers/address.ts'
import { addressHome } from './recognisers/address-home.ts'
import { bankAccount } from './recognisers/bank-account.ts'
import { card } from './recognisers/card.ts'
import { claimNo } from './recognisers/claim-no.ts'
import { dateOfBirth } from './recognisers/date-of-birth.ts'
import { dictated } from './recognisers/dictated.ts'
import { email } from './recognisers/email.ts'
import { expected } from './recognisers/expected.ts'
import { ip } from './recognisers/ip.ts'
import { knownName } from './recognisers/known-name.ts'
import { longRun } from './recognisers/long-run.ts'
import { mixedCodes } from './recognisers/mixed-codes.ts'
import { nationalId } from './recognisers/national-id.ts'
import { nothing } from './recognisers/nothing.ts'
import { orgNo } from './recognisers/org-no.ts'
import { passport } from './recognisers/passport.ts'
import { phone } from './recognisers/phone.ts'
import { policyNo } from './recognisers/policy-no.ts'
import { secret } from './recognisers/secret.ts'
import { spelledName } from './recognisers/spelled-name.ts'
import { url } from './recognisers/url.ts'
import { vehicleReg } from './recognisers/vehicle-reg.ts'

/** A controller's own forms, as sources of regular expressions (linear ones: they see whole utterances). */
export interface Patterns {
  readonly policyNumbers?: readonly string[]
  readonly claimNumbers?: readonly string[]
}

const compile = (sources: readonly string[] = []): RegExp[] =>
  sources.map((source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'))

export const recognisers = ({ policyNumbers, claimNumbers }: Patterns): readonly Recogniser[] => [
  nationalId,
  phone,
  email,
  bankAccount,
  card,
  dateOfBirth,
  vehicleReg,
  spelledName,
  knownName,
  policyNo(compile(policyNumbers)),
  claimNo(compile(claimNumbers)),
  passport,
  secret,
  mixedCodes,
  address,
  addressHome,
  ip,
  url,
  orgNo,
  expected,
  dictated,
  longRun,
  nothing,
]
