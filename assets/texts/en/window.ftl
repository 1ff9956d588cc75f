# The window.

app-name = Tadarub
app-title = Tadarub
app-title-with = { $what } — Tadarub

## Short words

basis-metadata = in file
basis-stated = stated
basis-inferred = inferred
basis-user = set by hand

## Counts

count-articles = { $n ->
    [one] { $shown } article
   *[other] { $shown } articles
}
count-claims = { $n ->
    [one] { $shown } claim
   *[other] { $shown } claims
}
count-rows = { $n ->
    [one] { $shown } row
   *[other] { $shown } rows
}
count-sources = { $n ->
    [one] { $shown } source
   *[other] { $shown } sources
}

count-kinds = { $n ->
    [one] { $shown } kind
   *[other] { $shown } kinds
}
count-days = { $n ->
    [one] 1 day apart
   *[other] { $shown } days apart
}

heading-with-count = { $name } · { $count }

## Top bar and menus

top-search-hint = Search articles and rows
top-more = More
pane-matrix = Matrix
pane-reading = Reading room
pane-bar = Toolbar
pane-comparison = Comparison
pane-evidence = Evidence of the selected row
pane-rail-width = Width of the list of sources
pane-evidence-height = Height of the evidence
menu-recent-projects = Recent projects
menu-recent = Recent articles
menu-export = Export the report
export-html = Web page to print and send (HTML)
export-json = Data for programs (JSON)
export-csv = Spreadsheet (CSV)
export-md = Formatted text (Markdown)
window-export-file-name = Discrepancy report
filter-articles = Articles
filter-projects = Tadarub projects
filter-all-files = All files

## Commands (one name for menu, palette, shortcuts sheet and screen readers)

command-open = Open articles…
command-open-folder = Open folder…
command-paste = Paste an article…
command-save = Save the project
command-save-as = Save the project as…
command-export-html = Export the report (HTML)…
command-export-json = Export data (JSON)…
command-export-csv = Export a spreadsheet (CSV)…
command-export-md = Export text (Markdown)…
command-sample = Show the bundled example
command-clear = Close all articles
command-quit = Quit
command-next-disagreement = Next disagreement
command-previous-disagreement = Previous disagreement
command-next-row = Next row
command-previous-row = Previous row
command-claim-left = Claim on the left
command-claim-right = Claim on the right
command-find-next = Next place searched for
command-find-previous = Previous place searched for
command-next-policy = Next method of reconciling values
command-next-undecided = Next undecided row
command-next-page = A page down
command-previous-page = A page up
command-first-row = First row
command-last-row = Last row
command-quotes-down = Scroll the quotes down
command-quotes-up = Scroll the quotes up
command-extend-down = Select the next row too
command-extend-up = Select the previous row too
command-select-all = Select every row
command-jump-source = Go to source { $n }
command-search = Search
command-hold-single = Hide or show single-source rows
command-clear-filters = Show all rows
command-group = Group rows by kind
command-tally = Gather sources by value, or a column each
command-column-left = Move the column left
command-column-right = Move the column right
command-column-pin = Pin or unpin the column
command-column-hide = Hide or show the column
command-names = Hide or show outlets’ names
command-focus = Read one article
command-pane-matrix = Matrix
command-pane-reading = Reading room
command-turn = Read the row in the articles, and back
command-fold-sources = Fold or unfold the list of sources
command-language = العربية
command-theme = Switch light and dark
command-text-larger = Zoom in
command-text-smaller = Zoom out
command-text-reset = Actual size
command-settings = Settings…
command-palette = Commands…
command-shortcuts = Keyboard shortcuts
command-cancel-work = Stop the work in progress
command-compare = Compare again
command-undo = Undo
command-redo = Redo
command-unplaced = Decisions whose words are gone…
command-history = History of edits…
command-confirm = Confirm the verdict
command-reject = Not answers to one question
command-confirm-go-on = Confirm, then the next undecided row
command-reject-go-on = Not answers to one question, then the next
command-verdict = Another verdict…
command-note = Note…
command-done = Mark as done
command-split = Give the source’s claim a row of its own
command-merge = Merge the selected rows
command-merge-related = Merge the nearest related row into this one
command-undecide = Withdraw the decision
group-file = File
group-go = Go
group-decide = Decide
group-view = View
group-app = App

## Sources rail

