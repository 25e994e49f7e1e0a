### Ordene på siderne. Tal og datoer kommer færdige fra programmet.

## Rammen
skip = Gå til indholdet
menu = Hovedmenu
languages = Sprog
breadcrumbs = Her er du
draft = Udkast. Denne side er ikke offentliggjort endnu.
licence = Må deles under
feed = Følg med via feed

## Forsiden og indsatserne
latest = Seneste beretning
figures-latest = Tre tal fra beretningen
programmes = Indsatser
reports = Beretninger
stories = Fortællinger
facts = Kort fortalt

## Beretningen
# $date er udgivelsen skrevet ud, fx »marts 2024«
published = udgivet { $date }
summary = Resumé
figures = Nøgletal
about-numbers = Sådan er tallene gjort op
contents = Indhold
appendix = Bilag
appendix-number = Bilag { $number }
about-report = Om beretningen
suggested-citation = Sådan kan du henvise til beretningen
guide = Sådan læser du beretningen
in-language-da = på dansk
in-language-en = på engelsk
chapters-in-da = Kapitlerne er på dansk.
chapters-in-en = Kapitlerne er på engelsk.

## Kapitler og fortællinger
in-this-chapter = I dette kapitel
whole-report = Hele beretningen
turn-chapters = Forrige og næste kapitel
previous-chapter = Forrige kapitel
next-chapter = Næste kapitel
turn-stories = Forrige og næste fortælling
previous-story = Forrige fortælling
next-story = Næste fortælling
from-report = Fra { $title }

## Stykker i teksten
box-number = Boks { $number }
box-fact = Fakta
box-summary = Kort sagt
box-attention = Værd at vide
box-example = Eksempel
box-method = Sådan gjorde vi
table-region = Tabel, der kan rulles sidelæns

## Om tallene
on-this-page = På denne side
legend = Sådan læses tegnene
counts = Tæller
source = Kilde
answers = n = { $n }
derivation = Beregning
note = Bemærkning
sources = Kilder
response-rate = svarprocent { $rate }

## Litteraturen
# Efterfølges af navnene på de kapitler, der henviser til værket
cited-in = Brugt i

## Når siden ikke findes
not-found-title = Siden findes ikke
not-found-text = Adressen er måske skrevet forkert, eller siden er flyttet.
not-found-advice = Prøv en af disse veje i stedet:
to-front = Til forsiden

### Ord, programmet bruger selv

## Tal
# $minimum er det mindste antal, der vises
withheld-fewer = færre end { $minimum }
withheld-revealing = vises ikke
missing-withheld = holdt tilbage
missing-not-collected = ikke opgjort
missing-unreliable = for usikkert
missing-not-applicable = ikke relevant
count-of-base = { $count } af { $base }
about = ca. { $number }
# $size er en størrelse med enhed, $period perioden før
change-same = lige så mange som i { $period }
change-same-about = omtrent som i { $period }
change-count-up = { $size } flere end i { $period }
change-count-down = { $size } færre end i { $period }
change-share-up = { $size } højere end i { $period }
change-share-down = { $size } lavere end i { $period }
change-amount-up = { $size } mere end i { $period }
change-amount-down = { $size } mindre end i { $period }

## Beretningen
front-page = Forside
chapter-number = Kapitel { $number }
report-annual = årsberetning
report-pilot = pilotevaluering
report-midterm = midtvejsevaluering
report-final = slutevaluering
report-experience = erfaringsopsamling
fact-publisher = Udgiver
fact-funder = Støttet af
fact-grant = Bevilling
fact-period = Periode
fact-evaluation = Evalueringen dækker
fact-published = Udgivet
fact-authors = Skrevet af
fact-isbn = ISBN
fact-licence = Må deles under
guide-n = Så mange svar eller personer bygger tallet på. Jo færre de er, jo mere forsigtigt skal tallet læses.
guide-boxes = Bokse kan læses for sig. De, teksten henviser til, har et nummer.
guide-notes-mark = Små, hævede tal
guide-notes = De fører til noterne nederst på siden. Noterne er nummereret gennem hele beretningen.
guide-citations = Navn og årstal i parentes er en henvisning til litteraturen, hvor kilden er skrevet ud.
guide-citations-numeric = Tal i kantede parenteser er en henvisning til litteraturen, hvor kilden er skrevet ud.
guide-terms-mark = Ord med prikker under
guide-terms = De er forklaret i ordlisten. Kun det første sted i hvert kapitel er mærket.
fact-sources = Kilder
cover = Omslag
cover-each = Hvert hus er én { $one }
cover-each-neuter = Hvert hus er ét { $one }
# $each er et tal, fx 10
cover-each-several = Hvert hus er omkring { $each } { $other }
constructed = Konstrueret fortælling
constructed-note = Familien findes ikke. Fortællingen er skrevet for at vise, hvad støtten kan betyde.
footnotes = Noter
footnote-back = Tilbage til note { $number } i teksten

