// Words that only the masker hears of: in a sentence that the models take for somebody's health they are part of what is
// told, but the guard was trained without them and stays as it is. Also phrases that look like it and tell nothing.

import type { Group } from './group.ts'

const disease = `*astma, *eksem, *sykdom, *sykdommen, *sykdommer, *sjukdom, *sjukdomen, *sjukdomar, *sygdom, *sygdommen, *sygdomme,
*betennelse, *betennelsen, *betændelse, *betændelsen, *inflammation, *inflammationen, *alkoholisme, *alkoholism, erytem, forgiftning, kullosforgiftning`

const symptom = `lam i, lam fra, lam på, förlamad i, lammet i, ømhet, øm, kastet op, nauseous, andningsbesvär*, åndedrætsbesvær*, breathing difficult*, breathless, sover dårligt, sover dårlig, sover dårleg, sover
ingenting, sover ikke om natten, sover ikkje om natta, sover inte om natten, hører dårligt, hører dårlig, høyrer dårleg, ser dårligt, ser dårlig, ser dårleg, hör dåligt, ser dåligt,
mår dåligt, mår väldigt dåligt, mår psykiskt dåligt, trøtthet, stel nacke, stel i nacken, stiv nakke, stiv i nakken, stiff neck, bad back, bad knee, bad hip, bad heart,
yr i huvudet, ør i hodet, sorgreaksjon*, mistet språket, mista språket, mistet taleevnen, mistet følelsen, har mistet følelsen, tappat känseln, langt nede, ser nesten ingenting,
ser nesten ikke, ser næsten ikke, ser nästan inget, ser nästan inte, hører nesten ikke, hører næsten ikke, hör nästan inte, lite skrapad, skrapad, skrapet opp, skrubbet opp`

const treatment = `strålas, bestrålas, strålbehandl*, kortisonspruta, stelkrampsspruta*, vuxenpsyk, kbt, sy fem sting, sju stygn, *stygn, stygn, sting, stinga, sydd, sydde, sydd igjen, sydd ihop,
syet, syet sammen, stitches, stitched up, six stitches, sengeliggande, sängliggande, bedridden, bedbound, housebound, on a drip, på drypp, drypp, på dropp, physiotherapy, in the nicu, on oxygen, oksygen hjemme, ilt derhjemme,
glutenfri kost, glutenfri diett, glutenfri mat, glutenfri diæt, utgreiing på, under utredning hos, henvist meg til, henvist til, henvist til psykolog, henvist til psykiater, henvist til dps`

const state = `signed off work, signed me off work, signed off sick, off work sick, on sick leave, sick leave, delvis sykmeldt, gradert sykmeldt, nedsatt funksjonsevne, nedsat funktionsevne, nedsatt
funktionsförmåga, funktionsvariation*, bevægelseshæmme*, sjukledig*, sjukledighet*, sjukledigt, tjänstledig sjuk, sykmeldingen, sjukmeldinga, sygemeldingen, sjukskrivningen`

const death = `pass away, passes away, passing away, døde i, dog i, er død, er døde, er daud, er dødt bort, är död, är döda, har dött, har dødd, har dødt, ble døende, avsomnat, avsomna, avsovnet, gick ur tiden, har gått ut av tida,
daud, is dead now, har avlidit, has died, have died, both died, min afdøde, min avdøde, min avlidna, my late husband, my late wife, my late mother, my late father`

const hurt = `*rökskad*, rökskad*, røykskad*, røgskad*, nålestikkskad*, stikkskad*, stickskad*, stikskad*, skallefraktur*, hodeskallebrudd*, skrubbsår*, skrubsår*, hudafskrabning*, skrapsår*, kuttskad*, skjæreskad*, snittsår*,
skärsår*, skæresår*, stikksår*, förfrysning*, katteklor, insektstikk*, fiberskade*, fibersprengning*, fibersprængning*, muskelbristning*, sträckning i, strekk i, bristning i, senerift*, senerupt*, concussed,
slipped discs, slipped two discs, slipped a disc, slipped disc, bulging disc*, herniated disc*, dislokert*, luxerad*, luxert*, ur led, gick ur led, ut av ledd, gikk ut av ledd, gått ut av ledd, gått af led, gik af led, biten av hund, biten av en hund, bitt av hund, bitt av en hund, bitten av hund, bidt af
en hund, bidt af hund, bitten by a dog, bitten by my dog, mistet fingertuppen, mistet en finger, mista en finger, tabt en finger, tappade en finger, lost a finger, hit his head, hit her head, hit my head, hit the head, banged his head, banged her head,
banged my head, fell down the stairs, fell downstairs, fell off a ladder, fell off the ladder, fell off my bike, fell off her bike, fell off his bike, falt ned trappa, falt ned trappen, falt i trappa, falt i trappen, datt i trappa, dett i trappa,
faldt ned ad trappen, faldt på trappen, föll i trappan, ramlade i trappan, ramlat i trappan, ramlat i badrummet, ramlade i badrummet, falt i dusjen, falt på badet, datt på badet, faldt i badet, faldet i badet, faldet på badeværelset,
tänderna är avslagna, tänder avslagna, tannen røk, tanna rauk`

const aid = `gangstativ, gåstol*, walking frame*, zimmer frame*, elscooter*, hörapparaten, insulinpump*, walking aid*, skinner i, skinne på, skena på, splint`

const body = `skulderbladet, skulderblad*, skulderbladene, skulderbla, skuldra, skuldrene, skuldrer, håndbaken, lysken, ljumsken, lårmuskel*, leggen, leggene, kalven, tåen, tåa, tærne, tærene, tåneglen, øret, øyret, øynene, auget, augo, auga, øyet, øjet, øjne,
øjnene, ögat, ögonen, örat, öronen, discs, disc, hälen, hælen, hæl, hofta, höfterna, hoftene, spine, lower back, upper back, korsryggen, korsryggin, korsrygg, nedre rygg, ryggraden, ryggsøylen, rygsøjlen, ryggtavlan, halsen, strupen, kinnet, kinden, haka, haken, hagen på,
nesen, nasa, nosen, munnen, leppen, läppen, læben, tunga, tungen, gommen, lillehjernen, gallen, milten, mjälten, bukspyttkjertelen, bugspytkirtlen, bukspottkörteln, blæren, urinblåsan, prostata, prostataen, skjoldbruskkjertelen, sköldkörteln, skjoldbruskkirtlen,
lungene, lunga, lungan, lungorna, lungerne, nyrene, nyra, nyrerne, njurarna, leveren, levern, kragebein, nøklebein, håndflaten, handflatan, underlivet, buken, brystkassen, bröstkorgen, brystkassa, ribbena, ribbeina, kjeven, käken, kæben, tinningen, tindingen, pannen, pannan, nakkevirvelen`

// Of these words taken together nobody's health is told.
const nothing = `the terminal, terminal at, terminal one, terminal two, ferry terminal, nedsat tid, nedsatt tid, gå ned i tid, i backen, i bakken, i nattens hete, ved hans side, på den annen side, på den andre siden, good grief, bad back order, i hånden, i handa, i handen, på hånden, i ryggen på bilen,
head office, head of, foot of the, i foten av, ved foten av, under hånden, på egen hånd, på egen hand, for hånd, för hand, by hand, på forhånd, på førehand, i hodet mitt, over hodet, ei hånd med, en hånd med, hals over hode, ansikt til ansikt,
face to face, face value, hånd om, hand om, i tunga, live i, livs och, livs og`

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
  { tag: 'IDIOM', words: nothing },
]
