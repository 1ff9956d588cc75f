//! The phrase that names a speaker, and where it ends: «وزارة الصحة الفلسطينية», «الناطق باسم الجيش أشرف الرفاعي».

mod body;
mod head;
mod joined;
mod quoted;
mod words;

use std::ops::Range;

use self::words::{is_adjective, is_armed, is_grammatical, kind_of, looks_verbal};
use crate::claims::SpeakerKind;
use crate::claims::context::Context;
use crate::claims::person;
use crate::text::affixes::{ARTICLE, LI_ARTICLE, TO};
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::{Role, Roles};
use crate::text::lexicon::{Form, Prefix};
use crate::text::{TokenKind, letters};

/// How many tokens a phrase may run on.
const LONGEST: usize = 18;
/// How many words a person's name may have.
const LONGEST_PERSON: usize = 5;

/// What a phrase begins with, and so how far it may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A body, a post or persons that the word lists know.
    Known,
    /// A country or a people.
    Country,
    /// Words unknown to the lexicon that look like a person's name.
    Person,
    /// A name in quotation marks or in other letters.
    Foreign,
    /// One unknown word.
    Unknown,
}

/// One phrase that names a speaker.
#[derive(Clone, Debug)]
pub(super) struct NamePhrase {
    pub tokens: Range<usize>,
    pub sort: Sort,
    pub kind: SpeakerKind,
    /// The person's own name inside it.
    pub person: Option<Range<usize>>,
    /// Whether it is definite and so may refer back.
    pub is_definite: bool,
    /// Grammatical gender where its form shows it.
    pub is_feminine: Option<bool>,
    /// Whether it names its author only: «بيان», «تقرير».
    pub is_document: bool,
}

/// Whether the word at `i` has the shape of an adjective made from a noun: «الكويتية».
pub(super) fn is_nisba(context: &Context<'_>, i: usize) -> bool {
    is_adjective(context, i)
}

/// Reads the phrase that starts at `from` and ends before `to`. `li` says that «ل» may stand before it.
#[must_use]
pub(super) fn read(context: &Context<'_>, from: usize, to: usize, li: bool) -> Option<NamePhrase> {
    let mut start = from;
    // «لـ"رويترز"»: the preposition stands alone.
    if li && context.folded(start) == TO {
        start += 1;
    }
    // «ثلاثة مصادر مطلعة».
    let counted = |i: usize| context.is_figure(i) && context.speech(i + 1).0.has(Role::Unnamed);
    while start < to && (context.speech(start).0.has(Role::Few) || counted(start)) {
        start += 1;
        start += usize::from(context.is_particle(start, Particle::From));
    }
    let mut reader = Reader::new(context, start, to.min(start + LONGEST), li)?;
    while reader.at < reader.to && reader.step() {}
    Some(reader.finish())
}

struct Reader<'c, 'a> {
    context: &'c Context<'a>,
    start: usize,
    at: usize,
    /// Behind the last word that surely belongs.
    end: usize,
    to: usize,
    sort: Sort,
    head: Roles,
    kind: SpeakerKind,
    /// Nothing is open: the last noun is definite or a name.
    closed: bool,
    definite: bool,
    feminine: Option<bool>,
    /// The phrase has a second noun, so that an adjective may belong to either.
    construct: bool,
    person: Option<Range<usize>>,
    naming: bool,
    /// The last word is unknown and indefinite and may be half of a foreign name.
    foreign: bool,
}

impl<'c, 'a> Reader<'c, 'a> {
    fn new(context: &'c Context<'a>, start: usize, to: usize, li: bool) -> Option<Self> {
        if start >= to {
            return None;
        }
        let mut reader = Self {
            context,
            start,
            at: start + 1,
            end: start + 1,
            to,
            sort: Sort::Unknown,
            head: Roles::default(),
            kind: SpeakerKind::Party,
            closed: false,
            definite: false,
            feminine: None,
            construct: false,
            person: None,
            naming: false,
            foreign: false,
        };
        match context.token(start)?.kind {
            TokenKind::Punct('"' | '«' | '“') => reader.quoted(start).then_some(reader),
            TokenKind::Latin => {
                reader.sort = Sort::Foreign;
                reader.closed = true;
                reader.kind = SpeakerKind::Media;
                while reader.end < to && context.token(reader.end).is_some_and(|t| t.kind == TokenKind::Latin)
                {
                    reader.end += 1;
                }
                reader.at = reader.end;
                Some(reader)
            }
            TokenKind::Word => reader.head(li).then_some(reader),
            _ => None,
        }
    }

