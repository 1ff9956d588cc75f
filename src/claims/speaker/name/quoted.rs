//! Names in quotation marks: «تنظيم "راية الفجر"», «"رويترز"».

use super::words::kind_of;
use super::{Reader, Sort};
use crate::claims::SpeakerKind;
use crate::text::TokenKind;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;
use crate::text::lexicon::{Class, Prefix};

/// How many words a name in quotation marks may have.
const LONGEST_QUOTED: usize = 5;
/// The same of one in brackets.
const LONGEST_BRACKETED: usize = 3;

impl Reader<'_, '_> {
    /// «"فتح"», «"رويترز"»: a name of few words, none of which opens speech.
    pub(super) fn quoted(&mut self, open: usize) -> bool {
        let Some(close) = self.closing(open) else { return false };
        self.sort = Sort::Foreign;
        self.kind = kind_of(self.context, open + 1).unwrap_or(SpeakerKind::Media);
        (self.at, self.end, self.closed, self.definite) = (close + 1, close + 1, true, true);
        true
    }

    fn closing(&self, open: usize) -> Option<usize> {
        let context = self.context;
        let is_close =
            |i: usize| context.token(i).is_some_and(|t| matches!(t.kind, TokenKind::Punct('"' | '»' | '”')));
        let close =
            (open + 1..=open + 1 + LONGEST_QUOTED).find(|&i| is_close(i)).filter(|&c| c > open + 1)?;
        let speaks = |i: usize| {
            // «شبكة "إن بي سي"».
            (context.is_particle(i, Particle::That) && !context.is_label(i + 1, Label::Letter))
                || context.is_particle(i, Particle::Not)
                || context.event(i).is_some()
                || (context.speech(i).0.any(&[Role::Content, Role::Stop])
                    && context.speech(i).1 == Prefix::NONE
                    // «"الخليج اليوم"».
                    && !context.is_of_class(i, Class::Time)
                    && !context.speech(i).0.heads())
                || context.token(i).is_some_and(|t| {
                    !matches!(t.kind, TokenKind::Word | TokenKind::Latin | TokenKind::Punct('-' | '.'))
                })
        };
        (!(open + 1..close).any(speaks)).then_some(close)
    }

    /// «وكالة (النجم)», «وكالة الأنباء (النجم)»: the name of an agency in brackets.
    pub(super) fn bracketed(&mut self, open: usize) -> bool {
        let context = self.context;
        let is_named = context.is_keyword(self.start, Keyword::Agency) && self.person.is_none();
        let close = (open + 2..=open + 1 + LONGEST_BRACKETED).find(|&i| context.is_punct(i, ')'));
        let Some(close) = close.filter(|_| is_named) else { return false };
        let is_word =
            |i: usize| context.token(i).is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Latin));
        if close >= self.to || !(open + 1..close).all(is_word) {
            return false;
        }
        (self.at, self.end, self.closed) = (close + 1, close + 1, true);
        true
    }

    pub(super) fn quoted_part(&mut self, open: usize) -> bool {
        if self.closed || self.person.is_some() {
            return false;
        }
        let Some(close) = self.closing(open).filter(|c| *c < self.to) else { return false };
        (self.at, self.end, self.closed) = (close + 1, close + 1, true);
        self.kind = kind_of(self.context, open + 1).filter(|_| self.is_office()).unwrap_or(self.kind);
        true
    }
}
