//! Interface and report texts in Arabic and English (Fluent), and the pair type that carries both.
//!
//! Every layer may use this module: it knows no claim and no window.

mod plural;

use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
pub use fluent_bundle::{FluentArgs, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language the interface and the reports speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Modern Standard Arabic, as the press writes it.
    #[default]
    #[serde(rename = "ar")]
    Ar,
    /// British English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Both languages, Arabic first.
    pub const ALL: [Self; 2] = [Self::Ar, Self::En];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
        }
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ar)
    }
}

pub(crate) const FIRST_STRONG_ISOLATE: char = '\u{2068}';
pub(crate) const POP_ISOLATE: char = '\u{2069}';
/// Keeps what stands on both its sides on one line.
pub(crate) const WORD_JOINER: char = '\u{2060}';

/// A name or quotation that runs its own way among other words, such as a file's, and keeps its own digits.
#[must_use]
pub fn isolated(name: &str) -> String {
    format!("{FIRST_STRONG_ISOLATE}{name}{POP_ISOLATE}")
}

/// `text` as it is spoken: without the marks that keep directions apart and words together on the screen.
#[must_use]
pub fn spoken(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', FIRST_STRONG_ISOLATE, POP_ISOLATE, WORD_JOINER], "")
}

/// `text` as it begins a sentence.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// `things` as a sentence lists them: «9 و8 و7», "9, 8 and 7", "35 km and about 50 km". They stand further apart where the
/// words of one could go with the next: "more than 50 and 40" would be more than both.
#[must_use]
pub fn listed(lang: Lang, things: &[impl AsRef<str>]) -> String {
    let is_plain = |thing: &str| {
        let mut words = thing.split_whitespace();
        let begins = |word: &str| word.chars().all(|c| c.is_numeric() || matches!(c, '.' | ',' | '%'));
        words.next().is_none_or(|word| begins(word) || words.clone().next().is_none()) && words.count() < 2
    };
    let before_last = things.split_last().map_or(&[][..], |(_, before)| before);
    let [next, last] = match before_last.iter().any(|thing| !is_plain(thing.as_ref())) {
        true => ["list-next-apart", "list-last-apart"],
        false => ["list-next", "list-last"],
    };
    let mut list = String::new();
    for (place, thing) in things.iter().enumerate() {
        match place {
            0 => {}
            _ if place + 1 == things.len() => list.push_str(&text(lang, last)),
            _ => list.push_str(&text(lang, next)),
        }
        list.push_str(thing.as_ref());
    }
    list
}

/// `words` in the language's quotation marks.
#[must_use]
pub fn quotation(lang: Lang, words: &str) -> String {
    let mut args = FluentArgs::new();
    args.set("words", words.to_owned());
    text_with(lang, "quotation", Some(&args))
}

/// One text in both languages, so that a reason can be shown after the language is switched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// In Arabic.
    pub ar: String,
    /// In English.
    pub en: String,
}

impl Bilingual {
    /// The text in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ar => &self.ar,
            Lang::En => &self.en,
        }
    }

    /// Whether it says in both languages what `other` says.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.ar.contains(&other.ar) && self.en.contains(&other.en)
    }

    /// The same without the marks that only the screen and a page need.
    #[must_use]
    pub fn spoken(&self) -> Self {
        Self { ar: spoken(&self.ar), en: spoken(&self.en) }
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The message files of each language; one file per layer or screen.
const FILES: [(&str, &str); 10] = [
    (include_str!("../../assets/texts/ar/decide.ftl"), include_str!("../../assets/texts/en/decide.ftl")),
    (include_str!("../../assets/texts/ar/engine.ftl"), include_str!("../../assets/texts/en/engine.ftl")),
    (include_str!("../../assets/texts/ar/intake.ftl"), include_str!("../../assets/texts/en/intake.ftl")),
    (include_str!("../../assets/texts/ar/lexicon.ftl"), include_str!("../../assets/texts/en/lexicon.ftl")),
    (include_str!("../../assets/texts/ar/project.ftl"), include_str!("../../assets/texts/en/project.ftl")),
    (include_str!("../../assets/texts/ar/reading.ftl"), include_str!("../../assets/texts/en/reading.ftl")),
    (include_str!("../../assets/texts/ar/report.ftl"), include_str!("../../assets/texts/en/report.ftl")),
    (include_str!("../../assets/texts/ar/rules.ftl"), include_str!("../../assets/texts/en/rules.ftl")),
    (include_str!("../../assets/texts/ar/units.ftl"), include_str!("../../assets/texts/en/units.ftl")),
    (include_str!("../../assets/texts/ar/window.ftl"), include_str!("../../assets/texts/en/window.ftl")),
];

fn bundle(lang: Lang) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; 2] = [OnceLock::new(), OnceLock::new()];
    let (cell, id) = match lang {
        Lang::Ar => (&BUNDLES[0], "ar"),
        Lang::En => (&BUNDLES[1], "en-GB"),
    };
    cell.get_or_init(|| {
        let id: LanguageIdentifier = id.parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![id]);
        // Isolation marks are added where text is set (HTML, window), not inside the strings.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| plural::shown(value)));
        for (ar, en) in FILES {
            let source = match lang {
                Lang::Ar => ar,
                Lang::En => en,
            };
            // A file with an error still gives its good messages; the tests reject such files.
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// The message `id` in `lang`; the id itself where there is none, so that a gap is visible.
#[must_use]
pub fn text(lang: Lang, id: &str) -> String {
    text_with(lang, id, None)
}

/// The message `id` in `lang` with `args` set in.
#[must_use]
pub fn text_with(lang: Lang, id: &str, args: Option<&FluentArgs<'_>>) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) else {
        return id.to_owned();
    };
    let counted = args.filter(|_| lang == Lang::Ar).map(plural::counted);
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, counted.as_ref().or(args), &mut errors).into_owned()
}

/// The message `id` in both languages with `args` set in.
#[must_use]
pub fn bilingual(id: &str, args: Option<&FluentArgs<'_>>) -> Bilingual {
    Bilingual { ar: text_with(Lang::Ar, id, args), en: text_with(Lang::En, id, args) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_in_a_sentence() {
        for (things, ar, en) in [
            (&[][..], "", ""),
            (&["9"], "9", "9"),
            (&["9", "8"], "9 و8", "9 and 8"),
            (&["9", "8", "7"], "9 و8 و7", "9, 8 and 7"),
            (&["about 9", "8"], "about 9، و8", "about 9, and 8"),
        ] {
            assert_eq!([listed(Lang::Ar, things), listed(Lang::En, things)], [ar, en]);
        }
        assert_eq!(quotation(Lang::En, "عميد"), "“عميد”");
        assert_eq!(quotation(Lang::Ar, "عميد"), "«عميد»");
    }
}
