// The guard's own small lists, made for notes of a relationship desk: words that point at a name, and capitals that are none.
// These are ours; the published lists of names are in name-list.ts.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s{1,9}/))

/** Words before a name, also before a name that is in no list. */
export const TITLES = list(`
  mevrouw mevr mw mvr meneer mijnheer dhr heer hr fam familie mr dr drs ds dominee pastoor pastor imam pater juf juffrouw
  meester tante oom opa oma zuster broeder
`)

/** People as a counsellor speaks of them; a capital after one of these is most likely theirs. */
export const ROLES = list(`
  man vrouw partner echtgenoot echtgenote vriend vriendin verloofde ex ex-man ex-vrouw ex-partner exman exvrouw ex-vriend
  ex-vriendin zoon dochter zoontje dochtertje stiefzoon stiefdochter pleegzoon pleegdochter kind kleinzoon kleindochter
  kleinkind baby oudste jongste middelste tweeling broer broertje zus zusje zwager schoonzus schoonzusje schoonmoeder
  schoonvader schoonouders schoonzoon schoondochter moeder vader papa mama stiefvader stiefmoeder pleegmoeder pleegvader
  neef nicht nichtje neefje buurman buurvrouw buren collega baas chef leidinggevende vrijwilliger vrijwilligster cliënt
  client cliënte bezoeker bezoekster huisarts dokter arts psycholoog psychiater therapeut therapeute coach mediator
  advocaat advocate notaris voogd gezinsvoogd mentor leraar lerares leerkracht docent begeleider begeleidster
  hulpverlener hulpverleenster consulent contactpersoon verpleegkundige praktijkondersteuner poh wijkverpleegkundige
  maatschappelijk-werker ouderling diaken hoofdpersoon jongen meisje puber tiener
`)

/** Words before a person's name. */
export const NAMING = list('heet heette heten genaamd genoemd naam voornaam achternaam meisjesnaam roepnaam namens')

/** Verbs of people only. A word before such a verb is a name, where it can be one. */
export const PERSONAL_VERBS = list(`
  wil wilde wou zegt zei vertelt vertelde vindt vond mag mocht woont woonde werkt werkte belt belde appt appte mailt huilt
  huilde denkt dacht voelt voelde slaapt sliep drinkt dronk praat praatte noemt noemde vraagt vroeg weet wist hoort hoorde
  luistert luisterde leest schrijft schreeuwt schreeuwde slaat sloeg speelt verwijt begrijpt begreep herkent heet heette
  twijfelt mist miste hoopt hoopte wacht wachtte zwijgt zweeg durft durfde betaalt betaalde bemoeit verzorgt vertrok
  vertrekt verhuist verhuisde wenst reageert reageerde accepteert weigert verdient rijdt zoekt zocht steunt meekomt meekwam
  schaamt ergert vermijdt worstelt sprak spreekt kent lacht lachte roept riep eet at gelooft probeert probeerde overweegt
  ontkent ontkende schrok schrikt kiest besloot besluit vergeet vergat bedoelt dreigt dreigde slikt studeert klaagt scheldt
  verlangt geniet genoot beslist trouwde scheidt huwt rouwt herstelt
`)

/** Verbs of people and things alike. */
export const VERBS = list(`
  is was heeft had komt kwam gaat ging kan kon moet moest zit zat blijft bleef wordt werd krijgt kreeg doet deed geeft gaf
  ziet zag ligt lag staat stond houdt hield laat liet maakt neemt nam trekt trok leeft lijkt kijkt stopt stopte past begon
  begint voert stemt helpt hielp zorgt
  ${[...PERSONAL_VERBS].join(' ')}
`)

/** Subjects after a verb, so that the word before the verb is not its subject. */
export const SUBJECTS = list('ze zij hij we wij jullie je wat er')

/** Beside these stands a person more often than a firm. */
export const BESIDE = list('met tegenover tegen zonder volgens namens')

/** After these stands a thing or a kind of people, with or without a capital. */
export const ARTICLES = list('de het een deze die dit geen')

/** Before a capital, these words show that it is no subject: an article, an owner, a direction. */
export const NO_SUBJECT = list(`
  de het een deze die dit onze hun haar zijn mijn jouw naar in uit te vanuit bij via op voor tot van aan door richting rond
`)

