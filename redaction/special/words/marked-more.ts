// More words that only the masker hears of: how customers tell in passing that somebody is ill, hurt, dead or on the mend.

import type { Group } from './group.ts'

const body = `lænden, lend, höger handled, vänster handled, min handled, en handled, bruten handled, handled och, ena handleden, ansigtet, ansigt, ansiktet, ansikt, andletet, fjeset, tæer, tæerne, tærne, tårna, fingre, fingrene, fingrar, fingrarna, fingret, fingeren, pekfingret, ørerne, ørene, munden, munnen, næsen, næse, näsan, nesen, nasen, hænder, hænderne,
knæene, knän, knäna, knærne, hofter, hofterne, hoftene, höfter, höften, levern, lungor, lungorna, lunge, lunger, tindingen, balden, låret, låren, smalbenet, skinneleggen, leggen, læggen, vaden, vadmuskeln, ögonbrynet, øyelokket, øyenlokket, øjenlåg, øjenlåget, ögonlocket,
knoglerne, knogle, hornhinnan, hornhinnen, hornhinden, forearm, forearms, cheek, cheeks, heel, heels, hips, bones, groin, bowel, armpit, eyelid, eyebrow, eyebrows, kneecap, tummy, belly, testikkel*, testikel*, testiklen, livmor, skrotum, albue, underarmer, underarme, underarmen,
underarmar, overarmen, overarm, överarmen, fotleder, fotlederna, fotsula, fotsulen, hånden hans, hånda hennes, framtann, fortann, fortanna, kjøttben, mellemkød, kindtand, kindtenner, kindtann`

const harm = `ødelagt, ødela, øydelagt, øydela, ødelade, punktert, punkterte, punkterat, punkteret, revet, sleit av, slitt av, røket, rauk, strukket, strekt, sträckt, sträckte, forstrukket, forstrakte, ramt, ramte, rammer, traff, treffer, træffer, träffade, träffar, whacked, kicked, sparket, sparka, sparkade, sparkad, sparker, brant, brente, brende, brent, brenner, brände, bränt, brænder, brændte, brændt, forbrant, klorte, klorde, kløret, rev, reiv, rispa, etset, etsa, skåldet, skålda, frøs,
fraus, frös, smalt, truffet, trampade, trampa, trådte på, trådte, tråkket, tråkka, stakk, stukket, stuckit, stak, saget, sagde seg, sågade, hakket, hugg, hogg, hogde, huggit, chopped, sliced, stung, burnt, hurting, killing me, syre på, syre i, syra i, syre, kokende vann, kogende vand, kokande vatten, kokhett vatten, varm olje,
varm olie, het olja, hot oil, boiling water, hot tar, puck i, bold i, ball i, boll i, albue i, paddel i, klap over, glassplitter i, lim i, fyrverkeri i, gikk rett gjennom, gennem, genom, gjennom, gjekk gjennom, in the door, satte sig fast, sad fast, sidder fast, sitter fast, fastnade, satt fast, setefast, gick sönder, gikk i stykker, drejede,
snodde, vridd, vred, vrei, bent the wrong, shattered, swollen, hovnet, hovna, svullnade, svulmet, hævede, prikken i, sover i, dovnet, dovna, nummen i, rystar, ryster på, skakar, skjelver, verker, verkar, svir, brenn, sticker i, gått av ledd, ut av ledd, gikk ut av`

const symptom = `jeg græder, eg græt, jag gråter, gråter hele dagen, sover ikke lenger, søv ikkje, spiser ikke, eter ikkje, äter ingenting, har sluttet å spise, har sluta å eta, stopped eating, kan ikke huske, husker ingenting, minns inte, minnet sviker, memory's going, hører stemmer, hör röster, hears voices, hearing voices, kjenner
oss ikke, kender os ikke, känner inte igen, doesn't know us, orker ikke, får ikke sove, får ikke puste, får inte sova, puster tungt, tungpusten, kortpusten, andfåddhet, andas tungt, out of breath, can't breathe, can't walk, can't stand, can't lift, can't speak, can't see,
can't hear, cannot walk, cannot stand, won't wake up, wouldn't wake up, lie flat, hot flushes, the shakes, funny turn, a fit, black out, svime av, gikk over ende, falt om, faldt om, fallit ihop, föll ihop, segnet om, kollapset, kollapsede, kollapsade, passed out, ikke stå på, kan ikke stå, kan ikke gå, kan ikke sidde, kan inte stå, kan inte sitta, kan
ikkje gå, klarar inte trapporna, orkar inte trapporna, klarer ikke trapper, klarer ikke trappene, kan ikke klare trapperne, bløder, begynte å blø, blødde, blødninger, blødning, blödning, blöder, bleeding, bleed, sengevæter*, hårtab*, håravfall, hair loss, krämpor, plager, skrantar, skranter, snorker*, snarkar`

