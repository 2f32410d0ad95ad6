// What letters are called when they are spelled: their names in each language and the telephone alphabets.

const named = (letters: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const map = new Map<string, string>()
  for (const [letter, names] of Object.entries(letters)) {
    for (const name of names.split(' ')) if (!map.has(name)) map.set(name, letter)
  }
  return map
}

/** Names that are hardly anything else in Nordic speech. */
export const letterNames = named({
  b: 'bé',
  c: 'cé',
  f: 'eff äff äf äffä',
  g: 'gé',
  h: 'hå hoo',
  j: 'jod jott jåd jii ji',
  k: 'kå koo',
  l: 'ell äll äl ällä',
  m: 'emm äm ämmä',
  n: 'änn än ännä',
  o: 'oo',
  p: 'pé pee',
  r: 'err ärr ärrä',
  s: 'äss äs ässä',
  v: 'vé vee',
  w: 'dobbeltve dobbeltvé dobbelve dobbelvé dubbelve dubbelvé dobbeltvee kaksoisvee',
  x: 'äks äksä',
  z: 'zet zett sät säta zäta zäd tset tseta zeta',
  y: 'ypsilon yppsilon',
  ä: 'ää',
  ö: 'öö',
})

/** Names that are words too: they count only beside others. */
export const weakNames = named({
  a: 'aa',
  b: 'be bee',
  c: 'ce se see',
  d: 'de dé dee',
  e: 'ee',
  g: 'ge gee',
  h: 'ho',
  i: 'ii',
  l: 'el',
  m: 'em',
  n: 'enn en',
  p: 'pe',
  q: 'ku kuu',
  r: 'ær är',
  s: 'ess es',
  t: 'te té tee',
  u: 'uu',
  v: 've',
  x: 'eks ex',
  y: 'yy',
  z: 'sett set',
})

/** English names that are everyday words elsewhere: read only where English is spoken. */
export const englishNames = named({
  a: 'ay',
  b: 'bee',
  c: 'cee see sea',
  d: 'dee',
  f: 'ef',
  h: 'aitch haitch',
  j: 'jay',
  k: 'kay',
  l: 'el ell',
  m: 'em',
  n: 'en',
  p: 'pea',
  q: 'cue queue',
  r: 'ar',
  s: 'ess',
  t: 'tea',
  w: 'doubleyou doubleu',
  x: 'ex',
  z: 'zed zee',
})

/** Single letters that are words too. */
export const weakLetters: ReadonlySet<string> = new Set('a i å o e æ ä u y'.split(' '))

/** Norwegian, Danish, Swedish, Finnish and the ICAO alphabet; every word stands for the letter given. */
export const alphabetWords = named({
  a: 'anna adam aarne alfa alpha agnes',
  b: 'bernhard bertil bertta bravo birte',
  c: 'cæsar caesar cesar cecilia celsius charlie cecilie',
  d: 'david daavid delta dora',
  e: 'edith erik eemeli echo ekko eva',
  f: 'fredrik frederik filip faarao foxtrot',
  g: 'gustav georg gideon golf',
  h: 'harald hans helge heikki hotel hotell',
  i: 'ivar ida iivari india',
  j: 'johan jussi juliett juliet juliette',
  k: 'karin karen kalle kilo',
  l: 'ludvig lauri lima',
  m: 'martin marie matti mike',
  n: 'nils nikolaj niklas niilo november',
  o: 'olivia odin olof otto oscar oskar',
  p: 'petter peter paavo papa',
  q: 'quintus qvintus kvintus quebec',
  r: 'rikard rasmus rudolf risto romeo',
  s: 'sigrid søren sigurd sakari sierra',
  t: 'teodor theodor tore tyyne tango',
  u: 'ulrik ulla urban urho uniform',
  v: 'viggo viktor vihtori victor enkeltwilhelm',
  w: 'wilhelm william wiski whiskey whisky dobbeltwilhelm',
  x: 'xerxes äksä xray',
  y: 'yngling yrsa yngve yrjö yankee',
  z: 'zakarias zackarias zäta zulu zorro',
  æ: 'ærlig ægir',
  ø: 'østen øresund',
  å: 'åse åke',
  ä: 'ärlig äiti',
  ö: 'östen öljy',
})

/** "stor B": says the case, not a letter. */
export const caseWords: ReadonlySet<string> = new Set(
  'stor liten lille små store enkel enkelt versal gemen capital lowercase uppercase upper lower iso pieni'.split(' '),
)

/** "dobbelt-ve": letters that follow make a w; other letters are doubled. */
export const doubleWords: ReadonlySet<string> = new Set('dobbel dobbelt dubbel dubbelt double kaksois tupla'.split(' '))

/** "K som i Karin": what may stand between any letter and its example. */
export const exampleWords: readonly (readonly string[])[] = [
  ['som', 'i'],
  ['as', 'in'],
  ['niin', 'kuin'],
]

/** Between a sure letter and its example. */
export const shortExampleWords: readonly (readonly string[])[] = [['som'], ['for'], ['kuin'], ['kuten']]

/** Follow letters that are no examples: "e for eksempel". */
export const noExamples: ReadonlySet<string> = new Set('eksempel exempel example en ein et eit ett'.split(' '))

/** Letters that are said one by one but spell nobody's name or plate. */
export const abbreviations: ReadonlySet<string> = new Set(
  'osv dvs ps cv tom fom mm bla tv pc eu usa fn usd eur gps nrk dnb bmw vw sms mms pdf url id ip it hr abs suv vip dj rnb rb ok bh wc nm vm em ol pst kl cc bcc uk us rip faq gdpr nav swat ibm sd dr ss kr'.split(
    ' ',
  ),
)
