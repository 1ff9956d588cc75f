# التقارير وسطر الأوامر.

## عنوان التقرير وأقسامه

report-title = تقرير التضارب
report-subtitle = { $articles ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $articles } مقالات
    [many] { $articles } مقالاً
   *[other] { $articles } مقال
 }{ $claims ->
    [0] {""}
   *[other] { $articles ->
        [zero] {""}
        [one] {""}
        [two] ، قورنت ادعاءاتهما واحداً واحداً
        [few] ، قورنت ادعاءاتها واحداً واحداً
        [many] ، قورنت ادعاءاتها واحداً واحداً
       *[other] ، قورنت ادعاءاتها واحداً واحداً
     }
 }
report-summary = الخلاصة
report-sources = المصادر
report-method = المنهج
report-made-by = أعدّه «تضارب»، الإصدار { $version }
report-found = { $claims ->
    [zero] لم يُعثر على ادعاء يمكن التحقق منه
    [one] عُثر على ادعاء واحد يمكن التحقق منه
    [two] عُثر على ادعاءين يمكن التحقق منهما
    [few] عُثر على { $claims } ادعاءات يمكن التحقق منها
    [many] عُثر على { $claims } ادعاءً يمكن التحقق منه
   *[other] عُثر على { $claims } ادعاء يمكن التحقق منه
 }{ $rows ->
    [zero] {""}
    [one] ، في بند واحد
    [two] ، في بندين
    [few] ، في { $rows } بنود
    [many] ، في { $rows } بنداً
   *[other] ، في { $rows } بند
 }.
report-published-on = تاريخ النشر { $days }
report-by-hand = من عمل المستخدم
report-hand-rows = { $n ->
    [zero] لم يُبتّ في أي بند
    [one] بُتّ في بند واحد
    [two] بُتّ في بندين
    [few] بُتّ في { $n } بنود
    [many] بُتّ في { $n } بنداً
   *[other] بُتّ في { $n } بند
 }
report-hand-added = { $n ->
    [zero] لم يُضف أي ادعاء
    [one] أُضيف ادعاء واحد
    [two] أُضيف ادعاءان
    [few] أُضيفت { $n } ادعاءات
    [many] أُضيف { $n } ادعاءً
   *[other] أُضيف { $n } ادعاء
 }
report-hand-changed = { $n ->
    [zero] لم يُعدّل أي ادعاء
    [one] عُدّل ادعاء واحد
    [two] عُدّل ادعاءان
    [few] عُدّلت { $n } ادعاءات
    [many] عُدّل { $n } ادعاءً
   *[other] عُدّل { $n } ادعاء
 }
report-hand-rejected = { $n ->
    [zero] لم يُستبعد أي ادعاء
    [one] استُبعد ادعاء واحد
    [two] استُبعد ادعاءان
    [few] استُبعدت { $n } ادعاءات
    [many] استُبعد { $n } ادعاءً
   *[other] استُبعد { $n } ادعاء
 }
report-glance-more = { $rows ->
    [zero] لا بنود أخرى.
    [one] ويليها أدناه بند آخر.
    [two] ويليها أدناه بندان آخران.
    [few] ويليها أدناه { $rows } بنود أخرى.
    [many] ويليها أدناه { $rows } بنداً آخر.
   *[other] ويليها أدناه { $rows } بند آخر.
 }
report-no-conflict = لم يُعثر على بند متعارض، ولا يعني ذلك أنه لا تعارض بين المقالات.
report-conflicts = { $conflicts ->
    [zero] لا بنود متعارضة.
    [one] في بند واحد لا يمكن أن تصحّ الروايات جميعاً، وهو أول ما يرد أدناه.
    [two] في بندين لا يمكن أن تصحّ الروايات جميعاً، وهما أول ما يرد أدناه.
    [few] في { $conflicts } بنود لا يمكن أن تصحّ الروايات جميعاً، وهي أول ما يرد أدناه.
    [many] في { $conflicts } بنداً لا يمكن أن تصحّ الروايات جميعاً، وهي أول ما يرد أدناه.
   *[other] في { $conflicts } بند لا يمكن أن تصحّ الروايات جميعاً، وهي أول ما يرد أدناه.
 }
