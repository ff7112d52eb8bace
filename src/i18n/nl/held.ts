// The data kept with a code, to show to its visitor. The words come with their screen.
export const held = {
  held: 'Toon wat er staat',
  heldTitle: (code: string) => `Dit staat er bij code ${code}`,
  givenOn: 'Code gegeven op',
  firstTime: 'eerste bezoek',
  inTrajectory: 'traject',
  noAppointments: 'geen',
  heldUntil: (months: number) =>
    `Na ${months} maanden zonder gesprek wist de tablet dit vanzelf. Een naam staat er niet bij. Notities kan alleen de schrijver laten zien.`,
  erase: 'Wis',
  eraseTitle: 'Alles bij deze code wissen?',
  eraseText:
    'De code, de dagen van de gesprekken, hoe het afliep en de afspraken gaan voorgoed weg. Dat kan niet terug. In een oude reservekopie kan het nog staan.',
  eraseStays: 'Aantallen blijven staan: die zeggen niet van wie ze zijn. Wat al gedeeld is, verandert niet.',
  eraseGo: 'Wis voorgoed',
}
