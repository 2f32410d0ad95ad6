// Invented postal addresses as people write them and as they read them out.

import type { Language } from '../../redaction/kinds.ts'
import { codeWords, numberWords } from './number-words.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import type { Sources } from './source-files.ts'
import { farms, streets } from './street-stock.ts'

export interface Addresses {
  /** Street and number, flat, postal code and town: all or some of it. */
  readonly full: (language: Language, spoken: boolean) => string
  readonly street: (language: Language, spoken: boolean) => string
  /** A street's name without its number. */
  readonly streetName: (language: Language) => string
  readonly postal: (language: Language, spoken: boolean) => string
  readonly town: (language: Language) => string
}

type Land = 'no' | 'dk' | 'se' | 'en' | 'fi'
const landOf: Readonly<Record<Language, Land>> = { nb: 'no', nn: 'no', da: 'dk', sv: 'se', en: 'en', fi: 'fi' }

const britishTowns =
  'London Leeds Bristol Manchester York Oxford Cardiff Glasgow Edinburgh Norwich Reading Derby Hull Exeter Bath Swansea Preston Luton Poole Bolton Southampton Nottingham Sheffield Liverpool Newcastle Birmingham Coventry Leicester Brighton Plymouth'.split(
    ' ',
  )

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type Place = readonly [code: string, town: string]

const readPlaces = (sources: Sources): Readonly<Record<'no' | 'dk' | 'se' | 'fi', readonly Place[]>> => {
  const read = (land: string): readonly Place[] =>
    sources.lines(`lexicons/places/postcodes.${land}.tsv`).map((line) => line.split('\t') as unknown as Place)
  return { no: read('no'), dk: read('dk'), se: read('se'), fi: read('fi') }
}

const bigTowns: Readonly<Record<Land, readonly string[]>> = {
  no: 'Oslo Bergen Trondheim Stavanger Tromsø Drammen Kristiansand Fredrikstad Sandnes Bodø Ålesund Tønsberg Sarpsborg Skien Hamar Lillehammer Molde Haugesund Arendal Larvik Moss Gjøvik Halden Narvik Harstad Alta Lørenskog Asker Sandvika Jessheim Førde Voss Notodden Horten'.split(
    ' ',
  ),
  dk: 'København Aarhus Odense Aalborg Esbjerg Randers Kolding Horsens Vejle Roskilde Herning Silkeborg Hørsholm Helsingør Næstved Viborg Fredericia Køge Holstebro Slagelse Hillerød Svendborg Ballerup Frederiksberg Holbæk Hjørring Thisted'.split(
    ' ',
  ),
  se: 'Stockholm Göteborg Malmö Uppsala Västerås Örebro Linköping Helsingborg Jönköping Norrköping Lund Umeå Gävle Borås Södertälje Eskilstuna Halmstad Växjö Karlstad Sundsvall Luleå Kalmar Falun Kiruna Visby Skövde Ystad'.split(
    ' ',
  ),
  en: britishTowns,
  fi: 'Helsinki Espoo Tampere Vantaa Oulu Turku Jyväskylä Lahti Kuopio Pori Joensuu Lappeenranta Vaasa Rovaniemi Kotka Porvoo Rauma'.split(
    ' ',
  ),
}

const upper = (random: Random, letters: string): string => letters[random.below(letters.length)] as string

const flats: Readonly<Record<Land, (n: () => string, random: Random) => string>> = {
  no: (n, random) =>
    random.pick([
      ` H0${1 + random.below(8)}0${1 + random.below(9)}`,
      `, leilighet ${n()}`,
      `, ${1 + random.below(6)}. etasje`,
      `, oppgang ${upper(random, 'ABCD')}`,
      ' i andre etasje',
      ' leilighet h null to null en',
    ]),
  dk: (_, random) =>
    random.pick([
      ', 2. tv',
      ' 3. th',
      ', st. th.',
      ', st. tv',
      ', 1. mf.',
      ' anden sal til venstre',
      ' første sal til højre',
      ' fjerde sal',
      ' i stuen til venstre',
      ', 4. sal',
      ' tredje tv',
      `, ${1 + random.below(9)}. sal, dør ${1 + random.below(20)}`,
    ]),
  se: (n, random) =>
    random.pick([
      ` lgh 1${random.below(5)}0${1 + random.below(9)}`,
      `, lägenhet ${n()}`,
      ', 2 tr',
      ', tre trappor',
      ' 1 tr',
      ' nb',
      `, port ${upper(random, 'ABC')}`,
      ` uppgång ${upper(random, 'ABC')}`,
    ]),
  en: (n, random) => random.pick([`, Flat ${n()}`, `, Apartment ${n()}`, ', ground floor', ', first floor flat']),
  fi: (_, random) =>
    random.pick([
      ` ${upper(random, 'ABCD')} ${1 + random.below(60)}`,
      ` as ${1 + random.below(60)}`,
      ` ${upper(random, 'ABC')}${1 + random.below(40)}`,
    ]),
}

const postcode = (land: Land, random: Random, places: readonly Place[]): Place => {
  if (land !== 'en') return random.pick(places)
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'
  const code = `${upper(random, 'BCDEGHLMNS')}${random.chance(0.6) ? upper(random, 'ABDEHLNRSTW') : ''}${1 + random.below(20)} ${1 + random.below(9)}${upper(random, letters)}${upper(random, letters)}`
  return [code, random.pick(britishTowns)]
}

