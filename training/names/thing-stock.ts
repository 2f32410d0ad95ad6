// Companies, cars, products and other words for the slots of the templates: what is named in calls but is no person.

import type { Language } from '../../redaction/kinds.ts'

const lines = (text: string): readonly string[] =>
  text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/gu, ' '))
    .filter((entry) => entry !== '')

const everywhere = `Nordea, Ikea, If, Tryg, Volvo, Ford, Circle K, Elkjøp, Telenor, Telia, Danske Bank, Codan, Gjensidige, Google, Apple,
  Microsoft, Amazon, Netflix, Spotify, Klarna, PayPal, Visa, Mastercard, DHL, PostNord, Bring, UPS, SAS, Norwegian, Ryanair, Wolt, Foodora,
  Uber, Bolt, H&M, Lindex, Zara, Clas Ohlson, Jula, Biltema, XXL, Power, Elgiganten, Samsung, Huawei, LEGO, Lego, Maersk, Carlsberg, Arla,
  Coop, Lidl, Rema 1000, 7-Eleven, McDonald's, Burger King, Starbucks, Max, Hertz, Avis, Europcar, Sixt, Falck, Viking, NAF, Securitas, Verisure, Sector Alarm,
  PwC, Deloitte, EY, KPMG, Booking.com, Airbnb, Hotels.com, Vipps, MobilePay, Swish, Lowell, Intrum, Kredinor, Santander, Handelsbanken, SEB, Swedbank,
  Skandia, Folksam, Trygg-Hansa, Länsförsäkringar, Moderna, Alm. Brand, Topdanmark, GF Forsikring, Gouda, Europeiske, Protector, Eika, Fremtind, Storebrand, Sparebank 1, DNB, KLP,
  Frende, WaterCircles, Enter, Sbanken, Bulder, Skatteetaten, NAV, Statens vegvesen, Lånekassen, Helfo, Skat, Borger.dk, Forsikringskassen, Försäkringskassan, Skatteverket, Kela, OP, Fennia, LähiTapiola, Pohjola,
  Hafslund, Fortum, Tibber, Fjordkraft, Vattenfall, Eon, Ørsted, Norlys, Radius, Ice, Telmore, Tele2, Comviq, Halebop, Fibia, Altibox, Get, Canal Digital, Allente, Viaplay, TV 2, HBO,
  Finn.no, Blocket, DBA, Tise, Vinted, Komplett, Proshop, NetOnNet, Zalando, Boozt, Ellos, Oda, Nemlig, Mathem, Meny, Kiwi, Bunnpris, Joker, Netto, Bilka, Føtex, Irma, ICA, Willys, Hemköp,
  Møller Bil, Bertel O. Steen, Bilia, Hedin, Snap Drive, Mekonomen, Thansen, Carglass, Ryds Bilglas, Riis Bilglass, Werksta, Autoexperten, Dekra, Applus, Anticimex, Nokas, Polygon, Recover, SSG, Belfor, ISS, Coor, Toma,
  Hansen & Dahl, Olsen & Sønn, Advokatfirmaet Lund, Berg & Co, Jensens Bøfhus, Peppes, Peppes Pizza, Egon, Dolly Dimple's, Bakers, Baker Hansen, Narvesen, Deichmann, Jernia, Byggmakker, Maxbo, Montér, Obs Bygg, Bauhaus, XL Bygg, Jem & Fix, Silvan, Stark, Hornbach, Byggmax,
  Hansens Bakeri, Olsens Rørleggerbedrift, Brødrene Dahl, Dahl Optikk, Brilleland, Specsavers, Synoptik, Louis Nielsen, Thiele, Nille, Normal, Søstrene Grene, Tiger, Matas, Apotek 1, Boots, Vitusapotek, Apoteket, Kronans, Aleris, Volvat, Dr. Dropin, Kry, Capio,
  Karl Bil, Jonas Bil, Anders Auto, Eriksson Bygg AB, Svenssons Rör, Petersen VVS, Andersens Tømrerfirma, Nielsens Auto, Larsen Maskin AS, Haugen Transport, Johanssons Måleri, Erik Penser Bank, Carnegie, Nordnet, Avanza, Saxo Bank, Jyske Bank, Sydbank, Lån & Spar,
  Marks & Spencer, Sainsbury's, John Lewis, Aviva, Admiral, Direct Line, Lloyds, Barclays, HSBC, Santander, Johnson & Johnson, Wells Fargo, Morgan Stanley, Royal Mail, British Gas, Virgin Media, Vodafone, Churchill, Harvey Nichols, Jack Wills, Ben & Jerry's, Ernst & Young`

