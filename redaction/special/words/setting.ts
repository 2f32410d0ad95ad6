// Words that tell whom or what a message is about: the customer, kin, an animal, a thing, a product, a job, a question, a
// negation, a figure of speech. Same notation as health.ts.

import type { Group } from './group.ts'

const self = `jeg, eg, je, jæ, jæi, jei, æ, æg, meg, mæ, mei, mig, jag, ja har, ja er, ja ha, mej, me, i'm, i am, im, i've, ive, i have, i had, myself,
vi, oss, os, we, us, minä, mulla, minulla, meillä, ich, je, ja, yo, i was, i were, i got, i get, i can, i cant, i can't, i could, i want, i wanted, i need, i needed, i do, i did, i don't, i didn't, i fell, i broke, i hurt, i cut, i slipped, i take, i took, i use, i used, i live, i work, i worked, i think, i feel, i felt, i just, i also, i still, i never, i really, i went, i go, i had've, i will, i would, i should, i must, i know, i lost, i found, i bought, i drive, i drove, i smoke, i drink, i suffer, i suffered, i started, i stopped, i see, i hear, i walk, i weigh, i wear, i asked, i called, i rang, i tried, i only, i recently, i now, i currently, i already, i usually, i sometimes, i then, i thought, i hit, i crashed, i burnt, i sprained, i twisted, i tripped, i saw, i made, i told, i said, i paid, and i, when i, if i, that i, because i, since i, so i, as i, but i, while i, i m, i ve`

const mine = `min, mitt, mi, mine, mina, mit, mitt, my, vår, vårt, våre, vores, vor, våra, our, minun, mun`

const kin = `sønn, sønnen, son, sonen, søn, sønnen, sønner, datter, datteren, dattera, dotter, dottera, dottern, barn, barnet, barna, born, borna, børn,
børnene, barnen, barnebarn*, mor, moren, mora, mamma, mammaen, mor mi, far, faren, pappa, farfar, farmor, morfar, mormor, bestemor*,
bestefar*, besteforeldr*, oldemor, oldefar, kone, kona, konen, kjerring*, mann, mannen, mannen min, ektemann*, ektefelle*, samboer*,
sambuar*, sambo, sambon, samlever, kjæreste*, kjærast*, kæreste*, make, maken, maka, hustru*, fru, fruen, frue, frua, gubben, gubbe,
svigermor*, svigerfar*, svigerforeldr*, svärmor, svärfar, svoger, bror, broren, broder, brødre, brorsan, søster, søstera, søsteren, syster,
søstre, søsken*, syskon, tante*, onkel*, farbror, moster, faster, nevø, niese, kusine*, fetter*, tvilling*, baby*, babyen, spedbarn*,
nyfødt*, nyfødd*, guten, gutten, gutt, gut, jenta, jente, pojke*, flicka*, dreng*, pige*, ungen, unge, ungene, ungar, ungane, poden,
junior, tenåring*, ungdom*, venn, venninne*, ven, veninde, kompis*, kamerat*, kollega*, ansatt, ansatte, tilsett*, medarbeid*, medarbejd*,
anställd*, arbeidstaker*, sjåfør*, syklist*, fotgjenger*, passasjer*, motpart*, nabo*, nabo, gran*, granne*, leieboer*, elev*, mother,
father, mum, mom, dad, son, daughter, wife, husband, partner, boyfriend, girlfriend, brother, sister, child, children, kid, kids,
grandmother, grandfather, grandma, grandpa, nan, uncle, aunt, cousin, niece, nephew, friend, colleague, employee*, neighbour, person,
personen, noen, nokon, någon, nogen, someone, somebody, föräldrar, foreldre*, forældre, parents, cyklist*, cykliste*, tant, tanten, dame, damen, mand, manden, manden, borger*, beboer*, klient*, patient*, kunde, kunden, customer*, tenant*, leietaker*, lejer*, hyresgäst*, postman, postmann*, brevbärar*, postbud*, lad, lass, lillebror, lillesøster, storebror, hubby, missus, gf, bf, fiancé, fiancée, fästman, fästmö, forlovede*, forlovet, bestevenn*, bonusdatter, bonussønn, stesønn*, stedatter*, styvson*, styvdotter*, papdatter, papsøn, kid, kids, toddler, bebis, bebisen, barnbarn*, småen, minsten, eldsten, eldstemann, yngstemann, minstemann, tvillingene, snekker*, murer*, lærling*, elektriker*, håndværker*, gjest, gjesten, gæst*, gäst*, guest*, turist*, driver, fører*, rytter*, ryttar*, rider`

