# engine

## Questions
question-killed = كم عدد القتلى؟
question-injured = كم عدد الجرحى؟
question-missing = كم عدد المفقودين؟
question-captured = كم عدد المعتقلين والمحتجزين؟
question-displaced = كم عدد النازحين؟
question-count = كم عدد { $counted }؟
question-unit = كم { $counted }؟
question-number = كم العدد؟
question-magnitude = كم بلغت قوة الزلزال؟
question-ill = كم عدد المصابين؟
question-deadline = ما الموعد النهائي؟
question-date = متى؟
question-duration = كم المدة؟
question-money = كم المبلغ؟
question-percent = كم النسبة؟
question-distance = كم القياس؟
question-length = كم المسافة أو الطول؟
question-area = كم المساحة؟
question-weight = كم الوزن؟
question-volume = كم الكمية؟
question-age = كم العمر؟
question-age-of = كم عمر { $person }؟
question-rank = ما رتبة { $person }؟
question-post = ما منصب { $person }؟

## Lists and quotations
list-next = { " " }و
list-last = { " " }و
list-next-apart = ، و
list-last-apart = ، و
quotation = «{ $words }»

## Who says what and when
subject-killed = القتلى
subject-injured = المصابون
subject-missing = المفقودون
subject-captured = المحتجزون
subject-displaced = النازحون
subject-count = العدد
subject-date = التاريخ
subject-deadline = الموعد
subject-time = الوقت
subject-duration = المدة
subject-money = المبلغ
subject-percent = النسبة
subject-distance = القياس
subject-length = المسافة أو الطول
subject-area = المساحة
subject-weight = الوزن
subject-volume = الكمية
subject-age = العمر
subject-age-of = عمر { $person }
subject-title = الصفة
subject-title-of = صفة { $person }
loose-tens = عشرات
loose-hundreds = مئات
loose-thousands = آلاف
loose-millions = ملايين
told-between = ما بين { $low } و{ $high }
told-at-least = ما لا يقل عن { $value }
told-at-most = ما لا يزيد على { $value }
told-rise = { $value } ارتفاعاً
told-fall = { $value } تراجعاً
told-first = { $subject } { $side }
told-next = ، و{ $side }
told-last = ، و{ $side }
told-then = ، ثم { $side }
told-by = { $value } بحسب { $names }{ $citing }{ $when }
told-own = { $value }{ $citing }
told-in = { $names }{ $citing }{ $when }
told-citing = { " " }نقلاً عن { $speaker }
told-on = { $of ->
    [date] { " " }في تقرير بتاريخ { $day }
   *[figure] { " " }في { $day }
}
told-from = { " " }بدءاً من { $day }
told-same-day = { " " }في اليوم نفسه
told-hours-later = { $hours ->
    [zero] { " " }في الساعة نفسها
    [one] { " " }بعد ساعة
    [two] { " " }بعد ساعتين
    [few] { " " }بعد { $hours } ساعات
    [many] { " " }بعد { $hours } ساعة
   *[other] { " " }بعد { $hours } ساعة
}
told-days-later = { $days ->
    [zero] { " " }في اليوم نفسه
    [one] { " " }بعد يوم
    [two] { " " }بعد يومين
    [few] { " " }بعد { $days } أيام
    [many] { " " }بعد { $days } يوماً
   *[other] { " " }بعد { $days } يوم
}
told-more = { $n ->
    [zero] { "" }
    [one] ، وثمة قول آخر
    [two] ، وثمة قولان آخران
    [few] ، وثمة { $n } أقوال أخرى
    [many] ، وثمة { $n } قولاً آخر
   *[other] ، وثمة { $n } قول آخر
}
names-next = { " " }و{ $name }
names-last = { " " }و{ $name }
names-others = { $n ->
    [zero] { "" }
    [one] { " " }ومصدر آخر
    [two] { " " }ومصدرين آخرين
    [few] { " " }و{ $n } مصادر أخرى
    [many] { " " }و{ $n } مصدراً آخر
   *[other] { " " }و{ $n } مصدر آخر
}

