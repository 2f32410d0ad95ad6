// Inputs of 64 KiB made to hurt: what quadratic readers and greedy expressions choke on.
export const LONG = 65_536

/** `piece` over and over, cut at 64 KiB. */
export const filled = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG)

export const longInputs: Readonly<Record<string, string>> = {
  'digits without end': filled('1'),
  'digits and spaces': filled('12 '),
  'digits and hyphens': filled('1-'),
  'number words': filled('fem og tjue '),
  'spelled letters': filled('a b c '),
  'half e-mail addresses': filled('a.b@'),
  'dots and at signs': filled('a@a.'),
  'names in lower case': filled('kari nordmann og '),
  'names in capitals': filled('KARI NORDMANN '),
  streets: filled('storgata 1 b '),
  'one word': filled('x'),
  spaces: filled(' '),
  corrections: filled('nei unnskyld fire '),
  emoji: filled('👍🏽'),
  'zero-width signs': filled('1\u200b'),
  'combining marks': filled('e\u0301\u0302'),
  'brackets and quotes': filled('(["\''),
  'web addresses': filled('http://a.b/'),
  'dates of birth': filled('født 1 mai '),
  'spelled plates': filled('b t 1 '),
  'letters and digits': filled('a1 '),
  'numbers after their word': filled('nr 5 '),
  'bank accounts': filled('reg 1234 konto 12345678 '),
  'addresses with towns': filled('storgata 1, 0155 oslo '),
  'dictated e-mail addresses': filled('a krøllalfa b punktum no '),
  illness: filled('jeg har kreft '),
}