const pronoun = `han, hun, ho, henne, hennes, hans, hon, honom, ham, hende, he, she, her, his, him, hun er, den, it, they, dem, dei, de, hen`

const animal = `hund, hunden, hundar, hunder, hunde, hundene, tispe*, tispa, valp*, valpen, hvalp*, bikkj*, kjøter, schæfer*, schäfer*, labrador*,
retriever*, puddel*, terrier*, bulldog*, katt, katten, katter, kattar, katta, kat, katte, killing*, kattunge*, kattepus, pus, pusen,
pusekatt*, hest, hesten, hester, hestar, hästar, häst, hästen, føll*, føl, føllet, ponni*, pony*, kanin*, marsvin*, hamster*, fugl, fuglen,
undulat*, papegøye*, høne, høns, høner, ku, kua, kuer, kyr, koen, kalv*, sau, sauen, sauer, lam, lammene, fåren, gris, grisen, griser,
geit*, ged, storfe, buskap*, besetning, fjøs*, dyr, dyret, dyra, dyrene, djur*, dyrlege*, dyrlæge*, dyrlækjar*, veterinær*, veterinär*,
dyreklinikk*, dyresykehus*, dyresjukehus*, dyrehospital*, djursjukhus*, dyreforsikring*, hundeforsikring*, katteforsikring*,
hesteforsikring*, hundeforsikr*, hundförsäkring*, kattförsäkring*, hästförsäkring*, djurförsäkring*, agria, kennel*, avlstispe, halt,
halthet, dogs, puppy, cat, cats, kitten, horse, horses, pony, rabbit, vets, veterinary, pet, pets, animal, animals, pet insurance, elg,
elgen, rådyr*, akvariefisk, fisken, skilpadde, ridehest, travhest, gårdsdyr, koira*, kissa*, dog, the dog, my dog, our dog, värphöns,
kalven, grisene, rådyr, grevling, måren, ekorn, ulv, bjørn, slange, ormen, firben, grävling, kylling, kyllinger, tups, vovse*, misse,
kissen, mjau, puddelen, jycke*, hest, jaktthund, jakthund*, fuglehund*, rasekatt*, huskatt*, avlstispe, the vet, our vet, vet bill*,
vet says, to the vet, vet fees, vet visit*, vet practice, vovve*, hästen, hoppe og føll, hoppa og føllet, høne*, hönor, hönsen, kyckling*, rotte, rotta`

