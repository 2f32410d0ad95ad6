// What a recogniser or a hasty ear makes of a name it has never seen: spelled by sound, doubled or single consonants,
// split in two, or run together.

import type { Random } from './random.ts'

type Rule = readonly [pattern: RegExp, replacement: string]

const rules: readonly Rule[] = [
  [/th/u, 't'],
  [/ck/u, 'k'],
  [/c([eiy])/u, 's$1'],
  [/c/u, 'k'],
  [/ph/u, 'f'],
  [/w/u, 'v'],
  [/z/u, 's'],
  [/x/u, 'ks'],
  [/qu/u, 'kv'],
  [/aa/u, 'å'],
  [/æ/u, 'e'],
  [/ø/u, 'o'],
  [/ö/u, 'o'],
  [/ä/u, 'e'],
  [/å/u, 'o'],
  [/kj/u, 'sj'],
  [/skj/u, 'sj'],
  [/gj/u, 'j'],
  [/hj/u, 'j'],
  [/sch/u, 'sk'],
  [/ei/u, 'ai'],
  [/øy/u, 'oi'],
  [/y/u, 'i'],
  [/i/u, 'y'],
  [/nd/u, 'nn'],
  [/ld/u, 'll'],
  [/([bdfgklmnprst])\1/u, '$1'],
  [/([aeiouyæøå])([klmnprst])([aeiouyæøå])/u, '$1$2$2$3'],
  [/dt$/u, 't'],
  [/t$/u, 'tt'],
  [/sen$/u, 'son'],
  [/son$/u, 'sen'],
  [/([^e])n$/u, '$1nn'],
  [/h([lmnrtv])/u, '$1'],
  [/e$/u, 'a'],
  [/a$/u, 'e'],
  [/g$/u, 'k'],
  [/d$/u, 't'],
  [/rd/u, 'r'],
  [/ie/u, 'i'],
  [/oo/u, 'o'],
  [/ou/u, 'u'],
  [/kh/u, 'k'],
  [/ng/u, 'nk'],
  [/b/u, 'p'],
  [/v/u, 'w'],
  [/s/u, 'c'],
  [/k/u, 'c'],
  [/j/u, 'y'],
  [/l/u, 'll'],
]

const capital = (text: string, like: string): string =>
  like[0] === like[0]?.toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text

const once = (name: string, random: Random): string => {
  for (let attempt = 0; attempt < 8; attempt++) {
    const [pattern, replacement] = random.pick(rules)
    const changed = name.replace(pattern, replacement)
    if (changed !== name) return changed
  }
  return name
}

/** One word of a name, as misheard; capitals as before. */
export const mishear = (name: string, random: Random): string => {
  let out = once(name.toLowerCase(), random)
  if (random.chance(0.4)) out = once(out, random)
  if (out.length > 6 && random.chance(0.12)) {
    const cut = 3 + random.below(out.length - 5)
    out = `${out.slice(0, cut)} ${capital(out.slice(cut), name)}`
  }
  return capital(out, name)
}