const disease = `multifunksjonshemm*, multihandikapp*, flerfunktionshindrad*, rygerlunge*, røykelunge*, rökarlung*, klumpfod*, klumpfot*, dropfod, droppfot, drop foot, fetalt alkoholsyndrom, dykkersyge, dykkersyke, dykarsjuka, højdesyge, høydesyke, höjdsjuka, kyssesyge, kyssesyke, strubehoste, falsk krupp, krupp, croup, kighoste, kikhoste, pollen*allergi*, polio*, magkatarr*, elakartat, ondarta, elakartad, f43, f33,
f32, f90, er kroniker, kroniker, hjertebarn, hjertebarnet, hjärtbarn, lever med, lider af, lider av, svagt hjerte, dårlig hjerte, dåligt hjärta, weak heart, dodgy heart, dodgy knee, dodgy hip, bad heart, sickle cell, palsy, cerebral palsy, vertigo, lyme, lyme disease, sciatica, solstik, solsting, huggorm*, hugorm*, fjesing, fjæsing, søpindsvin, sjöborre*,
børneorm, worms, piggar, latexallergi, kullallergi, ringorm, skabb, skab, fnat, scabies, blodpropper, blåsekatarr, blærekatarr, hjärtflimmer, hjerteflimmer, lysbrokk, spinalstenose*, astmatikar*, astmatiker*, stærblind, benskjør*, type 1, type 2, typ 1, typ 2`

const treatment = `lungeavdeling*, hjerteavdeling*, hjarteavdeling*, kreftavdeling*, barneavdeling*, ortopedisk avdeling, kirurgisk avdeling, medisinsk avdeling, nevrologisk avdeling, fødeavdeling*, barselavdeling*, infeksjonsavdeling*, slagavdeling*, nyreavdeling*, hjärtavdelning*, kirurgavdelning*, barnavdelning*, lungavdelning*,
ortopedavdelning*, strokeavdelning*, hjerteafdeling*, lungeafdeling*, børneafdeling*, kirurgisk afdeling, medicinsk afdeling, kræftafdeling*, fødeafdeling*, neurologisk afdeling, psykiatrisk afdeling, psykiatrisk avdeling, immundempende, immundæmpende, immunsuppressiv*, immunosuppressant*, til observasjon, til observation, for observasjon, under observasjon, observation på, innlagt til, lagt inn, lagt inn på, lagt ind, lades in, läggas in, inlagt, ble sendt til, sendt til sykehus, kjørt til sykehus, kjørt til sykehuset, kørt til sygehuset, kørt på hospitalet, kørt på sygehuset,
køyrd til sjukehuset, körd till sjukhus, körd till sjukhuset, åkte ambulans, åka ambulans, hentet i ambulanse, hentet i ambulance, hentet med helikopter, henta med helikopter, hämtad med helikopter, taken to hospital, rushed to hospital, taken by ambulance, flown to, in theatre, på iva, på icu, på akutten, på akuten, på neo, på neonatal*, på kir, på barsel, barselgangen,
mr-maskinen, mr maskinen, i mr, i mr-maskinen, ct, lungröntgen, colonoscopy, koloskopi, gastro*, ventilator*, respirator*, feeding tube, tube fed, sonde, sondemad, peg-sonde, ect, strålningen, strålebehandlingen, kuren, kemokur*, cellegiftkur*, håndgas, iltkoncentrator*, cpap*, colostomy, amputasjon, hornhinnetransplantasjon, bloddonor, revalidering, genoptræning*, gjenopptrening,
rehabhemmet, på rehabhjem, korttidsavdeling*, korttidsboende, modum bad, feiringklinikken, sunnaas, beitostølen helsesportsenter, vinmonopolsperre, behandlingsreise, sårpleje, sårstell, hjemmesykepleien, heimesjukepleien, heimepleia, hjemmeplejen, home care, care package, til kontroll på, til kontrol på, til kontrol hos, på kontroll hos, sista cytostatika,
svangerskapskontroll, jordmorkontroll, epipen*, epipennen, insulinpenn*, inhalator*, meds, my meds, the meds, hormones, on hormones, dosis, dosen, crowns, krone på tanden, tannkrone*, tandbro*, tannregulering, gebis*, løstenner, løsgebis, bøjle på tænderne, regulering på tenner`