const pets = `Bella, Luna, Rocky, Max, Molly, Simba, Balto, Storm, Buster, Fenris, Tassen, Pusur, Pus, Mons, Svarten, Brunen, Blakken, Rosa, Stjerna, Bamse, Trygve, Kaptein Krok, Dronning Silvia, Herr Nilsson, Sir Henry,
  Lillepus, Pysen, Sixten, Findus, Bosse, Sigge, Doris, Tjorven, Ludde, Zorro, Nala, Loke, Odin, Thor, Freja, Tyra, King, Prince, Buddy, Daisy, Biscuit, Teddy, Coco, Milo, Whisky, Fie, Trine, Ole, Luffe, Karlsson, Musse, Pelle, Snurre`

const cars = `Volvo, Volvo V70, Volvo XC60, Volkswagen Golf, Golf, Polo, Passat, Tiguan, Toyota, Toyota Yaris, Yaris, Corolla, RAV4, Auris, Avensis, Ford, Ford Focus, Fiesta, Mondeo, Kuga, Transit,
  Peugeot, Peugeot 208, Renault, Renault Clio, Zoe, Megane, Citroën, Citroën Berlingo, Skoda, Skoda Octavia, Fabia, Superb, Enyaq, Audi, Audi A4, A6, BMW, BMW X5, i3, Mercedes, Mercedes Vito, Mercedes-Benz, Sprinter, Tesla, Tesla Model 3, Model Y, Nissan Leaf, Leaf, Qashqai,
  Micra, Kia, Kia Niro, Ceed, Hyundai, Kona, Ioniq, Mazda, Mazda 3, CX-5, Opel, Opel Corsa, Astra, Vectra, Zafira, Saab, Saab 9-3, Suzuki, Swift, Subaru, Forester, Outback, Mitsubishi, Outlander, Lexus, Fiat, Fiat 500, Panda, Punto, Doblo, Alfa Romeo, Giulia, Seat, Ibiza, Leon, Cupra, Mini, Mini Cooper, Jaguar, Land Rover,
  Defender, Porsche, Taycan, Polestar, Polestar 2, MG, BYD, Xpeng, Nio, Dacia, Duster, Sandero, Jeep, Honda, Honda Civic, Jazz, Chevrolet, Dodge, Hiace, Hilux, Proace, Caddy, Transporter, California, Multivan, Vito, Yamaha, Kawasaki, Harley-Davidson, Vespa, Suzuki, Hobby, Kabe, Adria, Bürstner, Knaus, Askeladden, Buster, Yamarin, Princess`

