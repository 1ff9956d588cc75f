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

## Who says what and when
subject-killed = the number killed is
subject-injured = the number injured is
subject-missing = the number missing is
subject-captured = the number held is
subject-displaced = the number displaced is
subject-count = the number is
subject-date = the date is
subject-deadline = the deadline is
subject-time = the time is
subject-duration = it takes
subject-money = the sum is
subject-percent = the share is
subject-distance = the measure is
subject-length = the length or distance is
subject-area = the area is
subject-weight = the weight is
subject-volume = the quantity is
subject-age = the age is
subject-age-of = the age of { $person } is
subject-title = the title is
subject-title-of = the title of { $person } is
loose-tens = dozens
loose-hundreds = hundreds
loose-thousands = thousands
loose-millions = millions
told-between = between { $low } and { $high }
told-at-least = at least { $value }
told-at-most = at most { $value }
told-rise = a rise of { $value }
told-fall = a fall of { $value }
told-first = { $subject } { $side }
told-next = , { $side }
told-last = , and { $side }
told-then = , then { $side }
told-by = { $value } according to { $names }{ $citing }{ $when }
told-own = { $value }{ $citing }
told-in = { $names }{ $citing }{ $when }
told-citing = , citing { $speaker }
told-on = { $of ->
    [date] { " " }in a report of { $day }
   *[figure] { " " }on { $day }
}
told-from = { " " }from { $day } on
told-same-day = { " " }on the same day
told-hours-later = { $hours ->
    [one] { " " }an hour later
   *[other] { " " }{ $hours } hours later
}
told-days-later = { $days ->
    [one] { " " }a day later
   *[other] { " " }{ $days } days later
}
told-more = { $n ->
    [one] , and one more answer
   *[other] , and { $n } more answers
}
names-next = , { $name }
names-last = { " " }and { $name }
names-others = { $n ->
    [one] { " " }and one other source
   *[other] { " " }and { $n } other sources
}

## Reasons
reason-same = { $of ->
    [single] { $subject } { $values } { $where }: { $names }.
   *[all] The same once wordings are made alike ({ $values }) { $where }: { $names }.
}
reason-both-possible = { $told }. No contradiction: { $of ->
    [both] both
   *[all] all of them
} can be right.
reason-both-possible-date = { $told }. The dates are of different precision and can all be right.
reason-both-possible-part = { $told }. They can all be right if the lower counts some of the higher.
reason-both-possible-date-denied = { $told }. One of the dates stands in a denial: no contradiction.
reason-both-possible-date-hour = { $told }. These may be one and the same time.
reason-both-possible-title = { $told }. One person can hold these titles together.
reason-cannot-all-be-right = { $told }. They cannot { $of ->
    [both] both be right: they differ by { $gap }.
   *[all] all be right: they differ by up to { $gap }.
}
reason-cannot-all-be-right-date = { $told }. These dates cannot { $of ->
    [both] both
   *[all] all
} be right.
reason-cannot-all-be-right-date-hour = { $told }. These times cannot { $of ->
    [both] both
   *[all] all
} be right.
reason-cannot-all-be-right-title = { $told }. One person cannot hold { $of ->
    [both] both
   *[all] all of these
} at once.
reason-denied = { $told }; { $what ->
    [other] { $denied } is denied in { $by }.
   *[same] this is denied in { $by }.
}
reason-denied-date = { $told }; this date is denied in { $by }.
reason-denied-title = { $told }; this title is denied in { $by }.
reason-may-be-misprint = { $values } differ in one digit or by two neighbouring digits that changed places: one may be a misprint.
reason-may-be-of-other-scale = { $values } differ only by a nought or by “thousand”: one may be a misprint.
reason-other-weekday = “{ $words }” in { $source } does not hold together: the weekday named is not that of the date, or of the day it counts from, so one of them is a slip.
reason-also-denied = { $denied } is denied in { $by }.
reason-not-sure = { $told }. The texts do not settle whether these answer one question. Confirm the row if they do, or split off what does not belong.
reason-not-sure-date = { $told }. The texts do not settle whether these date one event. Confirm the row if they do, or split off what does not belong.
reason-not-sure-title = { $told }. The texts do not settle whether these titles are one person's. Confirm the row if they are, or split off what does not belong.
reason-which-is-later = { $told }. Nothing tells which report is the later one: the figure may have moved on between them. Confirm the row if they cannot both be right.
reason-later-report = { $told }. These are successive tolls rather than rival accounts.
reason-later-report-count = { $told }. The later reports give the higher figure.
reason-later-report-date = { $told }. The later report changed the date.
reason-later-report-title = { $told }. A later report changed the title.
reason-replaced = { $told }. The later report's figure takes the place of the earlier.
reason-replaced-date = { $told }. The later report's date takes the place of the earlier.
reason-opposite-ways = { $told }. It cannot have both risen and fallen.
reason-fewer-missing = { $told }. Fewer are missing from report to report, as people are found.
reason-corrected-down = { $told }. A later report lowers the figure.
reason-contradicts-itself = One article of { $source } gives what cannot all be right: { $told }; they differ by { $gap }.
reason-contradicts-itself-speakers = One article of { $source } quotes more than one speaker with what cannot all be right: { $told }; they differ by { $gap }.
reason-contradicts-itself-date = One article of { $source } gives dates that cannot all be right: { $told }.
reason-contradicts-itself-title = One article of { $source } gives titles that cannot be held at once: { $told }.
reason-parts-exceed-total = In { $source } the parts add up to { $sum }, more than the total of { $total } that the same article states ({ $values }).
reason-one-source = Only { $source } answers this question: { $told }.
reason-other-scope = { $told }. Figures that look alike but differ in scope.
reason-other-scope-gap = { $told }. { $gap }
reason-other-scope-date = { $told }. Dates of different events.
reason-other-scope-title = { $told }. Titles of different people.

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
origin-same-speaker = One origin, since the speaker is the same: { $speaker }
origin-same-outlet = One origin, since these are articles of the same outlet: { $source }
origin-same-copy = One text printed by several outlets: { $source }
origin-own-copy = One text printed by the same outlet more than once: { $source }

## Remarks
remark-cut = { $articles ->
    [one] One article makes
   *[other] { $articles } articles make
 } so many statements that only the first of them were compared with the other articles; what follows was compared within the article alone.
remark-strays-all = These articles share hardly a word. They may be of different stories, and what looks like a conflict may be none.
remark-strays = These share hardly a word with the other articles: { $sources }. They may be of another story, and what looks like a conflict with them may be none.
