//! Whose forces, goods or money a figure tells of where only the subject of its clause says so: «أرسلت تونس 80 مسعفا»,
//! «أعلنت قطر أنها سترسل 60 خيمة».

use super::Kind;
use super::context::Context;
use super::draft::Draft;
use crate::text::TokenKind;
use crate::text::affixes::{ARTICLE, NISBA};
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Class, Prefix};

/// How far before the figure the word of sending may stand, in tokens.
const REACH: usize = 10;
const TONNES: &str = "tonnes";

/// The token that names the country which sends, offers or gives what is counted.
#[must_use]
pub(super) fn sender(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    let sent =
        matches!(draft.kind, Kind::ForceStrength | Kind::EquipmentCount | Kind::Money | Kind::CountOther);
    if !(sent || draft.unit == TONNES) {
        return None;
    }
    let from = context.sentence_of(draft.tokens.start)?.tokens.start;
    let low = draft.tokens.start.saturating_sub(REACH).max(from);
    let parts = |i: &usize| {
        context
            .token(*i)
            .is_none_or(|t| matches!(t.kind, TokenKind::Punct('،' | ',' | '؛' | ':') | TokenKind::Break))
    };
    let mut clause = (low..draft.tokens.start).rev().take_while(|i| !parts(i));
    let verb =
        clause.find(|&i| context.is_of_class(i, Class::Label) && context.is_label(i, Label::Sending))?;
    Some(verb + 1).filter(|&i| is_country(context, i)).or_else(|| subject_before(context, from, verb))
}

/// «تونس ترسل», «أعلنت تونس إرسال», «قالت تونس إنها سترسل»: what opens its clause or is the subject of another verb.
fn subject_before(context: &Context<'_>, from: usize, verb: usize) -> Option<usize> {
    let passed = |i: usize| context.is_particle(i, Particle::That) || context.is_keyword(i, Keyword::Qad);
    let at = (from..verb).rev().find(|&i| !passed(i)).filter(|&i| is_country(context, i))?;
    let opens = |before: usize| {
        context.speech_verb(before).is_some()
            || context.is_label(before, Label::Sending)
            || context.is_any_punct(before)
            || context.is_particle(before, Particle::That)
    };
    (at == from || opens(at - 1)).then_some(at)
}

/// «تونس», «السعودية»; «تونسية» is none, nor is «لتونس».
fn is_country(context: &Context<'_>, i: usize) -> bool {
    let [one, of_things, _] = NISBA;
    let folded = context.folded(i);
    context.name(i).is_some_and(|name| name.sort == NameSort::Country)
        && context.token(i).is_some_and(|t| t.prefix == Prefix::NONE)
        && (folded.starts_with(ARTICLE) || ![one, of_things].iter().any(|e| folded.ends_with(e)))
}

#[cfg(test)]
mod tests {
    use crate::claims::extract;
    use crate::intake::testing::article;

    #[test]
    fn who_sends_is_the_side_of_what_is_sent() {
        for (text, side) in [
            ("أرسلت تونس 80 مسعفا إلى المخيم.", Some("تونس")),
            ("أعلنت قطر إرسال 60 خيمة إلى المخيم.", Some("قطر")),
            ("وقالت قطر إنها سترسل 60 شاحنة إلى المخيم.", Some("قطر")),
            ("النرويج تعرض 5 ملايين دولار على المتضررين.", Some("النرويج")),
            // Who is named is where it goes, or has no part in it.
            ("وصلت إلى تونس 80 شاحنة أرسلتها الهيئة.", None),
            ("بعد زلزال تونس أرسلت الهيئة 80 شاحنة.", None),
            ("أرسلت الهيئة إلى تونس، عبر البحر، 80 شاحنة.", None),
            ("زارت تونس الوفود، وأرسلت الهيئة 80 شاحنة.", None),
        ] {
            let claims = extract(&article(1, "أ", text), 1);
            let found = claims.first().and_then(|claim| claim.scope.side.as_deref());
            assert_eq!(found, side, "{text}");
        }
    }
}
