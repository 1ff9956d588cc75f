//! Figures that were told before the report: «وكانت الشرطة أعلنت مقتل 5», «في حصيلة سابقة», «بعدما كان 18».

use std::ops::Range;

use super::clause::ends_dating;
use super::context::{Context, Sentence};
use super::rules::counted::change;
use crate::text::lexicon::Class;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;

/// How far before a figure the words may stand that set it before the report, in tokens.
const REACH: usize = 12;

/// Whether the words that attribute a claim set it before the report («قالت الشرطة في وقت سابق إن 5 قتلوا»), or those that
/// lead up to it do, or the report itself gives a newer figure for it («ارتفع عدد القتلى من 5 إلى 9»).
#[must_use]
pub(super) fn is_told(context: &Context<'_>, sentence: &Sentence, claim: &Range<usize>) -> bool {
    let frame = sentence.frame_of(claim.start).map_or(0..0, |frame| frame.head.clone());
    let is_before = |i: usize| context.is_keyword(i, Keyword::Was) || is_earlier(context, i);
    frame.into_iter().any(is_before)
        || change::is_old(context, claim)
        || leads_up(context, sentence, claim.start)
}

/// Whether the clause before a figure at `start` tells of what was said or counted earlier. «بعد أن أعلنت» only follows a
/// newer figure so; by itself it may well tell what others say.
fn leads_up(context: &Context<'_>, sentence: &Sentence, start: usize) -> bool {
    let low = start.saturating_sub(REACH).max(sentence.tokens.start);
    let clause = (low..start).rev().take_while(|&i| !ends_dating(context, i));
    let (mut said, mut earlier, mut was) = (false, false, false);
    for i in clause {
        said |= context.speech_verb(i).is_some();
        earlier |= is_earlier(context, i);
        was |= context.is_keyword(i, Keyword::Was);
        let toll = context.is_keyword(i, Keyword::Toll)
            && (is_earlier(context, i + 1) || context.is_keyword(i + 1, Keyword::TheEarlier));
        let is_over = (was || said) && is_over(context, i);
        if toll || said && earlier || is_over && (sentence.tokens.start..i).any(|i| context.is_count(i)) {
            return true;
        }
    }
    false
}

/// «بعدما», «بعد أن»: what follows is over.
fn is_over(context: &Context<'_>, i: usize) -> bool {
    context.is_keyword(i, Keyword::AfterThat)
        || context.is_cue(i, Cue::After) && context.is_particle(i + 1, Particle::That)
}

/// «سابقة», of a toll or a time, not of a person: «وزير سابق» may speak now.
fn is_earlier(context: &Context<'_>, i: usize) -> bool {
    let of_person = || {
        i.checked_sub(1).is_some_and(|before| {
            context.is_of_class(before, Class::Title)
                || context.noun(before).is_some_and(|(noun, _)| noun.is_person())
        })
    };
    context.is_keyword(i, Keyword::Earlier) && !of_person()
}

#[cfg(test)]
mod tests {
    use crate::claims::extract;
    use crate::intake::testing::article;

    /// Whether each toll of a text is told as an earlier one, in order.
    fn told(text: &str) -> Vec<bool> {
        let claims = extract(&article(1, "أ", text), 1);
        claims.iter().filter(|c| c.kind.is_casualty()).map(|c| c.features.was_said_before).collect()
    }

    #[test]
    fn tolls_of_earlier_reports_are_told_from_those_of_now() {
        for (text, wanted) in [
            ("وكانت حصيلة سابقة ذكرت مقتل 18 عاملا.", &[true][..]),
            ("أشارت الحصيلة السابقة إلى مقتل 18 عاملا.", &[true]),
            ("ذكر سابقا أن 18 عاملا قتلوا.", &[true]),
            ("تراجع عدد القتلى إلى 26 قتيلا بعدما أعلنت الوزارة مقتل 41 شخصا.", &[false, true]),
            ("ارتفع عدد القتلى إلى 26 قتيلا بعد أن كان 18 قتيلا.", &[false, true]),
            // What others say may stand against it.
            ("جاء ذلك بعد أن أعلنت الوزارة مقتل 41 شخصا.", &[false]),
            ("قال وزير سابق إن 18 عاملا قتلوا.", &[false]),
            ("قتل 18 عاملا في وقت سابق من اليوم.", &[false]),
        ] {
            assert_eq!(told(text), wanted, "{text}");
        }
    }
}
