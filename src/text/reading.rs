//! One text under reading: its tokens with the questions every reader asks of them.

use super::affixes::ARTICLE;
use super::lexicon::cues::{Cue, CueWord, Cues};
use super::lexicon::keywords::Keyword;
use super::lexicon::labels::{Label, Labels};
use super::lexicon::numerals::{Numeral, NumeralRole};
use super::lexicon::units::Unit;
use super::lexicon::{Class, Form, Prefix, Sense};
use super::sort::{self, Sorts};
use super::{Folds, Span, Token, TokenKind, Words, letters};

/// Tokens of one text with the words they are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub folds: &'a Folds,
    pub sorts: &'a Sorts,
    pub words: &'a Words,
}

impl<'a> Reading<'a> {
    pub(super) fn token(&self, i: usize) -> Option<&'a Token> {
        self.tokens.get(i)
    }

    /// The token before `i`.
    pub(super) fn before(&self, i: usize) -> Option<&'a Token> {
        self.tokens.get(i.checked_sub(1)?)
    }

    /// What the text says at token `i`.
    pub(super) fn written(&self, i: usize) -> &'a str {
        self.token(i).map_or("", |t| t.span.of(self.text))
    }

    /// The folded form of token `i`.
    pub(super) fn folded(&self, i: usize) -> &'a str {
        self.folds.of(i)
    }

    /// Whether the word at `i` as it stands is this keyword.
    pub(super) fn is_keyword(&self, i: usize, keyword: Keyword) -> bool {
        self.token(i).is_some_and(|t| self.words.lexicon.is_keyword(t.senses, keyword))
    }

    pub(super) fn is_punct(&self, i: usize, c: char) -> bool {
        self.token(i).is_some_and(|t| t.is_punct(c))
    }

    /// Whether the token at `i` is of any class or sort in `mask`, a union of [`Class::bit`]s and of the bits in [`sort`].
    pub(super) fn is_of(&self, i: usize, mask: u32) -> bool {
        self.sorts.bits(i) & mask != 0
    }

    /// The tokens that are of any class or sort in `mask`, as for [`Reading::is_of`].
    pub(super) fn tokens_of(&self, mask: u32) -> impl Iterator<Item = usize> + 'a {
        self.sorts.find(0..self.sorts.len(), mask)
    }

    pub(super) fn is_number(&self, i: usize) -> bool {
        self.is_of(i, sort::NUMBER)
    }

    pub(super) fn has_prefix(&self, i: usize, prefix: Prefix) -> bool {
        self.token(i).is_some_and(|t| t.prefix.has(prefix))
    }

    /// Whether the word at `i` is written with the article, known to the lexicon or not.
    pub(super) fn is_definite(&self, i: usize) -> bool {
        self.has_prefix(i, Prefix::ARTICLE) || self.folded(i).starts_with(ARTICLE)
    }

    /// Whether a hyphen or dash of any width stands at `i`.
    pub(super) fn is_dash(&self, i: usize) -> bool {
        self.token(i)
            .is_some_and(|t| matches!(t.kind, TokenKind::Punct('-' | '\u{2010}'..='\u{2015}' | '\u{2212}')))
    }

    pub(super) fn is_sentence_end(&self, i: usize) -> bool {
        self.token(i).is_none_or(Token::ends_sentence)
    }

    /// The senses of `class` of the word at `i`.
    pub(super) fn senses(&self, i: usize, class: Class) -> impl Iterator<Item = Sense> + 'a {
        let is_any = self.is_of(i, class.bit().into());
        let senses = if is_any { self.words.lexicon.senses(self.sorts.senses(i)) } else { &[] };
        senses.iter().copied().filter(move |s| s.class == class)
    }

    /// The number word at `i` in one of the `roles`; verbs of the future and words with a pronoun are none.
    pub(super) fn numeral(&self, i: usize, roles: &[NumeralRole]) -> Option<Numeral> {
        let token = self.token(i)?;
        if token.prefix.has(Prefix::FUTURE) {
            return None;
        }
        self.senses(i, Class::Numeral)
            .filter_map(|s| self.words.numerals.get(usize::from(s.id)))
            .find(|n| roles.contains(&n.role))
            .copied()
    }

    /// The ordinal word at `i`, 1 to 10.
    pub(super) fn ordinal(&self, i: usize) -> Option<f64> {
        let sense = self.senses(i, Class::Ordinal).next()?;
        if self.token(i)?.has_suffix {
            return None;
        }
        self.words.numerals.get(usize::from(sense.id)).map(|n| n.value)
    }

    /// Every cue of the word at `i`; a word with a pronoun is none.
    pub(super) fn cues(&self, i: usize) -> impl Iterator<Item = CueWord> + 'a {
        let table = &self.words.cues;
        let is_whole = self.token(i).is_some_and(|t| !t.has_suffix);
        let senses = self.senses(i, Class::Time).filter(move |_| is_whole);
        senses.filter_map(move |s| table.get(usize::from(s.id)).copied())
    }

    /// The cue of this sort at `i`.
    pub(super) fn cue(&self, i: usize, cue: Cue) -> Option<CueWord> {
        if !self.is_cue(i, cue) {
            return None;
        }
        self.cues(i).find(|c| c.cue == cue)
    }

    pub(super) fn is_cue(&self, i: usize, cue: Cue) -> bool {
        self.cue_set(i).has(cue)
    }

    /// Whether the word at `i` is any of these cues; a word with a pronoun is none.
    pub(super) fn is_any_cue(&self, i: usize, cues: Cues) -> bool {
        self.cue_set(i).meets(cues)
    }

    /// The cues that the word at `i` is; a word with a pronoun is none.
    pub(super) fn cue_set(&self, i: usize) -> Cues {
        if self.is_of(i, sort::SUFFIXED) { Cues::NONE } else { self.words.known(self.sorts.senses(i)).cues }
    }

    /// Whether the word at `i` is `cue` and nothing is joined to it in front.
    pub(super) fn is_bare_cue(&self, i: usize, cue: Cue) -> bool {
        self.token(i).is_some_and(|t| t.prefix == Prefix::NONE && !t.has_suffix) && self.is_cue(i, cue)
    }

    /// Whether the word before `i` is `cue`.
    pub(super) fn is_cue_before(&self, i: usize, cue: Cue) -> bool {
        i.checked_sub(1).is_some_and(|i| self.is_cue(i, cue))
    }

    /// What a number beside the word at `i` would be.
    pub(super) fn label(&self, i: usize) -> impl Iterator<Item = Label> + 'a {
        let table = &self.words.labels;
        let is_whole = self.labelling(i).is_some();
        let senses = self.senses(i, Class::Label).filter(move |_| is_whole);
        senses.filter_map(move |s| table.get(usize::from(s.id)).copied())
    }

    pub(super) fn is_label(&self, i: usize, label: Label) -> bool {
        self.labelling(i).is_some_and(|t| self.words.known(t.senses).labels.has(label))
    }

    /// Whether a number beside the word at `i` is read in any of these ways.
    pub(super) fn is_any_label(&self, i: usize, labels: Labels) -> bool {
        self.labelling(i).is_some_and(|t| self.words.known(t.senses).labels.meets(labels))
    }

    /// The word at `i` where it can say what a number beside it is: what is left of a short word behind a preposition
    /// or before a pronoun («لديها») cannot.
    fn labelling(&self, i: usize) -> Option<&'a Token> {
        const SHORT: usize = 8;
        self.token(i).filter(|t| {
            let bare = t.prefix == Prefix::NONE || t.prefix == Prefix::CONJUNCTION;
            t.senses.has(Class::Label) && !t.has_suffix && (bare || t.span.len() > SHORT)
        })
    }

    /// The unit at `i` and its grammatical number.
    pub(super) fn unit(&self, i: usize) -> Option<(&'a Unit, Form)> {
        let sense = self.senses(i, Class::Unit).next()?;
        if self.token(i)?.has_suffix {
            return None;
        }
        self.words.units.get(usize::from(sense.id)).map(|unit| (unit, sense.form))
    }

    /// The span of tokens `from..to`, without conjunctions and one-letter prepositions joined to the first.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let (Some(first), Some(last)) = (self.token(from), self.before(to)) else { return Span::default() };
        Span::new(self.stem_start(first), last.span.end)
    }

    /// Where the word itself begins behind «و ف ب ل ك»; the article stays.
    fn stem_start(&self, token: &Token) -> usize {
        let joined = [Prefix::CONJUNCTION, Prefix::BI, Prefix::LI, Prefix::KA];
        let mut clitics = joined.iter().filter(|p| token.prefix.has(**p)).count();
        // In «للجمعة» the article has lost its alif to the preposition: they stay together.
        if token.prefix.has(Prefix::LI) && token.prefix.has(Prefix::ARTICLE) {
            clitics = usize::from(token.prefix.has(Prefix::CONJUNCTION));
        }
        let word = token.span.of(self.text);
        for (i, c) in word.char_indices() {
            if letters::is_mark(c) {
                continue;
            }
            if clitics == 0 {
                return token.span.start + i;
            }
            clitics -= 1;
        }
        token.span.start
    }
}
