// How names are spelled out aloud and in writing.

import type { Language } from '../../redaction/kinds.ts'
import type { Random } from './random.ts'

const said: Readonly<Record<Language, string>> = {
  nb: 'a be se de e eff ge hå i jått kå ell em en o pe ku err ess te u ve dobbeltve eks y sett æ ø å',
  nn: 'a be se de e eff ge hå i jått kå ell em en o pe ku err ess te u ve dobbeltve eks y sett æ ø å',
  da: 'a be ce de e æf ge hå i jåd kå æl æm æn o pe ku ær æs te u ve dobbelt-ve æks y sæt æ ø å',
  sv: 'a be ce de e äff ge hå i ji kå ell em en o pe ku ärr ess te u ve dubbel-ve äx y säta å ä ö',
  en: 'ay bee see dee ee eff gee aitch eye jay kay el em en oh pee queue ar ess tee you vee double-you ex why zed ae oe aa',
  fi: 'aa bee see dee ee äf gee hoo ii jii koo äl äm än oo pee kuu är äs tee uu vee kaksois-vee äks yy tset å ä ö',
}
const letters: Readonly<Record<Language, string>> = {
  nb: 'abcdefghijklmnopqrstuvwxyzæøå',
  nn: 'abcdefghijklmnopqrstuvwxyzæøå',
  da: 'abcdefghijklmnopqrstuvwxyzæøå',
  sv: 'abcdefghijklmnopqrstuvwxyzåäö',
  en: 'abcdefghijklmnopqrstuvwxyzæøå',
  fi: 'abcdefghijklmnopqrstuvwxyzåäö',
}

const clerks: Readonly<Record<Language, string>> = {
  nb: 'Anna Bernhard Cæsar David Edith Fredrik Gustav Harald Ivar Johan Karin Ludvig Martin Nils Olivia Petter Quintus Rikard Sigrid Teodor Ulrik Enkelt-v Dobbelt-v Xerxes Yngling Zakarias Ærlig Østen Åse',
  nn: 'Anna Bernhard Cæsar David Edith Fredrik Gustav Harald Ivar Johan Karin Ludvig Martin Nils Olivia Petter Quintus Rikard Sigrid Teodor Ulrik Enkel-v Dobbel-v Xerxes Yngling Zakarias Ærleg Østen Åse',
  da: 'Anna Bernhard Cecilie David Erik Frederik Georg Hans Ida Johan Karen Ludvig Mari Nikolaj Odin Peter Quintus Rasmus Søren Theodor Ulla Viggo William Xerxes Yrsa Zackarias Ægir Øresund Åse',
  sv: 'Adam Bertil Cesar David Erik Filip Gustav Helge Ivar Johan Kalle Ludvig Martin Niklas Olof Petter Quintus Rudolf Sigurd Tore Urban Viktor Wilhelm Xerxes Yngve Zäta Åke Ärlig Östen',
  en: 'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Xray Yankee Zulu Aa Oe Aa',
  fi: 'Aarne Bertta Celsius Daavid Eemeli Faarao Gideon Heikki Iivari Jussi Kalle Lauri Matti Niilo Otto Paavo Kuu Risto Sakari Tyyne Urho Vihtori Wiski Äksä Yrjö Tseta Åke Äiti Öljy',
}

const as: Readonly<Record<Language, string>> = {
  nb: 'som i',
  nn: 'som i',
  da: 'som i',
  sv: 'som i',
  en: 'as in',
  fi: 'niin kuin',
}

/** `name` spelled in one of the ways people do; all of it is personal, the clerks' words included. */
export const spelled = (name: string, language: Language, random: Random): string => {
  const all = [...name.toLowerCase()].filter((letter) => /\p{L}/u.test(letter))
  const sound = (letter: string, table: string): string | undefined =>
    table.split(' ')[letters[language].indexOf(letter)]
  const way = random.below(10)
  if (way < 3) return all.map((letter) => letter.toUpperCase()).join(' ')
  if (way < 5) return all.map((letter) => letter.toUpperCase()).join('-')
  if (way === 5) return all.map((letter) => letter.toUpperCase()).join(', ')
  if (way === 6) return all.join(' ')
  if (way === 7) return all.map((letter) => sound(letter, said[language]) ?? letter).join(' ')
  if (way === 8) return all.map((letter) => sound(letter, clerks[language]) ?? letter).join(' ')
  const first = all[0] ?? ''
  const tail = all
    .slice(1)
    .map((letter) =>
      random.chance(0.25)
        ? `${letter.toUpperCase()} ${as[language]} ${sound(letter, clerks[language]) ?? letter}`
        : letter.toUpperCase(),
    )
  return [`${first.toUpperCase()} ${as[language]} ${sound(first, clerks[language]) ?? first}`, ...tail].join(' ')
}
