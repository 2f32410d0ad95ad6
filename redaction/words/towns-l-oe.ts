// Places of one word with a postal code in Norway, Denmark and Sweden, the second half of the alphabet; lower case. From GeoNames (CC BY 4.0, geonames.org).

/** Parted by blanks. */
export const townsFromL = `
  lakselvbukt laksevåg laksvatn lalm lambareidi lambi lammhult lampeland landegode landeryd landfjärden landsbro
  landskrona landvetter landåsbygda langangen langasandur langebæk langeskov langesund langevåg langfjordbotn
  langfjordhamn langfjordnes langhus langstrand langå lannavaara lansjärv lappeenranta lappträsk larkollen larsnes
  larv larvik latikberg lauksletta laukvik laupstad lauvstad lavik lavsjön laxå lebesby leikanger leines
  leinesfjord leinstrand leinøy leirfjord leirsund leirvik lejre leka lekeryd leknes leksa leksand leksvik lemesjö
  lemming lemvig lena lenhovda lensvik lepsøy ler lerberget lerdala lerum lesja lesjaskog lesjaverk lesjöfors
  lessebo lesund levanger leynar liabygda liatorp liden lidhult lidingö lidköping lidsjöberg lier lierskogen
  lierstranda likenäs liland lillehammer lillesand lillestrøm lillhärdal lillkyrka lillpite lima limhamn limingen
  limmared linderöd lindesberg lindesnes lindhem lindingö lindome lindås linesøya lingbo linghed linghem linköping
  linneryd lintrup liseleje lismarka listerby lit litlakalsøy ljugarn ljung ljungaverk ljungby ljungbyhed
  ljungbyholm ljungdalen ljungsarp ljungsbro ljungskile ljusdal ljusfallshammar ljusne ljusnedal ljusterö ljustorp
  ljørdalen loddefjord loen lofsdalen loftahammar lofthus lom lomen lomma lommedalen london lonevåg longva
  longyearbyen lonkan loppa lopra lora los lote lotorp lovikka lovund ludvigsberg ludvigsborg ludvika lugnvik
  luleå lund lundamo lundby lunde lundegrend lundenes lunderskov lundersæter lundsbrunn lunner lur lurøy luster
  lycke lyckeby lycksele lye lyngdal lynge lyngseidet lyngstad lyngør lyrestad lysaker lysebotn lysekil
  lysekloster lystrup lysvik lysøysundet lyø läckeby länghem länna lärbro långaryd långasjö långbäcken långsele
  långserud långshyttan långträsk långviksmon långås låsby lærdal læsø löberöd löddeköpinge löderup lödöse lögdeå
  lönashult lönneberga lönsboda löttorp lövestad lövånger lødingen løfallstrand løgstrup løgstør løgumkloster
  løken løkken løkta lønset lørenskog løsning løten løvenstad magnor malgomaj malling malm malmberget malmbäck
  malmefjorden malmköping malmö malmö-sturup malung malungsfors malvik malå mandal manger mangskog maniitsoq
  manstad mantorp marbäck mariager mariannelund maribo mariedamm mariefred marieholm marieholmsbruk mariestad
  marifjøra markabygda markaryd markhus marmaverken marnardal marsfjäll marslev marstal marstrand martofte
  masfjordnes matfors mathopen matrand matre matredal mattisudden mattmar maura mauranger mauseidvåg mausund maze
  mehamn meisingset meistervik melandsjø melbu melby meldal melfjordbotn melhus mellansel mellanström mellbystrand
  mellerud mellösa melsomvik meløy meløyvær mern meråker mesinge mesnali mestervi middelfart midsund mikladalur
  miland millinge minnesund misje misvær mittet mjosundet mjällom mjåvatn mjöbäck mjöhult mjölby mjølkeråen
  mjølvik mjømna mjøndalen mockfjärd modalen moelv moen mogreina moheda moholm moi molde moldjord moliden molkom
  molkum mollösund moltustranda mongstad mora morgedal morgongåva morjärv morokulien morskranes mortenhals morud
  morvik mosby mosjøen moskosel moss mosterhamn mosterøy mosvik motala mullhyttan mullsjö munka-ljungby munkebo
  munkedal munkflohögen munkfors munsö muodoslompolo murjek musken muskö myggenäs myken mykines myking mykland
  myklebost myklebostad myrdal myre myresjö myrland mysen mysusæter märsta målerås målilla målsryd måløv måløy
  måndalen månkarbo månsarp månstad mårdaklev mårdsel mårslet måsøy möja möklinta mölle mölltorp mölnbo mölndal
  mölnlycke mönsterås mörarp mörbylånga mörlunda mörrum mörsil møkster møldrup mølnarodden mørke mørkøv
  mørsvikbotn nacka nakskov namdalseid namnå namsos namsskogan nannestad nanortalik napp narsaq narsarsuaq narvik
  nattavaara nattavaaraby naustbukta naustdal nedenes nedgården nedstrand neiden nelaug nerlandsøy nervei nesbru
  nesbyen nesflaten neslandsvatn nesna nesnastranda nesodden nesoddtangen nessane nesttun nesvik nesøya neverdal
  nevervik nevlunghavn nexø nibe niemisel nikkala nikkeby nimtofte nissafors nissedal nittedal nittorp nivå
  njurunda njutånger nodeland nol nora norangsfjorden noraström norberg nord-hidle nord-lenangen nord-solvær
  nord-statland nord-torpa nordagutu nordarnøy nordberg nordborg nordby norddal norddepil norddyrøy nordfjordeid
  nordfold nordhavn nordingrå nordkapp nordkisa nordkjosbotn nordkoster nordli nordmaling nordmarkshyttan nordmela
  nordnesøy nordoyri nordradalur nordragøta nordstrøno nordtoftir nordtveitgrend nordvernes nordvågen nore
  noresund norheimsund norrahammar norrala norrby norrfjärden norrfors norrhult norrköping norrsundet norrtalje
  norrtälje norråker norsborg norsholm norsjö nossebro notodden nusnäs nuuk nuussuaq nuvsvåg ny-ålesund nybergsund
  nyborg nybro nybrostrand nye nygård nygårdsjøen nyhammar nyhamnsläge nykil nykirke nykroppa nykvarn nyköping
  nykøbing nyland nymölla nynäshamn nyrup nysted nyvång nyåker nälden nämdö närkesberg näshulta nässjö näsum
  näsviken näsåker nättraby nävekvarn nävlinge nå nås nærbø næroset nærsnes nærum næstved nödinge nösund nørager
  nørreballe nørresundby nøss nøtterøy obbola ockelbo odda odder odensbacken odense odnes offerdal oksbøl oksvoll
  oldedalen olden olderdalen oldervik olofstorp olofström olsfors olsvik oltedal omastrand ombo omø ona onarheim
  onsala oppaker oppdal oppegård opphaug oppland oppstryn orkanger ormaryd ornes ornö orre orrefors orrviken orsa
  orten orø os osby osen oskarshamn oskarström oslo osmarka ostereidet oteren otta otteid otterbäcken ottersøy
  otterup ottestad oulu oure outrup overhalla oviken oxelösund oxie oyndarfjørdur oyrarbakki oyrareingir oyri
  paamiut padborg pajala pandrup paradis partille passebekk pasvik pauliström pello perstorp pilgrimstad piteå
  pituffik pixbo plassen pori porjus porkeri porsangmoen porsgrunn prestfoss prässebo præstø påarp pålsboda påläng
  påryd påskallavik qaanaaq qaarsut qaqortoq qasigiannguit qeqertarsuaq rabbalshede rakkestad ramberg ramdala
  ramfjordbotn ramkvilla ramlösa ramnes ramnäs ramsberg ramsele ramsjö ramsund ramvik randaberg randbøl randers
  randijaur ranheim ransta ransäter ranum rasta raudeberg raudsand raufoss rauland rebbenes redsted reftele
  regstrup reine reinfjord reinli reinsvoll reipå reistad rejmyre rekdal reksteren rena rendalen rengsjö rennebu
  rennesøy rentjärn repvåg resele resö revetal revsnes revsneshamn riala ribe ridabu riddarhyttan riksgränsen
  rimbo rimforsa rindal rindalsskogen ringarum ringe ringebu ringkøbing ringsted rinkaby risbäck risdal rissa
  risskov risögrund risør risøyhamn rituvik rjukan roa roan robertsfors rockneby rognaldsvåg rognan rogne rognes
  roknäs rolfstorp rollag rolvsøy romakloster romedal romelanda rong ronglan ronneby rosendal rosenfors rosersberg
  roskilde roslev rossfjordstraumen rossland rossön rosvik rotsund rottne rottneros rovaniemi rovde roverud
  rubbestadneset rud ruda rude rudkøbing rudshøgda rugsund runavik runde rundhaug rundvik runhällen runmarö
  rusksele russenes ry ryd rydaholm rydal rydboholm rydebäck rydsgård rydöbruk ryfoss rygge rykene rykkinn rynkeby
  ryomgård rypefjord ryslinge ryssby rysstad rätan rättvik rävlanda råda rådal råde råholt råkvåg råneå rångedala
  rånäs rånåsfoss råå ræge rælingen röbäck rödeby röfors röke rökå rönneshytta rönninge rönnäng rörbäcksnäs rörvik
  rörö röstånga rødberg rødby rødding rødekro rødkærsbro rødovre rødøy røkland røldal rømskog rømø røn rønde rønne
  rønnede røros rørvig rørvik røst røsvik røvær røyken røyksund røyneberg røyse sabro sagstua sagvåg sakskøbing
  saksun saksvik sala salbohed salhus salsbruket salsnes saltnes saltrød saltsjö-boo saltsjö-duvnäs saltsjöbaden
  saltstraumen saltum samsø samuelsberg sand sandane sandared sandarne sandefjord sandeid sander sandhamn sandhem
  sandhornøy sandhult sandland sandnes sandnessjøen sandshamn sandsjöfors sandsli sandstad sandsøy sandtorg sandur
  sandve sandved sandvik sandvika sandviken sandvoll sandvær sandöverken sandøy sandøybotn sangis sannidal sarnes
  sarpsborg sauda saudasjøen sauland saupstad saura sauøy saxdalen segeltorp segersta segersäng seglora seglvik
  segmon seim seimsfoss seinäjoki sejerø sekken sel selatrad selbu selbustrand selje seljord sellebakk selsøyvik
  selvær selåsvatn sem senjahopen sennan sennesvik senoren seskarö sessvollmoen seter setskog sexdrega sibbhult
  sidensjö sifferbo siggerud signabøur sigtuna sikfors silda siljan siljansnäs silkeborg silsand silverdalen
  simlångsdalen simrishamn sindal singsås sira sirevåg sirma sisimiut sistranda sjernarøy sjetnemarka sjulsmark
  sjuntorp sjursnes sjusjøen själevad sjöbo sjömarken sjötofta sjötorp sjövik sjølund sjøvegan skagen skagersvik
  skaland skallestad skals skamby skammestein skanderborg skanör skara skare skarnes skarpnäck skarsvåg skartveit
  skarvanes skatestraumen skattkärr skattungbyn skatval skatvik skaun skavnakk skebobruk skedsmokorset skee
  skegrie skelleftehamn skellefteå skene skephult skepplanda skeppshult ski skibby skibotn skien skiftun skilbrei
  skillingaryd skillinge skillingsfors skinnskatteberg skipanes skiptvet skivarp skive skjeberg skjern skjerstad
  skjervøy skjetten skjold skjoldastraumen skjolden skjomen skjåk skjånes skjærhalden skodje skodsborg skog
  skoganvarre skogbygda skoghall skogn skogstorp skogsvåg skogås skokloster skollenborg skonseng skoppum skopun
  skorovatn skorped skotbu skotselv skotterud skottorp skovlunde skrautvål skreia skrova skruv skudeneshavn skui
  skulestadmo skultuna skummeslövsstrand skurup skutskär skutvik skyllberg skyttorp skällinge skälvik skänninge
  skärblacka skäret skärhamn skärholmen skärmholmen skärplinge skå skåbu skåla skånevik skåpafors skåtøy
  skællingur skælskør skærbæk skævinge sköldinge sköllersta sköndal skövde skødstrup skørping slagelse slagnäs
  slangerup slattum slemmestad sleneset slependen sletta slettås slidre slinda slite slitu slottsbron slussfors
  slutarp slättåkra slåstad slöinge smedjebacken smedstorp smygehamn smålandsstenar smögen smøla smørum snartemo
  snarøya snedsted snefjord snekkersten snertingdal snertinge snesudden snillfjord snilstveitøy snåsa sofiemyr
  sogndal sokna soknedal sola solberg solberga solbergelva solbergmoen solbjerg sollebrunn sollefteå sollenkroka
  sollentuna sollerön sollia sollihøgda solna solumsmoen solvorn sommarøy sommen sommersted son songe songesand
  sorring sorsele sortland sorunda sorø sparbu sparreholm sparsör spekeröd spentrup sperrebotn spikkestad spildra
  spillum spjald spongdal sponvika sporup spydeberg spånga spøttrup stabbestad stabekk stadlandet stadsbygd
  staffanstorp stakkvik stakroge stalheim stallarholmen stamnes stamsund stange stanghelle stangvik stathelle
  staubø stavang stavanger stavern stavsjö stavsjø stavsnäs stavsudda stege stehag steinberg steinkjer steinsdalen
  steinsholt steinsland steinstø stenderup stenhamra steninge steningehöjden stenkullen stenlille stenløse
  stensele stensjön stenstavik stenstorp stenstrup stensved stenungsund stigen stigtomta stillingsön stjärnhov
  stjärnsund stjørdal stoby stocka stockamöllan stockaryd stockholm stockholm-arlanda stockholm-globen stocksund
  stokke stokkemarke stokkvågen stokkøy stokmarknes stol stolmen stongfjorden stonglandseidet stord stordal
  storebro storebø storekalvøy storestandal storfjell storfors storforsheia storfosna storlien stormolla
  storseleby storselsøy storslett storsteinnes storsund storuman storvik storvorde storvreta storå storås stouby
  stranda strandby strandebarm strandlandet strandudden strandvik straume straumen straumgjerde straumsbukta
  straumsgrend straumsjøen straumsnes strendur streymnes struer strusshamn stryn strynø strängnäs stråssa
  stråtjära stråvalla strömsbruk strömsholm strömsnäsbruk strömstad strömsund strövelstorp strøby strømmen
  strønstad stubbekøbing stugun sturefors sturkö stuvland stykkid styrsö ställdalen stånga stårheim stöde stöllet
  stø støren støtt støvring sula suldalsosen suldrup sulitjelma sulsted sumba sund sundborn sundbyberg sundbyfoss
  sundebru sundlandet sunds sundsbruk sundsvall sundøy sunhultsbrunn sunnansjö sunndalsøra sunne sunnemo
  surahammar surnadal surte svalöv svanavattnet svaneholm svaneke svanesund svanskog svanvik svanøybukt
  svappavaara svarstad svartnes svartsjö svartskog svartå svatsum sveagruva svebølle svedala sveg sveio svelgen
  svelvik svendborg svene svenljunga svensby svensbyn svenshögen svenstavik svingvoll svinndal svinninge svinoy
  svolvær svorkmo svortevik svängsta svärdsjö svärtinge sydals sydkoster sydrugøta sykkylven sylling sylte
  sysslebäck syvde säffle sälen särna särö säter sätila sävar säve sävedalen sävsjö sävsjöström sågmyra såtenäs
  sæby sæbø sæbøvik sæbøvågen sætre sævareid sævelandsvik söderala söderbärke söderfors söderhamn söderköping
  södertälje söderåkra sölvesborg sörberge sörbygden sörsjön söråker sösdala sövde søborg søfteland søgne
  søldarfjørdur søllested sømna sømådalen søndeled sønderborg søndersø sør-fron sør-hidle sør-skorpa
  sør-tverrfjord sørarnøy sørbokn sørburøy sørbøvåg søreidgrend sørfjorden sørkjosen sørli sørreisa sørskogbygda
  sørstraumen sørum sørumsand sørvad sørvik sørvågen sørvær søvik taastrup taberg tafjord talgje tallåsen talvik
  tampere tana tananger tandsbyn tanem tangen tansøy tanumshede tappernøje tarm tarva tasiilaq tau tavelsjö
  teckomatorp telavåg tengelfjord tenhult tennevoll tennfjord terndrup terråk tertnes tessanden them thisted
  thorsø thyborøn thyholm tibro tidaholm tidan tierp tikøb tiller tilst tim timmele timmernabben timmersdala timrå
  tinglev tingsryd tingstäde tingvatn tingvoll tisleidalen tistedal tistrup tisvildeleje titran tived tjeldstø
  tjele tjelta tjockö tjodalyng tjongsfjorden tjureda tjurkö tjällmo tjæreborg tjörnarp tjøme tjørhom tjørnuvik
  tjørvåg tjøtta tobo tobøl todalen toftbyn tofte toftir toftlund tolg tolga tollarp tollered tollå tolvsrød
  tomasjord tomelilla tommarp tommerup tomrefjord tomteboda tomter tonnes tonstad torangsvåg torekov torestorp
  torhamn torjulvågen tormestorp torna-häkkestad torna-hällestad torp torpo torpsbruk torpshammar torpshammer
  torsby torshälla torsken torslanda torsåker torsås torsö torup torvastad torvikbukt torød tostared totebo tovik
  tranby trandal tranekær tranemo transtrand tranås tranøy traryd trehörningsjö trekanten trelleborg trengereid
  trensum tresfjord tretten treungen trige tro trofors trollhättan trollåsen tromsdalen tromsø trondheim trones
  trosa trustrup trysil trädet träslövsläge trångsund trångsviken tråvad træna trönödal trøgstad trøllanes tuddal
  tufjord tufsingdalen tullinge tumba tun tune tungelsta tunhovd tunstad tunø tureby turku turøy tussøy tustna
  tvedestrand tveit tverlandet tverrelvdalen tving tvärred tvärålund tvååker tvøroyri tydal tygelsjö tyinkrysset
  tylldalen tylstrup tynningö tynset tyresö tyringe tyristrand tysnes tysse tyssebotnen tyssedal tystberga
  tysværvåg täby täfteå tällberg tänndalen tännäs tärendö tärnaby tärnsjö tävelsås tågarp tårnåsen tårs tårstad
  töckfors töcksfors töllsjö töre töreboda tösse tølløse tønder tønsberg tørberget tørdal tørring tørvikbygd
  ualand ucklum uddebo uddeholm uddevalla udland ugerløse uggdal ugglarp uldum ulefoss ulfborg ullared ullatti
  ullerslev ullånger ulnes ulricehamn ulrika ulset ulsteinvik ulstrup ulvik ulvsvåg ulvöhamn uløybukt umeå undenäs
  undersåker undheim undredal undrom undrumsdal unnaryd upernavik upphärad uppsala urangsvåg urshult ursviken
  uråsa uskedalen ustaoset utansjö uthaug utne utsira utskarpen uttran utvik utåker utö uummannaq uvdal vaasa
  vadheim vadstena vadsø vadum vaggeryd vagnhärad vaksdal valanhamn valberg valbo valby valdemarsvik valderøya
  valen valestrandsfossen valevåg valla vallavik vallberga vallda valldal valle vallensbæk vallentuna vallersund
  vallhamn vallset vallsta vallvik valläkra vallåkra valnesfjord valsjöbyn valskog valsøybotn valsøyfjord vamdrup
  vandel vandve vangsnes vangsvik vankiva vanløse vannareid vannvåg vansbro vanse vantaa vanvik vanvikan vara
  varaldsøy varangerbotn varberg varde vardø varekil vargön varhaug varnhem vartdal varteig vartofta vasa
  vassenden vassmolösa vassøy vatne vatnestrøm vatnsoyrar vattholma vaxholm vaxjö vear veavågen veberöd
  veblungsnes vedbæk veddige veddinge vederslöv vedevåg vedum veflinge vega vegby veggli vegårshei veidnes
  veierland veinge veitastrond vejby vejbystrand vejen vejle vejstrup velbastadur velfjord vellinge vemb vemdalen
  vemhån vemmelev venabygd vengsøy venjan vennesla verdal verma verrabotn vesløs vessigebro vestbjerg vestby
  vestbygd vesterborg vestervig vesterøy vestfossen vestmanna vestmarka vestnes vestsida vestskogen vetlanda
  vettasjärvi vettre vevang vevelstad viborg vidareidi videbæk vidsel vig viggja vigra vigrestad vihals vikanes
  vikarbyn vikarbyrgi vikbolandet vikebukt vikebygd vikedal viken vikersund vikeså vikhammer vikholmen vikingstad
  vikmanshyttan vikran viksdalen viksjö viksjöfors vildbjerg vilhelmina villshärad vils vilshult vimmerby vinberg
  vindelgransele vindeln vinderup vindøla vingelen vingrom vingåker vinje vinjesvingen vinjeøra vinninga vinslöv
  vinstra vinterbro vintrie vintrosa vipperød virestad virsbo virserum virum visby visingsö viskafors vislanda
  vissefjärda visseltofta vissenbjerg vistdal visthus vistträsk vitaby vittangi vittaryd vittinge vittsjö
  vittskövle vitå viuf vodskov vognill vojens volda voll vollen vollsjö vonge vorbasse vordingborg vormedal
  vormsele vormsund voss vossestrand voxnabruk vrena vretstorp vrigstad vrå vrådal vråliosen vrångö vuku vuollerim
  väckelsång väddö väderstad väja vällingby vänersborg vänge vännäs vännäsby väring värmdö värmskog värnamo värsås
  väröbacka väse västerfärnebo västerhaninge västerlanda västerljung västervik västerås vätö växjö vågaholmen
  vågland vågstranda vågå vålberg våle vålådalen våmhus vårby vårgårda våxtorp væggerløse værlandet værløse værøy
  vøringsfoss vøyenenga ydre ylvingen yngsjö ystad ytrøygrend ytterby ytterhogdal yttervåg ytterøy yven yxlan
  zinkgruvan älandsbro älekulla älgarås älghult älmeboda älmestad älmhult älta älvdalen älvkarleby älvsbyn
  älvsered älvsjö älvängen äng ängelholm ängelsberg äppelbo ärla äspered äsperöd ätran åbo åbogen åby åbyhøj
  ådalsbruk åfarnes åfjord ågotnes ågskardet åheim åhus åkarp åkersberga åkra åkrehamn ål ålberga ålborg ålbæk
  åled ålem ålen ålesund ålfoten ålgård ålsgårde ålvik ålvundeid ålvundfjord åmli åmmeberg åmot åmotfors åmotsbruk
  åmotsdal åmsele åmål åna-sira åndalsnes ånge ånimskog ånneland ånstad ånäset åram årbakka årdalstangen åre århus
  årjäng årland årnes åros årre årslev årsta årsunda årviksand åryd ås åsa åsarna åsarp åsbro åseda åsele åsen
  åsenfjord åsenhöga åsensbruk åseral åsgreina åsgårdstrand åshammar åskloster åsljunga åsmarka åstol åstorp
  åsvang åtorp åtvidaberg æduvik ænes ærøskøbing öckerö ödakra ödeborg ödeshög ödskölt ödsmål ödåkra ödåkra-väla
  öje öjebyn öjersjö ölsremma önnestad ör örby örbyhus örebro öregrund örkelljunga örnsköldsvik örsjö örsundsbro
  örträsk örviken ösmo östansjö östavall österbybruk österbymo österfärnebo österhaninge österskär östersund
  östervåla östhammar östmark överhörnäs överkalix överlida övertorneå överturingen överum öxabäck öxnevalla
  øksendal øksfjord øksfjorden ølen ølensvåg ølgod ølsted ølstykke ølve øravik ørbæk øresvik ørje ørnes ørnhøj
  ørskog ørsta ørsted østbirk østby østermarie østervrå østerås øverbygd øversjødalen øvrebø øydegard øye øyer
  øyestranda øyslebø øystese
`