rail-heading = Sources
rail-fold = Fold the list of sources away
rail-unfold = Bring the list of sources back
rail-folded = The list of sources is folded away
rail-unfolded = The list of sources is back
rail-add = Add an article or drop it here
rail-details = Details
rail-hide = Hide the column
rail-show = Show the column
rail-pin = Pin the column
rail-unpin = Unpin the column
rail-only = Show only this source’s rows
rail-remove = Remove
rail-move-up = Move up
rail-move-down = Move down
rail-menu = Options for { $source }
rail-hidden = hidden
rail-repeated = repeated text
paste-name = pasted text
rail-set-date = Set the date
rail-card = { $source }, { $title }
rail-sample-note = This is a bundled example. Open your own articles to replace it.

## Matrix

matrix-question = Question
matrix-verdict = Verdict
matrix-range = Range
matrix-all-kinds = All kinds
matrix-all-sources = All sources
matrix-grouped = Grouped by kind
matrix-tallied = Sources gathered by value
list-of-sources = ,{" "}
matrix-values = What is said, and who says it
matrix-more-values = { $n ->
    [one] one more value
   *[other] { $shown } more values
}
sort-severity = Most pressing first
sort-kind = By kind
sort-spread = Widest apart first
sort-sources = Most sources first
matrix-pinned = pinned
matrix-selected = { $n ->
    [one] { $shown } row selected
   *[other] { $shown } rows selected
}
matrix-unselect = Clear the selection
sort-reverse = In reverse order
matrix-in-text = In the text: { $words }
matrix-no-claim = { $source } does not say
matrix-more-here = { $n ->
    [one] +1 more
   *[other] +{ $shown } more
}
matrix-also-here = also { $value }
chip-clear = All
matrix-telling = { $telling } of { $sources }
matrix-others = { $n ->
    [one] 1 does not say
   *[other] { $shown } do not say
}
matrix-rows = Rows of the matrix
# What screen readers say of a row: its question, its verdict, what each source says of it.
row-label = { $question } Verdict: { $verdict }. { $told }
row-silent = { $n ->
    [one] one source does not say
   *[other] { $shown } sources do not say
}
axis-label = Range from { $low } to { $high }

## Evidence

evidence-related = May answer the same question:
evidence-merge = Merge
evidence-merge-named = Merge “{ $words }” into this row
evidence-others = More quotes of the same values
evidence-also = Also:
evidence-also-more = { $n ->
    [one] and one more
   *[other] and { $shown } more
}
evidence-quotes = Evidence
evidence-policy = Value by method
evidence-rules = Found as: { $rules }
evidence-speaker = Speaker: { $name }
evidence-no-selection = Select a row to see its evidence here.
evidence-means = Meaning: { $value }
policy-ucdp = Low, best, high
policy-min_max = Minimum – maximum
policy-conservative = Most conservative
policy-majority = Majority of origins
policy-ucdp-by = lowest and highest of all that was told; best is what most origins give, or their middle (UCDP)
policy-min_max-by = lowest and highest of the independent origins, one figure each (Airwars, Iraq Body Count)
policy-conservative-by = the lowest figure among the independent origins (ACLED)
policy-majority-by = what more than half of the independent origins give
policy-none = No majority
policy-by-origin = The first takes every figure told, the others one figure an origin.
policy-changes = The value depends on the method
policy-one-source = The value is of one article: there is nothing to reconcile.
policy-same = Every method gives the same value

## Decisions

decide-confirm = Confirm
decide-reject = Not one question
decide-verdict = Verdict…
decide-note = Note
decide-more = More decisions
decide-note-hint = Write what your colleagues should see
verdict-title = Another verdict
verdict-engine = Back to the program’s verdict: { $verdict }
strip-commands = Commands
strip-open = { $n ->
    [0] Nothing left to decide
   *[other] { $shown } to decide
}
answer-none-open = Every row shown with more than one source is decided.
answer-no-other-disagreement = There is no other disagreement among the rows shown.
answer-no-other-open = Only this row is left to decide.
answer-no-disagreement = None of the rows shown is a conflict or unclear.
answer-round-disagreement = End of the table: back at the first disagreement.
answer-round-disagreement-back = Start of the table: on to the last disagreement.
answer-round-open = End of the table: back at the first undecided row.
answer-round-row = End of the table: back at the first row.
answer-round-row-back = Start of the table: on to the last row.
answer-split = To split a claim off, go to it first with the left or right arrow, or the number of its source.
answer-merge = To merge, select two rows or more with Shift and the up or down arrow.
answer-merge-related = No row is near enough to be merged into this one.
answer-add-claim = Select words in the reading room first; searching for them and Enter selects them.
answer-undo = There is no edit to undo.
answer-redo = There is no edit to redo.
answer-undecide = Nothing is decided on this row yet.
decided-note = Your note:
decided-done = Done
decided-verdict = Verdict changed by you: it was { $verdict }

