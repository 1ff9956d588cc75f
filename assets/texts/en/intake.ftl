# What can be wrong with an input: what it is, and what to do.
problem-line = { $path }: { $what } { $remedy }
problem-line-placed = { $path }, line { $line }, column { $column }: { $what } { $remedy }

problem-empty = The file is empty.
remedy-empty = Check that it was saved or downloaded completely.
problem-binary = The file is not text.
remedy-binary = Save the report as text (.txt) or JSON and open that.
problem-unsupported = Files of this form ({ $detail }) cannot be read.
remedy-unsupported = Copy the report’s text into a text file (.txt), or paste it into the window.
problem-too-large = The file is too large ({ $detail } MB; the limit is 64 MB).
remedy-too-large = Split it into smaller files.
problem-unknown-encoding = The text’s encoding could not be recognised.
remedy-unknown-encoding = Open it in a text editor and save it again as UTF-8.
problem-garbled = The letters are garbled: the text was read in a wrong encoding and saved so.
remedy-garbled = Copy the report from its page again, or open the original file with its own encoding and save it as UTF-8.
problem-reversed = The letters stand in reverse order, as some PDF files hand them out.
remedy-reversed = Copy the report from its web page, or get it out of the PDF with another program.
problem-broken-json = The JSON is broken: { $detail }.
remedy-broken-json = Correct it at that place, or export the file again.
json-cut = it stops before it is complete
json-syntax = this is not valid JSON
problem-no-text = The JSON holds no article text.
remedy-no-text = An article needs its text in a field such as “text”, “maintext” or “articleBody”.
problem-report = This is a report that Tadarub itself wrote, not an article.
remedy-report = Give the articles it was made from, or the project.
problem-folder = This is a folder.
remedy-folder = Give the files inside it.
problem-no-articles = This folder holds no articles.
remedy-no-articles = Articles are files named .txt, .json or .jsonl that lie directly inside.
problem-left-out = Left out: { $detail }.
remedy-left-out = Only .txt, .json and .jsonl files are taken from a folder; anything else has to be opened by itself.
folder-separator = ,
folder-names = { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
problem-denied = You are not allowed to read this file.
remedy-denied = Change its permissions or copy it to a place of your own.
problem-missing = The file is not there.
remedy-missing = It may have been moved, renamed or deleted; check its name.
problem-read-failed = The file could not be read ({ $detail }).
remedy-read-failed = Check the disk or the network drive and try again.
problem-already-loaded = This file is the same as “{ $detail }” and was left out.
remedy-already-loaded = Nothing needs to be done.

# What the reader should know of an article.
note-replaced = { $count ->
    [one] One damaged character was replaced.
   *[other] { $count } damaged characters were replaced.
}
note-shortcodes = The shortcodes of WordPress in square brackets were taken out, with the captions in them. Compare the text with its page.
note-markup = The marks of HTML were taken out, with captions, menus and forms. Compare the text with its page.
note-references = Characters that HTML writes by name or number (such as &nbsp;) were put in their places.
note-markdown = The marks of Markdown (* _ #) were taken out.
note-letters = Letters written by their shapes, as PDF files hold them, were replaced by the usual ones.
note-joined = { $count ->
    [one] One broken line was joined to the next.
   *[other] { $count } broken lines were joined to the next.
}
note-unplaced = { $count ->
    [one] One decision on this article has no effect: its words are gone.
   *[other] { $count } decisions on this article have no effect: their words are gone.
}
note-language = This article is in { $language }. Only Arabic is analysed, so it makes no claims.
note-copy = This text is nearly the same as that of “{ $source }”. It counts as one origin.
note-no-date = Nothing shows when this article was published. Set the date by hand so that “yesterday” and “this month” can be understood.
note-date-not-understood = The file’s date “{ $words }” could not be understood.
note-date-far = The file gives “{ $words }” as the publication date, a year in which no news is published ({ $year }); words such as «أمس» (yesterday) are counted from it. Correct it if it is wrong.
note-date-order = “{ $words }” may begin with the day or the month; it was read as { $day } { $month } { $year }. Correct the publication date if the month comes first.

language-en = English
language-fr = French
language-es = Spanish
language-de = German
language-tr = Turkish
language-fa = Persian
language-ur = Urdu
language-ckb = Central Kurdish
language-ps = Pashto
language-he = Hebrew
language-ru = Russian
language-other = another language

# How a publication date is known.
date-metadata = Given by the file’s own metadata.
date-name = Given by “{ $words }”.
date-stated = Stated in the text: “{ $words }”.
date-user = Set by hand.
inferred-quote = “{ $words }”
inferred-separator = ,
inferred-corroborated = Worked out from { $clues }: of the days that fit, “{ $source }” names { $day }.
inferred-named = Worked out from { $clues }: the report names this day, with its weekday, as that of the news.
inferred-only = Worked out from { $clues }: only this day fits.
inferred-middle = Worked out from { $clues }: { $count } days fit, from { $from } to { $to }; the one in the middle is taken, as it errs least.
inferred-nearest = Worked out from { $clues }: the text is not older than { $day }, and this is the first day after that which fits.

# Stand-in for an unknown outlet.
unnamed-source = Source { $number }

remark-none = There are no articles. Add at least two reports of one story to compare them.
remark-one = There is only one article. Add another report of the same story to compare them.
