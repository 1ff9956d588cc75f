//! One analysed article as the rules see it: tokens with their meanings, sentences, speakers.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::ops::Range;
use std::sync::Arc;

use super::Speaker;
pub use super::cover::Cover;
use super::speaker::{Frame, SpeakerId};
use super::topic;
use crate::intake::Article;
use crate::text::affixes::{AND, ARTICLE, LI_ARTICLE};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::events::Event;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::names::Name;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::speech::{Role, Roles};
use crate::text::lexicon::titles::Title;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::{Analysis, DateExpr, Span, Token, TokenKind, Words, letters};

/// A stretch of tokens between sentence ends.
#[derive(Clone, Debug)]
pub struct Sentence {
    pub tokens: Range<usize>,
    pub span: Span,
    /// Who says what in it, in text order.
    pub frames: Vec<Frame>,
    /// Counts from 0; the title is 0 where there is one.
    pub position: usize,
    pub in_title: bool,
    pub dimmed: bool,
    /// Its stems, and whether it tells of a rise or negates anything, worked out once for all its claims.
    stems: OnceCell<Arc<[u32]>>,
    has_risen: OnceCell<bool>,
    negates: OnceCell<bool>,
    is_of_agreement: OnceCell<bool>,
}

/// Most tokens of a sentence. Longer ones are no sentences but lists or damage, and what is asked of the
/// sentence around each claim would cost the square of their length.
const LONGEST: usize = 600;

/// One analysed article.
pub struct Context<'a> {
    pub article: &'a Article,
    pub text: &'a str,
    pub words: &'a Words,
    pub analysis: &'a Analysis,
    pub sentences: Vec<Sentence>,
    /// The place of each token's sentence among them; past the last for what lies in none.
    sentence_at: Vec<u32>,
    /// Who speaks in the frames of the sentences, by [`SpeakerId`].
    pub speakers: Vec<Speaker>,
    /// What each token is, a union of classes and of the bits in [`sort`], so that a rule finds its words without
    /// reading the tokens.
    sorts: Vec<u32>,
    /// Which tokens belong to dates, and which to dates or durations.
    dated: Cover,
    timed: Cover,
    /// What [`Context::speech`] and [`Context::stem`] found: the same words are asked for again and again.
    speech: Memo<(Roles, Prefix)>,
    stems: Memo<Option<u32>>,
}

/// What a token may be beside the classes of its word, which take the lower bits.
pub mod sort {
    /// A word in Arabic letters of which nothing is known but what a number beside it would be.
    pub const UNKNOWN: u32 = 1 << 16;
    /// A keyword, whichever.
    pub const KEYWORD: u32 = 1 << 17;
    /// A quotation mark.
    pub const QUOTE: u32 = 1 << 18;
}

fn sort_of(token: &Token) -> u32 {
    let unknown = token.kind == TokenKind::Word && token.senses.has_none_but(Class::Label.bit());
    let quote = matches!(token.kind, TokenKind::Punct('"' | '«' | '»' | '“' | '”'));
    let bit = |holds: bool, bit: u32| if holds { bit } else { 0 };
    u32::from(token.senses.classes())
        | bit(unknown, sort::UNKNOWN)
        | bit(token.senses.has_keywords(), sort::KEYWORD)
        | bit(quote, sort::QUOTE)
}

/// One value for each token, worked out when it is first asked for.
struct Memo<T>(Vec<Cell<Option<T>>>);

impl<T: Copy + Default> Memo<T> {
    fn new(tokens: usize) -> Self {
        Self(vec![Cell::new(None); tokens])
    }

    /// The value of token `i`; the default past the end.
    fn get(&self, i: usize, work_out: impl FnOnce() -> T) -> T {
        let Some(cell) = self.0.get(i) else { return T::default() };
        cell.get().unwrap_or_else(|| {
            let value = work_out();
            cell.set(Some(value));
            value
        })
    }
}

/// What is joined in front of a word; its letters are the same folded.
struct Joined {
    bytes: usize,
    /// «للمرصد»: the article has lost its alif to the preposition.
    hides_article: bool,
}

impl Joined {
    fn taken_off(self, word: &str) -> Cow<'_, str> {
        let rest = word.get(self.bytes..).unwrap_or(word);
        if self.hides_article { Cow::Owned(format!("{ARTICLE}{rest}")) } else { Cow::Borrowed(rest) }
    }
}