const aid = `har personlig assistent, har personlig assistans, har personleg assistent, har bpa, min personlige assistent, min personliga assistent, mi personlege assistent, har assistent dygnet runt, brugerstyret personlig assistance, elrullstol*, elrullestol*, elektrisk rullestol, elektrisk kørestol, stairlift*, trappeheis*, trapplift, trappelift*, personløfter*, hoist, walking stick, two sticks, with a stick, with sticks, käpp, krykke, gåbord, servicehund*, førerhund*, ledarhund*, assistanshund*, glasøje*, glasauge*, glassøye*, emaljöga, tt-kort, tt kort, har tt, færdtjänst*, färdtjänst*,
bostadsanpassning, spesialseng, sykeseng, sjukhussäng, hospital bed, alarm pendant, trygghetsalarm*, teiknspråktolk, tegnspråktolk*, tegnsprogstolk*, teckenspråkstolk*, read lips, munnavlesning, talemaskine, ortos*, ortose*, korsett, nakkekrage*, halskrage*, neck brace, knee brace, boot for, air cast, slynge, i slynge, armen i slynge, fatle, mitella, bandage`

const state = `fit to fly, fit to travel, fit to work, frisk nå, frisk igjen, pigg och, friske og raske, sunde og raske, fejler intet, feiler ingenting, frisk som en fisk, inga krämpor, rude health, perfectly healthy, in good health, i full vigør, sygeorlov, sjukpenning*, sygedagpenge*, arbejdsskadesag, fleks, skånejob, fleksjobbet, skånejobb, hjälpmedel, carer's allowance,
personal independence payment, mobility allowance, invalidity, on disability, støttekontakt*, to streker på testen, positiv graviditetstest, baby in, er på veg, på vei med nummer, venter vårt første, veke 20, gravid i, gravid med, weeks along, weeks gone, weeks pregnant, months along, ventar tvillingar, venter tvillinger, ventar barn, waters broke, my waters, gik vandet, vannet gikk, vattnet gick,
fik fjernet, fått fjerna, fått fjernet, har født, fødte i, føddes, bed rest, on bed rest, sengeleie, sängläge, sengeliggende, sykmelt, sykemelt, sjukskreven, sykmeldinga, dag 180`

const death = `tok sitt eige liv, tok sitt eget liv, tok livet sitt, tog sit eget liv, tog sitt eget liv, ta livet, tok livet av, hanged himself, hanged herself, hengte seg, hængte sig, hängde sig, ihjäl sig, tok sig av daga, slipped away, slept away, didn't make it, han nåede ikke, overlevde ikke, overlevede ikke, överlevde inte, lever ikke mere, lever ikkje lenger, lever ikke lenger,
lever inte längre, ikke hos oss lenger, ikke hos os længere, no longer with us, gjenlevende, efterlevande, etterlatte etter, efterladte efter, englebarn*, änglabarn*, mistet henne, mistet ham, mistede ham, mistede hende, vi mistede, vi mistet, vi mista, förlorade vår, lost our, kremasjon*, kremering*, gravla, begravet, begravde, begravede, buried our, urnen, dødsfallet, dödsfallet, omkom`

const hurt = `brudd to steder, brudd flere steder, viste brudd, påvist brudd, viste et brudd, brud to steder, brud flere steder, viste et brud, visade brott, visade en fraktur, brot to stader, komplisert brudd, komplicerat brott, cp skada, cp-skada, cp-skade, cp skade, ble bitt, blei bitt, vart beten, beten av, blev biten, biten av, bidt af, bitten by, stung by, sparket av en hest, sparket af en hest, sparkad av, kicked by, knivstukket, knivstikk, knivstik, knivskuren, stabbed, overfalt og slått, slått ned, slået ned, nedslagen, nerslagen, beaten up, punched, påkjørt av, truffet av, fikk strøm i seg, strømstøt, fik stød, fick
stöt, electric shock, dykkerulykke, diving accident, knappebatteri, knapcelle, blåslagen, forslått, forslået, bruised, sår på, et sår, hul i hovedet, kul i hodet, kule i hodet, bule i panden, to blå øjne, blå øye, blåveis, black eye, frostskadet, frøs av seg, forfrøs, tann løs, tand lös, tænder løse, tenner løse, tenner ute,
tänder ute, tand ute, tann ute, milk teeth gone, front tooth gone, tooth knocked, fløy over styret, ribbeina, slått ut ei tann, skallbasfraktur, luksasjon, glapp ut av ledd, gled ut af led, burst appendix, airlifted, klippet fri, klippt loss, cut out of the car, resuscitated, gjenopplivet, genoplivet, återupplivad, hjertestarter ble brukt`

// Taken together these tell of nobody's health.
const nothing = `sedan födseln, siden fødselen, siden fødslen, sidan fødselen, since birth, fra fødselen av`

/** Health as it is told in passing, by words that the guard has not been trained with. */
export const markedMore: readonly Group[] = [
  { tag: 'BODY', words: body },
  { tag: 'HARM', words: harm },
  { tag: 'SYMPTOM', words: symptom },
  { tag: 'DISEASE', words: disease },
  { tag: 'TREATMENT', words: treatment },
  { tag: 'AID', words: aid },
  { tag: 'STATE', words: state },
  { tag: 'DEATH', words: death },
  { tag: 'HURT', words: hurt },
  { tag: 'IDIOM', words: nothing },
]
