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

const cars = `Volvo, Volvo V70, Volvo XC60, Volkswagen Golf, Golf, Polo, Passat, Tiguan, Toyota, Toyota Yaris, Yaris, Corolla, RAV4, Auris, Avensis, Ford, Ford Focus, Fiesta, Mondeo, Kuga, Transit,
  Peugeot, Peugeot 208, Renault, Renault Clio, Zoe, Megane, Citroën, Citroën Berlingo, Skoda, Skoda Octavia, Fabia, Superb, Enyaq, Audi, Audi A4, A6, BMW, BMW X5, i3, Mercedes, Mercedes Vito, Mercedes-Benz, Sprinter, Tesla, Tesla Model 3, Model Y, Nissan Leaf, Leaf, Qashqai,
  Micra, Kia, Kia Niro, Ceed, Hyundai, Kona, Ioniq, Mazda, Mazda 3, CX-5, Opel, Opel Corsa, Astra, Vectra, Zafira, Saab, Saab 9-3, Suzuki, Swift, Subaru, Forester, Outback, Mitsubishi, Outlander, Lexus, Fiat, Fiat 500, Panda, Punto, Doblo, Alfa Romeo, Giulia, Seat, Ibiza, Leon, Cupra, Mini, Mini Cooper, Jaguar, Land Rover,
  Defender, Porsche, Taycan, Polestar, Polestar 2, MG, BYD, Xpeng, Nio, Dacia, Duster, Sandero, Jeep, Honda, Honda Civic, Jazz, Chevrolet, Dodge, Hiace, Hilux, Proace, Caddy, Transporter, California, Multivan, Vito, Yamaha, Kawasaki, Harley-Davidson, Vespa, Suzuki, Hobby, Kabe, Adria, Bürstner, Knaus, Askeladden, Buster, Yamarin, Princess`

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

export const things = {
  companies: lines(everywhere),
  cars: lines(cars),
  products: lines(products),
  calendar,
  countries,
} as const
