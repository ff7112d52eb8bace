// The questionnaire on the counsellor's side: handing the tablet over, taking it back, and the choices for a
// questionnaire left unfinished.
export const surveyDesk = {
  title: 'Vragenlijst',
  hint: 'Geef de tablet aan je bezoeker. Alleen de vragenlijst is te zien, tot jij je pincode typt.',
  start: 'Vragenlijst',
  pinTitle: 'Kies eerst een pincode',
  pinText: 'Zonder pincode kan de bezoeker bij je scherm. Je kiest hem voor deze keer.',
  pin: 'Nieuwe pincode',
  pinHint: 'Vier cijfers, hooguit acht.',
  handOver: 'Geef de tablet',
  backTitle: 'Voor de hulpverlener',
  backText: 'Typ je pincode om verder te gaan. Na drie keer mis vergrendelt de tablet.',
  toSurvey: 'Terug naar de vragenlijst',
  unfinishedTitle: 'Een vragenlijst was nog niet af.',
  unfinishedText:
    'De antwoorden zie je niet. Vraag je bezoeker of ze mogen meetellen. Kan dat niet meer, gooi ze dan weg.',
  count: 'Tel mee',
  discard: 'Gooi weg',
  takeOff: 'Was de laatste een proef?',
  takeOffTitle: 'De laatste vragenlijst eraf halen?',
  takeOffText: (day: string) =>
    `Die van ${day} telt dan niet meer mee, en een opmerking erin wordt gewist. Doe dit alleen als het een proef was.`,
  takeOffNow: 'Haal eraf',
  erase: 'Wis',
  eraseTitle: 'Deze opmerking wissen?',
  eraseNow: 'Wis voorgoed',
  remarks: 'Opmerkingen',
  remarksNote:
    'In willekeurige volgorde, zonder datum. Inloop wist ze als hun bewaartermijn om is; de aantallen blijven.',
}
