// Places with a postal code in Norway, Denmark and Sweden, and the larger ones of Finland; lower case. They stand only
// beside a postal code or a street: many are ordinary words. From GeoNames (CC BY 4.0, geonames.org).

import { finlandTowns } from './towns-finland.ts'

const one = `
  aabenraa aabybro aakirkeby aalborg aalestrup aarhus aars aarup aasiaat abbekås abborrträsk abelvær abisko adak
  adelsö agdenes agedrup agerbæk agerskov agersø agnesberg agunnaryd akkarfjord akkarvik akkerhaugen akland akrar
  aksdal alafors albertslund alby aldra alfta algarheim alingsås allerum allerød allinge allingåbro almenningen
  almind almunge alnarp alnö alsen alsterbro alstermo alsvåg alta altersbruk alunda alvdal alversund alvesta
  alvhem ambjörby ambjörnarp ammarnäs andabeløy andebu andenes anderslöv anderstorp andsnes aneby angered angvik
  anholt ankarsrum ankarsvik ankenes anneberg annerstad ansager ansnes aplared arboga arbrå arden aremark arendal
  argir arholma arild arjeplog arkelstorp arlandastad arlöv arnatveit arnavik arneberg arnemark arnäsvall
  arnøyhamn arsuk arvidsjaur arvika asaa asarum ask askeby asker askersund askerön askim askvoll askø asmundtorp
  asnæs aspabruk asperup asperö asperöd aspås assens atløy atna atrå augustenborg auklandshamn aukra auli aulum
  auning aurdal aure aureosen aurland aurskog aust-torpa austafjord austbø austefjorden austmarka austrheim
  austvatn avaldsnes avernakø averøy avesta axmar axvall backaryd backe bagarmossen bagenkop bagn bagsværd
  bakkasund baldersheim balestrand ballangen balle ballerup ballingslöv ballstad bandhagen bandholm bangsund
  bankeryd bara bardal bardu bardufoss barekstad barentsburg barkestad barkåker barmen barnens barrit barsebäck
  barsele barstadvik barsø bastuträsk batalden batnfjordsøra beddingestrand beder begna begnadalen beisfjord beito
  beitostølen beitstad bekkestua bekkjarvik bengtsfors berga bergby bergeforsen bergen berger berghem bergkvara
  bergsfjord bergshamra bergsjö bergvik berlevåg bessaker bestorp bettna bevtoft billdal billeberga billesholm
  billinge billingsfors billingstad billum billund bindalseidet bindslev biri biristrand birkeland birkerød
  birkholm birtavarre bispgården bjarkøy bjelland bjerka bjerkreim bjerkvik bjerringbro bjert bjoa bjoneroa
  bjorbekk bjordal bjorli bjugn bjurholm bjursås bjuråker bjuv bjärnum bjärred bjärtrå bjästa bjæverskov björbo
  björketorp björkliden björklinge björksele björkvik björkö björköby björna björneborg björnlunda bjørke
  bjørkelangen bjørndalstræ bjørnemyr bjørnevatn bjørnø bjørnøya bjørøyhamn blackstad blaker blaksæter blankaholm
  blattnicksele bleik bleikvasslia bleket blentarp blidsberg blidö bliksvær blokhus blommenholm blommenslyst
  blomsterdalen blomstermåla blystadlia blåsmark blåvand blåviksjön bockara bodafors boden bodø boeslunde bogense
  bograngen bogøy bogøyvær bohus bohus-björkö bohus-malmön bokn bolderslev bolga boliden bollebygd bollnäs
  bollstabruk bolmsö bolstadøyri bolsøya bonässund bor bording borensberg borgafjäll borgen borgenhaugen borghamn
  borgholm borgstena borgund borgvik borhaug borkenes borlänge borrby borre borup borås borøy bosberg botnhamn
  botsmark bottnaryd bovallstrand boxholm brabrand bramming brandal brandasund brandbergen brandbu brande
  brandsfjord brandstorp brandval brantevik braskereidfoss brastad brasøy bratland brattholmen brattvåg braås
  bredared bredaryd bredbyn bredebro bredsten breim breistein breivikbotn brekke brekkebygd brekkestø brekkvasselv
  brekstad bremanger bremnes brennåsen brensholmen brettesnes brevik briksdalsbre brimse bro broager broakulla
  broaryd broby broddetorp brokind bromma bromölla brottby brovst bru bruksvallarna brumunddal brunflo brunskog
  brusand bruseryd bruvik bruvoll bruzaholm bryggja bryne bryrup bräcke bräkne-hoby brämhult brännö brålanda
  brårud brædstrup brösarp brøndby brønderslev brønnøysund brønshøj brørup brøstadbotn brøttum bua bud budalen
  bugøynes bulandet bullaren bullmark bunkeflostrand bureå burfjord burgsvik burseryd burträsk buvika bybrua
  bygdeå bygdsiljum bygland byglandsfjord bygstad bykle bylderup-bov byre byremo byrkjelo byrknesøy byske
  byxelkrok bäckefors bälinge bällinge bålsta båstad båtsfjord båtskärsnäs båtstø bække bækmarksbro bælum
  bærøyvågen bæverfjord börlänga bødalen bøfjorden bølandet bømlo bøn bønes børkop børsa børselv bøstad bøur
  bøverbru bøverdalen bøvlingbjerg bøvågen centraltastning charlottenberg charlottenlund christiansfeld dagali dal
  dala-floda dala-husby dala-järna dalarö dalby dalekvam dalen dalhem dalholen dalmose dalsbygda dalsgrenda
  dalsjöfors dalskog dalstorp dalsøyra dalum dalur danderyd danmarkshavn dannemare dannike daugård davik degeberga
  degerfors degerhamn degernes deje deknepollen delsbo depil dianalund digermulen dikanäs dilling dimmelsvik
  dingle dirdal disenå diö djura djurhamn djurmo djursholm djurås docksta dokka dolmøy dombås domsjö domsten donsö
  dorotea dovre dovreskogen drag dragør drammen drangedal drevsjø drivdalen dronninglund dronningmølle
  drottningholm drottningskär drøbak duken duved dverberg dvärsätt dybvad dyfjord dyltabruk dyrvik dyrön dyssegård
  dösjebro dølemo dønna ebberup ebeltoft ed edane edland edsbro edsbruk edsbyn edsele edsvalla egernsund egersund
  eggedal eggkleiva egtved egå eide eidfjord eidi eidsberg eidsbygda eidsdal eidsfoss eidslandet eidsnes eidsvoll
  eidsvågneset eidså eikangervåg eikefjord eikelandsosen eiken eikesdal eiksmarka eiksund eina eivindvik ejby
  ejstrupholm ekeby ekenässjön ekerö eket ekne ekolsund ekshärad eksjö eldsberga elduvik elgå ellingsøy ellös
  elnesvågen elsfjord elvarli elverum emmaboda endelave enebakk enebakkneset enebyberg eneryda engan engavågen
  engelsviken engeløya engenes enger engerdal engesland engesvang enhörna enköping enskede enskededalen enstaberga
  enviken enånger erdal eresfjord erfjord erikslund eriksmåla eringsboda errindlev erslev ersmark ervalla esbjerg
  esbo eskebjerg eskilstrup eskilstuna eslöv espa espedalen espeland espergærde espevær espoo etne etnedal evanger
  evenes evenskjer everöd evje eydehavn faaborg fagerfjäll fagerhult fagernes fagersanna fagersta fagerstrand
  fagervik fagerås falkenberg falköping fall falsterbo falun fana fannrem fanø fardal farhult farsta farstad
  farsund farsø farum fasta fauske faxe feda fedje fegen feios feiring fejø fellingsbro femø fengersfors fenstad
  fetsund fevik fevåg feøy figeholm figgjo fiksdal filipstad filtvet finja finneidfjord finnerödja finnsnes finnås
  finnøy finse finsland finspång finstadjordet fiskarstrand fiskebäckskil fiskum fiskå fister fitjar fjelberg
  fjell fjelldal fjellhamar fjellstrand fjenneslev fjerdingby fjerritslev fjordgard fjugesta fjälkinge fjällbacka
  fjärdhundra fjärås fjæra fjærland fjørtoft flaknan flakstadvåg flaktveit flarken flatanger flatdal flateby
  flatraket flatråker flatåsen fleinvær flekke flekkefjord flekkerøy flemma flemming flen fleninge flesberg flisa
  flisby fliseryd floby floda flornes florvåg florø fluberg flyinge flå flåm fløyrli fogn foldereid foldfjorden
  foldrøyhamn foldøy folkestad follafoss folldal follebu follese fonnes fornebu fornåsa fors forsa forsand
  forsbacka forserum forshaga forsheda forsvik forsøl fortun fosnavåg fossdal fosser fosslandsosen fotlandsvåg
  fotskäl fotö fredensborg fredericia frederiksberg frederikshavn frederikssund frederiksværk fredrika
  fredriksberg fredriksdal fredrikstad fredvang frei frekhaug fresvik fridlevstad frillesås frinnaryd fristad
  fritsla frodba frogner froland frosta frufällan frändefors fränsta fröseke frösön frövi frønningen frørup
  frøstrup fuglafjørdur fuglebjerg funningsfjørdur funningur funäsdalen fur furnes furuby furudal furuflaten
  furugrenda furulund furusund furuvik fusa fyllingsdalen fyresdal fägelmara fäker fällfors färentuna färgelanda
  färila färjestaden färlöv färnäs fåberg fågelfors fågelmara fåker fårbo fårevejle fårup fårvang fårö fårösund
  fåvang færvik föllinge förslöv føllenslev førde førresfjorden føvling gadbjerg gadstrup gagnef galten galterud
  gamleby gammalkil gammelstad gamvik gan gandrup gantofta gardermoen gardvik gargnäs garmo garnes garpenberg
  garphyttan garsås garten gaupen gaupne gedser gedsted gedved geilo geiranger geithus gelsted gemla genarp
  genevad gentofte gesten getinge gibostad gideå gilleleje gimo gimse gimsøysand giske gislaved gislev gislinge
  gistrup give givær gjemnes gjerdinga gjerdrum gjerdsvika gjern gjerstad gjersvikgrenda gjerøy gjesvær gjesåsen
  gjettum gjeving gjæsingen gjølme gjøra gjøvik glamsbjerg glanshammar glava glejbjerg glemmingbro glemmingebro
  glesborg glesvær glimåkra glomfjord glommen glommersträsk glostrup glumslöv glumsø glyvrar glåmos gnarp gnesta
  gnosjö godvik godøya gol gram gran granbergsdal grangärde graninge granli gransherad granvin granö gratangen
  gravberget gravdal grebbestad gredstedbro grenaa grendi gressvik greve grevie grevinge greåker grillby grimetom
  grimo grimsbu grimslöv grimstad grimstorp grimsås grinder grindsted grindvoll grisslehamn grong grotli grovfjord
  grua grums grundsund grycksbo gryllefjord gryt grytgöl grythyttan gräddö grängesberg gränna gränö gräsmark
  gräsmyr grästorp gräsö gråbo grålum gråsten græsted grödinge grönahög grönskåra grötö grøa grøtavær gualöv
  guddal gudhem gudhjem gudme gudvangen guldborg guldsmedshyttan gullabo gullaskruv gullaug gullbrandstorp
  gullesfjord gullholmen gullringen gullspång gunnarn gunnarsbyn gunnarskog gunnebo gunnilse gursken gurskøy
  gusselby gustafs gustavsberg gustavsfors gusum gutvik gvarv gyland gysinge gyttorp gäddede gällivare gällnöby
  gällstad gällö gärsnäs gästrike-hammarby gävle gålå gålö gånghester gårdsjö gåsbakken göta göteborg götene
  gørding gørlev gørløse gøta gøtueidi haarby habo hackås haddal haderslev haderup hadsten hadsund hafrsfjord
  hafslo hafslundsøy hagan hagavik hagfors hajom hakadal hakenäset hakkas hakkstabben hala-floda haldarsvik halden
  hallabro hallaryd hallaröd hallen hallingby hallsberg hallstahammar hallstavik halltorp halmstad hals halsa
  halsanaustan haltdalen hamar hamarvik hamarøy hamburgsund hamburgsung hammar hammarstrand hammarö hammel
  hammenhög hammerdal hammerfest hamneda hamneidet hamnvik hampen hamra hamresanden hamrångefjärden hanaskog
  handen hanestad haninge hansnes hanstholm haparanda harads haraldssund haramsøy harangsfjord harbo harboøre
  hardbakke hareid harestad harestua hargshamn harlösa harmånger harndrup harpelunde harplinge harran harstad harö
  harøy hasle haslemoen haslev haslum hassela hasselager hasselfors hasselvika hasslarp hasslö hasvik hasvåg
  hatlestrand hattarvik hattfjelldal haugastøl haugesund hauglandshella haugsvær haukedalen haukeland haus havdhem
  havdrup haverdal havndal havnnes havstenssund havøysund heberg hebnes heby hedalen hedared hede hedehusene
  hedekas hedemora hedensted hedenäset hedesunda heggedal heggenes hegra heidal heimdal heistadmoen hejls hejnsvig
  helgeroa helgum hell hellandsjøen helle hellebæk helleland hellerup hellesylt hellesøy helligvær hellur hellvik
  helsingborg helsinge helsingfors helsingør helsinki hemavan hemmet hemmingsmark hemnes hemnesberget hemnskjela
  hemse hemsedal hemsön henne hennes henningsvær henån hepsøy heradsbygd herand herdla herefoss herføl herfølge
  herlev herlufmagle hernar hernes herning herre herrljunga herräng hersvikbygda hervik herøy herøysundet
  hesselager hesseng hestenesøyra hestra hestur hestvika hetlevik hidrasund hildre hillared hillerstorp hillerød
  hindås hinnerup hirtshals his hishult hitra hjallerup hjartdal hjelledalen hjellestad hjelmeland hjelmås hjelset
  hjerkinn hjerm hjo hjorted hjortkvarn hjortsberga hjortshøj hjälteby hjältevad hjärnarp hjärtum hjärup hjørring
  hjørungavåg hobro hobøl hof hofors hok hokksund hokkåsen hol holbæk holeby holm holmedal holmefjord holmegaard
  holmestrand holmsbu holmsjö holmsund holmsveden holmön holmøyane holsbybrunn holsljunga holstebro holsted holte
  holter holum homborsund hommelvik hommersåk honningsvåg hopen hopland horbelev horda hordvik horn hornbæk
  horndal hornindal hornmyr hornnes hornslet hornsyld horred horsens horslunde horten hortlax hosle hosteland
  hoting hov hova hovborg hovdebygda hovedgård hovet hovland hovmantorp hovsherad hovås hoyvik huaröd huddinge
  huddungeby hudiksvall huglo hult hultafors hultsfred humble humlebæk hundeidvik hundested hundslund hundvin
  hundvåg hunndalen hunnebostrand hurdal husarö husby husby-rekarne husbysjøen husevåg huskvarna husnes hustad
  husum husøysund hvalba hvalstad hvalsø hvalvik hvam hvannasund hvasser hvidovre hvitanes hvitsten hvittingfoss
  hyen hyggen hylkje hyllestad hyllinge hyltebruk hynnekleiv hyppeln hyssna hägersten häggenås häljarp hällaström
  hällefors hälleforsnäs hällekis hällestad hällevadsholm hälleviksstrand hällingsjö hällnäs hälsö häradsbäck
  härnösand härryda hässelby hässleholm hästveda håcksvik håknäs hålanda hållsta hålta hårlev hårsfjärden håverud
  håvik hægeland hærland höganäs högland högsby högsjö högsäter höje hökerum höljes höllviken hölö hönö höor hörby
  hörja hörnefors hörnsjö höviksnäs höör højbjerg højby højer højslev hølen hønefoss høng hørning hørsholm hørte
  hørve høvik høvikodden høvringen høvåg høyanger høydalsmo høyheimsvik høylandet høylandsbygd idestrup
  idkerberget idre idse iggesund ikast ikerasassuaq ikornnes ilsbo ilseng ilulissat immeln indal inderøy ingarö
  ingatorp ingeberg ingelstad ingmarsö ingøy inndyr innfjorden innhavet innvik insjön isdalstø ise isfjorden ishøj
  istorp ittoqqortoormiit iveland jakobsli jar jaren jarfjord jektvik jelling jelsa jerpstad jerup jessheim
  jevnaker joensuu johanneshov johannishus jokkmokk jomfruland jondal jonsered jonstorp jonsvatnet jordbro jordet
  jordrup jostedal juelsminde jukkasjärvi julita junosuando junsele juoksengi jyderup jyllinge jyväskylä jäckvik
  jädraås jämjö jämshög järbo järfalla järfälla järlåsa järna järnforsen järpen järpås järved järvsö jät jättendal
  jävrebyn jægerspris jönköping jönåker jörlanda jörn jøa jøkelfjord jømna jørpeland jøsenfjorden jøvik kabelvåg
  kainulasjärvi kalandseidet kaldbak kaldbaksbotnur kaldfarnes kalix kalix-nyborg kallinge kalmar kalundborg kalv
  kalvehave kalvsund kalvsvik kalvträsk kalvåg kamøyvær kana kangaatsiaq kangerlussuaq kangilinnguit kangos kapp
  karasjok karby kareby karesuando karise karlholmsbruk karlsborg karlsborgsverken karlshamn karlskoga karlskrona
  karlslunde karlstad karlsøy karmsund karrebæksminde karungi kastrup katrineholm kattarp kattem katthammarsvik
  kaupanger kautokeino kerteminde kettinge kiberg kibæk kil kilafors killeberg kilsmo kimstad kinn kinna kinnahult
  kinnared kinnarp kinnarumma kinsarvik kirkenes kirkenær kirkja kirkjubøur kiruna kisa kista kittelfjäll kivik
  kjeldebotn kjeller kjellerup kjerrgarden kjerringøy kjerstad kjevik kjøllefjord kjølsdalen kjøpmannskjær
  kjøpsvik kjørsvikbugen kjøtta klagerup klagshamn klagstorp klaksvik klampenborg klarup klavestadhaugen
  klavreström kleive klemensker kleppe kleppestø kleppstad klimpfjäll klintehamn klippan klippinge klockrike
  klokkarstua klokkarvik klovborg klädesholmen klässbol klågerup klæbu klövedal klövsjö kløfta knapper knapstad
  knarrevik knarrlagsund knebel knislinge knivsta knutby knäred kodal kode kokelv kokkedal kokstad kolbeinsvik
  kolbjørnsvik kolbotn kolbu kolbäck kolding koler kolgrov kolind kollafjørdur kolltveit kollungtveit kolmården
  kolnes kolsva kolsås koltur kolvereid konga kongerslev kongsberg kongsfjord kongshavn kongshus kongsmoen
  kongsvik kongsvinger konsmo konsvikosen kopervik koppang kopparberg kopperå koppom korgen kornsjø korpilombolo
  korsberga korsfjorden korshamn korskrogen korssund korsvegen korsør kortgarden koskullskulle kosta kotka kovland
  kragerø krakhella kramfors kristdala kristiansand kristiansstad kristianstad kristiansund kristineberg
  kristinehamn krokelvdalen krokkleiva krokom krokstadelva kruså krylbo kråkerøy kråkrøhamn kråkstad kråkvåg
  krøderen kullavik kulltorp kulusuk kumla kunes kungsbacka kungsgården kungshamn kungsängen kungsäter kungsör
  kungälv kunoy kuopio kurland kurravaara kusmark kvalavåg kvalfjord kvalsund kvaløya kvaløysletta kvam kvammen
  kvamsøy kvanne kvelde kvenvær kvernaland kverva kvibille kviby kvicksund kvidinge kvikkjokk kvikne kvillsfors
  kvinesdal kvinlog kvissleby kvistgård kvisvik kviteseid kvitnes kvitsøy kvivik kvänum kvål kvås kværndrup
  kyrkesund kyrkhult kyrkjebø kyrksæterøra kysnesstrand kälarne källby källö-knippla käringön kärna kättilstorp
  kävlinge kåbdalis kåge kågeröd kållekärr kållered kårböle kårhamn kårvik köping köpingebro köpingsvik
  köpmanholmen köpmannebro köpstadsö københavn køge lagan laholm lahti laisvall lajksjöberg lakene lakselv
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
const several = `
  aalborg øst,alluitsup paa,ans by,austre åmøy,bedsted thy,berg i østfold,boda glasbruk,boda kyrkby,bogen i ofoten
  bogø by,branderup j,breivik i salten,brenderup fyn,brevens bruk,bräkne hoby,brøndby strand,by kyrkby,bærums verk
  bø i telemark,bø i vesterålen,constable pynt,dale i sunnfjord,dals långed,dals rostock,eidsvoll verk
  eidsvåg i romsdal,eidsvåg i åsane,enskede gård,faxe ladeplads,ferritslev fyn,frolands verk,førde i hordaland
  gamle fredrikstad,gjerlev j,gotlands tofta,grue finnskog,gudbjerg sydfyn,gärds köpinge,halsnøy kloster,harlev j
  hauge i dalane,helgøy i ryfylke,hellevik i fjaler,hisings backa,hisings kärra,hol i tjeldsund,hovden i setesdal
  hovin i gauldal,hovin i telemark,hurup thy,husøy i senja,hvide sande,høje taastrup,indre arna,indre billefjord
  indre kvarøy,indre nærøy,innan glyvur,jan mayen,janderup vestj,jerslev j,jerslev sjælland,jystrup midtsj
  kardemomme by,karl gustav,karup j,kirke eskilstrup,kirke hyllinge,kirke såby,klepp stasjon,kongens lyngby
  kragerø skjærgård,kungens kurva,københavns pakkecent,leira i valdres,leirvik i sogn,lem st,lilla edet
  lille skensved,lyngdal i numedal,løkken verk,mo i rana,munke bjergby,nacka strand,nedre eggedal,nedre heidal
  nedre vats,nes i ådal,nes på hedmarken,nes verk,nordre frogn,nordre seiland,nordre toten,nykøbing f,nykøbing sj
  nørre aaby,nørre alslev,nørre asmindrup,nørre nebel,nørre snede,os i østerdalen,rask mølle,ruds vedby
  rungsted kyst,rødvig stevns,sande i sunnfjord,sande i vestfold,sankt anna,sankt ibb,sankt olof,sjællands odde
  skage i namdalen,skei i jølster,skånes fagerhult,skårup fyn,slædepatruljen sirius,solrød strand,station nord
  stoholm jyll,stora blåsjön,stora höga,stora levene,stora mellösa,stora skedvi,stora sundby,stora vika
  store fuglede,store heddinge,store merløse,storjord i tysfjord,storsjö kapell,strömsbergs bruk,sund i lofoten
  sunde i sunnhordland,svenstrup j,södra sandby,södra sunderbyn,södra vi,søby ærø,sønder felding,sønder omme
  sønder stenderup,søre osen,tinn austbygd,toreby l,tornes i romsdal,torrig l,tranbjerg j,upplands väsby
  vallensbæk strand,vang i valdres,vang på hedmarken,vejers strand,vejle øst,veksø sjælland,vester skerninge
  vestre gausdal,vestre jakobselv,vestre sandøya,vestre vinnesvåg,vestre åmøy,viby j,viby sjælland,vik i sogn
  villands vånga,vreta kloster,värends nöbbele,värmlands nysäter,västra frölunda,västra karup,västra näshulta
  västra torup,västra tunhem,västra ämtervik,våler i solør,våler i østfold,ytre arna,ytre beiarn,ytre enebakk
  ytre snillfjord,åkers styckebruk,åmdals verk,årdal i ryfylke,årsta havsbad,åsnes finnskog,östra frölunda
  östra karup,östra ljungby,östra ryd,östra sönnarslöv,östra ämtervik,övre soppero,ørum djurs,øster assels
  øster ulslev,østre gausdal,øvre eidfjord,øvre ervik,øvre snertingdal,øvre surnadal,øvre vats,øvre årdal
`

// People leave out the first word: "Lyngby" for Kongens Lyngby.
const lasts = several
  .trim()
  .split(/[,\n]/)
  .map((name) => name.trim())
  .flatMap((name) =>
    name
      .split(/[ .]+/)
      .filter((word) => word.length > 5)
      .slice(-1),
  )

/** Names of one word. */
export const towns: ReadonlySet<string> = new Set([...one.trim().split(/\s+/), ...lasts, ...finlandTowns])

const byFirst = new Map<string, (readonly string[])[]>()
for (const name of several
  .trim()
  .split(/[,\n]/)
  .map((name) => name.trim())) {
  const words = name.split(/[ .]+/)
  const [first = ''] = words
  byFirst.set(first, [...(byFirst.get(first) ?? []), words])
}

/** Names of several words, by their first. */
export const longTowns: ReadonlyMap<string, readonly (readonly string[])[]> = byFirst
