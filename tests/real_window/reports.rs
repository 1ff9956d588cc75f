//! Invented reports of one story, with enough in them for an hour's work.

use std::path::{Path, PathBuf};

/// What the outlets say differently: name, dead, wounded, soldiers, loss in millions, engines, hours, cars.
const OUTLETS: [(&str, [u32; 7]); 5] = [
    ("وكالة الشراع", [12, 40, 2500, 7, 18, 6, 31]),
    ("صحيفة المنارة", [19, 40, 2500, 9, 18, 8, 31]),
    ("قناة الرصيف", [12, 51, 2100, 7, 22, 6, 45]),
    ("موقع الضفاف", [14, 43, 2500, 7, 18, 6, 31]),
    ("إذاعة السهل", [19, 40, 3000, 12, 20, 9, 38]),
];

/// Writes the reports into `folder`, one file an outlet.
pub(crate) fn write(folder: &Path) -> Vec<PathBuf> {
    let files = OUTLETS.iter().enumerate().map(|(n, (source, figures))| {
        let path = folder.join(format!("report-{}.json", n + 1));
        let report = serde_json::json!({
            "title": "انفجار في ميناء المدينة", "source": source, "date": "2025-03-03", "text": text(*figures),
        });
        std::fs::write(&path, report.to_string()).expect("a report is written");
        path
    });
    files.collect()
}

fn text([dead, wounded, soldiers, loss, engines, hours, cars]: [u32; 7]) -> String {
    let millions = if loss > 10 { "مليون" } else { "ملايين" };
    [
        format!("قُتل {dead} شخصاً في انفجار مستودع للوقود بميناء المدينة مساء السبت، بحسب وزارة الصحة."),
        format!("وأصيب {wounded} شخصاً بجروح متفاوتة نقلوا إلى مستشفيات المدينة."),
        format!("وانتشر {soldiers} جندي حول الميناء لتأمينه."),
        format!("وقدّرت البلدية الخسائر بنحو {loss} {millions} دولار."),
        format!("وشاركت {engines} مركبة إطفاء في إخماد الحريق الذي استمر {hours} ساعات."),
        format!("وتضررت {cars} سيارة كانت متوقفة قرب الرصيف."),
        "وأُخليت 120 أسرة من البيوت المجاورة للسور الغربي.".to_owned(),
        "وتبرع 350 متطوعاً بالدم في مراكز أقيمت على عجل.".to_owned(),
    ]
    .join("\n\n")
}

/// Writes `count` reports of outlets that differ in every fourth figure, and two files that cannot be read.
pub(crate) fn write_many(folder: &Path, count: usize) -> Vec<PathBuf> {
    let report = |n: usize| {
        let (outlet, mut figures) = OUTLETS[n % OUTLETS.len()];
        figures[n % 4] += n as u32 / 5;
        let number = n / OUTLETS.len() + 1;
        let source = if number == 1 { outlet.to_owned() } else { format!("{outlet} {number}") };
        let long = "وكانت لجنة التحقيق التي شكلتها حكومة الوحدة الوطنية قبل ثلاثة أعوام قد أوصت، في تقرير مطوّل من 240 صفحة، \
                    بنقل 17 مستودعاً للمواد القابلة للاشتعال إلى منطقة تبعد 35 كيلومتراً عن الأحياء السكنية.";
        serde_json::json!({
            "title": "انفجار في ميناء المدينة", "source": source,
            "date": format!("2025-03-{:02}", 2 + n % 4), "text": format!("{}\n\n{long}", text(figures)),
        })
    };
    let mut files: Vec<PathBuf> = (0..count)
        .map(|n| {
            let path = folder.join(format!("many-{n:02}.json"));
            std::fs::write(&path, report(n).to_string()).expect("a report is written");
            path
        })
        .collect();
    let empty = folder.join("empty.txt");
    std::fs::write(&empty, "").expect("an empty file is written");
    files.extend([empty, folder.join("missing.txt")]);
    files
}
