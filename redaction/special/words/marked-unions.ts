// Trade unions that only the masker hears of, besides those in `others.ts`. "3F" is written ʒf here, see telling.ts.

import type { Group } from './group.ts'

const unions = `ʒf, ʒfs, ʒfer, ʒfere, tre f, fag og arbejde, blik og rør, blik- og rørarbejderforbundet, dansk journalistforbund, kabinepersonale*forening, flyvebranchens personale union,
hærens konstabel- og korporalforening, konstruktørforeningen, dansk socialrådgiverforening, kost og ernæringsforbundet, dansk frisør- og kosmetikerforbund, danske bioanalytikere,
dansk sygeplejeråd, den norske legeforening, den norske legeforeningen, dnlf, fengsels- og friomsorgsforbundet, postkom, musikernes fellesorganisasjon, norsk journalistlag, norsk
flygerforbund, parat luftfart, norsk kabinforening, norsk lektorlag, lektorlaget, norges offisersforbund, civilekonomerna, sveriges läkarförbund, fackförbundet st, hotell och
restaurang facket, akademikerförbundet ssr, scen och film, tull-kust, brandmännens riksförbund, syndikalisterna, sveriges farmaceuter, sveriges arbetsterapeuter, byggnadsarbetarna,
jusek, tehy, jhl, jyty, erto, teollisuusliitto, rakennusliitto, insinööriliitto, ammattiliitto pro, sähköliitto, paperiliitto, lääkäriliitto, palvelualojen ammattiliitto, nasuwt, siptu,
bectu, overlægeforeningen, ingeniørforbundet, norsk sykepleierforbund, norsk fysioterapeutforbund, norsk ingeniør- og teknologorganisasjon, servicetrafikk, yrkesorganisasjonenes sentralforbund, magisterforeningen, lærerforeningen, lærernes forening, frie skolers lærerforening, dansk told og skatteforbund, told og skatteforbund, tandlægeforeningens, centralforeningen for stampersonel,
jordbrugsakademikerne, søfartens ledere, kvindeligt arbejderforbund, specialarbejderforbundet, overlægerne, sveriges lärare, lärarnas riksförbund, norsk radiografforbund, metal ungdom, hk ungdom, hk nummer, hk-nummer, hk medlem, hk-medlem, kontingent til hk, kontingentet til hk, fagforening hk, fagforeningen hk, hk konsulent,
hk-konsulent, hk har min, sak i hk, sag i hk, under metal, hos metal, betalt metal, klubben under metal, formand for klubben, dt-medlem, teamsters, klubleder*`

const words = `strejkevagt*, strejkeunderstøttelse*, strejkekasse*, streikevakt*, streikebidrag*, strejkvakt*, tilidsmand, tilidsrepræsentant, uorganiseret, uorganisert, oorganiserad, picket line, faglig klub, faglige klub, nedlagde arbejdet, nedlagt arbejdet, arbejdsnedlæggelse*, fackligt ombud, facklig företrädare, fackombud, tillidskvinde, fællestillidsrepræsentant*, hovedverneombud, streikekasse*, fagforeningsmedlem, fackföreningsmedlem, forbundsmedlem`

const short =
  'st|gs|nj|pam|akt|pro|super|sak|sttk|noc|kfo|skogs|prospect|forsa|tek|ytn|magistrene|magistrenes|dansk frisør|hk|metall|metal|transport|vision|livs|handels|delta|parat|safe|unio|ida'.split(
    '|',
  )
const belonging =
  'medlem i|medlem av|medlem af|medlem hos|medlemskap i|medlemskab i|medlemskap hos|er med i|är med i|organisert i|organiseret i|organiserad i|ansluten till|tilsluttet|innmeldt i|meldt inn i|meldt ind i|indmeldt i|gått in i|gått med i|member of|belong to|organised in'.split(
    '|',
  )

// Of these three no other word is meant so.
const wider = ['hk', 'metal', 'metall'].flatMap((name) =>
  ['via', 'gennem', 'gjennom', 'genom', 'med i', 'var i', 'fra', 'til', 'hos'].map((before) => `${before} ${name}`),
)

/** Unions by their names, and those whose name is a word of its own where somebody belongs to them. */
export const markedUnions: readonly Group[] = [
  { tag: 'UNION', words: unions },
  { tag: 'UNION_WORD', words },
  { tag: 'UNION', words: short.flatMap((name) => belonging.map((before) => `${before} ${name}`)).join(',') },
  { tag: 'UNION', words: wider.join(',') },
]
