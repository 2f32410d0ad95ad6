// Places of one word with a postal code in Norway, Denmark and Sweden, the first half of the alphabet; lower case. From GeoNames (CC BY 4.0, geonames.org).

/** Parted by blanks. */
export const townsToK = `
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
`
