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
lexicon-of-no-noun = لا اسم في nouns.tsv قيمته «{ $value }» في العمود { $column }
lexicon-not-english = «{ $value }» ليس بحروف لاتينية صغيرة
lexicon-unknown-file = لا توجد قائمة كلمات بهذا الاسم، والأسماء المتاحة هي: { $known }
lexicon-not-a-host = «{ $value }» ليس اسم مضيف؛ اكتبه بلا https وبلا مسار، مثل example.org
lexicon-not-in-range = «{ $value }» في العمود { $column } ليس عدداً صحيحاً من { $from } إلى { $to }
lexicon-nothing-to-remove = العمود الأخير فارغ، وهذا يحذف سطراً مدمجاً، ولا سطر مدمجاً معرّفه «{ $id }»
lexicon-too-long = في القائمة أسطر أكثر مما يستطيع البرنامج ترقيمه؛ احذف بعضها
lexicon-not-utf-8 = هذا السطر ليس بترميز UTF-8 فتُرك الملف كله؛ احفظه بهذا الترميز
lexicon-cannot-read = تعذّرت قراءة الملف: { $why }
lexicon-below-nought = «{ $value }» في العمود { $column } أقل من الصفر
lexicon-more-errors = عدد الأسطر الأخرى التي لا تصلح: { $more }
lexicon-misnamed = لا يُقرأ هذا الملف؛ اسم القائمة { $name }
lexicon-at-line = { $file }، السطر { $line }: { $why }.
lexicon-at-file = { $file }: { $why }.
