// Cues that are also everyday words, and the words that tell what a bare "number" is the number of.
import type { Ask } from './cues.ts'

const list = (words: string): string[] =>
  words
    .trim()
    .split(/[,\n]/)
    .map((word) => word.trim())

/** Named in passing these make nobody wait for a number; asked about, they do for a long one. */
export const faintCues: ReadonlySet<string> = new Set(
  list(`membership, customer, ärenden, moved out of, moved into, moved from, live on, police report, filed as, logged as, registered as, registered under, giltigt, acc, acct, plates, ring me, ring you, ring him, ring her, phone me, phone us, call us, call him, call her, text him, text her, reach us, whatsapp, landline, get me on, catch me on,
  polisanmälan, polisanmälningen, politianmeldelse*, politianmeldelsen, kontrakt, kontraktet, skylten, skylt, hvem du er, kven du er, vem du är, who you are, identifisere deg, legitimere deg, your identity, identiteten din, mobil, mobilen, telefon, telefonen, phone, mobile, konto, kontoen, kontot, account, kort, kortet, card, visa, mastercard, skilt, skiltet, reg,
  registration, registreringen, registreringa, plate, policy, policen, polisen, polise, saken, sak, sag, sagen, ärende, ärendet, claim, referanse, referansen, referens, referencen,
  ref, pass, passet, pas, passi, kode, koden, kod, code, mail, mailen, ring til, ring på, ring tilbake, ring tillbaka, ring tilbage, call me, call you, sms til, sms på, født, fødd,
  född, born, exp, expires, utløper, udløber, går ut, gyldig til, skadesak, siffer, sifre, utløp, udløb, reference, navn, navnet, namn, namnet, name, reach you, reach me, bursdag, birthday, tel, mob, cell, ring, ringe, ringes, call, text me, vipps*, swish*, mobilepay, kontakt, contact, nås, ringa, ringas, bur på, bor på, bor i, bur i, bosatt, live at, live in, living at, avtale, avtalen, aftale, aftalen, lejemål, police, skadesanmeldelse*, skadeanmeldelse, overfør * til, overføre * til, sæt * ind på, sætte * ind på, indsæt * på, sett * inn på, sätt in * på, avtal, avtalet, case, merk* det med, ordre, ordren, ordra, order, merkes, merkast, merk* den med, merk* med, merkar du det med, merker du det med, märk* med, mærk* med, skilta, skiltene, medlemskort*, melding på, beskjed på, svare på, märk den, merk den, mærk den, er du på, fat i, tag i, hold of, flyttet til, flyttat till, flyttet`),
)

/** "Forsikringen har nummer …": stems before the word "number". */
export const topics: readonly (readonly [stem: string, ask: Ask])[] = [
  ['forsikring', 'POLICY_NO'],
  ['försäkring', 'POLICY_NO'],
  ['polise', 'POLICY_NO'],
  ['police', 'POLICY_NO'],
  ['policy', 'POLICY_NO'],
  ['insurance', 'POLICY_NO'],
  ['avtale', 'POLICY_NO'],
  ['aftale', 'POLICY_NO'],
  ['avtal', 'POLICY_NO'],
  ['kunde', 'POLICY_NO'],
  ['sak', 'CLAIM_NO'],
  ['sag', 'CLAIM_NO'],
  ['klage', 'CLAIM_NO'],
  ['anmeldelse', 'CLAIM_NO'],
  ['skade', 'CLAIM_NO'],
  ['claim', 'CLAIM_NO'],
  ['case', 'CLAIM_NO'],
  ['ärende', 'CLAIM_NO'],
  ['anmäl', 'CLAIM_NO'],
  ['bokning', 'CLAIM_NO'],
  ['beställning', 'THING'],
  ['bestilling', 'THING'],
  ['ordre', 'THING'],
  ['pakke', 'THING'],
  ['paket', 'THING'],
  ['referan', 'CLAIM_NO'],
  ['referen', 'CLAIM_NO'],
  ['konto', 'BANK_ACCOUNT'],
  ['account', 'BANK_ACCOUNT'],
  ['kort', 'CARD'],
  ['card', 'CARD'],
  ['telefon', 'PHONE'],
  ['mobil', 'PHONE'],
  ['phone', 'PHONE'],
  ['ring', 'PHONE'],
  ['call', 'PHONE'],
  ['pass', 'PASSPORT'],
  ['bil', 'VEHICLE_REG'],
  ['car', 'VEHICLE_REG'],
  ['faktura', 'THING'],
  ['invoice', 'THING'],
  ['artik', 'THING'],
  ['følgesed', 'THING'],
  ['fragtbrev', 'THING'],
  ['fraktsed', 'THING'],
  ['fraktbrev', 'THING'],
  ['kjøretøy', 'VEHICLE_REG'],
  ['køretøj', 'VEHICLE_REG'],
]
