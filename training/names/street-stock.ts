// Parts that Nordic and British street names are made of, written down by hand.

const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

export interface Streets {
  readonly stems: readonly string[]
  readonly endings: readonly string[]
  /** Endings that follow a person's or a place's name as a word of their own. */
  readonly apart: readonly string[]
  readonly first: readonly string[]
  readonly whole: readonly string[]
}

const norwegianStems = words(`Stor Kirke Skole Bjørke Gran Furu Eike Lønne Ospe Rogne Hassel Selje Orre Linde Aske Alme
  Skog Myr Eng Åker Dal Fjell Berg Haug Bakke Elve Foss Sjø Strand Havne Fjord Vik Nes Øy Sand Stein Hamn Torv Slotts
  Drammens Trondheims Bergens Moss Kongens Dronningens Prinsens Bispe Prestegårds Gårds Sæter Stall Smie Mølle Sag
  Tegl Fabrikk Jernbane Stasjons Brygge Toll Råd Fjære Nord Sør Øst Vest Øvre Nedre Blåbær Tyttebær Bringebær Multe
  Rose Tulipan Syrin Konvall Blåklokke Hvitveis Løvetann Trost Svale Lerke Spurve Ørne Falke Ugle Reve Hare Elg Hjorte
  Ekorn Bever Sol Måne Stjerne Nordlys Vinter Sommer Vår Høst Ole Kari Anne Hans Peders Knuds Olavs Haralds Håkons
  Sverres Markus Maridals Kjelsås Grefsen Tåsen Nydals Kalve Grini Sogns Ulle Holmen Frogner Majorstu Skarpsno Toppe
  Fana Nygårds Lars-Hille Strøms Marke Vaskerelv Klokker Ring Tun Heste Geite Saue Ku Lange Korte Brede Smale Nye Gamle`)

const swedishStems = words(`Stor Kyrko Skol Björk Gran Tall Ek Lönn Asp Rönn Hassel Lind Ask Alm Skogs Myr Ängs Åker Dal
  Berg Back Back Älv Fors Sjö Strand Hamn Fjord Vik Näs Ö Sand Sten Torg Slotts Drottning Kungs Prins Biskops Präst Gårds
  Säter Smedje Kvarn Sågverks Tegel Fabriks Järnvägs Stations Brygg Tull Råd Norr Söder Öster Väster Blåbärs Lingon
  Hallon Rosen Tulpan Syren Liljekonvalj Blåklocke Vitsippe Maskros Trast Sval Lärk Sparv Örn Falk Uggle Räv Har Älg
  Hjort Ekorr Bäver Sol Mån Stjärn Norrskens Vinter Sommar Vår Höst Karl Erik Magnus Olofs Birger Sten Svea Göta Vasa
  Hornsgats Folkunga Sveav Valhalla Linné Ave Vasa Övre Nedre Lång Kort Bred Smal Nya Gamla Väder Vapen Bond Bryggar
  Snickar Skräddar Tunnbindar Garvar Slöjd Idrotts Park Träd Kastanj Plommon Körsbärs Päron Äppel Ring Mellan`)

const danishStems =
  words(`Stor Kirke Skole Birke Gran Fyrre Ege Ahorn Aspe Rønne Hassel Pile Linde Aske Elme Skov Mose Eng
  Ager Dal Bjerg Høj Bakke Å Sø Strand Havne Fjord Vig Næs Ø Sand Sten Torve Slots Konge Dronning Prinsesse Bispe Præste
  Gårds Smede Mølle Sav Tegl Fabriks Jernbane Stations Bro Told Råd Nørre Sønder Øster Vester Blåbær Tyttebær Hindbær
  Brombær Rosen Tulipan Syren Liljekonval Anemone Mælkebøtte Solsorte Svale Lærke Spurve Ørne Falke Ugle Ræve Hare
  Hjorte Egern Bæver Sol Måne Stjerne Vinter Sommer Forårs Efterårs Peders Knuds Olufs Valdemars Frederiks Christians
  Carls Axel Absalons Griffenfelds Istedgade Amager Lyngby Roskilde Køge Holbæk Vesterbro Nørrebro Østerbro Falkoner
  Gothers Bred Lang Smal Ny Gammel Algade Jernbane Ringsted Hoved Tvær Side Over Neder Kastanje Blomme Kirsebær Æble`)

