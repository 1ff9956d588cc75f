//! Spelled numbers and Hijri days against other implementations, and against a speller of our own.

use jiff::civil::Date;
use tadarub::text::{Words, analyse};

/// The share of values that must be exact.
const FLOOR: f64 = 0.98;

fn value(text: &str) -> Option<f64> {
    let analysis = analyse(text, Words::builtin(), None);
    match analysis.numbers.as_slice() {
        [only] if only.low == only.high => only.low,
        _ => None,
    }
}

fn report(name: &str, right: usize, all: usize, wrong: &[String]) {
    println!("{name}: {right} of {all} exact");
    assert!(
        all > 100 && right as f64 >= FLOOR * all as f64,
        "{name}: {right} of {all}\n{}",
        wrong.join("\n")
    );
}

#[test]
fn spelled_numbers_agree_with_num2words_and_icu() {
    for (name, column) in [("num2words", 1), ("ICU", 2)] {
        let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
        for line in include_str!("language/spelled.tsv").lines().filter(|l| !l.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            all += 1;
            if value(columns[column]) == columns[0].parse().ok() {
                right += 1;
            } else {
                wrong.push(format!("{}: {} is {:?}", columns[0], columns[column], value(columns[column])));
            }
        }
        report(name, right, all, &wrong);
    }
}

#[test]
fn hijri_days_agree_with_hijridate() {
    const MONTHS: [&str; 12] = [
        "محرم",
        "صفر",
        "ربيع الأول",
        "ربيع الآخر",
        "جمادى الأولى",
        "جمادى الآخرة",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "ذو القعدة",
        "ذي الحجة",
    ];
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for line in include_str!("language/hijri.tsv").lines().filter(|l| !l.starts_with('#')) {
        let (hijri, gregorian) = line.split_once('\t').unwrap();
        let parts: Vec<usize> = hijri.split('-').map(|p| p.parse().unwrap()).collect();
        let text = format!("{} {} {} هـ", parts[2], MONTHS[parts[1] - 1], parts[0]);
        let wanted: Date = gregorian.parse().unwrap();
        all += 1;
        match analyse(&text, Words::builtin(), None).dates.as_slice() {
            [only] if only.from == Some(wanted) && only.to == Some(wanted) => right += 1,
            found => wrong.push(format!("{text}: wanted {wanted}, found {found:?}")),
        }
    }
    report("Hijri days", right, all, &wrong);
    assert_eq!(right, all, "{}", wrong.join("\n"));
}

/// Spells numbers as a careful newspaper does, in the nominative or the oblique case.
struct Speller {
    oblique: bool,
}

impl Speller {
    fn case<'a>(&self, nominative: &'a str, oblique: &'a str) -> &'a str {
        if self.oblique { oblique } else { nominative }
    }

    /// 1 to 99 beside a masculine noun.
    fn below_hundred(&self, n: u64) -> String {
        const UNITS: [&str; 10] = ["", "واحد", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"];
        const TENS: [&str; 10] = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
        let unit = |u: u64| if u == 2 { self.case("اثنان", "اثنين") } else { UNITS[u as usize] }.to_owned();
        match n {
            10 => "عشرة".to_owned(),
            11 => "أحد عشر".to_owned(),
            12 => self.case("اثنا عشر", "اثني عشر").to_owned(),
            13..20 => format!("{} عشر", unit(n - 10)),
            0..10 => unit(n),
            _ => {
                let tens = format!("{}{}", TENS[(n / 10) as usize], self.case("ون", "ين"));
                if n.is_multiple_of(10) { tens } else { format!("{} و{tens}", unit(n % 10)) }
            }
        }
    }

    /// 1 to 999; in the construct the dual hundred drops its nun.
    fn below_thousand(&self, n: u64, construct: bool) -> String {
        const HUNDREDS: [&str; 10] =
            ["", "مئة", "", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"];
        let hundreds = match n / 100 {
            2 if construct && n.is_multiple_of(100) => self.case("مئتا", "مئتي"),
            2 => self.case("مئتان", "مئتين"),
            h => HUNDREDS[h as usize],
        };
        match (n / 100, n % 100) {
            (0, rest) => self.below_hundred(rest),
            (_, 0) => hundreds.to_owned(),
            (_, rest) => format!("{hundreds} و{}", self.below_hundred(rest)),
        }
    }

    /// So many of a scale, given its singular and plural: «ألف», «ألفان», «ثلاثة آلاف», «أحد عشر ألفا», «مئة ألف».
    fn scaled(&self, count: u64, one: &str, many: &str) -> String {
        match (count, count % 100) {
            (1, _) => one.to_owned(),
            (2, _) => format!("{one}{}", self.case("ان", "ين")),
            (_, 3..=10) => format!("{} {many}", self.below_thousand(count, false)),
            (_, 11..=99) => format!("{} {one}ا", self.below_thousand(count, false)),
            _ => format!("{} {one}", self.below_thousand(count, true)),
        }
    }

    fn spell(&self, n: u64) -> String {
        let scales =
            [(1_000_000_000, "مليار", "مليارات"), (1_000_000, "مليون", "ملايين"), (1000, "ألف", "آلاف")];
        let mut parts = Vec::new();
        let mut rest = n;
        for (scale, one, many) in scales {
            if rest >= scale {
                parts.push(self.scaled(rest / scale, one, many));
                rest %= scale;
            }
        }
        if rest > 0 {
            parts.push(self.below_thousand(rest, false));
        }
        if parts.is_empty() { "صفر".to_owned() } else { parts.join(" و") }
    }
}

#[test]
fn our_own_spelling_reads_back() {
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    // A full-period walk through the numbers below 10⁹, with each length as often as any other.
    let mut state = 12_345_u64;
    for i in 0..4000_u64 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let n = if i < 1200 { i } else { (state >> 20) % 10_u64.pow(4 + (i % 6) as u32) };
        for oblique in [false, true] {
            let text = Speller { oblique }.spell(n);
            all += 1;
            if value(&text) == Some(n as f64) {
                right += 1;
            } else if wrong.len() < 20 {
                wrong.push(format!("{n}: {text} is {:?}", value(&text)));
            }
        }
    }
    report("our own spelling", right, all, &wrong);
}
