// Which written words ask for a person, and which only speak of one.
import { describe, expect, test } from '@jest/globals'
import { wantsPerson } from '../../src/chat/person-words.ts'

const wishes: readonly string[] = [
  'Kan jeg få snakke med en person?',
  'Jeg vil snakke med en av dere',
  'jeg vil ha en rådgiver',
  'menneske',
  'MENNESKE, takk!',
  'snakke med et menneske',
  'Hei! Jeg vil heller snakke med et ekte menneske.',
  'Jeg ønsker å prate med en rådgiver om lånet mitt',
  'Jeg skulle gjerne ha snakket med en kundebehandler',
  'Kan du sette? Nei, sett meg over til en rådgiver',
  'Hvordan kan jeg få snakke med noen?',
  'Saksbehandler, takk',
  'Eg vil snakke med ein rådgjevar',
  'Kan eg få prate med nokon av dykk?',
  'eg vil ha eit menneske',
  'Jeg vil tale med en rådgiver',
  'Kan jeg tale med en af jer?',
  'Må jeg godt tale med et menneske?',
  'Jeg vil gerne tale med en medarbejder, tak',
  'Stil mig om til en rådgiver',
  'Jag vill prata med en människa',
  'Kan jag få prata med en handläggare?',
  'Jag skulle vilja tala med någon',
  'Jag vill ha en rådgivare tack',
  'Koppla mig till en handläggare',
  'talk to a human',
  'agent please',
  'Can I speak to a real person?',
  "I'd like to talk to someone",
  'I want to talk to one of you',
  'Please put me through to an adviser now',
]

const mentions: readonly string[] = [
  'Rådgiveren min sa at det går fint',
  'Rådgiveren min sa at jeg kan snakke med en lege',
  'Hva koster forsikring for en person?',
  'Dekker den personskade?',
  'personskade',
  'Person',
  'en person',
  'Jeg vil ha en person til på forsikringen',
  'Jeg snakket med en rådgiver i går',
  'Jeg vil ikke snakke med en person',
  'Er du et menneske?',
  'Må jeg snakke med en rådgiver for å endre adresse?',
  'Gjelder reiseforsikringen for alle personer i husstanden?',
  'Jeg trenger personforsikring',
  'Eg snakka med ein rådgjevar i fjor',
  'Min rådgiver sagde, at præmien falder',
  'Hvad koster det for en person?',
  'Jeg vil have en forsikring til et menneske med hund',
  'Jag pratade med en handläggare igår',
  'Vad kostar det för en person?',
  'Min handläggare sa att jag kan ringa',
  "I don't want to talk to a human",
  'My adviser said it was covered',
  'Is an estate agent covered?',
  'How much is insurance for one person?',
  'Jeg vil snakke om bilen',
  '',
]

describe('a person who is wished for in words', () => {
  test.each(wishes)('is heard in: %s', (text) => expect(wantsPerson(text)).toBe(true))
  test.each(mentions)('is not read into: %s', (text) => expect(wantsPerson(text)).toBe(false))
})
