# The reading room
reading-undated = undated
reading-basis-metadata = from the file
reading-basis-stated = stated in the text
reading-basis-inferred = inferred
reading-basis-user = set by hand
reading-blind-source = Article { $n }
reading-claims = { $count ->
    [zero] no claims
    [one] 1 claim
   *[other] { $count } claims
}
reading-hits = { $count ->
    [zero] no hits
    [one] 1 hit
   *[other] { $count } hits
}
reading-focus = Read on its own
reading-unfocus = Back to all articles
reading-overview = Where the claims are in { $source }
reading-silent = This article says nothing about it
reading-versus = { " " }against{ " " }
reading-next = Next
reading-confirm = Confirm
reading-reject = Not one question
reading-note = Note
reading-margin = What the others say
reading-empty = No articles shown
reading-empty-hint = Open two or more reports of one story, or show again those you have hidden.