impl<'a> Context<'a> {
    /// Splits the analysed article into sentences and finds who speaks in each.
    #[must_use]
    pub fn new(article: &'a Article, words: &'a Words, analysis: &'a Analysis) -> Self {
        let count = analysis.tokens.len();
        let dates = || analysis.dates.iter().map(|d| &d.tokens);
        let durations = analysis.durations.iter().map(|d| &d.tokens);
        let dated = Cover::of(count, dates());
        let timed = Cover::of(count, dates().chain(durations));
        let mut context = Self {
            article,
            text: &article.text,
            words,
            analysis,
            sentences: sentences(article, &analysis.tokens),
            sentence_at: vec![u32::MAX; count],
            speakers: Vec::new(),
            sorts: analysis.tokens.iter().map(sort_of).collect(),
            dated,
            timed,
            speech: Memo::new(count),
            stems: Memo::new(count),
        };
        for (number, sentence) in (0..).zip(&context.sentences) {
            let own = context.sentence_at.get_mut(sentence.tokens.clone());
            own.into_iter().flatten().for_each(|at| *at = number);
        }
        context
    }

    /// Whether the token belongs to a date.
    #[must_use]
    pub fn is_dated(&self, i: usize) -> bool {
        self.dated.has(i)
    }

    /// Whether any of the tokens belongs to a date.
    #[must_use]
    pub fn touches_date(&self, tokens: &Range<usize>) -> bool {
        self.dated.touches(tokens)
    }

    /// Whether any of the tokens belongs to a date or a duration.
    #[must_use]
    pub fn touches_time(&self, tokens: &Range<usize>) -> bool {
        self.timed.touches(tokens)
    }

    /// The dates that start within the tokens, in order.
    pub fn dates_in(&self, tokens: &Range<usize>) -> impl Iterator<Item = &'a DateExpr> + use<'a> {
        let first = self.analysis.dates.partition_point(|d| d.tokens.start < tokens.start);
        let end = tokens.end;
        self.analysis.dates.get(first..).unwrap_or(&[]).iter().take_while(move |d| d.tokens.start < end)
    }

    /// The token at `i`.
    #[must_use]
    pub fn token(&self, i: usize) -> Option<&Token> {
        self.analysis.tokens.get(i)
    }