/** Streets from parts and lists, towns and codes from the lists of postal places. */
export const createAddresses = (sources: Sources, random: Random, people: People): Addresses => {
  const places = { ...readPlaces(sources), en: [] as readonly Place[] }

  const town = (language: Language): string => {
    const land = landOf[language]
    return land === 'en' || random.chance(0.5) ? random.pick(bigTowns[land]) : (random.pick(places[land])[1] as string)
  }

  const streetName = (language: Language): string => {
    const land = landOf[language]
    const { stems, endings, apart, first, whole } = streets[land]
    const way = random.next()
    if (way < 0.1) return random.pick(whole)
    const last = apart.length > 0 && (endings.length === 0 || way < 0.25)
    if (last) {
      const of = random.next()
      const base =
        land === 'en'
          ? random.pick(stems)
          : of < 0.4
            ? people.given(language)
            : of < 0.8
              ? people.surname(language)
              : `${people.given(language)} ${people.surname(language)}`
      const ending = random.pick(apart)
      return `${base}${land === 'en' || base.endsWith('s') ? '' : 's'} ${land === 'dk' && random.chance(0.7) ? capitalised(ending) : ending}`
    }
    const stem = random.chance(0.15)
      ? people.surname(language).replace(/-.*/u, '')
      : random.chance(0.12)
        ? town(language).replace(/ .*/u, '')
        : random.pick(stems)
    const name = `${stem}${random.chance(0.06) ? 's' : ''}${random.pick(endings.length > 0 ? endings : apart)}`
    return random.chance(0.13) ? `${random.pick(first)} ${name}` : name
  }

  const number = (language: Language, spoken: boolean): string => {
    const value = random.chance(0.75) ? 1 + random.below(60) : 1 + random.below(299)
    const letter = random.chance(0.22) ? `${random.chance(0.5) ? ' ' : ''}${upper(random, 'ABCDEFG')}` : ''
    return spoken && random.chance(0.85)
      ? `${numberWords(value, language, random)}${letter.trim() === '' ? '' : ` ${letter.trim().toLowerCase()}`}`
      : `${value}${letter}`
  }

  const small = (language: Language, spoken: boolean): string => {
    const value = 1 + random.below(40)
    return spoken && random.chance(0.7) ? numberWords(value, language, random) : String(value)
  }

  const street = (language: Language, spoken: boolean): string => {
    const land = landOf[language]
    if (land === 'en') {
      const flat = random.chance(0.2)
        ? `${random.pick(['Flat', 'Apartment', 'Unit'])} ${small(language, spoken)}, `
        : ''
      return `${flat}${number(language, spoken)} ${streetName(language)}`
    }
    const way = random.next()
    if (way < 0.07 && land !== 'fi') return box(language, spoken)
    if (way < 0.13 && (land === 'no' || land === 'dk' || land === 'se')) {
      const farm = random.pick(farms[land])
      return random.pick([
        `${farm} ${number(language, spoken)}`,
        land === 'no' ? `${farm} gård` : farm,
        `${random.pick(streets[land].first)} ${farm} ${number(language, spoken)}`,
        `${streetName(language)} ${number(language, spoken)}`,
      ])
    }
    if (way < 0.17) return `c/o ${people.surname(language)}, ${streetName(language)} ${number(language, spoken)}`
    const flat = random.chance(land === 'dk' || land === 'se' ? 0.3 : 0.16)
      ? flats[land](() => small(language, spoken), random)
      : ''
    return `${streetName(language)} ${number(language, spoken)}${flat}`
  }

  const box = (language: Language, spoken: boolean): string => {
    const word = {
      no: ['postboks', 'Postboks', 'Boks', 'pb'],
      dk: ['Postboks', 'postboks', 'boks'],
      se: ['Box', 'box'],
      en: ['PO Box'],
      fi: ['PL'],
    }[landOf[language]]
    const value = 1 + random.below(2600)
    return `${random.pick(word)} ${spoken && value < 1000 ? numberWords(value, language, random) : value}${landOf[language] === 'no' && random.chance(0.3) ? random.pick([' Sentrum', ' Majorstuen', ' Vika', ' Nydalen', ' Skøyen']) : ''}`
  }

  const postal = (language: Language, spoken: boolean): string => {
    const land = landOf[language]
    const [code, name] = postcode(land, random, places[land])
    if (land === 'en') return random.chance(0.5) ? code : `${name}, ${code}`
    const bare = code.replaceAll(' ', '')
    const text =
      spoken && random.chance(0.85)
        ? codeWords(bare, language, random)
        : land === 'se' && random.chance(0.6)
          ? `${bare.slice(0, 3)} ${bare.slice(3)}`
          : bare
    if (random.chance(0.1)) return text
    return `${text} ${random.chance(0.25) ? random.pick(bigTowns[land]) : name}`
  }

  const inTown = (language: Language): string =>
    ({ no: ' i ', dk: ' i ', se: ' i ', en: ' in ', fi: ', ' })[landOf[language]] + town(language)

  const full = (language: Language, spoken: boolean): string => {
    const base = street(language, spoken)
    const way = random.next()
    if (way < 0.3) return base
    if (way < 0.75)
      return `${base}${random.pick([', ', ', ', ' ', ' i '.repeat(language === 'en' || language === 'fi' ? 0 : 1) || ', '])}${postal(language, spoken)}`
    if (way < 0.88) return base + inTown(language)
    return `${base}, ${town(language)}`
  }
  return { full, street, streetName, postal, town }
}
