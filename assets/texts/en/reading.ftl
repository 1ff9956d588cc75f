# The reading room
reading-undated = undated
blind-source = Article { $n }
blind-file = File { $n }
blind-other = another outlet
reading-hits = { $count ->
    [0] no hits
    [one] 1 hit
   *[other] { $count } hits
}
reading-focus = Read on its own
reading-unfocus = Back to all articles
reading-overview = Where the claims are in { $source }
reading-versus = { " " }against{ " " }
reading-next = Next
reading-confirm = Confirm
reading-reject = Not one question
reading-note = Note
reading-margin = What the others say
reading-empty = No articles shown
reading-empty-hint = Open two or more reports of one story, or show again those you have hidden.
reading-sideways = Move through the columns