claim-menu = Options for “{ $words }”
claim-confirm = Confirm the claim
claim-reject = Reject the claim
claim-split = Give it a row of its own

## States

empty-title = Nothing to compare yet
empty-body = Open two or more reports of one story, drop files or a folder here, or paste a text.
empty-one-body = Add another report of the same story to compare.
empty-filter-title = No row matches your choice
empty-filter-body = Take some filters away or clear the search.
empty-claims-title = No figures or dates here
empty-claims-body = Tadarub found nothing in these articles that can be compared.
work-reading = Reading files: { $done } of { $total }
work-reading-title = Reading the articles…
work-reading-body = The window stays yours meanwhile; the bar below stops the work.
work-comparing = Comparing…
work-cancel = Stop
work-stale = The articles have changed since the last comparison.
drop-here = Drop files or folders to add them to the comparison
window-project-file-name = Project
window-recovered = Tadarub did not close properly last time, so your unsaved work was brought back. Save it to keep it.
window-journal-failed = Your work could not be backed up: { $why }
leave-title = Save before leaving?
unsaved-body = Your latest decisions are not saved yet.
leave-save = Save and leave
leave-unsaved = Leave without saving
replace-title = Save your work first?
replace-save = Save and go on
replace-unsaved = Go on without saving
window-saved = Saved “{ $file }”
window-export-failed = The report could not be saved: { $why }
window-words-loaded = { $lists ->
    [0] The built-in word lists are in force
    [one] Your changes to one word list are in force
   *[other] Your changes to { $lists } word lists are in force
}
window-words-faulty = { $n ->
    [one] One line of your word lists was left out. { $first }
   *[other] { $n } lines of your word lists were left out. The first: { $first }
}
window-settings-not-saved = The settings could not be saved: { $why }
window-nothing-to-export = There is nothing to export yet.
window-replaced = The newer version of “{ $source }” has taken the place of the older one.
window-unplaced = { $n ->
    [0] All your decisions are in their places.
    [one] One decision rests on words that are no longer in the open articles.
   *[other] { $n } decisions rest on words that are no longer in the open articles.
}
window-problems = { $n ->
    [one] One of the files opened was not added.
   *[other] { $n } of the files opened were not added.
}
notice-show = Show
notice-dismiss = Dismiss the notice

## Dialogs

dialog-close = Close
dialog-cancel = Cancel
dialog-apply = Apply
palette-hint = Type the name of a command
palette-empty = No command of that name
shortcuts-title = Keyboard shortcuts
newer-title = Newer versions of open articles
newer-body = The same source and title, or the same file, but the text has changed. Where the newer text replaces the older, your decisions move to it.
newer-replace = Replaces the older
newer-keep = Keep both
problems-title = What was not added
faulty-words-title = What was left out of your word lists
unplaced-title = Decisions whose words are gone
unplaced-body = These decisions have no effect while their words are missing. If you undo the replacement, they are back as they were.
history-title = History of edits
history-empty = No edits yet.
history-undone = undone
history-unplaced = its words are gone
history-here = you are here
settings-title = Settings
settings-language = Interface language
settings-theme = Theme
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-colours = Colours of the verdicts
colours-usual = Usual
colours-red-green = For red–green colour blindness
colours-blue-yellow = For blue–yellow colour blindness
colours-greys = Greys of high contrast
settings-digits = Digits
settings-digits-language = By language
settings-digits-european = 123
settings-digits-arabic_indic = ١٢٣
settings-text-size = Text size
settings-text-larger = Larger text
settings-text-smaller = Smaller text
settings-about = Tolerance of “about”
settings-about-wider = Wider tolerance
settings-about-narrower = Narrower tolerance
settings-motion = Scrolling
settings-motion-on = Eased
settings-motion-off = Instant
settings-recent-clear = Clear the list of recent files
paste-title = Paste an article
paste-hint = Paste the article’s text here, its title on the first line
paste-add = Add
details-title = Article details
details-source = Source
details-date = Publication date
details-date-hint = 2021-09-17
details-date-bad = Write the date like this: 2021-09-17
details-why = How the date is known
details-file = File
details-encoding = Encoding
details-hash = SHA-256

language-name-ar = العربية
language-name-en = English
