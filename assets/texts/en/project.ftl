# Edits, for the history list.
edit-add-articles = { $count ->
    [one] Add an article
   *[other] Add { $count } articles
}
edit-remove-articles = { $count ->
    [one] Remove an article
   *[other] Remove { $count } articles
}
edit-remove-article = Remove “{ $source }”
edit-replace-article = Replace the text of “{ $source }”
edit-rename-source = Rename “{ $source }” to “{ $name }”
edit-redate = Date “{ $source }”: { $date }
edit-no-date = not known
edit-move-article = Move “{ $source }”
edit-add-claim = Add a claim: “{ $words }”
edit-confirm-claim = Confirm “{ $words }”
edit-reject-claim = Reject “{ $words }”
edit-reopen-claim = Reopen “{ $words }”
edit-change-claim = Change { $property } of “{ $words }”
edit-restore-claim = Return “{ $words }” to what the program said
edit-split-claim = Split off “{ $words }”
edit-confirm-row = Confirm the row of “{ $words }”
edit-reject-row = Reject the row of “{ $words }”
edit-reopen-row = Reopen the row of “{ $words }”
edit-set-verdict = Verdict on “{ $words }”: { $verdict }
edit-clear-verdict = Return to the program’s verdict on “{ $words }”
edit-merge-rows = Merge { $count } rows into that of “{ $words }”
edit-note = Note on “{ $words }”
edit-done = Mark “{ $words }” done
edit-not-done = Mark “{ $words }” not done
edit-together = { $count ->
    [one] { $first }
   *[other] { $first } ({ $count } rows at once)
}

property-kind = the kind
property-value = the value
property-hedge = the precision
property-counted = what is counted
property-unit = the unit
property-and = {", "}
property-scope = the scope
property-speaker = the speaker
property-polarity = whether it is asserted
property-as-of = the as-of date

row-why-merged = Merged by hand.
row-why-own = Set apart by hand.
reason-not-one-question = Decided by hand: these are not answers to one question. The program’s reason was: { $reason }
reason-by-hand = Decided by hand. The program’s reason was: { $reason }

# Project files.
project-newer = This project was saved by a newer version of Tadarub, which yours cannot read. Nothing in the file was changed: install the latest version and open it with that.
project-not-one = This file is not a Tadarub project.
project-broken = The project file is damaged (line { $line }, column { $column }). If Tadarub offers a recovered copy, open that.
project-unwritable = The project could not be saved: { $detail }
