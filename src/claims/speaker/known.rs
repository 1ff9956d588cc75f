//! Who is who among the speakers of an article: «القدرة» and «الناطق باسم وزارة الصحة أشرف القدرة» are one.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::name::{NamePhrase, Sort};
use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::topic;
use crate::claims::{Kind, Speaker, SpeakerKind};
use crate::text::affixes::{ARTICLE, PLURAL};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::speech::Role;
use crate::text::lexicon::{Form, Prefix};
use crate::text::{TokenKind, letters};

/// What «وزارة» counts by, a name that all ministries share.
const MINISTRY: &str = "ministry";

/// How many speakers back a name is looked for.
const MEMORY: usize = 48;

/// The number of a speaker within the article.
pub(crate) type SpeakerId = usize;

/// The speakers of one article in the order of their first words.
pub(super) struct Known<'a> {
    speakers: Vec<Entry<'a>>,
    /// Titled persons of the article by the last word of their name, folded.
    titled: FxHashMap<&'a str, Titled<'a>>,
}

/// A person with a title.
struct Titled<'a> {
    /// The words of the title and the name.
    tokens: Range<usize>,
    /// The name, folded.
    person: &'a str,
}

struct Entry<'a> {
    /// The words of the fullest name.
    name: Range<usize>,
    kind: SpeakerKind,
    /// Stems of all words, the head's first.
    stems: Vec<Cow<'a, str>>,
    /// The words of the person's name, folded.
    person: Vec<&'a str>,
    is_definite: bool,
    is_feminine: Option<bool>,
}

impl<'a> Known<'a> {
    /// Nobody yet; `ranks` names persons with their titles.
    #[must_use]
    pub(super) fn new(context: &Context<'a>, ranks: &'a [Draft]) -> Self {
        let mut titled = FxHashMap::default();
        for rank in ranks.iter().filter(|r| r.kind == Kind::Rank) {
            let last = rank.counted.end.saturating_sub(1);
            let whole = rank.tokens.start.min(rank.counted.start)..rank.tokens.end.max(rank.counted.end);
            if whole.len() > 16
                || (whole.clone()).any(|i| context.is_any_punct(i) && !context.is_punct(i, '،'))
            {
                continue;
            }
            titled.entry(context.folded(last)).or_insert(Titled { tokens: whole, person: &rank.concept });
        }
        Self { speakers: Vec::new(), titled }
    }

    /// Whether a phrase only points at who spoke before: «المصدر» where no source was named.
    #[must_use]
    pub(super) fn refers_back(
        &self,
        context: &Context<'a>,
        phrase: &NamePhrase,
        last: Option<SpeakerId>,
    ) -> bool {
        let first = phrase.tokens.start;
        // «المسؤول نفسه», «ذات المسؤول».
        let end = phrase.tokens.end;
        let is_told = [end - 1, end].iter().any(|&i| context.is_keyword(i, Keyword::Same))
            || first.checked_sub(1).is_some_and(|i| context.is_cue(i, Cue::Same));
        // «المصادر», «أحد المصادر» are others than one body that spoke before, and may be «مسؤولون».
        let plural = context.noun(first).is_some_and(|(_, form)| form == Form::Plural);
        let many = plural && !last.is_some_and(|id| self.are_many(context, id));
        let is_pointer = ((phrase.kind == SpeakerKind::Unnamed && !many) || is_told)
            && context.is_definite(first)
            && phrase.tokens.len() <= 2;
        let same = phrase.tokens.len() == 2 && !context.speech(end - 1).0.has(Role::Detail);
        is_pointer && !same && self.find(context, phrase, &self.entry(context, phrase, None)).is_none()
    }

