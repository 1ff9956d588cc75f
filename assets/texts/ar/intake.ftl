# ما قد يعيب ملفاً: ما هو، وما العمل.
problem-line = { $path }: { $what } { $remedy }
problem-line-placed = { $path }، السطر { $line }، الحرف { $column }: { $what } { $remedy }

problem-empty = الملف فارغ.
remedy-empty = تأكد من أنه حُفظ أو نُزّل كاملاً.
problem-binary = الملف ليس نصاً.
remedy-binary = احفظ الخبر نصاً ({"\u2066"}.txt{"\u2069"}) أو بصيغة JSON ثم افتحه.
problem-unsupported = لا يمكن قراءة ملفات من هذا النوع ({ $detail }).
remedy-unsupported = انسخ نص الخبر إلى ملف نصي ({"\u2066"}.txt{"\u2069"})، أو الصقه في النافذة.
problem-too-large = الملف أكبر مما يُقرأ ({ $detail } ميغابايت، والحد 64 ميغابايت).
remedy-too-large = قسّمه إلى ملفات أصغر.
problem-unknown-encoding = تعذّر التعرف إلى ترميز النص.
remedy-unknown-encoding = افتحه في محرر نصوص واحفظه من جديد بترميز UTF-8.
problem-garbled = حروف النص مشوّهة: قُرئ بترميز غير ترميزه ثم حُفظ كذلك.
remedy-garbled = انسخ الخبر من صفحته من جديد، أو افتح الملف الأصلي بترميزه واحفظه بترميز UTF-8.
problem-reversed = حروف النص معكوسة الترتيب، كما تخرج من بعض ملفات PDF.
remedy-reversed = انسخ الخبر من صفحته على الشبكة، أو استخرجه من ملف PDF ببرنامج آخر.
problem-broken-json = ملف JSON معطوب: { $detail }.
remedy-broken-json = صحّحه في هذا الموضع أو أعد تصديره.
json-cut = ينقطع قبل اكتماله
json-syntax = الصياغة غير سليمة
problem-no-text = لا نص لمقال في ملف JSON هذا.
remedy-no-text = ينبغي أن يكون نص المقال في حقل مثل «text» أو «maintext» أو «articleBody».
problem-report = هذا تقرير كتبه «تضارب» نفسه، لا مقال.
remedy-report = اذكر المقالات التي أُعدّ منها أو مشروعها.
problem-folder = هذا مجلد لا ملف.
remedy-folder = اذكر الملفات التي فيه.
problem-no-articles = لا مقالات في هذا المجلد.
remedy-no-articles = المقالات ملفات تقع فيه مباشرة وينتهي اسمها بـ {"\u2066"}.txt{"\u2069"} أو {"\u2066"}.json{"\u2069"} أو {"\u2066"}.jsonl{"\u2069"}.
problem-left-out = لم يُقرأ منه: { $detail }.
remedy-left-out = لا يُؤخذ من المجلد سوى ملفات {"\u2066"}.txt{"\u2069"} و{"\u2066"}.json{"\u2069"} و{"\u2066"}.jsonl{"\u2069"}؛ أما غيرها فيُفتح كل منها على حدة.
folder-separator = ،
folder-names = { $names }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
 }
problem-denied = لا تملك صلاحية قراءة هذا الملف.
remedy-denied = عدّل صلاحياته أو انسخه إلى مكان يخصك.
problem-missing = الملف غير موجود.
remedy-missing = ربما نُقل أو حُذف أو تغيّر اسمه؛ تحقق من اسمه ومكانه.
problem-read-failed = تعذّرت قراءة الملف ({ $detail }).
remedy-read-failed = تحقق من القرص أو من اتصال الشبكة ثم أعد المحاولة.
problem-already-loaded = هذا الملف مطابق للملف «{ $detail }» فلم يُضف ثانية.
remedy-already-loaded = لا يلزمك فعل شيء.

