// What is nobody's only where a sign right beside says so: a machine that says what it is, the firm's own address, the name
// of an animal or a thing that was asked for. Each beside what looks like it and is somebody's.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const somebodys: readonly Row[] = [
  ['nb', 'A: Hei Kari, den digitale skademeldingen er sendt', 'Hei [PERSON], den digitale skademeldingen er sendt'],
  ['nb', 'A: Hei Kari Nordmann, din digitale signatur mangler', 'Hei [PERSON], din digitale signatur mangler'],
  ['nn', 'A: Hei Kari, den digitale skademeldinga er send', 'Hei [PERSON], den digitale skademeldinga er send'],
  ['en', 'A: Hi James, your virtual card is ready', 'Hi [PERSON], your virtual card is ready'],
  ['en', 'A: Hi James, your automated payment failed', 'Hi [PERSON], your automated payment failed'],
  ['sv', 'A: Hej Anna, din digitala kopia är skickad', 'Hej [PERSON], din digitala kopia är skickad'],
  ['sv', 'A: hej anna din automatiska betalning är klar', 'hej [PERSON] din automatiska betalning är klar'],
  ['da', 'A: hej mette din digitale post er afvist', 'hej [PERSON] din digitale post er afvist'],
  ['nb', 'A: vi sitter med bjørkeveien 14 i oslo på deg stemmer det', 'vi sitter med [ADDRESS] på deg stemmer det'],
  ['nb', 'A: vi holder storgata 14 som adresse på deg', 'vi holder [ADDRESS] som adresse på deg'],
  ['en', 'A: our address for you is fourteen high street leeds', 'our address for you is [ADDRESS]'],
  ['en', 'A: our address for you is high street leeds', 'our address for you is [ADDRESS]'],
  ['en', 'A: our office has high street leeds for you', 'our office has [ADDRESS] for you'],
  ['da', 'A: vores adresse system siger nørregade', 'vores adresse system siger [ADDRESS]'],
  ['sv', 'A: vår adress lista säger storgatan', 'vår adress lista säger [ADDRESS]'],
  ['nn', 'A: på kontoret har vi deg på storgata 14 i førde', 'på kontoret har vi deg på [ADDRESS]'],
  ['sv', 'vilken adress har ni på mig / A: box tre noll nio lund', '[ADDRESS]'],
  ['nb', 'hvilken adresse står jeg med / A: postboks tre null ni lillehammer', '[ADDRESS]'],
  ['nn', 'kva adresse står eg med / A: postboks tre null ni førde', '[ADDRESS]'],
  ['da', 'hvilken adresse har I på mig / A: postboks tre nul ni odense', '[ADDRESS]'],
  ['en', 'what address do you have for me / A: p o box three oh nine leeds', '[ADDRESS]'],
  ['en', "A: what's the company called / It's Peter Jones and he owns it", "It's [PERSON] and he owns it"],
  ['nb', 'A: hva heter butikken / det er ola hansen som eier den', 'det er [PERSON] som eier den'],
  ['nb', 'A: Hva heter firmaet? / Kari, og hun driver det alene', '[PERSON], og hun driver det alene'],
  ['sv', 'A: vad heter båten / det är erik som äger båten', 'det är [PERSON] som äger båten'],
  ['nb', 'A: hva heter hunden / det er kari hun eier den', 'det er [PERSON] hun eier den'],
  ['da', 'A: hvad hedder hunden / det er mette hun ejer den', 'det er [PERSON] hun ejer den'],
  ['nn', 'A: kva heiter hunden / det er kari som eig han', 'det er [PERSON] som eig han'],
  ['en', "A: what's the dog's name and what's yours / james and the dog's bella", "[PERSON] and the dog's bella"],
  ['en', "A: what's the dog called / call him james", 'call him [PERSON]'],
  ['en', "A: what's the boat called / they call her mary jones", 'they call her [PERSON]'],
  ['en', "A: what's the dog called / mary, the dog is called rex", '[PERSON], the dog is called rex'],
  ['nb', 'A: hva heter hunden / det er kari, hunden heter bella', 'det er [PERSON], hunden heter bella'],
  ['en', "A: what's the horse called / mary smith from the stable knows", '[PERSON] from the stable knows'],
  ['nb', 'A: hva heter firmaet / kari hansen det er en venn', '[PERSON] det er en venn'],
  ['en', 'A: we are at high street leeds is that right', 'we are at [ADDRESS] is that right'],
  ['da', 'A: er vores adresse nørregade 12 rigtig', 'er vores adresse [ADDRESS] rigtig'],
]

const nobodys: readonly Row[] = [
  ['da', 'A: Hej! Jeg er Viggo, din digitale hjælper', ''],
  ['da', 'A: Hej, jeg er Freja, din digitale assistent. Hvad er der stjålet?', ''],
  ['nb', 'A: Hei! Jeg er Sol, den digitale hjelperen.', ''],
  ['nn', 'A: Hei! Eg er Sol, den digitale hjelparen.', ''],
  ['sv', 'A: Hej! Jag är Elsa, din digitala assistent.', ''],
  ['en', 'A: Hi, this is Oscar, your virtual assistant', ''],
  ['en', "A: Hi, I'm Fia, a chatbot.", ''],
  ['da', 'A: vi ligger på ved stranden fjorten i københavn k', ''],
  ['nn', 'A: adressa vår er postboks sju i førde', ''],
  ['sv', 'A: ja, på kontoret på Storgatsbacken 14 med fullmakt', ''],
  ['da', 'A: send den til vores postboks på postboks otteogtyve i valby', ''],
  ['en', "A: what's the company called / Peter Jones", ''],
  ['sv', 'A: vad heter båten / maja det är en maxi', ''],
  ['da', 'A: hvad hedder båden / hun hedder maja', ''],
  ['nb', 'A: hva heter hunden / den heter bella', ''],
  ['nb', 'A: hva heter hunden / kari men vi kaller henne soffi', ''],
  ['sv', 'A: vad heter hunden / det är erik och han är sju år', ''],
  ['en', "A: what's the dog called / james he is a labrador", ''],
]

describe('what looks like nobody’s', () => {
  test.each(somebodys)('is masked where it is somebody’s (%s: %s)', (lang, turns, shown) => {
    expect(last(lang, turns)).toBe(shown)
  })

  test.each(nobodys)('is shown where a word right beside says so (%s: %s)', (lang, turns) => {
    const all = turns.split(' / ')
    expect(last(lang, turns)).toBe(all.at(-1)?.replace(/^A: /, ''))
  })
})