const tools = `Makita, Makita DHP484, Hilti, Hilti TE 30, DeWalt, Milwaukee, Bosch Professional, Festool, Ryobi, Stihl, Husqvarna 545, Jonsered, Partner, Gardena, Kärcher, Nilfisk, Flex, Metabo, Hikoki, Stanley, Bahco, Fiskars, Weber, Jøtul, Contura, Dovre, Morsø, Toro, Stiga, Klippo, Honda Izy, Automower,
  John Deere, Ferguson, Massey Ferguson, Valtra, Fendt, New Holland, Case, Deutz, Claas, Kubota, Volvo BM, Zetor, Avant, Gehl, Bobcat, Caterpillar, Komatsu, Doosan, Krone, Kverneland, Väderstad, Orkel, DeLaval, Lely,
  Scott Genius, Scott, Specialized, Giant, Cube, Orbea, Bianchi, Cannondale, Santa Cruz, Kona, Marin, Gary Fisher, Hard Rocx, White, Diamant, DBS, Kildemoes, Nishiki, Christiania, Babboe, Larry vs Harry, Riese & Müller, Gazelle, Pashley,
  Corian, HTH, Sigdal, Strai, Kvik, Norema, Invita, Svane, Ballingslöv, Marbodal, Puustelli, Pergo, Tarkett, Velux, Natre, Gilje, NorDan, Hörmann, Grohe, Oras, Hansgrohe, Mora, Gustavsberg, Ifö, Villeroy, Duravit, Porsgrund Seven, Wedi, Glava, Rockwool, Isola, Gyproc, Jotun, Beckers, Flügger, Alcro, Drytech, Nibe, Daikin, Panasonic, Mitsubishi Electric, Toshiba, Zaptec, Easee, Garo,
  Canon, Nikon, Sony Alpha, Leica, Fujifilm, Hasselblad, Bang & Olufsen, Bose, Marshall, Jabra, Philips, LG, Lenovo, Dell, HP, Asus, Acer, Pixel, Nokia, OnePlus, Doro, Fender, Gibson, Martin, Taylor, Yamaha, Steinway, Roland, Moncler, Canada Goose, Louis Vuitton, Gucci, Prada, Chanel, Hermès, Burberry, Marc Jacobs, Michael Kors, Ralph Lauren, Tommy Hilfiger, Calvin Klein, Hugo Boss, Paul Smith, Stella McCartney, Ray-Ban, Tissot, Longines, Tag Heuer, Patek Philippe, Daniel Wellington, Swarovski, Tiffany, Thomas Sabo, Cartier, Fjällräven, Helly Hansen, Norrøna, Peak Performance, Haglöfs, Salomon, Atomic, Fischer, Madshus, Rossignol, Head, Shimano, Abu Garcia, Beretta, Sako, Tikka, Mauser, Krag, Blaser, Silver Cross, Britax, Cybex, BabyBjörn, Thule, Samsonite, Rimowa, Eastpak`

const products = `iPhone, iPhone 13, iPad, MacBook, Galaxy, Samsung Galaxy, Playstation, PlayStation 5, Xbox, Nintendo Switch, Fitbit, Garmin, Sonos, Chromecast, AirPods, GoPro, Dyson, Roomba, Miele, Bosch, Siemens, Electrolux, Husqvarna, Alexa, Siri, Windows, Android, Office, Teams, Zoom, Outlook, Messenger, Snapchat, TikTok, Instagram, Facebook, WhatsApp, BankID, MitID, Altinn, Digipost, e-Boks, Kivra,
  Min side, Trygg Pluss, Super, Ekstra, Kasko, Delkasko, Helforsikring, Toppkasko, Reise Pluss, Hus Ekstra, Innbo Super, Mastercard Gold, Visa Platinum, Billy, Malm, Hemnes, Kallax, Ektorp, Klippan, Ingvar, Poäng, Trip Trap, Stokke, Bugaboo, Brio, Emmaljunga, Trek, Scott, Canyon, Cervélo, Nakamura, Merida, Monark, Crescent, Rolex, Omega, Seiko, Breitling, Pandora, Ole Lynggaard, Georg Jensen, Royal Copenhagen, Stelton, Porsgrund, Hadeland, Kosta Boda`

