// "Skapet er fra Ikea og heter Billy": what a thing, a firm or a place is called is nobody's name. And letters that are
// no name: "med k j".
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { calling } from './words/firms.ts'

const things =
  /^(?:skap|sofa|seng|stol|bord|app|båt|skute|sjekt|firma|selskap|bedrift|modell|produkt|avtale|forsikring|hytt[ea]|butikk|hotell|restaurant|skole|barnehage|verksted|program|teneste|tjeneste|kampanje|kjede|bok|film|spill|leke|sykkel|bil|telefon|klokke|system|dekning|pakke|bank|skåp|säng|bord|företag|bolag|produkt|avtal|försäkring|stuga|affär|hotell|skola|kampanj|skab|selskab|virksomhed|aftale|butik|skole|wardrobe|cabinet|boat|company|firm|product|policy|cabin|shop|hotel|school|app|campaign|model)(?:en|et|a|n|t|s)?$/
const persons: ReadonlySet<string> = new Set(
  `jeg eg jag i han hun ho hon du vi dere de my min mitt mamma pappa mor far sønn sønnen datter datteren kona mannen eier eieren ägaren ejeren sjefen daglig
  naboen grannen owner son daughter wife husband neighbour kunden kollega kollegaen he she who som`.split(/\s+/),
)
const farthest = 7

/** Is the name that begins at token `from` what a thing is called? */
export function isNamedThing({ tokens }: Utterance, from: number): boolean {
  if (!calling.has(tokens[from - 1]?.key ?? '')) return false
  for (let at = from - 2; at >= Math.max(0, from - farthest); at--) {
    const token = tokens[at]
    if (token === undefined || persons.has(token.key) || /^[.?!]$/.test(token.key)) return false
    if (token.kind === 'word' && things.test(token.key)) return true
  }
  return false
}

const mostLetters = 2

/** "med k j", "altså M Y": one or two letters that spell part of a name. */
export const isLetters = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= mostLetters &&
  tokens.slice(from, to).every(({ kind, end, start }) => kind === 'word' && end - start === 1)
