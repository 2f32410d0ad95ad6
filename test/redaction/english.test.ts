// What expats, tourists and Britons say in English to Nordic insurers: their own countries' plates, accounts and addresses
// beside Nordic ones. Beside each stands what looks like it and is nobody's.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, play, withoutIndex } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })

// Turns parted by " / ", "A: " before an adviser's; the last turn as it is shown.
const last = (turns: string): string => {
  const said = turns.split(' / ').map((text) => (text.startsWith('A: ') ? text : `C: ${text}`))
  return withoutIndex(play(engine.conversation({ languages: ['en'] }), said).at(-1)?.shown ?? '')
}

const masked: readonly (readonly [turns: string, shown: string])[] = [
  ["the postcode i'd have to look up hang on five oh oh eight", "the postcode i'd have to look up hang on [ADDRESS]"],
  ['And the postcode is 33200.', 'And the postcode is [ADDRESS].'],
  ['send it to P.O. Box 4417, 5020 Bergen', 'send it to [ADDRESS]'],
  ['my flat is on vesterbrogade a hundred and fourteen third to the right', 'my flat is on [ADDRESS]'],
  ['I live at 12 Lighthouse Row', 'I live at [ADDRESS]'],
  ['A: your address / eleven marine parade', '[ADDRESS]'],
  ["A: what street are you on / um dronningens gate the number's twenty eight", 'um [ADDRESS] the [ADDRESS]'],
  ['A: your address / vasankatu nineteen a forty four', '[ADDRESS]'],
  ['A: your address / vasankatu nineteen / A: in helsinki', 'in [ADDRESS]'],
  ['A: your address / Storgatan 5 / A: Uppsala? / yes 753 22', 'yes [ADDRESS]'],
  ['Lennart Ek, 0709 41 12 60, Storgatan 5, Höganäs.', '[PERSON], [PHONE], [ADDRESS].'],
  ['reg YG71 KLO british plates still', 'reg [VEHICLE_REG] british plates still'],
  ['my car registration is l s twenty one x o w', 'my car registration is [VEHICLE_REG]'],
  ['A: the plate / WA 12345', '[VEHICLE_REG]'],
  ['g b eighty n w b k two five four four two two one four one seven four nine three eight', '[BANK_ACCOUNT]'],
  ['A: We draw from 3409 0011765208 on 15/12.', 'We draw from [BANK_ACCOUNT] on 15/12.'],
  [
    "It's a Visa, 4737 5579 1182 8888, 09/28, and 412 on the back.",
    "It's a Visa, [CARD], [CARD], and [CARD] on the back.",
  ],
  ['A: Your claim number is 2026-M-77431.', 'Your claim number is [CLAIM_NO].'],
  ['A: your personal identity code / oh five oh eight sixty eight dash nine one two k', '[NATIONAL_ID]'],
  ["A: what's the password on the account / it should be blue elephant", 'it should be [SECRET]'],
  ['her bday is 14.02.91 if u need it', 'her bday is [DATE_OF_BIRTH] if u need it'],
  ['rebecca dot thornton at fjordmail dot example', '[EMAIL]'],
  ['rebecca dot thornton at fjordmail dot berlin', '[EMAIL]'],
  ['to info at bakers dash half dash dozen dot com', 'to [EMAIL]'],
  ["it's graham tuttle t u double t l e", "it's [PERSON]"],
  ['my landlord vrbnik said so', 'my landlord [PERSON] said so'],
  ['my boss is called xhemile', 'my boss is called [PERSON]'],
  ["A: hi there it's live from the pension team", "hi there it's [PERSON] from the pension team"],
  ['A: even speaking how can i help', '[PERSON] speaking how can i help'],
  ["A: hello you're speaking with per how can i help", "hello you're speaking with [PERSON] how can i help"],
  ['A: the plate of the other car? / B-KX 4412, a german one', '[VEHICLE_REG], a german one'],
  ['Plate KZ-T41, an Icelandic car.', 'Plate [VEHICLE_REG], an Icelandic car.'],
  ['My Polish lorry, WGM 4471K, was hit.', 'My Polish lorry, [VEHICLE_REG], was hit.'],
  ["it's on irish plates still two three one d four oh eight eight", "it's on irish plates still [VEHICLE_REG]"],
  ['a dutch lorry nine three dash b d n dash four hit my mirror', 'a dutch lorry [VEHICLE_REG] hit my mirror'],
  ["A: what's the plate of your truck / estonia four seventeen l t b", 'estonia [VEHICLE_REG]'],
  ["A: what's your number there? / A Portuguese one, +351 912 004 817.", 'A Portuguese one, [PHONE].'],
  ['A: and your good name / balasubramanian that is my first name', '[PERSON] that is my first name'],
  ['A: so your name / cordelia ashdown as in ash and down', '[PERSON] as in ash and down'],
  ['A: nice and you are / bryony featherstonehaugh', '[PERSON]'],
  ["it's under my partner aoife shall i spell that / A: please / a o i f e", '[PERSON]'],
  ['A: what year were you born / seventy four', '[DATE_OF_BIRTH]'],
  ["A: i'll register it as nine nine four one", "i'll register it as [CLAIM_NO]"],
  ['A: where does she live / in spain calle mayor twelve', 'in spain [ADDRESS]'],
  ['we moved out of gyldenløvesgate into bygdøy allé fifty nine', 'we moved out of [ADDRESS] into [ADDRESS]'],
  ['i live in Pilestredet park 7, leil. 513 now', 'i live in [ADDRESS] now'],
  ['the post goes to kongleveien eight unit four', 'the post goes to [ADDRESS]'],
  ['A: where do you live? / Fleminginkatu 9 A 31, 00530 Helsinki.', '[ADDRESS].'],
  [
    'one with customer number 70 114 208, and one in the name of my wife',
    'one with customer number [POLICY_NO], and one in the name of my wife',
  ],
  ['Her place is Korenmarkt 17, 9000 Gent.', 'Her place is [ADDRESS].'],
]

