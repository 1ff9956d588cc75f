# Reports and the command line.

## What the report is called and made of

report-title = Discrepancy report
report-subtitle = { $articles ->
    [0] No articles
    [one] One article
   *[other] { $articles } articles
 }{ $claims ->
    [0] {""}
   *[other] , compared claim by claim
 }
report-summary = Summary
report-sources = Sources
report-method = Method
report-made-by = Made by Tadarub { $version }
report-found = { $claims ->
    [0] No checkable claims were found
    [one] One checkable claim was found
   *[other] { $claims } checkable claims were found
 }{ $rows ->
    [0] {""}
    [one] , answering one question
   *[other] , answering { $rows } questions
 }.
report-published-on = published { $days }
report-by-hand = By the user
report-hand-rows = { $n ->
    [one] one row decided
   *[other] { $n } rows decided
 }
report-hand-added = { $n ->
    [one] one claim added
   *[other] { $n } claims added
 }
report-hand-changed = { $n ->
    [one] one claim changed
   *[other] { $n } claims changed
 }
report-hand-rejected = { $n ->
    [one] one claim set aside
   *[other] { $n } claims set aside
 }
report-glance-more = { $rows ->
    [one] One more row follows below.
   *[other] { $rows } more rows follow below.
 }
report-no-conflict = No row was found in conflict. That is no proof that there is none.
report-conflicts = { $conflicts ->
    [one] In one row the reports cannot all be right: it comes first.
   *[other] In { $conflicts } rows the reports cannot all be right: they come first.
 }
report-no-rows = Nothing to compare: no checkable claims were found in these articles.
report-rows = { $rows ->
    [one] one row
   *[other] { $rows } rows
 }
report-to-top = To the summary

report-verdict-note-conflict = Same question, same scope: they cannot all be right.
report-verdict-note-update = One growing quantity: the later report has the later figure.
report-verdict-note-compatible = Different words or precision; all can be right together.
report-verdict-note-agree = The same once normalised.
report-verdict-note-different_scope = They look comparable and are not.
report-verdict-note-unclear = The program is not sure enough; judge for yourself.
report-verdict-note-single_source = Only one source answers.

report-column-source = Source
report-column-words = Words
report-column-value = Value
report-column-speaker = Who says it
report-column-date = Published
report-column-verdict = Verdict
report-column-question = Question
report-column-answers = What the sources say
report-column-title = Title
report-column-file = File
report-column-hash = SHA-256
report-no-speaker = the outlet itself
report-hour = { $time } UTC
report-as-of = figure as of { $date }
report-undated = date unknown
report-denied = denied
report-hypothetical = hypothetical
report-reason = Why
report-scope-gap = What differs
report-decision = Decided by the user
report-note = User’s note
report-claim-added = added by the user
report-claim-changed = changed by the user; the program read “{ $value }”
report-decided-confirmed = The verdict was confirmed.
report-decided-rejected = Not answers to one question: the verdict “{ $engine }” was rejected.
report-decided-otherwise = The verdict was changed; the program’s was “{ $engine }”.
report-origins = { $origins ->
    [one] one origin
   *[other] { $origins } independent origins
 }
report-one-origin = Counted as one origin
report-related = May contradict
report-policies = Value by method
report-so-many-sources = { $sources ->
    [one] one source
   *[other] { $sources } sources
}
report-policy-ucdp = Low, best, high of all told (UCDP)
report-policy-min-max = Minimum–maximum of origins (Airwars, Iraq Body Count)
report-policy-conservative = Most conservative (ACLED)
report-policy-majority = Majority of origins
report-policy-none = none

report-method-text =
    Tadarub reads every article on this computer and looks for statements that can be checked: counts, dates, durations, amounts and ranks. Each keeps the exact words it rests on, the interval that its wording allows (“more than 50” is 51 and up) and the person or body it is attributed to.
    Statements that answer the same question are put into one row. The verdict on a row follows from its intervals, scopes and publication dates by fixed rules; the same articles always give the same report. A verdict says what the statements mean together, never which of them is true.
    The program misses some statements and misjudges others: check the words before you rely on a row. Positions count Unicode characters of the article’s text; the SHA-256 identifies the very file that was read.
