# كيف عُثر على الادعاء، بحسب القاعدة التي عثرت عليه.
rule-date = تاريخ أو ساعة كما وردا في العبارة
rule-counted-noun_after = رقم يليه معدوده مباشرة
rule-counted-noun_after_min = رقم تليه «من» ثم معدوده
rule-counted-noun_before = معدود يليه رقمه
rule-counted-number_of = رقم عددٍ أو حصيلة ذُكرا قبله
rule-counted-bracketed = رقم بين قوسين بعد معدوده
rule-counted-by_event = رقم مجرد لأشخاص يدل عليهم ما حل بهم
rule-counted-of_a_toll = رقم مجرد يكمل حصيلة قبله
rule-counted-part_of_them = جزء ممن سبق عدّهم
rule-counted-others = آخرون غير من سبق عدّهم
rule-counted-some_of_them = عدد ممن سبق ذكرهم
rule-counted-share_of_them = نسبة ممن سبق عدّهم
rule-counted-one = واحد أكده لفظ العدد
rule-counted-two = اثنان أكدهما لفظ العدد
rule-counted-unknown_noun = رقم يليه اسم ليس في قوائم الكلمات
rule-dual-noun = اسم مثنى
rule-dual-nationality = نسبة مثناة إلى بلد أو شعب
rule-zero-negated = لا أحد، إذ تنفي الجملة وقوع شيء
rule-zero-nobody = لا أحد، إذ لم يصب الفعل أحدا
rule-measure-percent = نسبة مئوية
rule-measure-share = حصة من شيء مسمى
rule-measure-age = عمر
rule-measure-duration = مدة زمنية
rule-measure-money = مبلغ من المال
rule-measure-unit = رقم مع وحدة قياسه
rule-measure-speed = سرعة
rule-rank-military = رتبة عسكرية وصاحبها
rule-rank-post = منصب وصاحبه
rule-user = أُضيف يدويا أو عُدّل

# ما يعرضه الأمر `explain` في الطرفية.
explain-words = الكلمات
explain-numbers = الأعداد
explain-dates = التواريخ
explain-claims = الادعاءات
