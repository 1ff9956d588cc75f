# ما يشوب سطرا من سطور قوائم الكلمات.
lexicon-columns = يلزم { $wanted ->
    [zero] ألا يكون في السطر عمود
    [one] عمود واحد
    [two] عمودان
    [few] { $wanted } أعمدة
    [many] { $wanted } عموداً
   *[other] { $wanted } عمود
 } يفصل بينها مفتاح الجدولة، والموجود في هذا السطر { $found }
lexicon-empty-id = العمود الأول، وهو معرّف السطر، فارغ
lexicon-repeated-id = المعرّف «{ $id }» سبق وروده في السطر { $line }
lexicon-unknown = «{ $value }» قيمة غير معروفة في العمود { $column }، والقيم المعروفة هي: { $known }
lexicon-not-a-number = «{ $value }» ليس عددا في العمود { $column }
lexicon-not-a-word = «{ $value }» ليس كلمة واحدة بحروف عربية
lexicon-unknown-file = لا توجد قائمة كلمات بهذا الاسم، والأسماء المتاحة هي: { $known }
