// A wish for a person that is written instead of pressed, in the languages of the widget. Words that neither wish nor
// name anybody are left out first, so that the rows below stay few; what only mentions a person is none.
const idle = new Set(
  [
    'hei hej hi hello heisann god dag ok okei okay ja takk tak tack please vennligst pls snälla venligst', // greetings
    'å at att to få gjerne heller helst bare nå no nu now her here just rather hellere helst gerne gärna hellre bara',
    'med til till with en et ein eit ett a an the i-stedet istedenfor istedet instead isteden stedet i-stället', // articles
    'ekte ordentlig levende virkelig skikkelig rigtigt rigtig riktig real live actual verkelig ekta äkta annen',
  ].flatMap((row) => row.split(' ')),
)

/** Whoever may be named without more: no answer to any question of a bot. */
const alone = [
  'menneske mennesker menneskje människa människor rådgiver rådgiveren rådgjevar rådgjevaren rådgivare rådgivaren',
  'kundebehandler kundebehandleren saksbehandler saksbehandleren sakshandsamar kundekonsulent medarbeider medarbejder',
  'medarbetare sagsbehandler sagsbehandleren handläggare handläggaren kundrådgivare kunderådgiver',
  'human humans agent adviser advisor representative operator',
].flatMap((row) => row.split(' '))
const named = [...alone, 'person', 'av dere', 'av dykk', 'af jer', 'av er', 'one of you']
const anybody = [...named, 'noen', 'nokon', 'nogen', 'någon', 'someone', 'somebody', 'anyone', 'folk', 'people']

const talk = ['snakke', 'snakka', 'prate', 'prata', 'tale', 'tala', 'chatte', 'chatta', 'talk', 'speak', 'chat']
const talked = ['snakket', 'snakka', 'pratet', 'prata', 'talt', 'pratat']
const wish = [
  ...['jeg vil', 'vil jeg', 'jeg ønsker', 'jeg trenger', 'jeg må', 'kan jeg', 'kunne jeg', 'får jeg', 'la meg'],
  ...['eg vil', 'vil eg', 'eg ønskjer', 'eg ynskjer', 'eg treng', 'eg må', 'kan eg', 'kunne eg', 'får eg', 'lat meg'],
  ...[
    'jeg skal',
    'jeg ønsker mig',
    'jeg har brug for',
    'må jeg godt',
    'lad mig',
    'kan man',
    'er det mulig',
    'går det an',
  ],
  ...['jag vill', 'jag önskar', 'jag behöver', 'jag måste', 'kan jag', 'får jag', 'jag skulle vilja', 'låt mig'],
  ...['i want', 'i need', 'i wanna', 'id like', 'i would like', 'can i', 'could i', 'may i', 'let me', 'i must'],
  ...['er det muligt', 'är det möjligt', 'is it possible', 'går det', 'eg skal'],
]
const give = [
  'gi meg',
  'gje meg',
  'giv mig',
  'ge mig',
  'give me',
  'get me',
  'hent',
  'hämta',
  'ønsker',
  'vil ha',
  'vill ha',
]
const connect = [
  ...[
    'sett meg over',
    'set meg over',
    'sett over',
    'koble meg',
    'kople meg',
    'stil mig om',
    'stil mig videre',
    'omstil mig',
  ],
  ...['koppla mig', 'connect me', 'transfer me', 'put me through', 'overfør meg', 'send meg videre'],
]

const any = (words: readonly string[]): string => `(?:${words.join('|')})`
const rows: readonly RegExp[] = [
  // "snakke med et menneske", "I want to talk to a human about my loan"
  new RegExp(`(?:^|${any(wish)} |^want |^vil |^vill )${any(talk)} ${any(anybody)}(?: |$)`, 'u'),
  // "jeg skulle gjerne ha snakket med en rådgiver"
  new RegExp(`(?:jeg|eg|jag) skulle (?:ha )?${any(talked)} ${any(anybody)}(?: |$)`, 'u'),
  // "jeg vil ha en rådgiver", and nothing behind it: "jeg vil ha en person til på forsikringen" is about insurance
  new RegExp(`${any(wish)} (?:ha |have |get )?${any(named)}$`, 'u'),
  new RegExp(`^${any([...give, ...connect, 'kan du gi meg', 'can you get me'])} ${any(named)}$`, 'u'),
  new RegExp(`${any(connect)} ${any(named)}(?: |$)`, 'u'),
  new RegExp(`^${any(alone)}$`, 'u'),
]

/** True when a sentence of the text asks for a person in so many words; what is doubtful is left to the bot. */
export function wantsPerson(text: string): boolean {
  const sentences = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, '')
    .split(/[.!?\n]/)
  return sentences.some((sentence) => {
    const words = sentence.split(/[^\p{L}\p{N}-]/u).filter((word) => word !== '' && !idle.has(word))
    const said = words.join(' ')
    return rows.some((row) => row.test(said))
  })
}
