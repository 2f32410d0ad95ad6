// What the demonstration page says, in five languages. The people and numbers in what can be tried are invented.
import type { Language } from '../i18n/language.ts'

export interface DemoWords {
  readonly title: string
  readonly intro: string
  readonly whose: string
  readonly language: string
  readonly bot: string
  readonly people: string
  readonly tryThis: string
  /** To write where there is a chatbot, and what happens then. */
  readonly tries: readonly (readonly [say: string, happens: string])[]
  readonly adviser: string
  readonly panel: string
  readonly line: string
  readonly apart: string
}

export const words: Readonly<Record<Language, DemoWords>> = {
  nb: {
    title: 'Prøv chatten som kunde',
    intro: 'Denne siden står for et nettsted som har chatten. Trykk på knappen nede til høyre, og skriv som en kunde.',
    whose: 'Hvem sin chat',
    language: 'Språk',
    bot: 'med chatbot',
    people: 'bare mennesker',
    tryThis: 'Skriv for eksempel',
    tries: [
      [
        'Jeg heter Kari Prøvesen og har nummer 412 34 567. Hva er egenandelen?',
        'Chatboten svarer, og får verken navn eller nummer.',
      ],
      ['Jeg har hatt hjerteinfarkt. Gjelder reiseforsikringen?', 'Chatboten får det ikke og er ute av samtalen.'],
      ['Jeg vil snakke med et menneske.', 'Du kommer i køen hos rådgiverne.'],
    ],
    adviser: 'Du svarer som rådgiver i panelet. Lenken dit har demoen skrevet ut.',
    panel: 'Åpne panelet i et nytt vindu',
    line: 'Nettstedet trenger én linje:',
    apart:
      'Før knappen trykkes, er bare dette skriptet hentet. Chatten ligger i en ramme for seg: siden kan ikke lese det som skrives der.',
  },
  nn: {
    title: 'Prøv chatten som kunde',
    intro: 'Denne sida står for ein nettstad som har chatten. Trykk på knappen nede til høgre, og skriv som ein kunde.',
    whose: 'Kven sin chat',
    language: 'Språk',
    bot: 'med chatbot',
    people: 'berre menneske',
    tryThis: 'Skriv til dømes',
    tries: [
      [
        'Eg heiter Kari Prøvesen og har nummer 412 34 567. Kva er eigendelen?',
        'Chatboten svarar, og får korkje namn eller nummer.',
      ],
      ['Eg har hatt hjarteinfarkt. Gjeld reiseforsikringa?', 'Chatboten får det ikkje og er ute av samtalen.'],
      ['Eg vil snakke med eit menneske.', 'Du kjem i køen hos rådgivarane.'],
    ],
    adviser: 'Du svarar som rådgivar i panelet. Lenkja dit har demoen skrive ut.',
    panel: 'Opne panelet i eit nytt vindauge',
    line: 'Nettstaden treng éi linje:',
    apart:
      'Før knappen blir trykt, er berre dette skriptet henta. Chatten ligg i ei ramme for seg: sida kan ikkje lese det som blir skrive der.',
  },
  da: {
    title: 'Prøv chatten som kunde',
    intro: 'Denne side står for et websted, der har chatten. Tryk på knappen nederst til højre, og skriv som en kunde.',
    whose: 'Hvis chat',
    language: 'Sprog',
    bot: 'med chatbot',
    people: 'kun mennesker',
    tryThis: 'Skriv for eksempel',
    tries: [
      [
        'Jeg hedder Karen Prøvesen og har nummer 20 12 34 56. Hvad er selvrisikoen?',
        'Chatbotten svarer og får hverken navn eller nummer.',
      ],
      [
        'Jeg har haft en blodprop i hjertet. Gælder rejseforsikringen?',
        'Chatbotten får det ikke og er ude af samtalen.',
      ],
      ['Jeg vil tale med et menneske.', 'Du kommer i køen hos rådgiverne.'],
    ],
    adviser: 'Du svarer som rådgiver i panelet. Linket dertil har demoen skrevet ud.',
    panel: 'Åbn panelet i et nyt vindue',
    line: 'Webstedet skal bruge én linje:',
    apart:
      'Før der trykkes på knappen, er kun dette script hentet. Chatten ligger i en ramme for sig: siden kan ikke læse det, der skrives der.',
  },
  sv: {
    title: 'Prova chatten som kund',
    intro:
      'Den här sidan står för en webbplats som har chatten. Tryck på knappen längst ner till höger och skriv som en kund.',
    whose: 'Vems chatt',
    language: 'Språk',
    bot: 'med chattbot',
    people: 'bara människor',
    tryThis: 'Skriv till exempel',
    tries: [
      [
        'Jag heter Karin Provström och har nummer 070-174 06 05. Vad är självrisken?',
        'Chattboten svarar och får varken namn eller nummer.',
      ],
      ['Jag har haft en hjärtinfarkt. Gäller reseförsäkringen?', 'Chattboten får det inte och är ute ur samtalet.'],
      ['Jag vill prata med en människa.', 'Du hamnar i kön hos rådgivarna.'],
    ],
    adviser: 'Du svarar som rådgivare i panelen. Länken dit har demon skrivit ut.',
    panel: 'Öppna panelen i ett nytt fönster',
    line: 'Webbplatsen behöver en enda rad:',
    apart:
      'Innan knappen trycks har bara detta skript hämtats. Chatten ligger i en egen ram: sidan kan inte läsa det som skrivs där.',
  },
  en: {
    title: 'Try the chat as a customer',
    intro:
      'This page stands for a web site that has the chat. Press the button at the bottom right, and write as a customer.',
    whose: 'Whose chat',
    language: 'Language',
    bot: 'with a chatbot',
    people: 'people only',
    tryThis: 'Write, for instance',
    tries: [
      [
        'My name is Kari Prøvesen and my number is 412 34 567. What is the excess?',
        'The chatbot answers, and gets neither name nor number.',
      ],
      [
        'I have had a heart attack. Does my travel insurance cover me?',
        'The chatbot does not get it, and is out of the conversation.',
      ],
      ['I want to talk to a person.', 'You are put in the advisers’ queue.'],
    ],
    adviser: 'You answer as an adviser in the panel. The demo has printed the link to it.',
    panel: 'Open the panel in a new window',
    line: 'The web site needs one line:',
    apart:
      'Until the button is pressed, nothing but this script is loaded. The chat is in a frame of its own: the page cannot read what is written there.',
  },
}
