// Passwords, codes and answers to security questions in the Nordic languages, as they are asked for and given; and codes
// that open nothing.
import { describe, expect, test } from '@jest/globals'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith()
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  ['nb', 'hva er sikkerhetsordet vi avtalte / å det var paraplytre', 'å det var [SECRET]'],
  ['nn', 'kva er kodeordet ditt / det skal vera rømmegraut', 'det skal vera [SECRET]'],
  ['sv', 'vad är ditt hemliga ord / oj kantarell hoppas jag', 'oj [SECRET] hoppas jag'],
  ['sv', 'vad har du för lösenord / det är blåbärspaj i ett ord', 'det är [SECRET] i ett ord'],
  ['da', 'hvad er din adgangskode / det er rødgrød med stort r', 'det er [SECRET] med stort r'],
  ['nb', 'wifi passordet er tante klatremus i ett ord', 'wifi passordet er [SECRET] i ett ord'],
  ['da', 'hvad var navnet på din første hund / han hed plet', 'han hed [SECRET]'],
  ['nb', 'hva var pikenavnet til mor / fagerheim', '[SECRET]'],
  ['nb', 'hva svarte du om favorittlærer / fru kanelhammer tror jeg', '[SECRET] tror jeg'],
  ['sv', 'och svarskoden i dosan / den blev nittiotvå fjorton trettiåtta', 'den blev [SECRET]'],
  ['nb', 'pinen er null null syv tre', 'pinen er [SECRET]'],
  ['nb', 'porten åpnes med nitten null fire stjerne', 'porten åpnes med [SECRET]'],
  ['nb', 'alarmen slår du av med åtte åtte to firkant', 'alarmen slår du av med [SECRET]'],
  ['nb', 'pass: Sommer2026! virker ikke', 'pass: [SECRET] virker ikke'],
  ['nb', 'brukernavn er kari og passord Fjellet#7', 'brukernavn er kari og passord [SECRET]'],
  ['nb', 'hva er koden / åttifem nitten / den var ikke rett / nitten åttifem', '[SECRET]'],
  ['nb', 'den vil ha passord / det står på lappen / x b n sju fire k v p to er det den', '[SECRET] er det den'],
  ['nb', 'hva vil du ha som passord / jeg tar solskinnsdag', 'jeg tar [SECRET]'],
  ['da', 'hvilken kode / den til netbanken: Sommerfugl77.', 'den til netbanken: [SECRET].'],
  ['en', "what's the password on your account / Lighthouse, with a capital L.", '[SECRET], with a capital L.'],
  ['da', 'og hvilken adgangskode bruger du / trold stort t og så nitten', '[SECRET] stort t og så [SECRET]'],
  ['sv', 'slå fyra nio noll ett och sen fyrkant', 'slå [SECRET] och sen fyrkant'],
  ['sv', 'kan jag ha Bajen1915! igen', 'kan jag ha [SECRET] igen'],
  ['en', 'now it says G-091287', 'now it says [SECRET]'],
  ['da', 'og alarmkoden / femoghalvfjerds nul seks firkant', '[SECRET]'],
]

const kept: readonly (readonly [lang: string, turns: string])[] = [
  ['nb', 'hva er koden / skjermen viser feil tre null fire'],
  ['nb', 'hvilken kode har varen / artikkel to null null en'],
  ['nb', 'hva er passordet / jeg vet ikke'],
  ['nb', 'butikken åpner med tjue prosent rabatt'],
  ['nb', 'passordet er glemt'],
  ['nb', 'hva er passordet / jeg prøver igjen senere'],
  ['sv', 'säkerhetsfrågan / det minns jag inte'],
  ['nb', 'passet mitt: det røde'],
  ['nb', 'hvilken kode / skjermen viser P0420'],
  ['nb', 'vi har Windows11! Den er fin'],
  ['nb', 'rommet er tre ganger fire firkanter'],
  ['nb', 'trykk en og firkant'],
]

describe('a password, a code and the answer to a security question are masked', () => {
  test.each(masked)('%s: %s', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })
})

describe('a code that opens nothing stays', () => {
  test.each(kept)('%s: %s', (lang, turns) => {
    expect(last(lang, turns)).toBe(turns.split(' / ').at(-1))
  })
})
