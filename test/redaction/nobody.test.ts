// Names that are nobody's: companies, makes, animals. And names that are somebody's although they look so.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, play } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })

const nobody: readonly (readonly [lang: string, text: string])[] = [
  ['nb', 'jeg ringer fra firmaet tveit maskin'],
  ['da', 'jeg ringer fra preben skov og sønner'],
  ['nb', 'Bilen står hos Bertel O. Steen.'],
  ['nn', 'Kan de sende meg bevis for Kia Ceed?'],
  ['en', 'A tow truck from Falck will be there.'],
  ['nb', 'Advokatfirmaet Lund ringte.'],
  ['sv', 'hunden vår bosse är sjuk'],
  ['da', 'hvad er leveringsadressen'],
  ['sv', 'har du hans nummer'],
  ['sv', 'brand och storm ingår väl'],
  ['sv', 'max belopp är tio tusen'],
  ['da', 'det er bygma der leverer pladerne'],
  ['da', 'er det hansen tag og facade i bruger'],
  ['da', 'er du henvist af lægerne vang'],
  ['da', 'det er min båd en bianca hun ligger i havnen'],
  ['da', 'Så kører vi hellere til Lübeck i uge 29.'],
  ['da', 'hvad er det for en gade'],
  ['sv', 'Vi ska på kryssning till Tallinn den 3 maj.'],
  ['sv', 'det gäller bosse min tax'],
  ['sv', 'då får han resekostnader arton kronor milen'],
  ['sv', 'ja ett exide gel på åttio amperetimmar från biltema'],
  ['da', 'hvad hedder forsikringen, den hedder noget andet nu'],
  ['da', 'med mindre det er storm så er den højere'],
  ['da', 'hej jeg har købt et stel der hedder ursula'],
  ['da', 'carporten er skæv og hans audi har en bule'],
  ['da', 'katten hedder fru hansen'],
  ['da', 'min kat er syg den hedder magnus'],
  ['da', 'ja han er i spanien til maj'],
  ['da', 'chr nummer'],
  ['da', 'hvad er hans iban'],
  ['da', 'det var under stormen malik'],
  ['da', 'nå for søren det glemte jeg'],
  ['en', "it's completely bent and the bonnet isn't shut"],
  ['en', 'we sold it on Finn last week'],
  ['en', 'My parrot, Kenneth, escaped.'],
  ['en', "Hello, I'm calling about my cat, Mrs Biscuit."],
  ['da', 'er magnus chippet'],
  ['da', 'min hest prins valiant er blevet halt'],
  ['sv', 'deras ombud i sverige det heter van ameyde'],
  ['sv', 'ja vi hette svedea förut'],
  ['sv', 'postnummer till bennäs'],
  ['sv', 'Lara Palace, rum 412.'],
  ['sv', 'jag jobbar på lenas hår och skönhet'],
  ['nb', 'barna mine går på skolen'],
  ['nb', 'du kan ringe tilbake på mandag'],
  ['en', 'my daughter facetimed me'],
  ['nb', 'da kan du stig på toget'],
  ['en', 'is Lake Garda covered'],
  ['en', 'it fell during storm floris'],
  ['en', 'we have a backlog from storm hannes'],
  ['en', 'the storm is called amy'],
  ['sv', 'den hette nog johannes'],
  ['en', "his boat's called stella"],
  ['en', 'the k i d number is wrong'],
  ['en', 'and what is your c p r'],
  ['da', 'jeg har tid på rigmors fodklinik'],
  ['da', 'hun er på arbejde på sct maria hospice'],
  ['en', "Hi, it's Jane's Cleaning here."],
  ['nb', 'jeg jobber på rosenlund barnehage'],
  ['sv', 'båten ligger på bullandö marina'],
  ['en', 'someone drove a hire car into a snow plough'],
  ['sv', 'jag snackar med en skåning här'],
  ['sv', 'tack gode gud'],
  ['da', 'hvor skal hun bo'],
  ['nb', 'jo jo bare litt'],
  ['nb', 'på amanda storsenter'],
  ['en', "it's odd that you want the serial number"],
  ['en', 'can my dad pay it'],
  ['en', 'thanks may i call you on this number'],
  ['sv', 'den ligger här från april'],
  ['nn', 'ja hei ho frida hesten min er halt'],
]

