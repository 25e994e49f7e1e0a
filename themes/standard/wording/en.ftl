### The words on the pages. Numbers and dates arrive finished from the program.

## The frame
skip = Skip to the content
menu = Main menu
languages = Languages
breadcrumbs = You are here
draft = Draft. This page has not been published yet.
licence = May be shared under
feed = Follow by feed

## The front page and the programmes
latest = Latest report
figures-latest = Three numbers from the report
programmes = Programmes
reports = Reports
stories = Stories
facts = In brief

## The report
# $date is the publication in words, such as “March 2024”
published = published { $date }
summary = Summary
figures = Key figures
about-numbers = How the numbers were made
contents = Contents
appendix = Appendix
appendix-number = Appendix { $number }
about-report = About this report
suggested-citation = How to cite this report
guide = How to read this report
in-language-da = in Danish
in-language-en = in English
chapters-in-da = The chapters are in Danish.
chapters-in-en = The chapters are in English.

## Chapters and stories
in-this-chapter = In this chapter
whole-report = The whole report
turn-chapters = Previous and next chapter
previous-chapter = Previous chapter
next-chapter = Next chapter
turn-stories = Previous and next story
previous-story = Previous story
next-story = Next story
from-report = From { $title }

## Pieces in the text
box-number = Box { $number }
box-fact = Facts
box-summary = In short
box-attention = Worth knowing
box-example = Example
box-method = How we did it
table-region = Table that scrolls sideways

## About the numbers
on-this-page = On this page
legend = How to read the marks
counts = Counts
source = Source
answers = n = { $n }
derivation = Calculation
note = Note
sources = Sources
response-rate = response rate { $rate }

## Literature
# Followed by the names of the chapters that cite the work
cited-in = Used in

## When the page does not exist
not-found-title = This page does not exist
not-found-text = The address may be misspelt, or the page has moved.
not-found-advice = Try one of these instead:
to-front = To the front page

### Words the program uses itself

## Numbers
# $minimum is the smallest number that is shown
withheld-fewer = fewer than { $minimum }
withheld-revealing = not shown
missing-withheld = withheld
missing-not-collected = not recorded
missing-unreliable = too uncertain
missing-not-applicable = not relevant
count-of-base = { $count } of { $base }
about = about { $number }
# $size is a size with its unit, $period the period before
change-same = as in { $period }
change-same-about = about as in { $period }
change-count-up = { $size } more than in { $period }
change-count-down = { $size } fewer than in { $period }
change-share-up = { $size } higher than in { $period }
change-share-down = { $size } lower than in { $period }
change-amount-up = { $size } more than in { $period }
change-amount-down = { $size } less than in { $period }

## The report
front-page = Front page
chapter-number = Chapter { $number }
report-annual = annual report
report-pilot = pilot evaluation
report-midterm = midterm evaluation
report-final = final evaluation
report-experience = collected experience
fact-publisher = Publisher
fact-funder = Funded by
fact-grant = Grant
fact-period = Period
fact-evaluation = The evaluation covers
fact-published = Published
fact-authors = Written by
fact-isbn = ISBN
fact-licence = May be shared under
guide-n = How many answers or people the number rests on. The fewer they are, the more cautiously it should be read.
guide-boxes = Boxes can be read on their own. Those the text refers to have a number.
guide-notes-mark = Small raised numbers
guide-notes = They lead to the notes at the foot of the page. The notes are numbered through the whole report.
guide-citations = A name and a year in brackets refer to the literature, where the source is written out.
guide-citations-numeric = Numbers in square brackets refer to the literature, where the source is written out.
guide-terms-mark = Words underlined with dots
guide-terms = They are explained in the glossary. Only the first in each chapter is marked.
fact-sources = Sources
cover = Cover
cover-each = Each house is one { $one }
cover-each-neuter = { cover-each }
# $each is a number, such as 10
cover-each-several = Each house is about { $each } { $other }
constructed = Constructed story
constructed-note = This family does not exist. The story was written to show what support can mean.
footnotes = Notes
footnote-back = Back to note { $number } in the text

## Literature
glossary-title = Glossary
glossary-lead = Words the report uses, and what we mean by them.
literature-title = Literature
literature-lead = The works the report refers to, and where in the report they are used.

