// Where a name that the tagger found begins and ends: its title, its initials, a word that is a name too, the firm behind it.
import { capital, type Stretch } from '../stretch.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { calling, titles } from '../words/firms.ts'
import { fellows, fellowsKnown, kin, kinKnown } from '../words/kin.ts'
import { towards } from '../words/streets.ts'
import { isThing, thingInto } from './known-things.ts'
import { counted } from './nobody.ts'

// "jan erik stenvall som äger", "Kurt-Erik Slotte o bor": what goes on, and a short "and", is part of no name.
function withoutAnd({ tokens, text }: Utterance, { from, to }: Stretch): number {
  if (endsInFarewell({ tokens, text }, { from, to })) return to - 1
  if (to - from > 1 && goingOn.has(keyAt(tokens, to - 1))) return to - 1
  // "yasmin reiseskade": the department that somebody answers for.
  if (to - from > 1 && departments.test(keyAt(tokens, to - 1)) && !capital.test(text.slice(tokens[to - 1]?.start)))
    return to - 1
  // "inga risten te fornavn"
  if (to - from > 2 && asName.test(`${keyAt(tokens, to - 2)} ${keyAt(tokens, to - 1)}`)) return to - 2
  // "jytte ovre fra nummer otte": where somebody is.
  if (to - from > 1 && wheres.test(keyAt(tokens, to - 1)) && !capital.test(text.slice(tokens[to - 1]?.start)))
    return to - 1
  // "Hi, Emil. Kasko?": a thing in the next sentence.
  const stop = tokens.findIndex(
    ({ key }, at) => at > from && at < to - 1 && key === '.' && keyAt(tokens, at - 1).length > 2,
  )
  if (stop > from && isThing(tokens, { from: stop + 1, to })) return stop
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]]
  const short = to - from > 1 && last !== undefined && text.slice(last.start, last.end) === 'o' && next?.kind === 'word'
  return short && capital.test(text.slice(first?.start)) ? to - 1 : to
}

const farewells = /^(?:bye|goodbye|cheers|farvel|hejdå|hadet)$/
const thanks = /^(?:thanks|thank|you|cheers|takk|tack|tak|bye|goodbye|hejdå|hadet|farvel)$/
// "thanks oda bye": the turn's last word, after thanks; else it is a surname ("jeg heter Erik Bye").
const endsInFarewell = ({ tokens, text }: Pick<Utterance, 'tokens' | 'text'>, { from, to }: Stretch): boolean =>
  to - from > 1 &&
  farewells.test(keyAt(tokens, to - 1)) &&
  tokens.slice(to).every(({ kind }) => kind === 'sign') &&
  !capital.test(text.slice(tokens[to - 1]?.start)) &&
  from > 0 &&
  tokens.slice(0, from).every(({ key, kind }) => kind === 'sign' || thanks.test(key))
const asName = /^(?:te|til|til|som|i) (?:for|etter|efter|mellom|mellem)na[vm]n$/
// The last are dialect words for "what", "who", "up in" and the like.
const wheres =
  /^(?:heller|va|vem|hva|hvem|kva|kven|ka|kem|kor|koss|korsn|te|oppi|nedi|uti|borti|oppå|utpå|nedpå|ovre|nede|oppe|inde|ude|henne|hjemme|borte|derovre|dernede|deroppe|inne|ute|uppe|nere|hemma)$/
const goingOn: ReadonlySet<string> = new Set('som och og der who and är er sal'.split(' '))

// "doktor Moreno", "Mrs Haugen": the title is part of no name.
function untitled(tokens: readonly Token[], { from, to }: Stretch): number {
  // "de e rolf": "it is", as it is said.
  let at = keyAt(tokens, from) === 'de' && /^[eäé]$/.test(keyAt(tokens, from + 1)) && to - from > 2 ? from + 2 : from
  while (
    at < to - 1 &&
    (titles.has(keyAt(tokens, at)) ||
      (keyAt(tokens, at) === 'lance' && keyAt(tokens, at + 1) === 'corporal') ||
      isKnown(keyAt(tokens, at)) ||
      departments.test(keyAt(tokens, at)) ||
      calling.has(keyAt(tokens, at)) ||
      counted.has(keyAt(tokens, at)) ||
      (at > from && keyAt(tokens, at) === '.'))
  )
    at++
  return at
}

// "mamman shirin ek", "vd n peter hammar", "i was patricia": who somebody is, the ending that a recogniser writes apart, and
// what was said before the name.
const departments =
  /^(?:household|householders?|estates|theft|boats|cyber|loans|complaints|renewals|liability|livestock|bereavement|emergency|claims|roadside|assistance|helpline|sjøtrygd|reception|switchboard|innbo|invoices|billing|payments|pensions|sorry|orsak|unnskyld|undskyld|ursäkta|förlåt|beklager)$|.{2}(?:jour|jouren|skador|skader|skade|service|kundtjänst|supporten|support|växeln|avdelningen|avdelinga|avdelingen|forsikring|försäkring|sente?re?t?|banken)$/
