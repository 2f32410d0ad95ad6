// Postal addresses by rule: street with number, post box, postal code with town, written or said. Learned ones (farms,
// places with a number) come with the names.
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'
import { abroad, british } from './address-abroad.ts'
import { streetAgain } from './address-again.ts'
import { askedStreets, flatFlag, flats, landRegister, numberedFlats, swedishFlatsIn } from './address-alone.ts'
import { addressAnswers } from './address-answers.ts'
import { saidBritish, saidHouse } from './address-british.ts'
import { boxes, codesWithTown, lastCode, spelledCode } from './address-codes.ts'
import { doorAlone, letterAlone, lettered } from './address-doors.ts'
import { isShortened } from './address-parts.ts'
import { numberFirst, streets } from './address-streets.ts'
import { townsBeside } from './address-towns.ts'

const hasShortened = (u: Utterance): boolean =>
  (u.features & feature.digit) !== 0 && u.tokens.some(({ key }, at) => key === 'gt' || isShortened(u, at))

// What holds a number that was read.
const numbered = (u: Utterance, out: Proposal[]): void => {
  flats(u, out)
  numberedFlats(u, out)
  swedishFlatsIn(u, out)
  british(u, out)
  landRegister(u, out)
  boxes(u, out)
  codesWithTown(u, out)
  lastCode(u, out)
  spelledCode(u, out)
  lettered(u, out)
}

export const address: Recogniser = {
  id: 'address',
  kinds: ['ADDRESS'],
  needs: feature.digit | feature.numbers | feature.street | feature.letters,
  find: (u) => {
    const out: Proposal[] = []
    // "storgata nummer ni": the word between is a cue; "lejlighed to på storgade": the number stands before.
    const houses = u.cues.some(({ ask }) => ask === 'NUMBER') || (u.flags & flatFlag) !== 0
    if ((u.features & feature.street) !== 0 || houses || hasShortened(u)) streets(u, out)
    numberFirst(u, out)
    addressAnswers(u, out)
    streetAgain(u, out)
    letterAlone(u, out)
    doorAlone(u, out)
    askedStreets(u, out)
    abroad(u, out)
    saidBritish(u, out)
    saidHouse(u, out)
    if (u.digits.length > 0) numbered(u, out)
    townsBeside(u, out)
    return out
  },
}
