// Parts of an address that only the question, or where somebody says to live, tells from other numbers and words.
import type { Proposal } from '../proposal.ts'
import type { Utterance } from '../utterance.ts'
import { houseAgain, numberedStreet, readStreet } from './address-alone.ts'
import { floorsOnly, houseAnswer, housesOnly, livesIn, sidedFloors } from './address-houses.ts'
import { citedPlace, livedAt, namedPlace } from './address-lived.ts'
import { codeAfterTown, namedCode, townAlone } from './address-towns.ts'

/** Proposes houses, floors and places alone where an address was asked for or somebody says to live there. */
export const addressAnswers = (u: Utterance, out: Proposal[]): void => {
  housesOnly(u, out)
  houseAnswer(u, out)
  livesIn(u, out)
  sidedFloors(u, out)
  floorsOnly(u, out)
  namedPlace(u, out)
  livedAt(u, out)
  citedPlace(u, out)
  numberedStreet(u, out)
  readStreet(u, out)
  townAlone(u, out)
  houseAgain(u, out)
  if (u.digits.length === 0) return
  codeAfterTown(u, out)
  namedCode(u, out)
}
