// How streets are called in Norwegian, Danish, Swedish, Finnish and English.

import { letterTable } from '../letter-table.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Endings of street names in one word ("Storgata", "Vesterbrogade"). */
export const streetEndings = list(`
  gata gate gaten gatan gade gaden veien vei vegen veg vej vejen vägen väg stræde stredet stræder gränd gränden torget torg torv
  boulevarden boulevard kajen passagen esplanaden promenaden torvet plassen plass plads pladsen platsen alléen alleen allé ealle lalle bakken bakke backen svingen kroken haugen hagen lia åsen
  tunet toppen grenda jordet løkka løkken kaia brygga stien stigen stig vænge vænget toften parken marken terrassen terrasse
  åkeren enga berget lunden dalen gården gaarden gård vangen kleiva bråten rønningen leitet sletta myra ringen katu tie kuja polku tori
  avenyn avenyen strasse straße straat gracht gasse weg allee platz markt plein draget svinget skrænten brinken skovbrynet højen krogen hegnet diget höjden backarna kullarna slingan svängen bågen stråket liden torpet vreten gärdet gläntan dungen
  faret kaien stubben tråkket kollen flata brekka vollen neset nesset vika moen odden gjerdet lykkja
  smauet smuget almenningen trappene bodene geilen bukta vågen holmen sundet teigen hammaren hammeren stølen haugane bakkane leira åsane flåten skaret tangen marka skogen heia ryggen aunet hellinga hallet støa dokka skiftet
`)

/** Words that make a street of the name before them ("Karl Johans gate", "Baker Street"). */
export const streetWords: ReadonlySet<string> = new Set(
  list(`gate gata gaten gatan gade gaden vei veien vej vejen veg vegen väg vägen plass plads plats plan torg torv allé alle allè
  street road lane avenue drive close court way terrace crescent square grove gardens st rd ave stræde terrasse boulevard gränd esplanaden promenaden boulevarden allén gränd gten gt strand vold`),
)

const others = new Set(
  list(
    `parken marken dalen berget ringen haugen hagen lia åsen toppen myra sletta enga stien stig lunden plassen backen bakken tie tori
     draget svinget skrænten brinken skovbrynet højen krogen hegnet diget höjden slingan svängen bågen stråket liden
  faret kaien stubben tråkket kollen flata brekka vollen neset nesset vika moen odden gjerdet lykkja
  smauet smuget almenningen trappene bodene geilen bukta vågen holmen sundet teigen hammaren hammeren stølen haugane bakkane leira åsane flåten skaret tangen marka skogen heia ryggen aunet hellinga hallet støa dokka skiftet`,
  ),
)

// Endings by length, so that a word is looked up a few times whatever the list's length.
const lengths = [...new Set(streetEndings.map(({ length }) => length))]
const known = new Set(streetEndings)

const longEnding = 6

// "kapitalfradraget 2024", "takhöjden 240": whatever is before them, no street.
const noEndings = list(
  `fradraget bidraget avdraget oppdraget uppdraget uddraget utdraget foredraget föredraget takhöjden frihöjden takhøjden loftshøjden frihøjden rumshøjden sadelhøjden
  regnbågen korsryggen føringen registreringen leveringen forsikringen endringen erfaringen forklaringen vurderingen fakturaringen sikringen faktureringen parkeringen monteringen innføringen behandlingsringen oppføringen tilføringen gjennomføringen utføringen kjøringen ladingen levereringen trækkrogen anhængerkrogen dragkrogen dragkroken trädgården parkeringsplassen parkeringspladsen tskiftet dagskiftet vaktskiftet årsskiftet oljeskiftet dekkskiftet hjulskiftet`,
)

const lastLetters = letterTable('last letters')
for (const ending of streetEndings) lastLetters.add(ending, true)

/** A word that ends like a street's name and is something else. */
export const likeStreet = (word: string): boolean => noEndings.some((ending) => word.endsWith(ending))

/** Ends like a street's name and is longer than its ending. */
export const streetEnding = (word: string): boolean =>
  lastLetters.may(word) && endsLikeStreet(word) && !likeStreet(word)

const endsLikeStreet = (word: string): boolean =>
  lengths.some((length) => {
    if (word.length < length + (length < longEnding ? 2 : 1)) return false
    const ending = word.slice(-length)
    return known.has(ending) && (word.length > length + 2 || !others.has(ending))
  })

