//! Drones, by whatever name: «مسيرات», «طائرات مسيرة», «طائرات من دون طيار». Those that fly at somebody are munitions, those
//! that are found, sent or taken to an exercise are equipment; a «مسيرة احتجاجية» is a march.

use smol_str::SmolStr;

use super::kind::is_found;
use crate::claims::Kind;
use crate::claims::context::Context;
use crate::claims::govern;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;

const DRONE: &str = "drone";
const AIRCRAFT: &str = "aircraft";
const PILOT: &str = "pilot";
/// How far before drones it may stand that they are sent or given, in tokens.
const SENT_REACH: usize = 8;
/// How far behind drones it may stand what they did or what became of them, in tokens.
const FLOWN_REACH: usize = 4;

/// Where the words that name drones end, where the noun at `head` is one of them.
pub(super) fn end(context: &Context<'_>, head: usize) -> Option<usize> {
    let next = head + 1;
    match concept(context, head)? {
        DRONE => Some(next),
        AIRCRAFT if concept(context, next) == Some(DRONE) => Some(next + 1),
        AIRCRAFT => {
            let without = next + usize::from(context.is_particle(next, Particle::From));
            let unmanned =
                context.is_particle(without, Particle::Not) && concept(context, without + 1) == Some(PILOT);
            unmanned.then_some(without + 2)
        }
        _ => None,
    }
}

/// A word of firing or bringing down, or an attack: «شاركت في الهجوم».
fn is_of_attack(context: &Context<'_>, i: usize) -> bool {
    let flown = context.event(i).is_some_and(|event| event.kind == Kind::AttackMunitions);
    flown || context.noun(i).is_some_and(|(noun, _)| noun.kind == Some(Kind::AttackCount))
}

fn concept<'a>(context: &Context<'a>, i: usize) -> Option<&'a str> {
    context.noun(i).map(|(noun, _)| noun.concept.as_str())
}

/// Kind, unit and concept of drones whose noun stands at `head`, in a claim from token `start` on.
pub(crate) fn as_drone(context: &Context<'_>, head: usize, start: usize) -> Option<(Kind, SmolStr, SmolStr)> {
    let of = |kind: Kind, unit: &'static str, concept: &'static str| {
        Some((kind, SmolStr::new_static(unit), SmolStr::new_static(concept)))
    };
    let end = end(context, head)?;
    if context.is_keyword(end, Keyword::Marching) {
        return of(Kind::CountOther, "events", "protest");
    }
    let sentence = context.sentence_of(start)?;
    let low = start.saturating_sub(SENT_REACH).max(sentence.tokens.start);
    let mut before = (low..start).rev().take_while(|&i| !context.is_any_punct(i));
    // «حطام خمس مسيرات أسقطتها الدفاعات».
    let mut behind = (end..end + FLOWN_REACH).take_while(|&i| !context.is_any_punct(i));
    if behind.any(|i| is_of_attack(context, i)) {
        return of(Kind::AttackMunitions, "munitions", DRONE);
    }
    let owned = is_found(context, start)
        || before.any(|i| context.is_label(i, Label::Sending))
        || context.is_of_agreement(sentence)
        || govern::governing(context, start, end, |k| k == Kind::ForceStrength).is_some();
    if owned {
        of(Kind::EquipmentCount, AIRCRAFT, DRONE)
    } else {
        of(Kind::AttackMunitions, "munitions", DRONE)
    }
}
