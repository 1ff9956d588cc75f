//! Who is who among the speakers of an article: «القدرة» and «الناطق باسم وزارة الصحة أشرف القدرة» are one.

use rustc_hash::FxHashMap;

use super::name::{NamePhrase, Sort};
use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::topic;
use crate::claims::{Kind, Speaker, SpeakerKind};
use crate::text::letters;
use crate::text::lexicon::speech::Role;

/// How many speakers back a name is looked for.
const MEMORY: usize = 48;

/// The number of a speaker within the article.
pub type SpeakerId = usize;

/// The speakers of one article in the order of their first words.
pub struct Known {
    speakers: Vec<Entry>,
    /// Titled persons of the article by the last word of their name: title and name as written, and whether it
    /// was used up.
    titled: FxHashMap<String, (String, String)>,
}

struct Entry {
    name: String,
    kind: SpeakerKind,
    /// Stems of all words, the head's first.
    stems: Vec<String>,
    /// The words of the person's name, folded.
    person: Vec<String>,
    is_definite: bool,
    pub is_feminine: Option<bool>,
}

impl Known {
    /// Nobody yet; `ranks` names persons with their titles.
    #[must_use]
    pub fn new(context: &Context<'_>, ranks: &[Draft]) -> Self {
        let mut titled = FxHashMap::default();
        for rank in ranks.iter().filter(|r| r.kind == Kind::Rank) {
            let last = rank.counted.end.saturating_sub(1);
            let whole = rank.tokens.start.min(rank.counted.start)..rank.tokens.end.max(rank.counted.end);
            if whole.len() > 16
                || (whole.clone()).any(|i| context.is_any_punct(i) && !context.is_punct(i, '،'))
            {
                continue;
            }
            let words = (context.folded(last), (written(context, &whole), rank.concept.clone()));
            titled.entry(words.0).or_insert(words.1);
        }
        Self { speakers: Vec::new(), titled }
    }

    /// Whether a phrase only points at who spoke before: «المصدر» where no source was named.
    #[must_use]
    pub fn refers_back(&self, context: &Context<'_>, phrase: &NamePhrase) -> bool {
        let first = phrase.tokens.start;
        let is_pointer =
            phrase.kind == SpeakerKind::Unnamed && context.is_definite(first) && phrase.tokens.len() <= 2;
        let same = phrase.tokens.len() == 2 && !context.speech(phrase.tokens.end - 1).0.has(Role::Detail);
        is_pointer && !same && self.find(context, phrase).is_none()
    }

    /// The speaker that a phrase means, new or seen before.
    pub fn meet(&mut self, context: &Context<'_>, phrase: &NamePhrase, verb: Option<bool>) -> SpeakerId {
        let found = self.find(context, phrase);
        let entry = self.entry(context, phrase, verb);
        if let Some(id) = found {
            if let Some(old) = self.speakers.get_mut(id) {
                old.is_feminine = old.is_feminine.or(entry.is_feminine);
                let fuller = entry.stems.len() > old.stems.len() && contains(&entry.stems, &old.stems);
                let now_named = old.person.is_empty() && !entry.person.is_empty();
                if (fuller || now_named) && entry.name.chars().count() > old.name.chars().count() {
                    let feminine = old.is_feminine;
                    *old = Entry { is_feminine: feminine, ..entry };
                } else if entry.person.len() > old.person.len() && old.stems.first() == entry.stems.first() {
                    old.person = entry.person;
                }
            }
            return id;
        }
        self.speakers.push(entry);
        self.speakers.len() - 1
    }

    /// The speaker `id` with his fullest name.
    #[must_use]
    pub fn speaker(&self, id: SpeakerId) -> Option<Speaker> {
        let entry = self.speakers.get(id)?;
        let key = match entry.person.len() {
            0 => entry.stems.join(" "),
            1 => entry.person.join(" "),
            n => entry.person.get(n - 2..).unwrap_or_default().join(" "),
        };
        Some(Speaker { name: entry.name.clone(), kind: entry.kind, key })
    }

    /// Whether a verb of this gender can have the speaker as its subject.
    #[must_use]
    pub fn agrees(&self, id: SpeakerId, verb: Option<bool>) -> bool {
        let own = self.speakers.get(id).and_then(|e| e.is_feminine);
        verb.is_none() || own.is_none() || own == verb
    }