report-no-rows = لا شيء يُقارَن: لم يُعثر في هذه المقالات على ادعاء يمكن التحقق منه.
report-rows = { $rows ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $rows } بنود
    [many] { $rows } بنداً
   *[other] { $rows } بند
 }
report-to-top = إلى الخلاصة

report-verdict-note-conflict = السؤال واحد والنطاق واحد، ولا يمكن أن تصحّ الروايات جميعاً.
report-verdict-note-update = حصيلة تتغيّر مع الوقت: الرقم الأحدث في التقرير الأحدث.
report-verdict-note-compatible = تختلف العبارة أو درجة الدقة، ويمكن أن تصحّ الروايات جميعاً.
report-verdict-note-agree = القيمة واحدة بعد توحيد صيغتها.
report-verdict-note-different_scope = تبدو قابلة للمقارنة وليست كذلك.
report-verdict-note-unclear = ليس لدى البرنامج ما يكفي للحسم، والحكم للقارئ.
report-verdict-note-single_source = لا يجيب عنها إلا مصدر واحد.

report-column-source = المصدر
report-column-words = العبارة
report-column-value = القيمة
report-column-speaker = القائل
report-column-date = تاريخ النشر
report-column-verdict = الحكم
report-column-question = البند
report-column-answers = ما تقوله المصادر
report-column-title = العنوان
report-column-file = الملف
report-column-hash = SHA-256
report-no-speaker = بصوت الوسيلة نفسها
report-hour = { $time } بتوقيت غرينتش
report-as-of = الرقم كما في { $date }
report-undated = التاريخ غير معروف
report-denied = منفي
report-hypothetical = افتراضي
report-reason = السبب
report-scope-gap = موضع الاختلاف
report-decision = قرار المستخدم
report-note = ملاحظة المستخدم
report-claim-added = أضافه المستخدم
report-claim-changed = عدّله المستخدم، وكان البرنامج قد قرأه «{ $value }»
report-decided-confirmed = أُكِّد الحكم.
report-decided-rejected = ليست أجوبة عن سؤال واحد، فرُفض الحكم «{ $engine }».
report-decided-otherwise = غُيِّر الحكم، وكان حكم البرنامج «{ $engine }».
report-origins = { $origins ->
    [zero] بلا أصل معروف
    [one] أصل واحد
    [two] أصلان مستقلان
    [few] { $origins } أصول مستقلة
    [many] { $origins } أصلاً مستقلاً
   *[other] { $origins } أصل مستقل
 }
report-one-origin = تُحسب أصلاً واحداً
report-related = قد تتعارض مع
report-policies = القيمة بحسب طريقة الحساب
report-so-many-sources = { $sources ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $sources } مصادر
    [many] { $sources } مصدراً
   *[other] { $sources } مصدر
}
report-policy-ucdp = أدنى ما ورد والأرجح وأعلاه (UCDP)
report-policy-min-max = من أدنى الأصول إلى أعلاها (Airwars وIraq Body Count)
report-policy-conservative = الأكثر تحفظاً (ACLED)
report-policy-majority = ما عليه أغلب الأصول
report-policy-none = لا أغلبية

report-method-text =
    يقرأ «تضارب» المقالات على هذا الجهاز وحده، ويبحث فيها عن عبارات يمكن التحقق منها: أعداد وتواريخ ومُدد ومبالغ ورتب. ويحتفظ لكل منها بنصّها كما ورد، وبالمدى الذي تحتمله صيغتها (فعبارة «أكثر من 50» تعني 51 فما فوق)، وبمن نُسبت إليه.
    وتُجمع العبارات التي تجيب عن سؤال واحد في بند واحد، ويُستخلص الحكم على البند من مدى القيم ونطاقها وتواريخ نشرها بقواعد ثابتة، فالمقالات نفسها تعطي التقرير نفسه دائماً. والحكم يصف علاقة العبارات بعضها ببعض، ولا يقول أيها الصحيح.
    وقد تفوت البرنامجَ بعض العبارات ويخطئ في غيرها، فليُرجَع إلى النص قبل الاعتماد على أي بند. وتُحسب المواضع بأحرف يونيكود في نص المقال، وتدلّ بصمة SHA-256 على الملف الذي قُرئ بعينه.
