// Words that only the masker hears of: in a sentence that the models take for somebody's health they are part of what is
// told, but the guard was trained without them and stays as it is. Also phrases that look like it and tell nothing.

import type { Group } from './group.ts'

const disease = `*bråck, *bråcket, ljumskbråck*, navelbråck*, propp i lungan, propp i benet, propp i lungen, forhøjet blodtryk, high cholesterol, høyt kolesterol, højt kolesterol, høyt blodsukker, højt blodsukker, lavt blodsukker, lågt
blodsocker, lavt stoffskifte, lavt stofskifte, low iron, knöl i bröstet, knude i brystet, kul i brystet, obotligt sjuk, dödssjuk, allvarligt sjuk, skikkelig syk, maveonde, tbc, tbe, halsbrann, halsbrand, sure oppstøt, diabetes type, halvsidelammet,
halvsidig lammelse, hjärnslag, blodpropp i hjernen, blodprop i hjernen, hexenskott, tennisarmbåge, slitasje i, betennelse i, betændelse i, synssvekket, nästan blind, nesten blind, næsten blind, partially sighted, sight impaired, hørehæmmet,
hørenedsættelse*, lomhørt, myomer, muskelknuter, celleforandring*, cellforandring*, allergisk reaksjon, allergisk reaktion, allergic reaction, anafylaktisk, overfølsomhet, sosial angst, social angst, social ångest, hallusinasjon*, paranoid*,
spillegal, spillegalskap, gambling problem, gambling addict, gambling addiction, alkoholmissbruk*, stoffri, amnesi*, minnesförlust*, hormonforstyrrelse*, spelberoend*, a cold, the flu,
*astma, *eksem, *sykdom, *sykdommen, *sykdommer, *sjukdom, *sjukdomen, *sjukdomar, *sygdom, *sygdommen, *sygdomme,
*betennelse, *betennelsen, *betændelse, *betændelsen, *inflammation, *inflammationen, *alkoholisme, *alkoholism, erytem, forgiftning, kullosforgiftning`

const symptom = `hold i ryggen, hold i nakken, hold i nakke, nedsatt syn, nedsat syn, dåligt syn, dårligt syn, bad eyesight, poor eyesight, bad hearing, lost her sight, lost his sight, lost my sight, hører lidt
dårligt, hör lite dåligt, hører litt dårlig, høyrer litt dårleg, ser litt dårlig, ser litt dårleg, ser lidt dårligt, ser lite dåligt, hører ikke så godt, hør ikkje så godt, høyrer ikkje så godt, hör inte så bra, ser ikke så godt, ser inte så bra, can't hear very well,
can't see very well, talevansk*, morgenkvalme, møtt veggen, møtte veggen, gått på en smell, gikk i veggen, gått i veggen, gjekk i veggen, gått in i väggen, gick in i väggen, gået ned med flaget, gik ned med flaget, gået ned med stress, gik
ned med stress, bryder sammen, har det skidt, mår skit, har det dårligt, koncentrationssvårighet*, konsentrasjonsvansk*, problemer med å konsentrere, problemer med å sove, problemer med å gå, problemer med å puste, problem med å sove, problem med å
gå, problemer med at gå, problemer med at sove, problem med att gå, problem med att sova, svårt att andas, svårt att gå, svårt att sova, svært ved at gå, svært ved at sove, svært ved at trække vejret, vanskelig for å gå, vondt for å gå, husker dårlig, husker dårligt, minns dåligt, minnes dårleg, trouble
breathing, trouble walking, trouble sleeping, difficulty walking, difficulty breathing, hard to breathe, dårlig til bens, dårlig til beins, dårleg til beins, dårligt gående, gangbesvær*,
lam i, lam fra, lam på, förlamad i, lammet i, ømhet, øm, kastet op, nauseous, andningsbesvär*, åndedrætsbesvær*, breathing difficult*, breathless, sover dårligt, sover dårlig, sover dårleg, sover
ingenting, sover ikke om natten, sover ikkje om natta, sover inte om natten, hører dårligt, hører dårlig, høyrer dårleg, ser dårligt, ser dårlig, ser dårleg, hör dåligt, ser dåligt,
mår dåligt, mår väldigt dåligt, mår psykiskt dåligt, trøtthet, stel nacke, stel i nacken, stiv nakke, stiv i nakken, stiff neck, bad back, bad knee, bad hip, bad heart,
yr i huvudet, ør i hodet, sorgreaksjon*, mistet språket, mista språket, mistet taleevnen, mistet følelsen, har mistet følelsen, tappat känseln, langt nede, ser nesten ingenting,
ser nesten ikke, ser næsten ikke, ser nästan inget, ser nästan inte, hører nesten ikke, hører næsten ikke, hör nästan inte, lite skrapad, skrapad, skrapet opp, skrubbet opp`