const kinNamed =
  /^(?:\p{L}{2,}(?:manden|mannen)|mammans|pappans|dottern|haha|hehe|moin|mojn|davs|chap|bloke|fella|lad|niesen|hainn|käringa|kjerringa|låter|snakke|n|ring|ringe|spør|han|ho|hun|something|like|well|was|widow|enken|enka|änkan|åja|jaha|jaså|jada|tror|trur|synes|eier|ejer|eigar|ägare|owner|dama|damen|kvinden|kvinna|kvinnen|gutten|drengen|pojken|flickan|pigen|tjejen|killen|grabben|fyren)$/u
// But "bror erik" is a name.
const isKnown = (key: string): boolean =>
  kinNamed.test(key) || fellowsKnown.has(key) || (kinKnown.has(key) && key !== 'bror')

// "A. Hirsi", "J. P. Clausen": initials before a surname.
function withInitials({ tokens, text }: Utterance, from: number): number {
  let at = from
  for (; at >= 2 && tokens[at - 1]?.key === '.' && tokens[at - 2]?.key.length === 1; at -= 2) {
    const initial = tokens[at - 2]
    if (initial?.kind !== 'word' || !capital.test(text.slice(initial.start)) || initial.end !== tokens[at - 1]?.start)
      break
  }
  return at
}

// "stein roger", "odd geir": a word that is a name right before another.
const doubles: ReadonlySet<string> = new Set(
  'stein odd dag liv gro bjørn may bo tor finn jon unn siv ask gun ann gull'.split(' '),
)
const notDouble =
  /^(?:en|ein|et|eit|den|det|i|av|god|go|hver|kvar|varje|hele|heile|hel|samme|same|samma|annen|annan|annan|anden|neste|næste|nästa|første|fyrste|första|siste|sidste|sista|andre|andra|forleden|noen|nogen|någon|fin|vanlig|ny|til|per|om|stor|mitt|ditt|sitt|for|på|med|is|to)$/
// "du må finn kari"
const [doing, modal] = [/^(?:bo|finn|ask)$/, /^(?:må|kan|vil|skal|får|du|jeg|eg|vi)$/]
function withDouble({ tokens, text, languages }: Utterance, from: number): number {
  // "please ask Anna", "may Peter": in English these are verbs.
  const [word, before] = [tokens[from - 1], tokens[from - 2]]
  if (word === undefined || (languages[0] === 'en' && /^(?:ask|may)$/.test(word.key))) return from
  if (!doubles.has(word.key) || notDouble.test(before?.key ?? '')) return from
  return doing.test(word.key) && modal.test(before?.key ?? '') && !capital.test(text.slice(word.start))
    ? from
    : from - 1
}

// "Hope Mensah is the holder.": an English word that is a name too begins the sentence, and something is said of it.
const englishNames: ReadonlySet<string> = new Set(
  'hope grace mark faith joy rose dawn bill rob jack drew chase will summer april june may august violet ivy lily ruby pearl crystal sunny'.split(
    ' ',
  ),
)
const saidOf = /^(?:is|was|has|had|er|var|har|är|speaking|here|calling|,|\.)$/
function withFirst({ tokens, text }: Utterance, from: number, to: number): number {
  const [word, before, next] = [tokens[from - 1], tokens[from - 2], tokens[to]]
  const begins = before === undefined || /^[.?!,]$/.test(before.key)
  if (word === undefined || !begins || !englishNames.has(word.key) || !capital.test(text.slice(word.start))) return from
  return next === undefined || saidOf.test(next.key) ? from - 1 : from
}

/** "Solveig i Frende": the firm that somebody answers for is part of no name. */
export function withoutFirm({ tokens }: Utterance, { from: begin, to }: Stretch): Stretch {
  const from = thingInto(tokens, { from: begin, to })
  const at = tokens.slice(from + 1, to - 1).findIndex(({ key }) => towards.test(key)) + from + 1
  return at > from && isThing(tokens, { from: at + 1, to }) ? { from, to: at } : { from, to }
}

const possessive = /^(?:hans|hendes|hennes|hennar)$/
// "rikard hans svend": what somebody is to another.
const isRole = (key: string): boolean => kin.has(key) || kinKnown.has(key) || fellows.has(key)
const withoutRole = (tokens: readonly Token[], { from, to }: Stretch): number =>
  to - from > 2 && isRole(keyAt(tokens, to - 1)) && possessive.test(keyAt(tokens, to - 2)) ? to - 2 : to

/** The name alone: without a title or "and", with its initials and a first part that is a word too. */
export function edgesOf(u: Utterance, place: Stretch): Stretch {
  const named = untitled(u.tokens, place)
  const from = named === place.from ? withFirst(u, withDouble(u, withInitials(u, named)), place.to) : named
  return { from, to: Math.min(withoutRole(u.tokens, place), withoutAnd(u, place)) }
}
