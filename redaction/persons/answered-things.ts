// "what's the horse called" – "lady blackwater", "hva heter båten" – "maja": what was asked for is an animal's or a thing's
// name. But "det er kari hun eier den" tells of somebody.
import { numberWord } from '../spoken/lexicon.ts'
import type { Stretch } from '../stretch.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { animals } from '../words/firms.ts'

const before =
  /^(?:the|lady|lord|king|queen|prince|princess|miss|prins|lille|lilla|old|ms|ja|jo|yes|det|it|er|är|is|s|hun|hon|ho|han|den|he|she|hedder|heter|heiter|called)$/
const itIs = /^(?:det|den|it|this)$/
const theyAre = /^(?:det|den|it|this|hun|hon|ho|han|he|she)$/
const linking = /^(?:er|är|is|var|was|e|s)$/
const articles = /^(?:en|et|ett|ei|ein|eit|a|an)$/

// "hun er fire år", "det är en targa"; but "hun er eieren", "he owns it".
const isSaidToBe = (tokens: readonly Token[], at: number, subject: RegExp): boolean => {
  const verb = /^['’]$/.test(keyAt(tokens, at + 1)) ? at + 2 : at + 1
  const said = keyAt(tokens, verb + 1)
  return (
    subject.test(keyAt(tokens, at)) &&
    linking.test(keyAt(tokens, verb)) &&
    (articles.test(said) || numberWord(said) !== undefined || tokens[verb + 1]?.kind === 'number')
  )
}

const telling = /^(?:og|och|and|som|der|who|that|which|men|but|hun|hon|ho|han|he|she|de|they|jeg|jag|eg|i|min|mi|my)$/
// "bella en labrador"; "mary from the stable" is somebody.
const ofAnimal = /^(?:en|et|ett|ein|ei|a|an|efter|etter|after|like)$/
const calls = /^(?:kalder|kaller|kallar|kalla|call)$/
const joining = /^(?:og|och|and)$/

// What follows an animal's name in the answer.
const goesOnOfAnimal = (tokens: readonly Token[], to: number): boolean => {
  const sign = tokens[to]?.kind === 'sign'
  const at = sign ? to + 1 : to
  const key = keyAt(tokens, at)
  if (isSaidToBe(tokens, at, theyAre) || (joining.test(key) && isSaidToBe(tokens, at + 1, theyAre))) return true
  if (/^(?:men|but)$/.test(key)) return ours.test(keyAt(tokens, at + 1)) && calls.test(keyAt(tokens, at + 2))
  // "mary, the dog is rex": now comes the animal.
  if (!sign) return ofAnimal.test(key)
  return !telling.test(key) && !animals.has(key) && !(key === 'the' && animals.has(keyAt(tokens, at + 1)))
}
const ours = /^(?:vi|we)$/
const itself = /^(?:hende|ham|henne|honom|han|ho|hun|den|det|him|her|it)$/

// "men vi kalder hende soffi"; "they call her mary" may be somebody.
const isCalledForShort = (tokens: readonly Token[], from: number): boolean => {
  const at = /^(?:bare|bara|just|kun|berre)$/.test(keyAt(tokens, from - 1)) ? from - 2 : from - 1
  return itself.test(keyAt(tokens, at)) && calls.test(keyAt(tokens, at - 1)) && ours.test(keyAt(tokens, at - 2))
}

/** Is the name at these tokens the animal's or the thing's that was asked for? Of a thing only where it is all that is said. */
export const isAnswerOfThing = (u: Utterance, { from, to }: Stretch): boolean => {
  const { tokens, asked, faintly, askedBy, speaker } = u
  if (!asked.includes('THING_NAME') || faintly?.includes('PERSON') === true) return false
  if (askedBy === speaker || speaker !== 'customer') return false
  const animal = asked.includes('ANIMAL_NAME')
  if (!tokens.slice(0, from).every(({ key, kind }) => kind === 'sign' || before.test(key)))
    return animal && isCalledForShort(tokens, from)
  if (tokens.slice(to).every(({ kind }) => kind === 'sign')) return true
  return animal ? goesOnOfAnimal(tokens, to) : to - from === 1 && isSaidToBe(tokens, to, itIs)
}