    fn take(&mut self) -> bool {
        self.at += 1;
        self.end = self.at;
        true
    }

    /// Reads one more token; whether the phrase may go on.
    fn step(&mut self) -> bool {
        let (context, i) = (self.context, self.at);
        let Some(token) = context.token(i) else { return false };
        match token.kind {
            TokenKind::Punct('"' | '«' | '“') => self.quoted_part(i),
            TokenKind::Punct('(') => self.bracketed(i),
            TokenKind::Punct('،' | ',') => self.apposition(),
            TokenKind::Punct('#' | '_') => {
                self.at += 1;
                true
            }
            TokenKind::Punct('-') if !token.space_before => {
                let joins =
                    context.token(i + 1).is_some_and(|t| !t.space_before && t.kind == TokenKind::Word);
                if joins && i + 1 < self.to {
                    self.at += 1;
                    return self.take();
                }
                false
            }
            TokenKind::Latin => (!self.closed || self.is_office()) && self.take(),
            TokenKind::Word => self.word(i),
            _ => false,
        }
    }

    fn is_office(&self) -> bool {
        self.head.any(&[Role::Office, Role::Person]) || self.context.title(self.start).is_some()
    }

    fn word(&mut self, i: usize) -> bool {
        let context = self.context;
        let (roles, prefix) = context.speech(i);
        // «السعودية» is listed with its article.
        let listed = || {
            context.folded(i).starts_with(ARTICLE) && context.name(i).is_some() && is_adjective(context, i)
        };
        let definite = context.is_definite(i) || prefix.has(Prefix::ARTICLE) || listed();
        let ends =
            context.is_particle(i, Particle::Relative) || (context.reporting(i).is_some() && !definite);
        if context.is_dated(i) || ends {
            return false;
        }
        if person::is_grade(context, i) {
            return self.take();
        }
        if person::is_their_name(context, i) {
            (self.closed, self.naming, self.construct) = (true, false, true);
            return self.take();
        }
        if roles.has(Role::Link) {
            // «جماعة تابعة لتنظيم»; «المركز التابع للوزارة» is named without it.
            if definite && prefix.has(Prefix::ARTICLE) {
                return false;
            }
            (self.closed, self.naming, self.construct) = (false, false, true);
            self.at += 1;
            return true;
        }
        if context.is_particle(i, Particle::In) && self.is_direction(i, definite) {
            self.closed = definite;
            self.construct |= !is_adjective(context, i);
            return self.take();
        }
        if context.is_particle(i, Particle::In) || context.is_particle(i, Particle::From) {
            return self.preposition(i);
        }
        if self.opens_addressee(i) {
            return false;
        }
        if let Some(end) = self.spelled(i) {
            (self.at, self.end, self.closed) = (end, end, true);
            return true;
        }
        // «أطباء بلا حدود».
        if context.is_keyword(i, Keyword::Without)
            && i + 1 < self.to
            && context.is_word(i + 1)
            && !self.is_office()
        {
            self.at += 1;
            return self.take();
        }
        // «للأرصاد», unknown without its clitics.
        let unlisted =
            context.is_unknown(i) && prefix == Prefix::NONE && context.folded(i).starts_with(LI_ARTICLE);
        let clitic = |p: Prefix| prefix.has(p) || context.has_prefix(i, p) || (unlisted && p == Prefix::LI);
        if clitic(Prefix::CONJUNCTION) {
            return self.coordinated(i, roles, definite);
        }
        if clitic(Prefix::LI) || clitic(Prefix::BI) || clitic(Prefix::KA) || self.is_unlisted_purpose(i) {
            return self.with_preposition(i, roles, definite);
        }
        if self.naming && self.person_is_definite() && !self.opens_title(i, roles, definite) {
            return false;
        }
        if self.naming && person::is_part(context, i) {
            return self.name_part(i);
        }
        // «فرق الإنقاذ» names a body, «الشرطة مقتل» does not.
        let of_body = !self.closed && (definite || self.is_charge(i));
        if context.event(i).is_some() && !roles.heads() && !of_body {
            return false;
        }
        if self.opens_title(i, roles, definite) {
            (self.naming, self.closed, self.sort) = (false, definite, Sort::Known);
            if !self.is_office() {
                self.head = roles;
            }
            self.kind = kind_of(context, i).unwrap_or(SpeakerKind::Official);
            return self.take();
        }
        if definite { self.definite_word(i, roles) } else { self.indefinite_word(i, roles) }
    }

