# What is wrong with a word list, by line.
lexicon-columns = { $wanted } columns are needed, separated by tabs; this line has { $found }
lexicon-empty-id = the first column, the row's own id, is empty
lexicon-repeated-id = the id “{ $id }” already stands on line { $line }
lexicon-unknown = “{ $value }” is not a known { $column }; known are: { $known }
lexicon-not-a-number = “{ $value }” is not a number in the column { $column }
lexicon-not-a-word = “{ $value }” is not one word in Arabic letters
lexicon-unknown-file = there is no word list of this name; the names are: { $known }
lexicon-not-a-host = “{ $value }” is not a host name; write it without https and without a path, such as example.org
lexicon-not-in-range = “{ $value }” in the column { $column } is not a whole number from { $from } to { $to }
lexicon-nothing-to-remove = the last column is empty, which removes a built-in row, but there is no row “{ $id }”
lexicon-too-long = the list has more rows than the program can number; leave rows out
lexicon-not-utf-8 = this line is not in UTF-8, so the file was left out; save it as UTF-8
lexicon-cannot-read = the file cannot be read: { $why }
lexicon-at-line = { $file }, line { $line }: { $why }.
lexicon-at-file = { $file }: { $why }.
