// Cuts a bot's message into the sentences that may ask for something. A statement asks for nothing, however much health it
// holds: "Helseforsikring dekker legespesialist", "Ikke skriv om sykdom her".

import type { Sample } from './features.ts'
import { spare } from './sparing.ts'
import { type Tagged, withHints } from './tagging.ts'
import type { Tag } from './words/group.ts'

// What invites an answer without a question mark.
const inviting =
  /^(?:(?:fortell|fortel|fortæl|berätta|beskriv|skriv|oppgi|opplys|uppge|ange|angi|angiv|oplys|forklar|forklår|förklara|nevn|nemn|nævn|nämn|dele|dela|legg|vedlegg|vedhæft|bifoga|ladda|upload|skicka|svar|svara|kryss|fyll|udfyld|vurder|marker|vælg|velg|vel|välj|oppsummer|sammenfat|tick|check|press|tast|trykk|tryck|tryk|tell|describe|share|provide|explain|mention|specify|include|attach|bekreft|bekräfta|bekræft|stadfest|vennligst|venligst|vänligen)\p{L}?\p{L}?|del|last|send|gi|gje|giv|ge|si|sei|sig|säg|list|give|enter|state|let|rate|choose|select|sett|set|sæt|sätt|kryds|mangler|manglar|saknas|missing|confirm|please|gjerne|gerne|gärna|ønsker|trenger|treng|behøver|behöver|skal|må|måste|need|want|like|interested|lurer|undrar|wonder|veta|vite|vita|know|hear|høre|høyre|höra|spørre|spør|fråga|ask)$/u
// How a question begins, with or without its mark.
const questionStart =
  /^(?:hva|kva|hvad|vad|hvilke|hvilken|hvilket|kva|vilka|vilken|vilket|when|what|which|how|hvordan|korleis|hur|hvor|når|har|er|bruker|do|are|have|did|har|är|blev|ble|vart|kom|tar|tager|går|røyker|ryger|röker|hvem|kven|hvorfor|kvifor|varför|why|who|kan|can|could|vil|will|would|skal|bliver|blir|vert|føler|känner|kjenner|finnes|finns)$/u
// Said anywhere in a sentence.
const wishing =
  /^(?:vennligst|venligst|vänligen|please|gjerne|gerne|gärna|trenger|treng|behøver|behöver|need|vite|vita|veta|vide|know|fortelle|fortælle|fortelje|berätta|beskrive|beskriva|oppgi|oplyse|uppge|describe|tell|share|dele|dela|høre|høyre|höra|hear|skrive|skriva|give|giv|sende|skicka|svare|svara|laste|ladda|legge|bifoga|oppgi|oppgje|si|sei|säg|sig|si|details|detaljer|samtykke)$/u
const openingWords = 3
// "Paste your card here", "walk me through": sayings too seldom for the lists above, told by whom they speak to.
const addressed = new Set(
  'du dig deg din ditt dit dine dina di you your ni er dere dykk jer jeres deres mig meg me here her här'.split(' '),
)
const negation = new Set('ikke ikkje inte ej not don never aldri aldrig unngå undgå undvik avoid unødvendig'.split(' '))
const hesitating = /^(?:nøl|hesitate|tvek|tøv|vent|shy|afraid|redd|rädd|bange|bang)/u
const shortSentence = 6

function sentences(tagged: readonly Tagged[]): Tagged[][] {
  const out: Tagged[][] = []
  let current: Tagged[] = []
  for (const item of tagged) {
    current.push(item)
    if (!item.word.stop) continue
    out.push(current)
    current = []
  }
  if (current.length > 0) out.push(current)
  return out
}

const isNegation = ({ word }: Tagged): boolean => negation.has(word.key)
const negated = (sentence: readonly Tagged[]): boolean => sentence.some(isNegation)
// "Skriv litt om kva du ikkje får til", "don't hesitate to tell": what is negated is not the asking.
const refused = (sentence: readonly Tagged[]): boolean =>
  negated(inviting.test(sentence[0]?.word.key ?? '') ? sentence.slice(0, openingWords) : sentence) &&
  !sentence.some(({ word }, i) => hesitating.test(word.key) && sentence.slice(0, i).some(isNegation))
const questioning = (sentence: readonly Tagged[]): boolean => sentence.some(({ word }) => word.stop === '?')

function mayAsk(sentence: readonly Tagged[]): boolean {
  if (questioning(sentence)) return true
  const opens =
    questionStart.test(sentence[0]?.word.key ?? '') ||
    sentence.slice(0, openingWords).some(({ word }) => inviting.test(word.key))
  const wishes = sentence.some(({ word }) => wishing.test(word.key))
  const speaks = sentence.some(({ word }) => addressed.has(word.key))
  return (opens || wishes || speaks) && !refused(sentence)
}

/** The stretches of a bot's message that may ask, each with the sentence before it when it is short; none for statements. */
export function askingSamples(words: readonly Tagged[]): Sample[] {
  const list = sentences(spare(words, 'keep members'))
  return list.flatMap((sentence, i) => {
    if (!mayAsk(sentence)) return []
    const before = sentence.length <= shortSentence && !negated(list[i - 1] ?? []) ? (list[i - 1] ?? []) : []
    const stretch = [...before, ...sentence]
    const message = new Set<Tag>(stretch.flatMap((item) => withHints(item).tags))
    return [{ stretch, message }]
  })
}
