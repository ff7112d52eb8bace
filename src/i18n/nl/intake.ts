// One visit.
export const intake = {
  title: 'Intake',
  newVisit: (time: string) => `Begonnen om ${time}. Elke tik wordt bewaard.`,
  changing: (time: string) => `Je wijzigt het bezoek van ${time}. Het telt pas anders na Opslaan.`,
  note: 'Notitie',
  noteKept: (date: string) =>
    `Blijft versleuteld op deze tablet en wordt nooit gedeeld. De bewaartermijn loopt tot ${date}.`,
  noteNoNames: 'Schrijf geen namen of adressen op.',
  later: 'Later verder',
  save: 'Opslaan',
  back: 'Terug zonder wijzigen',
  clearHint: 'Nog een keer tikken wist de keuze.',
  missing: (label: string) => `Kies een antwoord bij ${label}.`,
  errorTitle: 'Nog niet opgeslagen. Deze vragen staan open:',
  goneTitle: 'Dit bezoek is er niet meer',
  toWalkInHour: 'Naar het spreekuur',
  leaveTitle: 'Weggaan zonder opslaan?',
  leaveChange: 'Wat je hebt gewijzigd, gaat dan verloren. Het bezoek blijft zoals het was.',
  leaveUnsaved: 'Het laatste wat je invulde is niet bewaard en gaat dan verloren.',
  stay: 'Blijf hier',
  leave: 'Ga weg zonder opslaan',
}