    /// «أشرف القدرة الطبيب», «ديفيد دي ليون المتحدث», «مدير الدرك اللواء»: a post behind a name or another post.
    fn opens_title(&self, i: usize, roles: Roles, definite: bool) -> bool {
        let is_title = roles.has(Role::Office) || self.context.title(i).is_some();
        let behind_name = self.person.is_some() && !self.is_office();
        is_title && (behind_name || (definite && self.closed && self.is_office() && self.person.is_none()))
    }

    /// «لـ"العربي الجديد"» is told something, «لـ"كتائب الفجر"» has a spokesman.
    fn opens_addressee(&self, i: usize) -> bool {
        let context = self.context;
        let named = i + 1 + usize::from(context.opens_quote(i + 1));
        let (roles, _) = context.speech(named);
        context.folded(i) == TO && (!roles.heads() || roles.has(Role::Addressee))
    }

    fn name_part(&mut self, i: usize) -> bool {
        if let Some(name) = &mut self.person {
            let words = name.clone().filter(|&at| !self.context.is_particle(at, Particle::NamePart)).count();
            if words >= LONGEST_PERSON {
                return false;
            }
            name.end = i + 1;
            if name.len() > 1 && self.sort == Sort::Unknown {
                self.sort = Sort::Person;
            }
        }
        self.take()
    }

    fn person_is_definite(&self) -> bool {
        let Some(name) = self.person.as_ref().filter(|n| n.len() > 1) else { return false };
        let last = name.end - 1;
        self.context.is_definite(last)
            && !self.context.is_particle(last - 1, Particle::NamePart)
            && !self.context.is_keyword(last, Keyword::Compound)
    }

    fn definite_word(&mut self, i: usize, roles: Roles) -> bool {
        let context = self.context;
        if self.is_over(i) || roles.has(Role::Stop) || (self.closed && roles.has(Role::Content)) {
            return false;
        }
        // «الصحة المصرية» is the ministry of that country.
        let national = context.name(i).is_some() && is_adjective(context, i) && i == self.start + 1;
        if self.sort == Sort::Country && !roles.has(Role::Detail) && !national {
            return false;
        }
        if self.person.is_some() && self.closed && !is_adjective(context, i) && context.name(i).is_none() {
            return false;
        }
        if self.closed {
            let feminine =
                context.folded(i).ends_with(letters::HA) || context.is_keyword(i, Keyword::Highest);
            let agrees = self.construct || self.feminine.is_none_or(|f| f == feminine);
            // «اتهمت المنظمة الدولية الشرطة»: another body, of which it is told.
            let noun = (context.noun(i).is_some() || roles.heads())
                && (roles.heads() || context.name(i).is_none())
                && !is_adjective(context, i)
                && !is_armed(context, i)
                // «الحزب الحاكم», «العميد المتقاعد».
                && !((self.head.has(Role::Party) || self.is_office()) && roles.has(Role::Detail));
            if !agrees || noun {
                return false;
            }
        } else {
            self.construct = true;
            self.kind = self.complement_kind(i);
            self.closed = true;
        }
        self.take()
    }