## About the numbers
numbers-title = About the numbers
numbers-lead = All the numbers of the report in one place, with source, method and reservations.
topic-other = Other numbers
source-derived = computed from other numbers on this page
unit-count = count
unit-share = share
unit-mean = mean
unit-quantity = fixed amount
unit-money = amount
unit-money-level = amount in { $year } prices
unit-distribution = distribution of answers
derived-change = { $label }, difference from the period before
derived-change-since = { $label }, difference since { $period }
derived-count-of = how many of { $labels } are at least { $least }
legend-fewer = Counts below { $minimum } people are not shown, so that nobody can be recognised. That includes zero.
legend-revealing = The number would give away a count below { $minimum } people.
legend-withheld = The number exists but is not shown, for the sake of those it is about.
legend-not-collected = It was not counted, or not stated.
legend-unreliable = It was counted but cannot be trusted.
legend-not-applicable = There is nothing to count.

## What is reported
behind-numbers = Behind the numbers
account-title = What is reported, what is not, and why
# $period is the period, $parts lists what the next messages say
account-lead = Of { $count } numbers for { $period }, { $parts }.
account-lead-all = { $count ->
    [one] The one number for { $period } is shown.
   *[other] All { $count } numbers for { $period } are shown.
}
account-count-shown = { $count ->
    [one] one is shown
   *[other] { $count } are shown
}
account-count-hidden = { $count ->
    [one] one is hidden to protect anonymity
   *[other] { $count } are hidden to protect anonymity
}
account-count-withheld = { $count ->
    [one] one is withheld
   *[other] { $count } are withheld
}
account-count-not-collected = { $count ->
    [one] one is not recorded
   *[other] { $count } are not recorded
}
account-count-unreliable = { $count ->
    [one] one is too uncertain
   *[other] { $count } are too uncertain
}
account-count-not-applicable = { $count ->
    [one] one has nothing to count
   *[other] { $count } have nothing to count
}
account-shown = What is shown
account-numbers = { $count ->
    [one] 1 number
   *[other] { $count } numbers
}
account-numbers-of = { $shown } of { $count } numbers
account-absent = What is not shown
account-care = Read with care
account-hidden = Hidden so that nobody can be recognised
account-why-hidden = The number counts fewer than { $minimum } people, or would tell of so few.
account-partly = Some answers are hidden
account-why-partly = So few gave the answer that they could be recognised. The other answers are shown.
account-targets = Targets that cannot be decided
account-why-targets = It cannot be said whether they were met.
account-withheld = Withheld
account-why-withheld = The number exists, but those who have it do not show it.
account-not-collected = Not recorded
account-why-not-collected = Nobody counted it, or the number is not stated.
account-unreliable = Too uncertain
account-why-unreliable = It was counted but cannot be trusted.
account-not-applicable = Not relevant
account-why-not-applicable = There is nothing to count in the period.
account-broken = Not comparable with the numbers before
account-why-broken = It was counted in another way, or over another time, than in the period before.
account-disagrees = Statements that do not agree
account-why-disagrees = The report says one thing, and its own numbers say another.
account-noted = Notes on the numbers
account-why-noted = What to know when using them.

## Targets over time
targets-title = The targets, and what came of them
# $set is a group of targets, $score is like “3 of 4”
targets-score = { $set }: { $score } met.
targets-met = targets met
targets-target = Target
targets-aim-then = The target was { $aim } then.
# $before and $after are verdicts, $then and $now periods
target-turned = From “{ $before }” in { $then } to “{ $after }” in { $now }.

## Grants
grants-title = Grants
grants-lead = Here each funder finds its own targets, what was reached, and what is missing.
grant-label = Grant
grant-from = Grant from { $funder }
# $programmes is one or more programmes, $period a period
grant-lead = Grant to { $programmes }, { $period }.
grant-lead-alone = Grant to { $programmes }.
grant-about = About the grant
grant-programmes = Goes to
grant-period = Period
grant-amount = Amount
grant-not-stated = Not stated
grant-beside = Also funded by
grant-next-report = Next report
grant-changed = Changed along the way
grant-changed-since = Changed since last time
# $report is a report with its date: “Midterm evaluation, March 2024”
grant-since = Since the previous report: { $report }
grant-missing = What is still missing
grant-missing-next = Missing before the next report
grant-report-named = { $title }, { $date }
grant-report-elsewhere = not on this site
grant-contact = Questions

