// Words and makes of two or three letters that stand before numbers far oftener than the letters of a plate do.

export const notPlates: ReadonlySet<string> = new Set(
  `på av er og en et to vi du ja ca kr nr id pa at om de in of is on or by no so my be am pm kl rv fv nok sek dkk eur usd gbp med fra til for as an to
  bmw kia vw vag suv gti xc gt ex dks den det der var har kan ska och ett som men när hur mer min din sin the and was has got bil bor hus sal do go he
  tlf tel mob reg fnr cpr pnr ref iso age iban dob max ved per hos sak vej str pkt del fri ios mac win usb sms gps abs esp sen sim sys ltd its it if
  tog bus rum dag dog tid mil km kg cm mm gb mb tb hk kw kva tre fem sex nio fire syv elv tio six two ten one kun cca ett han hon jeg jag ble blev over
  mod vin iph ip ps tv pc ok hm eh mm ap hp lg åtte seks sju ni ti otte syv fyra sju åtta nej nei nå no da så hva kva vad hvad dem oss seg sig alt alle
  eller helt bare kun ikke inte and are not you her his any all may can for from ring call cost mai maj may jun jul aug sep okt nov des jan feb mar apr
  år är meg deg seg oss dem dere ham mig dig sig os jer mej dej sej him me us vi ha dgr stk nye ny gml tur vår car van cab`.split(
    /\s+/,
  ),
)

// Words of two or three letters that are said between "the number" and the number, in any of our languages.
export const sayingWords: ReadonlySet<string> = new Set(
  `e er is är var was det it og och and på at til till to for nr num min mi my en ei et ett an the som so så da då jo ja mm eh øh eg jeg jag
  har has had her här nå nu you me meg mig ditt din di your dit mit`.split(/\s+/),
)

/** What cars, caravans and motor cycles are called after. */
export const makes =
  /^(?:volvo|mazda|toyota|peugeot|citroen|citroën|mercedes|volkswagen|vw|opel|lexus|honda|nissan|ford|renault|hyundai|suzuki|subaru|skoda|škoda|audi|tesla|polestar|ds|mg|bmw|kia|seat|cupra|hymer|hobby|yamaha|kawasaki)$/
