# The window.

app-name = تضارب
app-title = تضارب
app-title-with = { $what } — تضارب

## Short words

basis-metadata = من الملف
basis-stated = مذكور
basis-inferred = مستنتج
basis-user = يدوي

## Counts

count-articles = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $shown } مقالات
    [many] { $shown } مقالاً
   *[other] { $shown } مقال
}
count-claims = { $n ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $shown } ادعاءات
    [many] { $shown } ادعاءً
   *[other] { $shown } ادعاء
}
count-rows = { $n ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $shown } بنود
    [many] { $shown } بنداً
   *[other] { $shown } بند
}
count-sources = { $n ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $shown } مصادر
    [many] { $shown } مصدراً
   *[other] { $shown } مصدر
}

count-kinds = { $n ->
    [zero] لا أنواع
    [one] نوع واحد
    [two] نوعان
    [few] { $shown } أنواع
    [many] { $shown } نوعاً
   *[other] { $shown } نوع
}
count-days = { $n ->
    [zero] اليوم نفسه
    [one] فارق يوم واحد
    [two] فارق يومين
    [few] فارق { $shown } أيام
    [many] فارق { $shown } يوماً
   *[other] فارق { $shown } يوم
}

heading-with-count = { $name }: { $count }

## Top bar and menus

top-search-hint = بحث في المقالات والبنود
top-more = المزيد
pane-matrix = الجدول
pane-reading = غرفة القراءة
pane-bar = شريط الأدوات
pane-comparison = المقارنة
pane-evidence = شواهد البند المختار
pane-rail-width = عرض قائمة المصادر
pane-evidence-height = ارتفاع الشواهد
menu-recent-projects = مشاريع أخيرة
menu-recent = مقالات أخيرة
menu-export = تصدير التقرير
export-html = صفحة ويب للطباعة والإرسال (HTML)
export-json = بيانات للبرامج (JSON)
export-csv = جدول بيانات (CSV)
export-md = نص منسّق (Markdown)
window-export-file-name = تقرير التضارب
filter-articles = مقالات
filter-projects = مشاريع تضارب
filter-all-files = كل الملفات

## Commands (one name for menu, palette, shortcuts sheet and screen readers)

command-open = فتح مقالات…
command-open-folder = فتح مجلد…
command-paste = لصق مقال…
command-save = حفظ المشروع
command-save-as = حفظ المشروع باسم…
command-export-html = تصدير التقرير (HTML)…
command-export-json = تصدير البيانات (JSON)…
command-export-csv = تصدير جدول (CSV)…
command-export-md = تصدير نص (Markdown)…
command-sample = عرض المثال المرفق
command-clear = إغلاق كل المقالات
command-quit = خروج
command-next-disagreement = الخلاف التالي
command-previous-disagreement = الخلاف السابق
command-next-row = البند التالي
command-previous-row = البند السابق
command-claim-left = الادعاء الذي إلى اليسار
command-claim-right = الادعاء الذي إلى اليمين
command-find-next = نتيجة البحث التالية
command-find-previous = نتيجة البحث السابقة
command-next-policy = الطريقة التالية في حساب القيمة
command-next-undecided = التالي مما لم يُقرَّر
command-next-page = صفحة إلى الأسفل
command-previous-page = صفحة إلى الأعلى
command-first-row = البند الأول
command-last-row = البند الأخير
command-quotes-down = تمرير الشواهد إلى الأسفل
command-quotes-up = تمرير الشواهد إلى الأعلى
command-extend-down = اختيار البند التالي أيضاً
command-extend-up = اختيار البند السابق أيضاً
command-select-all = اختيار كل البنود
command-jump-source = الانتقال إلى المصدر { $n }
command-search = بحث
command-hold-single = إخفاء بنود المصدر الواحد أو إظهارها
command-clear-filters = عرض كل البنود
command-group = تجميع البنود بحسب نوعها
command-tally = تجميع المصادر بحسب القيمة، أو لكل مصدر عمود
command-column-left = نقل العمود يساراً
command-column-right = نقل العمود يميناً
command-column-pin = تثبيت العمود أو تحريره
command-column-hide = إخفاء العمود أو إظهاره
command-names = إخفاء أسماء المصادر أو إظهارها
command-focus = قراءة مقال واحد
command-pane-matrix = الجدول
command-pane-reading = غرفة القراءة
command-turn = قراءة البند في المقالات، ثم العودة
command-fold-sources = طيّ قائمة المصادر أو فتحها
command-language = English
command-theme = التبديل بين الفاتح والداكن
command-text-larger = تكبير العرض
command-text-smaller = تصغير العرض
command-text-reset = الحجم الأصلي
command-settings = الإعدادات…
command-palette = الأوامر…
command-shortcuts = اختصارات لوحة المفاتيح
command-cancel-work = إيقاف العمل الجاري
command-compare = إعادة المقارنة
command-undo = تراجع
command-redo = إعادة
command-unplaced = قرارات لم يعد نصها موجوداً…
command-history = سجل التعديلات…
command-confirm = تأكيد الحكم
command-reject = ليست أجوبة عن سؤال واحد
command-confirm-go-on = تأكيد الحكم ثم التالي مما لم يُقرَّر
command-reject-go-on = ليست أجوبة عن سؤال واحد، ثم التالي
command-verdict = حكم آخر…
command-note = ملاحظة…
command-done = إنهاء البند
command-split = فصل ادعاء المصدر في بند مستقل
command-merge = دمج البنود المختارة
command-merge-related = دمج أقرب البنود إلى هذا البند فيه
command-undecide = سحب القرار
group-file = الملف
group-go = التنقل
group-decide = القرار
group-view = العرض
group-app = التطبيق

