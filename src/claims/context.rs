//! One analysed article as the rules see it: tokens with their meanings, sentences, speakers.

use std::borrow::Cow;
use std::ops::Range;

use super::Speaker;
pub(super) use super::cover::Cover;
use super::sentence::sentences;
pub(super) use super::sentence::{Gist, Sentence};
use super::sort::{self, Sorts};
use super::speaker::SpeakerId;
use super::topic;
use crate::intake::Article;
use crate::text::affixes::{AND, ARTICLE, LI_ARTICLE};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::events::Event;
use crate::text::lexicon::keywords::{Keyword, Keywords};
use crate::text::lexicon::labels::{Label, Labels};
use crate::text::lexicon::names::Name;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::{Particle, Particles};
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::speech::Roles;
use crate::text::lexicon::titles::Title;
use crate::text::lexicon::units::Unit;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::memo::Facts;
use crate::text::{Analysis, DateExpr, Known, Refusal, Span, Token, Words, is_of_future, letters};

/// One analysed article.
pub(crate) struct Context<'a> {
    pub article: &'a Article,
    pub text: &'a str,
    pub words: &'a Words,
    pub analysis: &'a Analysis,
    pub sentences: Vec<Sentence>,
    /// The place of each token's sentence among them; past the last for what lies in none.
    sentence_at: Vec<u32>,
    /// Who speaks in the frames of the sentences, by [`SpeakerId`].
    pub speakers: Vec<Speaker>,
    sorts: &'a Sorts,
}

impl<'a> Context<'a> {
    /// Splits the analysed article into sentences; who speaks in each is found later.
    #[must_use]
    pub(crate) fn new(article: &'a Article, words: &'a Words, analysis: &'a Analysis) -> Self {
        let count = analysis.tokens.len();
        let sorts = &analysis.sorts;
        let mut context = Self {
            article,
            text: &article.text,
            words,
            analysis,
            sentences: sentences(article, &analysis.tokens, sorts),
            sentence_at: vec![u32::MAX; count],
            speakers: Vec::new(),
            sorts,
        };
        for (number, sentence) in (0..).zip(&context.sentences) {
            let own = context.sentence_at.get_mut(sentence.tokens.clone());
            own.into_iter().flatten().for_each(|at| *at = number);
        }
        context
    }

    /// Whether the token belongs to a date.
    #[must_use]
    pub(crate) fn is_dated(&self, i: usize) -> bool {
        self.is_of(i, sort::DATED)
    }

    /// Whether any of the tokens belongs to a date.
    #[must_use]
    pub(crate) fn touches_date(&self, tokens: &Range<usize>) -> bool {
        self.of_sort(tokens.clone(), sort::DATED).next().is_some()
    }

    /// Whether any of the tokens belongs to a date or a duration.
    #[must_use]
    pub(crate) fn touches_time(&self, tokens: &Range<usize>) -> bool {
        self.of_sort(tokens.clone(), sort::TIMED).next().is_some()
    }

    /// The dates that start within the tokens, in order.
    pub(crate) fn dates_in(&self, tokens: &Range<usize>) -> impl Iterator<Item = &'a DateExpr> + use<'a> {
        let first = self.analysis.dates.partition_point(|d| d.tokens.start < tokens.start);
        let end = tokens.end;
        self.analysis.dates.get(first..).unwrap_or(&[]).iter().take_while(move |d| d.tokens.start < end)
    }

    /// The token at `i`.
    #[must_use]
    pub(crate) fn token(&self, i: usize) -> Option<&Token> {
        self.analysis.tokens.get(i)
    }