## Tables
present = yes
absent = no
# $mark is the letter of the note
note-back = Back to note { $mark } in the table
show-value = Value
show-count = Number
show-base = Out of
show-share = Share
## Figures and tables
figure-number = Figure { $number }
table-number = Table { $number }
items-title = Figures and tables
items-lead = Everything the report shows in numbers and drawings, in the order of the text.
list-of-figures = Figures
list-of-tables = Tables
chart-twin = The numbers as a table
map-twin = The places as a table
diagram-twin = The same in words
chart-page = The figure by itself
map-page = The map by itself
diagram-page = The figure by itself
timeline-page = The timeline by itself
table-page = The table by itself
download-svg = { $label } as a drawing, SVG
download-png = { $label } as a picture, PNG
download-csv = The numbers behind { $label }, CSV
download-json = { $label } as data with particulars, JSON
download-geojson = { $label } for map programs, GeoJSON
method = Method
stands-in = Stands in
report-word = Report
cite-chart = How to cite this figure
cite-diagram = How to cite this figure
cite-map = How to cite this map
cite-table = How to cite this table
cite-timeline = How to cite this figure
cite-item = “{ $title }”. { $label } in { $edition }. { $site }.
turn-items = Previous and next
note-rounding = Because of rounding the numbers do not add up to exactly 100%.
note-rounding-top = Because of rounding the combined share is not exactly the sum of the numbers shown.
# $why is what the register says happened
note-broken = Numbers before and after { $period } cannot be compared for “{ $label }”: { $why }
note-break = Cannot be compared with earlier numbers: { $why }
note-several-answers = Several answers were possible.
note-printed = The percentages are given as printed; the counts behind them are not known.

## Charts
chart-answer = Answer
chart-group = Group
chart-period = Period
chart-question = Question
chart-wave = Wave
chart-step = Step
chart-change = Change
chart-loss = Loss
chart-count = number
chart-percent = per cent
chart-n = n = { $n }
chart-target = Target: { $target }
chart-lost = { $number } fewer
diagram-step = Step { $number }: { $text }.
diagram-leads-to = Leads to { $list }.
bullet-result = Result
bullet-supplementary = Supplementary result
bullet-interval = 95% interval
## Charts, read aloud
# $first is one or several parts with commas between
spoken-and = { $first } and { $last }
spoken-quoted = “{ $label }”
# $share is a share or a number with its unit, $label an answer in quotation marks
spoken-answers = { $share } answer { $label }
spoken-answers-next = { $share } { $label }
spoken-together = together { $share } { $label }
spoken-among-shown = among those shown: { $words }
spoken-largest = the largest is { $labels } at { $value }
spoken-largest-next = then { $labels } at { $value }
spoken-smallest = the smallest is { $labels } at { $value }
spoken-all-alike = all stand at { $value }
spoken-of = { $label }: { $words }
spoken-spread = the difference is largest for { $label }: { $high } ({ $high-group }) and { $low } ({ $low-group })
spoken-extremes = the share { $label } is largest for { $high-group } ({ $high }) and smallest for { $low-group } ({ $low })
spoken-answered = { $n } answered
spoken-answered-groups = so many answered: { $list }
spoken-hidden = the number for { $labels } is not shown, so that nobody can be recognised
spoken-missing = there is no number for { $labels }
spoken-nothing = none of the numbers can be shown
# $from and $to are values, $before and $after times of measurement
spoken-moved = { $label }: { $from } ({ $before }) and { $to } ({ $after })
spoken-moved-most = { $label } moves most: from { $from } to { $to }
# $moves is the next three, as many of them as there are any of
spoken-moves = of { $all }, { $moves } from { $before } to { $after }
spoken-moves-up = { $count } rose
spoken-moves-down = { $count } fell
spoken-moves-same = { $count } stayed the same
spoken-course = { $label }: from { $from } in { $before } to { $to } in { $after }
spoken-point = { $label }: { $value } in { $period }
spoken-highest = highest { $value } in { $period }
spoken-lowest = lowest { $value } in { $period }
spoken-broken = numbers before and after { $period } cannot be compared for { $label }: { $why }
spoken-gap = in { $periods } the number for { $label } is missing
spoken-flow = { $from } at { $first } and { $to } at { $last }
spoken-flow-share = { $from } at { $first } and { $to } ({ $share }) at { $last }
spoken-loss = the difference is largest between { $from } and { $to }: { $loss }
spoken-hidden-some = something is hidden for { $labels }, so that nobody can be recognised
spoken-share-of = the numbers are the share { $label }
timeline-date = Date
timeline-event = Event
diagram-text = Content
diagram-more = More
diagram-to = Leads to
diagram-verdicts = Targets
## Two versions of a theory of change
versions-changes = What changed
versions-spoken = Two versions, { $before } and { $after }.
versions-nothing = The two versions are alike.
# $before and $after are words of the two versions, $stage the stage they stand in
versions-renamed = The stage “{ $before }” is now called “{ $after }”.
versions-reworded = “{ $before }” now reads “{ $after }”.
versions-removed = “{ $before }” was dropped.
versions-added = “{ $after }” was added.
versions-moved = “{ $after }” was moved to “{ $stage }”.
versions-replaced = “{ $before }” gave way to “{ $after }”.
version-change = Change
version-same = unchanged
version-unknown = not known
version-renamed = New name
version-reworded = Reworded
version-moved-away = Moved from here
version-moved = Moved here
version-replaced = Replaced
version-instead = Took its place
version-removed = Dropped
version-added = Added

