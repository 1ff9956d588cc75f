# How a claim was found, by the rule that found it.
rule-date = a date or time of day, read from its words
rule-counted-noun_after = a figure and what it counts, right behind it
rule-counted-noun_after_min = a figure, then “of” and what it counts
rule-counted-noun_before = what is counted, then the figure
rule-counted-number_of = the figure of a number, toll or total told before it
rule-counted-bracketed = a figure in brackets behind what it counts
rule-counted-by_event = a bare figure of people, told by what happened to them
rule-counted-of_a_toll = a bare figure that goes on with the toll before it
rule-counted-part_of_them = a part of those counted before
rule-counted-others = others than those counted before
rule-counted-some_of_them = a number of those counted before
rule-counted-share_of_them = a share of those counted before
rule-counted-one = a single one, stressed by its numeral
rule-counted-two = two, stressed by their numeral
rule-counted-unknown_noun = a figure and a noun the word lists do not know
rule-dual-noun = a noun in the dual counts two
rule-dual-nationality = a nationality in the dual counts two persons
rule-zero-negated = none, for the sentence denies there were any
rule-zero-nobody = none, for it happened to nobody
rule-measure-percent = a percentage
rule-measure-share = a share of something named
rule-measure-age = an age
rule-measure-duration = a length of time
rule-measure-money = a sum of money
rule-measure-unit = a figure with its unit of measure
rule-measure-speed = a speed
rule-rank-military = a military rank with the person who holds it
rule-rank-post = a post with the person who holds it
rule-user = added or changed by hand

# What `explain` shows at a terminal.
explain-words = Words
explain-numbers = Numbers
explain-dates = Dates
explain-claims = Claims