export const streets: Readonly<Record<'no' | 'dk' | 'se' | 'en' | 'fi', Streets>> = {
  no: {
    stems: norwegianStems,
    endings: words(
      'gata gata gaten gate veien veien veien vegen vegen vei veg svingen bakken lia tunet stien alleen kroken haugen åsen ringen faret løkka jordet marka kleiva smauet stredet flata teigen toppen',
    ),
    apart: words('gate gate vei vei veg plass allé torg'),
    first: words(
      'Øvre Nedre Nordre Søndre Vestre Østre Store Lille Gamle Indre Ytre Professor Doktor Biskop Kaptein General Pastor Lensmann',
    ),
    whole: [
      'Karl Johans gate',
      'Henrik Ibsens gate',
      'Bogstadveien',
      'Nordre gate',
      'Torggata',
      'Strandgaten',
      'Kongens gate',
      'Fritzøe brygge',
      'Aker brygge',
      'Bryggen',
      'Torget',
      'Solsiden',
      'Tjuvholmen allé',
      'Rådhusplassen',
      'Olav Tryggvasons gate',
      'C.J. Hambros plass',
      'St. Olavs gate',
      'St. Hanshaugen',
      'Sørkedalsveien',
      'Markveien',
      'Kirkeveien',
      'Industrigata',
    ],
  },
  dk: {
    stems: danishStems,
    endings: words(
      'vej vej vej vej gade gade stræde allé vænget parken bakken haven torvet stien svinget toften marken lunden krogen engen dammen',
    ),
    apart: words('vej gade allé plads torv boulevard vænge stræde'),
    first: words('Øvre Nedre Nørre Sønder Vester Øster Store Lille Gammel Ny Gl. Nr. Sdr. Ved Ved Bag Under'),
    whole: [
      'Vesterbrogade',
      'H.C. Andersens Boulevard',
      'Chr. Winthers Vej',
      'Strandvejen',
      'Søndergade',
      'Nygade',
      'Algade',
      'Jernbanegade',
      'Torvet',
      'Åboulevarden',
      'Ny Munkegade',
      'Store Kongensgade',
      'Gl. Kongevej',
      'Gammel Kongevej',
      'Kongens Nytorv',
      'Sankt Pauls Gade',
      'Åhavevej',
      'Islands Brygge',
      'Ndr. Frihavnsgade',
    ],
  },
  se: {
    stems: swedishStems,
    endings: words(
      'gatan gatan gatan vägen vägen vägen gränd stigen backen torget allén plan platsen liden kroken gården ringen slingan',
    ),
    apart: words('gata väg plats torg gränd allé'),
    first: words('Övre Nedre Norra Södra Västra Östra Stora Lilla Gamla Nya'),
    whole: [
      'Kungsgatan',
      'Sveavägen',
      'Hornsgatan',
      'Drottninggatan',
      'Storgatan',
      'Karl Johansgatan',
      'Sankt Eriksgatan',
      'S:t Eriksgatan',
      'Birger Jarlsgatan',
      'Olof Palmes gata',
      'Norra Vallgatan',
      'Regementsgatan',
      'Nygatan',
      'Östra Storgatan',
      'Andra Långgatan',
      'Stora torget',
      'Kyrkbyn',
      'Götgatan',
      'Odengatan',
    ],
  },
  en: {
    stems: words(
      'High Church Park Station Victoria Green Manor Kings Queens New Grange North South East West Mill School Chapel Springfield Richmond Albert Alexandra Windsor London York Highfield Stanley Main Oak Elm Ash Cedar Maple Rose Orchard Meadow Bridge Castle River Hill Wood Garden Birch Holly Willow Beech Primrose Baker Fleet Regent Oxford',
    ),
    endings: [],
    apart: words(
      'Street Street Road Road Road Lane Avenue Close Drive Way Court Crescent Gardens Place Terrace Grove Square Hill Mews Walk',
    ),
    first: words('Old New Upper Lower Great Little North South'),
    whole: ['The Avenue', 'Broadway', 'The Crescent', 'The Green', 'Cheapside', 'Piccadilly', 'Station Approach'],
  },
  fi: {
    stems: words(
      'Manner Koulu Kirkko Koivu Kuusi Mänty Tammi Vaahtera Pihlaja Haapa Leppä Metsä Suo Niitty Pelto Laakso Vuori Mäki Joki Koski Järvi Ranta Satama Saari Niemi Hiekka Kivi Tori Kuninkaan Asema Rauta Tehdas Mylly Sahan Pohjois Etelä Itä Länsi Mustikka Puolukka Ruusu Tulppaani Peippo Pääsky Kotka Kettu Jänis Hirvi Karhu Orava Aurinko Kuu Tähti Talvi Kesä Kevät Syys Uuden Vanhan Pitkä Hämeen Turun Helsingin Aleksanterin',
    ),
    endings: words('katu katu katu tie tie tie polku kuja kaari rinne ranta raitti puistotie aukio tori'),
    apart: [],
    first: words('Iso Pieni Ylä Ala Vanha Uusi'),
    whole: [
      'Mannerheimintie',
      'Aleksanterinkatu',
      'Hämeentie',
      'Bulevardi',
      'Esplanadi',
      'Fredrikinkatu',
      'Iso Roobertinkatu',
      'Tehtaankatu',
      'Kauppakatu',
    ],
  },
} as const

export const farms = {
  no: words(
    'Haugen Myrvoll Solbakken Åsheim Bjørnstad Nordgarden Sørgarden Oppigard Nistua Bråten Elvestad Fagerli Granheim Lillevik Nygård Sletta Storhaug Tveiten Ødegården Rognlia Brekke Lunde Solstad Heimdal Fossheim Kvernhaugen Bergland Sandvik Helgeland Mogard',
  ),
  dk: words(
    'Møllegården Østergård Nygård Søgård Bakkegården Lindegården Skovgården Kirkegård Højgård Damgård Præstegården Vestergård Enghavegård Birkelund Rosenlund',
  ),
  se: words(
    'Solbacken Nygården Björkhaga Lugnet Fridhem Ekbacken Östergården Norrgården Backen Sjötorp Rosenlund Lindhult Åkerby Stenhaga Granliden Högtorp Mellangården',
  ),
} as const
