// The published lists of names, ready to be asked.
import * as published from './name-list.ts'

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '))
const sureFirst = setOf(published.SURE_FIRST_NAMES)
const capitalFirst = setOf(published.CAPITAL_FIRST_NAMES)
const wordFirst = setOf(published.WORD_FIRST_NAMES)
const sureLast = setOf(published.SURNAMES)
const wordLast = setOf(published.WORD_SURNAMES)
const particleLast = setOf(published.PARTICLE_SURNAMES)

/** Also without the marks on its letters: the lists have `ayse` for Ayşe. */
const has = (names: ReadonlySet<string>, name: string): boolean =>
  names.has(name) || names.has(name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i'))

// All take a name in small letters.
export const isSureFirstName = (name: string): boolean => has(sureFirst, name)
export const isCapitalFirstName = (name: string): boolean => has(capitalFirst, name)
export const isWordFirstName = (name: string): boolean => wordFirst.has(name)
export const isFirstName = (name: string): boolean =>
  isSureFirstName(name) || isCapitalFirstName(name) || isWordFirstName(name)

export const isSureSurname = (name: string): boolean => sureLast.has(name)
export const isWordSurname = (name: string): boolean => wordLast.has(name)
export const isParticleSurname = (name: string): boolean => particleLast.has(name)
export const isSurname = (name: string): boolean =>
  isSureSurname(name) || isWordSurname(name) || isParticleSurname(name)
