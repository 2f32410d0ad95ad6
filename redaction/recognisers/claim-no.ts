// Claim, case and reference numbers: beside their word, when asked for, and in the controller's own form.
import { propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'
import { codes, patterned } from './codes.ts'

// The Swedish police's number of a report: 5000-K881234-26.
const reports = [/(?<![\p{L}\p{N}])\d{4}-?K\d{5,7}-\d{2}(?![\p{L}\p{N}])/giu]
// "INN-4410-22", "SU-5519/25", "R-2025-66031", "26-0044817": letters, a number and a number again, or a long one, are a register's and no model's. Laws and
// standards are told by a year and a short number ("NOU-2019-12").
const registered =
  /(?<![\p{L}\p{N}-])(?!(?:ISO|EN|NS|DIN|IEC|NEK|TEK|USB|IP|BS|SS|DS|ASTM|NFPA|ECE|RAL|LOV|FOR|NOU|SFS|SKU|RTX|GTX)-)(?:[A-ZÆØÅÄÖ]{2,5}-(?!(?:19|20)\d\d-\d{2,3}(?!\d))(?:\d{3,8}[-/]\d{2,6}|2\d[-/]\d{3,7}|\d{6,10})|[A-ZÆØÅÄÖ]-20[2-4]\d-\d{4,6}|20[2-4]\d-[A-ZÆØÅ]{1,3}-\d{4,6}|[A-ZÆØÅÄÖ]{1,4}-(?:\d{1,3} \d{3} \d{3}|\d{2,3} \d{2,4} \d{2,4})|2\d-\d{6,7})(?![\p{L}\p{N}-])/gu
// "kamera EOS-5000-20": right before it stands what is called so.
const thing =
  /(?:modell?(?:en)?|typen?|typ|model|type|part|part number|del(?:en|ene|ar|er)?|serien?|maskin(?:en|a)?|motor(?:en)?|motorn|pumpe(?:n|a)?|pump(?:en)?|dekk|däck|dæk|kamera(?:et|n)?|printer(?:en)?|skriver(?:en)?|skjerm(?:en)?|batteri(?:et)?|filter(?:et)?|kjele(?:n)?|støvsuger(?:en)?|produkt(?:et|en)?|vare(?:n)?|artikkel|varenr|kabel(?:en)?|maling(?:en)?|standard(?:en)?|lov(?:en)?|forskrift(?:en)?|rapport|faktura(?:en|n)?|invoice|regning(?:en)?|rekning(?:a)?|räkning(?:en)?|kvittering(?:en)?|kvitto(?:t)?|feil|feilkode|error)[: ]{1,2}$/iu
const longestThing = 20

const written = ({ text }: Utterance): readonly Proposal[] =>
  [...text.matchAll(registered)]
    .filter(({ index }) => !thing.test(text.slice(Math.max(0, index - longestThing), index)))
    .map(({ index, 0: code }) => ({
      start: index,
      end: index + code.length,
      type: 'CLAIM_NO',
      // "2026-LB-40771" is no plate with a year before it.
      score: /^20/.test(code) ? 0.905 : 0.6,
      reasons: ['form'],
      value: code.replace(/[-/]/g, '').toLowerCase(),
    }))

// "Hittade: VH 5580 1123", "Her er den: P26 004 731": what was looked up, in groups.
const lookedUp =
  /(?:[Hh]itta(?:de|r)|[Ff]ant|[Ff]ann|[Ff]inner|[Ff]andt|[Ff]inder|[Ff]ound|[Hh]är är d(?:en|et)|[Hh]er er d(?:en|et)|[Hh]ere it is)(?: (?:den|det|it))?[:,]? ([A-Z]{1,3}-?\d{0,3}(?: \d{3,4}){2,3})(?![\p{L}\p{N}])/gu
const found = ({ text, speaker }: Utterance): readonly Proposal[] =>
  speaker === 'customer'
    ? []
    : [...text.matchAll(lookedUp)].map(({ index, 0: whole, 1: code = '' }) => ({
        start: index + whole.length - code.length,
        end: index + whole.length,
        type: 'CLAIM_NO',
        score: 0.86,
        reasons: ['form'],
        value: code.replace(/[ -]/g, '').toLowerCase(),
      }))

const letterK = /^(?:k|kå)$/
const head = 4
// "femtusen k ett två tre fyra fem sex streck tjugofem": the same, said.
const saidReports = (u: Utterance): readonly Proposal[] =>
  u.digits.flatMap(({ first, digits, from, to, tokenOf }, at) => {
    if (!first || !letterK.test(u.tokens[from - 1]?.key ?? '')) return []
    const before = u.digits.slice(Math.max(0, at - headReach), at).findLast((one) => one.first && one.to === from - 1)
    if (before?.digits.length !== head) return []
    if (digits.length < head || tokenOf.length < head) return []
    const value = `${before.digits}k${digits}`
    return [propose(u, [before.from, to], { type: 'CLAIM_NO', score: 0.91, reasons: ['form'], value })]
  })
const headReach = 8

export const claimNo = (patterns: readonly RegExp[]): Recogniser => ({
  id: 'claim-no',
  kinds: ['CLAIM_NO'],
  needs: feature.digit | feature.numbers,
  find: (u) => {
    const hyphened = (u.features & feature.digit) !== 0 && u.text.includes('-')
    return [
      ...codes(u, { ask: 'CLAIM_NO', type: 'CLAIM_NO', least: 4, most: 20 }),
      ...saidReports(u),
      ...(hyphened ? written(u) : []),
      ...((u.features & feature.code) !== 0 ? found(u) : []),
      ...patterned(u, 'CLAIM_NO', patterns),
      ...(hyphened ? patterned(u, 'CLAIM_NO', reports) : []),
    ]
  },
})