const thing = `bil, bilen, bilar, biler, bilene, bilens, *bilen, bobil*, elbil*, varebil*, lastebil*, personbil*, leiebil*, bobilen, motor, motoren,
motorn, motorsykkel*, mc, moped*, scooter*, el-sparkesykkel*, sparkesykkel*, sykkel, sykkelen, sykkel*, elsykkel*, cykel*, cykeln, båt,
båten, båtar, båter, båd, båden, seilbåt*, snekke*, jolle*, påhengsmotor*, utenbordsmotor*, henger*, tilhenger*, campingvogn*, husvagn*,
traktor*, gravemaskin*, hus, huset, husene, hytte*, hytta, stuga, stugan, sommerhus*, sommarstuga, leilighet*, leilegheit*, lejlighed*,
lägenhet*, garasje*, garage*, uthus, naust, tak, taket, taket, tag, yttertak, kjeller*, kælder*, källare*, badet, baderom*, badrum*,
kjøkken*, køkken*, kök*, gulv*, golv*, vegg, veggen, væg, väggen, vindu*, vindauge*, vinduer, fönster*, rute, ruta, ruten, frontrute*,
bakrute*, bilrute*, forrude*, vindruta*, dør, døra, døren, dörr*, port, porten, støtfanger*, fanger, fangeren, skjermen, panser, panseret,
dekk, dekket, hjul, hjulet, felg*, gir, girkasse*, clutch*, kløtsj*, batteri*, speil, speilet, sidespeil*, lykt*, lykta, lakk, lakken,
bulk*, bulken, ripe, riper, steinsprut*, stenskott*, stenslag*, mobil, mobilen, mobiltelefon*, telefon, telefonen, iphone*, samsung*, pc,
pc-en, laptop*, datamaskin*, macbook*, nettbrett*, ipad, tv, tv-en, tv-skjerm, kamera*, klokke*, ringen, gullring, smykke*, vaskemaskin*,
oppvaskmaskin*, tvättmaskin*, diskmaskin*, kjøleskap*, komfyr*, ovn, peis*, pipe, pipa, varmepumpe*, varmtvannsbereder*, bereder*, rør,
røret, røyr, avløp*, sluk, kran, krana, vannlekkasje*, vannskade*, vasskade*, vandskade*, vattenskada*, brannskade på, lekkasje*, lekkasj*,
vann, vatn, vand, vatten, rotteskade*, muggsopp, sopp i huset, brann, brannen, brand, branden, storm, stormen, stormskade*, flom*, lyn,
lynnedslag*, hagl*, innbo*, indbo*, bohag*, møbel*, møbler, sofa*, bord, bagasje*, baggage*, koffert*, kuffert*, resväska*, veske*,
lommebok*, passet, nøkkel*, nøkler, drone*, gjerde*, muren, treet, trær, terrasse*, veranda*, flaggstang*, drivhus*, basseng*, boblebad*,
hage*, car, van, truck, boat, engine, motorbike, bike, bicycle, house, roof, flat, apartment, cabin, garage, kitchen, bathroom, floor,
wall, window, windscreen, windshield, bumper, tyre, tire, wheel, phone, laptop, computer, screen, camera, watch, luggage, suitcase, bag,
wallet, washing machine, dishwasher, fridge, pipe, leak, water damage, fire, storm, flood, theft, furniture, fence, tree, nettside*,
nettsida, app, appen, hjemmeside*, website, webside*, skjema*, skademelding*, kontrakt, faktura*, regning*, giro, avtalegiro, betaling,
firma, firmaet, bedrift*, butikk*, restaurant*, lager, lageret, verksted*, verkstad*, værksted*, ringen, skjermen, skjerm på, baderom, badet, treet, musa, hengeren, fangeren, tilhengeren, konto, vei, vegen, veien, hekk, hekken, häck*, lygtepæl*, lyktestolpe*, stolpe*, autovern, parkering*, garasjeplass, hengsel, nøkkel, tau, tauet, karosseri*, understell*, blikskade*, blikkskade*, panseret, rattet, solbriller*, solbrille*, skibriller, vr-briller, svømmebriller, dykkerbriller, sunglasses, solglasögon, goggles, gips på vegg, gipsveg*, gipsplate*, gipsskiv*, gipsvägg*, plaster*board, elevator*, heisen, hiss, lenken, lenke, linken, link, støvsuger*, robotstøvsuger*, gressklipper*, gräsmatta*, græsplæne*, plenen, hekken, träd, trädet, almen, eika, bjørka, statue*, lampa, lampe*, bordets, stolens, stolen, sofaens, prosjektet, serveren, server, routeren, router, nettet, gearkasse*, gearkassen, clutch, kobling*, symaskine*, symaskin*, gravemaskin*, släp, släpet, vielsesring*, taske, tasken, väska*, kylskåp*, æbler, äpplen, äpplena, hæk, hækken, hedge, gutter*, music, small print, musikk, trailer*, gearbox, brake*, bremse*, broms*, ocr, arbetsdator*, *boks, *boksen, *kasse, *kassen, *kassa, *skap, *skapet, *skab, *skåp, *dør, *døra, *døren, *bord, *bordet, *stol, *stolen, *vindu, *vinduet, *lampe, *lampa, *rør, *røret, *tak, *taket, *vegg, *veggen, *båt, *båten, *båd, *båden, *sykkel, *sykkelen, *motor, *motoren, *maskin, *maskinen, *maskine, *telefon, *skjerm, *skjermen, *mast, *masta, *antenne, *glass, *glasset, *rute, *ruta, *porten, *henger, *hengeren, *hjul, *hjulet, *tank, *tanken, *vogn, *vogna, *vagn, *vagnen, *veske, *veska, *koffert, *kofferten, *sekk, *sekken, linsa mi, kameralinse*, objektiv, objektivet, skærm, skærmen, skærmene, chatten, chat, chatboten, chatbot, boten, programmet, systemet, grunnmur*, mur, muren, murvegg*, autovern*, airbag*, kirketak*, kirketaket, bilrute, tastatur*, printer*, skriver*, høyttaler*, lader, laderen, billader*, armbåndsur*, rolex, cyklen, cykel, bensin*, dieseltank*, varmepump*, pumpa, lykta, frontlykt*, håndtak, håndtaket, handtag, rammen, ramme, nøkkel, boden, bod, skur, skuret`