## Litteraturen
glossary-title = Ordliste
glossary-lead = Ord, som beretningen bruger, og hvad vi mener med dem.
literature-title = Litteratur
literature-lead = De kilder, beretningen henviser til, og hvor i beretningen de er brugt.

## Om tallene
numbers-title = Om tallene
numbers-lead = Her står alle beretningens tal samlet, med kilde, regnemåde og forbehold.
topic-other = Andre tal
source-derived = regnet ud fra andre tal her på siden
unit-count = antal
unit-share = andel
unit-mean = gennemsnit
unit-quantity = fast størrelse
unit-money = beløb
unit-money-level = beløb i { $year }-priser
unit-distribution = fordeling af svar
derived-change = { $label }, forskel fra perioden før
derived-change-since = { $label }, forskel siden { $period }
derived-count-of = hvor mange af { $labels } der er mindst { $least }
legend-fewer = Antal under { $minimum } personer bliver ikke vist, så ingen kan genkendes. Det gælder også nul.
legend-revealing = Tallet ville røbe et antal under { $minimum } personer.
legend-withheld = Tallet findes, men vises ikke af hensyn til dem, det handler om.
legend-not-collected = Det er ikke talt, eller ikke oplyst.
legend-unreliable = Det er talt, men er ikke til at stole på.
legend-not-applicable = Der er intet at tælle.

## Hvad er opgjort
behind-numbers = Bag tallene
account-title = Hvad er opgjort, hvad er ikke, og hvorfor
# $period er perioden, $parts opremser de fire næste slags
account-lead = Af { $count } tal for { $period } er { $parts }.
account-lead-all = { $count ->
    [one] Det ene tal for { $period } er vist.
   *[other] Alle { $count } tal for { $period } er vist.
}
account-count-shown = { $count } vist
account-count-hidden = { $count } skjult af hensyn til anonymiteten
account-count-withheld = { $count } holdt tilbage
account-count-not-collected = { $count } ikke opgjort
account-count-unreliable = { $count } for { $count ->
    [one] usikkert
   *[other] usikre
}
account-count-not-applicable = { $count } uden noget at tælle
account-shown = Det er vist
account-numbers = { $count } tal
account-numbers-of = { $shown } af { $count } tal
account-absent = Det er ikke vist
account-care = Læs med forbehold
account-hidden = Skjult, så ingen kan genkendes
account-why-hidden = Tallet er på under { $minimum } personer, eller det ville røbe et så lille antal.
account-partly = Enkelte svar er skjult
account-why-partly = Så få har givet svaret, at de kunne genkendes. De andre svar er vist.
account-targets = Mål, der ikke kan afgøres
account-why-targets = Det kan ikke siges, om de er nået.
account-withheld = Holdt tilbage
account-why-withheld = Tallet findes, men de, der har det, viser det ikke.
account-not-collected = Ikke opgjort
account-why-not-collected = Ingen har talt det, eller tallet er ikke oplyst.
account-unreliable = For usikkert
account-why-unreliable = Det er talt, men er ikke til at stole på.
account-not-applicable = Ikke relevant
account-why-not-applicable = Der er intet at tælle i perioden.
account-broken = Kan ikke sammenlignes med tallene før
account-why-broken = Der er talt på en anden måde eller over en anden tid end i perioden før.
account-disagrees = Oplysninger, der ikke stemmer overens
account-why-disagrees = Rapporten siger ét, og dens egne tal siger noget andet.
account-noted = Bemærkninger til tallene
account-why-noted = Det skal man vide, når man bruger dem.

