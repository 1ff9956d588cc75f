# الأعداد ووحداتها: الوحدة بالصيغة التي يقتضيها العدد، والمختصرات بصيغة واحدة.

figure-zero = صفر
figure-million = { $count ->
    [zero] { $figure } مليون
    [one] مليون
    [two] { $figure } مليون
    [few] { $figure } ملايين
    [many] { $figure } مليون
   *[other] { $figure } مليون
 }
figure-billion = { $count ->
    [zero] { $figure } مليار
    [one] مليار
    [two] { $figure } مليار
    [few] { $figure } مليارات
    [many] { $figure } مليار
   *[other] { $figure } مليار
 }
figure-trillion = { $count ->
    [zero] { $figure } تريليون
    [one] تريليون
    [two] { $figure } تريليون
    [few] { $figure } تريليونات
    [many] { $figure } تريليون
   *[other] { $figure } تريليون
 }

value-with-unit = { $unit ->
    [percent] { $value }%
    [points] { $count ->
        [zero] { $value } نقطة مئوية
        [one] نقطة مئوية واحدة
        [two] نقطتان مئويتان
        [few] { $value } نقاط مئوية
        [many] { $value } نقطة مئوية
       *[other] { $value } نقطة مئوية
     }
    [seconds] { $count ->
        [zero] { $value } ثانية
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $value } ثوانٍ
        [many] { $value } ثانية
       *[other] { $value } ثانية
     }
    [minutes] { $count ->
        [zero] { $value } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $value } دقائق
        [many] { $value } دقيقة
       *[other] { $value } دقيقة
     }
    [hours] { $count ->
        [zero] { $value } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $value } ساعات
        [many] { $value } ساعة
       *[other] { $value } ساعة
     }
    [days] { $count ->
        [zero] { $value } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $value } أيام
        [many] { $value } يوماً
       *[other] { $value } يوم
     }
    [nights] { $count ->
        [zero] { $value } ليلة
        [one] ليلة واحدة
        [two] ليلتان
        [few] { $value } ليالٍ
        [many] { $value } ليلة
       *[other] { $value } ليلة
     }
    [weeks] { $count ->
        [zero] { $value } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $value } أسابيع
        [many] { $value } أسبوعاً
       *[other] { $value } أسبوع
     }
    [months] { $count ->
        [zero] { $value } شهر
        [one] شهر واحد
        [two] شهران
        [few] { $value } أشهر
        [many] { $value } شهراً
       *[other] { $value } شهر
     }
    [years] { $count ->
        [zero] { $value } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $value } سنوات
        [many] { $value } سنة
       *[other] { $value } سنة
     }
    [decades] { $count ->
        [zero] { $value } عقد
        [one] عقد واحد
        [two] عقدان
        [few] { $value } عقود
        [many] { $value } عقداً
       *[other] { $value } عقد
     }
    [centuries] { $count ->
        [zero] { $value } قرن
        [one] قرن واحد
        [two] قرنان
        [few] { $value } قرون
        [many] { $value } قرناً
       *[other] { $value } قرن
     }
    [kilometres-per-h] { $value } كلم/ساعة
    [miles-per-h] { $value } ميل/ساعة
    [metres-per-h] { $value } متر/ساعة
    [millimetres] { $value } ملم
    [centimetres] { $value } سم
    [metres] { $count ->
        [zero] { $value } متر
        [one] متر واحد
        [two] متران
        [few] { $value } أمتار
        [many] { $value } متراً
       *[other] { $value } متر
     }
    [kilometres] { $value } كلم
    [miles] { $count ->
        [zero] { $value } ميل
        [one] ميل واحد
        [two] ميلان
        [few] { $value } أميال
        [many] { $value } ميلاً
       *[other] { $value } ميل
     }
    [nautical-miles] { $count ->
        [zero] { $value } ميل بحري
        [one] ميل بحري واحد
        [two] ميلان بحريان
        [few] { $value } أميال بحرية
        [many] { $value } ميلاً بحرياً
       *[other] { $value } ميل بحري
     }
    [feet] { $count ->
        [zero] { $value } قدم
        [one] قدم واحدة
        [two] قدمان
        [few] { $value } أقدام
        [many] { $value } قدماً
       *[other] { $value } قدم
     }
    [knots] { $count ->
        [zero] { $value } عقدة
        [one] عقدة واحدة
        [two] عقدتان
        [few] { $value } عُقد
        [many] { $value } عقدة
       *[other] { $value } عقدة
     }
    [square-metres] { $count ->
        [zero] { $value } متر مربع
        [one] متر مربع واحد
        [two] متران مربعان
        [few] { $value } أمتار مربعة
        [many] { $value } متراً مربعاً
       *[other] { $value } متر مربع
     }
    [carats] { $count ->
        [zero] { $value } قيراط
        [one] قيراط واحد
        [two] قيراطان
        [few] { $value } قراريط
        [many] { $value } قيراطاً
       *[other] { $value } قيراط
     }
    [cubic-metres] { $count ->
        [zero] { $value } متر مكعب
        [one] متر مكعب واحد
        [two] متران مكعبان
        [few] { $value } أمتار مكعبة
        [many] { $value } متراً مكعباً
       *[other] { $value } متر مكعب
     }
    [cubic-feet] { $count ->
        [zero] { $value } قدم مكعبة
        [one] قدم مكعبة واحدة
        [two] قدمان مكعبتان
        [few] { $value } أقدام مكعبة
        [many] { $value } قدماً مكعبة
       *[other] { $value } قدم مكعبة
     }
    [square-kilometres] { $value } كلم مربع
    [square-miles] { $count ->
        [zero] { $value } ميل مربع
        [one] ميل مربع واحد
        [two] ميلان مربعان
        [few] { $value } أميال مربعة
        [many] { $value } ميلاً مربعاً
       *[other] { $value } ميل مربع
     }
    [hectares] { $count ->
        [zero] { $value } هكتار
        [one] هكتار واحد
        [two] هكتاران
        [few] { $value } هكتارات
        [many] { $value } هكتاراً
       *[other] { $value } هكتار
     }
    [acres] { $count ->
        [zero] { $value } فدان
        [one] فدان واحد
        [two] فدانان
        [few] { $value } أفدنة
        [many] { $value } فداناً
       *[other] { $value } فدان
     }
    [dunams] { $count ->
        [zero] { $value } دونم
        [one] دونم واحد
        [two] دونمان
        [few] { $value } دونمات
        [many] { $value } دونماً
       *[other] { $value } دونم
     }
    [grams] { $count ->
        [zero] { $value } غرام
        [one] غرام واحد
        [two] غرامان
        [few] { $value } غرامات
        [many] { $value } غراماً
       *[other] { $value } غرام
     }
    [kilograms] { $value } كلغ
    [tonnes] { $count ->
        [zero] { $value } طن
        [one] طن واحد
        [two] طنان
        [few] { $value } أطنان
        [many] { $value } طناً
       *[other] { $value } طن
     }
    [ounces] { $count ->
        [zero] { $value } أونصة
        [one] أونصة واحدة
        [two] أونصتان
        [few] { $value } أونصات
        [many] { $value } أونصة
       *[other] { $value } أونصة
     }
    [litres] { $count ->
        [zero] { $value } لتر
        [one] لتر واحد
        [two] لتران
        [few] { $value } لترات
        [many] { $value } لتراً
       *[other] { $value } لتر
     }
    [barrels] { $count ->
        [zero] { $value } برميل
        [one] برميل واحد
        [two] برميلان
        [few] { $value } براميل
        [many] { $value } برميلاً
       *[other] { $value } برميل
     }
    [gallons] { $count ->
        [zero] { $value } غالون
        [one] غالون واحد
        [two] غالونان
        [few] { $value } غالونات
        [many] { $value } غالوناً
       *[other] { $value } غالون
     }
    [megawatts] { $value } ميغاواط
    [dollars] { $count ->
        [zero] { $value } دولار
        [one] دولار واحد
        [two] دولاران
        [few] { $value } دولارات
        [many] { $value } دولاراً
       *[other] { $value } دولار
     }
    [euros] { $value } يورو
    [pounds] { $count ->
        [zero] { $value } جنيه
        [one] جنيه واحد
        [two] جنيهان
        [few] { $value } جنيهات
        [many] { $value } جنيهاً
       *[other] { $value } جنيه
     }
    [dinars] { $count ->
        [zero] { $value } دينار
        [one] دينار واحد
        [two] ديناران
        [few] { $value } دنانير
        [many] { $value } ديناراً
       *[other] { $value } دينار
     }
    [riyals] { $count ->
        [zero] { $value } ريال
        [one] ريال واحد
        [two] ريالان
        [few] { $value } ريالات
        [many] { $value } ريالاً
       *[other] { $value } ريال
     }
    [dirhams] { $count ->
        [zero] { $value } درهم
        [one] درهم واحد
        [two] درهمان
        [few] { $value } دراهم
        [many] { $value } درهماً
       *[other] { $value } درهم
     }
    [liras] { $count ->
        [zero] { $value } ليرة
        [one] ليرة واحدة
        [two] ليرتان
        [few] { $value } ليرات
        [many] { $value } ليرة
       *[other] { $value } ليرة
     }
    [roubles] { $count ->
        [zero] { $value } روبل
        [one] روبل واحد
        [two] روبلان
        [few] { $value } روبلات
        [many] { $value } روبلاً
       *[other] { $value } روبل
     }
    [rupees] { $count ->
        [zero] { $value } روبية
        [one] روبية واحدة
        [two] روبيتان
        [few] { $value } روبيات
        [many] { $value } روبية
       *[other] { $value } روبية
     }
    [yen] { $value } ين
    [yuan] { $value } يوان
    [francs] { $count ->
        [zero] { $value } فرنك
        [one] فرنك واحد
        [two] فرنكان
        [few] { $value } فرنكات
        [many] { $value } فرنكاً
       *[other] { $value } فرنك
     }
    [cents] { $count ->
        [zero] { $value } سنت
        [one] سنت واحد
        [two] سنتان
        [few] { $value } سنتات
        [many] { $value } سنتاً
       *[other] { $value } سنت
     }
    [quintals] { $count ->
        [zero] { $value } قنطار
        [one] قنطار واحد
        [two] قنطاران
        [few] { $value } قناطير
        [many] { $value } قنطاراً
       *[other] { $value } قنطار
     }
    [piastres] { $count ->
        [zero] { $value } قرش
        [one] قرش واحد
        [two] قرشان
        [few] { $value } قروش
        [many] { $value } قرشاً
       *[other] { $value } قرش
     }
    [fils] { $count ->
        [zero] { $value } فلس
        [one] فلس واحد
        [two] فلسان
        [few] { $value } فلوس
        [many] { $value } فلساً
       *[other] { $value } فلس
     }
    [halalas] { $count ->
        [zero] { $value } هللة
        [one] هللة واحدة
        [two] هللتان
        [few] { $value } هللات
        [many] { $value } هللة
       *[other] { $value } هللة
     }
    [centimes] { $count ->
        [zero] { $value } سنتيم
        [one] سنتيم واحد
        [two] سنتيمان
        [few] { $value } سنتيمات
        [many] { $value } سنتيماً
       *[other] { $value } سنتيم
     }
    [millimes] { $count ->
        [zero] { $value } مليم
        [one] مليم واحد
        [two] مليمان
        [few] { $value } مليمات
        [many] { $value } مليماً
       *[other] { $value } مليم
     }
    [shekels] { $count ->
        [zero] { $value } شيكل
        [one] شيكل واحد
        [two] شيكلان
        [few] { $value } شواكل
        [many] { $value } شيكلاً
       *[other] { $value } شيكل
     }
    [tomans] { $count ->
        [zero] { $value } تومان
        [one] تومان واحد
        [two] تومانان
        [few] { $value } تومانات
        [many] { $value } توماناً
       *[other] { $value } تومان
     }
    [shillings] { $count ->
        [zero] { $value } شلن
        [one] شلن واحد
        [two] شلنان
        [few] { $value } شلنات
        [many] { $value } شلناً
       *[other] { $value } شلن
     }
    [won] { $value } وون
    [pesos] { $value } بيزو
    [rand] { $value } راند
    [naira] { $value } نايرا
    [krona] { $count ->
        [zero] { $value } كرونة
        [one] كرونة واحدة
        [two] كرونتان
        [few] { $value } كرونات
        [many] { $value } كرونة
       *[other] { $value } كرونة
     }
    [zloty] { $value } زلوتي
    [gigawatts] { $value } غيغاواط
    [kilowatts] { $value } كيلوواط
    [degrees] { $count ->
        [zero] { $value } درجة
        [one] درجة واحدة
        [two] درجتان
        [few] { $value } درجات
        [many] { $value } درجة
       *[other] { $value } درجة
     }
    [times] { $count ->
        [zero] { $value } ضعف
        [one] ضعف واحد
        [two] ضعفان
        [few] { $value } أضعاف
        [many] { $value } ضعفاً
       *[other] { $value } ضعف
     }
   *[other] { $value }
 }
