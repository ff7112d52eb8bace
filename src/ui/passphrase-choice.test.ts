import { describe, expect, it } from 'vitest'
import { hasWords, normalForm } from '../domain/passphrase.ts'
import { nl } from '../i18n/nl/texts.ts'
import { type Choice, openIn, repeatedOf } from './passphrase-choice.ts'

const texts = nl.newPassphrase
const words = 'paard molen wolk brug'
const weak = { title: 'Te makkelijk.', text: 'Neem het voorstel.' }
const compared = { isSame: (one: string, other: string) => normalForm(one) === normalForm(other), hasWords }
const open = (choice: Choice, fault: typeof weak | null = null) => openIn(choice, fault, 'p', texts, compared)

describe('choosing a passphrase', () => {
  it('is not done while words are only proposed', () => {
    expect(open({ way: 'offered', words })).toEqual({ field: 'p', message: texts.notTaken })
  })

  it('asks for the words once more, and takes capitals and stray spaces for the same', () => {
    const taken = (typed: string) => open({ way: 'taken', words, typed })
    expect(taken('')).toEqual({ field: 'p', message: texts.wordsMissing })
    for (const typed of ['paard molen wolk', 'molen paard wolk brug'])
      expect(taken(typed)).toEqual({ field: 'p', message: texts.wordsDiffer })
    for (const typed of [words, 'Paard molen wolk brug', `${words} `, 'paard  molen wolk brug'])
      expect(taken(typed)).toBeNull()
  })

  it('asks for an own one that holds, twice', () => {
    const typed = 'op de molen staat een paard'
    const own = (repeated: string, fault: typeof weak | null = null) =>
      open({ way: 'own', words, typed, repeated }, fault)
    expect(own(typed, weak)).toEqual({ field: 'p', message: weak.title, next: weak.text })
    expect(own('paard')).toEqual({ field: repeatedOf('p'), message: texts.differ })
    expect(own(typed)).toBeNull()
    expect(own('Op de molen staat een paard ')).toBeNull()
  })

  it.each([
    'de appel valt niet ver van de boom',
    'In den beginne schiep God de hemel en de aarde',
    'Wilhelmus van Nassouwe ben ik van Duitsen bloed',
    'Onze Vader die in de hemelen zijt',
    'correct horse battery staple',
    'bismillah ir rahman ir rahim',
    'maandag dinsdag woensdag donderdag',
    'mijn dochter Sophie is geboren op 12 mei 2015',
    'alleen een paard en een paardenmolen',
  ])('[F9] takes no sentence without the two drawn words: %s', (typed) => {
    const own = (sentence: string) => open({ way: 'own', words, typed: sentence, repeated: sentence })
    expect(own(typed)).toEqual({ field: 'p', message: texts.withoutWords })
    expect(own(`${typed}, molen paard`)).toBeNull()
  })
})