## Målene over tid
targets-title = Målene, og hvad der blev af dem
# $set er en gruppe af mål, $score fx »3 af 4«
targets-score = { $set }: { $score } nået.
targets-met = mål nået
targets-target = Mål
targets-aim-then = Målet var dengang { $aim }.
# $before og $after er vurderinger, $then og $now perioder
target-turned = Fra »{ $before }« i { $then } til »{ $after }« i { $now }.

## Bevillinger
grants-title = Bevillinger
grants-lead = Her kan hver giver se sine egne mål, hvad der er nået, og hvad der mangler.
grant-label = Bevilling
grant-from = Bevilling fra { $funder }
# $programmes er en eller flere indsatser, $period en periode
grant-lead = Bevilling til { $programmes }, { $period }.
grant-lead-alone = Bevilling til { $programmes }.
grant-about = Om bevillingen
grant-programmes = Går til
grant-period = Periode
grant-amount = Beløb
grant-not-stated = Ikke oplyst
grant-beside = Desuden støttet af
grant-next-report = Næste rapport
grant-changed = Ændret undervejs
grant-changed-since = Ændret siden sidst
# $report er en rapport med dato, fx »Midtvejsevaluering, marts 2024«
grant-since = Siden forrige rapport: { $report }
grant-missing = Det mangler stadig
grant-missing-next = Mangler før næste rapport
grant-report-named = { $title }, { $date }
grant-report-elsewhere = ligger ikke her på siden
grant-contact = Spørgsmål

## Tabeller
present = ja
absent = nej
# $mark er notens bogstav
note-back = Tilbage til note { $mark } i tabellen
show-value = Værdi
show-count = Antal
show-base = Ud af
show-share = Andel
## Figurer og tabeller
figure-number = Figur { $number }
table-number = Tabel { $number }
items-title = Figurer og tabeller
items-lead = Alt, hvad beretningen viser i tal og tegninger, i den rækkefølge det står.
list-of-figures = Figurer
list-of-tables = Tabeller
chart-twin = Tallene som tabel
map-twin = Stederne som tabel
diagram-twin = Det samme i ord
chart-page = Figuren for sig selv
map-page = Kortet for sig selv
diagram-page = Figuren for sig selv
timeline-page = Tidslinjen for sig selv
table-page = Tabellen for sig selv
download-svg = { $label } som tegning, SVG
download-png = { $label } som billede, PNG
download-csv = Tallene bag { $label }, CSV
download-json = { $label } som data med oplysninger, JSON
download-geojson = { $label } til kortprogrammer, GeoJSON
method = Metode
stands-in = Står i
report-word = Beretning
cite-chart = Sådan kan du henvise til figuren
cite-diagram = Sådan kan du henvise til figuren
cite-map = Sådan kan du henvise til kortet
cite-table = Sådan kan du henvise til tabellen
cite-timeline = Sådan kan du henvise til figuren
cite-item = »{ $title }«. { $label } i { $edition }. { $site }.
turn-items = Forrige og næste
note-rounding = På grund af afrunding giver tallene ikke præcis 100 %.
note-rounding-top = På grund af afrunding er den samlede andel ikke præcis summen af de viste tal.
# $why er registrets ord for, hvad der skete
note-broken = Tallene før og efter { $period } kan ikke sammenlignes for »{ $label }«: { $why }
note-break = Kan ikke sammenlignes med tallene før: { $why }
note-several-answers = Det var muligt at give flere svar.
note-printed = Procenterne er gengivet, som de er trykt, uden antallet bag.

