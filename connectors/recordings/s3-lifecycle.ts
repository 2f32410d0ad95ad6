// The lifecycle rules of the bucket: ours by their names and within our prefix, everybody else's kept as they are.
import {
  GetBucketLifecycleConfigurationCommand,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
} from '@aws-sdk/client-s3'
import type { Expiry, ExpiryRule, FoundRule } from '../../src/ports.ts'
import { explained, isName, type S3Bucket } from './s3-bucket.ts'

const OURS = /^sladd-/
/** What is left of a versioned object once its versions are gone; S3 takes this in no rule that counts days. */
const MARKERS = 'sladd-markers'

export function bucketExpiry(s3: S3Bucket): Expiry {
  const Bucket = s3.bucket
  const all = async (): Promise<readonly LifecycleRule[]> => {
    try {
      return (await s3.client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules ?? []
    } catch (error) {
      if (isName(error, 'NoSuchLifecycleConfiguration')) return []
      throw explained(s3, 'reading its lifecycle rules', error)
    }
  }
  return {
    rules: async () => (await all()).flatMap((rule) => (rule.ID === MARKERS ? [] : [found(s3, rule)])),
    write: async (rules) => {
      const foreign = (await all()).filter((rule) => !OURS.test(rule.ID ?? ''))
      const markers: LifecycleRule = {
        ID: MARKERS,
        Status: 'Enabled',
        Filter: { Prefix: s3.prefix },
        Expiration: { ExpiredObjectDeleteMarker: true },
      }
      const Rules = [...foreign, ...rules.map((rule) => written(s3, rule)), markers]
      const put = new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } })
      await s3.client.send(put).catch((error: unknown) => {
        throw explained(s3, 'writing its lifecycle rules', error)
      })
    },
  }
}

function written({ prefix }: S3Bucket, rule: ExpiryRule): LifecycleRule {
  const { days, noncurrentDays, unfinishedDays } = rule
  return {
    ID: rule.id,
    Status: 'Enabled',
    Filter: { Prefix: prefix + rule.prefix },
    ...(days !== undefined && { Expiration: { Days: days } }),
    ...(noncurrentDays !== undefined && { NoncurrentVersionExpiration: { NoncurrentDays: noncurrentDays } }),
    ...(unfinishedDays !== undefined && { AbortIncompleteMultipartUpload: { DaysAfterInitiation: unfinishedDays } }),
  }
}

function found({ prefix }: S3Bucket, rule: LifecycleRule): FoundRule {
  const reach = rule.Filter?.Prefix ?? rule.Filter?.And?.Prefix ?? rule.Prefix ?? ''
  const foreign = !OURS.test(rule.ID ?? '')
  const days = rule.Expiration?.Days
  const noncurrentDays = rule.NoncurrentVersionExpiration?.NoncurrentDays
  const unfinishedDays = rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation
  const { Filter } = rule
  const narrowed = Filter?.Tag ?? Filter?.And ?? Filter?.ObjectSizeGreaterThan ?? Filter?.ObjectSizeLessThan
  const moved = (rule.Transitions?.length ?? 0) + (rule.NoncurrentVersionTransitions?.length ?? 0) > 0
  return {
    id: rule.ID ?? '(without a name)',
    // A rule above our prefix reaches all of it; one beside it keeps its own and reaches nothing.
    prefix: reach.startsWith(prefix) ? reach.slice(prefix.length) : prefix.startsWith(reach) ? '' : `/${reach}`,
    enabled: rule.Status === 'Enabled',
    foreign,
    more: narrowed !== undefined || moved || rule.Expiration?.Date !== undefined,
    ...(days !== undefined && { days }),
    ...(noncurrentDays !== undefined && { noncurrentDays }),
    ...(unfinishedDays !== undefined && { unfinishedDays }),
  }
}