## Reasons
reason-same = { $of ->
    [single] { $subject } { $values } { $where }: { $names }.
   *[all] القول واحد بعد توحيد الصياغة ({ $values }) { $where }: { $names }.
}
reason-both-possible = { $told }. { $of ->
    [both] لا تعارض: يمكن أن يصح القولان معاً.
   *[all] لا تعارض: يمكن أن تصح الأقوال كلها معاً.
}
reason-both-possible-date = { $told }. تتفاوت دقة التواريخ ويمكن أن تصح معاً.
reason-both-possible-part = { $told }. يمكن أن تصح معاً إن كان العدد الأقل من جملة الأكثر.
reason-both-possible-date-denied = { $told }. ورد أحد التواريخ في سياق النفي، فلا تعارض.
reason-both-possible-date-hour = { $told }. قد تكون هذه الأوقات لوقت واحد.
reason-both-possible-title = { $told }. يمكن الجمع بين الصفات.
reason-cannot-all-be-right = { $told }. { $of ->
    [both] لا يصح الرقمان معاً: الفارق { $gap }.
   *[all] لا تصح الأرقام كلها معاً: أوسع فارق بينها { $gap }.
}
reason-cannot-all-be-right-date = { $told }. { $of ->
    [both] لا يصح التاريخان معاً.
   *[all] لا تصح التواريخ كلها معاً.
}
reason-cannot-all-be-right-date-hour = { $told }. { $of ->
    [both] لا يصح الوقتان معاً.
   *[all] لا تصح الأوقات كلها معاً.
}
reason-cannot-all-be-right-title = { $told }. { $of ->
    [both] لا تجتمع الصفتان
   *[all] لا تجتمع هذه الصفات
} لشخص واحد في وقت واحد.
reason-denied = { $told }؛ { $what ->
    [other] وورد نفي { $denied } في { $by }.
   *[same] وورد نفي ذلك في { $by }.
}
reason-denied-date = { $told }؛ وورد نفي هذا التاريخ في { $by }.
reason-denied-title = { $told }؛ وورد نفي هذه الصفة في { $by }.
reason-may-be-misprint = لا يفترق الرقمان { $values } إلا في خانة أو بتبديل خانتين متجاورتين، فلعل في أحدهما خطأً طباعياً.
reason-may-be-of-other-scale = لا يفترق الرقمان { $values } إلا في عدد الأصفار أو في الألوف، فلعل في أحدهما خطأً طباعياً.
reason-other-weekday = وفي { $source } لا يستقيم «{ $words }»: اليوم المسمّى لا يوافق التاريخ أو يوم النشر، ففي أحدهما سهو.
reason-also-denied = وورد نفي { $denied } في { $by }.
reason-not-sure = { $told }. لا يقطع النص بأنها أجوبة عن سؤال واحد؛ الحكم لك: أكّد البند إن كانت كذلك، أو افصل ما لا صلة له.
reason-not-sure-date = { $told }. لا يقطع النص بأنها لحدث واحد؛ أكّد البند إن كانت كذلك، أو افصل ما لا صلة له.
reason-not-sure-title = { $told }. لا يقطع النص بأنها لشخص واحد؛ أكّد البند إن كانت كذلك، أو افصل ما لا صلة له.
reason-which-is-later = { $told }. لا يتبيّن أي التقارير أحدث، فلعل الرقم تغيّر بينها؛ أكّد البند إن كانت لا تصح معاً.
reason-later-report = { $told }. هذه حصائل متتابعة، لا أقوال متعارضة.
reason-later-report-count = { $told }. الرقم أعلى في التقارير الأحدث.
reason-later-report-date = { $told }. عدّل التقرير اللاحق الموعد.
reason-later-report-title = { $told }. تغيّرت الصفة في تقرير لاحق.
reason-replaced = { $told }. حلّ رقم التقرير الأحدث محل سابقه.
reason-replaced-date = { $told }. حلّ موعد التقرير الأحدث محل سابقه.
reason-opposite-ways = { $told }. لا يصح الارتفاع والتراجع معاً.
reason-fewer-missing = { $told }. عدد من لم يُعثر عليهم يتراجع مع تتابع التقارير.
reason-corrected-down = { $told }. خفّض تقرير لاحق الرقم.
reason-contradicts-itself = المقال نفسه في { $source } يورد ما لا يصح معاً: { $told }؛ الفارق { $gap }.
reason-contradicts-itself-speakers = المقال نفسه في { $source } ينقل عن أكثر من قائل ما لا يصح معاً: { $told }؛ الفارق { $gap }.
reason-contradicts-itself-date = المقال نفسه في { $source } يورد تواريخ لا تصح معاً: { $told }.
reason-contradicts-itself-title = المقال نفسه في { $source } يورد صفات لا تُجمع: { $told }.
reason-parts-exceed-total = في { $source } مجموع الأجزاء { $sum }، وهو أكبر من الإجمالي المذكور { $total } في المقال نفسه ({ $values }).
reason-one-source = لا يجيب عن هذا السؤال إلا { $source }: { $told }.
reason-other-scope = { $told }. أرقام تبدو متشابهة ونطاقها مختلف.
reason-other-scope-gap = { $told }. { $gap }
reason-other-scope-date = { $told }. تواريخ أحداث مختلفة.
reason-other-scope-title = { $told }. صفات أشخاص مختلفين.