## Kort
# $called er kommune eller kommuner, så det passer til tallet
spoken-coverage = { $count ->
    [0] Ingen af { $all } { $called } er dækket
   *[other] { $count } af { $all } { $called } er dækket
}
# Står efter spoken-coverage
spoken-branches = { $count ->
    [one] af én afdeling
   *[other] af { $count } afdelinger
}
spoken-presence = { $count ->
    [0] Ingen af { $all } { $called } har et tilbud
   *[other] { $count } af { $all } { $called } har mindst ét tilbud
}
spoken-known = { $count ->
    [0] Tallet vises ikke for nogen af { $all } { $called }
   *[other] Tallet vises for { $count } af { $all } { $called }
}
map-of-all = { $count } af { $all } { $called }
map-known = tal for { $count } af { $all } { $called }
map-status = Status
map-branch = Afdeling
map-when = Hvornår
map-since = fra { $date }
map-until = til { $date }
map-region = Region
map-unknown = Ikke oplyst
map-no-data = ikke opgjort
map-not-relevant = Ikke relevant
map-withheld = Vises ikke, så ingen kan genkendes
# $number er et tal med enhed
map-below = under { $number }
map-from = { $number } og derover
map-together = { $places } tilsammen
map-points = { $count ->
    [one] Et enkelt sted: { $names }
   *[other] Enkelte steder: { $names }
}
map-not-named = { $count } { $called }, der ikke er navngivet
map-not-named-some = { $called }, der ikke er navngivet
# $what er en af de to foregående
map-besides = Hertil { $what }
map-offers = { $count } tilbud
map-without-offer = Nævnt, men uden tilbud nu
map-offers-or-more = { $count } tilbud eller flere
map-offer-count = Antal tilbud
map-offer-list = Tilbud
map-offer-more = Desuden
map-classes-quantile = { $count ->
    [one] Alle tal er i én klasse.
   *[other] Tallene er delt i { $count } klasser med omtrent lige mange tal i hver; ens tal er altid i samme klasse.
}
map-classes-equal = { $count ->
    [one] Alle tal er i én klasse.
   *[other] Tallene er delt i { $count } lige brede klasser.
}
map-classes-custom = Tallene er delt i { $count } klasser, hvis grænser er valgt på forhånd.
map-classes-fewer = Flere klasser er der ikke forskellige tal nok til.
map-classes-fixed = Klasserne er de samme i alle perioder, så årene kan sammenlignes.
map-nowhere = Rapporten oplyser ikke, hvor. Derfor er der et tal og intet kort.

## Steder og afdelinger
# $place er et steds navn, $programmes en eller flere indsatser, $one og $called hvad ét og flere steder kaldes: kommune, kommuner
place-label = { $one } i { $region }
place-about = Om stedet
place-region = Region
place-code = Kode
place-locator = Her ligger { $place }
place-locator-description = { $place } er fremhævet på et lille kort over hele landet.
place-lead-covered = Ja. { $programmes } dækker { $place }.
place-lead-pointed = Ja. { $place } har { $programmes } her: { $points }.
place-lead-uncovered = { $place } er ikke dækket af { $programmes }.
place-lead-nothing = Der er ikke oplyst noget tilbud for { $place }.
# $nearest er fx »Nyborg, cirka 28 km væk«
place-lead-nearest = Nærmest er { $nearest }.
place-lead-nearest-of = Nærmest er { $nearest }, med { $programme }.
place-covered = { $place } er dækket.
place-pointed = Tilbuddet findes her, men det er ikke oplyst, at det dækker hele { $place }.
place-uncovered = { $place } er ikke dækket.
place-unnamed = Kilden tæller også steder med, som den ikke nævner ved navn. { $place } kan være et af dem.
place-unknown = Ikke oplyst
place-unsaid = Kilden siger ikke noget om { $place }.
place-unsettled = Det er ikke oplyst, om { $place } er dækket.
place-unplaced = Kilden siger ikke, hvilke steder der er dækket.
place-status = Status
place-offer = Tilbud
place-by = Udbydes af
place-since = Siden
place-until = Til og med
place-until-then = til og med { $date }
place-branch = Afdeling
place-contact = Kontakt
place-contact-see = Ikke oplyst. Se { $programme }
place-contact-unknown = Ikke oplyst
place-at-home = Hører hjemme her
place-before = Tidligere
place-together = Tallet gælder { $places } tilsammen.
place-nearest = Nærmeste tilbud
place-nearest-none = Kilden nævner ingen steder ved navn.
place-neighbours = Naboer med tilbud
place-away = { $place }, cirka { $kilometres } km væk
place-measured = Afstande er i luftlinje fra midte til midte.
# $date er en dag, fx »1. november 2025«
place-as-of = Opgjort pr. { $date }
places-lead = Se, hvad der findes i hver af de { $count } { $called }.
places-by-name = Efter navn
places-no-region = Uden region
places-covered = dækket
places-tally = { $covered } af { $all } { $called } er dækket.
places-unnamed = Kilden tæller også steder med, som den ikke nævner ved navn.
places-unplaced = Kilden siger ikke, hvilke { $called } der er dækket.
# $words er det, der siges om steder, som ingen nævner: »Tilbydes ikke«
places-elsewhere = Uden mærke: { $words }.
places-branches = Afdelinger
branch-label = Afdeling · { $programme }
branch-about = Om afdelingen
branch-home = Hjemsted
branch-programme = Indsats
branch-covers = Dækker
branch-since = { $place }, siden { $date }
branch-lead = { $branch } dækker { $count } { $called }.
branch-lead-none = { $branch } er nævnt, men dækker ingen { $called }.
branch-lead-unknown = Det er ikke oplyst, hvilke { $called } { $branch } dækker.

