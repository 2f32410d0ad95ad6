// Names that are a company's: by how they end, by what is said before them, or because somebody answers for them.
import type { Proposal } from '../proposal.ts'
import { capital, near, type Stretch } from '../stretch.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { companies, firmEnds, firms, institutions, titles, tradeEnds } from '../words/firms.ts'
import { fellows, fellowsKnown, kin, kinKnown } from '../words/kin.ts'

const joining = /^(?:og|och|and|&)$/
const kinOf = /^(?:min|mitt|mi|mine|mina|hans|hennes|hendes|hennar|my|his|her|vår|våre|til|som|er)$/

// "bo vest aps": nothing but a company, also a word further on.
const sureCompany = /^(?:aps|ivs|asa|oyj?|gmbh|ltd)$/
const between = /^(?:i|og|och|and|fra|från|from|har|ejer|eier|äger|owns|driver|er|is|är|til|for|med|with|vs|mot)$/

// "… og sønner", "… & co", "… AS". "Kari Nordmann og co" is she with others.
function endsFirm(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (companies.has(keyAt(tokens, to))) return true
  if (tokens[to]?.kind === 'word' && !between.test(keyAt(tokens, to)) && sureCompany.test(keyAt(tokens, to + 1)))
    return true
  if (to - from > 1 && keyAt(tokens, to) !== '&' && keyAt(tokens, to + 1) === 'co') return false
  return joining.test(keyAt(tokens, to)) && firmEnds.has(keyAt(tokens, to + 1)) && !kinOf.test(keyAt(tokens, to + 2))
}

const cueReach = 3

const stays = /^(?:palace|resort|hotel|hotell|hostel|suites|apartments)$/

// "rigmors fodklinik", "at jane's cleaning": the token after the name and its genitive.
const afterGenitive = (tokens: readonly Token[], to: number): number =>
  /^['’]$/.test(keyAt(tokens, to)) && keyAt(tokens, to + 1) === 's' ? to + 2 : to

const whereTo = /^(?:til|till|på|hos|fra|frå|från|at|from)$/
const isSaid = /^(?:er|är|e|is|['’]|s|was|var|blir|bliver)$/
const whose = (key: string): boolean => [kin, kinKnown, fellows, fellowsKnown].some((words) => words.has(key))
/**
 * "på sct maria hospice", "rigmors fodklinik": the last of the name or the word after it, where one is, or has something
 * from, a place or the name is in the genitive. Without signs, "min sønn ola barnehage trenger dere" names a child.
 */
const isInstitution = ({ tokens, asked }: Utterance, { from, to }: Stretch): boolean => {
  const at = to - from > 1 && institutions.test(keyAt(tokens, to - 1)) ? to - 1 : afterGenitive(tokens, to)
  const before = keyAt(tokens, from - 1)
  if (!institutions.test(keyAt(tokens, at)) || asked.includes('PERSON') || whose(before) || isSaid.test(before))
    return false
  return whereTo.test(before) || keyAt(tokens, at - 1).endsWith('s')
}

// "firmaet tveit maskin", "fra Hauge Bil".
function isTrade(u: Utterance, { from, to }: Stretch): boolean {
  const { tokens, text } = u
  // "at Hansen Marine": what one is at, or has something from, and ends as a firm does.
  const inside = to - from === 2 && /^(?:at|hos)$/.test(keyAt(tokens, from - 1)) && tradeEnds.has(keyAt(tokens, to - 1))
  // "Lara Palace, rum 412"
  if (to - from > 1 && stays.test(keyAt(tokens, to - 1)) && capital.test(text.slice(tokens[to - 1]?.start))) return true
  if (inside && capital.test(text.slice(tokens[to - 1]?.start))) return true
  if (isInstitution(u, { from, to }) || isBusiness(u, { from, to })) return true
  const tail = tokens[afterGenitive(tokens, to)]
  if (tail === undefined || !tradeEnds.has(tail.key)) return false
  const written = capital.test(text.slice(tail.start)) && capital.test(text.slice(tokens[from]?.start ?? 0))
  return written || near(tokens, from, cueReach).some(({ key }) => firms.has(key))
}

// Trades that nobody owns or does at home: in small letters too, where one comes from, is or works. "I fikk et tilbud fra kari
// transport" may be a firm of hers; "du taler med kari transport" is she, of that department.
const businesses =
  /^(?:elektro|vvs|bygg|eiendom|ejendomme|fastigheter|entreprenør|entreprenad|shipping|rederi|advokater|tømrerforretning|tømrerfirma|malerfirma|byggefirma|snickeri|måleri|redovisning|tandvård|begravelsesbyrå|begravningsbyrå|regnskap|rekneskap)$/
const isBusiness = ({ tokens, asked }: Utterance, { from, to }: Stretch): boolean =>
  businesses.test(keyAt(tokens, to)) &&
  !asked.includes('PERSON') &&
  tokens[to + 1]?.kind !== 'number' &&
  whereTo.test(keyAt(tokens, from - 1)) &&
  !/^(?:til|till)$/.test(keyAt(tokens, from - 1)) &&
  to - from <= 2

const introducing: ReadonlySet<string> = new Set(
  'hej hei hi hello goddag det er är this is med navn navnet namn namnet heter hedder heiter'.split(' '),
)
const fromReach = 6

/**
 * "du taler med sten fra nordfors": whoever answers for a firm says which right after the name. "det er post fra Kari" is
 * from her.
 */
export function isEmployer({ tokens, speaker }: Utterance, { from, to }: Stretch, found: readonly Proposal[]): boolean {
  if (speaker === 'customer' || to - from > 1 || !/^(?:fra|frå|från|from)$/.test(keyAt(tokens, from - 1))) return false
  if (from > fromReach || !near(tokens, from - 2, fromReach).some(({ key }) => introducing.has(key))) return false
  return found.some(({ type, end }) => type === 'PERSON' && end === tokens[from - 2]?.end)
}

const ownWords = /^(?:min|mi|mitt|vår|vårt|din|vores|hans|hennes|hendes)$/

// "advokaten min i Elden": who works somewhere, "i" and one word with a capital name a place or a firm.
function isWhere({ tokens, text }: Utterance, { from, to }: Stretch): boolean {
  const [before, name] = [tokens[from - 1], tokens[from]]
  if (to - from > 1 || before?.key !== 'i' || name === undefined || from < 2) return false
  if (!/^i/.test(text.slice(before.start)) || !capital.test(text.slice(name.start)) || name.key.endsWith('s'))
    return false
  const role = keyAt(tokens, ownWords.test(keyAt(tokens, from - 2)) ? from - 3 : from - 2)
  return titles.has(role) && !/^(?:sin|sitt|si|sine)$/.test(keyAt(tokens, to))
}

/** Is the name at these tokens a company's, also where it is said what somebody is called? */
export const isSurelyCompany = ({ tokens }: Utterance, place: Stretch): boolean =>
  endsFirm(tokens, place) || firms.has(keyAt(tokens, place.from - 1))

/** Is the name at these tokens that of a firm, or of where somebody works? */
export const isWorkplace = (u: Utterance, place: Stretch): boolean => isTrade(u, place) || isWhere(u, place)
