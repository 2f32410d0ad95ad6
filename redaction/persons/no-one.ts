// Single words that are names too and stand where nobody is named: weather, a month, a peril or limit of a policy, one of
// some animals, what somebody does, a trade, a place where things are sold.
import { capital } from '../stretch.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { fellows, kin } from '../words/kin.ts'
import { nameWords } from '../words/name-words.ts'

const weather = /^(?:snø|sne|snö|vind|regn|hagl|lyn|torden|flom|flaum|frost|storm|skred|snow|wind|rain|hail|flood)$/
const listed = /^(?:og|och|eller|and|or)$/

// "snø og storm er med"
const isWeather = (tokens: readonly Token[], at: number): boolean =>
  weather.test(keyAt(tokens, at)) &&
  ((listed.test(keyAt(tokens, at - 1)) && weather.test(keyAt(tokens, at - 2))) ||
    (listed.test(keyAt(tokens, at + 1)) && weather.test(keyAt(tokens, at + 2))))

const northern = /^(?:maj|mai|april|juni|juli|august|augusti)$/
const greeting =
  /^(?:hils|hilsen|hälsa|hilse|ring|ringe|ringa|skriv|mail|sms|gave|brev|tak|takk|tack|sagt|sige|si|spørg)$/
// "med mindre det er storm", "det var jo storm så", "hvad med storm"; but "det er storm fra kundeservice" is somebody.
const blowing = /^(?:er|var|bliver|blev|blir|ble|blei|jo|ju|med|mod|mot|dækker|dekker|täcker|under)$/
const answering = /^(?:fra|från|frå|her|här|der|i|som|på|hos|og|och|,)$/
const blows = (tokens: readonly Token[], at: number): boolean =>
  weather.test(keyAt(tokens, at)) &&
  blowing.test(keyAt(tokens, at - 1)) &&
  /^(?:det|hvad|hva|vad|mindre|hvis|jo|ikke|i|er|var)$/.test(keyAt(tokens, at - 2)) &&
  // "det er storm" alone is how somebody answers.
  (at > 2 || /^(?:med|mod|mot)$/.test(keyAt(tokens, at - 1))) &&
  !answering.test(keyAt(tokens, at + 1)) &&
  keyAt(tokens, at + 1) !== keyAt(tokens, at)

const months = /^(?:april|june|may|august)$/

// "April, at the yard", "June or July": when. But "April, can you send it" is somebody.
const isMonth = (tokens: readonly Token[], at: number): boolean => {
  // "i spanien til maj", "i maj"
  const until = /^(?:til|till|i|inden|før|innan|ultimo|primo|fra|frå|från|siden|sidan|sedan)$/.test(
    keyAt(tokens, at - 1),
  )
  if (northern.test(keyAt(tokens, at)) && until) return !greeting.test(keyAt(tokens, at - 2))
  if (months.test(keyAt(tokens, at)) && /^(?:since|until|till|last|next|early|late|mid)$/.test(keyAt(tokens, at - 1)))
    return true
  if (!months.test(keyAt(tokens, at)) || tokens[at - 1]?.kind === 'word') return false
  const comma = keyAt(tokens, at + 1) === ','
  return (comma ? /^(?:at|\d{4})$/ : /^(?:last|\d{1,4})$/).test(keyAt(tokens, comma ? at + 2 : at + 1))
}

const herds =
  /^(?:hester|hestar|hästar|heste|hunder|hundar|hunde|katter|kattar|katte|ponnier|ponniar|dogs|cats|horses|ponies)$/
const counts = /^(?:to|tre|fire|två|tri|fyra|two|three|four|[2-9])$/
const stand = /^(?:står|stend|det|der|her|här|here|there|,|oppført|heiter|heter|hedder|called|:)$/
const herdReach = 7

// "to hestar står det her mimmi og storm"; one name at most stands between, and "to hunder og ola" are two and a man.
const isHerd = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  let back = at - 1
  const second = listed.test(keyAt(tokens, back))
  if (!second && next?.kind === 'word' && !listed.test(next.key)) return false
  if (second) back -= 2
  const from = back
  while (at - back < herdReach && stand.test(keyAt(tokens, back))) back--
  return back < from && herds.test(keyAt(tokens, back)) && counts.test(keyAt(tokens, back - 1))
}

// "vilket torp är det", "hvilken dag": one of several, and of no person where the word is neuter.
const isWhich = (tokens: readonly Token[], at: number): boolean => {
  const before = keyAt(tokens, at - 1)
  return (
    /^h?vilket$/.test(before) ||
    (/^(?:h?vilken|h?vilka|hvilke|which)$/.test(before) && nameWords.has(keyAt(tokens, at)))
  )
}