    /// The words of the token at `i`; empty past the end.
    #[must_use]
    pub fn word(&self, i: usize) -> &'a str {
        self.token(i).map_or("", |t| t.span.of(self.text))
    }

    /// Whether the token at `i` is a word in Arabic letters.
    #[must_use]
    pub fn is_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// Whether the lexicon knows nothing of the word at `i` but what a number beside it would be.
    #[must_use]
    pub fn is_unknown(&self, i: usize) -> bool {
        self.is_of(i, sort::UNKNOWN)
    }

    /// Whether the token at `i` is of any class or sort in `mask`, as for [`Context::tokens_of`].
    #[must_use]
    pub fn is_of(&self, i: usize, mask: u32) -> bool {
        self.sorts.get(i).is_some_and(|sort| sort & mask != 0)
    }

    /// The tokens that are of any class or sort in `mask`, a union of [`Class::bit`]s and of the bits in [`sort`].
    pub fn tokens_of(&self, mask: u32) -> impl Iterator<Item = usize> {
        self.of_sort(0..self.sorts.len(), mask)
    }

    /// As [`Context::tokens_of`], of the tokens in a range.
    pub fn of_sort(&self, tokens: Range<usize>, mask: u32) -> impl Iterator<Item = usize> {
        let sorts = self.sorts.get(tokens.clone()).unwrap_or(&[]);
        tokens.zip(sorts).filter(move |(_, sort)| *sort & mask != 0).map(|(i, _)| i)
    }

    /// Whether the token at `i` is the mark `c`.
    #[must_use]
    pub fn is_punct(&self, i: usize, c: char) -> bool {
        self.token(i).is_some_and(|t| t.is_punct(c))
    }

    /// Whether the token at `i` is any punctuation or a line break.
    #[must_use]
    pub fn is_any_punct(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| matches!(t.kind, TokenKind::Punct(_) | TokenKind::Break))
    }

    /// Whether the word at `i` carries the clitic.
    #[must_use]
    pub fn has_prefix(&self, i: usize, prefix: Prefix) -> bool {
        self.token(i).is_some_and(|t| t.prefix.has(prefix))
    }

    /// Whether the word at `i` is definite: with the article, known to the lexicon or not.
    #[must_use]
    pub fn is_definite(&self, i: usize) -> bool {
        use letters::{BA, FA, KAF, WAW};
        let has_article = |word: &str| {
            let bare = word.strip_prefix([WAW, BA, FA, KAF]).unwrap_or(word);
            bare.starts_with(ARTICLE) || word.starts_with(LI_ARTICLE)
        };
        self.has_prefix(i, Prefix::ARTICLE) || (self.is_unknown(i) && has_article(self.word(i)))
    }

    /// Whether the word at `i` has a sense of `class`, without reading the token.
    #[must_use]
    pub fn is_of_class(&self, i: usize, class: Class) -> bool {
        self.is_of(i, u32::from(class.bit()))
    }

    fn sense(&self, i: usize, class: Class) -> Option<(Form, usize)> {
        if !self.is_of_class(i, class) {
            return None;
        }
        let sense = self.token(i)?.sense(&self.words.lexicon, class)?;
        Some((sense.form, usize::from(sense.id)))
    }

    /// The countable noun at `i` with its grammatical number.
    #[must_use]
    pub fn noun(&self, i: usize) -> Option<(&'a Noun, Form)> {
        let (form, id) = self.sense(i, Class::Noun)?;
        self.words.nouns.get(id).map(|noun| (noun, form))
    }

    /// The event word at `i`.
    #[must_use]
    pub fn event(&self, i: usize) -> Option<Event> {
        let (_, id) = self.sense(i, Class::Event)?;
        // «القضاء» is who judges, «القضاء على» is what kills.
        let is_other = self.is_label(i, Label::Upon) && !self.is_particle(i + 1, Particle::On);
        let is_other = is_other || self.is_qad(i);
        self.words.events.get(id).copied().filter(|_| !is_other)
    }

    /// «فقد بلغ»: «قد» behind «ف» and not the verb of losing, where another verb follows.
    fn is_qad(&self, i: usize) -> bool {
        let verb = |i: usize| {
            let is_noun = self.noun(i).is_some() || self.is_numeral(i);
            let told =
                self.token(i).is_some_and(|t| t.senses.has_any(Class::Event.bit() | Class::Reporting.bit()));
            !is_noun && (told || self.is_particle(i, Particle::Rose) || self.is_particle(i, Particle::Occur))
        };
        self.is_keyword(i, Keyword::Already) && verb(i + 1)
    }

    /// The row of the event word at `i`; casualty nouns, which are events by themselves, do not count.
    #[must_use]
    pub fn event_row(&self, i: usize) -> Option<u16> {
        let (_, id) = self.sense(i, Class::Event)?;
        self.noun(i).is_none().then(|| u16::try_from(id).unwrap_or(u16::MAX))
    }

    /// The name or nationality at `i`.
    #[must_use]
    pub fn name(&self, i: usize) -> Option<&'a Name> {
        let (_, id) = self.sense(i, Class::Name)?;
        self.words.names.get(id)
    }

    /// Whether the word at `i` is a nationality in the dual: «فلسطينيان».
    #[must_use]
    pub fn is_dual_name(&self, i: usize) -> bool {
        self.sense(i, Class::Name).is_some_and(|(form, _)| form == Form::Dual)
    }

    /// Whether the word at `i` is this word of date phrases; a word with a pronoun is none.
    #[must_use]
    pub fn is_cue(&self, i: usize, cue: Cue) -> bool {
        self.is_of_class(i, Class::Time)
            && self.token(i).is_some_and(|t| !t.has_suffix && self.words.cues_of(t.senses) & cue.bit() != 0)
    }

    /// What the date word at `i` counts, where it is this one.
    #[must_use]
    pub fn cue_value(&self, i: usize, cue: Cue) -> Option<i16> {
        let senses =
            self.token(i).filter(|_| self.is_cue(i, cue)).map(|t| self.words.lexicon.senses(t.senses));
        let times = senses?.iter().filter(|s| s.class == Class::Time);
        times.filter_map(|s| self.words.cues.get(usize::from(s.id))).find(|c| c.cue == cue).map(|c| c.value)
    }

    /// Whether a number beside the word at `i` is read in this way; a word with a pronoun is no such word.
    #[must_use]
    pub fn is_label(&self, i: usize, label: Label) -> bool {
        self.has_label(i, label.bit()) && self.token(i).is_some_and(|t| !t.has_suffix)
    }

    /// Whether a number beside the word at `i`, with a pronoun or without, is read in any way of `mask`, a union of
    /// [`Label::bit`]s.
    #[must_use]
    pub fn has_label(&self, i: usize, mask: u64) -> bool {
        self.is_of_class(i, Class::Label)
            && self.token(i).is_some_and(|t| self.words.labels_of(t.senses) & mask != 0)
    }

    /// The reporting word at `i`, where its form can be one: «قالت», not «القول», «بقوله» or «تابعة».
    #[must_use]
    pub fn speech_verb(&self, i: usize) -> Option<Reporting> {
        let (_, id) = self.sense(i, Class::Reporting)?;
        let token = self.token(i)?;
        let joined = [Prefix::ARTICLE, Prefix::BI, Prefix::LI, Prefix::KA, Prefix::FUTURE];
        let is_noun = joined.iter().any(|p| token.prefix.has(*p))
            || (token.has_suffix && self.word(i).ends_with(letters::TA_MARBUTA));
        self.words.reporting.get(id).copied().filter(|_| !is_noun)
    }

    /// The reporting word at `i`, without those that have a commoner meaning («بين»).
    #[must_use]
    pub fn reporting(&self, i: usize) -> Option<Reporting> {
        self.speech_verb(i).filter(|role| *role != Reporting::SaidThat)
    }

    /// Whether the word at `i` is a number word.
    #[must_use]
    pub fn is_numeral(&self, i: usize) -> bool {
        self.is_of_class(i, Class::Numeral)
    }

    /// Whether a number stands at `i`, in digits or in words.
    #[must_use]
    pub fn is_figure(&self, i: usize) -> bool {
        self.is_numeral(i) || self.token(i).is_some_and(|t| t.kind == TokenKind::Number)
    }

    /// Whether the word at `i` is any grammatical word.
    #[must_use]
    pub fn is_any_particle(&self, i: usize) -> bool {
        self.is_of_class(i, Class::Particle)
    }

    /// What the word at `i` does in a phrase that names a speaker, with the clitics before it.
    #[must_use]
    pub fn speech(&self, i: usize) -> (Roles, Prefix) {
        self.speech.get(i, || {
            if self.is_word(i) { self.words.speech.look_up(self.folded(i)) } else { Default::default() }
        })
    }

    /// The stem of the name or noun at `i`: of whom it means, of its concept.
    #[must_use]
    pub fn listed_stem(&self, i: usize) -> Option<u32> {
        self.words.stem_of(self.token(i)?.senses)
    }

    /// What the token at `i` adds to what its sentence is about.
    #[must_use]
    pub fn stem(&self, i: usize) -> Option<u32> {
        self.stems.get(i, || topic::stem_at(self, i))
    }

    /// The title at `i`.
    #[must_use]
    pub fn title(&self, i: usize) -> Option<&'a Title> {
        let (_, id) = self.sense(i, Class::Title)?;
        self.words.titles.get(id)
    }

    /// Whether the word at `i` is this grammatical word.
    #[must_use]
    pub fn is_particle(&self, i: usize, particle: Particle) -> bool {
        self.is_of_class(i, Class::Particle)
            && self.token(i).is_some_and(|t| self.words.particles_of(t.senses) & particle.bit() != 0)
    }

    /// Whether the word at `i` as it stands is this keyword.
    #[must_use]
    pub fn is_keyword(&self, i: usize, keyword: Keyword) -> bool {
        self.is_of(i, sort::KEYWORD)
            && self.token(i).is_some_and(|t| self.words.lexicon.is_keyword(t.senses, keyword))
    }

    /// Whether «و» stands by itself at `i`.
    #[must_use]
    pub fn is_and(&self, i: usize) -> bool {
        self.folded(i) == AND
    }

    /// The sentence that token `i` stands in.
    #[must_use]
    pub fn sentence_of(&self, i: usize) -> Option<&Sentence> {
        self.sentences.get(*self.sentence_at.get(i)? as usize)
    }

    /// The speaker in a frame.
    #[must_use]
    pub fn speaker(&self, id: SpeakerId) -> Option<&Speaker> {
        self.speakers.get(id)
    }

    /// The content stems of a sentence.
    #[must_use]
    pub fn sentence_stems(&self, sentence: &Sentence) -> Arc<[u32]> {
        let stems = || topic::stems(self, sentence.tokens.clone()).into();
        Arc::clone(sentence.stems.get_or_init(stems))
    }

    /// Whether a sentence tells of a figure that has risen.
    #[must_use]
    pub fn has_risen(&self, sentence: &Sentence) -> bool {
        let particles = || self.of_sort(sentence.tokens.clone(), u32::from(Class::Particle.bit()));
        let rises = || particles().any(|i| self.is_particle(i, Particle::Rose));
        *sentence.has_risen.get_or_init(rises)
    }

    /// Whether a sentence tells what a deal provides for: «تنص الصفقة على», «بموجب الاتفاق».
    #[must_use]
    pub fn is_of_agreement(&self, sentence: &Sentence) -> bool {
        let is_deal = |i: usize| {
            let concept = self.noun(i).map(|(noun, _)| noun.concept.as_str());
            matches!(concept, Some("agreement" | "deal")) || self.is_keyword(i, Keyword::Stipulates)
        };
        let words = || self.of_sort(sentence.tokens.clone(), u32::from(Class::Noun.bit()) | sort::KEYWORD);
        *sentence.is_of_agreement.get_or_init(|| words().any(is_deal))
    }

    /// Whether a word of a sentence satisfies `negates`, which is the same for all its claims.
    pub fn negates(&self, sentence: &Sentence, negates: impl Fn(usize) -> bool) -> bool {
        *sentence.negates.get_or_init(|| sentence.tokens.clone().any(negates))
    }

    /// The text from the first to the last token of `tokens`.
    #[must_use]
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        let start = self.token(tokens.start).map_or(0, |t| t.span.start);
        let end = self.token(tokens.end.saturating_sub(1)).map_or(start, |t| t.span.end);
        Span::new(start, end.max(start))
    }

    /// The word at `i` without what is joined in front: «للمرصد» as «المرصد», «ووزارة» as «وزارة».
    #[must_use]
    pub fn unjoined(&self, i: usize) -> Cow<'a, str> {
        self.joined(i).taken_off(self.word(i))
    }

    /// As [`Context::unjoined`], folded.
    #[must_use]
    pub fn unjoined_fold(&self, i: usize) -> Cow<'a, str> {
        self.joined(i).taken_off(self.folded(i))
    }

    /// The conjunction and the «ل» joined in front of the word at `i`.
    fn joined(&self, i: usize) -> Joined {
        let word = self.word(i);
        let (roles, prefix) = self.speech(i);
        let listed = roles != Default::default();
        let own =
            self.token(i).map_or(Prefix::NONE, |t| if t.senses.is_empty() { Prefix::NONE } else { t.prefix });
        let has = |p: Prefix| if listed { prefix.has(p) } else { own.has(p) };
        let mut rest = word;
        if has(Prefix::CONJUNCTION) {
            rest = rest.strip_prefix([letters::WAW, letters::FA]).unwrap_or(rest);
        }
        let unlisted =
            !listed && self.is_unknown(i) && rest.starts_with(LI_ARTICLE) && !roles.has(Role::Given);
        let mut hides_article = false;
        if has(Prefix::LI) || unlisted {
            hides_article = rest.starts_with(LI_ARTICLE);
            rest = rest.strip_prefix(LI_ARTICLE).or(rest.strip_prefix(letters::LAM)).unwrap_or(rest);
        }
        Joined { bytes: word.len() - rest.len(), hides_article }
    }

    /// The folded form of the word at `i`.
    #[must_use]
    pub fn folded(&self, i: usize) -> &'a str {
        self.analysis.folds.of(i)
    }
}