const treatment = `hip replacement, knee replacement, shoulder replacement, ballongutvidet, ballongblokket, nyretransplantert, levertransplantert, skrevet ut fra sykehuset, udskrevet fra hospitalet, utskriven från sjukhuset, discharged from hospital, rekonvalesens, akupunktur*,
manuellterapeut*, sykegymnast*, går til fys, hos fys, diagnosen, doctor's note, biologisk medisin, hormoner, hormonbehandl*, kortisonsprøyt*, ögondropp*, øyedråp*, øjendråb*, rotfyll*, rodbehandl*, rotbehandl*, rensede
tænder, trekke visdomstann, trekke en tann, trukket en tann, dra ut tanden, tand trukket ud, fjernet livmoren, fjernet livmoderen, opererte ut livmoren, tatt ut livmoren, appendix out, tonsils out, fjernet mandlene, fjernet mandlerne, tagit bort livmodern, tagit bort
halsmandlarna, fjernet blindtarmen, tagit blindtarmen, fjernet galleblæren, tatt galleblæra, til observasjon på, physio, egenmeldingsdag*, sygedag, sygedage, sjukdagar, karensdag*, kjørt til sykehus med ambulanse, med ambulanse, i ambulanse, med ambulance, by ambulance,
nyfødt intensiv, nyfødtintensiv*, neonatal*, neonatalen, prematuravdeling*,
strålas, bestrålas, strålbehandl*, kortisonspruta, stelkrampsspruta*, vuxenpsyk, kbt, sy fem sting, sju stygn, *stygn, stygn, sting, stinga, sydd, sydde, sydd igjen, sydd ihop,
syet, syet sammen, stitches, stitched up, six stitches, sengeliggande, sängliggande, bedridden, bedbound, housebound, on a drip, på drypp, drypp, på dropp, physiotherapy, in the nicu, on oxygen, oksygen hjemme, ilt derhjemme,
glutenfri kost, glutenfri diett, glutenfri mat, glutenfri diæt, utgreiing på, under utredning hos, henvist meg til, henvist til, henvist til psykolog, henvist til psykiater, henvist til dps`

const state = `venter barn, ventar barn, väntar barn, venter barn i, expecting twins, expecting a baby, due in march, beräknad förlossning, født for tidlig, fødd for tidleg, for tidligt født, ufrivillig abort, ufrivilligt abort, miscarried, plötslig spädbarnsdöd, vuggedød*, cot death,
møtt til fleksjob, visiteret til fleksjob, mistet beinet, mistede benet, mista beinet, lost his leg, lost her leg, lost my leg, mistet en fot, mistet armen, tappade benet, i permisjon fordi jeg er gravid, uker for tidlig, veker for tidleg, uger for tidligt, veckor för tidigt, weeks premature, weeks early,
signed off work, signed me off work, signed off sick, off work sick, on sick leave, sick leave, delvis sykmeldt, gradert sykmeldt, nedsatt funksjonsevne, nedsat funktionsevne, nedsatt
funktionsförmåga, funktionsvariation*, bevægelseshæmme*, sjukledig*, sjukledighet*, sjukledigt, tjänstledig sjuk, sykmeldingen, sjukmeldinga, sygemeldingen, sjukskrivningen`

const death = `afgået ved døden, avgått ved døden, avgått med døden, gått bort, går bort, ikke lenge igjen, ikke længe igen, inte långt kvar,
pass away, passes away, passing away, er død, er døde, er daud, er dødt bort, är död, är döda, har dött, har dødd, har dødt, ble døende, avsomnat, avsomna, avsovnet, gick ur tiden, har gått ut av tida,
daud, is dead now, har avlidit, has died, have died, both died, min avsomnede`

const hurt = `avrevet sene, røket sene, revet av sene, avskåret sene, sene røk, slitt av korsbånd, røket korsbånd, røket achilles, tore my, tore her, tore his, sprukket trommehinne, sprängd trumhinna,
*rökskad*, rökskad*, røykskad*, røgskad*, nålestikkskad*, stikkskad*, stickskad*, stikskad*, skallefraktur*, hodeskallebrudd*, skrubbsår*, skrubsår*, hudafskrabning*, skrapsår*, kuttskad*, skjæreskad*, snittsår*,
skärsår*, skæresår*, stikksår*, förfrysning*, katteklor, insektstikk*, fiberskade*, fibersprengning*, fibersprængning*, muskelbristning*, sträckning i, strekk i, bristning i, senerift*, senerupt*, concussed,
slipped discs, slipped two discs, slipped a disc, slipped disc, bulging disc*, herniated disc*, dislokert*, luxerad*, luxert*, ur led, gick ur led, ut av ledd, gikk ut av ledd, gått ut av ledd, gått af led, gik af led, biten av hund, biten av en hund, bitt av hund, bitt av en hund, bitten av hund, bidt af
en hund, bidt af hund, bitten by a dog, bitten by my dog, mistet fingertuppen, mistet en finger, mista en finger, tabt en finger, tappade en finger, lost a finger, hit his head, hit her head, hit my head, hit the head, banged his head, banged her head,
banged my head, fell down the stairs, fell downstairs, fell off a ladder, fell off the ladder, fell off my bike, fell off her bike, fell off his bike, falt ned trappa, falt ned trappen, falt i trappa, falt i trappen, datt i trappa, dett i trappa,
faldt ned ad trappen, faldt på trappen, föll i trappan, ramlade i trappan, ramlat i trappan, ramlat i badrummet, ramlade i badrummet, falt i dusjen, falt på badet, datt på badet, faldt i badet, faldet i badet, faldet på badeværelset,
tänderna är avslagna, tänder avslagna, tannen røk, tanna rauk`

