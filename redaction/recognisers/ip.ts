// IP addresses, version 4 and 6.
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'

const four = /(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d]|\.\d)/g
const sixCharacters = /[0-9a-f:.]+/gi
const anySix = /:[0-9a-f]*:/i

const isFour = (text: string): boolean =>
  text.split('.').every((octet) => Number(octet) <= 255 && (octet.length === 1 || octet[0] !== '0'))

// "kap. 3.5.2.4": four small numbers are a section or a version, unless an address is spoken of.
const smallest = 20
const isSection = (text: string): boolean =>
  text.split('.').every((octet) => Number(octet) < smallest) && !text.startsWith('10.0.')

// RFC 4291: eight groups of up to four hexadecimal digits, one run of zeroes left out as "::".
const isSix = (text: string): boolean => {
  const halves = text.split('::')
  if (halves.length > 2 || text.length > 45) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const fits = halves.length === 2 ? groups.length >= 1 && groups.length < 8 : groups.length === 8
  return fits && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
}

export const ip: Recogniser = {
  id: 'ip',
  kinds: ['IP'],
  needs: feature.link,
  find: (u) => {
    const { text } = u
    const out: Proposal[] = []
    const add = (start: number, value: string): void => {
      out.push({
        start,
        end: start + value.length,
        type: 'IP',
        score: 0.94,
        reasons: ['form'],
        value: value.toLowerCase(),
      })
    }
    const named = u.cues.some(({ ask }) => ask === 'IP') || u.asked.includes('IP')
    for (const match of (u.features & feature.digit) === 0 ? [] : text.matchAll(four)) {
      if (isFour(match[0]) && (named || !isSection(match[0]))) add(match.index, match[0])
    }
    for (const match of anySix.test(text) ? text.matchAll(sixCharacters) : []) {
      const value = match[0].replace(/[.:]$/, '')
      const inWord =
        /[\p{L}\p{N}]/u.test(text[match.index - 1] ?? '') ||
        /[\p{L}\p{N}]/u.test(text[match.index + value.length] ?? '')
      if (value.includes(':') && value.length > 3 && !inWord && isSix(value)) add(match.index, value)
    }
    return out
  },
}
