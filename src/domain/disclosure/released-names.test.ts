import { expect, it } from 'vitest'
import { hia } from '../../../tests/support/disclosure.ts'
import { releasedNames } from './released-names.ts'

const names = releasedNames(hia, ({ nl }) => nl)

it('names the questions, answers and groups of a message, outcomes among them', () => {
  expect(names.question('helpQuestion')).toBe('Vraag')
  expect(names.answer('helpQuestion', 'repair')).toBe('Herstel')
  expect(names.group('helpQuestion', 'together')).toBe('Samen verder')
  expect(names.question('track')).toBe('Hoe het ging')
  expect(names.answer('onwardReferral', 'sko')).toBe('Adviespunt SKO')
  expect(names.group('onwardReferral', 'referred')).toBe('Wel doorverwezen')
})

it('says of first visits that were not asked that they were not', () => {
  expect(names.answer('helpQuestion', 'notAsked')).toBe('Niet gevraagd')
  expect(releasedNames(hia, ({ en }) => en).answer('gone', 'notAsked')).toBe('Not asked')
})

it('leaves an id that no profile knows as it is', () => {
  expect(names.question('gone')).toBe('gone')
  expect(names.answer('gone', 'a')).toBe('a')
  expect(names.answer('helpQuestion', 'gone')).toBe('gone')
  expect(names.group('helpQuestion', 'gone')).toBe('gone')
})