## Sources rail

rail-heading = المصادر
rail-fold = طيّ قائمة المصادر
rail-unfold = فتح قائمة المصادر
rail-folded = طُويت قائمة المصادر
rail-unfolded = فُتحت قائمة المصادر
rail-add = أضف مقالاً أو أفلته هنا
rail-details = التفاصيل
rail-hide = إخفاء العمود
rail-show = إظهار العمود
rail-pin = تثبيت العمود
rail-unpin = تحرير العمود
rail-only = عرض بنود هذا المصدر وحدها
rail-remove = إزالة
rail-move-up = إلى الأعلى
rail-move-down = إلى الأسفل
rail-menu = خيارات { $source }
rail-hidden = مخفي
rail-repeated = نص مكرر
paste-name = نص ملصق
rail-set-date = حدِّد التاريخ
rail-card = { $source }، { $title }
rail-sample-note = هذا مثال مرفق. افتح مقالاتك ليحل محله.

## Matrix

matrix-question = البند
matrix-verdict = الحكم
matrix-range = المدى
matrix-all-kinds = كل الأنواع
matrix-all-sources = كل المصادر
matrix-grouped = مجمّعة بحسب النوع
matrix-tallied = المصادر مجمّعة بحسب القيمة
list-of-sources = ،{" "}
matrix-values = ما قيل، ومن قاله
matrix-more-values = { $n ->
    [zero] لا قيم أخرى
    [one] وقيمة أخرى
    [two] وقيمتان أخريان
    [few] و{ $shown } قيم أخرى
    [many] و{ $shown } قيمة أخرى
   *[other] و{ $shown } قيمة أخرى
}
sort-severity = الأهم أولاً
sort-kind = بحسب النوع
sort-spread = الأكبر فارقاً
sort-sources = الأكثر مصادر
matrix-pinned = مثبّت
matrix-selected = { $n ->
    [zero] لا بنود مختارة
    [one] بند واحد مختار
    [two] بندان مختاران
    [few] { $shown } بنود مختارة
    [many] { $shown } بنداً مختاراً
   *[other] { $shown } بند مختار
}
matrix-unselect = إلغاء الاختيار
sort-reverse = بالترتيب المعكوس
matrix-in-text = في النص: { $words }
matrix-no-claim = لا ذكر له في { $source }
matrix-more-here = { $n ->
    [zero] ولا موضع آخر
    [one] وموضع آخر
    [two] وموضعان آخران
    [few] و{ $shown } مواضع أخرى
    [many] و{ $shown } موضعاً آخر
   *[other] و{ $shown } موضع آخر
}
matrix-also-here = و{ $value } أيضاً
chip-clear = الكل
matrix-telling = { $telling } من { $sources }
matrix-others = { $n ->
    [zero] تذكره كل المصادر
    [one] لا يذكره مصدر واحد
    [two] لا يذكره مصدران
    [few] لا يذكره { $shown } مصادر
    [many] لا يذكره { $shown } مصدراً
   *[other] لا يذكره { $shown } مصدر
}
matrix-rows = بنود الجدول
# What screen readers say of a row: its question, its verdict, what each source says of it.
row-label = { $question } الحكم: { $verdict }. { $told }
row-silent = { $n ->
    [zero] ذكرته كل المصادر
    [one] لا ذكر له في مصدر واحد
    [two] لا ذكر له في مصدرين
    [few] لا ذكر له في { $shown } مصادر
    [many] لا ذكر له في { $shown } مصدراً
   *[other] لا ذكر له في { $shown } مصدر
}
axis-label = المدى من { $low } إلى { $high }

