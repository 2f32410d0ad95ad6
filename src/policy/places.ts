// Whether data may be kept where the settings say: in the regions of every controller's policy and nowhere else, unless
// the policy names a transfer to that place and what it rests on.
import { clausesOf } from './keeping.ts'
import type { Policy } from './policy.ts'

/** Somewhere outside of this machine that data would go to. */
export interface Place {
  /** Which setting says so. */
  readonly setting: string
  readonly region?: string
  /** Absent: the provider's own address for the region. */
  readonly host?: string
  /** `told`: whoever runs the service says that the host is in the region. */
  readonly regionIs: 'of the host' | 'told'
}

const LOOPBACK = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/
/** Names without a dot, private addresses, names that no public register gives out. */
const OWN_NETWORK =
  /^([a-z0-9-]+|10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|f[cd][0-9a-f:]+|[a-z0-9.-]+\.(internal|local|home\.arpa))$/i
const awsDomains = ['.amazonaws.com', '.amazonaws.eu']
const regionName = /^[a-z]{2,8}-[a-z-]{2,24}-\d$/

/** The region that one of the provider's own addresses names. */
const regionOfAws = (host: string): string | undefined =>
  awsDomains.some((domain) => host.endsWith(domain)) ? host.split('.').find((part) => regionName.test(part)) : undefined

const namesTransfer = (policy: Policy, where: string): boolean =>
  clausesOf(policy, 'transfer').some((one) => one.where === where)

/** What is wrong with one place for one policy; undefined when nothing is. */
function flaw(policy: Policy, { setting, host, region, regionIs }: Place): string | undefined {
  if (host !== undefined && LOOPBACK.test(host)) return undefined
  if (host !== undefined && namesTransfer(policy, host)) return undefined
  const named = host === undefined ? undefined : regionOfAws(host)
  const own = host !== undefined && OWN_NETWORK.test(host)
  if (host !== undefined && regionIs === 'of the host' && named === undefined && !own)
    return `${host} is no address of AWS nor of one's own network, and no transfer of the policy names it`
  const there = named ?? region
  if (there === undefined)
    return own ? undefined : `${host} is in no known region: say which by ${setting}_REGION, or name a transfer`
  if (policy.regions.includes(there) || namesTransfer(policy, there)) return undefined
  return `data of ${policy.controller} may be in ${policy.regions.join(', ')}, not in ${there}`
}

/** A line for each place and policy that do not fit, with the setting and the wish; none: all may be kept there. */
export function misplaced(policies: Iterable<Policy>, places: readonly Place[]): readonly string[] {
  const lines = [...policies].flatMap((policy) =>
    places.flatMap((place) => {
      const what = flaw(policy, place)
      return what === undefined ? [] : `${place.setting}: ${what} (${policy.controller}.yaml, regions or transfer)`
    }),
  )
  return [...new Set(lines)]
}