const somebody: readonly (readonly [lang: string, text: string, shown: string])[] = [
  ['nb', 'jeg heter ola hansen', 'jeg heter [PERSON_1]'],
  ['nb', 'Kari Nordmann og co. kommer', '[PERSON_1] og co. kommer'],
  ['en', 'My neighbour is Mrs Haugen.', 'My neighbour is Mrs [PERSON_1].'],
  ['da', 'det er din bror kalle der ringer', 'det er din bror [PERSON_1] der ringer'],
  ['da', 'så skal jeg hedde lauritsen igen', 'så skal jeg hedde [PERSON_1] igen'],
  ['sv', 'hej lova min häst bella har blivit halt', 'hej [PERSON_1] min häst bella har blivit halt'],
  ['da', 'Jeg ringer om Ole, min hund er syg', 'Jeg ringer om [PERSON_1], min hund er syg'],
  ['da', 'nej jeg er rikard hans svend', 'nej jeg er [PERSON_1] hans svend'],
  ['da', 'jeg sender vvsmanden keld der er en time', 'jeg sender vvsmanden [PERSON_1] der er en time'],
  ['da', 'det var jytte ovre fra nummer tolv', 'det var [PERSON_1] ovre fra nummer tolv'],
  ['da', 'der kom en bil en hansen kørte', 'der kom en bil en [PERSON_1] kørte'],
  ['da', 'det er peter hansens tag og facade', 'det er [PERSON_1] tag og facade'],
  ['sv', 'bra, jag heter Kurt-Erik Slotte o bor i Karleby', 'bra, jag heter [PERSON_1] o bor i Karleby'],
  ['da', 'der mangler et ciffer britt', 'der mangler et ciffer [PERSON_1]'],
  ['da', 'det er min bror hansen der ringer', 'det er min bror [PERSON_1] der ringer'],
  ['sv', 'Jag heter Bosse, min tax är sjuk.', 'Jag heter [PERSON_1], min tax är sjuk.'],
  ['sv', 'vi åker till bianca på fredag', 'vi åker till [PERSON_1] på fredag'],
  ['nb', 'mitt navn er jens falck', 'mitt navn er [PERSON_1]'],
  ['en', "it's Bent from the garage", "it's [PERSON_1] from the garage"],
  ['en', 'please wait for Finn at the gate', 'please wait for [PERSON_1] at the gate'],
  ['en', 'Thanks for the help with my cat, Anna.', 'Thanks for the help with my cat, [PERSON_1].'],
  ['da', 'min mand Preben og tvillingerne Sol og Vår', 'min mand [PERSON_1] og tvillingerne [PERSON_2] og [PERSON_3]'],
  ['sv', 'barnbarnen ebbe, fred och mira', 'barnbarnen [PERSON_1], [PERSON_2] och [PERSON_3]'],
  ['en', "it's about the hansen family on our street", "it's about the [PERSON_1] family on our street"],
  ['en', "hello it's about the Hansen family", "hello it's about the [PERSON_1] family"],
  ['en', 'Hi, Emil. Kasko?', 'Hi, [PERSON_1]. Kasko?'],
  ['en', 'Hi, Emil J. Berg here', 'Hi, [PERSON_1] here'],
  ['nb', 'og så er det ungene storm og sol', 'og så er det ungene [PERSON_1] og [PERSON_2]'],
  ['sv', 'ja ring madde på 070 174 06 05', 'ja ring [PERSON_1] på [PHONE_1]'],
  ['sv', 'vi skickar posten till bianca', 'vi skickar posten till [PERSON_1]'],
]

// Where a word beside the name could be taken to say that it is none.
const besideThings: readonly (readonly [lang: string, text: string, shown: string])[] = [
  ['en', 'hi this is ahmed you called me yesterday', 'hi this is [PERSON_1] you called me yesterday'],
  ['en', 'i spoke to mohammed him and his wife', 'i spoke to [PERSON_1] him and his wife'],
  ['en', 'could you tell alfred you called', 'could you tell [PERSON_1] you called'],
  ['nb', 'jeg snakka med stig på telefonen', 'jeg snakka med [PERSON_1] på telefonen'],
  ['sv', 'jag pratade med stig på försäkringen', 'jag pratade med [PERSON_1] på försäkringen'],
  ['nb', 'jeg heter Erik Bye', 'jeg heter [PERSON_1]'],
  ['nb', 'hun heter Inger Bye, født i går', 'hun heter [PERSON_1], født i går'],
  ['nb', 'jeg heter Per Hade', 'jeg heter [PERSON_1]'],
  ['nb', 'vi satt på ferga Kari Hansen ringte meg', 'vi satt på ferga [PERSON_1] ringte meg'],
  ['nb', 'eieren av skuta Per Hansen ringte', 'eieren av skuta [PERSON_1] ringte'],
  ['da', 'jeg stod på færgen Mette Jensen ringede', 'jeg stod på færgen [PERSON_1] ringede'],
  ['en', 'i hit a lake john smith towed me', 'i hit a lake [PERSON_1] towed me'],
  ['en', 'it was Costa Georgiou who hit me', 'it was [PERSON_1] who hit me'],
  ['nb', 'eieren av skuta per ringte', 'eieren av skuta [PERSON_1] ringte'],
  ['en', 'it was Castle Smith', 'it was [PERSON_1]'],
  ['en', 'i was with storm reynolds when it happened', 'i was with [PERSON_1] when it happened'],
  ['nb', 'nino ringer fra oslo', '[PERSON_1] ringer fra oslo'],
  ['en', 'this is nino calling', 'this is [PERSON_1] calling'],
  ['nb', 'familien brand fikk vann i kjelleren', 'familien [PERSON_1] fikk vann i kjelleren'],
  ['sv', 'familjen brand fick vatten i källaren', 'familjen [PERSON_1] fick vatten i källaren'],
  ['en', 'hi may i may have the wrong number', 'hi [PERSON_1] i may have the wrong number'],
  ['en', "hello it's ulf how can i help", "hello it's [PERSON_1] how can i help"],
  ['da', 'jeg talte med en kim før', 'jeg talte med en [PERSON_1] før'],
  ['en', "isn't she a pedersen", "isn't she a [PERSON_1]"],
  ['nb', 'det er greit at bo snakker', 'det er greit at [PERSON_1] snakker'],
  ['nn', 'å orsak leidulv mæland', 'å orsak [PERSON_1]'],
  ['nb', 'det er hilsen fra kari', 'det er hilsen fra [PERSON_1]'],
  ['sv', 'grabben stefan har fullmakt', 'grabben [PERSON_1] har fullmakt'],
  ['nb', 'åja lillian thoresen unnskyld', 'åja [PERSON_1] unnskyld'],
  ['sv', 'bror erik ringde', '[PERSON_1] ringde'],
]