## Evidence

evidence-related = ربما عن السؤال نفسه:
evidence-merge = دمج
evidence-merge-named = دمج «{ $words }» في هذا البند
evidence-others = وشواهد أخرى على القيم نفسها
evidence-also = وكذلك:
evidence-also-more = { $n ->
    [zero] ولا غيرها
    [one] ومصدر آخر
    [two] ومصدران آخران
    [few] و{ $shown } مصادر أخرى
    [many] و{ $shown } مصدراً آخر
   *[other] و{ $shown } مصدر آخر
}
evidence-quotes = الشواهد
evidence-policy = القيمة بحسب الطريقة
evidence-rules = وُجد بوصفه: { $rules }
evidence-speaker = القائل: { $name }
evidence-no-selection = اختر بنداً من الجدول لتظهر شواهده هنا.
evidence-means = أي: { $value }
policy-ucdp = أدنى، أرجح، أعلى
policy-min_max = أدنى – أعلى
policy-conservative = الأكثر تحفظاً
policy-majority = أغلبية الأصول
policy-ucdp-by = أدنى كل ما ورد وأعلاه، وبينهما ما عليه أغلب الأصول أو أوسطها (UCDP)
policy-min_max-by = أدنى الأصول المستقلة وأعلاها، لكل أصل رقم واحد (Airwars، Iraq Body Count)
policy-conservative-by = أدنى رقم بين الأصول المستقلة (ACLED)
policy-majority-by = الرقم الذي عليه أكثر من نصف الأصول المستقلة
policy-none = لا أغلبية
policy-by-origin = الأولى تأخذ كل رقم ورد، والباقيات رقماً واحداً عن كل أصل.
policy-changes = تتغير القيمة بحسب الطريقة
policy-one-source = القيمة من مقال واحد، فلا ترجيح بين مصادر.
policy-same = القيمة واحدة في كل الطرائق

## Decisions

