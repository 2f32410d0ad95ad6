// What strangers' dialogues taught: numbers of things beside somebody's, what was asked about last, what is said again.
// Each principle in several languages, beside its neighbour that stays masked or stays shown.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Language } from '../../redaction/kinds.ts'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, play, withoutIndex } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })

// Turns parted by " / ", "A: " before an adviser's; the last turn as it is shown.
const last = (lang: Language, turns: string): string => {
  const said = turns.split(' / ').map((text) => (text.startsWith('A: ') ? text : `C: ${text}`))
  return withoutIndex(play(engine.conversation({ languages: [lang] }), said).at(-1)?.shown ?? '')
}

type Row = readonly [lang: Language, turns: string, shown: string]

const things: readonly Row[] = [
  ['en', 'A: your policy number / cabin eight two one four', 'cabin eight two one four'],
  ['en', 'A: your policy number / eight two one four', '[POLICY_NO]'],
  ['sv', 'A: ditt avtalsnummer / hytt åtta två ett fyra', 'hytt åtta två ett fyra'],
  ['en', 'A: the claim number / tag s k four four eight oh one nine', 'tag s k four four eight oh one nine'],
  ['en', 'A: the claim number / s k four four eight oh one nine', '[CLAIM_NO]'],
  ['en', 'yes gate nine is where it fell', 'yes gate nine is where it fell'],
  ['nb', 'vi sto ved gate ni på gardermoen', 'vi sto ved gate ni på gardermoen'],
  ['nb', 'jeg bor i kongens gate ni', 'jeg bor i [ADDRESS]'],
  ['en', 'A: imo number / nine four one seven three oh two', 'nine four one seven three oh two'],
  ['da', 'A: og kvitteringen / fire fem fire ni en', 'fire fem fire ni en'],
  ['en', 'i have the serial number / A: go ahead / 8 1 4 4 9 0 2 7', '8 1 4 4 9 0 2 7'],
  ['en', 'A: and your id number / is it the serial number / 8 1 4 4 9 0 2 7', '[NATIONAL_ID]'],
  ['en', 'A: which car is it, Aino? / RKS-114.', '[VEHICLE_REG].'],
]

const amounts: readonly Row[] = [
  [
    'en',
    "A: what's the reg / AB 12345 / A: and the storage costs / two hundred and fifty a day",
    'two hundred and fifty a day',
  ],
  [
    'nb',
    'A: passnummeret / A: vent litt / ja det ble seks tusen ni hundre og førti',
    'ja det ble seks tusen ni hundre og førti',
  ],
  ['en', 'A: your card / amounts are 23,90 31,40 18,00 and 54,75', 'amounts are 23,90 31,40 18,00 and 54,75'],
  ['nb', 'telefon 6 000 minus 1 500', 'telefon 6 000 minus 1 500'],
  ['nb', 'telefon 600 01 500', 'telefon [PHONE]'],
  ['en', 'phone from 69.4512, 24.8876', 'phone from 69.4512, 24.8876'],
  ['nb', 'A: policenummer / P-20.114.887', '[POLICY_NO]'],
]

const ends: readonly Row[] = [
  ['en', 'A: the case number / zero six six six nine four one mr hale', '[CLAIM_NO] mr [PERSON]'],
  ['en', 'A: registration / n v seventeen x y z i think', '[VEHICLE_REG] i think'],
  ['en', 'the reg is n n z three seven a nissan micra', 'the reg is [VEHICLE_REG] a nissan micra'],
  [
    'en',
    'the car is s v four four oh one eight and one is for the caravan',
    'the car is [VEHICLE_REG] and one is for the caravan',
  ],
  ['en', "A: the reg / FJB 27R. She's a Saab 9-5, 2004", "[VEHICLE_REG]. She's a Saab 9-5, 2004"],
  ['en', 'we have the policy five double two oh one nine b / A: five two two oh one nine b fine', '[POLICY_NO] fine'],
  ['en', 'A: which claim / number k nine zero four slash b', 'number [CLAIM_NO]'],
  ['nb', 'A: hvilken konto / den som slutter på fire to to', 'den som slutter på [BANK_ACCOUNT]'],
  [
    'en',
    'two cards one ends with six nine seven one and one with two two oh four',
    'two cards one ends with [CARD] and one with [CARD]',
  ],
  ['en', "it's on irish plates two three one d and then four oh nine six two", "it's on irish plates [VEHICLE_REG]"],
  ['en', 'A: And ours is 2026-LB-40771.', 'And ours is [CLAIM_NO].'],
  ['en', "my wife she's the second of may seventy one", "my wife she's [DATE_OF_BIRTH]"],
  ['nb', 'hun er den andre mai enogsytti', 'hun er [DATE_OF_BIRTH]'],
  ['nb', 'han er den andre mai på jobb', 'han er den andre mai på jobb'],
  [
    'en',
    'my landline is oh one six three two nine six oh double four one mobile to follow',
    'my landline is [PHONE] mobile to follow',
  ],
  ['en', 'A: and the postcode / oh one nine one i think', '[ADDRESS] i think'],
  ['en', 'mail her too ludmila dot o at example dot no', 'mail her too [EMAIL]'],
]