describe('a company, a make or an animal', () => {
  test.each(nobody)('%s: %s', (lang, text) => {
    expect(engine.mask(text, { lang }).text).toBe(text)
  })
})

describe('a person', () => {
  test.each([...somebody, ...besideThings])('%s: %s', (lang, text, shown) => {
    expect(engine.mask(text, { lang }).text).toBe(shown)
  })

  test('whose name was asked for is masked with every word of the answer', () => {
    const answers = ['da', 'sv'].map((lang) => {
      const lines = lang === 'da' ? ['A: hvad hedder du', 'C: brian høj'] : ['A: vad heter du', 'C: björn ask']
      return play(engine.conversation({ languages: [lang] }), lines)[1]?.shown
    })
    expect(answers).toEqual(['[PERSON_1]', '[PERSON_1]'])
  })

  test.each([
    ['da', 'A: og efternavnet', 'C: kold som når det er koldt uden t', '[PERSON_1] som når det er koldt uden t'],
    ['da', 'A: og du hedder', 'C: storm', '[PERSON_1]'],
    ['sv', 'A: och du heter', 'C: love ek också', '[PERSON_1] också'],
    ['da', 'A: hvad hedder du', 'C: skaden som jeg ringer om er gammel', 'skaden som jeg ringer om er gammel'],
    ['da', 'A: hvad hedder du', 'C: hold nu op med det', 'hold nu op med det'],
    ['sv', 'A: vad är efternamnet', 'C: jag tror hellqvist', 'jag tror [PERSON_1]'],
    ['en', 'A: and your name', 'C: well then i was patricia keane', 'well then i was [PERSON_1]'],
    ['da', 'A: hvad hedder hesten', 'C: solskin men vi kalder hende soffi', 'solskin men vi kalder hende soffi'],
    ['en', "A: what's the boat's name", 'C: puffin she is a bavaria', 'puffin she is a bavaria'],
    ['nb', 'A: hei jeg er Viggo, din digitale hjelper', 'C: jeg heter kari', 'jeg heter [PERSON_1]'],
  ])('in %s whose name begins the answer is masked: %s %s', (lang, question, answer, shown) => {
    expect(play(engine.conversation({ languages: [lang] }), [question, answer])[1]?.shown).toBe(shown)
  })

  test('is told from the firm in a greeting too', () => {
    const lines = ['A: Hej, Philippa fra Nordfors. Hvad kan jeg hjælpe med?']
    const shown = 'Hej, [PERSON_1] fra Nordfors. Hvad kan jeg hjælpe med?'
    expect(play(engine.conversation({ languages: ['da'] }), lines)[0]?.shown).toBe(shown)
  })

  test('is told from the firm that she answers for', () => {
    const lines = ['A: hej det er sten fra nordfors']
    expect(play(engine.conversation({ languages: ['da'] }), lines)[0]?.shown).toBe('hej det er [PERSON_1] fra nordfors')
  })

  test('whose everyday name was heard is masked where he says something', () => {
    const lines = ['C: han hedder stig sommer', 'C: stig siger fem tusind', 'A: stig på toget']
    const shown = play(engine.conversation({ languages: ['da'] }), lines).map((turn) => turn.shown)
    expect(shown.slice(1)).toEqual(['[PERSON_1] siger fem tusind', 'stig på toget'])
  })

  test('whose everyday name was heard is masked where she is thanked', () => {
    const lines = ['C: jeg heter liv lie', 'A: takk liv']
    expect(play(engine.conversation({ languages: ['nb'] }), lines)[1]?.shown).toBe('takk [PERSON_1]')
  })
})