const product = `*forsikring, *forsikringen, *forsikringer, *forsikringa, *forsikringar, *forsikringene, forsikra, forsikre, forsikret, forsikrede, *försäkring, *försäkringen, *försäkringar, försäkra, försäkrad, *forsikringspakke, insurance, insured, policy, cover, covered, coverage, dekker, dekkes, dekning*, dekka, dekkjer, dækker, dækning*, dækket, täcker, täcks, omfattes, omfattar, omfatter, gjelder, gjeld, gælder, gäller, polise*, police*, egenandel*, eigendel*, selvrisiko*, självrisk*, excess, premie*, premium, vilkår*, villkor*, betingelse*, terms, avtale*, aftale, avtal, tilbud*, erbjudande, quote, offer, pris, prisen, priser, priset, pris på, price, koster, kosta, kostar, kostnad*, cost, costs, rabatt*, rabat*, discount*, bonus*, karens*, karenstid, reservasjon*, utbetaling*, udbetaling*, utbetalning*, payout, erstatning*, ersättning*, compensation, skadeoppgjør, produkt*, product, pakke, pakken, samlerabatt*, kundefordel*, fordelsprogram, kritisk sykdom*, kritisk sygdom*, critical illness, uførekapital, behandlingsgaranti, reiseforsikring*, rejseforsikring*, reseförsäkring*, barneforsikring*, børneulykke*, barnförsäkring*, helseforsikring*, sundhedsforsikring*, sjukvårdsförsäkring*, health insurance, life insurance, travel insurance, livsforsikring*, livförsäkring*, uføreforsikring*, ulykkesforsikring*, ulykkesforsikr*, olycksfallsförsäkring*, gravidforsikring*, gravidförsäkring*, kreftforsikring*, cancerforsikring*, behandlingsforsikring*, dødsfallsforsikring*, yrkesskadeforsikring*, arbejdsskadeforsikring*, arbetsskadeförsäkring*, tannlegeforsikring*, tandforsikring*, personforsikring*, gruppelivsforsikring*, gruppelivs*, tjenestepensjon*, pensjonsforsikring*`

const job = `sykepleier, sykepleiar, sjukepleiar, sykepleiere, sykeplejerske, sygeplejerske*, sjuksköterska*, sjuksköterskor, undersköterska*, nurse,
nurses, hjelpepleier*, helsefagarbeider*, helsefagarbeidar*, sosu-assistent*, sosu*, vernepleier*, legesekretær*, lægesekretær*,
ambulansearbeider*, ambulansefag*, paramedic, helsesekretær*, apotek*, farmasøyt*, pharmacist, jobber som, jobbar som, arbeider som,
arbeidar som, arbejder som, arbetar som, work as, work at, working as, jobber på, jobbar på, jobber i, arbejder på, arbetar på,
arbeider på, ansatt på, utdannet, utdanna, utbildad, uddannet, utdanner meg, studerer, studerar, student*, yrke, yrket, yrke er, stilling,
stillingen, stilling som, bransje, driver, driv, enkeltpersonforetak, praksis, egen praksis, klinikken min, klinikken vår,
legekontoret vårt, behandlingsrom*, pasientene mine, pasientar, doctor by profession, self-employed, selvstendig næring*, firmaet mitt,
arbeidsgiver*, arbeidsgivar*, arbejdsgiver*, arbetsgivare, employer, ambulanseredder, ambulanceredder*, ambulansförare, ambulancefører,
bosted for, arbejdsplads er, arbeidsplassen min, arbetsplats, ansat på, anställd på, anställd vid, jobba på, jobbet på, jobbat på,
slutar jobbet på, paramedic, own practice, egen praksis, head of, werk, by profession, retired nurse, retired doctor, pensjonert lege,
pensioneret læge, pensionerad läkare`