// "it's completely bent", "the bonnet isn't": in English, no name stands there.
const degrees = /^(?:completely|totally|badly|slightly|bit|all|so|very|really|too|quite|pretty|get|got)$/
// But "the hansen family", "the Johnson household" are somebody's: what comes after the word must be none of theirs.
const afterThing =
  /^(?:is|isn|was|wasn|has|hasn|had|won|will|would|wouldn|does|doesn|did|didn|needs|of|in|on|at|to|for|with|from|off|up|down|out|that|which|when|after|before|near)$/
// "he says it's odd that you want it"; but "it's mark that called", "it's rose because …" are somebody.
const judging = /^(?:odd|bent|fair|frank|hard|sunny|grim|keen|moot|noble|rash|rich|stark|swift|true|wise)$/
const judged = /^(?:you|he|she|it|they|we|i|the|my|your|this|nobody|no|there)$/
const isEnglishWord = ({ tokens, languages, text, asked }: Utterance, at: number): boolean => {
  if (languages[0] !== 'en') return false
  const before = keyAt(tokens, at - 1)
  if (/^(?:s|is|was)$/.test(before) && judging.test(keyAt(tokens, at)) && keyAt(tokens, at + 1) === 'that')
    return (
      judged.test(keyAt(tokens, at + 2)) &&
      !asked.includes('PERSON') &&
      !/^(?:name|this|he|she|who)$/.test(keyAt(tokens, before === 's' ? at - 3 : at - 2))
    )
  if (before === 'the')
    return (
      !keyAt(tokens, at).endsWith('s') &&
      !capital.test(text.slice(tokens[at]?.start)) &&
      afterThing.test(keyAt(tokens, at + 1))
    )
  return degrees.test(before) && (keyAt(tokens, at) === 'bent' || nameWords.has(keyAt(tokens, at)))
}

// "min bror tømrermester": what somebody does, in one long word.
const trades =
  /.{5}(?:mester|mästare|arbeider|arbeidar|arbejder|arbetare|lærer|lärare|pleier|plejer|fører|leder|ledare|ingeniør|ingenjör|montør|montör|tekniker|konsulent|selger|sælger|säljare)$/
const isTrade = ({ tokens, text }: Utterance, at: number): boolean =>
  trades.test(keyAt(tokens, at)) && !capital.test(text.slice(tokens[at]?.start))

// "my daughter facetimed me": who does it is said right before; "I spoke to Mohammed, him and his wife" names somebody.
const doers: ReadonlySet<string> = new Set([...kin, ...fellows, 'he', 'she', 'they', 'who'])
const isDone = (tokens: readonly Token[], at: number): boolean =>
  /.{3}ed$/.test(keyAt(tokens, at)) &&
  doers.has(keyAt(tokens, at - 1)) &&
  /^(?:me|us)$/.test(keyAt(tokens, at + 1)) &&
  !/^(?:and|or)$/.test(keyAt(tokens, at + 2))

// "stig på" begins a turn, "da stig på toget": what is to be done. But "jeg snakka med stig på telefonen".
const boarded = /^(?:tog|buss|bus|trikk|båt|båd|bane|spårvagn|färj|fly|flyg)(?:en|n|et|t|an|a)?$/
const isBoarding = (tokens: readonly Token[], at: number): boolean =>
  keyAt(tokens, at) === 'stig' &&
  /^(?:på|av|af|ind|inn|in|ut|ud|opp|op|upp)$/.test(keyAt(tokens, at + 1)) &&
  !/^(?:med|til|till|hos|av|fra|från|ved|for|för|og|och)$/.test(keyAt(tokens, at - 1)) &&
  ((at === 0 && tokens.length === 2) || boarded.test(keyAt(tokens, at + 2)))
// "thanks may i call you", "ring til lis"
const asks = (tokens: readonly Token[], at: number): boolean =>
  /^(?:may|will)$/.test(keyAt(tokens, at)) &&
  at > 0 &&
  !/^(?:hi|hello|hey|morning|afternoon|evening|dear)$/.test(keyAt(tokens, at - 1)) &&
  /^(?:i|we|you|he|she|they|it|this|that|the)$/.test(keyAt(tokens, at + 1))
const isCalling = (tokens: readonly Token[], at: number): boolean =>
  /^(?:ring|skriv)$/.test(keyAt(tokens, at)) &&
  /^(?:til|till|meg|mig|mej|henne|hende|ham|honom|tilbake|tilbage|tillbaka)$/.test(keyAt(tokens, at + 1))