/** Endings of Dutch and Frisian surnames, for the many that no list has. */
export const SURNAME_ENDING = /.(?:rsen|stra|sma|inga)$/

/** The words between a first name and a surname (the Dutch register's list of voorvoegsels, the frequent ones). */
export const PARTICLES = list(`
  van de der den het ter ten te 't 's in op aan bij onder over uit voor von la le du da dos del di el al ait aït bin ben ibn
  abu abou af zu zum oude vande vander vanden v d vd vdr
`)

/** Particles that begin a surname also when nothing else stands before it. */
export const OWN_PARTICLES = list('van de der den ter ten vande vander vanden el')

/** "The" as surnames keep it. */
export const OLD_ARTICLES = list(`der den 't`)

/** First names that spelling knows as a word only through a saying or an old object; in a note they are people. */
export const NAMES_FIRST = list(`
  aad aaltje aart abel abraham adam amanda anita audrey babs barbara bart bobby chris christin daisy dirk doetje eddy ellen
  ester frank geert gerrit griet grietje hannes hans helen hendrik henry iris jaap jack jade jan janet jasper jip
  joe joel joep joke jon jonas jonathan joop jozef judas kees kelly kelvin kim klaas klaasje koen kris kwinten lammert
  lander liesje lieven lila luuk maarten madeleine margarita margriet marina marjolein mark mary max maxim maxima
  maxime mia mies mietje nelson nick nik noël pascal peter piet pim rachel raf rani reiner ria rinse rob robbert roman
  rosa ruby russell sara sharon simon sjaak steven teddy thomas tiffany tjerk tommy vera wies willem willie wout wouter
  zwaantje
`)

/** First names that are a word as well, but so often a name that they act like one at the beginning of a sentence. */
export const OFTEN_NAMES = list(`
  amber beau bas ben bente bob boet bram broos coco donna dries ernst eva flor flora gus gust han has hub imme jazz jet job
  joost joy jul kas keet koos lee leen lev lex lias lies lieve linde lio lou louw luis luk mare maren mats mees melis merel
  mia mik mila mink mirre mirte nova noël obi pleun pol primo puck puk rein reine rico rien riet rik rim roos rover rowan
  rune sem sen sep serge sil sten stoffel storm sus taco trui tuur vin wolf yoni
`)

/** Small words that are a slip or another language more often than a name without its capital. */
export const NOT_SMALL = list(`
  will said bill mill asia india doha israel jean ward lard fran hava same lone akin nine tina elle meta harm bing novi
  faith hope prince destiny mercedes pearl ginger valentine mason tiny car virginia florence chelsea brooklyn sydney jordan
  roman peter sharon griet margarita daisy nelson kelvin will
`)

/**
 * Capitalised words that name no person: words that begin sentences, the calendar, feasts, peoples, and names of
 * things.
 */
export const NOBODY = list(`
  ik jij je hij zij ze we wij jullie u het de een er dat die dit deze daar hier dan toen nu ook nog al wel niet geen maar
  want of en als om te in op aan bij met voor van uit naar over door tot zonder onder tussen na sinds vanaf tegen wat wie
  waar wanneer hoe waarom welke veel weinig alle alles iets niets iemand niemand zo toch misschien daarna daarom eerst
  samen alleen anders door per can prima oké oke oki vandaag morgen gisteren volgende vorige beide haar zijn hun mijn onze ons mij hem
  mevrouw meneer dhr mw mevr mvr heer cliënt client cliënte stel kind kinderen vrouw man moeder vader partner ex zoon dochter
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september
  oktober november december kerst kerstmis pasen pinksteren hemelvaart koningsdag ramadan suikerfeest sinterklaas
  oudejaarsdag nieuwjaar carnaval moederdag vaderdag bevrijdingsdag god jezus allah bijbel koran islam
  nederlands engels duits turks arabisch pools oekraïens spaans vlaams papiaments
  nederlander turk marokkaan pool duitser belg surinamer antilliaan syriër oekraïner
  whatsapp facebook instagram tiktok netflix google youtube ipad iphone teams zoom tinder snapchat signal telegram fortnite
  jumbo hema lidl aldi ikea action blokker etos kruidvat albert-heijn ah postnl rabobank ing abn kpn ziggo philips
  humanitas kwadraat leger-des-heils veilig-thuis mind korrelatie ggz ggd poh cjg uwv svb coa ind dji
  bw wmo wlz uw iban bsn dna adhd ptss asperger autisme corona covid
  noord zuid oost west centrum
`)