    fn indefinite_word(&mut self, i: usize, roles: Roles) -> bool {
        let context = self.context;
        let chained =
            self.is_office() && !self.closed && context.is_definite(i + 1) && roles.has(Role::Content);
        // «علي» is folded like «على».
        let given = roles.has(Role::Given) && person::is_given(context, i);
        let stops =
            roles.any(&[Role::Content, Role::Stop, Role::Setting]) && !roles.heads() && !chained && !given;
        let charge = self.is_charge(i);
        // «وكالة حماية البيئة» is no news agency.
        self.kind = if charge && roles.has(Role::Content) && self.kind == SpeakerKind::Media {
            SpeakerKind::Official
        } else {
            self.kind
        };
        // «مستشفى» bounds claims as grammatical words do, and is a body all the same.
        let named_so = roles.any(&[Role::Given, Role::Detail]) || roles.heads();
        let grammatical = is_grammatical(context, i) && !named_so;
        let stops = !charge && (stops || grammatical);
        if stops || context.is_particle(i, Particle::That) || person::is_present(context, i) {
            return false;
        }
        // «الناشط عمر الخطيب», «المواطن سامر حداد».
        let one = |(noun, form): (&Noun, Form)| noun.is_person() && form == Form::Singular;
        let is_someone = self.is_office() || context.noun(self.start).is_some_and(one);
        let may_name = is_someone && self.person.is_none() && !looks_verbal(context, i);
        let short = self.closed || roles.has(Role::Given);
        let named = || {
            person::starts(context, i)
                || person::name_at(context, i, short)
                    .is_some_and(|n| n.len() > 1 || self.ends_at(n.end) || roles.has(Role::Given))
        };
        if may_name && (self.closed || roles.has(Role::Given)) && named() {
            (self.person, self.naming, self.closed) = (Some(i..i + 1), true, true);
            return self.take();
        }
        if self.closed {
            // «صحيفة دير شبيغل»: a foreign name of two words.
            let goes_on = self.foreign && person::is_given(context, i) && !looks_verbal(context, i);
            self.foreign = false;
            return goes_on && self.take();
        }
        self.open_word(i, roles)
    }

    /// Whether a name that ends at `i` is surely the end of the phrase.
    fn ends_at(&self, i: usize) -> bool {
        let context = self.context;
        i >= self.to
            || context.is_any_punct(i)
            || context.is_particle(i, Particle::That)
            || context.is_particle(i, Particle::In)
            || context.is_dated(i)
    }

    /// An indefinite word behind an indefinite one: its adjective, or the next noun of a chain.
    fn open_word(&mut self, i: usize, roles: Roles) -> bool {
        let context = self.context;
        if let Some(name) = context.name(i) {
            let is_place = name.sort == NameSort::Country && !is_adjective(context, i);
            self.closed = is_place;
            self.construct |= is_place || roles.heads();
            self.kind = self.complement_kind(i);
            return self.take();
        }
        if roles.any(&[Role::Detail, Role::Document]) || roles.heads() || context.title(i).is_some() {
            self.construct |= roles.heads();
            self.kind = self.complement_kind(i);
            return self.take();
        }
        if is_adjective(context, i) {
            return self.take();
        }
        let next = i + 1;
        let listed = context.speech(next).0.has(Role::Proper) && context.speech(next).1 == Prefix::NONE;
        let opens = context.is_definite(next) || context.name(next).is_some() || listed;
        let chained = (self.is_office() && roles.has(Role::Content)) || self.is_charge(i) || listed;
        if !(opens || i == self.start + 1 || self.construct) || (looks_verbal(context, i) && !chained) {
            return false;
        }
        // «شرطة تورونتو», «مدير معهد علوم الزلازل», «حاكم مدينة كيار».
        let noun = context.noun(i).is_some();
        let goes_on = opens || (noun && (context.is_unknown(next) || context.noun(next).is_some()));
        if noun && !goes_on {
            return false;
        }
        self.construct = true;
        self.closed = !goes_on;
        self.foreign = !goes_on && self.head.any(&[Role::Media, Role::Official, Role::Party, Role::Ngo]);
        self.take()
    }

    fn finish(self) -> NamePhrase {
        let person = self.person.filter(|p| p.end <= self.end);
        NamePhrase {
            tokens: self.start..self.end,
            sort: self.sort,
            kind: self.kind,
            is_definite: self.definite || person.is_some(),
            person,
            is_feminine: self.feminine,
            is_document: self.head.has(Role::Document) && !self.head.heads(),
        }
    }
}
