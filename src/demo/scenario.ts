// Calls as data: what happens when, in seconds from the call's first event. People in them are invented, and so are
// their numbers: birth dates with month +80, phone and account numbers of nobody.

export type Step = { readonly at: number } & (
  | { readonly event: Readonly<Record<string, unknown>> & { readonly type: string } }
  /** Sound begins to stream, or stops. */
  | { readonly sound: 'start' | 'stop' }
  | { readonly say: string; readonly as: 'customer' | 'agent' }
)

export interface Scenario {
  readonly id: string
  readonly controller: string
  readonly shows: string
  readonly steps: readonly Step[]
}

const event = (at: number, type: string, fields: Readonly<Record<string, unknown>> = {}): Step => ({
  at,
  event: { type, ...fields },
})
const customer = (at: number, say: string): Step => ({ at, say, as: 'customer' })
const agent = (at: number, say: string): Step => ({ at, say, as: 'agent' })
const sound = (at: number, state: 'start' | 'stop'): Step => ({ at, sound: state })

export const scenarios: readonly Scenario[] = [
  {
    id: 'samtykket-12',
    controller: 'tryg-no',
    shows: 'a caller who presses 1: recorded, transcribed, masked',
    steps: [
      event(0, 'call.started', { direction: 'in', language: 'nb', from: '+4740000012', to: '+4722000000' }),
      sound(0.1, 'start'),
      event(0.3, 'consent.requested', {}),
      event(1.2, 'consent.answered', { answer: 'yes', method: 'dtmf', evidence: { digit: '1' } }),
      event(1.5, 'adviser.joined'),
      agent(2.2, 'Hei, du snakker med Tryg. Hva kan jeg hjelpe deg med?'),
      customer(4, 'Hei, jeg fikk en stein i frontruten på E18 i går. Bilen er EB 12345.'),
      agent(6, 'Det ordner vi. Hva er fødselsnummeret ditt?'),
      customer(7.5, 'Det er 018190 10001.'),
      agent(9, 'Takk. Og hvilket nummer kan jeg nå deg på?'),
      customer(10.5, '412 34 567, eller e-post kari.prøvesen@eksempel.no.'),
      agent(12.5, 'Egenandelen er 1 500 kroner. Hvilken konto skal vi bruke?'),
      customer(14, '8601 11 17947, takk.'),
      event(15.5, 'call.held'),
      event(17, 'call.unheld'),
      agent(17.5, 'Da er saken meldt. Ha en fin dag!'),
      sound(19, 'stop'),
      event(19.2, 'adviser.left'),
      event(19.4, 'call.ended'),
    ],
  },
  {
    id: 'avslaatt-34',
    controller: 'tryg-no',
    shows: 'a caller who presses 2: not recorded, nothing kept of what is said',
    steps: [
      event(0, 'call.started', { direction: 'in', language: 'nb', from: '+4740000034', to: '+4722000000' }),
      sound(0.1, 'start'),
      event(0.3, 'consent.requested', {}),
      event(1.2, 'consent.answered', { answer: 'no', method: 'dtmf', evidence: { digit: '2' } }),
      event(1.5, 'adviser.joined'),
      customer(3, 'Hei, nummeret mitt er 416 65 432 og kontoen 8601 11 17947.'),
      sound(7, 'stop'),
      event(7.2, 'call.ended'),
    ],
  },
  {
    id: 'kvalitet-56',
    controller: 'tjm-dk',
    shows: 'quality consent given and withdrawn in the middle; documentation goes on',
    steps: [
      event(0, 'call.started', {
        direction: 'in',
        language: 'da',
        topic: 'offer',
        from: '+4520000056',
        to: '+4570000000',
      }),
      sound(0.1, 'start'),
      event(0.4, 'consent.requested', {}),
      event(1.4, 'consent.answered', { answer: 'yes', method: 'dtmf', evidence: { digit: '1' } }),
      event(1.6, 'adviser.joined'),
      agent(2.2, 'Goddag, du taler med TJM Forsikring. Hvad kan jeg gøre for dig?'),
      customer(4, 'Jeg vil gerne have et tilbud på en bilforsikring. Mit nummer er 20 12 34 56.'),
      agent(6, 'Ja tak. Hvad er din mailadresse?'),
      customer(7.5, 'Det er mads.afproevet@eksempel.dk.'),
      event(9, 'consent.withdrawn', { method: 'agent', purpose: ['quality'] }),
      customer(10.5, 'Bilen er CX 23 456, og cpr er 311299-1234.'),
      agent(12, 'Tak, jeg sender et tilbud.'),
      sound(13.5, 'stop'),
      event(13.8, 'call.ended'),
    ],
  },
  {
    id: 'reservert-78',
    controller: 'gjensidige-no',
    shows: 'a caller who does not decline: recorded, never transcribed',
    steps: [
      event(0, 'call.started', { direction: 'in', language: 'nb', from: '+4740000078', to: '+4722000001' }),
      sound(0.1, 'start'),
      event(0.3, 'consent.requested', {}),
      event(2, 'consent.answered', { answer: 'none', method: 'dtmf', evidence: {} }),
      event(2.2, 'adviser.joined'),
      customer(4, 'Hei, jeg bor i Prøveveien 8 og lurer på innboforsikringen min.'),
      sound(8, 'stop'),
      event(8.2, 'call.ended'),
    ],
  },
  {
    id: 'megler-90',
    controller: 'claims-link-no',
    shows: 'a controller that never records: two numbers and a time, nothing else',
    steps: [
      event(0, 'call.started', { direction: 'in', language: 'nb', from: '+4740000090', to: '+4722000002' }),
      sound(0.1, 'start'),
      event(0.5, 'adviser.joined'),
      customer(2, 'Hei, det gjelder saken min, fødselsnummer 018190 10001.'),
      sound(6, 'stop'),
      event(6.2, 'call.ended'),
    ],
  },
]
