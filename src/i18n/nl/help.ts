// Two short pages to read, which work offline like everything else.
export const help = {
  title: 'Hulp',
  parts: [
    {
      title: 'Aan het begin',
      lines: [
        'Ontgrendel de tablet met je wachtzin. Kies er een pincode bij: daarmee kom je terug na Verberg.',
        'Tik op Open spreekuur. De datum en tijd vult Inloop zelf in.',
        'Eerst proberen? Tik bij Meer op Oefenen. Alles is dan verzonnen en niets telt mee.',
      ],
    },
    {
      title: 'Er komt iemand',
      lines: [
        'Geen tijd voor vragen? Tik op + Bezoek. De intake vul je later in.',
        'Wel tijd? Tik op Nieuwe intake. Kies wat je weet, of Onbekend, en tik op Opslaan.',
        'Tussendoor iets anders? Tik op Later verder. Je concept blijft bewaard.',
      ],
    },
    {
      title: 'Er komt iemand terug',
      lines: [
        'Tik bij Vervolg op Traject, of op Geef een code mee. Na Opslaan staat de code groot op het scherm.',
        'Komt iemand terug? Tik bij Eerder geweest op Ja en vul de code in.',
        'Code kwijt, of een afspraak maken? Dat doe je bij Opvolgen.',
      ],
    },
    {
      title: 'Foutje',
      lines: [
        'Tik op Ongedaan maken. Dat kan tot je iets anders doet.',
        'Een bezoek wijzigen of verwijderen kan zolang het spreekuur open is.',
      ],
    },
    {
      title: 'Aan het eind',
      lines: [
        'Tik op Sluit spreekuur en kijk of de aantallen kloppen.',
        'Niemand geweest? Sluit toch. Een spreekuur zonder bezoek telt ook.',
        'Loop je weg? Tik op Verberg. Na een paar minuten vergrendelt de tablet zichzelf.',
      ],
    },
  ],
  privacyTitle: 'Wat blijft hier, wat gaat weg',
  privacyParts: [
    {
      title: 'Dit blijft op de tablet',
      lines: [
        'Elk bezoek met zijn antwoorden, de notities, de tijden, de codes en afspraken, en de concepten.',
        'Alles staat versleuteld op de tablet. Zonder wachtzin of herstelcode kan niemand het lezen.',
        'Inloop vraagt geen naam, adres of geboortedatum. Schrijf die ook niet in een notitie.',
      ],
    },
    {
      title: 'Dit gaat weg',
      lines: [
        'Elk kwartaal, precies: hoeveel spreekuren er waren, hoeveel zonder bezoek, en hoeveel bezoeken.',
        'Elk half jaar, ongeveer: hoeveel bezoekers en kinderen, hoe vaak elk antwoord is gegeven, en hoe het verderging.',
        'Wat iemand bij de deur kan tellen, is precies. Al het andere kan een paar afwijken. Daarom is van niemand zeker wat het antwoord was.',
      ],
    },
    {
      title: 'Jij kunt het nakijken',
      lines: [
        'Bij Delen zie je letterlijk de tekst die weggaat.',
        'Er gaat niets weg zolang de tablet niet is verbonden en niemand bij Delen een bestand of code meegeeft.',
      ],
    },
    {
      title: 'Wat Inloop niet kan beloven',
      lines: [
        'Wie jouw wachtzin en de tablet heeft, kan alles lezen wat jij kunt lezen.',
        'Zijn alle wachtzinnen en herstelcodes kwijt, dan zijn de gegevens kwijt.',
      ],
    },
  ],
}
