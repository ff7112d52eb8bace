// The questionnaire after a conversation: four questions and an open one. It is voluntary, and feeds the evaluation.
import type { SurveyQuestion } from '../../domain/profile.ts'
import { named } from './words.ts'

const howMuch = [
  named('fully', 'Ja, helemaal', 'Yes, fully'),
  named('mostly', 'Grotendeels', 'Mostly'),
  named('little', 'Een beetje', 'A little'),
  named('no', 'Nee', 'No'),
]

export const usualSurvey: readonly SurveyQuestion[] = [
  { ...named('heard', 'Voelde je je gehoord?', 'Did you feel heard?'), options: howMuch },
  {
    ...named('helped', 'Kun je na dit gesprek verder?', 'Did this conversation help you on your way?'),
    options: howMuch,
  },
  {
    ...named('recommend', 'Zou je anderen aanraden om hier te komen?', 'Would you recommend others to come here?'),
    options: [
      named('certainly', 'Ja, zeker', 'Yes, certainly'),
      named('probably', 'Waarschijnlijk wel', 'Probably'),
      named('unsure', 'Weet ik niet', 'I don’t know'),
      named('probablyNot', 'Waarschijnlijk niet', 'Probably not'),
      named('no', 'Nee', 'No'),
    ],
  },
  {
    ...named('easy', 'Was het makkelijk om hier te komen?', 'Was it easy to come here?'),
    options: [
      named('veryEasy', 'Heel makkelijk', 'Very easy'),
      named('easy', 'Makkelijk', 'Easy'),
      named('hard', 'Moeilijk', 'Hard'),
      named('veryHard', 'Heel moeilijk', 'Very hard'),
    ],
  },
  named(
    'remark',
    'Wil je nog iets zeggen? Schrijf geen namen op.',
    'Is there anything else you want to say? Write no names.',
  ),
]
