// Small words of talk, for all languages together: hesitations, corrections, measures, questions.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Said between the pieces of one value without ending it. */
export const fillers = set(`
  eh ehm eeh øh øhm øøh æh æhm öh öhm öö hm hmm mm mhm uh um uhm er erm ja jaa jah yes yeah jo jepp okei ok okay
  og så og och sedan sen deretter derefter then and altså alltså liksom ikke litt vent lidt wait let me see lad mig
  strek bindestrek bindestreg streg bindestreck streck dash hyphen mellomrom mellemrum mellanslag space skal vi se se
  den det der this next neste næste nästa kommer komma is er så da då im plus skråstrek slash punktum punkt
`)

/** Too weighty to bridge two numbers by themselves, but allowed when a value is being corrected. */
export const corrections = set(`
  nei nej nä no unnskyld undskyld ursäkta sorry beklager feil fel forkert wrong mente menar mener meant korrigerer
  rettelse oi oj ups oops altså jo
`)

/** After a number: it counts or measures something and is nobody's number. */
export const units = set(`
  kroner krone kroners kr kronor krona spenn nok dkk sek eur euro euros pund pounds pound dollar dollars usd gbp øre öre tusen tusind tusinde
  million millioner miljoner millions mill mrd prosent procent percent pst år åra årene års åring åringer årig år-gammel years year yrs yr old måneder måned månader månad måneds
  mnd months month uker uke veckor vecka uger uge weeks week dager dag dagar dage dagers days day døgn dygn timer time timar timme hours hour
  minutter minutt minuter minut minutes minute min sekunder sekund seconds sek klokken km kilometer kilometers kilometre mil mila miles
  meter meters metre cm mm m m2 kvm kvadratmeter kvadrat kvadratmeters kubikk liter l kg kilo gram tonn ton hk hestekrefter hestekræfter hästkrafter hp
  kw kwh watt volt grader stk styk styck stykk biler bil bilar cars car personer person people mennesker barn kids children
  ganger gange gånger gang gong gonger times rom værelser etasje etasjer sal gb mb tb modell model modellen utgave versjon version
  dekk dører seter kolli poeng point points dagers års års- months- avdrag rater terminer mål hektar dekar
  av of prosents hestar hester hunder katter kuer vinduer vinduene fliser ruter rutene skader sider side
`)

/** Before a number: it is an amount, an hour, a place in a queue, a menu choice, a road or a model. */
export const measures = set(`
  kr kroner klokka klokken klokkan klockan kl kl. tast taste trykk trykke tryk tryck velg velge vælg välj press choose option kø plass plads plats
  omtrent cirka ca rundt omkring ungefär about approximately around nesten over under minst mindst minst maks opptil ca. ca e rv fv riksvei fylkesvei europavei
  mellom mellem mellan between modell model versjon version paragraf § punkt kapittel kapitel ventetid sats side sida page
  egenandel egenandelen selvrisiko självrisk excess deductible premie premien premium pris prisen price bonus koster kostar kostet costs beløp beløpet belopp summen
`)

/** Before a year or a date that is nobody's birth. */
export const yearWords = set(
  `i fra siden til av from since in until från sedan frå sidan år året year anno årsmodell modell`,
)

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
  `igjen igen again gjenta gentag gentage upprepa repeat resten rest fortsett fortsæt fortsätt continue videre`,
)