report-method-tolerance = وإذا سُبق الرقم بـ«نحو» أو «حوالي» عُدّ محتملاً لما يزيد عليه أو ينقص عنه بنسبة { $percent }% على الأكثر.

report-published = { $date } ({ $basis })
report-basis-stated = مذكور في النص
report-basis-inferred = مستنتج
report-basis-user = محدد يدوياً

## الأحكام والأنواع والقيم

verdict-conflict = متعارض
verdict-update = تحديث
verdict-compatible = متوافق
verdict-agree = متفق
verdict-different_scope = نطاق مختلف
verdict-unclear = غير محسوم
verdict-single_source = مصدر واحد

kind-casualty-killed = القتلى
kind-casualty-injured = الجرحى
kind-casualty-missing = المفقودون
kind-casualty-captured = الأسرى والمعتقلون
kind-casualty-displaced = النازحون
kind-force-strength = عدد القوات
kind-attack-count = الهجمات
kind-attack-munitions = الصواريخ والقذائف والمسيّرات
kind-equipment-count = المعدات
kind-date-deadline = الموعد النهائي
kind-date-event = تاريخ الحدث
kind-duration = المدة
kind-money = المبلغ
kind-percent = النسبة
kind-distance = المسافة أو المساحة أو الوزن
kind-age = العمر
kind-rank = الرتبة أو المنصب
kind-count-other = عدد آخر

value-at-least = { $low } فما فوق
value-at-most = { $high } فما دون
value-range = { $low } – { $high }
value-unknown = غير محدد
value-about = نحو { $value }
value-more-than = أكثر من { $value }
value-less-than = أقل من { $value }

date-day = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-hour = { $day }، { $time }
date-days = { $first }–{ $last } { $month } { $year }
date-month = { $month } { $year }
date-span = { $from } – { $to }
date-from = منذ { $from }
date-to = حتى { $to }
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيو
month-7 = تموز/يوليو
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر

## سطر الأوامر

cli-about = يضع «تضارب» عدة تقارير عربية عن خبر واحد جنباً إلى جنب، ويبيّن أين تتفق وأين يبدو أنها تختلف وأين لا يمكن أن تصحّ جميعاً.
cli-usage-heading = الاستعمال:
cli-arguments-heading = المدخلات:
cli-options-heading = الخيارات:
cli-commands-heading = الأوامر:
cli-help-help = عرض هذه المساعدة
cli-version-help = عرض رقم الإصدار
cli-lang-help = لغة الرسائل والتقارير، ولغة النافذة هذه المرة (من دونه تتبع الرسائل LANG، وتُكتب التقارير بالعربية، وتبقى النافذة على لغة إعداداتها)
cli-files-help = مقالات أو مشروع يُفتح في النافذة، ومن دونها يُفتح المثال المرفق
cli-articles-help = مقالات (نص عادي أو JSON أو JSON Lines) أو مجلدات فيها مقالات أو مشروع
cli-source-help = ناشر المقالات التي لا تذكر ناشرها
cli-about-tolerance-help = هامش الأرقام التقريبية («نحو» و«حوالي») نسبةً مئوية من 0 إلى 25، ومن دونه 7
cli-format-help = أحد html وjson وcsv وmd، ومن دونه يُؤخذ من امتداد الملف، وإلا فهو json
cli-output-help = الكتابة في هذا الملف بدلاً من المخرج القياسي
cli-published-help = يوم نشر المقالات التي لا تذكر تاريخها، مثل 2021-09-17، ومنه تُحسب التواريخ النسبية
cli-compare = مقارنة المقالات وكتابة التقرير
cli-extract = استخراج ادعاءات كل مقال في سطر JSON واحد
cli-explain = عرض ما يراه البرنامج في النص: الكلمات والأعداد والتواريخ والمُدد والادعاءات
cli-lexicon = اعرض موضع قوائم كلماتك وما تغيّره وما فيها من أخطاء
cli-extract-articles-help = مقالات أو مجلدات فيها مقالات، ومن دونها أو عند كتابة «-» تُقرأ أسطر JSON من المدخل القياسي
cli-extract-jsonl-help = قراءة كل مدخل على أنه أسطر JSON مهما كان اسمه
cli-explain-text-help = النص، ومن دونه أو عند كتابة «-» يُقرأ نص في كل سطر من المدخل القياسي
cli-explain-published-help = يوم نشر النص، مثل 2021-09-17، ومنه تُحسب التواريخ النسبية
cli-explain-jsonl-help = قراءة أسطر JSON مثل {"{"}"text": "…", "published": "2021-09-17"{"}"}
cli-about-examples =
    أمثلة:
      tadarub                                   فتح النافذة على المثال المرفق
      tadarub 1.txt 2.txt 3.json                فتح النافذة على هذه المقالات
      tadarub compare *.txt -o report.html      كتابة تقرير للقراءة والمشاركة
      tadarub extract *.json > claims.jsonl     ادعاءات كل مقال
      tadarub compare --help                    المزيد عن أمر بعينه
