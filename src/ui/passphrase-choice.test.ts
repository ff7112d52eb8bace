import { describe, expect, it } from 'vitest'
import { nl } from '../i18n/nl/texts.ts'
import { openIn, repeatedOf } from './passphrase-choice.ts'

const texts = nl.newPassphrase
const words = 'paard molen wolk brug'
const weak = { title: 'Te makkelijk.', text: 'Neem het voorstel.' }

describe('choosing a passphrase', () => {
  it('is not done while words are only proposed', () => {
    expect(openIn({ way: 'offered', words }, null, 'p', texts)).toEqual({ field: 'p', message: texts.notTaken })
  })

  it('asks for the words once more, exactly as they were', () => {
    const taken = (typed: string) => openIn({ way: 'taken', words, typed }, null, 'p', texts)
    expect(taken('')).toEqual({ field: 'p', message: texts.wordsMissing })
    for (const typed of ['paard molen wolk', 'Paard molen wolk brug', `${words} `])
      expect(taken(typed)).toEqual({ field: 'p', message: texts.wordsDiffer })
    expect(taken(words)).toBeNull()
  })

  it('asks for an own one that holds, twice', () => {
    const own = (repeated: string, fault: typeof weak | null = null) =>
      openIn({ way: 'own', typed: words, repeated }, fault, 'p', texts)
    expect(own(words, weak)).toEqual({ field: 'p', message: weak.title, next: weak.text })
    expect(own('paard')).toEqual({ field: repeatedOf('p'), message: texts.differ })
    expect(own(words)).toBeNull()
  })
})
