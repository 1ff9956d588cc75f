//! Outlets' names under stand-ins, for blind judging: what an article is called by the others and by itself.
//!
//! A name is known in full, without the noun before it («قناة») or the ending after it («نت»), and in the spellings of
//! the list of outlets. A short name that may be a common word («النهار») is one only where names stand: after
//! «قالت», «صحيفة» or «بحسب», between brackets, or in a line of credits. There agencies that are not compared are
//! covered as well.

use std::collections::BTreeMap;
use std::ops::Range;

use super::wording::Wording;
use crate::intake::{Article, ArticleId};
use crate::l10n::isolated;
use crate::text::affixes::ARTICLE;
use crate::text::letters::{self, LAM};
use crate::text::lexicon::Class;
use crate::text::lexicon::speech::Role;

/// Letters written together with a name: and, so, by, to, like.
const JOINED: [char; 5] = [letters::WAW, letters::FA, letters::BA, LAM, letters::KAF];
/// A single word of so few letters is likely to be another word too.
const SHORT: usize = 4;
/// Letters and signs between two words of one name.
const GAP: usize = 3;
/// Words from the start of a line, or in all of it, among which a name beside a dash is one of credits.
const CREDITS: usize = 6;
const OPENING: [char; 6] = ['(', '[', '«', '“', '\u{2066}', '\u{2068}'];
const CLOSING: [char; 5] = [')', ']', '»', '”', '\u{2069}'];
const DASHES: [char; 9] = ['-', '–', '—', '/', '|', ':', '+', '\\', '،'];
/// Sets a stand-in off from the letter joined to it.
const TATWEEL: char = '\u{640}';

/// Whom a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The source of the article at this place in the list.
    Source(usize),
    /// An agency or outlet that is not compared.
    Other,
}

/// A name in a text, as bytes.
pub type Name = (Range<usize>, Named);

/// One way of writing a name.
#[derive(Clone, Debug)]
struct Form {
    words: Vec<String>,
    named: Named,
    /// Whether it is a name only where names stand.
    is_common: bool,
}

/// The names to be covered.
#[derive(Clone, Debug, Default)]
pub struct Blind {
    /// By their first words, longer ones first.
    forms: BTreeMap<String, Vec<Form>>,
    places: BTreeMap<ArticleId, usize>,
    words: super::words::Lists,
}

/// One word of a text.
struct Word {
    bytes: Range<usize>,
    folded: String,
}

impl Blind {
    /// The names of the sources of `articles`, which stand in for them by their places.
    #[must_use]
    pub fn new(articles: &[Article], words: &super::words::Lists) -> Self {
        let places = articles.iter().enumerate().map(|(place, article)| (article.id, place)).collect();
        let mut blind = Self { forms: BTreeMap::new(), places, words: words.clone() };
        let mut known: Vec<bool> = vec![false; words.outlets.len()];
        for (place, article) in articles.iter().enumerate().filter(|(_, a)| !a.source_is_placeholder) {
            let key = letters::line_key(&article.source);
            blind.add(&article.source, Named::Source(place));
            for (outlet, is_known) in words.outlets.iter().zip(&mut known) {
                if outlet.spellings.contains(&key) {
                    *is_known = true;
                    let spellings = outlet.spellings.iter().chain(&outlet.hosts);
                    spellings.for_each(|spelling| blind.add(spelling, Named::Source(place)));
                }
            }
        }
        for (outlet, _) in words.outlets.iter().zip(known).filter(|(_, is_known)| !is_known) {
            outlet.spellings.iter().for_each(|spelling| blind.add(spelling, Named::Other));
        }
        for forms in blind.forms.values_mut() {
            forms.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
        }
        blind
    }