const shown: readonly string[] = [
  'A: this is fine',
  "A: i'm fine thanks and you",
  'A: hello this is even better',
  'A: hello my colleague will call',
  'A: hi there may i help',
  "A: it's live now on our website",
  'the deer stood even in the road',
  'my wife wanted to call you',
  'my daughter facetimed me',
  'my boss is called away',
  "it's called hansbo premium",
  'my last name is misspelled',
  'A: what size are the tyres / two two five forty five r seventeen',
  'A: when did it break / the third of march two thousand twenty six around ten forty',
  'we have 12 green chairs and 3 garden gates',
  'i paid a hundred and fourteen in viborg',
  "the fella said thirty one thousand five hundred and that's without paint",
  'they quoted one eight five oh oh for the door',
  'wrong amount on invoice 2026-1187',
  "the error code's p oh four twenty",
  'A: they are glad that you are / she laughed about it',
  'take the van via the old road twelve times',
  'my car broke down, part 44 of 120',
  'Drive the car to the garage. The order is R-77310.',
  'i had a corner flat in a unit with four rooms',
  'i was at the second row of the theatre',
  'the visa expired 09/28 but i paid 412 kroner',
  'i met her at noon and looked at the dot',
  'registered in 2019 as a VW ID 4',
  "A: what's your address / Storgata 5 / A: how many rooms / 4",
]

describe('English as it is spoken to Nordic insurers', () => {
  test.each(masked)('is masked: %s', (turns, expected) => {
    expect(last(turns)).toBe(expected)
  })

  test.each(shown)('stays where it is nobody’s: %s', (turns) => {
    expect(last(turns)).toBe((turns.split(' / ').at(-1) ?? '').replace('A: ', ''))
  })
})