## Diagrammer
chart-answer = Svar
chart-group = Gruppe
chart-period = Periode
chart-question = Spørgsmål
chart-wave = Måling
chart-step = Trin
chart-change = Ændring
chart-loss = Frafald
chart-count = antal
chart-percent = procent
chart-n = n = { $n }
chart-target = Mål: { $target }
chart-lost = { $number } færre
diagram-step = Trin { $number }: { $text }.
diagram-leads-to = Fører til { $list }.
bullet-result = Resultat
bullet-supplementary = Supplerende resultat
bullet-interval = 95 %-interval
## Figurer, læst højt
# $first er et eller flere led med komma imellem
spoken-and = { $first } og { $last }
spoken-quoted = »{ $label }«
# $share er en andel eller et tal med enhed, $label et svar i anførselstegn
spoken-answers = { $share } svarer { $label }
spoken-answers-next = { $share } { $label }
spoken-together = tilsammen { $share } { $label }
# $words er en hel sætning
spoken-among-shown = blandt dem, der vises: { $words }
spoken-largest = størst er { $labels } med { $value }
spoken-largest-next = derefter { $labels } med { $value }
spoken-smallest = mindst er { $labels } med { $value }
spoken-all-alike = alle står på { $value }
spoken-of = { $label }: { $words }
spoken-spread = forskellen er størst ved { $label }: { $high } ({ $high-group }) og { $low } ({ $low-group })
spoken-extremes = andelen { $label } er størst ved { $high-group } ({ $high }) og mindst ved { $low-group } ({ $low })
spoken-answered = { $n } har svaret
spoken-answered-groups = så mange har svaret: { $list }
spoken-hidden = det vises ikke for { $labels }, så ingen kan genkendes
spoken-missing = der er ikke noget tal for { $labels }
spoken-nothing = ingen af tallene kan vises
# $from og $to er værdier, $before og $after måletidspunkter
spoken-moved = { $label }: { $from } ({ $before }) og { $to } ({ $after })
spoken-moved-most = mest flytter { $label } sig: fra { $from } til { $to }
# $moves er de tre næste, så mange af dem der er nogen af
spoken-moves = af { $all } er { $moves } fra { $before } til { $after }
spoken-moves-up = { $count } blevet højere
spoken-moves-down = { $count } blevet lavere
spoken-moves-same = { $count } uændret
spoken-course = { $label }: fra { $from } i { $before } til { $to } i { $after }
spoken-point = { $label }: { $value } i { $period }
spoken-highest = højest { $value } i { $period }
spoken-lowest = lavest { $value } i { $period }
spoken-broken = tallene før og efter { $period } kan ikke sammenlignes for { $label }: { $why }
spoken-gap = i { $periods } mangler tallet for { $label }
spoken-flow = { $from } ved { $first } og { $to } ved { $last }
spoken-flow-share = { $from } ved { $first } og { $to } ({ $share }) ved { $last }
spoken-loss = størst er forskellen mellem { $from } og { $to }: { $loss }
spoken-hidden-some = noget er skjult for { $labels }, så ingen kan genkendes
spoken-share-of = tallene er andelen { $label }
timeline-date = Dato
timeline-event = Hændelse
diagram-text = Indhold
diagram-more = Uddybning
diagram-to = Fører til
diagram-verdicts = Mål
## To udgaver af en forandringsteori
versions-changes = Det er ændret
versions-spoken = To udgaver, { $before } og { $after }.
versions-nothing = De to udgaver er ens.
# $before og $after er ord fra de to udgaver, $stage det trin, de står i
versions-renamed = Trinnet »{ $before }« hedder nu »{ $after }«.
versions-reworded = »{ $before }« hedder nu »{ $after }«.
versions-removed = »{ $before }« er gledet ud.
versions-added = »{ $after }« er kommet til.
versions-moved = »{ $after }« er flyttet til »{ $stage }«.
versions-replaced = »{ $before }« er afløst af »{ $after }«.
version-change = Ændring
version-same = uændret
version-unknown = vides ikke
version-renamed = Nyt navn
version-reworded = Omformuleret
version-moved-away = Flyttet herfra
version-moved = Flyttet hertil
version-replaced = Afløst
version-instead = Kommet i stedet
version-removed = Gledet ud
version-added = Kommet til

