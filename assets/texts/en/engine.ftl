# engine

## Questions
question-killed = How many were killed?
question-injured = How many were injured?
question-missing = How many are missing?
question-captured = How many were detained or held?
question-displaced = How many were displaced?
question-count = How many { $counted-en }?
question-unit = How many { $counted-en }?
question-number = How many?
question-magnitude = What magnitude?
question-ill = How many fell ill?
question-deadline = By when?
question-date = When?
question-duration = How long?
question-money = How much money?
question-percent = What share?
question-distance = What measure?
question-length = What distance or length?
question-area = What area?
question-weight = What weight?
question-volume = What volume?
question-age = How old?
question-age-of = How old is { $person }?
question-rank = What is the rank of { $person }?
question-post = What post does { $person } hold?

## Lists and quotations
list-next = ,{ " " }
list-last = { " " }and{ " " }
list-next-apart = ,{ " " }
list-last-apart = , and{ " " }
quotation = “{ $words }”

## Reasons
reason-same = The same figure after normalisation ({ $values }) { $where }.
reason-same-date = The same date after normalisation ({ $values }) { $where }.
reason-same-title = The same title ({ $values }) { $where }.
reason-both-possible = Different wordings that can all be true together: { $values }.
reason-both-possible-date = Dates of different precision that can all be true together: { $values }.
reason-both-possible-part = They can be true together if the lower counts some of the higher: { $values }.
reason-both-possible-date-denied = Different dates, one of which stands in a denial: { $values }.
reason-both-possible-date-hour = Times that may be one and the same: { $values }.
reason-both-possible-title = Different titles that one person can hold together: { $values }.
reason-cannot-all-be-right = { $values } cannot { $number ->
    [2] both
   *[other] all
} be right: they differ by { $gap } on the same question{ $days ->
    [-1] .
    [0] , published on the same day.
    [one] , published one day apart.
   *[other] , published { $days } days apart.
}
reason-cannot-all-be-right-date = Dates that cannot { $number ->
    [2] both
   *[other] all
} be right: { $values }{ $days ->
    [-1] .
    [0] , published on the same day.
    [one] , published one day apart.
   *[other] , published { $days } days apart.
}
reason-cannot-all-be-right-date-hour = Times that cannot { $number ->
    [2] both
   *[other] all
} be right: { $values }{ $days ->
    [-1] .
    [0] , published on the same day.
    [one] , published one day apart.
   *[other] , published { $days } days apart.
}
reason-cannot-all-be-right-title = One person cannot hold { $number ->
    [2] both
   *[other] all of these
} at once: { $values }.
reason-denied = One source gives { $values } and another denies it.
reason-denied-other = One source gives { $values } and another denies { $denied }.
reason-denied-date = One source gives this date ({ $values }) and another denies it.
reason-denied-title = One source gives this title ({ $values }) and another denies it.
reason-may-be-misprint = { $values } differ in one digit or by two neighbouring digits that changed places: one may be a misprint.
reason-may-be-of-other-scale = { $values } differ only by a nought or by “thousand”: one may be a misprint.
reason-other-weekday = “{ $words }” in { $source } does not hold together: the weekday named is not that of the date, or of the day it counts from, so one of them is a slip.
reason-also-denied = Also denied: { $denied }.
reason-not-sure = The values differ ({ $values }) and the texts do not settle whether they answer one question. Confirm the row if they do, or split off what does not belong.
reason-not-sure-date = The dates differ ({ $values }) and the texts do not settle whether they date one event. Confirm the row if they do, or split off what does not belong.
reason-not-sure-title = The titles differ ({ $values }) and the texts do not settle whether they are one person's. Confirm the row if they are, or split off what does not belong.
reason-which-is-later = The figures differ ({ $values }), and nothing tells which report is the later one: the figure may have moved on between them. Confirm the row if they cannot both be right.
reason-later-report = A cumulative figure that rises with time: { $values }. The later reports give the higher figures.
reason-later-report-count = A figure that is higher in the later reports: { $values }.
reason-later-report-date = A date that a later report changed: { $values }.
reason-later-report-title = A title that a later report changed: { $values }.
reason-replaced = A figure that the later reports replace with another: { $values }.
reason-replaced-date = A date that the later reports replace with another: { $values }.
reason-opposite-ways = One source says that it rose, another that it fell: { $values }.
reason-fewer-missing = Fewer are missing as people are found: { $values }. The later report gives the lower figure.
reason-corrected-down = A later report lowers the figure: { $values }.
reason-contradicts-itself = One article gives values that cannot all be right: { $values }; they differ by { $gap }.
reason-contradicts-itself-speakers = One article quotes more than one speaker with figures that cannot all be right: { $values }; they differ by { $gap }.
reason-contradicts-itself-date = One article gives dates that cannot all be right: { $values }.
reason-contradicts-itself-title = One article gives titles that cannot be held at once: { $values }.
reason-parts-exceed-total = The parts add up to { $sum }, more than the total of { $total } that the same article states ({ $values }).
reason-one-source = Only one source answers this question: { $values }.
reason-one-source-date = Only one source gives this date: { $values }.
reason-one-source-title = Only one source gives this title: { $values }.
reason-other-scope = Figures that look alike but differ in scope: { $values }.
reason-other-scope-date = Dates of different events: { $values }.
reason-other-scope-title = Titles of different people: { $values }.

