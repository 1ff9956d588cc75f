//! Page furniture: lines that belong to the page and not to the report.

use super::lines::Line;
use crate::text::lexicon::furniture::Furniture;

/// Longest line, in characters, that a furniture phrase at its start makes furniture of.
const LONGEST: usize = 240;
/// Longest line that a credit at its end makes furniture of.
const LONGEST_CREDITED: usize = 90;

/// Whether `line` of `text` is page furniture. Cautious: whole short lines with a known phrase only.
pub(super) fn is_furniture(text: &str, line: &Line, phrases: &Furniture) -> bool {
    let words = line.span.of(text);
    let length = words.chars().count();
    if length > LONGEST || line.key.is_empty() {
        return false;
    }
    if phrases.line.contains(&line.key) {
        return true;
    }
    let after = |phrase: &String| line.key.strip_prefix(phrase.as_str());
    let ends_word = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    if phrases.start.iter().filter_map(after).any(ends_word) {
        return true;
    }
    if phrases
        .label
        .iter()
        .filter_map(after)
        .any(|rest| rest.trim_start().starts_with([':', '-', '–', '|', '/']))
    {
        return true;
    }
    let is_bracketed = words.starts_with(['(', '[']) && words.ends_with([')', ']']);
    if is_bracketed && phrases.credit.iter().filter_map(after).any(ends_word) {
        return true;
    }
    let is_phrase = length <= LONGEST_CREDITED && !words.ends_with(['.', '؟', '!']);
    is_phrase
        && phrases.end.iter().filter_map(|phrase| line.key.strip_suffix(phrase.as_str())).any(|before| {
            before.is_empty() || before.trim_end().ends_with(['\\', '/', '|', '-', '–', '(', ':', '،', ','])
        })
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;
    use crate::text::Words;

    fn furniture(text: &str) -> bool {
        lines(text).iter().all(|line| is_furniture(text, line, &Words::builtin().furniture))
    }

    #[test]
    fn furniture_is_recognised_however_it_is_spelt() {
        for line in [
            "Share on facebook",
            "SHARE ON WHATSAPP",
            "اقرأ أيضاً: خمسة قتلى في انهيار مبنى",
            "إقرأ ايضا - تفاصيل الحادث",
            "أنشئ حساباً خاصاً بك لتصلك الأخبار أولاً بأول",
            "شارك",
            "تابعنا على فيسبوك",
            "© 2021 جميع الحقوق محفوظة",
            "ميناء المدينة \\ أرشيفية",
            "مصدر الصورة، وكالة الأنباء",
            "للمزيد- تقرير عن الفيضانات",
            "نستخدم ملفات تعريف الارتباط لتحسين تجربتك.",
            "(إعداد سالم الهادي للنشرة العربية - تحرير هدى كمال)",
        ] {
            assert!(furniture(line), "{line}");
        }
    }

    #[test]
    fn sentences_of_the_report_are_left_alone() {
        for line in [
            "شارك في الاجتماع وزيرا الدفاع والداخلية.",
            "إعلان حالة الطوارئ في ثلاث محافظات",
            "سجل الفريق هدفين في الشوط الأول",
            "تابع المسؤول أن عدد القتلى ارتفع إلى 12",
            "اقرأ أن العدد ارتفع",
            "شاهد عيان: رأيت خمس جثث",
            "إعداد خطة لإجلاء السكان",
            "عثر المحققون على صور أرشيفية.",
            "المزيد من القوات في طريقها إلى الحدود",
            "Shareholders met on Monday",
        ] {
            assert!(!furniture(line), "{line}");
        }
    }
}