## Kortets værktøj, som kun er der, når et script kører
# $one er det, stederne kaldes, fx »kommune«
tools-find = Find din { $one }
tools-zoom = Kortets størrelse
tools-in = Større
tools-out = Mindre
tools-whole = Hele kortet
tools-full = Fuld skærm
tools-hint = Peg på kortet for at se mere om et sted. Piletasterne fører til naboerne.
tools-legend = Vis kun nogle af stederne
tools-page = Mere om { $name }
tools-filter = Søg i tabellen
# $count er et antal, $called fx »kommuner«, $labels linjer af signaturforklaringen
tools-shows = Viser { $count } { $called }: { $labels }
tools-all = Viser alle { $called }
tools-rows = { $count } af { $all } { $called }
tools-size = Kortet er { $times } gange så stort
tools-found = Kortet viser { $name }
tools-unknown = »{ $name }« er ikke på kortet. Mente du { $names }?

## Kort på andres sider
embed-title = Vis kortet på din egen side
embed-text = Sæt koden ind på siden. Kortet sætter ingen cookies, virker uden script og har kilden med.
embed-copy = Kopiér koden
embed-copied = Koden er kopieret

## Mål og opfyldelse
verdict-met = nået
verdict-partly = delvist nået
verdict-mixed = blandet
verdict-not-met = ikke nået
verdict-not-measured = ikke målt
verdict-withheld = kan ikke vises
verdict-no-target = intet måltal
verdict-undecided = kan ikke afgøres
verdict-not-due = fristen er ikke nået
why-no-target = Der er ikke sat et mål at holde resultatet op imod.
why-target-unknown = Måltallet kendes ikke, så det kan ikke siges, om målet er nået.
why-target-missing = Der er intet måltal at holde op imod for perioden, eller det kan ikke vises.
why-other-measure = Målet og resultatet måler ikke det samme og bliver derfor ikke holdt op mod hinanden.
why-rough = Resultatet er for omtrentligt til, at man kan sige, om målet er nået.
why-alternatives = Der er to tal for det samme, og de peger hver sin vej.
why-hidden = Resultatet vises ikke, så ingen kan genkendes.
why-not-due = Det er ikke gjort endnu, og fristen er ikke nået.
why-withheld = Resultatet findes, men holdes tilbage af dem, der har det.
why-not-collected = Resultatet er ikke opgjort.
why-unreliable = Resultatet er for usikkert til at bruge.
why-not-applicable = Der er intet at måle i perioden.
why-no-result = Der er ikke oplyst et resultat.
# $number er et tal med det, der tælles: »75 %«, »140 forældrestøtter«
aim-at-least = mindst { $number }
aim-at-most = højst { $number }
aim-between = { $number }
aim-exactly = netop { $number }
# $date er en måned eller dag
aim-by = senest { $date }
aim-implied = { $aim } (underforstået)
aim-missing = gælder ikke perioden
came-not-done = ikke gjort
either = { $one } eller { $other }
# $size er et tal med enhed
gap-below = { $size } under
gap-above = { $size } over
none-of-base = ingen af { $base }
# $words er antallet med bogstaver
all-met = { $total ->
    [1] det ene
    [2] begge
   *[other] alle { $words }
}

