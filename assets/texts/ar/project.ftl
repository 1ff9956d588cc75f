# التعديلات كما تظهر في قائمة السجل.
edit-add-articles = { $count ->
    [zero] لا مقالات مضافة
    [one] إضافة مقال
    [two] إضافة مقالين
    [few] إضافة { $count } مقالات
    [many] إضافة { $count } مقالاً
   *[other] إضافة { $count } مقال
}
edit-remove-articles = { $count ->
    [zero] لا مقالات محذوفة
    [one] حذف مقال
    [two] حذف مقالين
    [few] حذف { $count } مقالات
    [many] حذف { $count } مقالاً
   *[other] حذف { $count } مقال
}
edit-remove-article = حذف «{ $source }»
edit-replace-article = استبدال نص «{ $source }»
edit-rename-source = تسمية «{ $source }» باسم «{ $name }»
edit-redate = تأريخ «{ $source }»: { $date }
edit-no-date = غير معروف
edit-move-article = نقل «{ $source }»
edit-add-claim = إضافة ادعاء: «{ $words }»
edit-confirm-claim = تأكيد «{ $words }»
edit-reject-claim = رفض «{ $words }»
edit-reopen-claim = إعادة النظر في «{ $words }»
edit-change-claim = تغيير { $property } في «{ $words }»
edit-restore-claim = إعادة «{ $words }» إلى ما قاله البرنامج
edit-split-claim = فصل «{ $words }»
edit-confirm-row = تأكيد بند «{ $words }»
edit-reject-row = رفض بند «{ $words }»
edit-reopen-row = إعادة النظر في بند «{ $words }»
edit-set-verdict = الحكم على «{ $words }»: { $verdict }
edit-clear-verdict = العودة إلى حكم البرنامج على «{ $words }»
edit-merge-rows = { $count ->
    [zero] لا بنود للدمج
    [one] إبقاء بند «{ $words }»
    [two] دمج بندين في بند «{ $words }»
    [few] دمج { $count } بنود في بند «{ $words }»
    [many] دمج { $count } بنداً في بند «{ $words }»
   *[other] دمج { $count } بند في بند «{ $words }»
}
edit-note = ملاحظة على «{ $words }»
edit-done = إنهاء بند «{ $words }»
edit-not-done = إعادة فتح بند «{ $words }»
edit-together = { $count ->
    [zero] { $first }
    [one] { $first }
    [two] { $first } (بندان معاً)
    [few] { $first } ({ $count } بنود معاً)
    [many] { $first } ({ $count } بنداً معاً)
   *[other] { $first } ({ $count } بند معاً)
}

property-kind = النوع
property-value = القيمة
property-hedge = درجة الدقة
property-counted = المعدود
property-unit = الوحدة
property-and = {" و"}
property-scope = النطاق
property-speaker = القائل
property-polarity = صيغة الإثبات
property-as-of = تاريخ الرقم

row-why-merged = دُمجت بنوده يدوياً.
row-why-own = أُفرد يدوياً.
reason-not-one-question = حُكم يدوياً بأنها ليست أجوبة عن سؤال واحد. وكان تعليل البرنامج: { $reason }
reason-by-hand = حُكم عليه يدوياً. وكان تعليل البرنامج: { $reason }

# ملفات المشاريع.
project-newer = حُفظ هذا المشروع بإصدار أحدث من «تضارب» لا يقرؤه الإصدار الذي لديك. لم يتغير شيء في الملف: ثبّت أحدث إصدار ثم افتحه به.
project-not-one = ليس هذا الملف مشروعاً من مشاريع «تضارب».
project-broken = ملف المشروع معطوب (السطر { $line }، الحرف { $column }). إن عرض عليك «تضارب» نسخة مستعادة فافتحها.
project-unwritable = تعذّر حفظ المشروع: { $detail }