## Maps
# $called is municipality or municipalities, as the number wants it
spoken-coverage = { $count ->
    [0] None of { $all } { $called } is covered
    [one] { $count } of { $all } { $called } is covered
   *[other] { $count } of { $all } { $called } are covered
}
# Stands after spoken-coverage
spoken-branches = { $count ->
    [one] by one branch
   *[other] by { $count } branches
}
spoken-presence = { $count ->
    [0] None of { $all } { $called } has a service
    [one] { $count } of { $all } { $called } has at least one service
   *[other] { $count } of { $all } { $called } have at least one service
}
spoken-known = { $count ->
    [0] The number is shown for none of { $all } { $called }
   *[other] The number is shown for { $count } of { $all } { $called }
}
map-of-all = { $count } of { $all } { $called }
map-known = numbers for { $count } of { $all } { $called }
map-status = Status
map-branch = Branch
map-when = When
map-since = from { $date }
map-until = until { $date }
map-region = Region
map-unknown = Not stated
map-no-data = not counted
map-not-relevant = Not relevant
map-withheld = Not shown, so that nobody can be recognised
# $number is a number with its unit
map-below = below { $number }
map-from = { $number } and over
map-together = { $places } together
map-points = { $count ->
    [one] A single site: { $names }
   *[other] Single sites: { $names }
}
map-not-named = { $count } { $called } that { $count ->
    [one] is
   *[other] are
} not named
map-not-named-some = { $called } that are not named
# $what is one of the two before
map-besides = In addition { $what }
map-offers = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
map-without-offer = Mentioned, without a service now
map-offers-or-more = { $count } services or more
map-offer-count = Number of services
map-offer-list = Services
map-offer-more = Besides
map-classes-quantile = { $count ->
    [one] All numbers are in one class.
   *[other] The numbers are put into { $count } classes with about as many in each; equal numbers are always in the same class.
}
map-classes-equal = { $count ->
    [one] All numbers are in one class.
   *[other] The numbers are put into { $count } classes of equal width.
}
map-classes-custom = The numbers are put into { $count } classes whose limits were chosen beforehand.
map-classes-fewer = There are not enough different numbers for more classes.
map-classes-fixed = The classes are the same in all periods, so that years can be compared.
map-nowhere = The report does not say where. That is why there is a number and no map.

