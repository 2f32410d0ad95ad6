// Trade unions that only the masker hears of, besides those in `others.ts`.

import type { Group } from './group.ts'

const unions = `tre f, 3 f, fag og arbejde, blik og rør, blik- og rørarbejderforbundet, dansk journalistforbund, kabinepersonale*forening, flyvebranchens personale union,
hærens konstabel- og korporalforening, konstruktørforeningen, dansk socialrådgiverforening, kost og ernæringsforbundet, dansk frisør- og kosmetikerforbund, danske bioanalytikere,
dansk sygeplejeråd, den norske legeforening, den norske legeforeningen, dnlf, fengsels- og friomsorgsforbundet, postkom, musikernes fellesorganisasjon, norsk journalistlag, norsk
flygerforbund, parat luftfart, norsk kabinforening, norsk lektorlag, lektorlaget, norges offisersforbund, civilekonomerna, sveriges läkarförbund, fackförbundet st, hotell och
restaurang facket, akademikerförbundet ssr, scen och film, tull-kust, brandmännens riksförbund, syndikalisterna, sveriges farmaceuter, sveriges arbetsterapeuter, byggnadsarbetarna,
jusek, tehy, jhl, jyty, erto, teollisuusliitto, rakennusliitto, insinööriliitto, ammattiliitto pro, sähköliitto, paperiliitto, lääkäriliitto, palvelualojen ammattiliitto, nasuwt, siptu,
bectu, overlægeforeningen, ingeniørforbundet, norsk sykepleierforbund, norsk fysioterapeutforbund, norsk ingeniør- og teknologorganisasjon, servicetrafikk, yrkesorganisasjonenes sentralforbund`

const words = `fackligt ombud, facklig företrädare, fackombud, tillidskvinde, fællestillidsrepræsentant*, hovedverneombud, streikekasse*, fagforeningsmedlem, fackföreningsmedlem, forbundsmedlem`

const short =
  'st|gs|nj|pam|akt|pro|super|sak|sttk|noc|kfo|skogs|prospect|forsa|tek|ytn|magistrene|magistrenes|dansk frisør|hk|tre f|3f|metall|metal|transport|vision|livs|handels|delta|parat|safe|unio|ida'.split(
    '|',
  )
const belonging =
  'medlem i|medlem av|medlem af|medlem hos|medlemskap i|medlemskab i|medlemskap hos|er med i|är med i|organisert i|organiseret i|organiserad i|ansluten till|tilsluttet|innmeldt i|meldt inn i|meldt ind i|indmeldt i|gått in i|gått med i|member of|belong to|organised in'.split(
    '|',
  )

/** Unions by their names, and those whose name is a word of its own where somebody belongs to them. */
export const markedUnions: readonly Group[] = [
  { tag: 'UNION', words: unions },
  { tag: 'UNION_WORD', words },
  { tag: 'UNION', words: short.flatMap((name) => belonging.map((before) => `${before} ${name}`)).join(',') },
]
