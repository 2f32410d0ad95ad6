// Names that are everyday words too: a name once heard is not masked again by its word alone if it is one of these. From
// the name counts of Statistics Norway (NLOD), Statistics Denmark and DVV (CC BY 4.0) and Statistics Sweden (CC0).

const words = `
  aamu aidan aihe aina aine ainoa ala alaa alainen alan alas albus alhainen ali alinen alla allas altis alva amber
  an and anda andra andras andre andres ane aner ange anger ann anna annan anta antal antar april are arjen armen
  art arveli arvio ask askar asu asukas asunto august auke aurinko autumn back bak bakke bakken ball bana banan
  bane banen bank banken banner bara bare bas beder bekken ben berge berget berre bild bilen bill billett binde
  binder bjerge bjørn blad bland block bo bob bodd bok born botn botnen brand bratt braut breda brede breen breie
  brende brenne brenner brett bringe broen bror bru bruk brun bruna brune bryn budde butler bygd bär böcker bøye
  cal can chance chase chili crystal dag dager dalen dammen danning dawn december decibel dejen dekke dekker del
  delta diesel din dina dolly don dose dram dreier drejer drew dyre egner eie eir eka eld elen eli eller else elva
  ena enas ender endre ene enkeli ensi era erikoinen etta euro euron eve faith fall falla fallet fan farver fast
  feste fett fick fin fina fine finger finn finne finnes firas fiske five fjell fjær flink flock fly flyg flåten
  flæng fort fossen frank fred fredag fri frid frisk fält förare før førde førre galt gang gange gard garden gene
  gift gilla gitte gjerde gjør glad glans glas goda grace graden gram grann grant grav grave graver greiner grek
  grip gro grov grove grund grön grøn grønn grønne gul gule guy haara hage hagen hagle hahmo hald hale hallen hals
  hamna hamre han handler hanen hang hankala hans harmaa hatten haug hauska hauta hav hava have havnen hefte hei
  heia heim heimar heimen hela helga helgen hell heller helt hemma hen hende heng herje herre herttua herz hilsen
  hjelm hjälte hjørne hoff hol holdt hon hop hope hopp horn huda hus huse husen huser hval hvid hvide hvidt hvilen
  hyra hytta häll håll hård håvar höjer höll høgda høst høver høy høye ideal ihana ihme iho ilma ilmi ilta indre
  inga iris isen iver ivy jack jamne jan jay jean jedi jevne job joki jon jona jonne jordet joy jul juli june juni
  just juuri kai kaia kala kalla kallis kameran kamp kampe kan kann kansa kant karen kaste katto kaveri keino kemi
  ken kerman kesti kesä kevät kilde kim kivinen kjenner kjøl klara klare klem klipper knapp kold kollar kontor
  koota kopp korin korko korn kort koski kosmos koss kosta kova krabat kraft kreivi krig kring kris kristen krok
  kroner kropp kun kuningas kunst kuusi kuusikko kuva kven kvile kyla kylmä kylä källa kärki kåre laaja laatu
  ladda lager laita lam lampi landa lande lander lang lange lappen larm laulaja lave lavin led leda lee leite lek
  lennon lento lia lie liga ligg lika lilla lille lily lina line linja linna lintu lita liv liva live lohi love
  loven lucia luft lugn luo luoma luova lura lycka lyder lykke lykken lys lyster lähde lähti låne lång lønn løser
  mai maj majuri maka makar man manus mark mars massa matte max may meister melodi menes mera merelle meri merta
  mestari metsä mie mies miles million min mina mine minne minus mode mon monia mor moren moro mors mun mund munk
  muslim musta mutta my myy mørk nakken nat ned nese nesen neset nii nobel nokka nord norsk nousu nöjd odd okay
  ole olin olja oma omena omland onni opas osa otte paino pakkanen paksu paprika par parker passer pat pearl pelin
  penny per perhe person pisara pitkä plassen platt pohja poika poikkeus pop portin post press prins prinssi
  puisto pyöriä päivä pål rad raita raja ram ramen ramla randen rankka rasa rask ray reda redder regner rein reine
  reipas reisen ren rene retter rich rig rik rika ring ringe ringen rinta riski riste ritari riva river rob rock
  rod roe roen roer rogn rokke roll rom roman ros rosa rose roser ruby rund runde runsas ruotsalainen ruset ruste
  ryg ryge rygg ryggen råd röd rød røde sade sadetta saga salen sali salin salt saman samman sand sang sann sanne
  satama saus seger sejr sen sender seng sid sida signe siirto sikker silver sin sina sine sitje sitter sjøen sjøl
  skala skar skarp ski skille skjelle skjerpe sko skog skogen skott skoven skriver skule skum sky skåra skåre
  sletta slette slåtten smed smita sofia sol sola som sommer son sopp spenning springer stan star stark stein
  steinar steiner stella sten stien stig stige stigen stille stiller stilling stillinger stjernen stoffer stokken
  stolt store storm strand stranden strid strube strøm strømme strømmen stuen stærk stærke stø støyten sue suk
  summa summer sun sund sundet sundt sunne sunny suomalainen sus svare svarer svensk syksy syster säde sävy söder
  søn tage tai taito tak takla takle tal tala talar talat tale talo talvi talvinen tang tau tavs tegner telje
  telle the tia tie tien tila tilhi till time timian ting tiukka toimi tom tomter ton tone topp toppi tor torben
  torget tove trang tro trommer true trygg tuki tuli tulla tulokas tung tur ture turkulainen tuttu tuuli tuumi
  tyttö tørre ulf unelma ung unge unger uni unik unn upp uran usko ute utland uutinen valda valde valo valta van
  vana vand vanha vanhoja var varg varjo varma vars vatn ved vegar veien veje veka veli ven vene venn venäläinen
  vera verde verka verkade verta vest via vibe vid vieras viima vik vika vila vilda vilde vilja vilje villa ville
  vind vindar vinde vinkler vinter violet virta visar vist viste vita voima voitto vold volden vrede vuori vähä
  välinen värinen väärä våge vår vær wade will yde yhtiö yli yritys åker öster øre øst øvre øye øyre
`

export const nameWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
