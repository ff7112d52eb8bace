// 7,776 Dutch words to draw from: of OpenTaal's spelling list the words of 4 to 10 plain letters that are also common
// in film subtitles or in the encyclopedia, without the thousand that guessers try first, and without words that people
// do not want to be handed. How they were chosen: docs/decisions/0016-passphrases.md. Their licence is their makers'
// own: see REUSE.toml.

export const words: readonly string[] = `
aaien aanbidding aanbieder aanbieding aanbod aanbouw aandachtig aandeel aandenken aandoening aanduiding aangeboren
aangenaam aangewezen aangezicht aangifte aanhang aanhanger aankan aankomst aankoop aankunt aanleg aanleiding aanloop
aanmerking aanname aanneem aannemer aanpak aanpassing aanraak aanraking aanrecht aanschaf aansluit aanspraak
aanstaande aansteker aanvaard aanvaarden aanvang aanvaring aanvoer aanvoerder aanvraag aanvulling aanwezige aanwinst
aanzet aanzien aard aardappel aardbeving aarden aardewerk aardgas aardkorst aardolie aart aarzel aarzelen abdis
abnormaal abrupt absorptie academie academisch acceptabel accepteer accepteren accordeon accountant accu accuraat
achtbaan achteraan achteraf achterban achterbank achterdeur achtereen achteren achterin achterkant achterland achterna
achternaam achterom achterop achterover achterste achtertuin achteruit achtervolg achterwege achterwiel achtste
achttien achttiende acroniem acteren actie actieve activa activeer activeren activiteit actor actueel adder adel
adelaar adeldom adelstand ademen ademhalen ademhaling aderen adjudant adjunct admiraal adobe adopteren adoptie
adrenaline adres advies adviseer adviseren adviseur advocate afbeelding afbraak afdaling afdruk affaire affiche
afgebeeld afgezant afging afgrond afkomst afkorting afleiding afloop aflossing afmeting afname afrit afro afronding
afslag afsluiting afstamming aftakking aftocht aftrek afval afvoer afwachten afwachting afwas afwatering afwerking
afwezig afzender afzet afzetting agente agentschap agrarisch airbus airco airplay airport akelig akker akkerbouw
akkoord akoestiek akte aktetas albatros alchemie alert alfa alfabet algoritme alien allang allegro allen aller
allereerst allergie allergisch allerhande allerlei alliantie alligator allround alma alom alpine alsjeblief altviool
aluminium alvast alweer amateur amazone ambacht ambassade ambient ambitie ambitieus ambt ambtenaar amen amendement
aminozuur ammoniak amor amper amplitude amusant amuseer amuseren analist analogie analoog analyse analyseren ananas
anatomie anderhalf andermaal andermans andersom animatie anker annalen annexatie anno annuleer annuleren anomalie
anoniem antenne anti antiek antwoorden apart apen apocalyps apostel apotheek apotheker apparaat apparatuur appel
appeltaart applaus applicatie apsis aquaduct aquarium arabica arbeid arbeider arbitrage arboretum arcade archeoloog
archief archipel areaal argon argument argwaan armada armagnac arrangeur arriveren arsenaal artefact artiest artistiek
asbak asfalt aspirant aspirine assemblee assist assistent assistente assisteren associatie astma astrologie astronomie
astronoom atelier atheneum atlanticus atleet atlete atletiek atmosfeer atol atoom atoombom attent attentie attractie
auditie aula auteur authentiek autobus autodidact automaat autonomie autonoom autoriteit autosport autoweg avondklok
avondmaal avonds avonturen avontuur axioma azen azuur baai baal baanvak baard baars baat babbelen babysitten
babysitter bachelor bacterie baden badhuis badjas badkamer badkuip badminton badpak badplaats bagage bakboord baken
baker bakermat bakken bakker baksteen balans balen balie baljuw balk balken balkon ballad ballade ballen ballerina
ballet ballistiek ballon bamboe banaan bandleden bandlid banen banken banket bankier bankroet barak barbie bariton
barkeeper barok baron barones baronie bars barst barsten basaal basen baseren basgitaar basilica basiliek basketbal
bassin bassist bast bastion bataljon bate bazen bazig beademing beantwoord bebost bebouwd bebouwing bedacht bedank
bedanken bedankje bedden bedding bedek bedekken bedekt bedenk bedenken bedenker bediend bediende bedienen bediening
bedoelen bedoeling bedrading bedrag bedragen bedreven bedwang bedwingen beef beek beelden beeltenis been beenderen
beet begaan begaat begaf begane begeleid begeleiden begeleider begeven beging beginsel begreep begrensd begrip
begroeid begroeiing begroet begroeten begroting behaald behaard behagen behalen behandel behandeld behandelen beharing
beheer beheerd beheerder beheers beheersen beheerst beheren behield behielden behoeden behoefte behoeve behoor behoord
behoren behoud behouden behuizing behulp behulpzaam beiaard beiden beieren beige bejaarde bekeek bekeerd bekeken beken
bekendheid bekennen bekentenis beker bekeren bekering bekleden bekleding bekleed beklimmen beklimming bekomen
bekrompen bekroning bekroond bekwaam beladen beland belanden belangen belast belasting belazerd belazeren beleefd
beleend beleg belegd belegerd belegeren belegering beleggen beleid beleven beleving belfort belicht beller bello
belofte belonen beloning beloofd beloond beloven belt bemand bemanning benaderd benaderen benadering benadrukt
benaming benauwd bende bendelid bene benen benieuwd benoemde benoemen benoeming benul benut benutten benzeen benzine
beoefend beoefenen beoogd beoordeeld beoordelen bepaal bepalen bepalend bepaling beperken beperking beperkt beplant
bepraten beproeving berecht berechten bereden bereid bereiden bereiding bereik bereikbaar bereiken berekend berekenen
berekening beren berge berger bergpas bergtop berichten beringen beroemd beroep beroepen beroeps beroerd beroerte
berouw berucht berust berusten beschaafd beschaamd beschadigd beschaving bescherm beschermd beschermer beschikken
beschikt beschoren beschouw beschouwen beschreef besef beseffen beseft beslaan beslag beslecht beslis beslissen
beslissing beslist besloeg besluipen besluiten bespaar bespaard besparen bespeeld bespelen bespeler bespot besprak
bespraken bespreek bespreken bespreking besproken besta bestand besteden besteed besteeg bestel besteld bestellen
bestelling bestemd bestemming bestempeld besten bestonden bestormen bestraft bestreden bestreed bestudeer bestudeerd
bestuderen besturen besturing bestuurd bestuurder bestwil betaal betaling betekend betekenen betere betiteld beton
betonnen betoverd betovering betrad betrappen betrapt betreden betreffen betrek betrekken betrekking betreur betreuren
betrof betroffen betrok betuigen betwist beugel beuk beuken beurs beurt beurzen beval bevatten beveel beveiligd
beveiligen bevel bevelen beven bever bevestig bevestigd bevestigen beviel bevind bevochten bevoegd bevoegde bevolen
bevolkt bevond bevonden bevorderd bevorderen bevriend bevriezen bevroren bewaak bewaakt bewaar bewaken bewaker
bewaking bewaren bewaring beweeg beweer beweerd bewees bewegen beweren bewering bewerken bewerking bewerkt bewezen
bewind bewogen bewonder bewonderd bewonderen bewonen bewoner bewoning bewoog bewoond bewust bewuste bezat bezaten
bezeerd bezem bezet bezetten bezetting bezien bezighield bezitten bezitter bezocht bezochten bezoek bezoeken bezoeker
bezoekt bezorg bezorgd bezorgen bezorger bezuinigen bezwaar bezwaren bezweek biatlon bidden bieb bied bieden bieder
biefstuk biel bies biezen bigband bikini biljet biljoen billboard bind binden binding bingo bink binnenhof binnenin
binnenkant binnenkort binnenland binnenstad binnenuit biochemie biograaf biologie biologisch bioloog biomassa biopsie
bioscoop biotoop bits bitter bizar blaadjes blaas blad bladeren blaffen blaren blauw blauwe blazen blazoen bleken
blessure bleu blies blik blikken bliksem blinddoek bloei bloeien bloem blok blokkade blokkeer blokken blokkeren blond
blonde blondine bloody bluegrass blues bluf bluffen blunder blussen blut bocht bodem boden bodyguard boeddhisme boeg
boei boeien boeiend boeket boekhandel boekhouder boel boem boeman boer boeren boete boeten boffen bogen boksen bokser
bolvormig bolwerk bomen bond bonden bondgenoot bondsdag bonjour bonnen bono bont bood boodschap boog bookmaker boom
boomgaard boor boord boosheid bord bordeaux border bordes boren borg borger borgsom borstel borstkas borststuk bosbouw
bosgebied bossen botanicus botanie boten boter boterham botsen botsing boulevard bouwer bouwkundig bouwman bouwwerk
bovenaan bovenaf bovenal bovenbouw bovenkaak bovenkant bovenloop bovenop bovenrand bovenvlak bowl bowlen boycot braaf
brachten brak braken brancard branche brand branden brandstof brandweer brassband brasserie bravo break bredere breed
breedte breek breekbaar breiden breien brein breken bres breuk brie brief briefing brievenbus brigadier bril briljant
broccoli brochure broeden broeder broek broekzak brom brons bronzen brood bros brouwen browser bruid bruidegom
bruikbaar bruikleen bruiloft bruin bruine brutaal bruto bubbelbad buffet buig buigen buik building buis buit buitenaf
buitenkant buitenland buizen bukken bulletin bult bumper bundel bundelen bundeling bunker burcht buren burg burger
burggraaf burrito busbaan bushalte buskruit bussen busstation butler butterfly button buur buurman buurten buurtschap
cabaret cabaretier cabine cabriolet cacao cadeau cadeaus cafetaria callen calvados cameraman camouflage camp campagne
canoniek cantate cantor canvas capaciteit cappuccino carboon carillon carnaval carnivoor carrier cassatie cast casting
catalogus categorie cavalerie celkern cellen cellist cello censuur cent centaur center centimeter centra ceremonie
cetera champagne chanson chanteren charmant chassis chateau chauffeur checken cheers chemicus chemie chemisch cheque
chet chic chick chili chillen chip chipkaart chique chirurg chirurgie chloor chloride chocola chocolade chow
chromosoom chroom ciao cilinder cinema circuit circus cirkel citaat citadel citeer citeren claim claimen clan clash
clausule clerus climax clip clown cluster coach coaches coalitie coaster coca cockpit cocktail code codering codex
cola colbert collectief collega collegium collier column columnist combineren combo comeback comedy comfort comic
commandant commandeur commando commentaar commerce commodore commotie compact compagnon compilatie compiler compleet
complex compliment complot component componeren compositie compromis concept concert concerto concessie concilie
conclaaf conclusie concours concreet concurrent conditie condor conference conform congres congreslid connectie
consensus console consortium constant constante consul consulaat consult consument consumptie container contant
contanten content contest context continent continu contra contrabas contrast controleer convectie convent conventie
cordillera cornflakes corporate corpus correct correctie corridor corrigeren corrupt corruptie cortex cosmetica coup
coupe couplet courant coureur court cover coyote crack creatie creatief credit creditcard crew criterium criticus
crossing cruciaal cruise crypte cult cultureel cultus cupido curator cure curie curling curry cursief cursus curve
cycli cycloon cyclus cynisch cyrillisch daad daag daags daaraan daarachter daarbinnen daarboven daarbuiten daarginds
daarheen daarnaar daarnet daaronder daarover daarstraks daartussen daaruit dachten dagblad dagboek dage dagenlang
dageraad dagje daglicht dahlia dakruiter daling damesteam dammen dampen dance dancing dankbaar danken dankjewel dans
danser danseres dapper dark darm darren dart darter darts dashboard data database daten dateren datering datum dauphin
deadline debat debiet debutant debuteren decaan decennium deco decor decoratie decreet deeg deelnam deelname deelnamen
deelnemen deelnemer deelneming deels deer defect defensie definitie definitief degen degradatie degraderen deken
dekenaat dekken dekking dekmantel deksel dele delegatie delicaat delict deling delta delven demo democraat democratie
demping denker denktank depot derby derhalve dermate dertien dertiende dertig dertigste dertigtal design designer
deskundige desnoods desondanks dessert detail detective deugd deuk deurbel devoon devotie diagnose diagonaal diagram
diaken dialect dialogen dialoog diamant diameter diarree diaspora dichten dichter dichteres dichtheid dieet dien
dienaar dienen dienste diep diepgang diepte dierbaar dierenarts dies digitaal dikte dilemma dimensie dimmen diner
dineren dino dinosaurus dinsdag diploma diplomaat directie director directrice dirigent dirigeren disc discipline
disco discreet discretie discussie diskrediet display dispuut ditmaal divers docent doceren doch doctoraal doctoraat
doctrine document dode doei doek doeken doelen doelgroep doelman doelpunt doelsaldo doelwit does dogma doken dokken
doktoren dolgraag dolk dolle dolmen domein dominant dominantie domineren dominion domkerk dommel donatie donder
donderdag doneren donjon donor donut doofpot dooie dook doolhof doop doopvont doorbraak doorgaans doorgang doorging
doorheen doormidden doorn doorreis doorslag doorsnede doorsnee doorvaart doorzoek doos doping dorpshuis dorst dosering
dosis dossier douane douche douchen download draad draag draai draaien draak drager drama dramaserie dramatisch drang
drank drastisch dreef drempel dreun dreven driehoek driehoekig driekwart drieluik driemaal drietal drift dring dringen
drink drinkwater drive droeg droegen droevig drogen droger drogere dromen dromer drone drong drongen droog droogte
drop druif drukken drukker drukte drukwerk drum druppel dubbel dubbelspel duel duet duiden duif duik duikboot duiken
duiker duim duimen duin duister duizelig duizend dump dumpen duren durf durven dusdanig dusver dutje duur duurzaam
duwen dwaas dwaasheid dwalen dwars dwarsbomen dwarszit dwaze dynamiek dynamisch dynamo dynastie echo echtgenoot
echtgenote echtpaar ecologie economisch econoom edelen edelman edict editor educatie educatief eekhoorn eend eender
eendracht eenduidig eenheid eenhoorn eenjarig eenmaal eenmalig eenvoud eenvoudig eenzelfde eerbetoon eersteklas
eersten eervol eerwaarde eetbaar eetkamer eetlust eetzaal eeuwenlang eeuwig eeuwigheid effect effectief egaal egel
eieren eigendom eigenschap eiken eindeloos eindexamen eindig eindigen eindstand eirond eisen eiser eitje eiwit eland
elders elegant elektra elektrisch elektro elektrode elektron element elfde elimineren elite elleboog elliptisch elpee
email embleem emeritaat emeritus emigratie emigreren eminentie emissie emmer emotie emotioneel enclave encycliek
endemisch energie engel engerd engine enigen enigszins enkelspel enkelvoud enorm ensemble entente entiteit envelop
enveloppe enzovoort enzym eoceen episode epos equivalent ereburger eredienst eredivisie ereklasse erelid erepodium
ereteken eretitel ereveld erewoord erfenis erfgenaam erfgename erfgoed ergernis erkend erkennen erkenning ernst
ernstig eroverheen erts ervaren ervaring erven eskader espresso essay essayist essays essentie essentieel estafette
estuarium etage etappe etentje ethanol ether ethiek ethisch etiket etnisch etsen etser etymologie eureka evacuatie
evacueren evaluatie evalueren evangelist evenaar evenaren evenement evengoed evenmin evenredig event eventueel
evenveel evenwicht ever evolueren evolutie exact examen excellent excelsior exclusief excuseren excuses excuus
exemplaar exodus exotisch expansie expeditie experiment expert expertise expliciet expo exponent export expositie
expres expressie exterieur extern extreem faam fabricage fabriek fabrieken fabrikant faciliteit factie faculteit fair
fakkel falen familielid fanfare fantasie farao fase fataal fatale fatsoen fauna favoriet federaal federatie feestdag
feesten feestmaal feite feminisme feministe femme feng fenomeen ferry fervent fiasco fiat fictie fictief fiction fiets
fietsen fietspad filiaal filmen filmmaker filmrol filmster filologie filosofie filosoof filter finalist financial
financieel finish finishen firma fiscaal fitness flamenco flamingo flank flash flat flauw fles flessen flexibel flik
flikken flink flip flippen flirt flirten flits floot flop fluister fluisteren fluit fluiten fluitist flyer focus
focussen fokken fokker folie folk folklore fonds fontein fooi forceren forel forensisch formaat format formatie
formeel formica formulier fornuis fors fortuin forum fosfaat fosfor fossiel fotograaf fotografie fotomodel foundation
foutief fraai fractie fragment framework franchise frater fraude freelance fregat frequent frequentie fresco fries
friet fris front frontman fronton fruit fuga fundament fundering fungeren funk furore fuseren fusie fusion fylogenie
fysica fysiek fysiologie fysisch gaaf gaandeweg gaar gaatje gaatjes gala galerie gallen gamba game gameplay gamma
gangbaar gangpad gans garage garandeer garanderen garantie garde garnaal garnizoen gassen gasthuis gastrol gauw gave
gaven gazon geacht geantwoord gebaar gebak gebakken gebed gebeden gebergte gebit geblazen gebleken geboden geboeid
geboekt gebogen gebonden geboord geboorte geborgen gebraden gebrand gebrek gebroeders gebrouwen gebruiker gebundeld
gecast gecheckt geciteerd geclaimd gecodeerd gecoverd gedaald gedaante gedachte gedag gedanst gedateerd gedeeld
gedeisd gedekt gedempt gedicht gediend geding gedoe gedoemd gedolven gedonder gedoopt gedoucht gedraag gedraaid gedrag
gedragen gedreven gedroeg gedrongen gedroogd gedroomd gedrukt geduld geduldig gedumpt geduurd geduwd geel geelbruin
geestig gefaald gefilmd geflikt gefocust gefokt gefuseerd gegane gegeten gegil gegooid gegoten gegraven gegrepen
gegroeid gegroet gegund gehaald gehaast gehackt gehakt gehalte gehandeld gehangen gehanteerd gehecht gehesen geheten
geheugen geheven gehinderd geholpen gehoopt gehoor gehoorzaam gehore gehucht gehuisvest gehuurd gehuwd geit geiten
gejaagd gejuich gekapt gekeerd gekeken gekenmerkt geketend gekko geklaagd geklaard gekleed geklets gekletst gekleurd
geklommen geklopt geknipt geknoeid gekocht gekookt gekopieerd gekoppeld gekost gekraakt gekromd gekroond gekropen
gekruist gekust gekweekt gekwetst gelaat gelach gelachen geladen gelanceerd geland gelast gelaten gelden gelederen
geleefd geleend geleerde gelegd gelegerd geleid geleide gelekt gelet geleverd gelezen gelicht gelieerd geliefd
geliefde gelieve gelinkt gelofte gelokt geloofd geloot gelopen gelost gelovig gelovige geluid geluisd geluisterd
geluksdag gelukt geluncht gemaal gemaild gemak gemalen gemalin gemarkeerd gematigd gemeen gemeld gemenebest gemengd
gemerkt gemeten gemiddeld gemixt gemoeid gemogen gemold gemonteerd gemorst gemunt genaaid genade genadig gender genees
genegeerd geneigd generatie generation generator genereren genereus genetica genetisch genezen genezing geniaal genie
geniet genieten genoegen genoom genoot genot genoteerd genoten genre gentleman genummerd genus geoefend geograaf
geologie geologisch geoloog geometrie geoogst geopereerd geopperd geordend gepaard gepakt geparkeerd gepasseerd gepast
geperst geplaagd geplakt gepland geplant geplast gepleegd geplet geplukt gepoetst gepoogd gepost gepraat geprezen
geproefd gepromoot geraak geraden geraken gereageerd gerecht gereden gereed geregeerd geregeld gereisd gerend gericht
gerichte geridderd gering geroemd geroepen geroken geroosterd gers gerst gerucht geruild geruimd gerukt gerund gerust
gescand geschapen geschatte geschenk geschikt geschikte geschil geschokt geschonken geschoren geschorst geschoven
geschrapt geschrift geschud geschut gescoord geserveerd gesitueerd geslaagd geslapen gesleept geslepen geslikt
gesloopt gesmeerd gesmolten gesnapt gesneden gesp gespaard gespannen gespeld gespen gespleten gesplitst gesponsord
gespoten gespreid gesprekken gesprongen gestaag gestaakt gestaan gestalte gestapt gestart gesteente gestegen gestel
gestemd gesteund gesticht gestoken gestopt gestort gestoten gestrand gestreden gestreefd gestreept gestrest gestudeerd
getal getale geteeld geteisterd getekend getekende geteld getest getikt getipt getiteld getogen getoond getraceerd
getracht getraind getrapt getreden getroffen getrokken getrouwde getto getuige getuigen getypeerd geuit geul geur
geuren gevaren gevarieerd gevat geveild gevel gevelsteen geverfd gevierd gevleid gevlogen gevlucht gevoed gevoegd
gevoeld gevoelig gevoelige gevoelloos gevoerd gevolge gevorderd gevouwen gevreesd gevuld gewaad gewaagd gewacht gewas
gewassen gewed geweigerd gewekt gewelf gewend gewenst gewest gewestweg geweten geweven gewezen gewicht gewikkeld
gewild gewisseld gewist gewogen gewoond gewoonte gewoonweg geworpen gewricht gezag gezakt gezant gezegde gezegend
gezeik gezellig gezelschap gezet gezeten gezocht gezoend gezogen gezond gezonden gezondheid gezongen gezonken gezorgd
gezuiverd gezwollen gezworen gids gidsen gier gieren gierig giet gieten gift gigantisch gilde gillen ginder ginds gips
giro gist gister gisting gitaar gitarist glaasje glad glans glas glazen glazenier glee gleed gletsjer glimlach
glimlachen glimp glippen globaal globe gloed gloednieuw glorie glucose goal goddank goden godheid godin godsdienst
godshuis goeddeels goeden goedenacht goedendag goederen goedheid goedkeuren goedkoop goedkoper goedkopere goedmaken
goeiedag goeroe gold golfen goliath golven gong goochelaar gooi gooien goot gootsteen gordel gorilla gospel gossip
goten gotiek gotisch gouverneur gouw gouwe gozer graad graal graan gracht grachten graffiti graficus grafiek grafisch
gram grammatica graniet granieten grap grapjas grappen gras gratie gratis gravel graven graveur gravin grazen greep
greintje grendel grenzen grepen greppel griep griet griffier grill grille grind grip groei groeien groen groente
groepering groet groeten groeve groeven grof grofweg gronde gronden grondig grondplan grondslag grondstof grondwater
grondwet grootheid grootkruis groots grootte grootvader groove gros grosso grot groters gulden gulpen gunnen gunst
gunste gunstig gymnasium gymnastiek gymzaal haai haaien haak haaks haalbaar haan haard haas haast haasten haastig
habitat hachje hack hacken hacker haft hagedis haken hakken halfbroer halfjaar halfpipe halfrond halfuur halfweg
halfzus hall halleluja halloween halo hals halsband halt halte halverwege hamburger hamel hamer hamster handbal
handboek handdoek handdruk handel handelaar handelen handeling handhaven handhaving handig handmatig handtas handvat
handvest handvol hang hangar hangen hanger hank hanteren hapje happen hardcourt harder hardheid harding hardlopen
hardop hardrock hardware haren haring harmonie harmony harnas harp hars harte harteloos harten hartslag hartstikke
hattrick haver havezate havik havo hebberig hebbes hecht hechten hectare hedendaags heelal heelhuids heenging heersen
heerser hees heffen heffing heft heftig hegemonie heide heil heilig heiligdom heiligen heiligheid heimwee hekwerk held
helden helder helderheid heldin heleboel heli helikopter helium helix helling helm helpe helper hemd hemelen hemels
hemelsnaam hendel hengst heraldiek herberg herbergen herboren herbouw herbouwd herbouwen herdacht herdenken herdenking
herder herdoopt herdruk herdrukt herenhuis herenigd hereniging herenteam herfst herhaal herhaald herhalen herhaling
herinnerd herken herkenbaar herkend herkennen herkomst herkozen herladen herleid herleiden herleven hermitage hernoemd
heropbouw heropend heropenen heroverd heroveren herrie hersenen hersenpan hersens herstart herstel hersteld herstellen
herstelt hert hertogdom hertogen hertogin heruitgave hervat hervatten hervormd hervormen hervorming herzien herziening
heten heterdaad heup heus heuvel heuvelrug hevig hief hielen hielp hielpen hieraan hierachter hierbinnen hierboven
hierbuiten hierin hierlangs hiernaar hiernaast hierom hieronder hierop hierover hiertegen hieruit hilarisch hinder
hing hingen hink hint hippie historicus historie historiek historisch hitparade hits hitsingle hitte hobby hobo
hockeyer hoed hoede hoeden hoek hoeken hoelang hoen hoepel hoest hoesten hoeve hoeven hoever hoeverre hoezeer hofstede
hogerop hogeschool hola holding holen holes hologram holte hommage homogeen honderd honderden honderdste hongerig
honing honk honkbal hoofdman hoofdrol hoofdstuk hoofdweg hoogbouw hoogheid hoogland hoogstens hooguit hoogwater hooi
hooiwagen hoopvol hoorbaar hoorn hoorspel hopen hopper hora horde horden horeca horizon horizont horloge hormoon horn
horror hortus hospik hospitaal hotelkamer houder houding hour hout houtkap houtskool hoven http huid huidig huisarts
huisdier huisgenoot huishouden huiskamer huisvest huiswerk huize huizen hulk huls hulst human humaniora humanisme
humanist humeur humeurig humor hunebed huren huur huurauto huurder huwen hybride hydra hyena hymne hypnose hypotheek
hypothese icoon ideaal idealisme identiek identiteit ideologie idool ietwat illusie image imago imitatie imitator
imiteren immer immuniteit immuun impact imperium implantaat impliciet imponeren import importeur impuls impulsief
inademen inbeelden inbegrepen inbegrip inbreng inbrengen inbreuk incident incisie inclusief indenken index indicatie
indicator indirect individu indoor indringer indruk indrukken inductie industrie ineen ineens inflatie info informant
informeel informeer informeren infrarood infuus ingebed ingebouwd ingedeeld ingediend ingegaan ingegeven ingehaald
ingehuurd ingeklemd ingekort ingelicht ingeluisd ingenieur ingenomen ingepakt ingepikt ingericht ingerukt ingeschat
ingeslagen ingeslikt ingesloten ingesteld ingestemd ingestort ingevoegd ingevoerd ingevolge ingevuld ingezet inging
ingreep ingrepen inhalen inham inheems inhield inhoud inhouden inhuren initiatief initieel inkeping inkomen inkomsten
inkopen inkt inktvis inladen inleiding inleveren inlichten inmenging innam inname innemen innen innovatie inpakken
input inrichten inschatten inschenken inscriptie insigne inslaan inslag inspanning inspecteur inspectie inspiratie
inspireren inspraak instabiel instantie instappen instellen instelling instemmen instemming instinct instort instorten
instorting instroom instructie instrument insuline intact integraal integratie intens intensief intensieve intensive
intentie interactie intercity interesse interface interieur interim interland intern internaat interne interval
interview intiem intocht intrede intrek intrekken intro intussen inval invallen invaller invasie invasieve inventaris
investeren invoer invoeren invoering invullen invulling inwendig inwoner inzake inzending inzet inzetbaar inzetten
inzicht inzien inzit inzitten inzoomen ironie ironisch irrelevant irrigatie irritant irriteren isolatie isolement
isotoop item jaag jaargang jaartal jacht jackpot jacuzzi jagen jager jakkes jarenlang jargon jarig jassen jazeker jazz
jeans jeep jeetje jegens jemig jeuk joch jochie joeg joepie joggen joint joker jongedame jongeheer jongelui jongeman
jongere jongeren jongetje jongetjes jonker joop journaal journalist jubileum judo judoka juffrouw juichen jukbeen
jumbo jump jungle juridisch jurist jurk jury juryleden jurylid justitie juweel juwelier kaak kaal kaap kaars kaart
kaarten kaas kabel kabelbaan kabinet kachel kadaster kade kader kalender kalf kaliber kalium kalk kalkoen kalksteen
kalm kalmeer kalmeren kalmte kameel kameleon kamen kameraad kamerheer kamers kammen kamp kampen kamperen kampioene
kanaal kanaat kanalen kandidaat kaneel kanjer kano kansel kanselier kansloos kantelen kanten kantine kanunnik kapelaan
kapitaal kapittel kapot kapotmaken kappa kappen kapper kapsel karakter karaoke karate kardinaal karma kartel karting
karton karwei kassa kassen kast kater kathedraal katoen katten kauwen kauwgom kauwgum kaviaar kazerne keel keen keep
keeper kees kegel keihard keizerin keken kelder kelk kemp kenbaar kenmerk kenner kennis kenteken keppel keramiek
kerken kerkleden kerkschip kermis kern kersen kerspel kerst kerstboom kerstman kerstmis ketchup ketel keten ketting
keuken keur keuren keurig keuring keurmerk keus kever keyboard kiekeboe kiel kiem kies kieskeurig kieskring kiesrecht
kietelen kiezel kiezen kikker kilo kilogram kinder kinderloos kink kippen kippenvel kits klaag klaarmaken klaarstaan
klagen klank klant klap klappen klaren klarinet klas klassement klassiek klassieker klauw klauwen klaver klavier
kleden kleding kleed kleedkamer kleef kleermaker klei kleingeld kleinkind kleinood kleins kleintje kleinzoon klem
klemtoon klep kleppen klerk klets kletsen kleuren klieren klif klik klikken klim klimaat klimmen kliniek klinisch
klink klinken klinker klok klokken klom klonen klonk kloof klooien kloon klop kloppen klos kluis kluns klus klusjesman
klussen knaap knal knallen knap knappen knapper knapperd kneep knie kniel knielen knik knip knippen knipperen knobbel
knoeien knoflook knokken knol knoop knop knopen knoppen knuffel knuffelen knul knuppel knus kobalt kocht kochten
koeien koek koel koelen koeling koelkast koepel koerier koers koersen koest koester koesteren koets koetshuis koffer
kofferbak koken koker kolk kolom komaan komaf komedie komeet komiek komisch komma kompas komst kondigen konvooi koog
kooi kooien kook kool koolstof koop kooplieden koopman koor koord koorts koos koper koperen kopgroep kopie koploper
kopman koppel koppelen koppeling koppen koppig koraal koren korfbal korporaal korps korst korter korting kortom
kortweg kosmos kost kostbaar koste kosten kostschool kostuum koude kozen kraag kraai kraaien kraak kraan krab krabben
krachtens krachtig kraken kramp krans krant kras krassen krat krater krediet kreeft kreek krimpen kring kristal
kristallen kritiek kritisch kroes krokodil krol krom kromme kromming kronen kroniek kroning kroon kroop krot kruid
kruiden kruin kruip kruipen kruis kruisen kruiser kruising kruispunt kruit kruk krukas krullen krypton kubus kudde
kuil kuip kuiper kunstenaar kunstmatig kunstmest kunststof kussen kwadrant kwak kwal kwaliteit kwart kwartaal kwartet
kwartier kweek kweken kwestie kwetsbaar kwetsen kwik kwintet laad laag laak laan laatje laatst laatsten label labo
labrador lach ladder lade laden lading lady lagen lager lagere lagerhuis lagune laken lakens lamp lanceer lanceren
lancering landbouw landbouwer landdag lande landgenoot landgenote landgoed landhuis landing landmark landmeter lands
landsheer landstitel langdurig langgerekt langlaufen langsgaan langskomen langskwam langwerpig langzaam lans lantaarn
lappen laptop larve lasagne laser lassen last lasten laster lastig lastpak latin latina latino laureaat lava lawaai
leadzanger lector leder leef leefbaar leeg leegte leem leer leerling leerstoel lees leesbaar leest leeuw legaal legaat
legen legenda legende legering legerkorps legio legioen lego legsel leid leken lekken lekkers lemmet lenen lening
lensvormig lenzen lepel leraar leraren lerares lesgeven lessen letsel letten letter letteren leun leunen levant leve
levende levendig lever leverbaar leveren levering lezer lezing liberaal libre libretto licentiaat licentie lichamen
lichtbron lichten lichter lidstaat lieden liederen liefdevol liefhebben liefst lieg liepen lier lieten lieveling lift
liften liga ligging like likken limerick limiet limo limonade limousine lineair lingua linie link linken linker links
linksaf linksback linnen lint lippen lipstick liter literair literatuur lithium litteken liturgie livealbum lobby
locomotief loden logboek loge logeer logen logeren logica logisch logistiek logo lokaal lokaas lokken lollig lolly
lomp lonen long lood loodgieter loodrecht loods loodsen look loon loopjongen loper losgelaten losgeld losjes loslaat
loslaten losmaken lossen loting lotto lotus lounge louter loyaal loyaliteit loze lozen luchtdruk luchten luchtsluis
luchtvaart luid luiden luier luiken luipaard lukken lunch lunchen lusten luthers luxe lyceum maag maaiveld maandag
maarschalk maat maatregel macaroni machinist macho machtig macro madam maestro magazine mager magie magisch magister
magistraat magma magneet magnesium magnetisch magnetron magnificus magnitude mais majesteit majeur majoor major
makelaar maker makker makkie malaria male malen maling mamma mammie mams management manager manche mand mandaat manen
manga mangaan mani manicure manifest manilla maniok mans mantel manuscript marathon marche marcheren margriet marinier
marionet maritiem markeren marketing markgraaf markies markten marmer marmeren mars mascotte masker massa massaal
massage masseren massief mata match matchplay mate materie materieel matig matige matras matrices matroos matter
mattie mausoleum mavo maxi maximaal maximum mayo mayonaise mazzel meander mecenas mechanica mechanisch mechanisme
medaillon mededeling mededogen medeleven medewerker medicatie medicus medio medisch meditatie mediteren medium medley
meeging meel meenamen meeneem meerkamp meermaals meermalen meervoud meervoudig meesten meester meesteres meet meeting
meetkunde meineed mejuffrouw meld melden melding melk melkweg melodie meloen membraan memo memoires memory menen
menens meng mengeling mengen mengsel menig menigte mening mensheid mentaal mentor menu meren mergel meridiaan merk
merkbaar merken mest metaal metafoor metal metalband meten meteoor meteoriet metgezel methaan methode meting metriek
metro meubelen meubilair micro microfoon microscoop middag middags middelbaar middelen middels middenin middenmoot
middenveld midi mieren migraine migratie mikken mild milieu militair military militie miljard miljardair miljonair
milkshake millennium milligram millimeter milt minderheid mineraal mines mineur mini miniatuur minima minimaal minimum
miniserie ministerie minor minst minstens minus minuut mioceen mirage mirakel misgaan misgaat misgegaan mislukken
mislukking mislukt missie mist misten mitra mixed mixtape mobiel mobile mobiliteit mochten modder mode modern module
modus moed moedertaal moedig moedigen moeizaam moer moeras moerassig moetje mokken molecule molecuul molenaar
molenbeek mollen momenteel monarch monarchie monde mondeling monden monding mondt monitor monk monnik mono monogram
monopolie monsieur montage monteren monteur moois moor moppie moraal more moreel most mosterd motel motie motief
motion motivatie moto motorblok motorkap motorsport motten motto mouvement mouw muis muizen mulder multiple mummie
munitie munt munten musea musical musicus must mutant mutatie muts muur muzikaal muzikant mysterie mysterieus mystiek
mythe mythologie naald naamgever naamgeving naargelang naarmate nachtclub nachts nadeel nadelig nadenk nader nadruk
nagel nagenoeg nageslacht najaar naleving namaak namens namiddag nanny narigheid nasleep natie native natrium nature
natuur nautilus nauw nauwkeurig navel navigatie navigator navolging navy nazaat nectar nederig nederlaag neef
neergelegd neergezet neerhalen neerleggen neerslaan neerslag neerzetten negatief negeer negen negende negentien
negentig neiging neon nerveus nest nesten netten netto netwerk netwerken neus neusgat neutraal neuzen nexus nicht
niemands nier nietes nietig niettemin nieuwbouw nieuweling nieuwjaar nieuwkomer nikkel nimmer ninja nipt niveaus nobel
node nodigen noedels noemer nogmaals nokkenas nomen nominatie nood noodgeval noodzaak noordkant noordkust noordoost
noordpool noordwest norm normaliter notabelen notaris notatie noteer noten noteren notering notie notitie novelle
nuchter nucleair nucleus nulpunt nummering nuntius nutteloos nuttig oase obelisk ober object objectief oblast
observatie observeren obsessie obstakel oceaan oceanisch ochtend octaaf octopus octrooi oefen oefenen oefening oeps
oerwoud oeuvre oever offensief offer offeren office official officier officieus offline ogenblik olie olieverf olifant
oligoceen olympisch omarmen ombouw omdoen omdraaien omega omelet omgaan omgaat omgang omgebouwd omgedoopt omgedraaid
omgekeerd omgekocht omgekomen omgeven omgevormd omgezet omging omheen omheining omhelzen omhulsel omkeren omkleden
omkomen omkopen omkoping omkwam omkwamen omlaag omleggen omloop ommekeer ompraten omringd omroep omroepen omschreef
omschreven omsingeld omslag omsloten omstreden omstreeks omstreken omtrek omtrent omvang omvatten omver omwalling
omweg omwille omzeilen omzet omzetten omzetting onaardig onbebouwd onbedoeld onbekend onbekenden onbeleefd onbeperkt
onbewoond onbewust onbruik onderaan onderarm onderbouw onderbrak onderbreek onderdak onderen ondergaan ondergaat
ondergang onderging ondergoed ondergrond onderhevig onderhield onderhoud onderkaak onderkant onderkomen onderling
ondernam ondernemen ondernemer ondernomen onderpand onderrand onderricht onderschat ondersoort onderspit onderstel
onderteken onderuit ondervond ondervraag onderwees onderwerp onderwezen onderzocht ondeugend ondiep oneens oneindig
onenigheid onervaren oneven ongeacht ongeboren ongedaan ongedeerd ongeduldig ongehuwd ongekend ongeldig ongelegen
ongemak ongemerkt ongenade ongenoegen ongepast ongerust ongeschikt ongestraft ongevoelig ongewoon ongezien ongezond
ongunstig onhandig onheil onjuist onklaar onkosten onkruid onlangs onlogisch onmisbaar onnodig onrecht onrechte
onroerend onrust onrustig onschuld onschuldig onstabiel ontbeten ontbinden ontbinding ontbond ontbonden ontbossing
ontbrak ontbraken ontbreken ontdaan ontdek ontdekken ontdekker ontdekking ontdoen onteigend onterecht ontevreden
ontginnen ontginning ontgonnen onthaald ontheven onthou onthoud onthouden onthuld onthullen ontken ontkend ontkennen
ontkenning ontkomen ontlasten ontleend ontlopen ontmanteld ontmaskerd ontmoeting ontnemen ontnomen ontrafelen ontroerd
ontruimd ontruimen ontsla ontslaan ontslaat ontslag ontsloeg ontsloten ontsnappen ontsnapt ontspan ontspannen ontstaat
ontsteker ontsteking ontstoken ontstonden onttrokken ontvang ontvangen ontvanger ontvangst ontvlucht ontwaakt ontwaken
ontwerpen ontwerper ontwierp ontzet ontzetten onveilig onverwacht onvindbaar onvrede onweer onwetend onzeker
oogcontact ooggetuige oogkas oogpunt oogst oogsten ooievaar oorbel oord oordeel oordelen oorkonde oorzaak oosters
oostfront oostgrens oostkant oostkust oostwaarts opbellen opbergen opbiechten opblazen opbouw opbouwen opbrengen
opbrengst opdagen opdeling opdoen opdook opdraaien opdringen opdrinken opduiken opeens opeet opeisen openbaar
openbaring opendoen openen openheid opening openlucht openmaken opera operator opereren operette opeten opfrissen
opgaan opgaat opgaf opgang opgave opgebeld opgeblazen opgeborgen opgebouwd opgebroken opgedaan opgedeeld opgedoekt
opgedoken opgedragen opgeeft opgegaan opgegeten opgegeven opgegraven opgegroeid opgehaald opgehouden opgeknapt
opgekocht opgekomen opgeladen opgelegd opgeleid opgeleide opgelet opgeleverd opgelicht opgelopen opgelost opgelucht
opgemaakt opgemerkt opgeofferd opgepakt opgepast opgepikt opgeroepen opgerold opgeruimd opgeslagen opgesomd opgespoord
opgestaan opgestart opgesteld opgestuurd opgetekend opgeteld opgetreden opgevallen opgevat opgeven opgevoed opgevoerd
opgevolgd opgevuld opgewekt opgezet opgezette opgezocht opging opgraven opgraving opgroeien ophalen ophangen ophanging
ophef opheffen opheffing ophelderen ophield ophouden opinie opjagen opknappen opkomen opkomst opkwam opladen oplage
opleggen opletten opleveren oplevering opleving opliep oplopen oplosbaar oplossen oplossing opluchting opmaken opmars
opmerken opmerking opnam opname opnemen opofferen opoffering oppakken oppas oppassen opper oppervlak oppikken
oppositie oprapen oprecht oprichten oprichter opriep oprit oproep oproepen oprotten opruimen oprukken opscheppen
opschieten opschrift opslaan opslag opsomming opsplitsen opsporen opsporing opspraak opstaan opstaat opstappen
opstarten opsteken opstel opstellen opstelling opsturen optica optie optillen optimaal optimisme optioneel optisch
optocht optrad optraden optrekken opus opvallen opvallend opvang opvangen opvatten opvatting opvoeden opvoeding
opvoeren opvoering opvolgen opvolging opwachten opwachting opwarmen opwarming opwekken opwekking opwinden opwindend
opwinding opzeggen opzet opzetten opzicht opzichte opzichter opzien opzoek opzoeken orakel oratorium orden ordening
order orgaan organisch organiseer organisme organist orgel origine origineel orkaan orthodox otter ouden ouder
ouderdom ouderschap ouderwets oudheid oudsher outfit output ouverture ouwe ovaal oven overbodig overboord overdag
overdekt overdracht overdwars overeen overeind overgang overgave overging overhand overheen overhemd overhoop overig
overigens overkant overlast overleefd overleg overleving overmaat overmacht overmatig overmorgen overname overnamen
overnieuw overschot overslag overspoeld overstap overste oversteek overtocht overtuig overtuigd overval overvloed
overweg overweging overwicht oxidatie oxide paal paard paarden paars pack padden paddy padvinder page pagina pagode
pakhuis pakket palazzo paleis palen paleoceen paling palladium palm palmen palts pamflet panama pand panda paneel
paniek panne pannen panorama pantser panty papegaai paper papier pappa pappie paps papyrus para paraat parachute
parade paradox paragraaf parallel parameter paranoia paraplu parcours parel paren parfum paring parkeer parkeren
parket parking parodie parool part partituur parttime party pasar paspoort passage passagier passen passer passeren
passie passief pasta pastoor pastor pastorie patat patent pater patholoog patriarch patriot patroon patrouille pauw
pauze pauzeren paviljoen pech pedaal pedagoog peel peer pees peetvader peil peildatum peloton pels penalty penarie
pennen penning penny pensioen pension penthouse peper perceel percentage perceptie percussie perfectie periodiek perk
perkament perken perm permanent permissie perron pers persen personage personal personeel pervers petitie petroleum
petto pezen pfeiffer pianist pianiste piano pianoles piccolo picknick picknicken piek pieken piekeren piep piepen
pieper pigment pilaar piloot pilot pils pilsen pinang pinda pineut ping pink pinnen pion pionier piraat piramide
pittig pizza plaag plaat plaatse plaatsing plaatsvond places plafond plagen plagiaat plak plakken planeet plank
plannen planning plantage plantsoen plaquette plas plasma plassen plastic plastisch plat plateau platform platina
platteland platworm plechtig plee pleeg plegen pleidooi plein pleinen pleintje pleister pleit pleiten plekke plekken
pletter plezieren plezierig plicht plint plioceen ploegen plot plots plotseling plug pluim pluk plukken plus plutonium
podcast podium poeder poeh poen poets poetsen poging pointe pokken polder poliep politieman poll polo pols polsen
polyester polymeer polynoom pomp pompen pompoen pond pons pony pooier pool poort poos poot popelen popgroep popmuziek
poppodium poppy populair populatie porselein port portaal portie portier portret poseren positief post postbus posten
poster postuum postzegel poten potentie potentieel potlood potten potter poule pracht prairie praktisch precisie
predicaat predikant prediking preek prees prefect prefectuur preken prelude premie prent prenten prepaid presenteer
presidium prestatie presteren prestige pret pretpark prettig preventie priester prik prikken primaat primair primetime
primeur primitief princeps principe prinsdom prinses printer prior prioriteit prisma privaat privacy privilege
procedure procent proces processie processor procureur producent producer produceren product proef proefwerk proeven
prof profclub professor proficiat profiel profiteren program projectie proloog prominent promoten promotie promotor
promoveren prompt pronken prooi proosten prop proper proppen protest protocol proton prototype proza pruik prullenbak
psalm psalter pseudoniem psyche psycholoog puberteit publicatie publiceren publicist pudding puin puls punk puntig
pupil puppy puree push putten puur puzzel pyjama quark quiz raadgever raadplegen raadsel raadsheer raadslid raadsman
raaf raak raakvlak racen racer radar raden radicaal radius radja rage raid raket raketten rally ramen rammel rammen
ranch rand randen random randweg rang rangorde ranking rapen rappers rapport rapporteer rating ratio rationeel ratten
rauw rayon reactie reactor reageer reagens reageren realisatie realiseer realiseren realisme realiteit reality
reanimeren recensent recensie recent recept receptie receptor recessie recherche rechtbank rechtdoor rechtop rechts
rechtsaf rechtse reclame record recreatie rector redacteur redactie redder redding rede reder reduceren reductie reep
rees referendum referentie reflectie reformatie refrein regeling regelrecht regen regenboog regenen regenjas regent
regentes regenval regeren reggae regie regime regiment regionaal regionen regisseren regisseur register reglement
reguleren regulier reiken reinigen reizen reiziger reken rekenen rekening rekken relax relaxen release relevant
religie religieus relikwie remake remedie remise remix remixen remixes remmen renbaan rendabel rendement rennen renner
renovatie renoveren rente rentree reparatie repareer repareren repertoire repeteren repetitie replica report reportage
reporter repressie reputatie research reservaat reserve reserveren reservoir resident residentie resolutie resort
respect respecteer respons restant restaurant resten retabel retorica reuze reuzen revisie revolutie revolver revue
ribben richel richt richten richter ridder rider riem riemen riep riepen ring ringen ringweg rinkelen riolering riool
ripper risico riskant riskeer riskeren ritme rits ritten ritueel ritus rivaal rivalen rivaliteit robbedoes robot
robuust rockster rococo roddel roddelen rodeo roebel roedel roeien roeier roekeloos roem roep roepen roeping roer
roeren roes roest roet rollen rolstoel romaans romance romanticus romantiek romantisch rommel rommelen rommelig romp
ronden rondhangen rondleiden rondlopen rondom ronduit rondweg roodbruin rooie rook root rotatie rotonde rotor rots
roulette routine roze rozet rubber rubriek rugby rugdekking rugnummer rugslag rugvin rugzak ruig ruik ruiken ruil
ruilen ruimen ruimer ruis ruit ruiten ruiter rukken rumble rund runderen rundvlees runnen running rups rusten ruwweg
saai sabel sacrament sacristie safari safe saga salade salamander salaris saldo salon saloon salsa salto salvo samba
samengaan samenhang samenkomen samenloop samenwonen samoerai sample sandwich sandwiches sanering sant sappig sarcasme
sarcofaag satelliet satire sauna saus savanne saxofonist saxofoon scala scalpel scan scannen scanner scenario
scenarist scene scepter sceptisch schaak schaakmat schaal schaap schaar schaars schaarste schaatsen schaatser schacht
schade schaden schaduw schaffen schakel schakelaar schakelen schaken schaker schalen schans schap scharen schatkist
schatten schattig schatting scheef scheen scheenbeen scheer scheermes scheikunde schelden schelp schema schenk
schenken schenking schep scheppen schepper schepping schepsel scheren scherm schermen schermer scherp scherven schets
schetsen scheur scheuren schiep schikken schikking schil schild schilddak schilder schilderen schildpad schiller
schimmel schipper schisma schoen schok schokken schokkend scholen scholing schommel schone schonk schooier schoolbal
schooldag schoolslag schoon schoonheid schoonmaak schoonzoon schoonzus schoot schors schorsen schorsing schort schot
schotel schouder schout schouw schouwburg schouwen schrap schrappen schreven schrift schrik schrikken schroef
schroeven schrok schroot schubben schud schudden schuif schuil schuilen schuim schuin schuiven schuren schut schutter
schuur score scoren scotch scout scouting screen script sculptuur seconde secretaris sectie sector secundair sedan
sedert sediment segment sein seinen selectie selectief semester seminarie senaat senator senior senioren sensatie
sensor sepia serre serum server serveren servet service sessie setting sextet sfeer shampoo shell shilling shirt
shogun shop shoppen shorttrack showtime shuttle sifon sigma signaal signatuur signeren sikkel silicium silo simpel
simpelweg simplex simulatie simulator singel singularis sinus sirene sitcom situering sjaal sjah sjeik skelet sketch
sketches skip slaag slaat slagader slagen slager slagroom slagschip slagwerk slak slalom slam slang slank slap
slaperig slee sleep slepen sleur slib sliep sliepen slik slikken slimmerik slinger slingeren sloegen slogan slok sloop
slopen slordig slot sloten slotte sluier sluipen sluis sluit sluiten sluiter sluiting sluizen slurf sluw smaak smaken
smal smash smeden smeer smeken smelt smelten smeren smeris smid smiley smoel smoes smoking smullen smurf snack snappen
snavel sneden sneed sneeuw snelheid snellen sneltram snelweg sneu snik snoek snoep snoeren snooker snor snot snuffelen
snuit snuiven soap soapserie sober sociaal socialisme sociologie socioloog soda soep soepel soera soeverein sofa
software sokkel soldaat solide solist solitair sollen solo somber sommigen sonar sonate sonde sonnet sopraan souvenir
sowieso spaak spaakbeen spaan spaar spaghetti spannen spannend spanning spar sparen speaker specht speciaal specialist
species specifiek specimen specimina spectrum speculatie speculeren speeksel speel speeldag speelfilm speelgoed
speelster speeltje speeltuin speer speet spek spektakel speld spellen spelling spenderen spiegel spier spieren spike
spil spin spinnen spiraal spiritueel spits split splitsen splitsing spoed spoedgeval spoedig spoel spoelen spoken
sponsor spontaan sponzen spook spoor spoorloos spoorweg sporadisch sporen sporten sporter sporthal sportief spot
spotten spraak sprak sprakeloos spraken spreid spreiding spreker spreuk springen springer sprint sprinter sprong
sprongen sprookje spugen spui spul spuug squadron staaf staak staal staar staart staats staatsman stabiel stadhouder
stadhuis stadium stads stadsdeel stadstaat stafchef stage stagiair stagiaire stak staken staking stal stalen stallen
stamboom stammen stamnummer stamvader standaard standbeeld standpunt stang stapel stappen staren startbaan starten
statisch statistiek statuut staven steak steeg steek steel steen steenkool steenweg steevast steiger steil steken
stekker stelling stelsel stelt stemming stempel stemrecht stenen stengel step ster stereo sterkte stern sterren
steunen steur stevig stewardess sticht stichten stichter stiekem stier stift stik stikstof stilaan stilgelegd stille
stills stilstaan stilstand stilte stimulans stimuleren stippen stipt stoel stoelen stoep stoer stoet stof stoffen
stofzuiger stok stokken stomp stoofpot stoom stoomboot stoomtram stoor stoornis stoot stopgezet stopzetten store
storen storing stork stormen stort storten stoten stout strafhof strafschop strak stralen straling strand stranden
strategie straten stream streden streed streek streep streken strekken strekking streng strepen stress streven strik
strikken strikt strip stro stroken stromen stroming strook stroom stroop strop stropdas strot structuur struik studeer
student studente studenten studeren stuifmeel stuit stuiver stunt stuurman stuw stuwdam stuwmeer subgroep subsidie
substantie substraat subtiel subtop succesvol suggereer suggereren suggestie suiker suite supercup superieur superior
supernova superster supervisor support surfen survey survival sushi sweater swing switch symboliek symbolisch symbool
symfonie symmetrie sympathie sympathiek symposium symptoom synchroon syndroom synode synoniem synopsis syntaxis
synthese systems taai taart tabel tablet taboe tachtig taco tactiek tactisch taekwondo tafereel taken takken tale
talent talkshow tand tandarts tanden tandpasta tang tango tank tanken tanker tanks tante tape taps target tarief tarn
tarwe tassen tast tatoeage tattoo taxa taxi taxon taxonomie teamgenoot technicus techniek technisch technische techno
teddy teddybeer teder teelt teen teer tegel tegelen tegemoet tegenaan tegendeel tegengaan tegenkom tegenkomen
tegenkwam tegenop tegenpaus tegenslag tegenspoed tegenstand tegenzin tegoed tehuis tekeer tekenaar tekenen tekenfilm
tekening tekens tekort telecom telefonie telegraaf telegram telescoop teleur televisie telg telkens tellen teller
telling temeer temmen tempo tendens teneinde tennisser tenor tenslotte tent tentdak tentoon tenue terecht terminal
terminus terp terra terras teruggaan teruggaat teruggave teruggeven terughalen terugkeer terugkeren terugkom
terugkomen terugkomst terugkwam terugnemen terugreis terugtocht terugtrok terugval terugweg terugzien testen teveel
tevergeefs tevoren tevreden teweeg textiel textuur thans thee thematiek theologie theoloog theorie therapeut therapie
thermen these thesis thriller thuisbasis thuiskom thuiskomen thuiskwam ticket tiebreak tiende tiener tienkamp tiental
tier tikken tillen timer timing timmer tint tinten tipparade tippen tips titan titanium titelrol titulair titularis
tjonge toast tocht tochten toebedeeld toebrengen toedienen toedoen toegang toegediend toegeeft toegegeven toegekend
toegelaten toegelegd toegenomen toegepast toegestaan toegeven toegewezen toegezegd toekennen toekenning toekomen
toekomstig toelaat toelaten toelating toeleggen toeliet toenam toename toendra toenemen toenmalig toepassen toepassing
toer toeren toerental toerisme toerist toernooien toeslaan toespraak toespraken toespreken toestaan toestaat toestand
toestel toestond toetrad toetreden toetreding toets toetsen toetsenist toetsing toeval toevallig toevlucht toevoegen
toevoeging toezicht toezien toilet tolerantie tolereren tolk tomaat tombe toneel toneelstuk tonele tonen tong tongen
tongewelf tonnen toom toonbank toonder toorn toost topclub topklasse topman topologie toponiem toponymie toppen topper
topscorer topsport tornado torpedo total tournee tout touw touwen tovenaar toveren traag traceren tracht trachten
tracklist tractie tractor traden traditie trailer train trainen training traject traktaat trakteer trakteren tram
tramnet tramweg trance tranen trans transactie transept transfer transit transport trant trap trappen travee treden
tree treed tref treffen treffer trefzeker trein treinen treinstel trekker trend triatlon tribunaal tribune tribus
trick tricolor triest trillen trilogie trio triomf trip troef troep trof trofee troffen trog trokken trol trombone
trommel trompet troon troost troosten tros trotseren trouw trouwdag trouwring truc truck trui tsaar tsarina tuba
tufsteen tuig tuin tuinbouw tuindorp tuinen tuinman tune tunnel turbine turbo turnen turner tussendoor tussenuit
twaalfde tweeling tweemaal tweetakt tweetal tweetalig twintig twintigste twist twisten typen typisch uitbouw uitbraak
uitbundig uitdaging uiteen uiteinde uiten uiteraard uitermate uiterst uitgaan uitgang uitgave uitgebeeld uitgever
uitgifte uitging uithof uitholling uiting uitje uitkering uitkomst uitlaat uitleg uitloper uitmondt uitreiking
uitrusting uitslag uitspraak uitstek uitstel uitstoot uitval uitverkoop uitvinder uitvinding uitvoer uitvoerig
uitvoering uitweg uitwerking uitzending uitzicht ultimatum ultra unaniem uniek uniform unit universum update uploaden
upper uranium uren urenlang urine uurwerk vaag vaandel vaart vaartuig vaarwel vaas vacature vaccin vacht vaderland
vakantie vakbond vakgebied vakjury vakken valk vallei vals valstrik valuta vampier vanbinnen vandaar vandoor vang
vangen vangst vanille vanmiddag vanmorgen vannacht vanochtend vanouds vanwaar vanzelf varen varia variabel variabele
variant variatie vasteland vasten vastgelegd vastgezet vastgoed vasthield vasthouden vastleggen vastmaken vastzat
vastzit vastzitten vatbaar vaten vatten vazal vector veeg veelal veeleer veeleisend veelheid veelvoud veelvuldig veen
veer veerman veertien veertig veeteelt vega vegen vegetatie veiligheid veiling veld veldslag veldtocht velen velvet
vennoot venster ventilatie ventilator venture veracht veranda verander verankerd verbaal verbaasd verbannen verbazen
verbazing verbeeld verberg verbergen verbeterd verbeteren verbind verbinden verbleef verbleven verblind verbod verbond
verbood verborg verborgen verbouwd verbouwen verbouwing verbrak verbrand verbreden verbreding verbreed verbreek
verbreken verbroken verbruik verdedig verdedigd verdedigen verdediger verdeel verdelen verdeling verdergaan verderop
verdien verdiend verdienen verdienste verdiepen verdieping verdiept verdikt verdoen verdorie verdorven verdraaid
verdragen verdreef verdreven verdrongen verdubbel verdubbeld verduren verdwaald verdwalen vereerd vereffenen vereisen
vereist vereiste vereisten veren verenigen verenkleed verering verf verfilmd verfilming vergaan vergaat vergaderen
vergaren vergat vergeef vergeefs vergeleek vergeleken vergeven vergeving vergezeld vergezocht verging vergis vergissen
vergissing vergist vergoeden vergoeding vergroeid vergroot vergrote vergroten verguld vergunning verhandeld verhard
verhelpen verheug verheugd verheven verhief verhit verhogen verhoging verhoog verhoogd verhouding verhuis verhuisd
verhuizen verhuizing verhullen verhuren verhuur verhuurd verjaardag verkeer verkennen verkenner verkenning verkeren
verkering verkies verkiezen verkiezing verklaar verklaard verklappen verklaren verklaring verkleden verkleed verkleind
verknoeid verknoeien verkochten verkoop verkoos verkoper verkort verkouden verkreeg verkregen verlaagd verlaat
verlagen verlaging verlang verlangen verleend verlegd verlegen verleid verleiden verlenen verlengd verlengen
verlenging verlicht verlichten verliefde verliep verliepen verlies verlieten verliezer verlinken verlinkt verlof
verloofd verloofde verlopen verlos verlossen verlosser verlossing verlost verloving vermaak vermaakt vermaken verman
vermeden vermeend vermelden vermelding vermengd verminderd vermoed vermoeden vermoeid vermoeiend vermogen vermomd
vermomming vernam vernieuwd vernomen verontrust verouderd veroverd veroveren verovering verpakking verpakt verplaats
verplaatst verpleger verplicht verras verrassen verrassend verrassing verrast verre verreden verrek verrekt verreweg
verricht verrichten verroer vers verschaft verschil verscholen verschonen verschoof verschoven versiering versla
verslaat verslag versleten verslinden versloeg versloegen versneld versnellen verspil verspild verspillen verspreid
versta verstaan verstaat verstand verstandig verstek versteld versterken versterkt verstikt verstond verstoord verstop
verstoppen verstopt verstoren verstoring verstreken verstrekt verstrikt versturen verstuurd versus vertaal vertaald
vertakt vertalen vertaler verte verteerd verteller verteren verticaal vertolken vertolking vertolkt vertonen vertoning
vertoond vertraagd vertragen vertraging vertrek vertrokken vertrouwd veruit vervagen verval vervallen vervalsen
vervalsing vervang vervanger vervanging verveel verveeld vervelen vervelend verveling verven vervening verviel verving
vervoer vervoerd vervoeren vervolg vervolgd vervolgen vervolging vervroegd vervuild vervuiling vervuld vervullen
verwaand verwachten verwant verwante verward verwarmd verwarming verwarren verwarring verwees verweet verwekt
verwelkom verwend verwennen verwerken verwerking verwerpen verwerven verweten verweven verwezen verwierf verwierp
verwikkeld verwisseld verworven verzachten verzamel verzameld verzamelen verzegeld verzeild verzeker verzekerd
verzekerde verzekeren verzenden verzet verzetten verzin verzinnen verzocht verzoek verzoeken verzoenen verzoening
verzon verzonden verzonken verzonnen verzorg verzorgd verzorgen verzorging verzwakken verzwakt verzwegen vest vestigen
vestiging vesting vete veteraan vetten viaduct vicariaat vicaris vice video vielen vieren viering vierkant viermaal
viertal villa ving vinger vink vinyl viola violet violist violiste viool virtual virtueel virus visie visioen visite
vismarkt vissen visser vista visueel visum visvangst vitamine vizier vlaggen vlakken vlakte vlam vlammen vlas
vleermuis vlees vlek vlekken vleugel vlieg vliegbasis vlieger vlies vliet vloed vloeibaar vloeien vloeiend vloeistof
vloer vloeren vlogen vloog vlooien vloot vlot vluchten vlug vlugger vmbo vocalen vocht vochten vochtig voed voeden
voeding voedsel voeg voegen voer voertaal voertuig voetballen voetstuk vogelsoort vogue voicemail volbracht volbrengen
voldaan voldeden voldeed voldoen voldoende voldoening volg volgeling volgorde volhouden volk volkeren volkomen volks
volkslied volkstaal volle volleybal volmaakt volmacht volop volslagen volstaan volstaat volstrekt volt volta voltooid
voltooien voltooiing voluit volume volwaardig volwassen volwassene vondst vonk vonken vonnis voogd vooraan vooraf
voorafging vooraleer vooralsnog vooravond voorbarig voorbereid voordeel voordele voordeur voordien voordracht
voorganger voorgevel voorgevoel voorgoed voorgrond voorhand voorhanden voorheen voorhoede voorhoofd voorin voorjaar
voorkant voorkeur voorkomend voorliefde voorloper voorlopig voorman voornaam voornemen voorop voorouder voorover
voorpagina voorraad voorrand voorrang voorrecht voorronde voorruit voorschot voorspoed voorsprong voorst voorstad
voorstel voort voortaan voortgang voortgezet voortkwam voorvader voorval voorvork voorwaarde voorwaarts voorwerp
voorwiel voorwoord voorziene voorzorg vordering voren vorig vork vormgeving vorming vorst vorstendom vorstin vraagstuk
vracht vrede vredig vreedzaam vreemden vrees vreest vreet vreten vreugde vrezen vries vriezer vroedvrouw vroegen vrome
vrouwe vrucht vruchtbaar vuil vuilnis vuilnisbak vuist vulkaan vullen vulling vuren vuurtoren vuurwerk waag waaier
waakzaam waal waanzin waaraan waarbinnen waarborgen waardeer waarderen waardering waardevol waardig waardplant
waarheen waarlangs waarmaken waarnaar waarnemen waarnemer waarneming waarover waarschuw waartegen waaruit waarvoor
waas wachter wachtkamer wade wadi wagen wagon wake waken wallen wals walvis wand wandel wandelen wandeling wandelpad
wang wangedrag wantrouwen wants warenhuis warm warmen warmer warmte warp warren wars wasbeer wassen wassenaar
wasserette waterdamp waterdicht wateren watergang waterland watermolen waterpeil waterpolo waterput waterschap
waterstaat waterstof watertoren waterval waterweg watje wauw wazig weblog webpagina website wedden wedding wederom
weed weefsel weeg weegschaal weekblad weekeinde weekend weergave weergeven weerhouden weerstaan weerstand weerzien
wegbrengen wegdek wegdoen wegen wegennet wegga weggaan weggaat weggegaan weggegeven weggegooid weggehaald weggekomen
weggelaten weggelegd weggelopen weggenomen weggerend weggevaagd weggeven weggeweest wegging weggooien weghalen
weghouden wegjagen wegkomen wegliep weglopen wegnemen wegrace wegrennen wegsturen wegvallen wegverkeer wegwezen weide
weiden weiger weigeren weigering weinigen wekenlang wekken wekker weldra weleens weliswaar welles wellicht welnee
welnu welvaart welvarend wenden wending wennen wensen werelds weren werf werkdag werker werkgever werkgroep werking
werknemer werkplaats werkplek werkster werktuigen werkwoord werkzaam werp werpen wervel werven western westers
westgevel westhoek westkant westkust westoever westtoren westwaarts wetboek wetenschap wetering wetgever wetgeving
wethouder wetten wever wezel wezen wieg wieken wiel wielen wielrennen wielrenner wierde wierp wildernis wilg
wilskracht wind winden winkel winkelen winnares winning winst winterstop wiskunde wiskundig wiskundige wissel wisselen
wisseling wissen witten witwassen woensdag wolk wolven woning woningbouw wonnen woog woon woonachtig woonhuis
woonhuizen woonkamer workshop wormgat worp worst worstelaar worstelen worsteling wortel woud wouw wrak wroeging wrong
xenon yoga yoghurt zaad zaag zaaien zaal zacht zadel zadeldak zagen zakdoek zake zakendoen zakenman zakgeld zakje
zakken zaklamp zalf zalig zalm zamelen zand zandsteen zang zangeres zaten zaterdag zebra zeden zeeman zeemeermin zeep
zeeslag zeespiegel zeester zeestraat zege zegel zegen zegenen zegevieren zegge zegje zeil zeilen zeiler zekerheid
zelden zeldzaam zend zendeling zenden zender zending zenuw zero zesmaal zestal zestien zestiende zestig zetel zetelen
zevende zevenkamp zeventien zeventig zicht zichtbaar ziel zielig zielsveel ziezo zilver zing zingen zink zinken
zinloos zinnen zinvol zitje zitting zoal zocht zochten zodanig zodoende zoeker zoektocht zoen zoenen zoet zogeheten
zogenaamd zogezegd zojuist zolder zomers zond zondag zone zonen zonet zong zongen zonk zonlicht zonne zonnebril
zonnegod zonnen zonnig zonsopgang zoogdier zooi zoom zorgvuldig zout zouten zowat zozeer zucht zuidgrens zuidkant
zuidkust zuidoost zuidoosten zuidpool zuidwaarts zuidwest zuidwesten zuig zuigen zuiger zuil zuinig zuiver zuiveren
zuivering zulte zuren zuster zuur zuurstof zwaai zwaaien zwaan zwaard zwager zwak zwakheid zwakken zwakte zwam zwang
zwavel zwavelzuur zweep zweet zwelling zwem zwembad zwemmen zwemmer zwemster zwendel zweren zwerm zwerven zwerver
zweten zweven zwoer zwom
`
  .trim()
  .split(/\s+/)