/** End like a street and are none, or cannot be a street's name. */
export const noStreet: ReadonlySet<string> = new Set(
  list(`på i en ei et ett den det denne dette over ned opp langs ved til fra av med for og å som er var har the a an of on in at to my this that any no one
  underveien underveis riksveg riksvegen fylkesveg fylkesvegen europaveg europavegen motorveg hovudveg hovudvegen skogsveg grusveg sideveg blindveg gangveg sykkelveg arbeidsveg riksvei riksveien fylkesvei fylkesveien europavei europaveien motorvei motorveien motorvej motorvejen motorväg motorvägen
  skogsvei grusvei gangvei sykkelvei hovedvei hovedveien hovedvej omvei omveien fartsvei sidevei sideveien innkjørsel blindvei privatvei
  parkeringsplass parkeringsplassen parkeringsplads parkeringspladsen arbeidsplass arbeidsplassen arbejdsplads barnehageplass lekeplass lekeplassen lagerplass soveplass
  sitteplass vinterdalen hele halve vår sin min din hans hennes deres lang langt god samme feil rett hver hvilken alle ingen noen sidegate sidegata sidegaten
  hagen parken marken dalen berget ringen haugen åsen toppen myra sletta enga stien lunden plassen bakken veien gata gaten gatan vägen vejen gaden torget torvet
  landevei landevejen landsväg landsvägen gågata gågaten gågade allerede halvveis altanen entalle totalt sommerhagen barnehagen barnehage førskoleparken bilparken maskinparken
  fradraget bidraget foredraget uddraget utdraget avdraget oppdraget uppdraget selvrisikofradraget skattefradraget
  erfaret gjennomfaret befaret overflata avvika inngjerdet protokollen protokoll innkallen arvika larvika
  skolegården skolgården skolegård barnegården bondegården bondgården bondegård bondgård baggården bakgården bakgård baggård innergården innergård forgården kirkegården kirkegård
  kyrkogården kyrkogård herregården herregård herrgården herrgård fabriksgården lossegården hestegården hovedgården hovedgård planteskolegården juletræsgården trädgården trädgård
  flyplass flyplassen byggeplass byggeplassen byggeplads byggepladsen byggplatsen legeplads legepladsen lekplatsen arbejdspladsen arbetsplatsen campingplass campingplassen campingpladsen
  campingplatsen gravplass gravplassen gravplads gravpladsen busshållplatsen rasteplass rasteplassen rastepladsen rastplatsen møteplassen mötesplatsen hovedvejen huvudvägen minkgården båtgården
  gartnergården byggegården onsdagen mandagen fredagen sykehuset ombordlia familia australia italia julia amalia natalia emilia cecilia camilla`),
)

/** Make a British street of a number and a name before them, written with capitals or given as an address. */
export const numberedStreets: ReadonlySet<string> = new Set(
  list(`row mews walk parade circus croft mount rise quay wharf hill green vale yard park gate view meadow meadows fields
  gardens lane end common heath parkway highway boulevard blvd dr ln ct pl towers heights mansions apartments cottages`),
)

/** Those that are everyday words. */
export const everydayStreets: ReadonlySet<string> = new Set(
  list('alle plan way drive close court place st rd ave grove square gardens'),
)

/** Words within or before a street's name: "Øvre Slottsgate", "Nedre Storgate". */
export const streetParts: ReadonlySet<string> = new Set(
  list(
    `øvre nedre store lille gamle nye sankt skt st østre vestre nordre søndre østra västra norra södra övre nedre stora lilla gamla nya nørre sønder vester øster
    mäster sankta drottning kung biskop kapten prins prinsesse kong dronning jungfru mor gammel`,
  ),
)

/** Floors, doors and flats after a house number. */
export const flatWords: ReadonlySet<string> = new Set(
  list(
    `hybel rom rum room mezzaninen mezzanin tagetagen stueetagen baghuset forhuset sidehuset bagbygningen kælderen källaren kælder stuen trappor trp etage etagen våningen parterre sal etasje etg th tv mf venstre høyre højre midt lgh lägenhet leilighet leilegheit leil lejlighed våning vån trappa trapp oppgang opgang tr bst kld kjeller stuen st h0101 h0102 h0201 h0202 h0301 h0302 h0401 flat apt apartment floor dør door left right bustad bolig lejl vær stue værelse unit suite entrance inngang entré ingång oppg sokkel underetasje`,
  ),
)

/** Post boxes. */
export const boxWords: ReadonlySet<string> = new Set(list(`postboks boks postbox box pb postlåda pl`))

/** Said before a place, and part of no address or name. */
export const towards = /^(?:på|i|at|in|ved|vid|til|till|to|fra|från|from|hos|on|is|was|er|var|är)$/
