// Parts of the body as they are broken, cut and hit, in all their forms, and what is done to them. What is done to things as
// well (HARM) tells nothing by itself: only with a part of the body beside it.

import type { Group } from './group.ts'

const bones = `hælben, hælbenet, hælbein, hælbeinet, hälben, hälbenet, underben, underbenet, underbein, underbeinet, lårhals, lårhalsen,
lårbenshals*, lårbenshalsen, lårben, lårbenet, lårbein, lårbeinet, bækken, bækkenet, bekken, bekkenet, bäcken, bäckenet, kraveben, kravebenet,
krageben, kragebenet, kragebeinet, nyckelbenet, nøkkelbein*, ribben, ribbenet, ribbenene, revben, revbenen, revbenet, ribbeina, ribbeinet,
kindben, kindbenet, kinnbein, kinnbeinet, kindbenet, kindben*, næseben*, næsebenet, nesebein*, nesebenet, näsben*, näsbenet, håndled,
håndleddet, håndledd, handledd, handleddet, handled, handleden, ankelled*, ankelleddet, fotled, fotleden, fodled, kneled*, knäled*, knäskål*,
kneskål*, knæskal*, hofteled*, höftled*, höftben*, halebenet, svanskota, svanskotan, ryggkota, ryggkotor, ryggkotan, ryghvirvel*, ryghvirvler,
ryggvirvel, ryggvirvler, ryggvirvlar, ryggvervel, virvel, virvler, kota, kotan, kotor, nakkehvirv*, nakkevirv*, nackkota*, brysthvirv*,
brysthvirvel, brystvirv*, brystben, brystbenet, bröstbenet, skinneben, skinnebenet, skinnebeinet, skenben, skenbenet, vadben*, lægben*,
lægbenet, leggbein*, leggbeinet, mellemfod*, mellomfot*, mellanfot*, håndrod*, håndrot*, albuen, albogen, armbåge, armbågen, armbågar,
kjeveben*, kjevebein*, kæbeben*, käkben*, tommelfinger*, tommelen, tommeltott*, tumme, tummen, lillefinger*, lilletå, lilletåa, lilletåen,
lilltå, lilltån, storetå, storetåa, storetåen, stortå, stortån, pekefinger*, pegefinger*, langfinger*, ringfinger*, fingertupp*, fingertopp*,
fingerspids*, fingerspidsen, fingertoppen, fingertuppen, fingerled*, neglen, negla, nageln, fortann, fortanna, fortannen, fortenner,
fortænder, fortanden, fortand, framtand, framtanden, framtänder, framtänderna, kindtand*, kindtann*, jeksel*, jekslen, tandkrone, trommehinde*,
trommehinna, trommehinnen, trumhinna, trumhinnan, øyeeple*, øjeæble*, ögonglob*, hodebunn*, hovedbund*, hårbotten, pande, panden, panne,
pannen, isse, issen, hjässa, hjässan, nesetipp*, næsetip*, leppa, underlæbe*, underleppe*, underläpp*, overlæbe*, overleppe*, överläpp*,
vertebra, vertebrae, vertebras, collarbone*, collar bone*, breastbone, tailbone, tail bone, shinbone, shin, shins, kneecap*, knee cap*,
wrist, wrists, ankle, ankles, thigh*, femur, tibia, fibula, pelvis, cheekbone*, jawbone, eye socket, eardrum*, fingertip*, finger tip*,
fingernail*, toenail*, thumb, thumbs, pinky, little finger, index finger, middle finger, ring finger, big toe, front tooth, front teeth,
molar, molars, tooth, teeth, heel bone, hip bone, scalp, calf, calves, hamstring*, achilles, achillessene*, akillessene*, hälsena, hælsene*,
rotator cuff, ligament*, ledbånd*, leddbånd*, ledband*, tendon*, knokkel, knoklen, knokler`

const doings = `cut, cuts, cutting, cracked, cracks, crack, break, breaks, breaking, broke, broken, chipped, slip, slips, slipped, slipping, tripped,
trips, fell, falls, fallen, banged, bangs, bumped, crushed, crushes, trapped, tore, tears, torn, tear, sliced, scalded, burned, burnt, burns,
popped, bruised, bruise, grazed, pulled, strained, wrenched, smashed, lost the tip, lost tip, lost a, lost the top, lost half, tip of, knocked
out, knocks out, hits, hitting, landed on, stubbed, jammed, pinched, pierced, stabbed, brudd i, brudd på, brudd, brot i, brot på, brot, brekk,
brekker, brekt, brøt, braut, brote, brotna, brotne, brukne, brud på, brud i, brud, brækker, brække, brækkede, bruten, brutet, brutna, bryter,
bryta, brott på, brott i, spräckt, spräckte, spräcker, spräckta, spruckit, sprucken, sprucket, sprukken, sprukne, spricka i, sprekk i, sprekker i,
revne i, revnet, slo ut, slår ut, slått ut, slog ud, slår ud, slået ud, slået, slog ut, slagit ut, slagit i, slog i, slår i, slog sig i, slår sig i,
røk, rauk, forslo, forslått, skrapte, skrapa, skrapet, skrubbet, skrubba, flerret, flerra, kappa, kappet, kappade, kapade, kapat, kappede, spjæra,
datt, dett, ramla, ramlet, ramlade, ramlat, ramlar, snubla, snublet, snublede, snubler, snubblade, snubblat, skled, skle, sklei, sklidd, gled,
glider, halkade, halkat, halkar, flækkede, flækket, flækker, skurit, skär, skærer, skåret, klippede, klippet, klippte, klippt, vrikker, vrikket,
vrikke, vrickat, vrickar, vricka, forstuver, stukade, stukar, forvred, forvridd, forvredet, vrei, vridde, vrider, noe i, noko i, noget i, något i,
fick något i, fikk noe i, fik noget i, knækker, knækkede, knækket, knäcker, knäckt, knekker, knekt, klemmer, klemme, klämmer, klämt, klämd`

/** What is broken, cut and hit, and how. */
export const injuries: readonly Group[] = [
  { tag: 'BODY', words: bones },
  { tag: 'HARM', words: doings },
]