    /// Adds a name in full and without what may be left off.
    fn add(&mut self, name: &str, named: Named) {
        let full: Vec<String> = split(name).into_iter().map(|word| word.folded).collect();
        let mut short = full.as_slice();
        self.add_form(short, named);
        while let Some((_, rest)) =
            short.split_first().filter(|(first, rest)| !rest.is_empty() && self.is_kind(first))
        {
            short = rest;
            self.add_form(short, named);
        }
        let words = self.words.clone();
        while let Some((_, rest)) = short
            .split_last()
            .filter(|(last, rest)| !rest.is_empty() && words.furniture.outlet_ends.contains(last))
        {
            short = rest;
            self.add_form(short, named);
        }
    }

    fn add_form(&mut self, words: &[String], named: Named) {
        let Some(first) = words.first() else { return };
        let is_common = words.len() == 1 && self.is_common(first);
        let forms = self.forms.entry(first.clone()).or_default();
        if !forms.iter().any(|form| form.words == words) {
            forms.push(Form { words: words.to_vec(), named, is_common });
        }
    }

    /// Whether the word says what kind of outlet follows: «قناة», «وكالة», «أنباء».
    fn is_kind(&self, word: &str) -> bool {
        let (roles, _) = self.words.speech.look_up(word);
        roles.any(&[Role::Media, Role::Document]) && !roles.has(Role::Proper)
    }

    fn is_common(&self, word: &str) -> bool {
        let is_latin = word.is_ascii();
        if self.words.speech.look_up(word).0.has(Role::Proper) && word.chars().count() > SHORT {
            return false;
        }
        let is_word = word.starts_with(ARTICLE) || !self.words.lexicon.look_up(word).senses.is_empty();
        !is_latin && (is_word || word.chars().count() <= SHORT)
    }