/** Towns and countries. A name of a person that is one of these counts only where no place can be meant. */
export const PLACES = list(`
  dordrecht zwijndrecht papendrecht sliedrecht alblasserdam ridderkerk barendrecht hendrik-ido-ambacht ambacht rotterdam
  amsterdam utrecht eindhoven tilburg breda nijmegen arnhem zwolle hasselt genemuiden zwartsluis zwartewaterland kampen
  meppel deventer apeldoorn enschede hengelo almelo groningen leeuwarden assen emmen drenthe friesland overijssel
  gelderland flevoland almere lelystad zeeland brabant limburg maastricht venlo roermond helmond oss den-bosch
  's-hertogenbosch den-haag 's-gravenhage haag bosch delft leiden gouda gorinchem schiedam vlaardingen spijkenisse
  zoetermeer alphen haarlem hoorn alkmaar zaandam hilversum amersfoort zeist ede wageningen veenendaal tiel culemborg
  middelburg goes vlissingen terneuzen bergen-op-zoom roosendaal waalwijk hardinxveld giessendam werkendam strijen
  puttershoek hoeksche-waard drechtsteden europoort maasvlakte betuwe veluwe achterhoek twente
  antwerpen brussel gent brugge leuven mechelen turnhout hasselt luik oostende kortrijk
  londen london parijs paris berlijn keulen istanbul ankara izmir rabat casablanca marrakesh warschau krakau kyiv kiev
  sofia rome milano milaan florence verona siena vienna wenen venetië valencia madrid barcelona lourdes athene sydney
  brooklyn chelsea jordan israel china india kenya asia africa america georgia carolina virginia dakota texas holland
  nederland belgië belgie duitsland frankrijk engeland spanje italië portugal turkije marokko suriname curaçao aruba
  bonaire polen roemenië bulgarije oekraïne syrië irak iran afghanistan somalië eritrea ghana nigeria indonesië
  paramaribo willemstad medina doha europa amerika afrika azië maas waal rijn merwede
  zeeuws drents fries
`)

/** Words before a place: after them, a name that is also a town is the town. */
export const TOWARDS = list('naar in uit te vanuit richting rond bij tussen via')

/** Words before the name of a house, a firm or a street, which is often a person's name. */
export const HOUSES = list(`
  café cafe restaurant hotel zaal gebouw huize huis praktijk huisartsenpraktijk garage winkel bakkerij slagerij school
  basisschool kerk straat plein park stichting vereniging bureau kantoor advocatenkantoor boekhandel apotheek tandarts-
  praktijk bedrijf firma club sportclub museum theater ziekenhuis wijkteam supermarkt model methode oefening boek
`)

/** After a name that belongs to a house, a firm or a thing. */
export const THINGS = list(`
  ziekenhuis school college lyceum museum stichting kerk park plein straat huis centrum gasthuis instituut fonds theater
  hal zaal methode oefening model kliniek hospice bank
`)
export const THING_ENDING =
  /.(?:school|straat|laan|weg|plein|park|kade|hof|kerk|college|ziekenhuis|museum|stichting|fonds|huis|brug|tunnel)$/

/** Sayings and firms that are made of names, each as its words. */
export const SAYINGS: readonly (readonly string[])[] = [
  'albert heijn',
  'jan en alleman',
  'jan met de',
  'jan modaal',
  'jan rap',
  'jan lul',
  'jan steen',
  'jip en janneke',
  'jantje lacht',
  'jantje huilt',
  'pietje precies',
  'pietje puk',
  'guus geluk',
  'roos van leary',
  'van gogh',
  'anne frank',
  'leger des heils',
  'dirk van den broek',
  'joost mag weten',
  'piet snot',
  'sint maarten',
  'sinter klaas',
].map((saying) => saying.split(' '))
