// Reads a marked-up line: <…> is a person, {…} an address, "name?" before it is what had been asked for.

import type { Language } from '../../redaction/kinds.ts'
import type { Mark, Sample } from './samples.ts'

/** The plain text of a marked line with its spans. */
export const marked = (line: string, language: Language): Sample => {
  const asked = /^(name|address|other)\? /u.exec(line)
  let text = ''
  let start = 0
  const marks: Mark[] = []
  for (const character of line.slice(asked?.[0].length ?? 0)) {
    if (character === '<' || character === '{') start = text.length
    else if (character === '>') marks.push({ start, end: text.length, label: 'PER' })
    else if (character === '}') marks.push({ start, end: text.length, label: 'ADR' })
    else text += character
  }
  return { language, text, marks, speaker: 'customer', ...(asked?.[1] && { asked: asked[1] }), source: 'marked' }
}
