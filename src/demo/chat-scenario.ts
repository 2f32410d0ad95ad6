// Chats as data: what a customer writes and answers, and what an adviser does, in seconds from the opening. The people are
// invented.
export type ChatStep = { readonly at: number } & (
  | { readonly say: string }
  | { readonly offer: 'yes' | 'no' }
  | { readonly adviser: 'claim' | 'close' }
  | { readonly reply: string }
)

export interface ChatScenario {
  readonly id: string
  readonly controller: string
  readonly language: string
  readonly shows: string
  readonly steps: readonly ChatStep[]
}

export const chatScenarios: readonly ChatScenario[] = [
  {
    id: 'chat-egenandel',
    controller: 'tryg-no',
    language: 'nb',
    shows: 'a harmless question: the bot answers, and never has the number that came along',
    steps: [{ at: 1, say: 'Hei, jeg heter Kari Prøvesen og har nummer 412 34 567. Hva er egenandelen på bilen?' }],
  },
  {
    id: 'chat-helse-ja',
    controller: 'tryg-no',
    language: 'nb',
    shows: 'it turns to health and the customer says yes: the bot is out, an adviser reads what was written',
    steps: [
      { at: 1, say: 'Hva dekker reiseforsikringen?' },
      { at: 3, say: 'Jeg har hatt hjerteinfarkt og går på blodfortynnende, gjelder den da?' },
      { at: 5, offer: 'yes' },
      { at: 7, adviser: 'claim' },
      { at: 9, reply: 'Hei, takk for at du fortalte det. Forsikringen gjelder; jeg forklarer gjerne hvordan.' },
      { at: 11, say: 'Så bra, tusen takk!' },
      { at: 13, adviser: 'close' },
    ],
  },
  {
    id: 'chat-helse-nei',
    controller: 'tryg-no',
    language: 'nb',
    shows: 'it turns to health and the customer says no: what was written is gone, and nobody saw it',
    steps: [
      { at: 2, say: 'Jeg er innlagt med alvorlig depresjon, får jeg ut noe på forsikringen?' },
      { at: 5, offer: 'no' },
    ],
  },
  {
    id: 'chat-telefon',
    controller: 'tjm-dk',
    language: 'da',
    shows: 'no bot here: an adviser answers, and what is about health goes to the phone',
    steps: [
      { at: 1, say: 'Hvordan opsiger jeg min indboforsikring?' },
      { at: 4, adviser: 'claim' },
      { at: 6, reply: 'Goddag, det ordner vi her. Hvornår skal den stoppe?' },
      { at: 8, say: 'Den første. Og jeg har fået konstateret sklerose, dækker min ulykkesforsikring det?' },
    ],
  },
]
