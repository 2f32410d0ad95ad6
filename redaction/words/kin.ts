// Who somebody is to somebody, in five languages: a name often follows such a word, and what follows it is somebody's.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** One relative, as said after whose: "min bror", "hendes søn", "my wife". */
export const kin: ReadonlySet<string> = new Set(
  words(`kone kona mand mann man make maka fru hustru samlever samboer sambo sambuar kæreste kjæreste kjærest pojkvän
  flickvän eks ex søn sønn son datter dotter bror broder søster syster mor far mamma pappa moster faster morbror farbror
  mormor morfar farmor farfar bestemor bestefar onkel tante fætter fetter kusine kusin niece nevø nevö svoger svåger
  svigerinde svägerska svigermor svigerfar svärmor svärfar svigersøn svigersønn svigerdatter svärson svärdotter
  barnebarn barnbarn stedfar stedmor styvfar bonussøn bonusdatter
  wife husband partner brother sister mother father mum mom mam dad daughter boyfriend girlfriend fiancé fiancée fiance
  fiancee cousin uncle aunt auntie nephew grandson granddaughter grandfather grandmother nan stepson stepdaughter
  stepdad stepmum`),
)

/** The same where the word itself says which one: "mannen hennes", "søstera mi", "mamman". */
export const kinKnown: ReadonlySet<string> = new Set(
  words(`kona konen kjerringa mannen manden maken makan frun gubben samboeren sambuaren kjæresten kjærasten kæresten
  sønnen sønen sonen guten jenta dattera datteren dottera dottern broren brodern bror søstera søsteren systera
  systern moren mora faren mor far mamman pappan tanta onkelen svigermora svigerfaren svigermor svigerfar fetteren
  kusina nevøen niesa barnebarnet barnbarnet`),
)

/** Several at once: "mina barn Ebbe och Mira", "our twins". */
export const kinMany: ReadonlySet<string> = new Set(
  words(`barn unga barnbarn barnebarn besteforeldre tvillinger tvillingar døtre kids twins sons daughters children`),
)

/** The same where the word itself says which ones: "barna Ola og Kari". */
export const kinManyKnown: ReadonlySet<string> = new Set(
  words(`barna barnen børnene ungene ungane barnbarnen barnbarna barnebarna barnebarnene børnebørn børnebørnene
  tvillingene tvillingane tvillingerne tvillingarna sønnene sønene sønnerne sönerna døtrene døtrane døttrene döttrarna
  foreldrene foreldra forældrene föräldrarna`),
)

/** Whom somebody knows, rents from, works with or is helped by: "min nabo", "my landlord". */
export const fellows: ReadonlySet<string> = new Set(
  words(`ven venn vän veninde venninne väninna kammerat kompis kompagnon makker kollega chef sjef nabo granne lejer
  leietaker hyresgäst udlejer utleier hyresvärd læge lege läkare doktor advokat revisor rådgiver mekaniker tømrer
  snickare snekker maler elektriker lærling svend kunde customer eier ejer ägare owner
  friend mate flatmate roommate housemate colleague boss manager neighbour neighbor landlord landlady tenant lodger
  nanny`),
)

/** The same where the word itself says which one: "naboen", "chefen". */
export const fellowsKnown: ReadonlySet<string> = new Set(
  words(`naboen grannen sjefen chefen kollegaen vennen venen venninna veninna legen lægen läkaren advokaten lejeren
  udlejeren utleieren tømreren snickaren elektrikeren elektrikern kunden eieren eigaren ejeren ägaren`),
)