## Tabellen over mål
criteria-goal = Mål
criteria-criterion = Kriterium
criteria-target = Måltal
criteria-what = Hvad der er målt
criteria-result = Resultat
criteria-results = Resultat
criteria-n = n
criteria-interval = 95 %-interval
criteria-counts = Tæller med
criteria-verdict = Vurdering
criteria-remark = Bemærkning
criteria-rule = Sådan er det afgjort
criteria-proof = Se { $label }
criteria-page = Tabellen for sig selv
cite-criteria = Sådan kan du henvise til tabellen
supplementary = Supplerende
n-unknown = n er ikke oplyst
baseline-was = { $period }: { $number }
# $interval er fx »64–82 %«
interval-of = 95 %-interval { $interval }
score-title = Blev målene nået?
# $total er antallet af mål
score-met = mål nået
score-unknown = { $count ->
    [one] Ét mål kan ikke afgøres.
   *[other] { $count } mål kan ikke afgøres.
}
score-overruled = { $count ->
    [one] Et af de nåede er afgjort med en begrundelse, ikke efter reglen.
   *[other] { $count } af de nåede er afgjort med en begrundelse, ikke efter reglen.
}
score-without = { $count ->
    [one] Dertil ét uden måltal.
   *[other] Dertil { $count } uden måltal.
}
score-more = Se målene
rule-line = Mål: { $target }. Resultat: { $result }. { $verdict }.
rule-line-gap = Mål: { $target }. Resultat: { $result }. { $verdict }: { $gap }.
rule-together = Flere resultater tæller lige meget. Målet er kun nået, når de alle når det. Peger de hver sin vej, er vurderingen »blandet«.
rule-supplementary = Supplerende resultater står til sammenligning og tæller ikke med.
rule-interval = 95 %-intervallet er Wilsons. Det siger, hvor tallet kunne ligge, hvis alle havde svaret og svarene ellers lignede dem, vi har.
rule-partly-least = »Delvist nået« betyder, at resultatet er mindst { $part } af måltallet.
rule-partly-most = »Delvist nået« betyder, at måltallet er mindst { $part } af resultatet.
rule-partly-between = »Delvist nået« betyder, at resultatet er mindst { $part } af det laveste måltal, eller at det højeste er mindst { $part } af resultatet.
rule-target-of = Måltallet er sat for { $period } og gælder, til der sættes et andet.
# $date er en dag, en måned eller et år
when-day = den { $date }
when-month = i { $date }
set-effect = Virkning
set-volume = Omfang
rule-uncertain = kan ikke skelnes fra målet
rule-incomplete = Et af de resultater, der tæller, kendes ikke eller kan ikke vises.
rule-contrary = De supplerende resultater peger en anden vej.
# $by er et navn, $date en dag, $computed en vurdering
rule-overruled = Vurderingen er sat af { $by } den { $date }: { $reason } Efter reglen ville den være »{ $computed }«.
rule-revised = Målet blev ændret { $when } fra { $from } til { $to }.
rule-revised-from = Målet blev ændret { $when }. Før var det { $from }.
rule-revised-to = Målet blev ændret { $when } til { $to }.
rule-revised-only = Målet blev ændret { $when }.
rule-replaces = Afløste målet »{ $label }« { $when }.
## Beregninger
calculation-page = Beregningen for sig selv
cite-calculation = Sådan kan du henvise til beregningen
calculation-month = Måned { $month }
calculation-months = Måned { $first }–{ $last }
calculation-months-each = Måned { $first }–{ $last }, hver
calculation-total = { $months ->
    [one] I alt, 1 måned
   *[other] I alt, { $months } måneder
}
calculation-every-month = Hver måned lagt sammen
calculation-all-months = Alle måneder lagt sammen
# $sum er hele udregningen, $rounded det tal, der står i tabellen
calculation-rounded = { $sum }, afrundet { $rounded }
calculation-prices = Beløbene er i { $year }-priser. Der regnes med de uafrundede tal.
calculation-assumptions = Det går beregningen ud fra:
prices-hours = Kontakttimer om ugen
prices-week = Om ugen
prices-month = Om måneden
prices-months = { $months ->
    [one] 1 måned
   *[other] { $months } måneder
}
what-if-title = Dit regneeksempel
what-if-hint = Prøv med andre tal. Det ændrer ikke noget i beretningen.
what-if-months = Antal måneder
what-if-share = { $label } i procent
what-if-share-of = { $label } i procent, { $which }
what-if-month = måned { $month }
what-if-between = måned { $first }–{ $last }
what-if-from = fra måned { $month }
# {amount} sættes ind af et script
what-if-sum = Dit regneeksempel: { $amount }
what-if-published = I beretningen: { $amount }
what-if-same = beretningens egne tal
what-if-wrong = Skriv et helt antal måneder fra 1 til { $most } og procenter fra 0 til 100.
what-if-reset = Tilbage til beretningens tal