## How far apart, and in how many sources
gap-share = { $gap } ({ $share }٪)
gap-times = { $gap } ({ $share })
gap-least-times = لا يقل عن { $gap } ({ $share } أو أكثر)
gap-multiple = { $times ->
    [zero] الأعلى لا يساوي الأدنى
    [one] الأعلى ضعف الأدنى
    [two] الأعلى ضعفا الأدنى
    [few] الأعلى { $shown } أضعاف الأدنى
    [many] الأعلى { $shown } ضعفاً للأدنى
   *[other] الأعلى { $shown } ضعف للأدنى
}
gap-multiple-about = { $times ->
    [zero] الأعلى لا يساوي الأدنى
    [one] الأعلى نحو ضعف الأدنى
    [two] الأعلى نحو ضعفي الأدنى
    [few] الأعلى نحو { $shown } أضعاف الأدنى
    [many] الأعلى نحو { $shown } ضعفاً للأدنى
   *[other] الأعلى نحو { $shown } ضعف للأدنى
}
gap-least = لا يقل عن { $gap }
gap-least-share = لا يقل عن { $gap } ({ $share }٪)
in-sources = { $sources ->
    [zero] بلا مصدر
    [one] في مصدر واحد
    [two] في مصدرين
    [few] في { $sources } مصادر
    [many] في { $sources } مصدراً
   *[other] في { $sources } مصدر
}
in-sources-of-one-origin = { $sources ->
    [zero] بلا مصدر
    [one] في مصدر واحد
    [two] في مصدرين ينقلان عن أصل واحد
    [few] في { $sources } مصادر تنقل عن أصل واحد
    [many] في { $sources } مصدراً تنقل عن أصل واحد
   *[other] في { $sources } مصدر تنقل عن أصل واحد
}
in-articles = { $articles ->
    [zero] بلا مقال
    [one] في مقال واحد
    [two] في مقالين
    [few] في { $articles } مقالات
    [many] في { $articles } مقالاً
   *[other] في { $articles } مقال
} { $sources ->
    [zero] بلا مصدر
    [one] لمصدر واحد
    [two] لمصدرين
    [few] لـ{ $sources } مصادر
    [many] لـ{ $sources } مصدراً
   *[other] لـ{ $sources } مصدر
}

## Scope gaps
gap-part = جزء من كل: إحدى القيمتين تصف بعض ما تصفه الأخرى ({ $values }).
gap-side = جهتان مختلفتان: { $values }.
gap-period = فترتان مختلفتان: { $values }.

## Why claims stand in one row
row-why-tied = ما جمع بنوده: { $reasons }.
tie-concept = المعدود نفسه
tie-unit = وحدة العدّ نفسها
tie-kind = النوع نفسه
tie-figure = الرقم نفسه
tie-misprint = رقم لا يفترق إلا بزلّة قلم
tie-bounds = مدى متداخل
tie-beside = الألفاظ الملاصقة
tie-words = ألفاظ مشتركة حولها
tie-side = الطرف نفسه
tie-place = المكان نفسه
tie-lead = صدارتها في مقالاتها
tie-event = لفظ الحدث نفسه
tie-company = رقم آخر مشترك معها
tie-since = بدء العدّ من يوم واحد
tie-once = أنها الرقم الوحيد من نوعه في كل مقال
tie-days = الأيام نفسها
tie-overlapping-days = أيام متداخلة
tie-statement = أنها تؤرّخ تصريحاً
tie-person = الشخص نفسه
tie-rivals = مقابلة المقال بين قولين
tie-restated = القيمة نفسها بوحدة أخرى

## Origins
origin-own = أصل مستقل
origin-same-article = من المقال نفسه
origin-same-speaker = أصل واحد لأن القائل واحد: { $speaker }
origin-same-outlet = أصل واحد لأن المصدر نفسه في أكثر من مقال: { $source }
origin-same-copy = نص واحد نشرته أكثر من جهة: { $source }
origin-own-copy = نص واحد نشرته الجهة نفسها أكثر من مرة: { $source }

## ملاحظات
remark-cut = { $articles ->
    [zero] قورنت الادعاءات كلها بسائر المقالات.
    [one] في أحد المقالات ادعاءات أكثر مما يُقارن: قورن أوائلها بسائر المقالات، وما يليها بما في مقاله وحده.
    [two] في مقالين ادعاءات أكثر مما يُقارن: قورن أوائلها بسائر المقالات، وما يليها بما في مقاله وحده.
    [few] في { $articles } مقالات ادعاءات أكثر مما يُقارن: قورن أوائلها بسائر المقالات، وما يليها بما في مقاله وحده.
    [many] في { $articles } مقالاً ادعاءات أكثر مما يُقارن: قورن أوائلها بسائر المقالات، وما يليها بما في مقاله وحده.
   *[other] في { $articles } مقال ادعاءات أكثر مما يُقارن: قورن أوائلها بسائر المقالات، وما يليها بما في مقاله وحده.
}
remark-strays-all = لا تكاد هذه المقالات تشترك في كلمة، فربما كان كل منها عن خبر آخر، وما يبدو بينها تعارضاً ليس بتعارض.
remark-strays = لا يكاد ما يلي يشترك مع سائر المقالات في كلمة: { $sources }. فربما كان عن خبر آخر، وما يبدو تعارضاً معه ليس بتعارض.