# ما ينبغي أن يعرفه القارئ عن المقال.
note-replaced = { $count ->
    [zero] لا حروف تالفة.
    [one] استُبدل حرف تالف واحد.
    [two] استُبدل حرفان تالفان.
    [few] استُبدلت { $count } حروف تالفة.
    [many] استُبدل { $count } حرفاً تالفاً.
   *[other] استُبدل { $count } حرف تالف.
}
note-shortcodes = حُذفت رموز ووردبريس بين الأقواس المربعة وشروح الصور فيها. قارن النص بصفحته.
note-markup = حُذفت علامات HTML وما في شروح الصور والقوائم والنماذج. قارن النص بصفحته.
note-references = وُضعت الحروف والعلامات المكتوبة برموز HTML (مثل {"\u2066"}&nbsp;{"\u2069"}) في مواضعها.
note-markdown = حُذفت علامات Markdown ({"\u2066"}* _ #{"\u2069"}).
note-letters = استُبدلت حروف مكتوبة بأشكالها، كما في ملفات PDF، بالحروف المعتادة.
note-joined = { $count ->
    [zero] لم يوصل سطر بما بعده.
    [one] وُصل سطر مقطوع بما بعده.
    [two] وُصل سطران مقطوعان بما بعدهما.
    [few] وُصلت { $count } أسطر مقطوعة بما بعدها.
    [many] وُصل { $count } سطراً مقطوعاً بما بعده.
   *[other] وُصل { $count } سطر مقطوع بما بعده.
}
note-unplaced = { $count ->
    [zero] لكل قرار في هذا المقال أثره.
    [one] قرار واحد في هذا المقال لا أثر له، فنصه لم يعد موجوداً.
    [two] قراران في هذا المقال لا أثر لهما، فنصهما لم يعد موجوداً.
    [few] { $count } قرارات في هذا المقال لا أثر لها، فنصها لم يعد موجوداً.
    [many] { $count } قراراً في هذا المقال لا أثر لها، فنصها لم يعد موجوداً.
   *[other] { $count } قرار في هذا المقال لا أثر لها، فنصها لم يعد موجوداً.
}
note-language = هذا المقال مكتوب ب{ $language }. لا يُحلَّل سوى العربية، فلا تُستخرج منه ادعاءات.
note-copy = يكاد هذا النص يطابق نص «{ $source }»، فيُحسب المقالان أصلاً واحداً.
note-no-date = لا شيء يدل على تاريخ نشر هذا المقال. حدّد التاريخ بنفسك كي يُعرف المقصود بكلمات مثل «أمس» و«الشهر الجاري».
note-date-not-understood = تعذّر فهم تاريخ الملف «{ $words }».
note-date-far = تاريخ النشر في بيانات الملف «{ $words }» خارج ما تُنشر فيه الأخبار (سنة { $year })، ومنه تُحسب كلمات مثل «أمس»: صحّحه إن كان خطأ.
note-date-order = «{ $words }» يُقرأ باليوم أولاً أو بالشهر أولاً، وقد قُرئ { $day } { $month } { $year }: صحّح تاريخ النشر إن كان الشهر هو الأول.

language-en = الإنكليزية
language-fr = الفرنسية
language-es = الإسبانية
language-de = الألمانية
language-tr = التركية
language-fa = الفارسية
language-ur = الأردية
language-ckb = الكردية السورانية
language-ps = البشتوية
language-he = العبرية
language-ru = الروسية
language-other = لغة أخرى

# كيف عُرف تاريخ النشر.
date-metadata = ورد في بيانات الملف نفسه.
date-name = مأخوذ من «{ $words }».
date-stated = مذكور في النص: «{ $words }».
date-user = حُدّد يدوياً.
inferred-quote = «{ $words }»
inferred-separator = ،
inferred-corroborated = استُنتج من { $clues }: من بين الأيام الممكنة يذكر «{ $source }» يوم { $day }.
inferred-named = استُنتج من { $clues }: يذكر الخبر هذا اليوم مع اسمه يوماً للحدث.
inferred-only = استُنتج من { $clues }: لا يوافقها سوى هذا اليوم.
inferred-middle = استُنتج من { $clues }: { $count ->
    [zero] لا يوم يوافقها
    [one] يوافقها يوم واحد
    [two] يوافقها يومان
    [few] توافقها { $count } أيام
    [many] يوافقها { $count } يوماً
   *[other] يوافقها { $count } يوم
} بين { $from } و{ $to }، فاختير أوسطها لأنه الأقل خطأ.
inferred-nearest = استُنتج من { $clues }: لا يسبق النص يوم { $day }، وهذا أول يوم يوافقه بعد ذلك.

# اسم بديل لمصدر مجهول.
unnamed-source = المصدر { $number }

remark-none = لا مقالات هنا. أضف خبرين على الأقل عن الحدث نفسه للمقارنة بينهما.
remark-one = ليس هنا سوى مقال واحد. أضف خبراً آخر عن الحدث نفسه للمقارنة بينهما.