fn sentences(article: &Article, tokens: &[Token]) -> Vec<Sentence> {
    let mut out: Vec<Sentence> = Vec::new();
    let mut start = 0;
    for (i, token) in tokens.iter().enumerate() {
        let last = i + 1 == tokens.len();
        if !last && i - start < LONGEST && !ends_sentence(tokens, i, token) {
            continue;
        }
        let range = start..i + 1;
        start = i + 1;
        let words = tokens.get(range.clone()).unwrap_or(&[]);
        let from = words.iter().find(|t| t.kind != TokenKind::Break).map(|t| t.span.start);
        let to = words.iter().rev().find(|t| t.kind != TokenKind::Break).map(|t| t.span.end);
        let (Some(from), Some(to)) = (from, to) else { continue };
        let span = Span::new(from, to);
        out.push(Sentence {
            tokens: range,
            span,
            frames: Vec::new(),
            position: out.len(),
            in_title: article.title_span.is_some_and(|t| t.overlaps(span)),
            dimmed: article.is_dimmed(span),
            stems: OnceCell::new(),
            has_risen: OnceCell::new(),
            negates: OnceCell::new(),
            is_of_agreement: OnceCell::new(),
        });
    }
    out
}

/// A full stop ends a sentence unless a letter follows at once («إتش.آر. مكماستر»).
fn ends_sentence(tokens: &[Token], i: usize, token: &Token) -> bool {
    if !token.ends_sentence() {
        return false;
    }
    let is_stop = token.is_punct('.');
    !is_stop
        || tokens.get(i + 1).is_none_or(|next| {
            next.space_before || matches!(next.kind, TokenKind::Punct(_) | TokenKind::Break)
        })
        || i.checked_sub(1).and_then(|p| tokens.get(p)).is_some_and(|p| p.span.len() > 8)
}
