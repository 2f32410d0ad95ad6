// More words of illness and injury, as customers write them in the chat.

import type { Group } from './group.ts'

const disease = `sinusit*, nyrefunksjon*, njurfunktion*, nyrefunktion*, leverfunksjon*, lungefunksjon*, har fas, lungfibros*, lungefibros*, *fibrose, *fibros, fibrose, hälsporre*, helspore*, hælspore*, harpest*, harepest*, magesjau*, mageknip*, maveinfluenza*, urinvägsinfektion*, blåskatarr*, herpes*,
mässling*, fåresyge*, svinkoppor, brennkopper, børnesår*, vorter, ekzem*, nakkeprolaps*, *prolaps, *prolapsen, hjertepasient*, *pasient, *pasienten,
*patient, *patienten, nyresyk*, nyresyg*, njursjuk*, lungesyk*, lungsjuk*, lungesyg*, leversyk*, forkammerflimmer*, klaffefeil, klaffefejl, slagtilfelle*,
postcommotio, ménière*, hyperemesis, myelom*, flyskræk*, spisevegring*, eiup, cerebral, ms-syk, bechterews, bekhterevs, sjøgrens, hypothyroid*,
hyperthyroid*, blodfattig*, gastroenteritis, measles, arrhythmia*, hjertearytmi, legionella*, solsting, tbe, glaucoma, glaukom*, ulcer, ulcers, 
stressrelatert, stressrelateret, stressrelaterad, type 1 diabetic, type 2 diabetic, diabetic here, type 1-er, type 2-er, type 1 diabetiker, type 2 diabetiker,
panikk anfall, levd med smerter, kronisk vondt, kronisk ont, kroniske smerter, going blind, blind slowly, ordblind*, dyslekti*, dyslexi*, dysleksi*, kun et ben,
bare ett bein, bare én arm, kun én arm, bara ett ben, only one leg, only one arm, ett øye, kun et øje, one eye`

const symptom = `får ikke luft, får ikkje luft, får inte luft, kan ikke puste, kan ikke trække vejret, can't breathe, sliter med pusten, tung pust, kjente ikke beina, kände inte benen, kände jag inte benen, tæerne, bevæge tæerne, bevæge fingrene, njurarna lägger av, nyrene svikter, nyrerne svigter, kidneys failing, never regained consciousness, regained consciousness, sense of smell, mistet luktesansen, luktsinnet, lugtesansen, kvalme, ryggont, ont i ryggen, nackont, magont, mavepine*, förstoppning*, forstoppels*, nummen, nummenhet, følelsesløs*, domnar, domna*, hovner,
spiser nesten ikke, äter knappt, can barely, kan knappt, kan knapt, kan nesten ikke, kan næsten ikke, klarer knapt, kaster opp, kastet opp, kaster op,
kastede op, kräks, kräktes, spyr, spydde, spyttet blod, lænden, lænd, svanskota*, svankryggen, får ikke brukt, får ikke løftet, kan ikke løfte, kan ikke bruke armen,
kan ikke bruke hånden, kan inte använda handen, kan inte gå, kan ikke gå, kan ikkje gå, cannot walk, can't walk, can't lift, can't use my`

const treatment = `ambulansen kjørte, ambulansen har kjørt, ambulansen hentet, ambulansen kom, ambulancen hentede, ambulansen hämtade, ambulance took, kjørt i ambulanse, lagt seg inn, lagt mig ind, lagt in mig, på skadestuen, på legevakta, på legevakten, broken cpap, min cpap, my cpap, venter på mr, väntar på mr, skal på mr, waiting for an mri, skinner på benene, skinne på benet, skinne på foten, strålebehandlet, strålebehandla, lindrende, inläggning*, innleggelse*, indlæggelse*, mr-bilder, mr bilder, ct-scanning*, ct scan*, kurator, kuratorn,
airlifted, luftambulanse*, ambulancehelikopter*, fløyet med helikopter, flydd med helikopter, fløyet til sykehus, ambulanshelikopter, kortisonsprøyte*, blokking,
utblokking*, utblokket, stenta, stentet, the icu, in icu, in intensive care, intensiven, intensivavdeling*, på intensiven, c-section, detached retina, netthinneløsning*,
tandreglering*, tannregulering*, tandregulering*, har gips, fått gips, fik gips, stomi*, kateter*, catheter*`

