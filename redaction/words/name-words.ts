// Names that are everyday words too: a name once heard is not masked again by its word alone if it is one of these. From
// the name counts of Statistics Norway (NLOD), Statistics Denmark and DVV (CC BY 4.0) and Statistics Sweden (CC0).

import type { Language } from '../kinds.ts'

const words = `
  aamu ager aidan aihe aina aine ainoa ala alaa alainen alan alas albus alhainen ali alinen alla allas altis alva
  amber an and anda andra andras andre andres ane aner ange anger ann anna annan anta antal antar april are arjen
  armen art arveli arvio ask askar asp asu asukas asunto august auke aurinko autumn back backe bager bak bakke bakken
  ball bana banan bane banen bank banke banken banner bara bare bas beder bekken ben berg berge berget berre bild
  bilen bill billett binde binder birk bjerg bjerge björn bjørn blad bland block blom bo bob bodd bok bonde born botn
  botnen brand bratt braut breda brede breen breie brende brenne brenner brett bringe bro broen bror bru bruk brun
  bruna brune bryn budde butler bygd bäck bär båge bæk böcker bøye cal can chance chase chili crystal dag dager dahl
  dal dalen dam dammen danning dawn december decibel degn dejen dekke dekker del delta diesel din dina dolly don dose
  dram dreier drejer drew due duva dyre egner eie eir ek eka eld elen eli eller else elva ena enas ender endre ene eng
  enkeli ensi era erikoinen etta euro euron eve even fager faith falk fall falla fallet fan farver fast feste fett fick fie
  fin fina fine finger finn finne finnes firas fiske fisker five fjell fjord fjær flink flock fly flyg flåten flæng
  fors fort fossen frank fred fredag fri frid frisk from frost fält förare før førde førre gade galt gang gange gard
  garden gene gift gilla gitte gjerde gjør glad glans glas goda grace graden gram gran granat grann grant grav grave
  graver greiner grek gren greve grip gro grov grove grund grön grøn grønn grønne gul guld gule guy haara hage hagen
  hagle hahmo hald hale hall hallen hals hammer hamna hamre han handler hane hanen hang hankala hans harmaa hassel
  hatten haug hauska hauta hav hava have havnen hede hefte hei heia heim heimar heimen hela held helga helgen hell
  heller helt hemma hen hende heng herje herre herttua herz hilsen hjelm hjort hjälte hjørne hoff hol holdt holm hon
  hop hope hopp horn huda hurtig hus huse husen huser hval hvid hvide hvidt hvilen hyra hytta häll håll hård håvar
  höjer hök höll höst høg høgda høj høst høver høy høye ideal ihana ihme iho ilma ilmi ilta indre inga iris isen iver
  ivy jack jamne jan jay jean jedi jevne job joki jon jona jonne jordet joy jul juli june juni just juuri järn kai
  kaia kala kall kalla kallis kameran kamp kampe kan kann kansa kant karen kaste katto kaveri keino kemi ken kerman
  kesti kesä kevät kilde kim kirke kivinen kjenner kjøl klang klara klare klem klint klipper klok knapp kok kold
  kollar konge kontor koota kopp korin korko korn kort koski kosmos koss kosta kova krabat kraft krage kreivi krig
  kring kris kristen krog krok krone kroner kropp kun kung kuningas kunst kusk kuusi kuusikko kuva kven kvile kvist
  kyla kylmä kylä källa kärki kåre laaja laatu ladda lager laita lam lampi landa lande lander lang lange lappen larm
  laulaja lave lavin led leda lee leite lek lennon lento lia lie liga ligg lika lilja lilla lille lily lina lind line
  linja linna lintu lita liv liva live ljus lohi love loven lucia luft lugn lund luo luoma luova lura lycka lyder
  lykke lykken lys lyster lähde lähti lärka låne lång lærke lønn løser mai maj majuri maka makar man manus mark mars
  massa matte max may meister melodi menes mera merelle meri merta mestari metsä mie mies miles million min mina mine
  minne minus mode modig mon monia mor moren moro mors mose mun mund munk munter muslim musta mutta my mynte myy måns
  mørk nakken nat ned nese nesen neset nii nobel nokka nord norsk nousu nova näs nöjd odd okay ole olin olja oma omena
  omland onni opas osa otte paino pakkanen paksu paprika par parker passer pat pearl pelin penny per perhe perle
  person pil pisara pitkä plassen platt pohja poika poikkeus pop portin post press prins prinssi puisto pyöriä päivä
  pål rad raita raja ram ramen ramla randen rankka rasa rask ravn ray reda redder regner rein reine reipas reisen ren
  rene retter rich ridder rig rik rika ring ringe ringen rinta riski riste ritari riva river rob rock rod roe roen
  roer rogn rokke rolig roll rom roman ros rosa rose roser ruby rund runde runsas ruotsalainen ruset ruste ryg ryge
  rygg ryggen råd ræv röd rönn rød røde sade sadetta saga salen sali salin salt saman samman sand sang sann sanne
  satama saus seger sejr sen sender seng sid sida signe siirto sikker silver sin sina sine sitje sitter sjö sjøen sjøl
  skala skar skarp ski skille skjelle skjerpe skjold sko skog skogen skott skou skov skoven skriver skule skum sky
  skytte skåra skåre sletta slette slåtten smed smita sofia sol sola som sommar sommer son sopp sort spenning spjut
  springer spurv stad stan star stark stein steinar steiner stella sten stien stig stige stigen stille stiller
  stilling stillinger stjerne stjernen stoffer stokken stolt store storm strand stranden strid strube ström strøm
  strømme strømmen stuen stål stærk stærke stø støyten sue suk summa summer sun sund sundet sundt sunne sunny
  suomalainen sus svan svane svare svarer svensk svärd syksy syster säde sävy sång söder sølv søn tage tai taito tak
  takla takle tal tala talar talat tale tall talo talvi talvinen tang tau tavs tegner telje telle the tia tie tien
  tila tilhi till time timian ting tiukka toft toimi tom tomter ton tone topp toppi tor torben torget torn tove trang
  tro trommer true trygg tuki tuli tulla tulokas tung tur ture turkulainen tuttu tuuli tuumi tyttö tørre ulf ulv
  unelma ung unge unger uni unik unn upp uran usko ute utland uutinen vagn valda valde valo valta van vana vand vang
  vanha vanhoja var varg varjo varma vars vatn ved vegar veien veje veka veli ven vene venn venäläinen vera verde
  verka verkade verta vest via vibe vid vieras vig viima vik vika vila vilda vilde vilja vilje villa ville vind vindar
  vinde vinkler vinter viola violet virta visar vist viste vit vita voima voitto vold volden vrede vuori vähä välinen
  värinen väärä våg våge vår vær wade will yde yhtiö yli yritys åker örn öst öster øre ørn øst øvre øye øyre
`

export const nameWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/))

// Those that are words elsewhere only: by the full forms of each language ("finn" is no Danish word, "tage" no Norwegian one).
const norwegian = set('alva ann birk dahl eli jack jean jon ken lily sofia tage torben ulf viola')
const namesIn: Partial<Record<Language, ReadonlySet<string>>> = {
  da: set(`aidan aina albus ali alva ann anna dahl danning dina dolly elen eli elva faith finn helga hoff hope inga ivy jack jay
    jean jona jonne joy kaia kai karen ken klara lia lily lina liva lucia max mina ole pearl ray ruby sanne skou sofia sola stan
    stein steinar stella sunny torben ulf unn vagn vera`),
  nb: norwegian,
  nn: norwegian,
  sv: set(`aidan albus ali alva amber anna berge birk budde dahl dolly dreier faith hammer hjelm jack jay jean jona joy kai kaia ken
    lily lykke lærke monia pearl ruby sofia stein steinar stella sunny tegner torben ture vera`),
}

/** Is the name an everyday word in one of these languages? */
export const isWordToo = (name: string, languages: readonly Language[]): boolean =>
  nameWords.has(name) && (languages.length === 0 || languages.some((language) => namesIn[language]?.has(name) !== true))