cli-compare-examples =
    أمثلة:
      tadarub compare 1.txt 2.json              تقرير JSON على المخرج القياسي
      tadarub compare *.txt -o report.html      صفحة للقراءة والطباعة والمشاركة
      tadarub compare *.txt --about-tolerance 10
                                                «نحو 50» تعني من 45 إلى 55
      tadarub compare story/ --published 2021-09-17
                                                مجلد، ويوم للمقالات التي لا تذكر تاريخها
      tadarub compare *.txt --format csv        سطر لكل ادعاء، لبرامج الجداول
      tadarub compare *.txt -o r.md --lang en   تقرير Markdown بالإنكليزية

    للنص أن يذكر في أوله ناشره ويوم نشره، كلاً في سطر: «المصدر: بريد الساحل» و«تاريخ النشر: 17 أيلول 2021».
cli-extract-examples =
    أمثلة:
      tadarub extract 1.txt 2.json              سطرا JSON
      tadarub extract < articles.jsonl          سيل من المقالات، مقال في كل سطر
cli-explain-examples =
    أمثلة:
      tadarub explain "وصل نحو ألفي جندي أمس" --published 2021-09-17
      tadarub explain - < lines.txt             نص في كل سطر
      tadarub explain --jsonl < texts.jsonl     أسطر JSON تدخل وأسطر JSON تخرج
cli-lexicon-list-help = اطبع هذه القائمة المدمجة، مثل nouns، لتُنسخ وتُعدّل
cli-lexicon-examples =
    أمثلة:
      tadarub lexicon                           المجلد وتعديلاتك وأخطاؤها
      tadarub lexicon nouns                     القائمة المدمجة للأسماء المعدودة

    كل ملف في المجلد يحمل اسم قائمة يعدّلها: السطر ذو المعرّف الجديد يضاف إليها، والسطر الذي يحمل معرّف سطر مدمج يحلّ محله، والسطر الذي خلا عموده الأخير يحذفه. وفي أول كل قائمة شرح لأعمدتها. وتلحظ النافذة التعديلات من تلقاء نفسها.
cli-lexicon-folder = قوائم كلماتك: { $folder }
cli-lexicon-folder-missing = موضع قوائم كلماتك: { $folder } (لم يُنشأ المجلد بعد)
cli-lexicon-no-folder = ليس في هذا النظام مجلد للإعدادات؛ سمِّ مجلداً في المتغيّر TADARUB_CONFIG_DIR.
cli-lexicon-unchanged = { $rows ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $rows } أسطر
    [many] { $rows } سطراً
   *[other] { $rows } سطر
}
cli-lexicon-changed = { $rows ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $rows } أسطر
    [many] { $rows } سطراً
   *[other] { $rows } سطر
}؛ ومن عندك: أضيف { $added }، واستُبدل { $replaced }، وحُذف { $removed }
cli-lexicon-unknown = لا توجد قائمة كلمات باسم «{ $file }»؛ اعرض القوائم بالأمر tadarub lexicon.
cli-exit-codes =
    رموز الخروج:
      0  تمّ المطلوب
      2  خطأ في الاستعمال
      3  تعذّرت قراءة بعض المدخلات (وأُنجز الباقي)
      4  تعذّرت كتابة النتيجة
