// Words that signs of e-mail and web addresses are dictated with, and the words that end an address.

import { notCounted } from './bridges.ts'

/** Words for @ that mean nothing else; each as the keys of its tokens. */
export const atPhrases: readonly (readonly string[])[] = [
  ['krøllalfa'],
  ['krøllalfaen'],
  ['krøll', 'alfa'],
  ['krøll', '-', 'alfa'],
  ['krøllalpha'],
  ['krøll', 'alpha'],
  ['krullalfa'],
  ['krollalfa'],
  ['krølla'],
  ['krøll', 'a'],
  ['krøllet', 'a'],
  ['krølle', 'a'],
  ['snabel', 'at'],
  ['snablen', 'a'],
  ['alfakrøll'],
  ['alfa', 'krøll'],
  ['alpha', 'krøll'],
  ['snabela'],
  ['snabel', 'a'],
  ['snabel', '-', 'a'],
  ['snabbela'],
  ['snabbel', 'a'],
  ['grisehale'],
  ['kanelbulle'],
  ['miukumauku'],
  ['miuku', 'mauku'],
  ['kissanhäntä'],
  ['apinanhäntä'],
  ['ätmerkki'],
  ['ät', 'merkki'],
  ['ät', '-', 'merkki'],
  ['attegn'],
  ['at', 'tegn'],
  ['at', '-', 'tegn'],
  ['at', 'sign'],
  ['@'],
  ['[', 'at', ']'],
  ['(', 'at', ')'],
  ['(', 'a', ')'],
  ['[', 'krøllalfa', ']'],
  ['(', 'krøllalfa', ')'],
]

/** Words for @ that are common words: only before a domain with its ending. */
export const weakAts: ReadonlySet<string> = new Set(['at', 'ät', 'ätt', 'att', 'æt', 'ætt', 'et', 'ad', 'ett'])

/** Besides these, what people say before the name of a mail host. */
export const vagueAts: ReadonlySet<string> = new Set([...weakAts, 'på', 'hos'])

/** What stands for a sign in an address. */
export const connectors: ReadonlyMap<string, string> = new Map([
  ...'punktum prikk prik punkt dot piste . point'.split(' ').map((word) => [word, '.'] as const),
  ...'understrek underscore understreg understreck alaviiva _'.split(' ').map((word) => [word, '_'] as const),
  ...'bindestrek bindestreg bindestreck strek streg streck minus dash hyphen viiva väliviiva yhdysmerkki miinus -'
    .split(' ')
    .map((word) => [word, '-'] as const),
  ...'pluss plus +'.split(' ').map((word) => [word, '+'] as const),
])

/** Words for / and : in a web address. */
export const slashes: ReadonlySet<string> = new Set(
  'skråstrek skråstreg snedstreck snedstrek slash kauttaviiva vinoviiva /'.split(' '),
)
export const colons: ReadonlySet<string> = new Set(['kolon', 'colon', 'kaksoispiste', ':'])

/** Endings of domains, and how recognisers hear them. */
export const endings: ReadonlyMap<string, string> = new Map([
  ...'com no dk se fi net org eu io info nu is uk co de fr nl pl me name gov edu online app dev biz tv ee lv lt es it ie ca au nz za ch cz pt gr ro hu ua br jp cn eus example'
    .split(' ')
    .map((ending) => [ending, ending] as const),
  ...'kom komm comm comn'.split(' ').map((heard) => [heard, 'com'] as const),
  ['nett', 'net'],
  ['såm', 'com'],
  ['ennå', 'no'],
])

/** Endings that are words too: after a dictated dot they must close the address. */
export const wordEndings: ReadonlySet<string> = new Set([
  'se',
  'is',
  'de',
  'me',
  'nu',
  'it',
  'es',
  'name',
  'no',
  'info',
  'såm',
  'ennå',
  'kom',
  'komm',
  'co',
  'online',
  'app',
])

/** Mail hosts that are named without their ending, as the tokens they are heard as. */
export const hosts: readonly (readonly string[])[] = [
  ['gmail'],
  ['g', 'mail'],
  ['gé', 'mail'],
  ['ge', 'mail'],
  ['gee', 'mail'],
  ['jmail'],
  ['hotmail'],
  ['hot', 'mail'],
  ['outlook'],
  ['out', 'look'],
  ['icloud'],
  ['i', 'cloud'],
  ['ay', 'cloud'],
  ['yahoo'],
  ['jahoo'],
  ['live'],
  ['online'],
  ['msn'],
  ['me'],
  ['mac'],
  ['protonmail'],
  ['proton'],
  ['proton', 'mail'],
  ['telia'],
  ['luukku'],
  ['kolumbus'],
  ['broadpark'],
  ['getmail'],
  ['lyse'],
  ['altibox'],
  ['jubii'],
  ['stofanet'],
  ['tele2'],
  ['bredband'],
  ['comhem'],
  ['spray'],
]

/** Hosts that are no word and nobody's employer: named right after somebody's words, they end an address. */
export const mailHosts: ReadonlySet<string> = new Set('gmail hotmail outlook icloud yahoo protonmail msn'.split(' '))

/** What a misheard host is written as. */
export const hostNames: Readonly<Record<string, string>> = {
  gémail: 'gmail',
  gemail: 'gmail',
  geemail: 'gmail',
  jmail: 'gmail',
  aycloud: 'icloud',
  jahoo: 'yahoo',
}

const introductions =
  'prøv prøve prova pröva try mejl mejlen mejladress mejladressen mig meg mej mail mailen mailadresse mailadressen email emailen epost eposten epostadresse epostadressen e post adresse adressen address adress adressa heter hedder heiter skriver skriv send sende sendt skicka fortsatt framleis stadig fortfarande still bruk bruke brug using use kontakt kontakte contact sähköposti sähköpostiosoite osoite osoitteeni nås nettside nettsiden hjemmeside hjemmesiden hemsida hemsidan website side siden sida sivu sivuilla logg inn gå inne finner hittar find my is mine denne dette follows følgende altså bare små bokstaver ord alt hele all hverandre brukernavn penn pen penna kunde klart klar right sorry unnskyld beklager okei takket hello hei hallo kaller called name navnet navn namn nimi står skrevet staves stavet stavar lyder'

/** Words that are never the beginning of an address: the address begins after them. */
export const addressStops: ReadonlySet<string> = new Set([...notCounted, ...introductions.split(' ')])

const shortestPart = 3
const hostWords: ReadonlySet<string> = new Set([...hosts.flat(), ...endings.keys()])
const isPart = (word: string): boolean => word.length >= shortestPart && !connectors.has(word) && !hostWords.has(word)

/** The words of an e-mail address, or of a part of one as it was said, that tell it again; its host's begin with "@". */
export function addressPartsOf(value: string): readonly string[] {
  const [local = '', host = ''] = value.split('@')
  const partsOf = (text: string): string[] => text.split(/[^\p{L}]+/u).filter(isPart)
  return [...partsOf(local), ...partsOf(host).map((word) => `@${word}`)]
}
