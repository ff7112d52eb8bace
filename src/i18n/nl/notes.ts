// The counsellor's own notes, and the date on which each is erased.
export const notes = {
  title: 'Mijn notities',
  only: 'Alleen jij kunt deze notities lezen.',
  empty: 'Je hebt nog geen notities. Je schrijft er een bij een intake.',
  at: (date: string, time: string) => `${date}, ${time} uur`,
  erasedOn: (date: string) => `wordt gewist op ${date}`,
  erase: 'Wis',
  eraseTitle: 'Deze notitie wissen?',
  eraseText: 'De woorden zijn dan weg, ook voor jou. Het bezoek blijft tellen.',
  eraseNow: 'Wis voorgoed',
  back: 'Terug naar het spreekuur',
  dateTitle: (today: string) => `Vandaag is ${today}. Klopt dat?`,
  dateText: (lastSeen: string) =>
    `De tablet is het laatst gebruikt op ${lastSeen}. Tot iemand de datum heeft bevestigd, wist de tablet niets en maakt hij geen cijfers om te delen.`,
  dateBehind: (lastSeen: string) =>
    `Maar op deze tablet was het al ${lastSeen}. Tot iemand de datum heeft bevestigd, wist de tablet niets en maakt hij geen cijfers om te delen.`,
  dateOthers: 'Een hulpverlener of coördinator kan de datum bevestigen.',
  dateRight: 'Ja, de datum klopt',
  dateWrong: 'Klopt het niet? Zet de datum van de tablet goed en laad Inloop opnieuw. Er wordt nu niets gewist.',
}
