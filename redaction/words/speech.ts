// Small words of talk, for all languages together: hesitations, corrections, questions.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Said between the pieces of one value without ending it. */
export const fillers = set(`
  eh ehm eeh øh øhm øøh æh æhm öh öhm öö hm hmm mm mhm uh um uhm er erm ja jaa jah yes yeah jo jepp okei ok okay
  og så og och sedan sen deretter derefter then and altså alltså liksom ikke litt vent lidt wait let me see lad mig
  strek bindestrek bindestreg streg bindestreck streck dash hyphen mellomrom mellemrum mellanslag space skal vi se se
  den det der this next neste næste nästa kommer komma is er så da då im plus skråstrek slash punktum punkt
`)

/** Said when what was said is put right. */
export const corrections = set(`
  nei nej nä no unnskyld undskyld ursäkta sorry beklager feil fel forkert wrong mente menar mener meant korrigerer
  rettelse oi oj ups oops förlåt hov hoppsan pardon korrigering næ nix nää nejnej neinei tvärtom omvendt
`)

/** Said where somebody stops in the middle of a value: "ring meg på fem sju vent …", "fire seks seks noe". */
export const breaksOff = set(`
  vent vänta vänte wait hang hold stopp stop noe noko nåt något nånting noget something eller niks pyttsann pyt neida nææ
`)

/** Said between a value and another that it may be: "eller vänta", "or maybe". */
export const doubts = set(`eller or jag jeg menar mener vänta vent förlåt var tror kanske maybe kanskje måske`)
/** Those of them that alone say that another comes. */
export const alternatives = set(`eller or`)

export const questionWords = set(`
  hva hvilke hvilket hvilken hvem hvor kva kven kvar kan kunne kunna får få fått oppgi oppgir oppgje oppge gi gje ge giv si sei säg sig skriv skrive
  trenger treng trenge må tast taste behöver behøver skulle skal vil ville bekreft bekrefte bekræft bekræfte bekräfta gjenta gjentar gjenteke upprepa gentag gentage
  hvad hvilket vad vilken vilket vilka vem what which who where could can may would need please give tell confirm repeat provide enter spell
  har have ha hadde ønsker og också också også nå lese les read stave
`)

/** "The last five": part of a number that was asked for before. */
export const lastWords = set(`siste sidste sista last første fyrste första first resten rest resterende`)

/** Ask for the same again. */
export const againWords = set(
  `igjen igen again gjenta gentag gentage upprepa repeat resten rest feil forkert fel wrong`,
)

/** Before a year that is nobody's number: "i 2019", "fra 2017". */
export const yearWords = set(
  'i fra siden til av from since in until från sedan frå sidan år året year anno årsmodell modell',
)