    fn find(&self, context: &Context<'_>, phrase: &NamePhrase) -> Option<SpeakerId> {
        let entry = self.entry(context, phrase, None);
        let recent = || self.speakers.iter().enumerate().rev().take(MEMORY);
        if let Some(last) = entry.person.last() {
            let same = |e: &Entry| e.person.last() == Some(last) && compatible(&e.person, &entry.person);
            return recent().find(|(_, e)| same(e)).map(|(id, _)| id).or_else(|| {
                // «وزير الدفاع» first, «وزير الدفاع محمد الباهلي» later.
                let title: Vec<String> = entry
                    .stems
                    .iter()
                    .filter(|s| !entry.person.iter().any(|p| topic::stem(p) == s.as_str()))
                    .cloned()
                    .collect();
                let untitled =
                    |e: &Entry| e.person.is_empty() && e.is_definite && !title.is_empty() && e.stems == title;
                recent().find(|(_, e)| untitled(e)).map(|(id, _)| id)
            });
        }
        if entry.is_definite && phrase.sort != Sort::Unknown {
            let lone = phrase.tokens.len() == 1 && !context.folded(phrase.tokens.start).is_empty();
            let same = |e: &Entry| {
                e.stems.first() == entry.stems.first()
                    && if lone {
                        true
                    } else {
                        e.is_definite
                            && (contains(&e.stems, &entry.stems) || contains(&entry.stems, &e.stems))
                    }
            };
            return recent().find(|(_, e)| same(e)).map(|(id, _)| id);
        }
        if phrase.sort == Sort::Unknown {
            let word = context.folded(phrase.tokens.start);
            return recent()
                .find(|(_, e)| e.person.last() == Some(&word) || e.name == entry.name)
                .map(|(id, _)| id);
        }
        recent().find(|(_, e)| e.stems == entry.stems).map(|(id, _)| id)
    }

    fn entry(&self, context: &Context<'_>, phrase: &NamePhrase, verb: Option<bool>) -> Entry {
        let mut name = written(context, &phrase.tokens);
        let mut kind = phrase.kind;
        let mut person: Vec<String> = phrase
            .person
            .clone()
            .map(|p| p.filter(|&i| context.is_word(i)).map(|i| context.folded(i)).collect())
            .unwrap_or_default();
        let mut stems: Vec<String> = phrase
            .tokens
            .clone()
            .filter(|&i| !context.is_any_punct(i))
            .map(|i| match context.name(i) {
                Some(name) => name.key.clone(),
                None => topic::stem(&bare(context, i)).into_owned(),
            })
            .collect();
        let bare_person = phrase.person.as_ref() == Some(&phrase.tokens) || phrase.sort == Sort::Unknown;
        let last = phrase.tokens.end.saturating_sub(1);
        if bare_person && let Some((full, concept)) = self.titled.get(&context.folded(last)) {
            let words: Vec<String> = concept.split(' ').map(str::to_owned).collect();
            if person.is_empty() || compatible(&words, &person) {
                name.clone_from(full);
                kind = SpeakerKind::Official;
                stems.extend(words.iter().map(|w| topic::stem(w).into_owned()));
                person = words;
            }
        }
        Entry {
            name,
            kind,
            stems,
            person,
            is_definite: phrase.is_definite,
            is_feminine: verb.or(phrase.is_feminine),
        }
    }
}

/// One name's words are among the other's, as «القدرة» among «أشرف القدرة».
fn compatible(a: &[String], b: &[String]) -> bool {
    contains(a, b) || contains(b, a)
}

fn contains(all: &[String], part: &[String]) -> bool {
    part.iter().all(|p| all.contains(p))
}

/// A word without the conjunction or preposition joined in front, folded.
fn bare(context: &Context<'_>, i: usize) -> String {
    letters::folded(&context.unjoined(i))
}

/// The phrase as written, without what is joined in front of its first word and without outer quotation marks.
fn written(context: &Context<'_>, tokens: &std::ops::Range<usize>) -> String {
    let first = context.unjoined(tokens.start);
    let rest = context.span(&(tokens.start + 1..tokens.end));
    let mut out = first;
    if tokens.len() > 1 {
        let behind = context.token(tokens.start + 1);
        if behind.is_some_and(|t| t.space_before) {
            out.push(' ');
        }
        out.push_str(rest.of(context.text));
    }
    let name = out.split_whitespace().collect::<Vec<_>>().join(" ");
    let quoted = name.strip_prefix(['"', '«', '“']).and_then(|n| n.strip_suffix(['"', '»', '”']));
    quoted.filter(|n| !n.contains(['"', '«', '“'])).map_or(name.clone(), str::to_owned)
}
