// A bot that knows a few answers by their words, for demos and tests: whoever tries the chat gets an answer without any
// other system.
import type { Bot } from '../../src/ports.ts'

type Words = Readonly<Record<string, string>>

interface Topic {
  readonly cue: RegExp
  readonly says: Words
}

const topics: readonly Topic[] = [
  {
    cue: /egenandel|selvrisiko|självrisk|deductible|excess/i,
    says: {
      nb: 'Egenandelen står i forsikringsbeviset ditt. For bil er den oftest 6 000 kroner.',
      nn: 'Eigendelen står i forsikringsbeviset ditt. For bil er han oftast 6 000 kroner.',
      da: 'Din selvrisiko står i policen. For biler er den som regel 5.000 kroner.',
      sv: 'Självrisken står i ditt försäkringsbrev. För bil är den oftast 5 000 kronor.',
      en: 'Your deductible is in your policy. For cars it is usually 6,000 kroner.',
    },
  },
  {
    cue: /frontrut|steinsprut|forrude|stenskott|vindruta|windscreen/i,
    says: {
      nb: 'En steinsprut meldes i skadeskjemaet; verkstedet kan ofte reparere ruten samme dag.',
      nn: 'Ein steinsprut melder du i skadeskjemaet; verkstaden kan ofte reparere ruta same dag.',
      da: 'Et stenslag anmeldes i skadeformularen; værkstedet kan ofte reparere ruden samme dag.',
      sv: 'Ett stenskott anmäls i skadeformuläret; verkstaden kan ofta laga rutan samma dag.',
      en: 'Report a chipped windscreen in the claims form; the garage can often repair it the same day.',
    },
  },
]

const otherwise: Words = {
  nb: 'Det vet jeg ikke nok om. Spør gjerne på en annen måte, eller be om en rådgiver.',
  nn: 'Det veit eg ikkje nok om. Spør gjerne på ein annan måte, eller be om ein rådgivar.',
  da: 'Det ved jeg ikke nok om. Spørg gerne på en anden måde, eller bed om en rådgiver.',
  sv: 'Det vet jag inte tillräckligt om. Fråga gärna på ett annat sätt, eller be om en rådgivare.',
  en: 'I do not know enough about that. Try asking in another way, or ask for an adviser.',
}

export const scriptedBot: Bot = {
  async answer({ language, text }) {
    const says = topics.find(({ cue }) => cue.test(text))?.says ?? otherwise
    return { texts: [says[language] ?? says['en'] ?? ''] }
  },
  close: async () => {},
}
