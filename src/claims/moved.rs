//! Days and lengths of time that were changed: «تأجلت الجلسة إلى 6 مارس بعدما كانت مقررة في 20 فبراير», «مُددت الهدنة أسبوعا».

use super::Kind;
use super::context::{Context, Sentence};
use super::draft::Draft;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;

/// How far from the date or length the words may stand that say so, in tokens.
const BEFORE: usize = 20;
const BEHIND: usize = 8;
/// How far before a date «كانت مقررة» may stand, in tokens, and how far behind «الموعد» «سابقا».
const WAS: usize = 5;
const EARLIER: usize = 3;

/// Whether the sentence of a date or a length of time says that it is another than before.
#[must_use]
pub(super) fn is_moved(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    if !(draft.kind.is_date() || draft.kind == Kind::Duration) {
        return false;
    }
    let low = draft.tokens.start.saturating_sub(BEFORE).max(sentence.tokens.start);
    let high = (draft.tokens.end + BEHIND).min(sentence.tokens.end);
    (low..high).any(|i| context.has_label(i, Label::Moving.bit()) || is_earlier_day(context, i))
}

/// Whether a date is the one before it was changed: «بعدما كانت مقررة في 20 فبراير», «بدلا من 20 فبراير».
#[must_use]
pub(super) fn is_former(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    let low = draft.tokens.start.saturating_sub(WAS).max(sentence.tokens.start);
    let clause = (low..draft.tokens.start).rev().take_while(|&i| !context.is_dated(i));
    let planned = |i: usize| context.is_cue(i, Cue::Future) || context.is_particle(i, Particle::Plan);
    let (mut plan, mut was) = (false, false);
    for i in clause {
        plan |= planned(i);
        was |= plan && context.is_keyword(i, Keyword::Was) || context.is_keyword(i, Keyword::Instead);
    }
    was && is_moved(context, draft, sentence)
}

/// «الموعد المحدد سابقا».
fn is_earlier_day(context: &Context<'_>, i: usize) -> bool {
    let earlier =
        |i: usize| context.is_keyword(i, Keyword::Earlier) || context.is_keyword(i, Keyword::TheEarlier);
    context.is_particle(i, Particle::Deadline) && (i + 1..=i + EARLIER).any(earlier)
}

#[cfg(test)]
mod tests {
    use crate::claims::extract;
    use crate::intake::testing::article;

    #[test]
    fn a_sentence_says_that_a_day_or_a_length_of_time_was_changed() {
        for (text, moved, former) in [
            ("تأجلت الجلسة إلى 6 مارس بعدما كانت مقررة في 20 فبراير.", [true, true], [false, true]),
            ("أرجئ الاجتماع من 3 مايو إلى 9 يونيو.", [true, true], [false, false]),
            ("بدأت الجلسة في 6 مارس وانتهت في 9 مارس.", [false, false], [false, false]),
        ] {
            let claims = extract(&article(1, "أ", text), 1);
            let told = |of: fn(&crate::claims::Features) -> bool| {
                claims.iter().map(|c| of(&c.features)).collect::<Vec<_>>()
            };
            assert_eq!(told(|f| f.is_moved), moved, "{text}");
            assert_eq!(told(|f| f.was_said_before), former, "{text}");
        }
    }
}
