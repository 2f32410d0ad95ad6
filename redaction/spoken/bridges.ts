// Words and signs that may stand inside a spoken number without ending it, and small words that are no nouns.

const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '))

/** Hesitations, dictated separators and the ja/så that speakers put between groups of digits. */
export const bridgeWords = words(
  'eh øh ehm øhm eeh ehh øøh hm hmm hmmm mm mmm mhm mhmm um uh uhm öh öhm ööh ää ääh äh ehh vent vänta odota wait altså alltså altsaa siis so',
  'ja jo jep yes okay ok så og och and så deretter derefter därefter sitten then liksom lissom litt lidt lite',
  'komma pilkku comma punktum prikk prik punkt piste dot bindestrek bindestreg bindestreck bindestreken bindestregen bindestrecket strek streg streck strecke streken stregen strecket viiva väliviiva yhdysviiva yhdysmerkki',
  'dash hyphen minus miinus mellomrom mellemrum mellanslag mellanrum väli välilyönti space skråstrek skråstreg snedstreck snedstrek kauttaviiva vinoviiva slash',
)

/** Signs that may stand between groups of digits. */
export const bridgeSigns = words(", . - – — ‑ − / … ( ) : ' · • | + _ ‐")

/** Signs that leave a gap no cardinal number is spoken across ("tjue, fire" is 20 and 4). */
export const pausingSigns = words(', . … ( ) : · • |')

/** Dictated separators that no cardinal number is spoken across. */
export const pausingWords = words(
  'komma pilkku comma punktum prikk prik punkt piste dot deretter derefter därefter sitten then',
)

/** Words after a number that are not what is counted: articles, verbs, prepositions, polite words. */
export const notCounted = words(
  // Norwegian and Danish
  'og å åh ah oh oi oj ja jo nei nej takk tak er var blir ble blev bliver på i til fra av af med for om ved hos som at det den de du jeg eg vi han hun ho dere i ok okay så men eller ikke ikkje stemmer',
  'stemte riktig rett rigtigt korrekt det her der hvis når da nå no nu hva kva hvad har hadde havde kan skal vil må altså liksom vær værsågod tusen mange hei hej ha hadde si sier siger sa også bare bare heter hedder bor under over mot etter efter før siden sidan',
  'ligger sto står kommer kom går gikk skulle kunne ville fikk får min mi mitt mine din ditt sin sitt hvor kor hvem kven herre tror trur mener meiner snakker ringer ringte betaler skylder lurer vet tar tok gir gav ga',
  'hvornår hvordan hvilken hvilket hvilke hvorfor korleis kvifor når inden indtil ellers samt mens fordi bagefter måske vist nemlig vel nok lige undskyld beklager ring ringe spørg skriv bliver blev heller derefter og hjemme stjerne firkant',
  // Swedish
  'och ja nej tack är blev blir på i till från av med för om vid hos som att det den de du jag vi han hon ni så men eller inte stämmer rätt här där när då nu vad har hade kan ska vill måste alltså också bara heter bor under över mot efter innan sedan min mitt mina var vem fast medan annars eftersom kanske nog väl ursäkta förlåt ring ringa fråga skriv hemma hellre stora stort',
  'va ju typ asså precis exakt hur vilken vilket vilka varför vart säger slutar börjar giltigt gyldig gyldigt giltig gäller utgår utløper udløber hördu hörru nånting oxå o dom okej jaha sådär dit hit mellan förresten upp ner uppe nere borta sist först',
  // English
  'and yes no thanks thank please is was are on in at to from of with for by that it the a an this you i we he she they so but or not correct right here there when then now what has have had can shall will must also only just my your his her our their if as do does did who where which be been were would could should yeah',
  'got get mr mrs ms miss dr sir madam goes went looks perfect great lovely brilliant cheers sorry hold how why any some',
  // The next number's word: "reg nr fire seks otte to konto …"
  'konto kontoen kontot kontonr kontonum kontonummer kontonummeret kontonumret account',
  // Finnish
  'ja joo kyllä ei kiitos on oli ovat se ne tämä minä sinä hän me te että kun jos mutta tai niin nyt siellä täällä oikein minun mun sun sinun mikä missä kuka vai eli myös vielä ole olen olet',
)

/** What may surround a lone digit word that answers a question ("det er fem"). */
export const aroundAnswer = words(
  'det er var ja jo jeg tror eh øh ehm mm og så bare siste takk tak det är jag tror och tack sista on se joo niin viimeinen kiitos it is the last one yes its s um uh nummer nummeret tallet sifferet siffer siffra siffran cifferet ciffer tal number digit numero',
)