## Places and branches
# $place is a place's name, $programmes one or more programmes, $one and $called what one place and several are called: municipality, municipalities
place-label = { $one } in { $region }
place-about = About the place
place-region = Region
place-code = Code
place-locator = Where { $place } lies
place-locator-description = { $place } stands out on a small map of the whole country.
place-lead-covered = Yes. { $place } is covered by { $programmes }.
place-lead-pointed = Yes. { $place } has { $programmes } here: { $points }.
place-lead-uncovered = { $place } is not covered by { $programmes }.
place-lead-nothing = No service is known for { $place }.
# $nearest is for instance "Nyborg, about 28 km away"
place-lead-nearest = The nearest is { $nearest }.
place-lead-nearest-of = The nearest is { $nearest }, with { $programme }.
place-covered = { $place } is covered.
place-pointed = There is a service here, but nobody says that it covers all of { $place }.
place-uncovered = { $place } is not covered.
place-unnamed = The source also counts places that it does not name. { $place } may be one of them.
place-unknown = Not known
place-unsaid = The source says nothing of { $place }.
place-unsettled = Nobody says whether { $place } is covered.
place-unplaced = The source does not say which places are covered.
place-status = Status
place-offer = Service
place-by = Offered by
place-since = Since
place-until = Until the end of
place-until-then = until the end of { $date }
place-branch = Branch
place-contact = Contact
place-contact-see = Not known. See { $programme }
place-contact-unknown = Not known
place-at-home = At home here
place-before = Earlier
place-together = The number is of { $places } together.
place-nearest = Nearest service
place-nearest-none = The source names no places.
place-neighbours = Neighbours with a service
place-away = { $place }, about { $kilometres } km away
place-measured = Distances are as the crow flies, from middle to middle.
# $date is a day, for instance "1 November 2025"
place-as-of = As of { $date }
places-lead = See what there is in each of the { $count } { $called }.
places-by-name = By name
places-no-region = Without a region
places-covered = covered
places-tally = { $covered } of { $all } { $called } are covered.
places-unnamed = The source also counts places that it does not name.
places-unplaced = The source does not say which { $called } are covered.
# $words is what is said of places that nobody names: "Not offered"
places-elsewhere = Without a mark: { $words }.
places-branches = Branches
branch-label = Branch · { $programme }
branch-about = About the branch
branch-home = Home
branch-programme = Programme
branch-covers = Covers
branch-since = { $place }, since { $date }
branch-lead = { $branch } covers { $count } { $called }.
branch-lead-none = { $branch } is mentioned, but covers no { $called }.
branch-lead-unknown = Nobody says which { $called } { $branch } covers.
## The tools of a map, there only where a script runs
# $one is what its places are called: municipality
tools-find = Find your { $one }
tools-zoom = Size of the map
tools-in = Larger
tools-out = Smaller
tools-whole = Whole map
tools-full = Full screen
tools-hint = Point at the map to see more about a place. The arrow keys lead to its neighbours.
tools-legend = Show only some of the places
tools-page = More about { $name }
tools-filter = Search the table
# $count is a number, $called for instance municipalities, $labels lines of the legend
tools-shows = Showing { $count } { $called }: { $labels }
tools-all = Showing all { $called }
tools-rows = { $count } of { $all } { $called }
tools-size = The map is { $times } times as large
tools-found = The map shows { $name }
tools-unknown = “{ $name }” is not on the map. Did you mean { $names }?

## Maps on pages of others
embed-title = Show the map on your own page
embed-text = Put the code into the page. The map sets no cookies, works without a script and brings its source with it.
embed-copy = Copy the code
embed-copied = The code is copied

## Goals and whether they were met
verdict-met = met
verdict-partly = partly met
verdict-mixed = mixed
verdict-not-met = not met
verdict-not-measured = not measured
verdict-withheld = cannot be shown
verdict-no-target = no target
verdict-undecided = cannot be decided
verdict-not-due = not due yet
why-no-target = No target was set to hold the result against.
why-target-unknown = The target number is not known, so it cannot be said whether the target was met.
why-target-missing = There is no target to hold this against for the period, or it cannot be shown.
why-other-measure = Target and result do not measure the same and are therefore not held against each other.
why-rough = The result is too rough to tell whether the target was met.
why-alternatives = There are two numbers for the same thing, and they point in different directions.
why-hidden = The result is not shown, so that nobody can be recognised.
why-not-due = It is not done yet, and is not due yet.
why-withheld = The result exists, but is held back by those who have it.
why-not-collected = The result was not recorded.
why-unreliable = The result is too uncertain to use.
why-not-applicable = There is nothing to measure in the period.
why-no-result = No result is stated.
# $number is a number with what it counts: “75%”, “140 parent supporters”
aim-at-least = at least { $number }
aim-at-most = at most { $number }
aim-between = { $number }
aim-exactly = exactly { $number }
# $date is a month or a day
aim-by = by { $date }
aim-implied = { $aim } (implied)
aim-missing = not for this period
came-not-done = not done
either = { $one } or { $other }
# $size is a number with its unit
gap-below = { $size } short
gap-above = { $size } above
none-of-base = none of { $base }
# $words is the number spelled out
all-met = { $total ->
    [1] the one
    [2] both
   *[other] all { $words }
}