## På papir
paper-csv-what = Hvad
paper-csv-of = Af
paper-csv-column = Kolonne
paper-csv-number = Tal
paper-csv-printed = Trykt
sheet-contents = Indhold

## Faktaark
# {programme} i {place}, som titel på et ark: »God start på livet: Herlev«
paper-place = { $programme }: { $place }
paper-whole = Tallene gælder hele indsatsen, ikke { $place } alene.
sheet-goal = Mål for
sheet-aim = Sat til
sheet-aim-short = Mål:
sheet-result = Blev til
sheet-verdict = Vurdering
sheet-more = Læs mere på nettet
sheet-qr = QR-kode til den side på nettet, hvor der står mere
sheet-newer = En nyere udgave kan findes her:
sheet-edition = Tallene er fra
sheet-dated = Udgivet
sheet-attached = Alle tal på arket ligger i PDF-filen som regneark.
sheet-attached-what = Alle tal på arket, til regneark
sheet-numbers = I tal
sheet-notes = Plads til dine egne noter
sheet-licence = Licens

## PDF'er, og hvor de ligger
# $size er fx »184 kB«
pdf-about = { $count ->
    [one] PDF, 1 side, { $size }
   *[other] PDF, { $count } sider, { $size }
}
zip-about = { $count ->
    [one] ZIP, 1 fil, { $size }
   *[other] ZIP, { $count } filer, { $size }
}
pdf-get = Hent som PDF
pdf-whole = Hele beretningen
pdf-chapter = Kapitlet alene
pdf-draft = udkast
sheet-draft = Udkast, ikke offentliggjort endnu
pdf-not-made = PDF'er laves ikke i denne udgave af programmet.
sheets-title = Faktaark
sheets-lead = { $count ->
    [one] Ét ark til at printe, sende og give videre. Det bygger på de samme tal som siderne her.
   *[other] { $count } ark til at printe, sende og give videre. De bygger på de samme tal som siderne her.
}
sheets-not-made = PDF'er laves ikke i denne udgave af programmet. Arkenes tekster kan læses her på siden.
sheets-parcel = Alle faktaark på dansk i én fil
sheets-books = Hele beretninger
pdf-places = Vælg mellem { $count } { $called }
sheets-go = Find et faktaark
sheets-read = Læs som webside
sheets-all = Alle faktaark
# $label er fx »Faktaark«, $programme en indsats, $place et sted
sheet-on = { $label } om { $programme }
sheet-for = { $label } for { $place }
# $one er fx »kommune«, $called det samme i flertal, hvor der er flere
sheets-by = { $label } efter { $one }
sheets-for = { $label } for { $count } { $called }
sheets-letters = Til bogstavet
sheets-find = Søg efter { $one } eller indsats
sheets-find-plain = Søg efter indsats
sheets-programme = Vis
sheets-every = Alle indsatser
# {count}, {all} og {asked} sættes ind af et script
sheets-count = Viser { $count } af { $all } PDF'er
sheets-none = Intet passer på »{ $asked }«. Der er kun ark for de steder, hvor indsatsen tilbydes.
sheets-nearest = Find det nærmeste tilbud
sheets-clear = Vis alle

## Bogen
sheet-page = s.
sheet-source = Kilde
sheet-method = Sådan gjorde vi
sheet-book-colophon = Om udgivelsen
sheet-book-cite = Sådan kan du henvise til beretningen
sheet-book-dated = Denne udgave er fra
sheet-book-newer = En nyere udgave kan findes her:
sheet-book-chapter-of = Kapitlet er en del af
sheet-book-summary = Kort fortalt
sheet-book-criteria = Mål og resultat
sheet-book-story = Fortælling
sheet-book-literature = Litteratur
sheet-book-glossary = Ordliste
sheet-book-numbers = Beretningens tal som tabel
sheet-book-sources = Hvor tallene kommer fra
sheet-book-sources-lead = De kilder, beretningens tal bygger på, hvornår de er indsamlet, og hvor mange der har svaret.