const aid = `gangstativ, gåstol*, walking frame*, zimmer frame*, elscooter*, hörapparaten, insulinpump*, walking aid*, skinner i, skinne på, skena på, splint`

const body = `acl, hakan, negl, en negl, negler, nagel, nail bed, knæ, knä, kne, ryggen min, nesa, tunge, stemmebånd, stemmebåndene, underkjeven, overkjeven,
skulderbladet, skulderblad*, skulderbladene, skulderbla, skuldra, skuldrene, skuldrer, håndbaken, lysken, ljumsken, lårmuskel*, leggen, leggene, tåen, tåa, tærne, tærene, tåneglen, øret, øyret, øynene, auget, augo, auga, øyet, øjet, øjne,
øjnene, ögat, ögonen, örat, öronen, hälen, hælen, hæl, hofta, höfterna, hoftene, spine, lower back, upper back, korsryggen, korsryggin, korsrygg, nedre rygg, ryggraden, ryggsøylen, rygsøjlen, ryggtavlan, halsen, strupen, kinnet, kinden, haka, haken, hagen på,
nesen, nasa, nosen, munnen, leppen, läppen, læben, tunga, tungen, gommen, lillehjernen, gallen, milten, mjälten, bukspyttkjertelen, bugspytkirtlen, bukspottkörteln, blæren, urinblåsan, prostata, prostataen, skjoldbruskkjertelen, sköldkörteln, skjoldbruskkirtlen,
lungene, lunga, lungan, lungorna, lungerne, nyrene, nyra, nyrerne, njurarna, leveren, levern, kragebein, nøklebein, håndflaten, handflatan, underlivet, buken, brystkassen, bröstkorgen, brystkassa, ribbena, ribbeina, kjeven, käken, kæben, tinningen, tindingen, pannen, pannan, nakkevirvelen`

// Of these words taken together nobody's health is told.
const nothing = `the terminal, terminal at, terminal one, terminal two, ferry terminal, nedsat tid, nedsatt tid, gå ned i tid, i backen, i bakken, i nattens hete, ved hans side, på den annen side, på den andre siden, good grief, bad back order, i ryggen på bilen,
head office, head of, foot of the, i foten av, ved foten av, under hånden, på egen hånd, på egen hand, for hånd, för hand, by hand, på forhånd, på førehand, i hodet mitt, over hodet, ei hånd med, en hånd med, hals over hode, ansikt til ansikt,
face to face, face value, hånd om, hand om, live i, livs och, livs og`

// What is done with a part of the body, or is stuck in it: nothing without one beside it.
const harm = `bøye, bøya, bøyer, bøje, bøjer, böja, böjer, støtte på, støtter på, stø på, stödja på, stödja, løfte, løfter, løfta, lyfte, lyfta, lyfter, bevege, beveger, bevæge, bevæger, rørsle på, strekke, strekker, strække, strækker, sträcka, røre på,
røre, röra, rör, rekke opp, gripe med, bend, move, lift, straighten, put weight on, spik i, spiker i, søm i, flis i, flisa i, fliser i, splint i, sticka i, glasskår i, glasskärva i, glassbit i, glasskår i, fiskekrok i, metallsplint i, rusk i, skräp i, nail in,
splinter in, nail through, spik gjennom, spik genom, glass in, dirt in, something in, slått, slog mit, slo meg i, slog mig i, slog sig i, slo seg i, slår meg i, slå seg i, fikk noe i, fikk en stein i, fikk ballen i, fik bolden i, fick bollen i, klemt, mistet, mistede, tappade, kløyvde, delte,
skadet, skadede, skadade, skada, skadd, skadde, vondt under, amputer*`

/** Health, by words that the guard has not been trained with. */
export const marked: readonly Group[] = [
  { tag: 'DISEASE', words: disease },
  { tag: 'SYMPTOM', words: symptom },
  { tag: 'TREATMENT', words: treatment },
  { tag: 'STATE', words: state },
  { tag: 'DEATH', words: death },
  { tag: 'HURT', words: hurt },
  { tag: 'AID', words: aid },
  { tag: 'BODY', words: body },
  { tag: 'HARM', words: harm },
  { tag: 'IDIOM', words: nothing },
]