## The table of goals
criteria-goal = Goal
criteria-criterion = Criterion
criteria-target = Target
criteria-what = What was measured
criteria-result = Result
criteria-results = Result
criteria-n = n
criteria-interval = 95% interval
criteria-counts = Counts
criteria-verdict = Verdict
criteria-remark = Remark
criteria-rule = How this was decided
criteria-proof = See { $label }
criteria-page = The table by itself
cite-criteria = How to cite this table
supplementary = Supplementary
n-unknown = n is not stated
baseline-was = { $period }: { $number }
# $interval is “64–82%”, say
interval-of = 95% interval { $interval }
score-title = Were the targets met?
# $total is the number of targets
score-met = { $total ->
    [1] target met
   *[other] targets met
}
score-unknown = { $count ->
    [one] One target cannot be decided.
   *[other] { $count } targets cannot be decided.
}
score-overruled = { $count ->
    [one] One of those met was decided with a reason given, not by the rule.
   *[other] { $count } of those met were decided with a reason given, not by the rule.
}
score-without = { $count ->
    [one] And one without a target number.
   *[other] And { $count } without a target number.
}
score-more = See the targets
rule-line = Target: { $target }. Result: { $result }. { $verdict }.
rule-line-gap = Target: { $target }. Result: { $result }. { $verdict }: { $gap }.
rule-together = Several results count alike. The target is met only where all of them meet it. Where they differ, the verdict is “mixed”.
rule-supplementary = Supplementary results stand for comparison and do not count.
rule-interval = The 95% interval is Wilson's. It says where the number might lie if everybody had answered and the answers were otherwise like those we have.
rule-partly-least = “Partly met” means that the result is at least { $part } of the target.
rule-partly-most = “Partly met” means that the target is at least { $part } of the result.
rule-partly-between = “Partly met” means that the result is at least { $part } of the lowest target, or that the highest is at least { $part } of the result.
rule-target-of = The target is set for { $period } and holds until another is set.
# $date is a day, a month or a year
when-day = on { $date }
when-month = in { $date }
set-effect = Effect
set-volume = Volume
rule-uncertain = cannot be told apart from the target
rule-incomplete = One of the results that count is not known or cannot be shown.
rule-contrary = The supplementary results point another way.
# $by is a name, $date a day, $computed a verdict
rule-overruled = The verdict was given by { $by } on { $date }: { $reason } By the rule it would be “{ $computed }”.
rule-revised = The target was changed { $when } from { $from } to { $to }.
rule-revised-from = The target was changed { $when }. Before, it was { $from }.
rule-revised-to = The target was changed { $when } to { $to }.
rule-revised-only = The target was changed { $when }.
rule-replaces = Took the place of the target “{ $label }” { $when }.
## Calculations
calculation-page = The calculation by itself
cite-calculation = How to cite this calculation
calculation-month = Month { $month }
calculation-months = Months { $first }–{ $last }
calculation-months-each = Months { $first }–{ $last }, each
calculation-total = { $months ->
    [one] Total, 1 month
   *[other] Total, { $months } months
}
calculation-every-month = Every month added up
calculation-all-months = All months added up
# $sum is the whole computation, $rounded the number that stands in the table
calculation-rounded = { $sum }, rounded { $rounded }
calculation-prices = Amounts are in { $year } prices. The numbers computed with are not rounded.
calculation-assumptions = The calculation takes for granted:
prices-hours = Contact hours a week
prices-week = A week
prices-month = A month
prices-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
what-if-title = Your own what-if
what-if-hint = Try other numbers. Nothing in the report changes.
what-if-months = Number of months
what-if-share = { $label } in per cent
what-if-share-of = { $label } in per cent, { $which }
what-if-month = month { $month }
what-if-between = months { $first }–{ $last }
what-if-from = from month { $month }
# {amount} is put in by a script
what-if-sum = Your own what-if: { $amount }
what-if-published = In the report: { $amount }
what-if-same = the report's own numbers
what-if-wrong = Write a whole number of months from 1 to { $most } and percentages from 0 to 100.
what-if-reset = Back to the report's numbers

