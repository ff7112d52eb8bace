// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const practice: Texts['practice'] = {
  title: 'Practice',
  band: 'Practice: everything is made up, nothing counts',
  end: 'Stop practising',
  lead: 'Here you practise with all that Inloop can do. The data is made up. When you stop, all of it is gone.',
  loketTitle: 'Which desk do you practise with?',
  loket: 'Desk',
  begin: 'Start practising',
  working: 'The data is being made up. This takes a few seconds.',
  first: 'Practise first',
  firstText: 'Look around with made-up data. Nothing counts and nothing is shared.',
  moreText: 'Try something with made-up data. This tablet locks; your own data stays as it is.',
  cover: 'In practice nothing is secret.',
  uncover: 'Back',
}
