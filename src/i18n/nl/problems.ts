// Every problem that the tablet can meet: its cause and the next step, at most twelve words each.
export const problems = {
  'wrong-passphrase': {
    cause: 'Die wachtzin klopt niet.',
    next: 'Probeer het opnieuw. Hoofdletters maken niet uit.',
  },
  'passphrase-too-short': {
    cause: 'Je wachtzin is te kort.',
    next: 'Gebruik 15 tekens of meer, bijvoorbeeld vier losse woorden.',
  },
  'passphrases-differ': {
    cause: 'De twee wachtzinnen zijn niet gelijk.',
    next: 'Typ de tweede keer precies hetzelfde.',
  },
  'passphrase-weak': {
    cause: 'Deze wachtzin is te makkelijk te raden.',
    next: 'Neem het voorstel, of voeg losse woorden toe.',
  },
  'recovery-code-malformed': {
    cause: 'In deze herstelcode zit een typefout.',
    next: 'Kijk hem teken voor teken na op je papier.',
  },
  'recovery-code-wrong': {
    cause: 'Deze herstelcode hoort niet bij deze tablet.',
    next: 'Elke code werkt één keer. Neem de nieuwste, of vraag je coördinator.',
  },
  'too-many-tries': {
    cause: 'Dat was een paar keer mis.',
    next: 'Wacht even en probeer het opnieuw. Er wordt niets gewist.',
  },
  'entry-expired': {
    cause: 'De herstelcode stond te lang op het scherm.',
    next: 'Open de tablet met je wachtzin. Maak dan een nieuwe code.',
  },
  'pin-malformed': {
    cause: 'Een pincode heeft vier tot acht cijfers.',
    next: 'Typ vier cijfers, of laat het vak leeg.',
  },
  'not-allowed': {
    cause: 'Dit hoort niet bij jouw rol op deze tablet.',
    next: 'Vraag het je coördinator.',
  },
  'person-name-missing': {
    cause: 'De naam ontbreekt nog.',
    next: 'Vul een voornaam in, zodat collega’s weten wie het is.',
  },
  'role-missing': {
    cause: 'Er is nog geen rol gekozen.',
    next: 'Kies minstens één rol.',
  },
  'last-coordinator': {
    cause: 'Dit is de laatste coördinator van deze tablet.',
    next: 'Maak eerst iemand anders coördinator.',
  },
  'no-such-person': {
    cause: 'Deze persoon staat niet meer op deze tablet.',
    next: 'Ga terug naar Meer.',
  },
  'profile-missing': {
    cause: 'Er is nog geen loket gekozen.',
    next: 'Kies je loket in de lijst, of open een profielbestand.',
  },
  'profile-malformed': {
    cause: 'Dit profielbestand klopt niet. Het is niet geopend.',
    next: 'Geef de regel hieronder door aan de maker van het bestand.',
  },
  'profile-refused': {
    cause: 'Dit profiel verandert iets dat vast moet blijven.',
    next: 'Maak dat ongedaan. De plaats staat hieronder.',
  },
  'tablet-name-missing': {
    cause: 'De tablet heeft nog geen naam.',
    next: 'Geef een naam, bijvoorbeeld Balie 1.',
  },
  'storage-full': {
    cause: 'De tablet is vol. Bewaren lukt niet.',
    next: 'Maak nu ruimte. Na vergrendelen is wat niet bewaard is, weg.',
  },
  'storage-lost': {
    cause: 'De opslag van de tablet reageert niet.',
    next: 'Wat je typte staat hier nog. Probeer het zo opnieuw.',
  },
  'storage-damaged': {
    cause: 'Een deel van de gegevens is beschadigd.',
    next: 'Gebruik deze tablet niet verder en bel je beheerder.',
  },
  'storage-put-back': {
    cause: 'De gegevens zijn ouder dan toen je de tablet het laatst gebruikte.',
    next: 'Iemand zette ze terug. Gebruik een reservekopie of bel je beheerder.',
  },
  'no-answer': {
    cause: 'De tablet geeft Inloop geen antwoord.',
    next: 'Open Inloop opnieuw. Helpt dat niet, start dan de tablet opnieuw.',
  },
  'too-little-memory': {
    cause: 'De tablet heeft te weinig geheugen vrij.',
    next: 'Sluit andere apps en probeer opnieuw, of neem een andere tablet.',
  },
  'no-webassembly': {
    cause: 'Deze browser laat WebAssembly niet toe, dat Inloop nodig heeft.',
    next: 'Zet de isolatiemodus (Lockdown) voor Inloop uit, of neem een andere browser.',
  },
  'storage-unavailable': {
    cause: 'De browser geeft Inloop geen opslag.',
    next: 'Gebruik geen privévenster, en een adres dat met https begint.',
  },
  'week-keys-lost': {
    cause: 'De sleutels van notities en antwoorden zijn weg of teruggezet.',
    next: 'De totalen kloppen nog. Zet een reservekopie terug of bel je beheerder.',
  },
  'backup-foreign': {
    cause: 'Dit is geen reservekopie van Inloop.',
    next: 'Kies een bestand dat eindigt op .inloop.age.',
  },
  'backup-damaged': {
    cause: 'Deze reservekopie is beschadigd of niet compleet.',
    next: 'Er is niets veranderd. Probeer een andere kopie.',
  },
  'backup-newer': {
    cause: 'Deze reservekopie komt uit een nieuwere versie van Inloop.',
    next: 'Werk Inloop op deze tablet eerst bij.',
  },
  'backup-passphrase': {
    cause: 'De wachtzin van de reservekopie klopt niet.',
    next: 'Het is de wachtzin die bij het maken is gekozen.',
  },
  'backup-other-loket': {
    cause: 'Deze reservekopie is van een ander loket.',
    next: 'Kies een kopie van een tablet van dit loket.',
  },
  'backup-same-tablet': {
    cause: 'Deze reservekopie is van deze tablet zelf.',
    next: 'Alles hieruit staat er al. Er is niets veranderd.',
  },
  'backup-ahead': {
    cause: 'Deze reservekopie is van een dag die nog moet komen.',
    next: 'Kijk of de datum van beide tablets klopt. Er is niets veranderd.',
  },
  'sharing-paused': {
    cause: 'Deze tablet is teruggezet. Delen staat op pauze.',
    next: 'Inloop vraagt de dienst eerst wat al gedeeld is.',
  },
  'clock-behind': {
    cause: 'De klok van de tablet loopt achter.',
    next: 'Kijk of de datum klopt en bevestig die.',
  },
  'clock-ahead': {
    cause: 'De tablet is lang niet gebruikt, of de klok loopt voor.',
    next: 'Kijk of de datum klopt en bevestig die.',
  },
  'date-ahead': {
    cause: 'Deze dag moet nog komen.',
    next: 'Kies een eerdere dag, of zet de datum van de tablet goed.',
  },
  'clock-differs': {
    cause: 'De klok van de tablet loopt anders dan die van de dienst.',
    next: 'Zet datum en tijd van de tablet op automatisch.',
  },
  'hour-open': { cause: 'Er is al een spreekuur open.', next: 'Sluit dat spreekuur eerst.' },
  'hour-closed': { cause: 'Dit spreekuur is gesloten.', next: 'Heropen het, of open een nieuw spreekuur.' },
  'drafts-open': {
    cause: 'Er staat nog een concept of wijziging open.',
    next: 'Sla het op, of gooi het weg.',
  },
  'no-such-visit': { cause: 'Dit bezoek staat niet in het spreekuur.', next: 'Ga terug naar het spreekuur.' },
  'answers-missing': {
    cause: 'Er zijn nog vragen open.',
    next: 'Kies bij elke vraag een antwoord, of Onbekend.',
  },
  'hour-gone': {
    cause: 'De gegevens van dit spreekuur zijn al gewist.',
    next: 'De totalen kloppen. Open zo nodig een nieuw spreekuur.',
  },
  'follow-up-unknown': {
    cause: 'Deze code is op deze tablet niet bekend, of al gewist.',
    next: 'Vraag de code nog eens, of begin opnieuw met een nieuwe.',
  },
  'follow-up-slip': {
    cause: 'In deze code zit een typefout.',
    next: 'Kijk de zeven tekens na op het kaartje.',
  },
  'follow-up-ended': {
    cause: 'Deze opvolging is afgesloten.',
    next: 'Hervat die bij Opvolgen, of sla op zonder code.',
  },
  'trajectory-full': {
    cause: 'Dit traject heeft al alle gesprekken gehad.',
    next: 'Sla het bezoek op zonder code, of begin een nieuw traject.',
  },
  'appointment-unknown': {
    cause: 'Deze afspraak staat er niet meer zo.',
    next: 'Kijk in de lijst met afspraken.',
  },
  'appointment-past': {
    cause: 'Dit tijdstip is al voorbij.',
    next: 'Kies een later tijdstip.',
  },
  'appointment-far': {
    cause: 'Deze afspraak ligt verder weg dan een jaar.',
    next: 'Kijk het jaartal na, of kies een eerdere dag.',
  },
  'survey-unfinished': {
    cause: 'Er is nog een vragenlijst niet af.',
    next: 'Tel hem mee of gooi hem weg.',
  },
  'survey-gone': {
    cause: 'Deze vragenlijst kan er niet meer af.',
    next: 'De aantallen blijven zoals ze zijn.',
  },
  'not-enrolled': {
    cause: 'Deze tablet is nog niet verbonden met een dienst.',
    next: 'Vraag je beheerder om een code. Vul die hieronder in.',
  },
  unreachable: {
    cause: 'De dienst is nu niet te bereiken.',
    next: 'Alles blijft hier bewaard. Inloop probeert het straks opnieuw.',
  },
  'service-failed': {
    cause: 'Er ging iets mis bij de dienst.',
    next: 'Alles blijft hier bewaard. Inloop probeert het straks opnieuw.',
  },
  'enrolment-code-invalid': {
    cause: 'Deze code is onbekend, gebruikt of verlopen.',
    next: 'Kijk de code na, of vraag een nieuwe.',
  },
  'tablet-unknown': {
    cause: 'De dienst kent deze tablet niet.',
    next: 'Verbind de tablet opnieuw, met een nieuwe code.',
  },
  'tablet-revoked': {
    cause: 'Deze tablet mag niet meer delen.',
    next: 'Vraag je beheerder waarom. Alles blijft hier bewaard.',
  },
  'tablet-conflict': {
    cause: 'De dienst kent deze tablet met een andere sleutel.',
    next: 'Bel je beheerder. Er is niets gedeeld.',
  },
  'release-conflict': {
    cause: 'De dienst heeft al andere cijfers van deze periode.',
    next: 'Bel je beheerder. Deze cijfers blijven hier bewaard.',
  },
  'release-refused': {
    cause: 'De dienst nam deze cijfers niet aan.',
    next: 'Bel je beheerder en noem de code hieronder.',
  },
  'standing-refused': {
    cause: 'De dienst zegt niet wat al gedeeld is.',
    next: 'Bel je beheerder en noem de code hieronder.',
  },
  'nothing-waits': {
    cause: 'Er wacht nu niets.',
    next: 'Alles wat klaarstond, is al ontvangen of meegenomen.',
  },
  'parcel-foreign': {
    cause: 'Dit is geen bestand van Delen, of het is beschadigd.',
    next: 'Kies het bestand dat de andere tablet bij Delen maakte.',
  },
  'parcel-newer': {
    cause: 'Een nieuwere versie van Inloop heeft dit gemaakt.',
    next: 'Zet hier de nieuwste versie op en probeer het opnieuw.',
  },
  'code-foreign': {
    cause: 'Dat is geen code van Delen.',
    next: 'Richt de camera op de code op de andere tablet.',
  },
  'code-damaged': {
    cause: 'Deze code is niet goed gelezen.',
    next: 'Houd de camera stil en recht voor de code.',
  },
  'code-mixed': {
    cause: 'Deze code hoort bij een ander pakketje.',
    next: 'Maak eerst dit pakketje af, of begin opnieuw.',
  },
  'camera-refused': {
    cause: 'Inloop mag de camera hier niet gebruiken.',
    next: 'Sta de camera toe in de browser, of kies een bestand.',
  },
  'camera-missing': {
    cause: 'Er is geen camera die werkt.',
    next: 'Kies een bestand, of neem een apparaat met camera.',
  },
  practice: {
    cause: 'Oefenen wordt nooit gedeeld.',
    next: 'Stop met oefenen. Op de echte tablet kan dit wel.',
  },
}
