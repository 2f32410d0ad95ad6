// "Skapet er fra Ikea og heter Billy": what a thing, a firm, a storm or a place is called is nobody's name.
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { callingVerbs, relating } from '../words/firms.ts'
import { fellows, fellowsKnown, kin, kinKnown } from '../words/kin.ts'

const things =
  /^(?:storm|orkan|uvær|uvejr|oväder|ovær|hurricane|ship|ferry|yacht|ferge|ferje|færge|färja|skip|skib|fartyg|skap|sofa|seng|stol|bord|app|båt|skute|sjekt|firma|selskap|bedrift|modell|produkt|avtale|forsikring|hytt[ea]|butikk|hotell|restaurant|skole|barnehage|verksted|program|teneste|tjeneste|kampanje|kjede|bok|film|spill|leke|sykkel|bil|telefon|klokke|system|dekning|pakke|bank|skåp|säng|bord|företag|bolag|produkt|avtal|försäkring|stuga|affär|hotell|skola|kampanj|skab|selskab|virksomhed|aftale|butik|skole|wardrobe|cabinet|boat|company|firm|product|policy|cabin|shop|hotel|school|app|campaign|model)(?:en|et|a|n|t|s)?$/
const owning = /^(?:min|mi|mitt|mit|mine|vår|vårt|våre|vores|vort|din|ditt|dit|hans|hennes|hendes|sin|sitt|deres)$/
const places = /^(?:i|på|hos|fra|frå|från|for|av|af|til|till|med|ved|vid|in|at|of|from|with|by|for|om)$/
const articles = /^(?:en|ei|ein|et|eit|ett|a|an)$/
const linking = /^(?:er|var|är|is|was|kommer|blir)$/
const joining = /^(?:og|och|and)$/
const persons: ReadonlySet<string> = new Set([
  ...'jeg eg jag i han hun ho hon du vi dere de my min mitt he she who som der'.split(' '),
  ...[kin, kinKnown, fellows, fellowsKnown].flatMap((words) => [...words]),
])
const farthest = 7
// "og denne heter solvind", "min kat er syg den hedder magnus": nobody says so of a person.
const demonstratives = /^(?:den|denne|denna)$/

// "appen heter", "båten min heter", "på en hytte som heter"; but "sjefen i firmaet heter" is the boss's name.
const isSubject = (tokens: readonly Token[], calling: number): boolean => {
  let at = calling - 1
  const relative = relating.test(tokens[at]?.key ?? '')
  while (calling - at < farthest && (owning.test(keyAt(tokens, at)) || linkingOrRelative(keyAt(tokens, at)))) at--
  if (relative && neuter.test(keyAt(tokens, at - 1)) && !neuterPersons.test(keyAt(tokens, at))) return true
  if (!things.test(keyAt(tokens, at))) return false
  const article = articles.test(keyAt(tokens, at - 1))
  const before = article || keyAt(tokens, at - 1) === 'the' ? at - 2 : at - 1
  return !places.test(keyAt(tokens, before)) || (article && relative)
}
// "et stel der hedder ursula": of the neuter hardly a person is.
const neuter = /^(?:et|ett|eit)$/
const neuterPersons =
  /(?:barn|menneske|människa|vidne|vitne|vittne|medlem|bud|offer|par|individ|søskende|syskon|firma|bekendtskab)$/
// "his boat's called stella"
const shortIs = /^(?:['’]|s)$/
const linkingOrRelative = (key: string): boolean => linking.test(key) || relating.test(key) || shortIs.test(key)

// "skapet er fra ikea og heter": what begins the sentence is still spoken of.
const isStillSubject = (tokens: readonly Token[], calling: number): boolean => {
  if (!joining.test(keyAt(tokens, calling - 1))) return false
  let from = calling - 1
  while (from > 0 && calling - from < farthest && tokens[from - 1]?.kind !== 'sign') from--
  const begins = from === 0 || /^[.?!]$/.test(keyAt(tokens, from - 1))
  if (!begins || !things.test(keyAt(tokens, from)) || !linking.test(keyAt(tokens, from + 1))) return false
  return !tokens.slice(from, calling).some(({ key }) => persons.has(key))
}

/** Does the verb at token `at` say what a thing is called? */
export const callsThing = (tokens: readonly Token[], at: number): boolean =>
  callingVerbs.has(keyAt(tokens, at)) &&
  (isSubject(tokens, at) || isStillSubject(tokens, at) || demonstratives.test(keyAt(tokens, at - 1)))

/** Is the name that begins at token `from` what a thing is called? */
export const isNamedThing = ({ tokens }: Utterance, from: number): boolean =>
  callsThing(tokens, hedging.test(keyAt(tokens, from - 1)) ? from - 2 : from - 1)
// "den hette nog johannes"
const hedging = /^(?:nog|visst|vist|vel|väl|jo|ju|nok|bare|bara|just|also|også|også|altså|alltså|nå|nu)$/