    /// The names in `text`, in order and apart.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Name> {
        let words = split(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.name_at(text, &words, at) {
                Some((name, count)) => {
                    found.push(name);
                    at += count;
                }
                None => at += 1,
            }
        }
        found
    }

    /// Whether the name of the file `name` gives an outlet away. There are no words around it to ask, so that any form
    /// of a name counts, also run together with other letters.
    #[must_use]
    pub fn is_named_by_file(&self, name: &str) -> bool {
        let words = split(name);
        let is_form = |at: usize, word: &str| {
            self.forms.get(word).into_iter().flatten().any(|form| matches(name, &words, at, form).is_some())
        };
        let holds = |word: &str| {
            let mut long = self.forms.keys().filter(|form| form.chars().count() > SHORT);
            long.any(|form| word.len() > form.len() && word.contains(form.as_str()))
        };
        words.iter().enumerate().any(|(at, word)| {
            holds(&word.folded) || variants(&word.folded).any(|(_, variant)| is_form(at, &variant))
        })
    }

    /// The name that begins with the word at `at`, and of how many words it is.
    fn name_at(&self, text: &str, words: &[Word], at: usize) -> Option<(Name, usize)> {
        let first = words.get(at)?;
        for (skipped, variant) in variants(&first.folded) {
            let start = first.bytes.start + letters_end(text.get(first.bytes.clone())?, skipped);
            for form in self.forms.get(&variant).into_iter().flatten() {
                let Some(last) = matches(text, words, at, form) else { continue };
                let bytes = start..words.get(last).map_or(first.bytes.end, |word| word.bytes.end);
                let is_asked = form.is_common || form.named == Named::Other;
                if !is_asked || self.is_name_here(text, words, at..last + 1, &bytes, form.named) {
                    return Some(((bytes, form.named), last + 1 - at));
                }
            }
        }
        None
    }

    /// Whether names stand where these words do.
    fn is_name_here(
        &self,
        text: &str,
        words: &[Word],
        place: Range<usize>,
        bytes: &Range<usize>,
        named: Named,
    ) -> bool {
        let before = text.get(..bytes.start).unwrap_or_default();
        let after = text.get(bytes.end..).unwrap_or_default();
        let is_within = before.ends_with(OPENING) && after.starts_with(CLOSING);
        is_within
            || is_credit(before, after)
            || (named != Named::Other && self.is_announced(words, place.start))
    }

    /// Whether the words before lead one to expect an outlet: «قالت», «صحيفة», «نقلا عن», «تصريح ل».
    fn is_announced(&self, words: &[Word], at: usize) -> bool {
        let word =
            |back: usize| at.checked_sub(back).and_then(|i| words.get(i)).map(|word| word.folded.as_str());
        let says = |word: &str| self.words.lexicon.look_up(word).senses.has(Class::Reporting);
        let Some(last) = word(1) else { return false };
        let is_joined = words.get(at).is_some_and(|word| word.folded.starts_with(LAM));
        let (roles, _) = self.words.speech.look_up(last);
        says(last)
            || (roles.has(Role::Media) && !roles.has(Role::Proper))
            || (is_joined && roles.has(Role::Setting))
            || (last.chars().count() <= 3 && word(2).is_some_and(says) && !last.starts_with(letters::ALIF))
    }

    /// `text` with the names in it under their stand-ins.
    #[must_use]
    pub fn mask(&self, words: Wording, text: &str) -> String {
        self.mask_marked(words, text, 0..0).0
    }

    /// The same, and where the bytes `marked` stand in it.
    #[must_use]
    pub fn mask_marked(&self, words: Wording, text: &str, marked: Range<usize>) -> (String, Range<usize>) {
        self.mask_names(words, text, &self.find(text), marked)
    }

    /// The part `bytes` of `text`, with each of `names` that it touches under its stand-in as a whole.
    #[must_use]
    pub fn mask_part(&self, words: Wording, text: &str, names: &[Name], bytes: Range<usize>) -> String {
        let touched = names.iter().filter(|(name, _)| name.start < bytes.end && bytes.start < name.end);
        let touched: Vec<Name> = touched.cloned().collect();
        let start = touched.first().map_or(bytes.start, |(name, _)| name.start.min(bytes.start));
        let end = touched.last().map_or(bytes.end, |(name, _)| name.end.max(bytes.end));
        let local = |(name, named): Name| (name.start - start..name.end - start, named);
        let names: Vec<Name> = touched.into_iter().map(local).collect();
        self.mask_names(words, text.get(start..end).unwrap_or_default(), &names, 0..0).0
    }

    fn mask_names(
        &self,
        words: Wording,
        text: &str,
        names: &[Name],
        marked: Range<usize>,
    ) -> (String, Range<usize>) {
        let mut out = String::with_capacity(text.len());
        let mut rest = 0;
        let (mut start, mut end) = (None, None);
        for (name, named) in names {
            let copied = text.get(rest..name.start).unwrap_or_default();
            let shift =
                |at: usize, out: &str| (rest..name.start).contains(&at).then(|| out.len() + at - rest);
            start = start.or_else(|| shift(marked.start, &out));
            end = end.or_else(|| shift(marked.end, &out));
            out.push_str(copied);
            let before = out.len();
            if copied.ends_with(char::is_alphabetic) {
                out.push(TATWEEL);
            }
            out.push_str(&isolated(&stand_in(words, *named)));
            // What begins or ends within a name takes all of it along.
            start = start.or_else(|| (marked.start < name.end).then_some(before));
            end = end.or_else(|| (marked.end <= name.end).then_some(out.len()));
            rest = name.end;
        }
        let length = out.len();
        out.push_str(text.get(rest..).unwrap_or_default());
        let shift = |at: usize| (length + at).saturating_sub(rest).min(out.len());
        let (start, end) =
            (start.unwrap_or_else(|| shift(marked.start)), end.unwrap_or_else(|| shift(marked.end)));
        (out, start..end)
    }

    /// The stand-in for the outlet of `article`.
    #[must_use]
    pub fn source(&self, words: Wording, article: &Article) -> String {
        stand_in(words, self.places.get(&article.id).map_or(Named::Other, |place| Named::Source(*place)))
    }
}

