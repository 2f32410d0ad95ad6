// Large places abroad where customers move to or have a house; lower case.

const cities = `
  london edinburgh glasgow aberdeen inverness dundee stirling cardiff swansea belfast derry dublin cork galway limerick kilkenny waterford sligo
  manchester liverpool leeds sheffield bristol birmingham nottingham leicester newcastle sunderland york durham oxford cambridge norwich brighton
  southampton portsmouth plymouth exeter reading bath coventry derby hull bradford ipswich aberystwyth ullapool
  berlin hamburg münchen munich köln cologne frankfurt stuttgart düsseldorf leipzig dresden hannover bremen nürnberg flensburg kiel lübeck rostock
  wien vienna salzburg graz innsbruck zürich zurich genève geneva basel bern lausanne
  amsterdam rotterdam utrecht haag eindhoven groningen leiden haarlem delft antwerpen antwerp brussel bruxelles brussels gent brugge luxembourg
  paris lyon marseille nice toulouse bordeaux nantes strasbourg lille colmar montpellier cannes antibes
  madrid barcelona valencia sevilla málaga malaga marbella fuengirola torrevieja alicante benidorm torremolinos nerja estepona mijas altea
  lisboa lisbon porto faro roma rome milano milan torino firenze florence bologna napoli venezia palermo verona
  warszawa warsaw kraków krakow gdańsk gdansk gdynia wrocław wroclaw poznań poznan łódź lodz szczecin praha prague brno bratislava budapest
  vilnius kaunas klaipeda riga tallinn tartu pärnu sofia bucureşti bucharest beograd zagreb split ljubljana sarajevo athen athens istanbul ankara
  reykjavik reykjavík akureyri tórshavn torshavn nuuk`

/** Names of one word. */
export const townsAbroad: readonly string[] = cities.trim().split(/\s+/)