decide-confirm = أؤكد
decide-reject = ليست سؤالاً واحداً
decide-verdict = حكم آخر
decide-note = ملاحظة
decide-more = قرارات أخرى
decide-note-hint = اكتب ما تريد أن يراه زملاؤك
verdict-title = حكم آخر
verdict-engine = العودة إلى حكم البرنامج: { $verdict }
strip-commands = الأوامر
strip-open = { $n ->
    [zero] لم يبقَ ما يُقرَّر
    [one] بقي بند واحد
    [two] بقي بندان
    [few] بقيت { $shown } بنود
    [many] بقي { $shown } بنداً
   *[other] بقي { $shown } بند
}
answer-none-open = قُرِّر كل بند معروض فيه أكثر من مصدر.
answer-no-other-disagreement = لا خلاف آخر في البنود المعروضة.
answer-no-other-open = لم يبقَ غير هذا البند.
answer-no-disagreement = ليس في البنود المعروضة تعارض ولا ما هو غير محسوم.
answer-round-disagreement = بلغتَ آخر الجدول، وهذا أول خلاف فيه من جديد.
answer-round-disagreement-back = بلغتَ أول الجدول، وهذا آخر خلاف فيه.
answer-round-open = بلغتَ آخر الجدول، وهذا أول بند فيه لم يُقرَّر.
answer-round-row = بلغتَ آخر الجدول، وهذا أول بند فيه.
answer-round-row-back = بلغتَ أول الجدول، وهذا آخر بند فيه.
answer-split = لفصل ادعاء اختره أولاً بالسهم الأيمن أو الأيسر، أو برقم مصدره.
answer-merge = للدمج اختر بندين أو أكثر بمفتاح Shift مع السهم الأعلى أو الأسفل.
answer-merge-related = لا بند قريباً يُدمج في هذا البند.
answer-add-claim = حدِّد كلمات في غرفة القراءة أولاً؛ والبحث عنها ثم Enter يحددها.
answer-undo = لا تعديل يُتراجَع عنه.
answer-redo = لا تعديل يُعاد.
answer-undecide = لم تقرر في هذا البند شيئاً بعد.
decided-note = ملاحظتك:
decided-done = أُنهي
decided-verdict = غيّرت حكمه: كان { $verdict }

claim-menu = خيارات الشاهد «{ $words }»
claim-confirm = تأكيد الادعاء
claim-reject = استبعاد الادعاء
claim-split = فصله في بند مستقل

## States

empty-title = لا شيء للمقارنة بعد
empty-body = افتح تقريرين أو أكثر عن الخبر نفسه، أو أفلت ملفاتها أو مجلدها هنا، أو الصق نصاً.
empty-one-body = أضف مقالاً آخر عن الخبر نفسه لتظهر المقارنة.
empty-filter-title = لا بند يطابق ما اخترته
empty-filter-body = أزل بعض شروط العرض أو امسح البحث.
empty-claims-title = لا أرقام ولا تواريخ هنا
empty-claims-body = لم يجد تضارب في هذه المقالات ما يمكن مقارنته.
work-reading = تُقرأ الملفات: { $done } من { $total }
work-reading-title = تُقرأ المقالات…
work-reading-body = يبقى التطبيق مفتوحاً أمامك ريثما ينتهي، ويمكنك إيقاف العمل من الشريط في الأسفل.
work-comparing = تجري المقارنة…
work-cancel = إيقاف
work-stale = تغيّرت المقالات منذ آخر مقارنة.
drop-here = أفلت الملفات أو المجلدات لإضافتها إلى المقارنة
window-project-file-name = مشروع
window-recovered = لم يُغلق التطبيق في المرة السابقة كما ينبغي، فاستُعيد عملك غير المحفوظ. احفظه إن أردت الاحتفاظ به.
window-journal-failed = تعذر حفظ عملك احتياطياً: { $why }
leave-title = هل تحفظ قبل الخروج؟
unsaved-body = قراراتك الأخيرة لم تُحفظ بعد.
leave-save = حفظ وخروج
leave-unsaved = خروج بلا حفظ
replace-title = هل تحفظ عملك أولاً؟
replace-save = حفظ ومتابعة
replace-unsaved = متابعة بلا حفظ
window-saved = حُفظ «{ $file }»
window-export-failed = تعذر حفظ التقرير: { $why }
window-words-loaded = { $lists ->
    [zero] القوائم المدمجة هي المعمول بها
    [one] بدأ العمل بتعديلاتك على قائمة كلمات واحدة
    [two] بدأ العمل بتعديلاتك على قائمتي كلمات
    [few] بدأ العمل بتعديلاتك على { $lists } قوائم كلمات
    [many] بدأ العمل بتعديلاتك على { $lists } قائمة كلمات
   *[other] بدأ العمل بتعديلاتك على { $lists } قائمة كلمات
}
window-words-faulty = { $n ->
    [zero] لم يُترك شيء من قوائم كلماتك. { $first }
    [one] تُرك سطر واحد من قوائم كلماتك. { $first }
    [two] تُرك سطران من قوائم كلماتك. أولهما: { $first }
    [few] تُركت { $n } أسطر من قوائم كلماتك. أولها: { $first }
    [many] تُرك { $n } سطراً من قوائم كلماتك. أولها: { $first }
   *[other] تُرك { $n } سطر من قوائم كلماتك. أولها: { $first }
}
window-settings-not-saved = تعذر حفظ الإعدادات: { $why }
window-nothing-to-export = لا شيء لتصديره بعد.
window-replaced = حلّت النسخة الجديدة من «{ $source }» محل القديمة.
window-unplaced = { $n ->
    [zero] كل قراراتك في مواضعها.
    [one] قرار واحد لم يعد نصه موجوداً في المقالات المفتوحة.
    [two] قراران لم يعد نصّاهما موجودَين في المقالات المفتوحة.
    [few] { $n } قرارات لم تعد نصوصها موجودة في المقالات المفتوحة.
    [many] { $n } قراراً لم تعد نصوصها موجودة في المقالات المفتوحة.
   *[other] { $n } قرار لم تعد نصوصها موجودة في المقالات المفتوحة.
}
window-problems = { $n ->
    [zero] أُضيف كل ما فُتح.
    [one] لم يُضف ملف واحد مما فُتح.
    [two] لم يُضف ملفان مما فُتح.
    [few] لم تُضف { $n } ملفات مما فُتح.
    [many] لم يُضف { $n } ملفاً مما فُتح.
   *[other] لم يُضف { $n } ملف مما فُتح.
}
notice-show = عرض
notice-dismiss = إغلاق التنبيه

