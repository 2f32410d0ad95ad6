// A yes or no that is written instead of pressed, in the languages of the widget; anything longer or else is neither.
const yes = [
  'ja',
  'jo',
  'jau',
  'japp',
  'jepp',
  'yes',
  'yes please',
  'ok',
  'okay',
  'okei',
  'gjerne',
  'ja gjerne',
  'ja takk',
  'ja tak',
  'ja tack',
  'gerne',
  'ja gerne',
  'gärna',
  'ja gärna',
]
const no = ['nei', 'nej', 'no', 'nope', 'nei takk', 'nej tak', 'nej tack', 'no thanks', 'no thank you']

export function answerIn(text: string): 'yes' | 'no' | undefined {
  const said = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[.,!\s]+/g, ' ')
    .trim()
  if (yes.includes(said)) return 'yes'
  return no.includes(said) ? 'no' : undefined
}
