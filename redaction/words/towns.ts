// Places with a postal code in Norway, Denmark and Sweden, and the larger ones of Finland; lower case. They stand only
// beside a postal code or a street: many are ordinary words. From GeoNames (CC BY 4.0, geonames.org).

import { townsToK } from './towns-a-k.ts'
import { townsAbroad } from './towns-abroad.ts'
import { finlandTowns } from './towns-finland.ts'
import { townsFromL } from './towns-l-oe.ts'

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
  nedre vats,nes i ådal,nes på hedmarken,nes verk,nordre frogn,nordre seiland,nordre toten,nykøbing f,nykøbing falster,nykøbing sj,nykøbing sjælland,nykøbing mors
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

// As people write them after a postal code.
const shortened = ['trh', 'kbh', 'cph', 'sthlm', 'gbg', 'rvk', 'krsand']

/** Names of one word. */
export const towns: ReadonlySet<string> = new Set([
  ...`${townsToK} ${townsFromL}`.trim().split(/\s+/),
  ...lasts,
  ...finlandTowns,
  ...townsAbroad,
  ...shortened,
])

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
