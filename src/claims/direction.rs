//! Which way a figure went: «تراجعت الصادرات 4 في المئة», «ارتفع العجز إلى 3 مليارات دولار».

use std::ops::Range;

use super::clause::ends_change;
use super::context::Context;
use super::draft::Draft;
use super::rules::counted::change;
use super::{Direction, Kind};
use crate::text::affixes::BI;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Class, Prefix};

/// How far before the figure the word of change may stand, in tokens.
const REACH: usize = 14;
/// How far before what came on top the word of change may stand, in tokens.
const ADDED_REACH: usize = 6;

/// Which way the figure of a draft went.
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft) -> Option<Direction> {
    if draft.kind.is_date() || matches!(draft.kind, Kind::Rank | Kind::Age | Kind::Duration | Kind::Distance)
    {
        return None;
    }
    let start = draft.tokens.start;
    let floor = start.saturating_sub(REACH).max(context.sentence_of(start)?.tokens.start);
    let (at, direction) = governing(context, floor, start)?;
    // «زاد عددهم على 300» tells how many they are.
    let exceeds = start.checked_sub(1).is_some_and(|i| context.is_keyword(i, Keyword::Beyond));
    // «رفع 40 علما», «صعد 5 ركاب»: they are moved, and no figure is. «رفع العدد إلى 40», «زاد العدد بنحو 40».
    let measured = matches!(draft.kind, Kind::Percent | Kind::Money);
    let arrives = |i: usize| change::is_to(context, i) || context.has_prefix(i, Prefix::BI);
    let changes = measured || (at + 1..=start).any(arrives);
    (changes && !exceeds && !change::is_old(context, &draft.tokens)).then_some(direction)
}

/// Whether a figure comes on top of others: «9 قتلى إضافيين», «ارتفعت الحصيلة بـ9 قتلى», «بزيادة 9 قتلى عن أمس».
#[must_use]
pub(super) fn is_on_top(context: &Context<'_>, draft: &Draft) -> bool {
    let Range { start, end } = draft.tokens;
    let told = |i: usize| context.is_keyword(i, Keyword::Additional);
    let others = draft.kind == Kind::Duration && context.is_particle(end, Particle::Other);
    if told(end) || told(end - 1) || others {
        return true;
    }
    if !(draft.kind.is_casualty() || draft.unit == "cases") {
        return false;
    }
    let Some(sentence) = context.sentence_of(start) else { return false };
    let low = start.saturating_sub(ADDED_REACH).max(sentence.tokens.start);
    let rises = |i: usize| context.has_label(i, Label::Rise.bit());
    let right_before = |is: &dyn Fn(usize) -> bool| start > low && is(start - 1);
    // «بزيادة 9», «بارتفاع قدره 9», «أكثر بتسعة قتلى».
    let apart = |i: usize| context.folded(i) == BI || context.is_label(i, Label::Bearing);
    let by = context.has_prefix(start, Prefix::BI) || right_before(&apart);
    if by && right_before(&|i| context.is_keyword(i, Keyword::Most)) {
        return true;
    }
    let clause =
        || (low..start).rev().take_while(|&i| !ends_change(context, i) && !change::is_to(context, i));
    let beside = right_before(&|i| rises(i) && context.has_prefix(i, Prefix::BI));
    beside || by && clause().any(rises)
}

/// The word of change that governs a figure at `start`, with the token where it stands: the nearest, and the verb
/// before it where that is what rises or falls itself («تراجع معدل النمو إلى 3 في المئة»).
fn governing(context: &Context<'_>, floor: usize, start: usize) -> Option<(usize, Direction)> {
    let mut labels = context.of_sort(floor..start, Class::Label.bit().into());
    let first = labels.find(|&i| direction(context, i).is_some())?;
    let mut found = None;
    for i in (first..start).rev() {
        if ends_change(context, i) {
            break;
        }
        if let Some(direction) = direction(context, i) {
            found = Some((i, direction));
            if !is_object(context, i, floor) {
                break;
            }
        }
    }
    found
}

fn direction(context: &Context<'_>, i: usize) -> Option<Direction> {
    if context.has_label(i, Label::Rise.bit()) {
        return Some(Direction::Rise);
    }
    context.has_label(i, Label::Fall.bit()).then_some(Direction::Fall)
}

/// «النمو», «معدل الانكماش», «نسبة نمو»: a noun of change that may be what another word says has changed.
fn is_object(context: &Context<'_>, i: usize, floor: usize) -> bool {
    let plain =
        context.token(i).is_some_and(|t| !t.prefix.has(Prefix::CONJUNCTION) && !t.prefix.has(Prefix::BI));
    let behind_noun = i.checked_sub(1).filter(|&b| b >= floor).is_some_and(|b| {
        direction(context, b).is_some() || (context.is_label(b, Label::Total) && !context.is_definite(b))
    });
    plain && (context.is_definite(i) || behind_noun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::extract;
    use crate::intake::testing::article;

    /// The direction of each figure of a sentence, in order.
    fn directions(text: &str) -> Vec<Option<Direction>> {
        let claims = extract(&article(1, "أ", text), 1);
        claims.iter().filter(|c| !c.kind.is_date()).map(|c| c.features.direction).collect()
    }

    #[test]
    fn what_governs_a_figure_says_which_way_it_went() {
        const UP: Option<Direction> = Some(Direction::Rise);
        const DOWN: Option<Direction> = Some(Direction::Fall);
        for (text, wanted) in [
            ("ارتفعت أسعار الأرز بنسبة 14 في المئة.", &[UP][..]),
            ("سجلت المبيعات تراجعا نسبته 9%.", &[DOWN]),
            ("أقفل المؤشر منخفضا 2.4%.", &[DOWN]),
            ("انكمش الاقتصاد 3 في المئة.", &[DOWN]),
            ("صعد سعر البرميل 6% إلى 91 دولارا.", &[UP, UP]),
            ("ارتفعت الواردات 8%، فيما هبطت الصادرات 5%.", &[UP, DOWN]),
            ("زادت الإيرادات 7%، وتراجعت النفقات، وفق الوزارة، 4%.", &[UP, DOWN]),
            ("تراجع معدل النمو إلى 3 في المئة.", &[DOWN]),
            ("ارتفع معدل الانكماش إلى 2 في المئة.", &[UP]),
            ("بلغت نسبة النمو 5 في المئة.", &[UP]),
            ("خفض المصرف المركزي الفائدة من 9% إلى 7%.", &[None, DOWN]),
            ("انخفض عدد الطلاب إلى 3400 طالب.", &[DOWN]),
            ("زاد عدد المشتركين بنحو 60 ألف مشترك.", &[UP]),
        ] {
            assert_eq!(directions(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_only_stands_near_a_change_has_no_direction() {
        for text in [
            "بلغت نسبة المشاركة 47 بالمئة.",
            "ارتفعت الأسعار، وبلغ العجز 4 مليارات دولار.",
            "صعد خمسة ركاب إلى الحافلة.",
            "رفع المتظاهرون 40 علما.",
            "يزيد عدد السكان على 300 ألف نسمة.",
            "حلقت الطائرة على ارتفاع 300 متر.",
        ] {
            assert!(directions(text).iter().all(Option::is_none), "{text}: {:?}", directions(text));
        }
    }
}