const state = `vandet er gået, vannet har gått, vattnet har gått, tvillingsvangerskap*, *svangerskap, *svangerskapet, *graviditet, *graviditeten, tvillinggravid*, *gravid, fortidligfødt*, for tidlig født, född för tidigt, premie baby,
legemeddelt, legemeldt, stresssykmeldt, *sykmeldt, *sykemeldt, *sygemeldt, *sjukskriven, *sjukskrivning, barnsyk, trygdet, trygda, blitt ufør, er ufør, invalidepension*, invalidesum*,
invaliditetsgrad*, medisinsk invaliditet, medicinsk invaliditet, varig mén, varige mén, varigt mén, varig men på, méngrad på, prosent invaliditet, procent invaliditet, procents mén, prosent ufør,
nyopererad, nyopereret, nyoperert, stopped smoking, sluttet å røyke, slutta røyke, holdt op med at ryge, slutat röka, lost 20 kilos, gått ned 20 kilo`

const death = `far er doed, mor er doed, er doed, har avlidit, døende, døyande, döende, er døende, dying mother, dying father, ligger for døden, ligg for døden, ligger för döden, sovnet stille inn, sovnet inn, sovna inn, sov stille ind, sovet ind, somnat in, somnade in, insomnat, hensovet, gikk ut av tiden, gikk bort, gjekk bort,
gick bort, gik bort, änkling*, bereaved, ta sitt liv, tok sitt liv, tog sitt liv, tog sit liv, taget sit liv, ta livet av seg, take his own life, took his own life, took her own life`

const hurt = `kjørt ned av, køyrt ned av, kørt ned af, påkörd av, biceps, sprunget biceps, nesten druknet, nær druknet, næsten druknet, nästan drunknade, svelga et batteri, svelget et batteri, slugt et batteri, svalt ett batteri, kjevebrudd*, skålda meg, skåldet meg, skållade mig, skoldede mig, klemt mellom, klemd mellom, klämd mellan, kompresjonsbrudd*, kompressionsfraktur*, kompressionsbrud*, stressbrudd*, skallebrudd*, kraniebrott*, kraniebrud*, knyst, skjelettskade*, ætseskade*, frätskad*,
forbrenning*, forbrænding*, brännskad*, ormbett*, hugormebid*, huggormbitt*, brennmanet*, brændmand*, vepsestikk*, hvepsestik*, getingstick*, fallskade*, hengeskade*,
belastningsskade*, slagskade*, klämt fingret, klämt fingrar*, klemt fingeren, klemte fingeren, fikk fingeren i klem, klemt hånda, klemt foten, tråkka på spiker, tråkket på en spiker,
trådte på et søm, trampade på en spik, kastet meg av, kasta meg av, kastade av mig, kastede mig af, thrown off my, came off my, came off his, came off her, knækkede to fortænder,
slog ut tenner, slo ut ei tann, slo ut en tann, mistet en tann, tabt en tand, knakk en tann, knækket en tand, knäckte en tand, broken tooth, chipped a tooth`

/** Health, by words that the other lists lacked. */
export const healthTypical: readonly Group[] = [
  { tag: 'DISEASE', words: disease },
  { tag: 'SYMPTOM', words: symptom },
  { tag: 'TREATMENT', words: treatment },
  { tag: 'STATE', words: state },
  { tag: 'DEATH', words: death },
  { tag: 'HURT', words: hurt },
]