report-method-tolerance = A figure given as “about” may miss by up to { $percent }% either way.

report-published = { $date } ({ $basis })
report-basis-stated = stated in the text
report-basis-inferred = inferred
report-basis-user = set by hand

## Verdicts, kinds and values

verdict-conflict = Conflict
verdict-update = Update
verdict-compatible = Compatible
verdict-agree = Agree
verdict-different_scope = Different scope
verdict-unclear = Unclear
verdict-single_source = Single source

kind-casualty-killed = Killed
kind-casualty-injured = Injured
kind-casualty-missing = Missing
kind-casualty-captured = Captured or detained
kind-casualty-displaced = Displaced
kind-force-strength = Forces
kind-attack-count = Attacks
kind-attack-munitions = Munitions
kind-equipment-count = Equipment
kind-date-deadline = Deadline
kind-date-event = Date of the event
kind-duration = Duration
kind-money = Money
kind-percent = Share
kind-distance = Distance, area or weight
kind-age = Age
kind-rank = Rank or post
kind-count-other = Other count

value-at-least = { $low } or more
value-at-most = { $high } or less
value-range = { $low } – { $high }
value-unknown = not determined
value-about = about { $value }
value-more-than = more than { $value }
value-less-than = less than { $value }

date-day = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-hour = { $day }, { $time }
date-days = { $first }–{ $last } { $month } { $year }
date-month = { $month } { $year }
date-span = { $from } – { $to }
date-from = from { $from }
date-to = until { $to }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Command line

cli-about = Puts several Arabic news reports of one story side by side and shows where they agree, where they only seem to differ, and where they cannot all be right.
cli-usage-heading = Usage:
cli-arguments-heading = Arguments:
cli-options-heading = Options:
cli-commands-heading = Commands:
cli-help-help = Print this help
cli-version-help = Print the version
cli-lang-help = Language of messages and reports, and of the window this time (without it messages follow LANG, reports are in Arabic, and the window keeps to its settings)
cli-files-help = Articles or a project to open in the window; the bundled example without any
cli-articles-help = Articles (plain text, JSON or JSON Lines), folders of them, or a project
cli-format-help = html, json, csv or md; without it the extension of FILE decides, else json
cli-output-help = Write to this file, not to standard output
cli-published-help = The day of articles that tell none themselves, such as 2021-09-17; relative dates count from it
cli-source-help = The outlet of articles that name none themselves
cli-about-tolerance-help = By how many per cent a figure given as “about” may miss, from 0 to 25; without it 7
cli-compare = Compare articles and write a report
cli-extract = Extract the claims of each article, one JSON line an article
cli-explain = Show what the program sees in a text: tokens, numbers, dates, durations, claims
cli-lexicon = Show where your own word lists belong, what they change, and what is wrong with them
cli-extract-articles-help = Articles or folders of them; without any, or for “-”, JSON lines are read from standard input
cli-extract-jsonl-help = Read every input as JSON lines, whatever its name
cli-explain-text-help = The text; without it, or for “-”, one text a line is read from standard input
cli-explain-published-help = The day on which the text was published, such as 2021-09-17; relative dates count from it
cli-explain-jsonl-help = Read JSON lines such as {"{"}"text": "…", "published": "2021-09-17"{"}"}
cli-about-examples =
    Examples:
      tadarub                                   open the window with the bundled example
      tadarub 1.txt 2.txt 3.json                open the window with these articles
      tadarub compare *.txt -o report.html      write a report to read and pass on
      tadarub extract *.json > claims.jsonl     the claims of each article
      tadarub compare --help                    more about one command
cli-compare-examples =
    Examples:
      tadarub compare 1.txt 2.json              JSON to standard output
      tadarub compare *.txt -o report.html      a page to read, print and pass on
      tadarub compare *.txt --about-tolerance 10
                                                “about 50” allows 45 to 55
      tadarub compare story/ --published 2021-09-17
                                                a folder; a day for articles that tell none
      tadarub compare *.txt --format csv        one line per claim, for a spreadsheet
      tadarub compare *.txt -o r.md --lang en   Markdown in English

    A text may say at its top who published it and when, each on a line: “المصدر: بريد الساحل”, “تاريخ النشر: 17 أيلول 2021”.
