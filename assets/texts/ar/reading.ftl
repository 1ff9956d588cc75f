# غرفة القراءة
reading-undated = بلا تاريخ
blind-source = المقال { $n }
blind-file = ملف { $n }
blind-other = وكالة أو وسيلة أخرى
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
reading-versus = { " " }مقابل{ " " }
reading-next = التالي
reading-confirm = أؤكد
reading-reject = ليست سؤالاً واحداً
reading-note = ملاحظة
reading-margin = ما يقوله الآخرون
reading-empty = لا مقالات معروضة
reading-empty-hint = افتح خبرين أو أكثر عن حدث واحد، أو أعد إظهار ما أخفيته منها.
reading-sideways = التنقل بين أعمدة المقالات