## Dialogs

dialog-close = إغلاق
dialog-cancel = إلغاء
dialog-apply = تطبيق
palette-hint = اكتب اسم أمر
palette-empty = لا أمر بهذا الاسم
shortcuts-title = اختصارات لوحة المفاتيح
newer-title = نسخ أحدث من مقالات مفتوحة
newer-body = المصدر نفسه والعنوان أو الملف نفسه، لكن النص تغيّر. إن حلّ النص الجديد محل القديم انتقلت إليه قراراتك.
newer-replace = يحل محل القديم
newer-keep = إبقاء الاثنين
problems-title = ما لم يُضف
faulty-words-title = ما تُرك من قوائم كلماتك
unplaced-title = قرارات لم يعد نصها موجوداً
unplaced-body = لا أثر لهذه القرارات ما دام نصها غائباً. إن تراجعت عن استبدال المقال عادت كما كانت.
history-title = سجل التعديلات
history-empty = لا تعديلات بعد.
history-undone = متراجَع عنه
history-unplaced = لم يعد نصه موجوداً
history-here = أنت هنا
settings-title = الإعدادات
settings-language = لغة الواجهة
settings-theme = المظهر
settings-theme-system = بحسب النظام
settings-theme-light = فاتح
settings-theme-dark = داكن
settings-colours = ألوان الأحكام
colours-usual = المعتادة
colours-red-green = لضعف تمييز الأحمر والأخضر
colours-blue-yellow = لضعف تمييز الأزرق والأصفر
colours-greys = رمادية عالية التباين
settings-digits = الأرقام
settings-digits-language = بحسب اللغة
settings-digits-european = 123
settings-digits-arabic_indic = ١٢٣
settings-text-size = حجم الخط
settings-text-larger = تكبير الخط
settings-text-smaller = تصغير الخط
settings-about = هامش «نحو» و«حوالي»
settings-about-wider = توسيع الهامش
settings-about-narrower = تضييق الهامش
settings-motion = حركة التمرير
settings-motion-on = متدرجة
settings-motion-off = فورية
settings-recent-clear = مسح قائمة الملفات الأخيرة
paste-title = لصق مقال
paste-hint = الصق نص المقال هنا: العنوان في السطر الأول
paste-add = إضافة
details-title = تفاصيل المقال
details-source = المصدر
details-date = تاريخ النشر
details-date-hint = 2021-09-17
details-date-bad = اكتب التاريخ هكذا: {"\u2066"}2021-09-17{"\u2069"}
details-why = كيف عُرف التاريخ
details-file = الملف
details-encoding = الترميز
details-hash = البصمة SHA-256

language-name-ar = العربية
language-name-en = English
