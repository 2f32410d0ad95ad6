// Words around a name that make it a company's or an animal's, and titles.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** After a name: a company of that name, wherever it stands. */
export const companies = set(`as aps asa ab oy oyj ltd gmbh inc llc vvs`)

/** After a name and "og", "och", "and" or "&". */
export const firmEnds = set(
  `sønner sønn søn söner son sons sønnar sønene søner co kompani company partners partnere partner brothers bröder datter dotter døtre`,
)

/** After a name, where a company is spoken of. */
export const tradeEnds = set(`
  maskin maskinstation bil biler bilverksted bilverkstad bilforretning auto autoværksted motor motors bygg byg bygge byggefirma rør røyr rör rørleggerbedrift
  cleaning cleaners services motorcycles trädfällning trefelling
  elektro elektriker el electrical transport taxi buss busser åkeri takst eiendom eigedom ejendomme ejendom fastigheter fastighet entreprenør entreprise
  entreprenad tømrer tømrerfirma maler malerfirma måleri murer snekker snickeri smed bakeri bageri konditori frisør salong salon regnskap rekneskap revision
  revisjon redovisning begravelsesbyrå begravningsbyrå bedemand catering renhold rengøring städ hagesenter gartneri planteskole kjøreskole køreskole trafikskola
  apotek optikk optik tannklinikk tandklinik klinik klinikk klinikken legesenter lægehus vårdcentral sykehjem plejehjem sjukeheim skole barnehage møbler möbler glass glas tak
  sport holding gruppen group garage bakery plumbing builders roofing solicitors estates insurance dental furniture consulting forsikring försäkring bank marine marina marin båter båtar boats yachts verft palace resort
`)

/** Two of them joined, after a name: "hansen tag og facade", "Berg Golv & Kakel". */
export const trades = set(`
  tag facade facader kloak gulv gulve golv kakel fliser anlæg haveservice hegn vvs el ventilation varme värme kyl køl snedker tømrer tømmer vinduer fönster
  plåt plade blik smide smedje mekanik dæk däck karosseri lak lack dyrlæger montage service flis rør rör bygg byg
`)

/** Two of them joined, also after a genitive: nobody owns them. "lenas hår och skönhet" */
export const salons = set(
  `hår hud skönhet skønhed velvære negler naglar negle hudvård hudpleie massage massasje fotpleie fotvård hair beauty nails spa`,
)

/** Before a name: what follows is a company. */
export const firms = set(`
  advokatfirmaet advokatfirma advokatbyrån brødrene bröderna firmaet firma restaurant restaurang hotell hotel kafé café hospital messrs byggmester byggmästare
  lægerne tandlægerne dyrlægerne tandläkarna veterinärerna
`)

/** Before a name: it is somebody's. */
export const calling = set(
  `heter heiter hedder hedde hete heta heite het hette heitte hed navn namn navnet namnet name named called kalles kallas kaldes`,
)

/** Those of them that are verbs. */
export const callingVerbs = set(
  `heter heiter hedder hedde hete heta heite het hette heitte hed named called kalles kallas kaldes`,
)

/** Between what is spoken of and what is said of it. */
export const relating = /^(?:som|der|that|which|who)$/

export const animals = set(`
  hund hunden hunder katt katten katta kat katte hest hesten häst hästen tispa tispe tispen tik tiken valp valpen hvalp hvalpen pus pusen kattunge kattungen killing
  killingen kanin kaninen marsvin marsvinet hamster hamsteren papegøye papegøyen papegøje undulat ponni ponnien ponny ponnyn pony ponyen føll føllet merr merra hoppe hoppen
  vallak vallaken hingst hingsten dog cat horse puppy kitten rabbit mare labrador labradoren schäfer schæfer schæferen puddel pudel puddelen tax taxen gravhund dachs retriever
  terrier beagle bulldog ragdoll perser okse oksen okser ku kua kyr kyra kalv kalven væren sau sauen søye søya geit geita bukk bukken gris grisen purka rånen bikkje bikkja pusekatten kattepusen
  goldfish gerbil ferret guinea donkey hedgehog poodle spaniel collie whippet greyhound cavapoo cockapoo pug gullfisk guldfisk skilpadde skildpadde sköldpadda ilder iller
  ko tjur tjuren kviga kvigen parrot budgie cockatiel tortoise hen cow goat sheep pig foal gelding stallion dogs cats tyr tyren kvien gås gåsen høne høna hane hanen reinsdyr reinen storfe dølahest dølahesten fjording fjordingen islandshest islandshesten
`)

export const owning = set(`min mitt mi mine mina vår våre vores vårt vor our my sin som er der han hun hon ho og`)

export const titles = set(`
  mr mrs ms miss mister missus doctor doktor doktorn dr professor fru frue frøken fröken herr hr lege legen læge lægen läkare advokat advokaten sir madam pastor
  prins prinsesse prinsessa kong kung prince princess lord
  prest sokneprest dommer overlege tannlege tandlæge tandläkare dyrlege dyrlæge veterinær veterinären tante onkel
  missis corporal sergeant lieutenant captain colonel sersjant løytnant løjtnant løjtnanten kaptein kaptajn kapten oberst överste
  sykepleier sykepleieren sykepleiar sjukepleiar sjukepleiaren sygeplejerske sygeplejersken sjuksköterska undersköterska sköterska
  nurse sister reverend judge constable officer inspector
`)

/**
 * Right after a name, in small letters too: a place of that name, where one is or is going, or in the genitive ("rigmors
 * fodklinik", "på sct maria hospice").
 */
export const institutions =
  /(?:klinikk?|clinic|hospital|hospits|hospice|sykehus|sjukehus|sjukhus|sygehus|sykehjem|sjukeheim|plejehjem|äldreboende|legesenter|legekontor|lægehus|vårdcentral|hälsocentral|apotek|pharmacy|marina|storsenter|kjøpesenter|köpcentrum|indkøbscenter|storcenter|camping|campsite|gjestehus|gästhamn|gjestgiveri|gästgiveri|bryggeri|bageri|bakeri|bakery|konditori|gartneri|planteskole|maskinstation|entreprenør|byggefirma|malerfirma|tømrerfirma|elfirma|flyttefirma|flyttfirma|rengøringsfirma|städfirma|bilforretning|autoværksted|arkitektur|arkitekter|begravelsesbyrå|begravningsbyrå|advokatbyrå|barnehage|vuggestue|ungdomsskole|barneskole|videregående|friskole|folkehøgskole|højskole|køreskole|kjøreskole|trafikskola|trafikkskole|kennel|rideklubb?|ridklubb|ryttarförening|idrettslag|boligforening|andelsforening|borettslag|plumbing|roofing|solicitors|estates|veterinary|vets|physio)$/