const asking = `hva koster, kva kostar, hvad koster, vad kostar, how much, hvor mye, kor mykje, hvor meget, hur mycket, hva er, kva er, hvad er, vad är, what is, what's, hvordan, korleis, hvordan, hur, how, hvilke, hvilken, kva for, hvilken, vilka, vilken, which, når, hvornår, when, hvor, kor, where, hvorfor, kvifor, varför, why, har dere, har de, har dykk, har dokker, har i, har ni, do you have, do you offer, tilbyr, tilbyd, tilbyder, erbjuder, offer, selger dere, dekker dere, dekker, kan jeg, kan eg, kan jag, can i, kan man, kan ein, kan dere, kan de, can you, får jeg, får eg, får man, får ein, må jeg, må eg, må man, må ein, skal jeg, lurer på, lurar på, undrer, undrar, wondering, spørsmål*, spørgsmål, fråga, question, gjelder den, gjelder forsikringen, gjeld, inngår, inngår det, ingår, er det mulig, er det mogleg, er det muligt, is it possible, does it cover, does, forskjellen, skilnaden, forskellen, skillnaden, difference between, er det noen, finnes det, finst det, findes der, finns det, vurderer å, vurderer, vurderar, interessert i, interesserad, interested in, ønsker å kjøpe, vil kjøpe, ønsker tilbud, vil ha tilbud, pristilbud, informasjon om, info om, generelt, mer om, meir om, aldersgrense*, krever dere, kreves, krevst`

const not = `ikke, ikkje, ikkj, ikke noe, ikkje noko, ikj, ikje, ikk, itj, itte, inte, inga, inget, ingen, ingenting, ingar, aldri, aldrig, uten, utan,
uden, not, never, none, nobody, no one, without, don't, dont, didn't, heldigvis ikke, heldigvis ingen, verken, hverken, varken, nei, nej,
nope, slapp unna, kom fra det uten, kun materielle, bare materielle, berre materielle, kun blikskade, bare blikkskade, only damage to, no injuries, no one, nobody, no harm, slapp fra det, slapp unna, uskadd, uskadde, uskadet, uskadde, uskada, oskadd, oskadda, unharmed, unhurt, uninjured, like hel, like hele, helskinnet, heil, heile, hel og frisk, uten en skramme, utan ei skramme, ikke en skramme, not a scratch, klarte seg fint, klarade sig, gikk bra, gjekk bra, gick bra, gik godt, alle er ok, alla är ok, everyone is fine, everyone ok, all ok`

const conditional = `hvis, viss, dersom, om jeg, om eg, om jag, om man, om noen, om nokon, om en, i tilfelle, i fall, ifall, hvis nu, hvis man, når man, når en, skulle jeg, skulle eg, if, in case, should i, what if, ved eventuell, ved en eventuell, eventuelt, tenk om, hva hvis, kva om, vad händer om, hvad hvis, hva skjer hvis, hva skjer om, om uhellet, ved sykdom, ved sjukdom, ved sygdom, vid sjukdom, ved død, ved dødsfall, ved skade, ved ulykke, in case of, in the event of, hvis noen, hvis du, hvis vi, hvis jeg, hvis barnet, om barnet, om vi, om nån, om någon, om man, om ein, dersom man, dersom jeg, if you, if i, if someone, if one, if you're, what happens if, hvad sker der hvis, hvis ens, når ein, når folk, når en kunde, for folk med, til folk med, for personer med, til personer med, för personer med, for barn med, til børn med, för barn med, for kunder med, for people with, for those with, people with, for gravide, til gravide, för gravida, for pregnant, for pregnant women, for eldre, for ældre, for syke, for syge, för sjuka, kan folk med, kan personer med, kan man med, får folk med, får kunder med, kan en person med`

