// The words that customers hear and read: in their language, with the notice's figures, and never "may be recorded".
import { describe, expect, test } from '@jest/globals'
import { maybeRecorded, promptFlaws } from '../../src/policy/prompt.ts'
import { policyLanguages, textIds } from '../../src/policy/vocabulary.ts'
import { promptFor, purposeName, text } from '../../src/policy/words.ts'
import { policies, policiesFrom, policyFiles, policyOf } from './files.ts'

const controllers = [...policies.controllers.values()]

describe('prompts', () => {
  test.each([
    ['Samtalen kan bli tatt opp til opplæring.', 'kan bli tatt opp'],
    ['Samtalen din kan også bli tatt opp.', 'kan også bli tatt opp'],
    ['Samtalen kan verte teken opp.', 'kan verte teken opp'],
    ['Samtalen kan tas opp.', 'kan tas opp'],
    ['Samtalen kan blive optaget.', 'kan blive optaget'],
    ['SAMTALEN KAN BLIVE OPTAGET.', 'kan blive optaget'],
    ['Opkaldet kan optages til kvalitet.', 'kan optages'],
    ['Samtalet kan komma att spelas in.', 'kan komma att spelas in'],
    ['This call may be recorded.', 'may be recorded'],
    ['Calls might sometimes be recorded for training.', 'might sometimes be recorded'],
  ])('all prompts: %j is refused, since it tells nobody whether the call is recorded', (said, found) => {
    expect(maybeRecorded(said)).toBe(found)
  })

  test.each([
    'Samtalen blir tatt opp. Du kan lese mer på nettsidene våre.',
    'Du kan trykke 1, så blir samtalen tatt opp.',
    'Må samtalen optages? Tryk 1.',
    'Samtalet spelas in. Du kan läsa mer på vår webbplats.',
    'This call is recorded. You can press 9 to decline.',
    'You can be sure of an answer. The call is recorded.',
  ])('all prompts: %j is clear', (said) => {
    expect(maybeRecorded(said)).toBeUndefined()
  })

  test('a prompt says that the call is recorded, for what, and where more information is', () => {
    const needs = { language: 'nb', purposes: ['kvalitet'], places: ['eksempel.no'] } as const
    expect(promptFlaws('Samtalen blir tatt opp for kvalitet. Les mer på eksempel.no.', needs)).toEqual([])
    expect(promptFlaws('Hei.', needs)).toHaveLength(3)
  })

  test('the prompt is the one in the caller’s language, or the controller’s main one', () => {
    const spoken = (language: string) => promptFor(policyOf('tryg-no'), 'recording', language)
    expect(spoken('nn-NO')).toMatchObject({ prompt: 'recording', version: '2026-11-22', language: 'nn' })
    expect(spoken('no')?.language).toBe('nb')
    expect(spoken('SV-se')?.language).toBe('sv')
    expect(spoken('fi')?.language).toBe('nb')
    expect(promptFor(policyOf('tjm-dk'), 'recording-quality', 'nb')?.language).toBe('da')
    expect(promptFor(policyOf('dnb-liv-no'), 'recording', 'nb')).toBeUndefined()
  })

  test('tjm-dk.claim-control-call: the prompt names the control', () => {
    expect(promptFor(policyOf('tjm-dk'), 'claim-control', 'da')?.text).toContain('skadekontrol')
  })
})

describe('texts', () => {
  test('every text is there for every controller in every language, with nothing left to fill in', () => {
    for (const policy of controllers) {
      for (const id of textIds) {
        for (const language of policyLanguages) expect(text(policy, id, language)).toMatch(/^[^{}]+$/)
      }
    }
  })

  test.each([
    ['tryg-no', 'nb', ['12 måneder', 'én time', 'innen ett år', 'anonym', 'kryptert']],
    ['tjm-dk', 'da', ['1 år', '+45 70 00 00 00', 'krypteret']],
    ['dnb-liv-no', 'nb', ['45 dager', 'DNB Bank ASA']],
    ['gjensidige-no', 'nb', ['6 måneder']],
  ])('%s: the chat begins with the notice’s own figures', (controller, language, figures) => {
    for (const figure of figures) expect(text(policyOf(controller), 'chat-intro', language)).toContain(figure)
  })

  test('tryg-no.social-media, tjm-dk.social-media: each points where its notice points', () => {
    expect(text(policyOf('tryg-no'), 'social-pointer', 'nb')).toContain('Logg inn på tryg.no')
    expect(text(policyOf('tjm-dk'), 'social-pointer', 'da')).toContain('+45 70 00 00 00')
  })

  test('all.bot-says-it-is-one: in every language', () => {
    const words = { nb: 'chatbot', nn: 'chatbot', da: 'chatbot', sv: 'chattbot', en: 'chatbot' }
    for (const language of policyLanguages)
      expect(text(policyOf('tryg-no'), 'bot-intro', language)).toContain(words[language])
  })

  test('a purpose is called by its name, and by its id where it has none', () => {
    expect(purposeName(policyOf('tjm-dk'), 'quality', 'da')).toBe('kvalitet')
    expect(purposeName(policyOf('gjensidige-no'), 'service', 'nn')).toBe('betre service')
    expect(purposeName(policyOf('tjm-dk'), 'nothing', 'da')).toBe('nothing')
  })

  test('without the file for everyone a missing text is a fault, not an empty message', () => {
    const alone = policiesFrom(policyFiles.filter((file) => file.name.includes('dnb'))).controllers.get('dnb-liv-no')
    expect(alone && text(alone, 'chat-intro', 'nb')).toContain('45 dager')
    expect(() => alone && text(alone, 'timed-out', 'nb')).toThrow(/load the file for everyone/)
  })
})
