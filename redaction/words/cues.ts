// The words that say what a number or a name is: one table for all languages, since callers and advisers mix them.
// `*` at the end of a word stands for any ending; a space between words may also be a hyphen or nothing at all.

/** What can be asked for, or named beside its value. */
export const asks = [
  'NATIONAL_ID',
  'PHONE',
  'EMAIL',
  'BANK_ACCOUNT',
  'CARD',
  'CARD_EXPIRY',
  'CARD_CVC',
  'DATE_OF_BIRTH',
  'VEHICLE_REG',
  'POLICY_NO',
  'CLAIM_NO',
  'PASSPORT',
  'SECRET',
  'PERSON',
  'ADDRESS',
  'POSTCODE',
  'IP',
  'ORG_NO',
  'NUMBER',
] as const
export type Ask = (typeof asks)[number]

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)

/** What each kind is called when it is asked for or given. */
export const cueWords: Readonly<Record<Ask, readonly string[]>> = {
  NATIONAL_ID: list(`
    fødselsnum*, fødselnum*, fødelsnum*, fodselsnum*, foedselsnum*, fødselsnr*, fødselnr, fodselsnr,
    fødsels og personnum*, fnr, personnum*, personnr, persnr, pnr, personn*nummer, personnr*, d num*, dnum*,
    h num*, cpr, cprn*, cpr num*, cpr nr, cpr en, personbeteckning*, personsignum*, signum, socialskyddssignum*,
    samordningsnum*, lma num*, körkortsnum*, henkilötunn*, hetu, hetun, kennital*, ssn, national id*, id number, identity number,
    id num*, social security*, birth number, personal number, personal id*, identitetsnum*, national insurance*,
    identification number, fødselsnumer*, personnumm*, birthnumber, født nummer, elleve siffer*, elleve sifre*,
    11 siffer*, 11 sifre*, personsiffer*, personsifre*, fødsels nr, id nr, cprnum*, legitimasjonsnum*`),
  PHONE: list(`
    telefonnum*, telefonnr, tlf, tlfnr, tlf nr, mobilnum*, mobilnr, mobilen, mobil, mobiltelefon*, telefon,
    telefonen, telefonnumre*, ring meg på, ringe meg på, ringe deg på, ringe på, treffes på, nås på, nå deg på,
    nå meg på, få tak i deg på, ring på, call me, call you, reach you, reach me, phone, phone number*,
    telephone*, mobile, mobile number*, cell*, callback*, ringa mig på, nå dig på, nås på, nå mig på,
    ringe mig på, ring til, ring tilbake, ring tillbaka, ring tilbage, kontaktnum*, contact number, puhelin*,
    telefonnumer*, sms til, sms på, mobiltelefonnum*, hemnum*, arbetsnum*, tel, tel nr, mob, telefonnumm*,
    tlf num*, numret mitt, mobile phone, reachable at, ring, ringe, ringes, call, text me, kontakt, contact, nås,
    ringa, ringas, træffes på, ringer deg på, ringer dig på, ringer på, er du på, nå deg på, treffe deg på,
    tak i deg på, tak i meg på, fat i, tag i, svarer på, hold of, reach him, reach her, når dig på, når deg på,
    fat i dig på, få fat i dig på, tag i mig på, vipps*, swish*, mobilepay`),
  EMAIL: list('e post*, epost*, email*, e mail*, mail, mailadr*, mailen, mejl*, mejladr*, sähköpost*, mailadressen'),
  BANK_ACCOUNT: list(`
    kontonum*, kontonr, konto, kontoen, kontoen min, kontonumer*, bankkonto*, iban, account number,
    bank account*, account, reg nr og konto*, registrerings og kontonum*, clearingnum*, clearing*, tilinumero*,
    lønnskonto*, lönekonto*, lønkonto*, utbetalingskonto*, brukskonto*, sort code, kontot, konto nr, nemkonto*,
    dödsbokonto*, bokonto*, sparkonto*, privatkonto*, budgetkonto*, brugskonto*, lønskonto*, transaktionskonto*,
    opsparingskonto*, kontonumm*`),
  CARD: list(`
    kortnum*, kortnr, bankkort*, kredittkort*, kreditkort*, visakort*, visa, mastercard, debetkort*, debitkort*,
    card number, credit card*, debit card*, card, kortet, betalkort*, dankort*, betalingskort*, bankkortnum*,
    luottokort*, kortnumer*, amex`),
  CARD_EXPIRY: list(`
    utløpsdato*, utløper, gyldig til, utløp, udløbsdato*, udløber, udløb, utgångsdatum*, går ut, går det ut,
    går den ut, går kortet ut, utgår, utløper det, udløber det, giltigt till, giltig t o m, gäller till,
    valid to, good through, gyldigt til, måned og år, månad och år, giltig till, giltighetstid*, gyldighetsdato*,
    expiry*, expires, expiration*, valid until, exp, exp date, valid thru, gyldighet*, voimassa*`),
  CARD_CVC: list(`
    cvc, cvv, cvc2, cvv2, cvc koden, cvc kode*, cvv kode*, kontrollsiffer*, kontrolsifre*, kontrollsifre*,
    sikkerhetskoden bak*, security code, säkerhetskod*, sikkerhetskode på kort*, tre siste sifre* bak*,
    tre sifrene bak*, tre sifre* på bak*, tre cifre* bag*, tall* bak*, sifre* bak*, siffer bak*, cifre* bag*,
    siffr* bak*, kontrolcif*, kontrollcif*, digits on the back, number on the back, tal bag*,
    tre siffrorna på bak*, three digits on the back, cvc nummer*, kortkode*, tre bak*, tre bag*, tre siste bak*,
    tre sidste bag*, tre på bak*, tre på bag*, three on the back, three at the back, koden bak*, koden på bak*,
    koden på bag*, code on the back`),
  DATE_OF_BIRTH: list(`
    født, fødd, født den, fødselsdato*, fødselsdag*, fodselsdato*, fødselsår*, født i, fødd i, bursdag*, fodt,
    foedt, fødselsdata*, fødseldato*, född, född den, födelsedatum*, födelsedata*, fødselsdata*, födelsedag*,
    fyller år, fødsels dato*, fodseldato*, fødselsdato og år, hvem du er, kven du er, vem du är, who you are,
    identifisere deg, legitimere deg, your identity, identiteten din, born, date of birth, birth date*,
    birthdate*, birthday*, dob, d o b, syntym*, født på, føddag*, fødselsdag, födelseår*, födelsetid*, fødselstid*,
    föddes, fødtes, fyller du år, fyller han år, fyller hon år`),
  VEHICLE_REG: list(`
    regnr, reg nr, registreringsnum*, regnum*, reg num*, skiltnum*, bilnum*, skiltet, skilt, bilskilt*,
    nummerplate*, nr plade*, nrplade*, nr plate*, nummerskilt*, registreringsnr, nummerplåt*,
    registreringsskylt*, regskylt*, regskilt*, kjennemerke*, registration number, registration plate*,
    registration, licen*e plate*, license number, number plate*, plate number, plate, reg, rekisterinumero*,
    rekisteritunnu*, registreringen, registreringa, kjøretøynum*, bilens num*, skiltnr, bilnr, reg plate,
    nummerpladen, bilregistrering*, regno, bilens registrering*`),
  POLICY_NO: list(`
    polisenum*, polisenr, policenum*, policenr, policynum*, policy number, policy no, policy, policen, polisen,
    polise, avtalenum*, avtalenr, forsikringsnum*, forsikringsnr, försäkringsnum*, försäkringsbrev*,
    försäkringsnr, kundenum*, kundenr, kundnum*, kundnr, customer number, customer id, aftalenum*, avtalsnum*,
    forsikringsbevisnum*, policy id, vakuutusnum*, vakuutustunnu*, medlemsnum*, lånenum*, lånenr, produsentnum*,
    leietakernum*, andelsnum*, kundeid, medlemsnr, membership number, member number, insurance number, polisnum*,
    policenumm*, kunde nummer, agreement number, avtale, avtalen, aftale, aftalen, avtal, avtalet, police nr,
    användar id, användarid*, bruker id, brukerid*, bruger id, user id, kundid*, anläggningsid*, avtalsid*,
    medlemsid*, objektsnum*, objektnum*, anläggningsnum*, abonnemangsnum*, abonnentnum*, kontraktsnum*,
    hyresgästnum*, hyresnum*, depånum*, certifikatnum*, licensnum*, anställningsnum*, studentnum*, patientnum*,
    lånekortsnum*, bonusnum*, bonuskort*, kreditnum*, delägarnum*, klientnum*`),
  CLAIM_NO: list(`
    skadenum*, skadenr, saksnum*, saksnr, saken, skadesaksnum*, skadesak, sagsnum*, sagsnr, skadesnum*,
    ärendenum*, ärendenr, skadeärende*, referansenum*, referansenr, referanse, referansen, reference*,
    referencenum*, referensnum*, referens, referencen, reference number, claim number, claim no, claim reference,
    claim id, claim, case number, case no, case id, skademeldingsnum*, bestillingsnum*, ordrenum*, bookingnum*,
    bookingref*, booking number, booking ref*, order number, journalnum*, skadeanmeldelsesnum*, anmeldelsesnum*,
    vahinkonumero*, vahinkotunnu*, ref nr, refnr, ref, sak, sag, sagen, ärendet, ärende, skade nr, sak nr,
    sags nr, saks nr, kravnum*, ticket number, incident number, case, märk den, merk den, mærk den, skadeid,
    referensen, k num*, diarienum*, målnum*, dossiernum*, anmälningsnum*, polisanmälningsnum*, ansökningsnum*,
    rapportnum*, kollinum*, försändelsenum*, paketnum*, sändningsnum*, spårningsnum*, beställningsnum*,
    bokningsnum*, bokningskod*, bokningsref*, biljettnum*, remissnum*, reklamationsnum*, returnum*, garantinum*,
    ärendeid*`),
  PASSPORT: list(
    'pass, passet, passnum*, passnr, passport*, pasnum*, pasnr, pas, passets num*, passi, passinum*, passnumm*',
  ),
  SECRET: list(`
    passord*, pin, pinkode*, pin kode*, pin code, pinkod*, pinnen, engangskode*, engångskod*, adgangskode*,
    lösenord*, løsenord*, kodeord*, lösenordet, password*, passcode*, passphrase*, one time code,
    one time password, verification code, verifikasjonskode*, verifiseringskode*, verifieringskod*,
    bekreftelseskode*, bekræftelseskode*, bankid kode*, bankidkode*, sms kode*, smskode*, sms kod*, sms code,
    otp, koden, kode, kode bruger, kode bruker, kod använder, kod, code, sikkerhetskode*, sikkerhedskode*,
    sikkerhetsord*, alarmkode*, portkod*, dørkode*, dørkoden, nøkkelkode*, aktiveringskode*, salasana*, larmkod*,
    access code, pinkoden, hemmelige ord, mors pikenavn, secret word, security word, kontrollspørsmål*, puk*,
    kodebrik*, nøgleord*, kodord*, code word*, codeword*, memorable word*, lösenfras*, hemliga ord*`),
  PERSON: list(`
    navn, navnet, namn, namnet, name, fullt navn, fulle navn, fornavn*, førenamn*, etternavn*, etternamn*,
    efternavn*, efternamn*, mellomnavn*, mellemnavn*, surname*, last name, first name, hvem snakker jeg med,
    hvem er det jeg, hvem taler jeg, hvem er du, hvem er det, vem är du, vem är det, kven er du, hvem har jeg,
    vem har jag, vem talar jeg, vem pratar jeg, who am i speaking, your name, heter du, hedder du, heiter du,
    hedder han, hedder hun, hed han, hed hun, heter han, heter hon, hette han, hette hon, förnamn*, nimi, nimesi,
    jeg heter, jag heter, jeg hedder, eg heiter, my name, staves, bokstaveres, bokstaver, stave, bokstavera*,
    stavas, spell*, spelt`),
  ADDRESS: list(`
    bur på, bor på, bor i, bur i, bosatt, live at, live in, living at, flyttet til, flyttat till, flyttet,
    adresse*, leveringsadress*, fakturaadress*, fakturadress*, leveransadress*, hjemmeadress*, privatadress*,
    hemadress*, bostadsadress*, adressa, adressen, adress, bostedsadresse*, bor du, bur du, address*,
    do you live, gateadresse*, gatuadress*, vejnavn*, hvor bor, gatenavn*, gatenamn*, name of your street,
    name of the street, street name, street address, which street, hvilken gate, hvilken vei, kva gate, kvar bur,
    var bor, bopæl*, osoite*, postadresse*, folkeregistrert, husnummer*`),
  POSTCODE: list(`
    postnum*, postnr, postkode*, post code, postcode*, zip*, postal code, postinumero*, poststed*, lägenhetsnum*,
    lägenhetsnr, lejlighedsnum*, leilighetsnum*, bolignum*`),
  IP: list('ip, ip adresse*, ip address*, ip adress*'),
  ORG_NO: list(`
    orgnr, org nr, organisasjonsnum*, organisationsnum*, org num*, cvr, cvr num*, cvr nr, foretaksnum*,
    organisation number, company number, organisasjonsnr, y tunnus, momsnum*, vat number, orgnum*, org no`),
  NUMBER: list(`
    nummer, nummeret, numret, nr, number, siffer, sifre, sifrene, cifre, cifrene, siffror, siffrorna, digits,
    tallene, numbers, tall, tal, tallet`),
}