/// What is said in place of a name.
#[must_use]
pub fn stand_in(words: Wording, named: Named) -> String {
    match named {
        Named::Source(place) => words.with("blind-source", &[("n", &words.digits(&(place + 1).to_string()))]),
        Named::Other => words.text("blind-other"),
    }
}

/// The words of `text`, folded as for searching.
fn split(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut is_open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let is_letter = c.is_alphanumeric();
        let is_part = is_letter || (is_open && (letters::is_mark(c) || c == TATWEEL));
        if is_part && !is_open {
            words.push(Word { bytes: at..end, folded: String::new() });
        }
        is_open = is_part;
        if let Some(word) = words.last_mut().filter(|_| is_part) {
            word.bytes.end = end;
            word.folded.extend(letters::search_key(c).filter(|_| is_letter));
        }
    }
    words
}

/// What a word is without the letters joined to it, and how many they are: «ولقناة», «للجزيرة».
fn variants(folded: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    let joined = folded.chars().take(2).take_while(|c| JOINED.contains(c)).count();
    (0..=joined).flat_map(move |skipped| {
        let rest: String = folded.chars().skip(skipped).collect();
        let is_li = skipped > 0 && folded.chars().nth(skipped - 1) == Some(LAM) && rest.starts_with(LAM);
        let with_article = is_li.then(|| (skipped, format!("{}{rest}", letters::ALIF)));
        [Some((skipped, rest)), with_article].into_iter().flatten()
    })
}

/// Bytes of the first `count` letters of `word` with their marks.
fn letters_end(word: &str, count: usize) -> usize {
    let mut letters = word.char_indices().filter(|(_, c)| c.is_alphanumeric());
    letters.nth(count).map_or(word.len(), |(at, _)| at)
}

/// The last word of `form` where the words from `at` on are it; the first is known to be.
fn matches(text: &str, words: &[Word], at: usize, form: &Form) -> Option<usize> {
    for (offset, wanted) in form.words.iter().enumerate().skip(1) {
        let (before, word) = (words.get(at + offset - 1)?, words.get(at + offset)?);
        let gap = text.get(before.bytes.end..word.bytes.start)?;
        if word.folded != *wanted || gap.chars().count() > GAP || gap.contains('\n') {
            return None;
        }
    }
    Some(at + form.words.len() - 1)
}

