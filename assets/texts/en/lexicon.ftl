# What is wrong with a word list, by line.
lexicon-columns = { $wanted } columns are needed, separated by tabs; this line has { $found }
lexicon-empty-id = the first column, the row's own id, is empty
lexicon-repeated-id = the id “{ $id }” already stands on line { $line }
lexicon-unknown = “{ $value }” is not a known { $column }; known are: { $known }
lexicon-not-a-number = “{ $value }” is not a number in the column { $column }
lexicon-not-a-word = “{ $value }” is not one word in Arabic letters
lexicon-unknown-file = there is no word list of this name; the names are: { $known }
