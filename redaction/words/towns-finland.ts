// Places with a postal code where Finland speaks Swedish, and the larger ones elsewhere in Finland by their Swedish and
// Finnish names; lower case. From GeoNames (CC BY 4.0, geonames.org).

const names = `
  abborfors bemböle bennäs bergö billnäs björköby borgå brändö bromarv dalsbruk degerby eckerö ekenäs emäsalo esbo espoo esse fagervik
  finström fiskars forsby föglö gerby geta godby grankulla hammarland hangö hanko helsinge helsingfors helsinki hindhår hitis houtskär ingå
  iniö inkoo isnäs jakobstad jeppo joensuu jomala jorvas jurva jyväskylä kaitsor kajana kalajoki karis karjaa karleby karperö kaskinen kaskö
  kauniainen kervo kerava kimito kirkkonummi kokkola korpo korppoo korsholm korsnäs kotka kouvola kristinestad kronoby kuopio kumlinge kvevlax
  kyrkslätt kållby kökar lahtis lahti lappträsk larsmo lemland liljendal lillkyro lohja lojo lovisa loviisa lumparland malax masaby mariehamn
  maxmo mjölbolsta munsala mustasaari mustio myrskylä nagu nauvo nedervetil nickby norrnäs nurmijärvi nykarleby nystad nådendal naantali närpes
  obbnäs oravais oulu oxkangar pargas parainen pedersöre pernå petalax petsmo pietarsaari pjelax pojo pohja porvoo pörtom purmo raisio raseborg
  raasepori raumo rauma replot reso riihimäki saltvik sarvlax sibbo sipoo siuntio sjundeå smedsby snappertuna sockenbacka solf sottunga sulva
  strömfors svartå söderkulla sökö takter tammerfors tammisaari tampere tenala tenhola terjärv tolkis träskända turku tusby tuusula
  uleåborg uusikaarlepyy vaasa vanda vantaa vasa vassor vichtis vihti virkby vårdö vörå vöyri västanfjärd yttermark yttersbyn åbo
  övermark överpurmo
`

export const finlandTowns: readonly string[] = names.trim().split(/\s+/)