// "hvor skal hun bo", "at bo": where one is to live.
const isDwelling = (tokens: readonly Token[], at: number): boolean =>
  keyAt(tokens, at) === 'bo' &&
  ((/^(?:at|å|att)$/.test(keyAt(tokens, at - 1)) &&
    /^(?:|i|på|her|der|här|där|hos|sammen|hjemme|hemma|alene)$/.test(keyAt(tokens, at + 1))) ||
    (/^(?:skal|ska|vil|vill|kan|må|får|kunne|skulle)$/.test(keyAt(tokens, at - 2)) &&
      /^(?:jeg|eg|jag|du|han|hun|hon|ho|vi|i|de|dere|ni)$/.test(keyAt(tokens, at - 1))))
// "jo jo bare litt", "yep"
const isTalk = (tokens: readonly Token[], at: number): boolean =>
  /^(?:yep|yup|nope|gracias|merci|danke|grazie)$/.test(keyAt(tokens, at)) ||
  (keyAt(tokens, at) === 'jo' && (keyAt(tokens, at + 1) === 'jo' || keyAt(tokens, at - 1) === 'jo'))
const isVerb = ({ tokens, languages }: Utterance, at: number): boolean =>
  languages[0] === 'en' ? isDone(tokens, at) || asks(tokens, at) : isBoarding(tokens, at) || isCalling(tokens, at)

// "sold it on finn", "lå ute på finn": where things are sold.
const isMarket = (tokens: readonly Token[], at: number): boolean =>
  keyAt(tokens, at) === 'finn' &&
  /^(?:på|on|via|fra|from|off)$/.test(keyAt(tokens, at - 1)) &&
  !/^(?:vent|venter|ventet|tenk|stol|wait|waiting|hør|kall|fra|hilsen|hils)$/.test(keyAt(tokens, at - 2)) &&
  tokens[at + 1]?.key !== 'sin'

const limited =
  /^(?:belopp|beløp|beløb|ersättning|erstatning|antal|antall|hastighet|pris|vikt|vekt|vægt|fart|amount|cover|per|pr)$/
// "max åttahundra", "max 5", "max belopp": a limit.
const isLimit = ({ tokens, numbersAt }: Utterance, at: number): boolean =>
  keyAt(tokens, at) === 'max' && (numbersAt(at + 1).length > 0 || limited.test(keyAt(tokens, at + 1)))

const perils =
  /^(?:storm|stormskada|inbrott|innbrudd|indbrud|vatten|vann|vand|vattenskada|stöld|tyveri|läckage|lekkasje|blixt|lyn|röta|eld|ild|skadegörelse|hærværk|natur)$/
// "familien brand fikk vann i kjelleren"
const addressed = /^(?:famili(?:en|e|a)|familjen?|herr|herre|fru|frøken|fröken|hr|doktor|mr|mrs|ms)$/
// "gäller brand och storm": what one is insured against.
const isPeril = (tokens: readonly Token[], at: number): boolean =>
  /^(?:brand|brann)$/.test(keyAt(tokens, at)) &&
  !addressed.test(keyAt(tokens, at - 1)) &&
  [at - 2, at - 1, at + 1, at + 2].some((one) => perils.test(keyAt(tokens, one)))

// "det var en björn som välte soptunnan": one of a kind, of which something is said.
const isSomeBeast = (tokens: readonly Token[], at: number): boolean =>
  /^(?:en|ein|ei|et|ett)$/.test(keyAt(tokens, at - 1)) &&
  /^(?:som|der)$/.test(keyAt(tokens, at + 1)) &&
  nameWords.has(keyAt(tokens, at))

// "varje dag anna ringer": a day, whoever is named after it.
const isDay = (tokens: readonly Token[], at: number): boolean =>
  keyAt(tokens, at) === 'dag' &&
  /^(?:varje|hver|hvar|kvar|heile|hele|hela|nästa|neste|næste|samma|samme|annan|annen|anden)$/.test(
    keyAt(tokens, at - 1),
  )

const isWordAlone = ({ tokens }: Utterance, at: number): boolean =>
  isWeather(tokens, at) ||
  isDay(tokens, at) ||
  isPeril(tokens, at) ||
  blows(tokens, at) ||
  isMonth(tokens, at) ||
  isHerd(tokens, at) ||
  isWhich(tokens, at) ||
  isSomeBeast(tokens, at)

/** Does the one word at token `at` name nobody where it stands, though somebody may be called so? */
export const isNoOne = (u: Utterance, at: number): boolean =>
  isLimit(u, at) ||
  isEnglishWord(u, at) ||
  isMarket(u.tokens, at) ||
  isDwelling(u.tokens, at) ||
  isTalk(u.tokens, at) ||
  isVerb(u, at) ||
  isTrade(u, at) ||
  isWordAlone(u, at)