const idiom = `er dårlig dekning, er dårleg dekning, er dårlig dekking, er dårlig dækning, er dårligt signal, är dålig täckning, var dårlig dekning, er dårlig nett, er dårlig lyd, er dårlig linje, er dårlig forbindelse*, er dårlig service, är dålig service, er dårlig kundeservice, är dålig linje, er dårlig vær, er dårligt vejr, er dårleg nett, er dårleg lyd, blir dårlig vær, blev dårligt vejr,
syk pris, syke priser, sykt bra, sykt dyrt, sykt billig, sykt mye, sykt lang*, sykt kult, sykt god*, sykt irriter*, sykt treg*,
sykt fornøyd, sykt dårlig service, sjukt bra, sjukt dyrt, sjukt mye, sjukt dyr*, sjukt mykje, sjukt bra, sjukt lång*, sygt dyrt, sygt godt,
sygt irriter*, helt sykt, heilt sjukt, helt sjukt, det er sykt, det er jo sykt, for sykt, dødsbra, dødskult, dødsgod*, dødskjedelig*,
dødssliten, dødsfet, dødsirritert, dødstrøtt, dødlei, dødelig lei, dødslei, dør av latter, dø av latter, døde av latter, dør av kjedsomhet,
dør av skam, dør av nysgjerr*, kjeder meg i hjel, keia meg i hjel, ler meg i hjel, helt død etter, er helt død, død batteri,
batteriet er dødt, batteriet er død, motoren døde, bilen døde, mobilen døde, skjermen døde, telefonen døde, pc-en døde, batteriet døde,
død som ei sild, dead battery, died on me, phone died, car died, engine died, battery died, til døde lei, dødsens alvorlig, død linje,
dødt løp, døde vinkel, blindsone*, død vinkel, blindvei, blind vei, blind tiltro, blindt, får vondt i hodet av, får hodepine av, hodebry,
hovudbry, gir meg hodepine, giver mig hovedpine, får hovedpine af, får huvudvärk av, gives me a headache, headache to deal with,
hjerteinfarkt av prisen, hjerteinfarkt av regningen, fikk sjokk, nesten hjerteinfarkt, fikk helt hjerteinfarkt, nearly had a heart attack,
gave me a heart attack, får slag av, får angst av, brekker ryggen, vondt i lommeboka, vondt i lommeboken, vondt i lomma, svir i lommeboka,
ondt i pengepungen, ont i plånboken, vondt i viljen, ondt i viljen, vondt for å tro, vondt for å forstå, vanskeleg, gjør vondt å betale,
smertegrense*, smertefritt, smertefri prosess, smertefri overgang, smerteterskel, gikk smertefritt, painless, a pain, pain in the,
pain to deal, hår i suppa, tungt hjerte, med hånden på hjertet, hjerte for, hjertelig, hjerteleg, hjärtlig*, av hele mitt hjerte,
hjertet på rett plass, hals over hode, ikke i hodet, brud på, bank i bordet, holde hodet kaldt, syk i hodet, er dere syke, er det sykt,
frisk luft, friskt pust, friskt minne, i frisk minne, frisk farge, frisk start, på friskt, friske opp, frisker opp, fresh, sunn fornuft,
sunt bondevett, sunn økonomi, sund fornuft, sunt förnuft, sund økonomi, healthy finances, immun mot, allergisk mot dårlig,
allergisk mot skjema*, allergisk mot ventetid, allergisk mot køer, feber på, reisefeber, resfeber, rejsefeber, kjøpefeber, valpesyke,
bilsyke, oppussingsfeber, kreftsvulst i samfunnet, diagnosekode på bilen, feilkode, diagnose på bilen, bilens diagnose, diagnoseverktøy,
dødlinje, deadline, dead end, i live, leve med, overlever, liv og død, livet av meg, tar livet av meg, drar på årene, knekker nakken,
brekk, brekkstang, gal, gale, galen, galskap, insane, sick price, sick deal, killer price, døgenikt, halvdød, lammende lang, rygg i rygg,
rygget inn, rygget på, rygga inn, rygga på, ryggekamera, ryggesensor, rygge, ryggeskade, bakket, backade, backed into, tannhjul,
fot i bakken, hånd om, tar hånd om, på egen hånd, hand om, for hånden, hode eller hale, hjertesukk, hjertesak, hovedet på sømmet,
hjemmelege, bildoktor, bildoktoren, takdoktor, pc-doktor, kontorpult, veldig dårlig service, dårlig stemning, jeg mener, eg meiner, eller hva det heter, nej vandrør, bluetooth, no brainer, brainer, injured pride, sick of, sick and tired, ont om, ont i själen, ont i hjärtat när, vondt i hjertet når, god bedring med, stressa av saken, organ donor card, hodet fullt, hovedet fuldt, hovedet fuld, hodet full, klør i fingrene, blodet koker, kokende blod, kvalm av alle, kvalm av, uvel av å, omkomme i, drukne i papir*, drukner i papir*, døve ører, døva öron, deaf ears, slag i understell*, slag under, fikk slag i, et slag i siden, bitter pille, bitter pill, tøff pille, tics av, syk billig, sjukt billig, sjukt fornøyd, sykt fornøyd, fornøyd sykt, sykt glad, sygt glad, allergisk mot telefon*, allergisk mot kø, allergisk mot venting, allergisk mot mas, allergic to paperwork, allergisk overfor salg*, alt jeg lever av, lever av, leve av, lever som, på randen av sammenbrudd over, prøver å ikke få panikk, nærmest panikk, hjertet i halsen når, med hjertet i halsen, hjertet å kondemnere, svir i hjertet, studerer medisin, studerar medisin, läser medicin, studerer til lege, medisinstudent*, medicinstudent*, medical student, ferdig behandlet skade, skaden ferdig behandlet, behandlet saken, saken behandlet, behandling av saken, behandling av skadesaken, saksbehandling*, sagsbehandling*, lys i panna, grå hår, det har ikke godt, pip af, få pip, cough up, hurts to pay, hurts my wallet, gives me anxiety reading, anxiety inducing, toothache inducing, head gasket*, heart of oak, brain dead, spine of, kroniskt problem, kronisk problem, kronisk treg*, handikapplats*, handicapplads*, hc-plass, small print allergic, allergic to small, pride only, sjuk höjning, sjuk prishöjning, sjuk på er, syg af at vente, syk av å vente, sjuk av att vänta, sjuk av å vente, grandfather clock, war vet ikke, skyte seg i foten, skutt seg selv i foten, skutt dere selv i foten, skutt meg selv i foten, skjøt seg i foten, skudt jer selv i foden, skutt dykk sjølve i foten, skjutit er själva i foten, shot yourself in the foot, shot myself in the foot, legejulaften, dø av grin, dør af grin, ved at dø af grin, død af grin, dör av skratt, dør av latter, dying of laughter, laughing my head off, bursting my eardrums, kreft for øynene, kræft for øjnene, eye cancer, mistet forstanden, mistet vettet, from the dead, drukner i, jeg blir gal, bliver gal, blir galen, bli gal av, indre organer er, skete ikke noget med mig, sket noget, skjedde ikke noe med meg, hände inget med mig, helt fin, second opinion, behandlingstid, behandling av saken, raskere behandling, bröt sig in, brutit sig in, brøt seg inn, braut seg inn, brutt seg inn, brød ind, brudt ind`

