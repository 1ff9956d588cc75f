//! The main language of a text, told by its letters.

use crate::text::affixes::ARTICLE;
use crate::text::letters::is_arabic_letter;

/// How many letters are looked at.
const SAMPLE: usize = 20_000;

/// Letters that Arabic does not use, by the language that does. Several languages share some of them, so
/// the ones listed first are the most telling.
const MARKER_LETTERS: [(&str, &str); 4] = [
    ("ckb", "\u{6ce}\u{6c6}\u{6b5}\u{695}\u{6d5}"),
    ("ps", "\u{681}\u{685}\u{689}\u{693}\u{69a}\u{6cd}\u{6bc}\u{6d0}"),
    ("ur", "\u{679}\u{688}\u{691}\u{6ba}\u{6d2}\u{6be}\u{6c1}"),
    ("fa", "\u{67e}\u{686}\u{698}\u{6af}\u{6cc}\u{6a9}"),
];

/// The letters of Arabic itself stand before these.
const FIRST_MARKER: char = '\u{679}';

/// Letters of Persian that stand for sounds which Arabic lacks; its ya and kaf are only written otherwise.
const PERSIAN_SOUNDS: &str = "\u{67e}\u{686}\u{698}\u{6af}";
/// Letters that Persian leaves to Arabic: ta marbuta, and alif with a hamza.
const ARABIC_SIGNS: &str = "\u{629}\u{623}\u{625}";
/// Frequent words that only one of the two has, as both keyboards write them.
const PERSIAN_WORDS: [&str; 13] =
    ["در", "به", "از", "که", "را", "این", "است", "برای", "شد", "کرد", "های", "می", "شده"];
const ARABIC_WORDS: [&str; 18] = [
    "في", "فی", "من", "على", "علی", "إلى", "الى", "إلی", "عن", "أن", "إن", "قال", "قالت", "وقال", "مقتل",
    "قتل", "بعد", "كان",
];

/// Frequent words of the languages in Latin letters that agencies write in.
const FREQUENT_WORDS: [(&str, [&str; 8]); 5] = [
    ("en", ["the", "of", "and", "to", "in", "that", "said", "was"]),
    ("fr", ["le", "la", "les", "des", "et", "une", "dans", "est"]),
    ("es", ["el", "los", "las", "una", "que", "por", "con", "del"]),
    ("de", ["der", "die", "das", "und", "den", "ist", "nicht", "mit"]),
    ("tr", ["ve", "bir", "bu", "için", "ile", "olarak", "da", "de"]),
];

/// BCP 47 tag of the main language of `text`: `ar`, or another where the letters say so, `und` where
/// they say nothing.
#[must_use]
pub(super) fn detect(text: &str) -> &'static str {
    let (mut arabic, mut hebrew, mut latin, mut cyrillic, mut other) =
        (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
    // Arabic letters are asked for first: the tables of Unicode are slow.
    let is_letter = |c: &char| is_arabic_letter(*c) || c.is_alphabetic();
    let mut end = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| is_letter(c)).take(SAMPLE) {
        end = at + c.len_utf8();
        match c {
            _ if is_arabic_letter(c) => arabic += 1,
            '\u{5d0}'..='\u{5ea}' => hebrew += 1,
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => latin += 1,
            '\u{400}'..='\u{52f}' => cyrillic += 1,
            _ => other += 1,
        }
    }
    // Letters and words are counted in one sample.
    let text = text.get(..end).unwrap_or(text);
    let most = arabic.max(hebrew).max(latin).max(cyrillic).max(other);
    if most == 0 {
        "und"
    } else if most == arabic {
        match in_arabic_script(text, arabic) {
            "fa" if is_arabic_on_persian_keys(text, arabic) => "ar",
            tag => tag,
        }
    } else if most == hebrew {
        "he"
    } else if most == latin {
        in_latin_script(text)
    } else if most == cyrillic {
        "ru"
    } else {
        "und"
    }
}

/// Tells apart the languages of the Arabic script. Arabic reports carry foreign names with a few of the
/// other letters, and Persian keyboards write Arabic with their own ya and kaf, so a language needs both
/// a share of its letters and the absence of ta marbuta and the article, which only Arabic uses freely.
fn in_arabic_script(text: &str, letters: usize) -> &'static str {
    let count = |set: &str| text.chars().filter(|c| *c >= FIRST_MARKER && set.contains(*c)).count();
    let articles = text.split_whitespace().filter(|w| w.starts_with(ARTICLE)).count();
    let words = text.split_whitespace().count();
    if articles * 100 >= words * 12 {
        return "ar";
    }
    MARKER_LETTERS
        .iter()
        .map(|(tag, set)| (count(set) * 100 / letters.max(1), *tag))
        .find(|(share, _)| *share >= 2)
        .map_or("ar", |(_, tag)| tag)
}

