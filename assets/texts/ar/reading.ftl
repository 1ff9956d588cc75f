# غرفة القراءة
reading-undated = بلا تاريخ
reading-basis-metadata = من الملف
reading-basis-stated = مذكور في النص
reading-basis-inferred = مستنتج
reading-basis-user = محدد يدوياً
reading-blind-source = المقال { $n }
reading-claims = { $count ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $count } ادعاءات
    [many] { $count } ادعاءً
   *[other] { $count } ادعاء
}
reading-hits = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجةً
   *[other] { $count } نتيجة
}
reading-focus = القراءة منفرداً
reading-unfocus = العودة إلى جميع المقالات
reading-overview = مواضع الادعاءات في { $source }
reading-silent = لا يذكر هذا المقال شيئاً عن البند
reading-versus = { " " }مقابل{ " " }
reading-next = التالي
reading-confirm = أؤكد
reading-reject = ليست سؤالاً واحداً
reading-note = ملاحظة
reading-margin = ما يقوله الآخرون
reading-empty = لا مقالات معروضة
reading-empty-hint = افتح خبرين أو أكثر عن حدث واحد، أو أعد إظهار ما أخفيته منها.