const greeting = `hei, heisann, hallo, halla, hallå, hej, hejsan, hi, hello, god dag, goddag, god morgen, god kveld, morn, takk, tusen takk, takk for hjelpen, tak, tack, tack så mycket, thanks, thank you, ok, okei, okay, ja, ja takk, jo, jepp, yes, greit, bra, flott, supert, fint, ha det, hade, ha det bra, hejdå, farvel, bye, danke, danke schön, bitte, merci, gracias, dziękuję, dzięki, kiitos, moi, hyvää päivää, guten tag, bonjour, hola, cześć`

const having = `har, hatt, hadde, har hatt, fikk, fekk, fått, får, få, er, ble, vart, blei, blitt, vorte, blir, vert, var, vært, vore, går på, går til, gikk på, tar, tok, bruker, brukar, brukte, lider, lider av, sliter, slit, sliter med, slet med, venter på, venter, ventar, må, måtte, skal, trenger, treng, lå, ligger, ligg, kommer fra, ha, hafde, havde, haft, fik, fået, får, blev, blevet, været, tager, tog, bruger, går i, lider, venter, skal, måtte, ligger, lå, har haft, är, fick, fått, blir, blivit, varit, tar, använder, äter, ska, måste, väntar, ligger, låg, have, has, had, having, got, get, was, were, am, is, been, are, takes, take, taking, on, using, use, uses, suffer, suffers, suffering, need, needs, diagnosed, waiting, lives with, lever med, levd med, diagnostisert, konstatert, påvist, konstateret, konstaterat, oppdaget, oppdaga, funnet, plaget, pga, på grunn av, på grund af, på grund av, grunnet, grunna, fordi, because of, due to, siden, sidan, since, etter, efter, after, mot, for, med`

/** Whom or what the message is about. */
export const setting: readonly Group[] = [
  { tag: 'SELF', words: self },
  { tag: 'MINE', words: mine },
  { tag: 'KIN', words: kin },
  { tag: 'PRONOUN', words: pronoun },
  { tag: 'ANIMAL', words: animal },
  { tag: 'THING', words: thing },
  { tag: 'PRODUCT', words: product },
  { tag: 'JOB', words: job },
  { tag: 'ASKING', words: asking },
  { tag: 'NOT', words: not },
  { tag: 'IF', words: conditional },
  { tag: 'IDIOM', words: idiom },
  { tag: 'GREETING', words: greeting },
  { tag: 'HAVING', words: having },
]