    /// The words of the token at `i`; empty past the end.
    #[must_use]
    pub(crate) fn word(&self, i: usize) -> &'a str {
        self.token(i).map_or("", |t| t.span.of(self.text))
    }

    /// Whether the token at `i` is a word in Arabic letters.
    #[must_use]
    pub(crate) fn is_word(&self, i: usize) -> bool {
        self.is_of(i, sort::WORD)
    }

    /// Whether the lexicon knows nothing of the word at `i` but what a number beside it would be.
    #[must_use]
    pub(crate) fn is_unknown(&self, i: usize) -> bool {
        self.is_of(i, sort::UNKNOWN)
    }

    /// Whether the token at `i` is of any class or sort in `mask`, as for [`Context::tokens_of`].
    #[must_use]
    pub(crate) fn is_of(&self, i: usize, mask: u32) -> bool {
        self.sorts.bits(i) & mask != 0
    }

    /// The tokens that are of any class or sort in `mask`, a union of [`Class::bit`]s and of the bits in [`sort`].
    pub(crate) fn tokens_of(&self, mask: u32) -> impl Iterator<Item = usize> {
        self.of_sort(0..self.sorts.len(), mask)
    }

    /// As [`Context::tokens_of`], of the tokens in a range.
    pub(crate) fn of_sort(&self, tokens: Range<usize>, mask: u32) -> impl Iterator<Item = usize> {
        self.sorts.find(tokens, mask)
    }

    /// Whether the token at `i` is the mark `c`.
    #[must_use]
    pub(crate) fn is_punct(&self, i: usize, c: char) -> bool {
        self.is_of(i, sort::MARK) && self.token(i).is_some_and(|t| t.is_punct(c))
    }

    /// Whether a comma stands at `i`, Arabic or not.
    #[must_use]
    pub(crate) fn is_comma(&self, i: usize) -> bool {
        self.is_of(i, sort::COMMA)
    }

    /// Whether a quotation mark stands at `i` that opens a quotation, or may open one.
    #[must_use]
    pub(crate) fn opens_quote(&self, i: usize) -> bool {
        self.is_of(i, sort::QUOTE) && !self.is_punct(i, '»') && !self.is_punct(i, '”')
    }

    /// Whether a quotation mark stands at `i` that closes a quotation, or may close one.
    #[must_use]
    pub(crate) fn closes_quote(&self, i: usize) -> bool {
        self.is_of(i, sort::QUOTE) && !self.is_punct(i, '«') && !self.is_punct(i, '“')
    }

    /// Whether the token at `i` is any punctuation or a line break.
    #[must_use]
    pub(crate) fn is_any_punct(&self, i: usize) -> bool {
        self.is_of(i, sort::MARK)
    }

    /// Whether the word at `i` carries the clitic.
    #[must_use]
    pub(crate) fn has_prefix(&self, i: usize, prefix: Prefix) -> bool {
        let joined = sort::joined(prefix);
        self.sorts.bits(i) & joined == joined
    }

    /// Whether the word at `i` is definite: with the article, known to the lexicon or not.
    #[must_use]
    pub(crate) fn is_definite(&self, i: usize) -> bool {
        use letters::{BA, FA, KAF, WAW};
        let has_article = |word: &str| {
            let bare = word.strip_prefix([WAW, BA, FA, KAF]).unwrap_or(word);
            bare.starts_with(ARTICLE) || word.starts_with(LI_ARTICLE)
        };
        self.has_prefix(i, Prefix::ARTICLE) || (self.is_unknown(i) && has_article(self.word(i)))
    }

    /// Whether the word at `i` has a sense of `class`, without reading the token.
    #[must_use]
    pub(crate) fn is_of_class(&self, i: usize, class: Class) -> bool {
        self.is_of(i, u32::from(class.bit()))
    }

    /// What is known of the word at `i`; nothing past the end.
    fn known(&self, i: usize) -> &'a Known {
        self.words.known(self.sorts.senses(i))
    }

    /// The countable noun at `i` with its grammatical number.
    #[must_use]
    pub(crate) fn noun(&self, i: usize) -> Option<(&'a Noun, Form)> {
        let (form, id) = self.known(i).noun?;
        self.words.nouns.get(usize::from(id)).map(|noun| (noun, form))
    }

    /// Whether the word at `i` is a countable noun in the dual.
    #[must_use]
    pub(crate) fn is_dual_noun(&self, i: usize) -> bool {
        self.known(i).noun.is_some_and(|(form, _)| form == Form::Dual)
    }

    /// The unit at `i` with its grammatical number.
    #[must_use]
    pub(crate) fn unit(&self, i: usize) -> Option<(&'a Unit, Form)> {
        let sense = self.token(i)?.sense(&self.words.lexicon, Class::Unit)?;
        self.words.units.get(usize::from(sense.id)).map(|unit| (unit, sense.form))
    }

    /// The event word at `i`.
    #[must_use]
    pub(crate) fn event(&self, i: usize) -> Option<Event> {
        let (_, id) = self.known(i).event?;
        // «القضاء» is who judges, «القضاء على» is what kills; «قبضت الدورية على».
        let reach = if self.is_definite(i) { 1 } else { 3 };
        let upon = || {
            // «القبض أمس على», «القبض في مدينة السلام على».
            let from = (i + 1..).find(|&at| !self.is_dated(at)).unwrap_or(i + 1);
            let reach = if self.is_particle(from, Particle::In) { reach.max(4) } else { reach };
            (from..from + reach).any(|at| self.is_particle(at, Particle::On))
        };
        let is_other = self.is_label(i, Label::Upon) && !upon();
        // «هجرة» is migration, not «هجر» with a pronoun.
        let is_noun = self.is_of(i, sort::SUFFIXED) && self.word(i).ends_with(letters::TA_MARBUTA);
        // «للأسر» are families, «أسر 5 جنود» takes them.
        let families = |(noun, _): (&Noun, Form)| noun.unit == "families";
        let is_noun = is_noun || (self.is_definite(i) && self.noun(i).is_some_and(families));
        let is_other = is_other || is_noun || self.is_qad(i);
        self.words.events.get(usize::from(id)).copied().filter(|_| !is_other)
    }

    /// «فقد بلغ»: «قد» behind «ف» and not the verb of losing, where another verb follows.
    fn is_qad(&self, i: usize) -> bool {
        let verb = |i: usize| {
            let is_noun = self.noun(i).is_some() || self.is_numeral(i);
            let told = self.is_of(i, (Class::Event.bit() | Class::Reporting.bit()).into());
            !is_noun && (told || self.is_particle(i, Particle::Rose) || self.is_particle(i, Particle::Occur))
        };
        self.is_keyword(i, Keyword::Already) && verb(i + 1)
    }

    /// The row of the event word at `i`; casualty nouns, which are events by themselves, do not count.
    #[must_use]
    pub(crate) fn event_row(&self, i: usize) -> Option<u16> {
        let (_, id) = self.known(i).event?;
        self.noun(i).is_none().then_some(id)
    }

    /// The name or nationality at `i`.
    #[must_use]
    pub(crate) fn name(&self, i: usize) -> Option<&'a Name> {
        let (_, id) = self.known(i).name?;
        self.words.names.get(usize::from(id))
    }

    /// Whether the word at `i` is a nationality in the dual: «فلسطينيان».
    #[must_use]
    pub(crate) fn is_dual_name(&self, i: usize) -> bool {
        self.known(i).name.is_some_and(|(form, _)| form == Form::Dual)
    }

    /// Whether the word at `i` is this word of date phrases; a word with a pronoun is none.
    #[must_use]
    pub(crate) fn is_cue(&self, i: usize, cue: Cue) -> bool {
        !self.is_of(i, sort::SUFFIXED) && self.known(i).cues.has(cue)
    }

    /// What the date word at `i` counts, where it is this one.
    #[must_use]
    pub(crate) fn cue_value(&self, i: usize, cue: Cue) -> Option<i16> {
        let senses =
            self.token(i).filter(|_| self.is_cue(i, cue)).map(|t| self.words.lexicon.senses(t.senses));
        let times = senses?.iter().filter(|s| s.class == Class::Time);
        times.filter_map(|s| self.words.cues.get(usize::from(s.id))).find(|c| c.cue == cue).map(|c| c.value)
    }

    /// Whether a number beside the word at `i` is read in this way; a word with a pronoun is no such word.
    #[must_use]
    pub(crate) fn is_label(&self, i: usize, label: Label) -> bool {
        !self.is_of(i, sort::SUFFIXED) && self.known(i).labels.has(label)
    }

    /// Whether a number beside the word at `i`, with a pronoun or without, is read in any of these ways.
    #[must_use]
    pub(crate) fn has_label(&self, i: usize, labels: Labels) -> bool {
        self.known(i).labels.meets(labels)
    }

    /// The reporting word at `i`, where its form can be one: «قالت», not «القول», «بقوله» or «تابعة».
    #[must_use]
    pub(crate) fn speech_verb(&self, i: usize) -> Option<Reporting> {
        let (_, id) = self.known(i).reporting?;
        let joined = [Prefix::ARTICLE, Prefix::BI, Prefix::LI, Prefix::KA, Prefix::FUTURE];
        let is_noun = joined.iter().any(|p| self.has_prefix(i, *p))
            || (self.is_of(i, sort::SUFFIXED) && self.word(i).ends_with(letters::TA_MARBUTA));
        self.words.reporting.get(usize::from(id)).copied().filter(|_| !is_noun)
    }

    /// The reporting word at `i`, without those that have a commoner meaning («بين»).
    #[must_use]
    pub(crate) fn reporting(&self, i: usize) -> Option<Reporting> {
        self.speech_verb(i).filter(|role| *role != Reporting::SaidThat)
    }

    /// Whether the word at `i` is a number word.
    #[must_use]
    pub(crate) fn is_numeral(&self, i: usize) -> bool {
        self.is_of_class(i, Class::Numeral)
    }

    /// Whether a number stands at `i`, in digits or in words.
    #[must_use]
    pub(crate) fn is_figure(&self, i: usize) -> bool {
        self.is_of(i, u32::from(Class::Numeral.bit()) | sort::NUMBER)
    }

    /// Whether a number stands at `i` that is no part of a date.
    #[must_use]
    pub(crate) fn is_count(&self, i: usize) -> bool {
        self.is_figure(i) && !self.is_dated(i)
    }

    /// «موسم 2024»: whether the number at `i` only names a year.
    #[must_use]
    pub(crate) fn is_named_year(&self, i: usize) -> bool {
        let numbers = &self.analysis.numbers;
        let at = numbers.partition_point(|number| number.core.start <= i).checked_sub(1);
        let own = at.and_then(|at| numbers.get(at)).filter(|number| number.core.contains(&i));
        own.is_some_and(|number| number.refused == Some(Refusal::Year))
    }

    /// Whether the word at `i` is any grammatical word.
    #[must_use]
    pub(crate) fn is_any_particle(&self, i: usize) -> bool {
        self.is_of_class(i, Class::Particle)
    }

    /// What the word at `i` does in a phrase that names a speaker, with the clitics before it.
    #[must_use]
    pub(crate) fn speech(&self, i: usize) -> (Roles, Prefix) {
        self.facts(i).speech()
    }

    /// What is told of the word at `i` by its letters; nothing of other tokens and past the end.
    #[must_use]
    pub(crate) fn facts(&self, i: usize) -> Facts {
        self.analysis.folds.facts(i)
    }

    /// What the token at `i` adds to what its sentence is about.
    #[must_use]
    pub(crate) fn stem(&self, i: usize) -> Option<u32> {
        topic::stem_at(self, i)
    }

    /// The title at `i`.
    #[must_use]
    pub(crate) fn title(&self, i: usize) -> Option<&'a Title> {
        let (_, id) = self.known(i).title?;
        self.words.titles.get(usize::from(id))
    }

    /// Whether the word at `i` is this grammatical word.
    #[must_use]
    pub(crate) fn is_particle(&self, i: usize, particle: Particle) -> bool {
        // «الآن» is no «أن».
        let is_now = || particle == Particle::That && self.has_prefix(i, Prefix::ARTICLE);
        self.known(i).particles.has(particle) && !is_now()
    }

    /// Whether the word at `i` is any of these grammatical words.
    #[must_use]
    pub(crate) fn is_particle_of(&self, i: usize, particles: Particles) -> bool {
        // «الآن» is no «أن».
        let is_now = self.has_prefix(i, Prefix::ARTICLE);
        let particles = if is_now { particles - Particle::That.bit() } else { particles };
        self.known(i).particles.meets(particles)
    }

    /// Whether the word at `i` as it stands is this keyword.
    #[must_use]
    pub(crate) fn is_keyword(&self, i: usize, keyword: Keyword) -> bool {
        self.words.lexicon.is_keyword(self.sorts.senses(i), keyword)
    }

    /// Whether the word at `i` as it stands is any of these keywords.
    #[must_use]
    pub(crate) fn is_any_keyword(&self, i: usize, keywords: Keywords) -> bool {
        self.words.lexicon.is_any_keyword(self.sorts.senses(i), keywords)
    }

    /// Whether «و» stands by itself at `i`.
    #[must_use]
    pub(crate) fn is_and(&self, i: usize) -> bool {
        self.folded(i) == AND
    }

    /// The sentence that token `i` stands in.
    #[must_use]
    pub(crate) fn sentence_of(&self, i: usize) -> Option<&Sentence> {
        self.sentences.get(*self.sentence_at.get(i)? as usize)
    }

    /// The speaker in a frame.
    #[must_use]
    pub(crate) fn speaker(&self, id: SpeakerId) -> Option<&Speaker> {
        self.speakers.get(id)
    }

    /// What a sentence tells as a whole, worked out once for all its claims.
    pub(crate) fn gist<'s>(&self, sentence: &'s Sentence) -> &'s Gist {
        sentence.gist.get_or_init(|| Gist::of(self, &sentence.tokens))
    }

    /// Whether a sentence tells what a deal provides for: «تنص الصفقة على», «بموجب الاتفاق».
    #[must_use]
    pub(crate) fn is_of_agreement(&self, sentence: &Sentence) -> bool {
        let is_deal = |i: usize| {
            let concept = self.noun(i).map(|(noun, _)| noun.concept.as_str());
            matches!(concept, Some("agreement" | "deal")) || self.is_keyword(i, Keyword::Stipulates)
        };
        let words = || self.of_sort(sentence.tokens.clone(), u32::from(Class::Noun.bit()) | sort::KEYWORD);
        *sentence.is_of_agreement.get_or_init(|| words().any(is_deal))
    }

    /// The text from the first to the last token of `tokens`.
    #[must_use]
    pub(crate) fn span(&self, tokens: &Range<usize>) -> Span {
        let start = self.token(tokens.start).map_or(0, |t| t.span.start);
        let end = self.token(tokens.end.saturating_sub(1)).map_or(start, |t| t.span.end);
        Span::new(start, end.max(start))
    }

    /// The word at `i` without what is joined in front: «للمرصد» as «المرصد», «ووزارة» as «وزارة».
    #[must_use]
    pub(crate) fn unjoined(&self, i: usize) -> Cow<'a, str> {
        self.facts(i).unjoined(self.word(i))
    }

    /// As [`Context::unjoined`], folded.
    #[must_use]
    pub(crate) fn unjoined_fold(&self, i: usize) -> Cow<'a, str> {
        self.facts(i).unjoined(self.folded(i))
    }

    /// Whether the word at `i` is a verb of the future: «سينطلق».
    #[must_use]
    pub(crate) fn is_of_future(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| is_of_future(token, self.folded(i), self.words))
    }

    /// The folded form of the word at `i`.
    #[must_use]
    pub(crate) fn folded(&self, i: usize) -> &'a str {
        self.analysis.folds.of(i)
    }
}