cli-see-help = للمساعدة: { $command } --help
cli-unknown-argument = مُدخل غير معروف: { $argument }
cli-unknown-command = لا أمر ولا ملف باسم «{ $argument }». الأوامر هي: { $known }.
cli-mistyped-command = لا أمر ولا ملف باسم «{ $argument }». لعلك تقصد «{ $command }».
cli-missing-argument = ينقص: { $argument }
cli-invalid-value = لا يقبل { $argument } القيمة «{ $value }».
cli-bad-tolerance = يقبل { $argument } نسبة مئوية صحيحة من 0 إلى { $most }، وليس «{ $value }».
cli-bad-date = يقبل { $argument } يوماً بصيغة السنة ثم الشهر ثم اليوم، مثل 2021-09-17، وليس «{ $value }».
cli-missing-value = يحتاج { $argument } إلى قيمة.
cli-repeated-argument = تكرّر { $argument }.
cli-conflicting-argument = لا يُستعمل { $argument } هنا.
cli-bad-use = تعذّر فهم المدخلات.
cli-error = تضارب: { $message }
cli-cannot-write = تعذّرت كتابة { $file }: { $why }
cli-why-no-folder = لا وجود لهذا المجلد
cli-why-denied = لا تملك صلاحية الكتابة هناك
cli-why-folder = هذا مجلد لا ملف
cli-why-full = القرص ممتلئ
cli-why-read-only = لا تمكن الكتابة على هذا القرص
cli-why-other = خطأ في النظام ({ $detail })
cli-output-is-input = { $file } من المدخلات، فلا تُكتب فيه النتيجة. سمِّ لها ملفاً آخر.
cli-stdin = المدخل القياسي
cli-stdout = المخرج القياسي
cli-bad-line = تعذّرت قراءة السطر { $line } من { $file }: { $why }
cli-line-not-text = ليس نصاً
cli-line-without-text = لا بد فيه من حقل «text»، ويكون «published» يوماً مثل 2021-09-17
cli-line-too-long = لم يُقرأ السطر { $line } من { $file }، فهو أطول من { $limit } ميغابايت.
cli-second-project = { $file }: تُقارن مقالات هذا المشروع الثاني وحدها من دون ما اتُّخذ فيه من قرارات.
cli-undated = { $articles ->
    [zero] لكل المقالات تواريخ نشر.
    [one] لا شيء يدل على تاريخ نشر أحد المقالات.
    [two] لا شيء يدل على تاريخ نشر مقالين.
    [few] لا شيء يدل على تاريخ نشر { $articles } مقالات.
    [many] لا شيء يدل على تاريخ نشر { $articles } مقالاً.
   *[other] لا شيء يدل على تاريخ نشر { $articles } مقال.
 } حدّده بالخيار --published DATE كي يُعرف المقصود بكلمات مثل «أمس» و«الشهر الجاري».
cli-format-later = الصيغة «{ $format }» غير متاحة في هذا الإصدار. المتاح: { $known }.
cli-format-unknown = صيغة غير معروفة: «{ $format }». المتاح: { $known }.
cli-progress-reading = قراءة { $done } من { $total }
cli-progress-comparing = { $articles ->
    [zero] لا مقالات للمقارنة
    [one] قراءة مقال واحد ومقارنته
    [two] مقارنة مقالين
    [few] مقارنة { $articles } مقالات
    [many] مقارنة { $articles } مقالاً
   *[other] مقارنة { $articles } مقال
 }
cli-no-display = لا شاشة متاحة، فلم تُفتح نافذة.
cli-no-window = تعذّر فتح النافذة: { $why }
cli-table-instead = هذه هي المقارنة، ولحفظ تقرير استعمل: tadarub compare ARTICLE... -o report.html
cli-sample = المثال المرفق:
cli-table-more = { $rows ->
    [zero] لا بنود أخرى.
    [one] وبند آخر لا يجيب عنه إلا مصدر واحد.
    [two] وبندان آخران لا يجيب عن كل منهما إلا مصدر واحد.
    [few] و{ $rows } بنود أخرى لا يجيب عن كل منها إلا مصدر واحد.
    [many] و{ $rows } بنداً آخر لا يجيب عن كل منها إلا مصدر واحد.
   *[other] و{ $rows } بند آخر لا يجيب عن كل منها إلا مصدر واحد.
 }