const persons: readonly Row[] = [
  ['en', "it's leszek's caravan", "it's [PERSON] caravan"],
  ['en', 'thanks oda bye', 'thanks [PERSON] bye'],
  ['en', 'A: Welcome to Trossen Marine.', 'Welcome to Trossen Marine.'],
  ['en', 'the gusts of storm floris they said', 'the gusts of storm floris they said'],
  ['en', 'is Lake Garda covered', 'is Lake Garda covered'],
  ['en', 'leaving on the ferry Norröna', 'leaving on the ferry Norröna'],
  ['en', "the dog's called lone", "the dog's called lone"],
  ['en', "my boss's called lone", "my boss's called [PERSON]"],
]

const named: readonly Row[] = [
  ['en', "A: what's the horse called / lady blackwater", 'lady blackwater'],
  ['nb', 'A: hva heter hunden / jørgen', 'jørgen'],
  ['nb', 'A: hva heter eieren av hunden / jørgen', '[PERSON]'],
  ['nb', 'A: hva heter hesten / bella', 'bella'],
  ['nb', 'A: hva heter båten / jeg heter Kari Nordmann', 'jeg heter [PERSON]'],
  ['nb', 'A: hva heter hunden / ring jørgen', 'ring [PERSON]'],
  ['nb', 'A: hva er serienummeret / spør Kari Nordmann', 'spør [PERSON]'],
  ['en', 'A: serial number of the telly / John Smith has it', '[PERSON] has it'],
  ['nb', 'A: har du kvitteringen / Per Hansen', '[PERSON]'],
  ['en', "A: hi you're through to fjord forsikring", "hi you're through to fjord forsikring"],
  ['en', "A: hi you're through to maren in claims", "hi you're through to [PERSON] in claims"],
  ['en', 'your colleague said my ref was lost', 'your colleague said my ref was lost'],
]

const british: readonly Row[] = [
  [
    'en',
    "A: your postcode / it's l e four nine t q and the house number is six",
    "it's [ADDRESS] and the house number is [ADDRESS]",
  ],
  ['en', 'A: postcode please / s w one a two a a', '[ADDRESS]'],
  ['en', 'A: postcode / lima echo four nine tango quebec', '[ADDRESS]'],
  ['en', 'A: your address / fourteen larkspur close and k t two two seven b n', '[ADDRESS] and [ADDRESS]'],
  ['en', 'we need part seven four eight n zero five s a', 'we need part seven four eight n zero five s a'],
]

const codes: readonly Row[] = [
  [
    'en',
    'the tracking says j j d zero zero two two three four',
    'the tracking says j j d zero zero two two three four',
  ],
  ['en', 'frame number is s n m n g three three one eight', 'frame number is s n m n g three three one eight'],
  ['en', 'my claim number is c l m two two zero nine eight then a b', 'my claim number is [CLAIM_NO]'],
  ['en', 'we booked under k four t m p q', 'we booked under k four t m p q'],
  ['en', 'A: and that is spelled / yeah o k o n j o', 'yeah [PERSON]'],
  ['nb', 'A: kan du stave fornavnet / ja t o r g n y', 'ja [PERSON]'],
  ['en', 'email me on tuttle hyphen jo at sky dot com', 'email me on [EMAIL]'],
]

describe('What strangers’ calls hold', () => {
  test.each(things)('the number of a thing is nobody’s (%s): %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })

  test.each(amounts)('an amount is nobody’s, whatever was asked before (%s): %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })

  test.each(persons)('a name is masked alone, and only somebody’s (%s): %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })

  test.each(named)('who is asked for decides whose name an answer is (%s): %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })

  test.each(british)('a British postal code is an address where one is given (%s): %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })

  test.each(codes)('letters belong to the code or the name they are said with (%s): %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })

  test.each(ends)('a value ends where another word begins (%s): %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})
