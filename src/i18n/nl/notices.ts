// What visitors and employees are told about their data (articles 13 and 14 GDPR). The words come with their screens.
export const notices = {
  toVisitors: 'Privacy: blad voor bezoekers',
  print: 'Druk het blad af',
  fillIn: 'Vul op papier in wie verantwoordelijk is, en leg het blad neer waar bezoekers zitten.',
  visitors: {
    title: 'Uw gegevens bij dit spreekuur',
    fields: [
      'Verantwoordelijk voor uw gegevens:',
      'Functionaris gegevensbescherming, te bereiken via:',
      'Grondslag (AVG, artikel 6 en 9):',
    ],
    parts: (noteDays: number, detailDays: number, codeMonths: number) => [
      {
        title: 'Wat we opschrijven',
        lines: [
          'Niet uw naam, adres, geboortedatum of telefoonnummer. U hoeft geen enkele vraag te beantwoorden.',
          'Wel wat u kiest te vertellen: waarvoor u komt, met hoeveel u bent, hoe het verdergaat. Soms zegt een antwoord iets over gezondheid of geloof.',
          'De hulpverlener kan een notitie maken. Alleen die hulpverlener kan haar openen.',
          'Komt u misschien terug? Dan kunt u een code krijgen. Daarbij staan de dagen van uw gesprekken en afspraken.',
        ],
      },
      {
        title: 'Waarom, en wie het krijgt',
        lines: [
          'Om uw gesprek te hervatten, en om te weten hoe het spreekuur gebruikt wordt.',
          'Alles staat versleuteld op een tablet van dit loket. Niemand anders krijgt het te zien.',
          'De gemeente krijgt alleen aantallen: hoeveel bezoeken precies, en al het andere met een toevallige afwijking. Er wordt niets automatisch over u besloten.',
        ],
      },
      {
        title: 'Hoe lang',
        lines: [
          `Uw antwoorden: tot ${detailDays} dagen na de week van uw bezoek. Een notitie en een afspraak: hoogstens ${noteDays} dagen.`,
          `Een code: ${codeMonths} maanden na het laatste gesprek. Daarna blijven alleen aantallen over.`,
        ],
      },
      {
        title: 'De vragenlijst',
        lines: [
          'Invullen mag, hoeft niet. Niemand ziet wie wat antwoordde: we tellen de antwoorden op.',
          `Wat u zelf schrijft, staat los van u en van de dag. We wissen het ${noteDays} dagen nadat het leesbaar werd. Schrijf er geen namen in.`,
        ],
      },
      {
        title: 'Uw rechten',
        lines: [
          'Hebt u een code? Laat dan zien wat erbij staat, laat het verbeteren of wissen, of maak bezwaar. Vraag het de hulpverlener.',
          'Zonder code weten wij niet welk bezoek van u was, en kunnen we het niet opzoeken.',
          'U kunt een klacht indienen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).',
        ],
      },
    ],
  },
  employees: {
    title: 'Jouw gegevens als medewerker',
    lines: [
      'Er staat: je voornaam, je rollen, wie het profiel wijzigde, en de uren en reistijd van een spreekuur als je loket die bijhoudt.',
      'In het logboek staat wanneer je ontgrendelt en wat je wijzigt of meeneemt, zonder inhoud. Dat blijft hoogstens twee jaar. Jij ziet je eigen deel, de coördinator ziet alles.',
      'Waarvoor: beveiliging en verantwoording. Niet om te beoordelen hoe je werkt.',
      'Je naam gaat weg als je wordt verwijderd; in het logboek staat hij tot die regels oud zijn. De gemeente krijgt je naam niet. Uit de tijd van ontvangst kan de dienst zien wanneer de tablet aanstond.',
      'Inzien, verbeteren of bezwaar maken doe je bij je werkgever. Klagen kan bij de Autoriteit Persoonsgegevens.',
    ],
  },
}