## How far apart, and in how many sources
gap-share = { $gap } ({ $share }%)
gap-times = { $gap } ({ $share })
gap-least-times = at least { $gap } ({ $share } or more)
gap-multiple = { $times ->
    [one] the higher equals the lower
   *[other] the higher is { $shown } times the lower
}
gap-multiple-about = { $times ->
    [one] the higher about equals the lower
   *[other] the higher is about { $shown } times the lower
}
gap-least = at least { $gap }
gap-least-share = at least { $gap } ({ $share }%)
in-sources = in { $sources ->
    [one] one source
   *[other] { $sources } sources
}
in-sources-of-one-origin = in { $sources ->
    [one] one source
   *[other] { $sources } sources of one origin
}
in-articles = in { $articles ->
    [one] one article
   *[other] { $articles } articles
} of { $sources ->
    [one] one source
   *[other] { $sources } sources
}

## Scope gaps
gap-part = Part against whole: one figure describes some of what the other describes ({ $values }).
gap-side = Different actors: { $values }.
gap-period = Different periods: { $values }.

## Why claims stand in one row
row-why-tied = Put together by: { $reasons }.
tie-concept = the same thing counted
tie-unit = the same unit
tie-kind = the same kind
tie-figure = the same figure
tie-misprint = figures that differ by a slip of the pen
tie-bounds = overlapping bounds
tie-beside = the words right beside them
tie-words = shared words around them
tie-side = the same side
tie-place = the same place
tie-lead = their place at the head of their articles
tie-event = the same word for what happened
tie-company = another figure that they share
tie-since = counting from the same day
tie-once = being the only such figure in each article
tie-days = the same days
tie-overlapping-days = overlapping days
tie-statement = dating a statement
tie-person = the same person
tie-rivals = one article setting two accounts against each other
tie-restated = the same figure in another unit

## Origins
origin-own = Independent origin
origin-same-article = In the same article
origin-same-speaker = From the same speaker
origin-same-outlet = From the same outlet
origin-same-copy = One text printed by several outlets
origin-own-copy = One text printed by the same outlet more than once

## Remarks
remark-cut = { $articles ->
    [one] One article makes
   *[other] { $articles } articles make
 } so many statements that only the first of them were compared with the other articles; what follows was compared within the article alone.
remark-strays-all = These articles share hardly a word. They may be of different stories, and what looks like a conflict may be none.
remark-strays = These share hardly a word with the other articles: { $sources }. They may be of another story, and what looks like a conflict with them may be none.