/// Whether what stands between `before` and `after` is a line of its own, or the part of a short line or of a
/// dateline that a dash sets apart.
fn is_credit(before: &str, after: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let rest = after.split('\n').next().unwrap_or_default();
    let (left, right) = (line.trim_end(), rest.trim_start());
    let is_apart = |side: &str, at_end: bool| {
        side.is_empty()
            || if at_end { side.ends_with(DASHES) } else { side.starts_with(DASHES) || side == "." }
    };
    let is_near = line.split_whitespace().count() <= CREDITS;
    let is_short = is_near && rest.split_whitespace().count() <= CREDITS;
    let is_dateline = is_near && is_apart(left, true) && right.starts_with(DASHES);
    is_dateline || (is_short && is_apart(left, true) && is_apart(right, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::article;
    use crate::app::words::Lists;
    use crate::l10n::Lang;

    const AR: Wording = Wording { lang: Lang::Ar, arabic_digits: false };

    fn blind(sources: &[&str]) -> Blind {
        let articles: Vec<Article> =
            sources.iter().zip(1..).map(|(source, id)| article(id, source, "")).collect();
        Blind::new(&articles, &Lists::default())
    }

    fn covered(sources: &[&str], text: &str) -> Vec<String> {
        blind(sources).find(text).into_iter().map(|(bytes, _)| text[bytes].to_owned()).collect()
    }

    #[test]
    fn names_are_covered_in_full_and_without_what_may_be_left_off() {
        let sources = ["صحيفة المرفأ", "وكالة أنباء السهل الأخضر", "الجزيرة نت", "رويترز", "Coast News"];
        for (text, names) in [
            (
                "ونقلت صحيفة المرفأ عن وكالة أنباء السهل الأخضر",
                &["صحيفة المرفأ", "وكالة أنباء السهل الأخضر"][..],
            ),
            ("ولصحيفةُ المرفأ رأي. صحيفة المرفأين غيرها.", &["صحيفةُ المرفأ"]),
            ("وأضافت المرفأ أن صحيفة «المرفأ» سألت", &["المرفأ", "صحيفة «المرفأ"]),
            ("أفادت أنباء السهل الأخضر بذلك", &["أنباء السهل الأخضر"]),
            ("وقال للجزيرة إن مراسل الجزيرة رآه", &["لجزيرة", "الجزيرة"]),
            ("صور لرويترز أظهرت، و(رويترز) وReuters", &["رويترز", "رويترز", "Reuters"]),
            ("قال لـ«المرفأ» أمس", &["المرفأ"]),
            ("نقلاً عن المرفأ أمس", &["المرفأ"]),
            ("according to Coast, on coast-news.com", &["Coast", "coast-news"]),
        ] {
            assert_eq!(covered(&sources, text), names, "{text}");
        }
    }

    #[test]
    fn a_common_word_is_a_name_only_where_names_stand() {
        let sources = ["النهار", "العربية", "الحياة الجديدة", "قناة السهل"];
        for text in [
            "في وضح النهار",
            "الدول العربية والغربية",
            "قال إن النهار طويل",
            "عادت الحياة الجديدة إلى السهل",
            "باللغة العربية: نص طويل من كلمات كثيرة لا اسم فيه",
        ] {
            let found = covered(&sources, text);
            assert!(found.iter().all(|name| name == "الحياة الجديدة"), "{text}: {found:?}");
        }
        for (text, name) in [
            ("قالت النهار إن", "النهار"),
            ("(النهار)", "النهار"),
            ("بيروت - النهار", "النهار"),
            ("العربية / وكالات", "العربية"),
            ("العربية", "العربية"),
            ("بحسب قناة العربية أمس", "قناة العربية"),
        ] {
            assert_eq!(covered(&sources, text), [name], "{text}");
        }
    }

    #[test]
    fn credits_of_agencies_that_are_not_compared_are_covered_too() {
        for (text, names) in [
            ("بغداد (أ ف ب) - قالت الشرطة إن شخصين أصيبا.", &["أ ف ب"][..]),
            ("بغداد - رويترز: قالت الشرطة إن شخصين أصيبا.", &["رويترز"]),
            ("قالت الشرطة ذلك.\nأ.ش.أ", &["أ.ش.أ"]),
            ("قالت وكالة رويترز إن شخصين أصيبا.", &[]),
        ] {
            assert_eq!(covered(&["النهار"], text), names, "{text}");
        }
    }

    #[test]
    fn stand_ins_are_numbered_and_marks_follow_their_words() {
        let blind = blind(&["صحيفة المرفأ", "قناة السهل"]);
        let text = "وقالت قناة السهل إن 12 قُتلوا، ولقناة السهل صور.";
        let marked = text.find("12 قُتلوا").map(|at| at..at + "12 قُتلوا".len()).expect("they are there");
        let (masked, place) = blind.mask_marked(AR, text, marked);
        assert_eq!(&masked[place], "12 قُتلوا");
        assert!(!masked.contains("السهل") && masked.contains("المقال 2"), "{masked}");
        let start = text.find("السهل").expect("it is there");
        let part = blind.mask_part(AR, text, &blind.find(text), start..start + 4);
        assert_eq!(part, isolated("المقال 2"), "part of a name is all of it");
        let (masked, place) = blind.mask_marked(AR, text, start..start + 4);
        assert_eq!(masked[place], isolated("المقال 2"));
    }
}
