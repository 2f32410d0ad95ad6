// Every word that says a number, for the first look at an utterance; what they mean is read in spoken/.

const list = (words: string): string[] => words.trim().split(/\s+/)

const units = {
  no: list('en ein én to tre fire fem seks sju syv åtte ni'),
  da: list('en et to tre fire fem seks syv otte ni'),
  sv: list('en ett två tre fyra fem sex sju åtta nio'),
  en: list('one two three four five six seven eight nine'),
}
const tens = {
  no: list('tjue tyve tredve tretti førti førr femti seksti sytti søtti åtti nitti'),
  da: list('tyve tredive fyrre halvtreds tres halvfjerds firs halvfems'),
  sv: list('tjugo tjugi trettio tretti fyrtio förti femtio femti sextio sexti sjuttio sjutti åttio åtti nittio nitti'),
  en: list('twenty thirty forty fifty sixty seventy eighty ninety'),
}
const teens = list(`
  ti elleve tolv tretten fjorten femten seksten sytten søtten atten nitten
  otteten tiende seksten sytten nitten tio elva tretton fjorton femton sexton sjutton arton nitton
  ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  hundre hundrede hundra hundred tusen tusind tusinde thousand null nul noll zero oh double triple dobbel dobbelt dubbel
  halvtredsindstyve tresindstyve firsindstyve halvfemsindstyve halvfjerdsindstyve fyrretyve
  nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yks kaks kol nel viis kuus seittemän kaheksan yheksän
`)
const ordinals = list(`
  første andre tredje fjerde femte sjette sjuende syvende åttende niende tiende ellevte tolvte trettende fjortende femtende
  sekstende syttende attende nittende tjuende tyvende tredivte trettiende anden ottende første
  första andra fjärde sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde trettionde
  first second third fourth fifth sixth seventh eighth ninth tenth
`)

const compounds: string[] = []
const both = (unit: string, ten: string): void => {
  compounds.push(ten + unit, `${unit}og${ten}`, `${unit}å${ten}`, `${unit}och${ten}`)
}
for (const ten of [...tens.no, ...tens.da]) for (const unit of [...units.no, ...units.da]) both(unit, ten)
for (const ten of tens.sv) for (const unit of units.sv) both(unit, ten)
for (const ten of tens.en) for (const unit of units.en) compounds.push(ten + unit)

// Hundreds and thousands in one word: "hundratolv", "tvåhundrafjorton", "nittonhundraåttiofem", "hundreogtolv", "tohundrede".
const small = {
  sv: [...units.sv, ...tens.sv, ...list('tio elva tolv tretton fjorton femton sexton sjutton arton nitton')],
  no: [...units.no, ...tens.no, ...list('ti elleve tolv tretten fjorten femten seksten sytten atten nitten')],
  da: [...units.da, ...tens.da, ...list('ti elleve tolv tretten fjorten femten seksten sytten atten nitten')],
}
const upToHundred = [...small.sv, ...tens.sv.flatMap((ten) => units.sv.map((unit) => ten + unit))]
const joined = (heads: readonly string[], link: string, rest: readonly string[]): void => {
  for (const head of heads) compounds.push(head, ...rest.map((word) => head + link + word))
}
joined(
  list('hundra arton nitton').map((word) => (word === 'hundra' ? word : `${word}hundra`)),
  '',
  upToHundred,
)
joined(
  units.sv.map((word) => `${word}hundra`),
  '',
  upToHundred,
)
joined(
  ['', ...units.no].map((word) => `${word}hundre`),
  'og',
  small.no,
)
joined(
  ['', ...units.da].map((word) => `${word}hundrede`),
  'og',
  small.da,
)
compounds.push(...list('elva tolv tretton fjorton femton sexton sjutton tjugo').map((word) => `${word}hundra`))
compounds.push(...small.sv.map((word) => `${word}tusen`), ...small.no.map((word) => `${word}tusen`))
compounds.push(
  ...small.da.map((word) => `${word}tusind`),
  ...list('attenhundrede nittenhundrede attenhundre nittenhundre'),
)

// Also articles, prepositions and the like: these count only beside another number word.
const weak = [...list('en ein én et ett one to tre a oh fem seks two ten for six sex ni ti se'), ...ordinals]

const everyWord = [...Object.values(units).flat(), ...Object.values(tens).flat(), ...teens, ...compounds]

export const numberWords: { readonly sure: readonly string[]; readonly weak: readonly string[] } = {
  sure: everyWord.filter((word) => !weak.includes(word)),
  weak,
}
