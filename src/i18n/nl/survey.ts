// The questionnaire as the visitor reads it. Short words, and nothing of the loket or the counsellor.
export const survey = {
  title: 'Vragenlijst',
  languageLabel: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  intro: (questions: number) =>
    questions === 1 ? 'Eén korte vraag over je bezoek.' : `${questions} korte vragen over je bezoek.`,
  free: 'Je mag elke vraag overslaan. We bewaren je antwoorden zonder naam en los van dit gesprek. Je rechten staan op het blad over privacy: vraag ernaar.',
  begin: 'Begin',
  progress: (number: number, of: number) => `Vraag ${number} van ${of}`,
  skip: 'Sla over',
  back: 'Vorige vraag',
  next: 'Verder',
  readyTitle: 'Ben je klaar?',
  ready: 'Tik op Klaar. Dan tellen je antwoorden mee. Terughalen kan daarna niet meer.',
  readyEmpty: 'Je hebt niets ingevuld. Dat mag. Tik op Klaar.',
  done: 'Klaar',
  discard: 'Gooi mijn antwoorden weg',
  thanks: 'Dank je wel.',
  discarded: 'Je antwoorden zijn weggegooid.',
  giveBack: 'Geef de tablet terug.',
  notSaved: 'Bewaren lukt nu niet. Probeer het nog eens, of geef de tablet terug.',
  forCounsellor: 'Voor de hulpverlener',
}