/// Whether Arabic letters may be Arabic where the file says so: with the words of Persian they are not.
pub(super) fn may_be_arabic(text: &str) -> bool {
    let (persian, _, words) = telling_words(text);
    persian * 100 < words * 4
}

/// Whether only the ya and kaf of the keyboard are Persian: the words are Arabic, and Persian sounds are few.
fn is_arabic_on_persian_keys(text: &str, letters: usize) -> bool {
    let (_, arabic, words) = telling_words(text);
    let sounds = text.chars().filter(|c| PERSIAN_SOUNDS.contains(*c)).take(SAMPLE).count();
    may_be_arabic(text) && arabic * 100 >= words * 8 && sounds * 100 < letters.max(1) * 2
}

/// How many words only Persian has, how many only Arabic has or writes so, and how many there are.
fn telling_words(text: &str) -> (usize, usize, usize) {
    let (mut persian, mut arabic, mut all) = (0, 0, 0);
    let is_inside = |c: char| is_arabic_letter(c) || c.is_alphabetic() || c == '\u{200c}';
    for word in text.split(|c| !is_inside(c)).filter(|word| !word.is_empty()).take(SAMPLE) {
        all += 1;
        persian += usize::from(PERSIAN_WORDS.contains(&word));
        arabic += usize::from(ARABIC_WORDS.contains(&word) || word.contains(|c| ARABIC_SIGNS.contains(c)));
    }
    (persian, arabic, all)
}

fn in_latin_script(text: &str) -> &'static str {
    let mut counts = [0_usize; FREQUENT_WORDS.len()];
    for word in text.split(|c: char| !c.is_alphabetic()) {
        for (count, (_, frequent)) in counts.iter_mut().zip(&FREQUENT_WORDS) {
            *count += usize::from(frequent.contains(&word.to_lowercase().as_str()));
        }
    }
    let best = counts.iter().zip(&FREQUENT_WORDS).rev().max_by_key(|(count, _)| **count);
    best.filter(|(count, _)| **count > 0).map_or("und", |(_, (tag, _))| tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_persian_words_speak_against_what_a_file_says() {
        assert!(may_be_arabic("تصادم شاحنتین جنوب کربلاء فجر الیوم"));
        assert!(!may_be_arabic("در این حادثه دو سرباز کشته شدند"));
    }

    #[test]
    fn languages_are_told_by_their_letters() {
        let cases = [
            ("ar", "أعلنت الوزارة أن ثلاثة أشخاص أصيبوا في الحادث الذي وقع مساء أمس."),
            ("ar", "قالت شركة گوگل إن خدماتها عادت إلى العمل في الشرق الأوسط بعد انقطاع استمر ساعات."),
            (
                "ar",
                "قال محافظ نینوى إن 12 عاملا أصیبوا فی حادث سیر وقع قرب کرکوک فجر أمس، وإن ثلاثة منهم کانوا فی طریقهم إلى مدینة أربیل.",
            ),
            ("ar", "إصابة 20 فی تصادم حافلتین جنوب کربلاء"),
            ("fa", "وزارت دفاع اعلام کرد که دو سرباز در این حادثه کشته شدند و پنج تن دیگر زخمی‌اند."),
            ("ur", "وزارت دفاع نے کہا ہے کہ اس حادثے میں دو فوجی ہلاک ہوئے اور پانچ زخمی ہیں۔"),
            (
                "ckb",
                "وەزارەتی بەرگری ڕایگەیاند کە لەم ڕووداوەدا دوو سەرباز کوژران و پێنجی دیکە بریندار بوون.",
            ),
            ("he", "משרד הביטחון הודיע כי שני חיילים נהרגו באירוע."),
            ("en", "The ministry said that two soldiers were killed and five were wounded."),
            ("fr", "Le ministère a déclaré que deux soldats sont morts dans une explosion."),
            ("ru", "Министерство сообщило о двух погибших."),
            ("und", "12 345 — 678"),
        ];
        for (tag, text) in cases {
            assert_eq!(detect(text), tag, "{text}");
        }
    }

    #[test]
    fn letters_and_markers_are_counted_in_one_sample() {
        let arabic = "قتل ثلاثة جنود في هجوم على نقطة تفتيش قرب بلدة حدودية مساء أمس. ".repeat(500);
        let persian =
            "وزارت دفاع اعلام کرد که دو سرباز در این حادثه کشته شدند و پنج تن دیگر زخمی‌اند. ".repeat(500);
        assert_eq!(detect(&format!("{arabic}{persian}")), "ar", "its first letters tell");
        assert_eq!(detect(&format!("{persian}{arabic}")), "fa");
    }
}
