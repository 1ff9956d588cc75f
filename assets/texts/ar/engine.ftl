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

## Reasons
reason-same = الرقم نفسه بعد التوحيد ({ $values }) { $where }.
reason-same-date = التاريخ نفسه بعد التوحيد ({ $values }) { $where }.
reason-same-title = الصفة نفسها ({ $values }) { $where }.
reason-both-possible = صياغات مختلفة يمكن أن تصح معاً: { $values }.
reason-both-possible-date = تواريخ تتفاوت دقتها ويمكن أن تصح معاً: { $values }.
reason-both-possible-part = يمكن أن تصح معاً إن كان العدد الأقل من جملة الأكثر: { $values }.
reason-both-possible-date-denied = تواريخ مختلفة ورد أحدها في سياق النفي: { $values }.
reason-both-possible-date-hour = أوقات قد تكون لوقت واحد: { $values }.
reason-both-possible-title = صفات مختلفة يمكن الجمع بينها: { $values }.
reason-cannot-all-be-right = { $number ->
    [2] القيمتان { $values } لا تصحان معاً وهما جوابان عن سؤال واحد
   *[other] القيم { $values } لا تصح كلها معاً وهي أجوبة عن سؤال واحد
}: الفارق { $gap }{ $days ->
    [-1] .
    [zero] ، ونُشرت في اليوم نفسه.
    [one] ، وبين أول نشر وآخره يوم واحد.
    [two] ، وبين أول نشر وآخره يومان.
    [few] ، وبين أول نشر وآخره { $days } أيام.
    [many] ، وبين أول نشر وآخره { $days } يوماً.
   *[other] ، وبين أول نشر وآخره { $days } يوم.
}
reason-cannot-all-be-right-date = { $number ->
    [2] تاريخان لا يصحان معاً
   *[other] تواريخ لا تصح كلها معاً
}: { $values }{ $days ->
    [-1] .
    [zero] ، ونُشرت في اليوم نفسه.
    [one] ، وبين أول نشر وآخره يوم واحد.
    [two] ، وبين أول نشر وآخره يومان.
    [few] ، وبين أول نشر وآخره { $days } أيام.
    [many] ، وبين أول نشر وآخره { $days } يوماً.
   *[other] ، وبين أول نشر وآخره { $days } يوم.
}
reason-cannot-all-be-right-date-hour = { $number ->
    [2] وقتان لا يصحان معاً
   *[other] أوقات لا تصح كلها معاً
}: { $values }{ $days ->
    [-1] .
    [zero] ، ونُشرت في اليوم نفسه.
    [one] ، وبين أول نشر وآخره يوم واحد.
    [two] ، وبين أول نشر وآخره يومان.
    [few] ، وبين أول نشر وآخره { $days } أيام.
    [many] ، وبين أول نشر وآخره { $days } يوماً.
   *[other] ، وبين أول نشر وآخره { $days } يوم.
}
reason-cannot-all-be-right-title = { $number ->
    [2] لا تجتمع هاتان الصفتان
   *[other] لا تجتمع هذه الصفات
} لشخص واحد في وقت واحد: { $values }.
reason-denied = مصدر يثبت ({ $values }) وآخر ينفيه.
reason-denied-other = مصدر يذكر { $values } وآخر ينفي { $denied }.
reason-denied-date = مصدر يثبت هذا التاريخ ({ $values }) وآخر ينفيه.
reason-denied-title = مصدر يثبت هذه الصفة ({ $values }) وآخر ينفيها.
reason-may-be-misprint = لا يفترق الرقمان { $values } إلا في خانة أو بتبديل خانتين متجاورتين، فلعل في أحدهما خطأً طباعياً.
reason-may-be-of-other-scale = لا يفترق الرقمان { $values } إلا في عدد الأصفار أو في الألوف، فلعل في أحدهما خطأً طباعياً.
reason-other-weekday = وفي { $source } لا يستقيم «{ $words }»: اليوم المسمّى لا يوافق التاريخ أو يوم النشر، ففي أحدهما سهو.
reason-also-denied = وثمة من ينفي: { $denied }.
reason-not-sure = القيم متباعدة ({ $values }) ولا يقطع النص بأنها تجيب عن سؤال واحد؛ الحكم لك: أكّد البند إن كانت كذلك، أو افصل ما لا صلة له.
reason-not-sure-date = تواريخ متباعدة ({ $values }) ولا يقطع النص بأنها لحدث واحد؛ أكّد البند إن كانت كذلك، أو افصل ما لا صلة له.
reason-not-sure-title = صفات مختلفة ({ $values }) ولا يقطع النص بأنها لشخص واحد؛ أكّد البند إن كانت كذلك، أو افصل ما لا صلة له.
reason-which-is-later = القيم متباعدة ({ $values }) ولا يتبيّن أي التقارير أحدث، فلعل الرقم تغيّر بينها؛ أكّد البند إن كانت لا تصح معاً.
reason-later-report = حصيلة تراكمية ترتفع مع الوقت: { $values }. الأرقام الأعلى في التقارير الأحدث.
reason-later-report-count = رقم يعلو في التقارير الأحدث: { $values }.
reason-later-report-date = موعد عُدِّل في تقرير لاحق: { $values }.
reason-later-report-title = صفة تغيّرت في تقرير لاحق: { $values }.
reason-replaced = رقم حلّ محله غيره في التقارير الأحدث: { $values }.
reason-replaced-date = موعد حلّ محله غيره في التقارير الأحدث: { $values }.
reason-opposite-ways = مصدر يتحدث عن ارتفاع وآخر عن تراجع: { $values }.
reason-fewer-missing = عدد من لم يُعثر عليهم يتراجع مع الوقت: { $values }. الرقم الأقل في التقرير الأحدث.
reason-corrected-down = تقرير لاحق خفّض الرقم: { $values }.
reason-contradicts-itself = المقال نفسه يورد قيماً لا تصح معاً: { $values }؛ الفارق { $gap }.
reason-contradicts-itself-speakers = المقال نفسه ينقل عن أكثر من قائل أرقاماً لا تصح معاً: { $values }؛ الفارق { $gap }.
reason-contradicts-itself-date = المقال نفسه يورد تواريخ لا تصح معاً: { $values }.
reason-contradicts-itself-title = المقال نفسه يورد صفات لا تُجمع: { $values }.
reason-parts-exceed-total = مجموع الأجزاء { $sum } وهو أكبر من الإجمالي المذكور { $total } في المقال نفسه ({ $values }).
reason-one-source = لا يجيب عن هذا السؤال إلا مصدر واحد: { $values }.
reason-one-source-date = لا يذكر هذا التاريخ إلا مصدر واحد: { $values }.
reason-one-source-title = لا يذكر هذه الصفة إلا مصدر واحد: { $values }.
reason-other-scope = أرقام تبدو متشابهة ونطاقها مختلف: { $values }.
reason-other-scope-date = تواريخ أحداث مختلفة: { $values }.
reason-other-scope-title = صفات أشخاص مختلفين: { $values }.

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
origin-same-speaker = عن القائل نفسه
origin-same-outlet = من المصدر نفسه
origin-same-copy = نص واحد نشرته أكثر من جهة
origin-own-copy = نص واحد نشرته الجهة نفسها أكثر من مرة

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