const calendar: Readonly<Record<Language, { readonly days: readonly string[]; readonly months: readonly string[] }>> = {
  nb: {
    days: lines('mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag'),
    months: lines('januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember'),
  },
  nn: {
    days: lines('måndag, tysdag, onsdag, torsdag, fredag, laurdag, sundag'),
    months: lines('januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember'),
  },
  da: {
    days: lines('mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag'),
    months: lines('januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december'),
  },
  sv: {
    days: lines('måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag'),
    months: lines('januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december'),
  },
  en: {
    days: lines('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
    months: lines('January, February, March, April, May, June, July, August, September, October, November, December'),
  },
  fi: {
    days: lines('maanantaina, tiistaina, keskiviikkona, torstaina, perjantaina, lauantaina, sunnuntaina'),
    months: lines(
      'tammikuuta, helmikuuta, maaliskuuta, huhtikuuta, toukokuuta, kesäkuuta, heinäkuuta, elokuuta, syyskuuta, lokakuuta, marraskuuta, joulukuuta',
    ),
  },
}

const countries: Readonly<Record<Language, readonly string[]>> = {
  nb: lines(
    'Spania, Hellas, Tyrkia, Thailand, Danmark, Sverige, Italia, Frankrike, Polen, USA, Kroatia, Portugal, Kypros, Bali, Gran Canaria, Mallorca, Kreta, Alanya, London, Paris, Roma, New York, Dubai, Alicante, Nice, Berlin, Lofoten, Hemsedal, Trysil, Hafjell, Geilo, Syden, Antalya, Vietnam, Marokko',
  ),
  nn: lines(
    'Spania, Hellas, Tyrkia, Thailand, Danmark, Sverige, Italia, Frankrike, Polen, USA, Kroatia, Portugal, Kypros, Gran Canaria, Mallorca, Kreta, London, Paris, Roma, Alicante, Lofoten, Hemsedal, Trysil, Geilo, Syden, Island, Skottland',
  ),
  da: lines(
    'Spanien, Grækenland, Tyrkiet, Thailand, Norge, Sverige, Italien, Frankrig, Polen, USA, Kroatien, Portugal, Cypern, Bali, Gran Canaria, Mallorca, Kreta, Alanya, London, Paris, Rom, New York, Dubai, Nice, Berlin, Østrig, Tyskland, Hamborg, Bornholm, Skagen, Egypten, Marokko',
  ),
  sv: lines(
    'Spanien, Grekland, Turkiet, Thailand, Danmark, Norge, Italien, Frankrike, Polen, USA, Kroatien, Portugal, Cypern, Bali, Gran Canaria, Mallorca, Kreta, Alanya, London, Paris, Rom, New York, Dubai, Nice, Berlin, Sälen, Åre, Öland, Gotland, Egypten, Finland',
  ),
  en: lines(
    'Spain, Greece, Turkey, Thailand, Denmark, Sweden, Norway, Italy, France, Poland, the USA, Croatia, Portugal, Cyprus, Bali, Tenerife, Majorca, Crete, Paris, Rome, New York, Dubai, Nice, Berlin, Florida, Cornwall, Scotland, Wales, Jordan, Georgia, Florence, Victoria',
  ),
  fi: lines(
    'Espanjaan, Kreikkaan, Turkkiin, Thaimaahan, Tanskaan, Ruotsiin, Italiaan, Ranskaan, Puolaan, Kroatiaan, Portugaliin, Kyprokselle, Kanarialle, Mallorcalle, Lontooseen, Pariisiin, Roomaan, Berliiniin, Lappiin, Leville, Viroon, Tallinnaan',
  ),
}

const trades: Readonly<Record<Language, { readonly after: readonly string[]; readonly before: readonly string[] }>> = {
  nb: {
    after: lines(
      'Bygg AS, Bygg, Rør, Rør AS, VVS, Elektro, Elektro AS, Auto, Bil, Bilverksted, Bakeri, Transport, Maskin, Eiendom, Regnskap, Entreprenør, Malermester, Tak, Tak & Blikk, Frisør, Optikk, Tannklinikk, Legesenter, Sport, Møbler, Hus, Holding, Gruppen, AS, & Sønn, & Sønner, & Co, Begravelsesbyrå, Catering, Renhold, Hagesenter, Kjøreskole, Apotek',
    ),
    before: lines(
      'Advokatfirmaet, Brødrene, Firma, Rørlegger, Malermester, Byggmester, Tannlegene, Autosenter, Bakeriet, Hotell, Restaurant, Kafé',
    ),
  },
  nn: {
    after: lines(
      'Bygg, Røyr, Elektro, Auto, Bil, Bakeri, Transport, Maskin, Rekneskap, Entreprenør, AS, & Son, & Co, Hagesenter, Landhandel',
    ),
    before: lines('Advokatfirmaet, Brørne, Firma, Byggmeister, Bakeriet, Hotell'),
  },
  da: {
    after: lines(
      'VVS, VVS ApS, El, Auto, Biler, Byg, Byg ApS, Tømrer, Murer, Malerfirma, Tømrerfirma, Autoværksted, Bageri, Transport, Maskinstation, Ejendomme, Revision, Entreprise, & Søn, & Sønner, & Co, Begravelse, Catering, Rengøring, Køreskole, A/S, ApS, Optik, Møbler, Planteskole',
    ),
    before: lines(
      'Advokatfirmaet, Brødrene, Firmaet, Murermester, Malermester, Tømrermester, Hotel, Restaurant, Café, Bageriet',
    ),
  },
  sv: {
    after: lines(
      'Bygg, Bygg AB, El, El AB, Rör, Rör AB, VVS, Bil, Bilverkstad, Plåt, Måleri, Bageri, Åkeri, Transport, Fastigheter, Redovisning, Entreprenad, & Son, & Söner, & Co, Begravningsbyrå, Catering, Städ, Trafikskola, AB, Optik, Möbler, Trädgård, Snickeri, Glas',
    ),
    before: lines('Advokatbyrån, Bröderna, Firma, Byggmästare, Hotell, Restaurang, Café, Bageriet'),
  },
  en: {
    after: lines(
      '& Sons, & Co, Ltd, Plumbing, Motors, Builders, Electrical, Roofing, Solicitors, Estates, Bakery, Transport, Insurance, Brothers, Partners, Dental, Cars, Garage, Furniture, Group',
    ),
    before: lines('Hotel, Café, Messrs, The'),
  },
  fi: {
    after: lines('Oy, Ky, Rakennus Oy, Auto, Sähkö, Putki, Kuljetus, Leipomo, Kiinteistöt, Oyj'),
    before: lines('Asianajotoimisto, Hotelli, Ravintola, Kahvila'),
  },
}

/** Model names as they follow a maker's: digits and letters. */
const models = lines(
  'S21, S22 Ultra, 13 Pro, 14, 12 Mini, X5, C4, V60, XC40, A3, Q5, 320, 520d, GTI, GTE, 308, 3008, C-klasse, E-klasse, i20, i30, ID.3, ID.4, e-Golf, Cross, Hybrid, 9000, 3000, T5, 2008, 500, 118, 5, 7, 8, 2, 3, 9, Pro, Max, Plus, 55, 65 tommer, mark 2, Air, Mini',
)

/** Halves of brand names that nobody has heard of. */
const brandBegins = lines(
  'Ani, Nor, Poly, Euro, Inter, Medi, Bio, Opti, Tek, Agri, Vet, Hydro, Nord, Fjord, Star, Eko, Omni, Viva, Nova, Aqua, Terra, Alfa, Delta, Prima, Securi, Multi, Digi, Info, Skan, Balti, Arkti, Polar, Luna, Sol, Via, Kredi, Finans, Data, Auto, Safe',
)
const brandEnds = lines(
  'cura, tech, gon, vent, pharm, plan, service, data, vik, consult, tek, lux, med, dent, line, trans, gruppen, nett, glass, clean, print, soft, care, dyr, hotell, bank, form, tron, via, nova, max, fit, mat, pro, gym, sikring, kontroll, partner, spar, land',
)

export const things = {
  brandBegins,
  brandEnds,
  trades,
  models,

  companies: lines(everywhere),
  pets: lines(pets),
  cars: lines(cars),
  products: [...lines(products), ...lines(tools)],
  calendar,
  countries,
} as const
