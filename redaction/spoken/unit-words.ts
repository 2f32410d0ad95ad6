// Words that say what a number counts: kroner, kilometer, dager, ganger … in every language the engine reads.

import type { Unit } from './unit.ts'

type WordList = Readonly<Record<Unit, string>>

// After the number. Languages share one list: a word here is a unit in one and, as a rule, nothing in the others.
const after: WordList = {
  money:
    'kr kroner kronor krone krona kronen kronene kronorna kroners spenn lapper øre öre nok dkk sek eur euro euros euroa euroo euron egee egeä spänn eur dollar dollars usd pund pounds pound quid cents cent pence penniä sentti senttiä bucks tusenlapper hundrelapper lakh riksdaler papp mille tkr mnok',
  time: 'år åra årene åringer sekund sekunder sekunden minutt minutter minuttar minutes minute minutter minut minuter mins time timer timar timene timmar timme tim hour hours hrs døgn dygn dag dager dagar dagen dage dagers dagars day days uke uker veke veker uge uger vecka veckor week weeks måned måneder månader månad mnd mdr månaders måneders month months year years kvartal kvarter sekuntia minuuttia minuutin tuntia tunnin päivää päivän viikkoa viikon kuukautta kuukauden vuotta vuoden pm am kveld morgen oclock arbeidsdager arbetsdagar arbejdsdage hverdager virkedager bankdager netter nätter nights nattar virkedagar årig åringen års årsperiode årige måneder',
  date: 'januar februar mars marts april mai maj juni juli august september oktober november desember december januari februari augusti january february march may june july october tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta modell modellen model malli årsmodell årsmodellen årgang',
  distance:
    'km kilometer kilometers kilometre kilometres kilometeren mil mila mile miles miil meter meters metres metre metrar cm centimeter centimeters cm millimeter kilometriä kilsaa metriä senttiä yards feet foot inches inch tommer tommar tum',
  count:
    'ganger gang gonger gong gange gånger gång times stykker stk stykk stycken styck st pieces kertaa kappaletta kpl personer person people persons hlö henkilöä mennesker människor folk voksne vuxna voksen barn børn lapsia kids children bil biler bilar cars autoa køyretøy kjøretøy hus huse rom værelser rum rooms soverom huonetta delar dele parts enheter enheder units poeng point points pistettä stjerner stjärnor elever ansatte anställda kunder customers samtaler saker ärenden cases feil fel fejl katter hunder hundar hunde dyr djur kopper glass flasker esker pakker paket packages packets pakettia telefoner brukere användare brugere users linjer linjer lisenser licenser licenses billetter biljetter tickets lippua plasser platser seter sæder sider sidor pages sivua etasje etasjer våning våningar floor floors kerros kerrosta dekk däck hjul avdrag terminer rater skader skador spørsmål frågor questions utbetalinger fakturaer fakturor regninger invoices betalinger',
  percent: 'prosent procent percent pct prosenttia pros prosentti prosentpoeng procentenheter pst promille',
  age: 'åring åringen gammel gammal gamle gamal gamalt gammelt yo vuotias vuotiaana vuotiaan årsalder',
  size: 'kvadrat kvadratmeter kvadratmeters kvadratmetre kvm kvadraten m2 neliö neliötä neliömetriä sqm square hestekrefter hestekrafter hästkrafter hk hp heste horsepower hevosvoimaa liter litre litres liters litra litraa dl kilo kilos kiloa kilogram kg gram grams tonn ton tons grader degrees astetta watt kilowatt kw kwh kilowattimer kilowattimmar volt amper ampere gb gigabyte giga gig gigaa mb mbit megabit megabyte mega megaa tb terabyte kubikk hektar mål dekar tommers tums',
}

// Before the number.
const before: WordList = {
  money:
    'kr kroner kronor sek nok dkk eur euro usd beløp beløpet belopp beloppet amount summa summen sum pris prisen priset price egenandel egenandelen selvrisiko självrisk',
  time: 'klokka klokken klokkå kl klockan klokken kello klo halv kvart kvarter halvt clock åpningstid',
  date: 'januar februar mars marts april mai maj juni juli august september oktober november desember december januari februari augusti january february march may june july october årstallet årstal årtal modellår årsmodell årgang året vuonna vuosi vuodelta',
  distance: 'kilometerstand kilometerstanden milstand mätarställning mätarställningen mileage km-stand',
  count:
    'tast trykk taste tryk tryck press paina alternativ valg menyvalg valmulighet option versjon version side kapittel paragraf punkt punktet etasje våning sal hylle gate-nr plass köplats plass-nummer kønummer antall antallet antal antalet kappale ruter cirka circa ca omtrent omkring ungefär ungefähr about around approximately noin rundt nærmere nesten nästan næsten omtrentlig drygt godt knapt knappt minst mindst högst høyst maks max versjonen',
  percent: 'prosentsats',
  age: 'alder alderen ålder åldern age aged ikä iältään fyller fylt fylte fylder fyllde fyllt turned',
  size: 'størrelse størrelsen storlek størrelsen size koko effekt',
}

const table = (list: WordList): ReadonlyMap<string, Unit> => {
  const map = new Map<string, Unit>()
  for (const [unit, words] of Object.entries(list) as [Unit, string][]) {
    for (const word of words.split(' ')) if (!map.has(word)) map.set(word, unit)
  }
  return map
}

export const unitAfter: ReadonlyMap<string, Unit> = table(after)
export const unitBefore: ReadonlyMap<string, Unit> = table(before)

/** Signs that are units. */
export const unitSigns: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['%', 'percent'],
  ['‰', 'percent'],
  ['€', 'money'],
  ['$', 'money'],
  ['£', 'money'],
  ['°', 'size'],
])

/** After "år": the number was an age. Before the number: so is "45" in "jeg er 45 år". */
export const oldWords: ReadonlySet<string> = new Set(
  'gammel gammal gamal gamle gammalt gammelt gamalt gamla old of vanha vanhana'.split(' '),
)
export const ageVerbs: ReadonlySet<string> = new Set(
  'er är blir blev ble bliver fyller fylder fylte fyllde på am is turned täyttää olen on'.split(' '),
)

/** After an amount and "i" or "per": what it is paid for. */
export const paidFor: ReadonlySet<string> = new Set(
  'måneden månaden måned månad mnd året år uka veka uken vecka veckan timen timmen time month year week hour kuukaudessa vuodessa'.split(
    ' ',
  ),
)
export const paidBy: ReadonlySet<string> = new Set(['i', 'per', 'pr', 'om', 'a', 'om', 'hver', 'hvert', 'every'])

/** After the number and "i": the place in a queue. */
export const queueWords: ReadonlySet<string> = new Set(
  'køen køa kø kön kjeden rekka rekken rekkja rækken line queue jonossa jono'.split(' '),
)

/** Before a number between 1900 and 2099: a year. */
export const yearCues: ReadonlySet<string> = new Set(
  'i siden sidan sedan fra från frå in since from until til till før innan before år året fjor vuonna vuodesta av årene årsmodell modell rundt circa'.split(
    ' ',
  ),
)

/** Fractions after "og en": "to og en halv". */
export const fractions: ReadonlySet<string> = new Set(
  'halv halvt halve halva half kvart kvarts fjerdedel puoli'.split(' '),
)