    /// The speaker that a phrase means, new or seen before.
    pub(super) fn meet(
        &mut self,
        context: &Context<'a>,
        phrase: &NamePhrase,
        verb: Option<bool>,
    ) -> SpeakerId {
        let entry = self.entry(context, phrase, verb);
        if let Some(id) = self.find(context, phrase, &entry) {
            if let Some(old) = self.speakers.get_mut(id) {
                old.is_feminine = old.is_feminine.or(entry.is_feminine);
                let fuller = entry.stems.len() > old.stems.len() && contains(&entry.stems, &old.stems);
                let now_named = old.person.is_empty() && !entry.person.is_empty();
                let length = |name: &Range<usize>| written(context, name).chars().count();
                if (fuller || now_named) && length(&entry.name) > length(&old.name) {
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

    /// Every speaker with his fullest name, in the order of their ids.
    #[must_use]
    pub(super) fn speakers(self, context: &Context<'_>) -> Vec<Speaker> {
        let speaker = |entry: Entry<'_>| {
            let key = match entry.person.len() {
                0 => entry.stems.join(" "),
                n => entry.person.get(n.saturating_sub(2)..).unwrap_or_default().join(" "),
            };
            Speaker { name: written(context, &entry.name).into(), kind: entry.kind, key: key.into() }
        };
        self.speakers.into_iter().map(speaker).collect()
    }

    /// Whether the speaker is several people: «مسؤولون محليون», «مصادر».
    fn are_many(&self, context: &Context<'a>, id: SpeakerId) -> bool {
        self.speakers.get(id).is_some_and(|entry| {
            let people = matches!(entry.kind, SpeakerKind::Unnamed | SpeakerKind::Witness);
            let name = written(context, &entry.name);
            people || name.split_whitespace().next().is_some_and(|word| word.ends_with(PLURAL))
        })
    }

    /// Whether a verb of this gender can have the speaker as its subject.
    #[must_use]
    pub(super) fn agrees(&self, id: SpeakerId, verb: Option<bool>) -> bool {
        let own = self.speakers.get(id).and_then(|e| e.is_feminine);
        verb.is_none() || own.is_none() || own == verb
    }

    fn find(&self, context: &Context<'a>, phrase: &NamePhrase, entry: &Entry<'a>) -> Option<SpeakerId> {
        let recent = || self.speakers.iter().enumerate().rev().take(MEMORY);
        if let Some(last) = entry.person.last() {
            let same = |e: &Entry<'_>| e.person.last() == Some(last) && compatible(&e.person, &entry.person);
            return recent().find(|(_, e)| same(e)).map(|(id, _)| id).or_else(|| {
                // «وزير الدفاع» first, «وزير الدفاع محمد الباهلي» later.
                let is_of_title = |s: &&Cow<'_, str>| !entry.person.iter().any(|p| topic::stem(p) == **s);
                let title: Vec<&Cow<'_, str>> = entry.stems.iter().filter(is_of_title).collect();
                let untitled = |e: &Entry<'_>| {
                    e.person.is_empty()
                        && e.is_definite
                        && !title.is_empty()
                        && e.stems.iter().eq(title.iter().copied())
                };
                recent().find(|(_, e)| untitled(e)).map(|(id, _)| id)
            });
        }
        if entry.is_definite && phrase.sort != Sort::Unknown {
            let is_post = context.speech(phrase.tokens.start).0.has(Role::Office);
            let lone = phrase.tokens.len() == 1 && !context.folded(phrase.tokens.start).is_empty();
            let same = |e: &Entry<'_>| {
                // «المتحدث» of «نصر العبيدي، المتحدث باسم الشرطة».
                let by_post = || {
                    let person = lone && is_post && !e.person.is_empty();
                    person && entry.stems.first().is_some_and(|s| e.stems.contains(s))
                };
                let short = is_short_for(entry, e);
                (e.stems.first() == entry.stems.first() || by_post() || short)
                    && if lone || short {
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
            let name = written(context, &entry.name);
            return recent()
                .find(|(_, e)| e.person.last() == Some(&word) || written(context, &e.name) == name)
                .map(|(id, _)| id);
        }
        let same = |e: &Entry<'_>| e.stems == entry.stems || (e.is_definite && is_short_for(e, entry));
        recent().find(|(_, e)| same(e)).map(|(id, _)| id)
    }

    fn entry(&self, context: &Context<'a>, phrase: &NamePhrase, verb: Option<bool>) -> Entry<'a> {
        let words = phrase.tokens.clone();
        let own = phrase.person.clone().unwrap_or_default();
        // «قال وزير الدولة ليلى منصور»: the post is masculine, and «وأضافت» may follow.
        let is_woman = context.speech(own.start).0.has(Role::Woman) && !own.is_empty();
        let mut entry = Entry {
            name: words.clone(),
            kind: phrase.kind,
            stems: words.filter(|&i| !context.is_any_punct(i)).map(|i| stem(context, i)).collect(),
            person: own.filter(|&i| context.is_word(i)).map(|i| context.folded(i)).collect(),
            is_definite: phrase.is_definite,
            is_feminine: if is_woman {
                verb.filter(|feminine| *feminine)
            } else {
                verb.or(phrase.is_feminine)
            },
        };
        let bare_person = phrase.person.as_ref() == Some(&phrase.tokens) || phrase.sort == Sort::Unknown;
        let last = phrase.tokens.end.saturating_sub(1);
        if bare_person && let Some(titled) = self.titled.get(context.folded(last)) {
            let person: Vec<&str> = titled.person.split(' ').collect();
            if entry.person.is_empty() || compatible(&person, &entry.person) {
                entry.name = titled.tokens.clone();
                entry.kind = SpeakerKind::Official;
                entry.stems.extend(person.iter().map(|word| topic::stem(word)));
                entry.person = person;
            }
        }
        entry
    }
}

/// «الدفاع الروسية» for «وزارة الدفاع الروسية».
fn is_short_for(short: &Entry<'_>, full: &Entry<'_>) -> bool {
    let Some((head, rest)) = full.stems.split_first() else { return false };
    head == MINISTRY
        && full.person.is_empty()
        && rest.first() == short.stems.first()
        && contains(rest, &short.stems)
}

/// One name's words are among the other's, as «القدرة» among «أشرف القدرة».
fn compatible(a: &[&str], b: &[&str]) -> bool {
    contains(a, b) || contains(b, a)
}

fn contains<T: PartialEq>(all: &[T], part: &[T]) -> bool {
    part.iter().all(|p| all.contains(p))
}

/// The stem of the word at `i`, without the conjunction or preposition joined in front; names by whom they mean.
fn stem<'a>(context: &Context<'a>, i: usize) -> Cow<'a, str> {
    // The «و» of «وزيرة» is its own, so that it is the stem of «الوزيرة» as well.
    let (roles, prefix) = context.speech(i);
    let own = context.name(i).is_none() && prefix == Prefix::NONE;
    if roles.heads() && own && context.folded(i).starts_with(letters::WAW) {
        return Cow::Owned(topic::stem(&format!("{ARTICLE}{}", context.folded(i))).into_owned());
    }
    match (context.name(i), context.unjoined_fold(i)) {
        (Some(name), _) => Cow::Borrowed(&name.key),
        (None, Cow::Borrowed(word)) => topic::stem(word),
        (None, Cow::Owned(word)) => Cow::Owned(topic::stem(&word).into_owned()),
    }
}

/// The phrase as written, without what is joined in front of its first word and without outer quotation marks.
fn written(context: &Context<'_>, tokens: &Range<usize>) -> String {
    let first = context.unjoined(tokens.start);
    let rest = context.span(&(tokens.start + 1..tokens.end)).of(context.text);
    let mut name = String::with_capacity(first.len() + 1 + rest.len());
    name.push_str(&first);
    if tokens.len() > 1 {
        let is_apart =
            context.token(tokens.start + 1).is_some_and(|t| t.space_before || t.kind == TokenKind::Break);
        for (n, word) in rest.split_whitespace().enumerate() {
            if n > 0 || is_apart {
                name.push(' ');
            }
            name.push_str(word);
        }
    }
    let quoted = name.strip_prefix(['"', '«', '“']).and_then(|n| n.strip_suffix(['"', '»', '”']));
    quoted.filter(|n| !n.contains(['"', '«', '“'])).map(str::to_owned).unwrap_or(name)
}