## On paper
paper-csv-what = What
paper-csv-of = Of
paper-csv-column = Column
paper-csv-number = Number
paper-csv-printed = Printed
sheet-contents = Contents

## Fact sheets
# {programme} in {place}, as the title of a sheet: “God start på livet: Herlev”
paper-place = { $programme }: { $place }
paper-whole = The figures are for the whole programme, not for { $place } alone.
sheet-goal = Target for
sheet-aim = Target
sheet-aim-short = Target:
sheet-result = Result
sheet-verdict = Verdict
sheet-more = Read more on the web
sheet-qr = QR code for the page on the web that says more
sheet-newer = A newer edition may be found here:
sheet-edition = The figures are from
sheet-dated = Published
sheet-attached = All figures on this sheet are in the PDF file as a spreadsheet.
sheet-attached-what = All figures on this sheet, for spreadsheets
sheet-numbers = In figures
sheet-notes = Room for your own notes
sheet-licence = Licence

## PDFs, and where they are
# $size is "184 kB" for instance
pdf-about = { $count ->
    [one] PDF, 1 page, { $size }
   *[other] PDF, { $count } pages, { $size }
}
zip-about = { $count ->
    [one] ZIP, 1 file, { $size }
   *[other] ZIP, { $count } files, { $size }
}
pdf-get = Download as PDF
pdf-whole = The whole report
pdf-chapter = This chapter alone
pdf-draft = draft
sheet-draft = Draft, not published yet
pdf-not-made = This version of the program makes no PDFs.
sheets-title = Fact sheets
sheets-lead = { $count ->
    [one] One sheet to print, send and pass on. It is made from the same numbers as the pages here.
   *[other] { $count } sheets to print, send and pass on. They are made from the same numbers as the pages here.
}
sheets-not-made = This version of the program makes no PDFs. The texts of the sheets can be read here on the site.
sheets-parcel = All fact sheets in English in one file
sheets-books = Whole reports
pdf-places = Choose among { $count } { $called }
sheets-go = Find a fact sheet
sheets-read = Read as a web page
sheets-all = All fact sheets
# $label is "Fact sheet" for instance, $programme a programme, $place a place
sheet-on = { $label } on { $programme }
sheet-for = { $label } for { $place }
# $one is "municipality" for instance, $called the same in the plural where there are several
sheets-by = { $label } by { $one }
sheets-for = { $label } for { $count } { $called }
sheets-letters = To the letter
sheets-find = Search for a { $one } or programme
sheets-find-plain = Search for a programme
sheets-programme = Show
sheets-every = All programmes
# {count}, {all} and {asked} are put in by a script
sheets-count = Showing { $count } of { $all } PDFs
sheets-none = Nothing matches “{ $asked }”. There are sheets only for the places where a programme is offered.
sheets-nearest = Find the nearest service
sheets-clear = Show all

## The book
sheet-page = p.
sheet-source = Source
sheet-method = How we did it
sheet-book-colophon = About this publication
sheet-book-cite = How to cite this report
sheet-book-dated = This edition is of
sheet-book-newer = A newer edition may be found here:
sheet-book-chapter-of = This chapter is part of
sheet-book-summary = In brief
sheet-book-criteria = Targets and results
sheet-book-story = Story
sheet-book-literature = Literature
sheet-book-glossary = Glossary
sheet-book-numbers = The report’s numbers as a table
sheet-book-sources = Where the numbers come from
sheet-book-sources-lead = The sources the report’s numbers rest on, when they were collected, and how many answered.
