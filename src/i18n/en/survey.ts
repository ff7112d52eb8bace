// See the Dutch texts of the same name.
import type { Texts } from '../nl/texts.ts'

export const survey: Texts['survey'] = {
  title: 'Questionnaire',
  languageLabel: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  intro: (questions) =>
    questions === 1 ? 'One short question about your visit.' : `${questions} short questions about your visit.`,
  free: 'You may skip every question. We keep your answers without a name and apart from this conversation. Your rights are on the privacy sheet: ask for it.',
  begin: 'Begin',
  progress: (number, of) => `Question ${number} of ${of}`,
  skip: 'Skip',
  back: 'Previous question',
  next: 'Next',
  readyTitle: 'Are you ready?',
  ready: 'Tap Done. Your answers then count. After that they can’t be taken back.',
  readyEmpty: 'You filled in nothing. That is fine. Tap Done.',
  done: 'Done',
  discard: 'Throw my answers away',
  thanks: 'Thank you.',
  discarded: 'Your answers have been thrown away.',
  giveBack: 'Please give the tablet back.',
  notSaved: 'Saving does not work right now. Try once more, or give the tablet back.',
  forCounsellor: 'For the counsellor',
}