cli-extract-examples =
    Examples:
      tadarub extract 1.txt 2.json              two lines of JSON
      tadarub extract < articles.jsonl          a stream of articles, one line each
cli-explain-examples =
    Examples:
      tadarub explain "وصل نحو ألفي جندي أمس" --published 2021-09-17
      tadarub explain - < lines.txt             one text a line
      tadarub explain --jsonl < texts.jsonl     JSON lines in, JSON lines out
cli-lexicon-list-help = Print this built-in word list, to be copied and changed, such as nouns
cli-lexicon-examples =
    Examples:
      tadarub lexicon                           the folder, your changes and their errors
      tadarub lexicon nouns                     the built-in list of countable nouns

    A file of the same name in the folder changes a list. A row with a new id adds to it, a row with the id of a built-in row takes its place, and a row whose last column is empty removes it. The first lines of each list say what its columns are. The window notices changes by itself.
cli-lexicon-folder = Your word lists: { $folder }
cli-lexicon-folder-missing = Your word lists belong in { $folder } (the folder is not there yet)
cli-lexicon-no-folder = This system has no configuration folder; name one with TADARUB_CONFIG_DIR.
cli-lexicon-unchanged = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
cli-lexicon-changed = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}; of yours { $added } added, { $replaced } replaced, { $removed } removed
cli-lexicon-unknown = There is no word list “{ $file }”; “tadarub lexicon” lists them.
cli-exit-codes =
    Exit codes:
      0  done
      2  bad use
      3  some input could not be read (the rest was worked on)
      4  the result could not be written
cli-see-help = See “{ $command } --help”.
cli-unknown-argument = Unknown argument: { $argument }
cli-unknown-command = There is neither a command nor a file called “{ $argument }”. The commands are: { $known }.
cli-mistyped-command = There is neither a command nor a file called “{ $argument }”. Did you mean “{ $command }”?
cli-missing-argument = Missing: { $argument }
cli-invalid-value = { $argument } does not take the value “{ $value }”.
cli-bad-tolerance = { $argument } takes a whole number of per cent from 0 to { $most }, not “{ $value }”.
cli-bad-date = { $argument } takes a day as year-month-day, such as 2021-09-17, not “{ $value }”.
cli-missing-value = { $argument } needs a value.
cli-repeated-argument = { $argument } is given more than once.
cli-conflicting-argument = { $argument } cannot be used here.
cli-bad-use = The arguments cannot be understood.
cli-error = tadarub: { $message }
cli-cannot-write = Cannot write { $file }: { $why }
cli-why-no-folder = there is no such folder
cli-why-denied = you are not allowed to write there
cli-why-folder = it is a folder
cli-why-full = the disk is full
cli-why-read-only = nothing can be written to that disk
cli-why-other = the system reports an error ({ $detail })
cli-output-is-input = { $file } is to be read, so the result cannot be written to it. Name another file for the result.
cli-stdin = standard input
cli-stdout = standard output
cli-bad-line = Line { $line } of { $file } cannot be read: { $why }
cli-line-not-text = it is not text
cli-line-without-text = it needs a field “text”, and “published” takes a day such as 2021-09-17
cli-line-too-long = Line { $line } of { $file } was passed over: it is longer than { $limit } MB.
cli-second-project = { $file }: Only the articles of this second project are compared, without its decisions.
cli-undated = { $articles ->
    [one] Nothing shows when one of the articles was published.
   *[other] Nothing shows when { $articles } of the articles were published.
 } “--published DATE” says it, so that “yesterday” and “this month” can be understood.
cli-format-later = The format “{ $format }” is not in this version. Use one of: { $known }.
cli-format-unknown = Unknown format “{ $format }”. Use one of: { $known }.
cli-progress-reading = Reading { $done } of { $total }
cli-progress-comparing = Comparing { $articles ->
    [one] one article
   *[other] { $articles } articles
 }
cli-no-display = No display was found, so no window was opened.
cli-no-window = The window could not be opened: { $why }
cli-table-instead = Here is the comparison; for a report to keep use “tadarub compare ARTICLE... -o report.html”.
cli-sample = The bundled example:
cli-table-more = { $rows ->
    [one] One more question is answered by a single source.
   *[other] { $rows } more questions are each answered by a single source.
 }
