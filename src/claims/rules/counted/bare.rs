//! Figures of people whom no noun names: «مقتل 32», «شارك الآلاف», «حكم على 9», «نحو 300 بينهم وزراء».

use super::lost::is_buried;
use super::phrase::{is_countable, plausible_noun};
use super::{Counted, is_hospital, is_hurt};
use crate::claims::Kind;
use crate::claims::context::Context;
use crate::claims::person;
use crate::text::affixes::{LI_ARTICLE, OF_TWO, PLURAL, THEIR, THEIR_WOMEN, VERB_PLURAL};
use crate::text::lexicon::Prefix;
use crate::text::lexicon::events::Side;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::{Number, NumberForm, letters};

/// The rule of those who do or undergo what is no casualty.
pub(super) const DOING: &str = "counted.doing";

/// The rule of those who may have met with harm or not.
pub(super) const CROWD: &str = "counted.crowd";

/// Letters of a verb in the present that no ending tells from a noun.
const LONGEST_PRESENT: usize = 5;

/// How far before the number «في الحادث» may begin, in tokens.
const OCCASION: usize = 4;

/// «مقتل 32 وإصابة 15», «أن يكون 26 قد قتلوا», «لقي 6 حتفهم»: persons, though none are named.
pub(super) fn by_event<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let casualty = |i: usize, not: Side| {
        context.event(i).is_some_and(|event| {
            event.counted != not && event.counted != Side::Lacking && event.kind.is_casualty()
        }) && !context.is_label(i, Label::Leaving)
    };
    // «ثلاثة فقط جرحوا».
    let end = number.tokens.end + usize::from(context.is_keyword(number.tokens.end, Keyword::Only));
    // «قتل ما لا يقل، وفق الشرطة، عن 9».
    let parted = number.far_hedge.as_ref().filter(|hedge| hedge.end < number.tokens.start);
    let parted = parted.filter(|hedge| hedge.start + 2 <= hedge.end).map(|hedge| hedge.start);
    let start = parted.unwrap_or(number.tokens.start);
    let before = |back: usize| start.checked_sub(back).is_some_and(|i| casualty(i, Side::Before));
    let plural = context.folded(end).ends_with(VERB_PLURAL) && casualty(end, Side::After);
    // «50 ربما لقوا حتفهم».
    let verb = end
        + usize::from(context.is_keyword(end, Keyword::Perhaps) || context.is_particle(end, Particle::May));
    let plural = plural
        || (context.folded(verb).ends_with(VERB_PLURAL) && casualty(verb + 1, Side::After))
        || (verb > end && context.folded(verb).ends_with(VERB_PLURAL) && casualty(verb, Side::After));
    let behind = plural || context.is_particle(end, Particle::May) && casualty(end + 1, Side::After);
    let event = before(1)
        || (start.checked_sub(1).is_some_and(|i| {
            // «قتلوا وإن 5» opens another clause.
            context.event(i).is_none() && !context.is_particle(i, Particle::That)
        }) && before(2));
    let event = event || behind_occasion(context, number, &casualty);
    let ends = ends(context, number);
    // «العشرات في عداد المفقودين».
    let among = among_harmed(context, end).is_some();
    // «جرح 6 آخرين» behind one who is not counted.
    let others = usize::from(context.is_particle(end, Particle::Other));
    // «نقل 12 للمستشفى».
    let hurt = (ends || is_hospital(context, end)) && is_hurt(context, end)
        || number.tokens.start.checked_sub(1).is_some_and(|i| is_admitted(context, i, end));
    // «لقي 6 حتفهم».
    let theirs = [THEIR, THEIR_WOMEN, OF_TWO].iter().any(|of| context.folded(end).ends_with(of))
        && casualty(end, Side::After);
    // «ويبقى 7 تحت الأنقاض».
    let held = is_buried(context, end);
    (behind || theirs || among || hurt || held || (event && ends)).then(|| Counted {
        tokens: number.tokens.start..number.tokens.end + others,
        ..unnamed(number, "counted.by_event", 0.8, super::after_of_them(context, number))
    })
}

/// «أدخل 15 المستشفى», from the verb at `verb` on, where the figure ends at `end`.
pub(super) fn is_admitted(context: &Context<'_>, verb: usize, end: usize) -> bool {
    context.is_keyword(verb, Keyword::Admitted)
        && context.is_particle(end, Particle::Hospital)
        && context.is_definite(end)
}

/// What became of those who are told of in «في عداد المفقودين» from `at` on.
pub(super) fn among_harmed(context: &Context<'_>, at: usize) -> Option<Kind> {
    let among = context.is_particle(at, Particle::In) && context.is_particle(at + 1, Particle::Among);
    context.noun(at + 2).filter(|_| among).and_then(|(noun, _)| noun.kind).filter(|kind| kind.is_casualty())
}

/// «أصيب في الحادث ثلاثة», «نزح جراء المعارك 5000»: on what occasion, or through what, stands between the verb and those
/// whom it befell.
fn behind_occasion(context: &Context<'_>, number: &Number, casualty: &impl Fn(usize, Side) -> bool) -> bool {
    let start = number.tokens.start;
    (2..=OCCASION).filter_map(|back| start.checked_sub(back)).any(|at| {
        let noun = at + 1;
        let occasion = context
            .noun(noun)
            .is_some_and(|(noun, _)| noun.kind == Some(Kind::AttackCount) || noun.unit == "events")
            || context.has_label(noun, Label::Enduring.bit() | Label::YearOf.bit());
        occasion
            && (context.is_particle(at, Particle::In) || context.is_label(at, Label::Cause))
            && context.is_definite(noun)
            && (noun..start).all(|i| context.is_word(i))
            && at.checked_sub(1).is_some_and(|verb| casualty(verb, Side::Before))
    })
}

/// Whether no noun follows that the number could count.
fn ends(context: &Context<'_>, number: &Number) -> bool {
    let end = number.tokens.end;
    // «عدد من المارة».
    let some = number.form == NumberForm::Vague && !is_whole_amount(context, number.core.start);
    let unlisted = some && context.is_unknown(end) && context.is_definite(end);
    !unlisted && !is_countable(context, end) && !plausible_noun(context, number, end)
}

/// «إنقاذ العشرات», «شارك 500», «حكم على 9», «على متنها 62», «200 ما زالوا محاصرين»: of people, where no noun follows.
pub(super) fn doing<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let before = |back: usize| number.tokens.start.checked_sub(back);
    let label = |back: usize| before(back).is_some_and(|i| context.is_label(i, Label::OfPeople));
    let over = before(1).is_some_and(|i| context.is_particle(i, Particle::On));
    // «على متن الطائرة 62».
    let aboard = || {
        let at = |back: usize| before(back).is_some_and(|i| context.is_particle(i, Particle::Aboard));
        at(1) || (at(2) && before(1).is_some_and(|i| context.noun(i).is_some_and(|(noun, _)| carries(noun))))
    };
    // «60 مهاجرا أنقذ منهم 41».
    let of_them = before(1).is_some_and(|i| context.is_particle(i, Particle::OfThem));
    // «أدانت المحكمة 4», «استجوبت النيابة عن القضية 9»: who did it stands between.
    let subject = |back: usize| {
        before(back).is_some_and(|i| {
            context.is_definite(i)
                && context.is_word(i)
                && context.token(i).is_some_and(|t| t.prefix == Prefix::ARTICLE)
        })
    };
    let done = subject(1) && label(2) || (over && subject(2) && label(3));
    let people = label(1) || ((over || of_them) && label(2)) || done || aboard();
    let trapped = super::lost::are_trapped(context, number.tokens.end);
    (!number.percent && (trapped || people && ends(context, number)))
        .then(|| unnamed(number, DOING, 0.7, false))
}

fn carries(noun: &Noun) -> bool {
    noun.kind == Some(Kind::EquipmentCount)
}

/// «نحو 300 بينهم وزراء»: some of them are people, so all of them are.
pub(super) fn some_named<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let next = number.tokens.end;
    let next = next + usize::from(context.is_punct(next, '،') || context.is_particle(next, Particle::From));
    // «10 في المئة بينهم».
    let some = context.is_particle(next, Particle::OfThem)
        && context.is_keyword(next, Keyword::WithPart)
        && context.noun(next + 1).is_some_and(|(noun, _)| noun.is_person());
    (some && !number.percent && number.best >= 3.0).then(|| unnamed(number, CROWD, 0.7, false))
}

/// «شارك الآلاف», «فرّ المئات»: a vague amount by itself is of people.
pub(super) fn crowd<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let alone =
        number.form == NumberForm::Vague && number.core.len() == 1 && context.is_definite(number.core.start);
    let verb = number.tokens.start.checked_sub(1)?;
    // «إن المئات ما زالوا»: what is said of them begins with the crowd.
    let told = context.is_particle(verb, Particle::That) && goes_on_as_verb(context, number.tokens.end);
    // «منزلة العشرات», «بالعشرات»: no subject.
    let subject = context.is_word(verb)
        && !context.is_definite(verb)
        && context.noun(verb).is_none()
        && !context.is_any_particle(verb)
        && !number
            .core
            .clone()
            .any(|i| [Prefix::BI, Prefix::LI, Prefix::KA].iter().any(|c| context.has_prefix(i, *c)));
    let end = number.tokens.end;
    // «تظاهر الآلاف لليوم الرابع».
    let ends = !context.is_word(end)
        || context.has_prefix(end, Prefix::LI)
        || context.word(end).starts_with(LI_ARTICLE)
        || context.is_dated(end)
        || (context.is_any_particle(end) && !context.is_particle(end, Particle::From));
    (alone && (told || (subject && ends))).then(|| unnamed(number, CROWD, 0.6, false))
}

/// «المئات», «والعشرات», not «آلاف», which only begins like the article.
pub(super) fn is_whole_amount(context: &Context<'_>, i: usize) -> bool {
    const THOUSANDS: usize = 4;
    let clitics = [letters::WAW, letters::FA, letters::BA, letters::KAF, letters::LAM];
    context.is_definite(i) && context.folded(i).trim_start_matches(clitics).chars().count() > THOUSANDS
}

/// «ما زالوا», «فروا», «يقيمون».
fn goes_on_as_verb(context: &Context<'_>, i: usize) -> bool {
    let verb = i + usize::from(context.is_keyword(i, Keyword::What));
    let folded = context.folded(verb);
    // «العشرات يعتقد أنهم قتلوا».
    let believed = person::is_present(context, verb) && context.is_particle(verb + 1, Particle::That);
    believed || folded.ends_with(VERB_PLURAL) || (folded.starts_with(letters::YA) && folded.ends_with(PLURAL))
}

/// «سواحل الخمس»: things are counted by «الخمس» where they are definite themselves; behind another word it is a name.
pub(super) fn is_name(context: &Context<'_>, number: &Number) -> bool {
    let at = number.core.start;
    // «ميدان السبعين».
    let round = (20.0..100.0).contains(&number.best);
    let few = number.form == NumberForm::Words && number.core.len() == 1 && (number.best <= 10.0 || round);
    let owner = |i: usize| {
        let plain = context.noun(i).is_some() || context.is_unknown(i);
        let owned = context.token(i).is_some_and(|t| t.has_suffix);
        plain && !owned && !context.is_definite(i) && context.event(i).is_none()
    };
    few && context.is_definite(at)
        && !context.folded(at).ends_with(letters::HA)
        && at.checked_sub(1).is_some_and(owner)
}

/// «عدد من ماتوا», «عدد من لم يعودوا», «عدد من يحق لهم»: the number of those who did, and not a number of them.
pub(super) fn is_of_those_who(context: &Context<'_>, number: &Number) -> bool {
    number.form == NumberForm::Vague
        && number.core.end.checked_sub(1).is_some_and(|i| opens_those_who(context, i))
}

/// «من ماتوا», «من يحق لهم», from «من» on.
pub(super) fn opens_those_who(context: &Context<'_>, who: usize) -> bool {
    let verb = who + 1;
    let folded = context.folded(verb);
    let present = context.is_unknown(verb)
        && folded.starts_with(letters::YA)
        && (folded.chars().count() <= LONGEST_PRESENT || folded.ends_with(PLURAL));
    let acts = present
        || context.is_keyword(verb, Keyword::Past)
        || (folded.ends_with(VERB_PLURAL) && !context.is_definite(verb));
    context.is_particle(who, Particle::From) && acts && context.noun(verb).is_none()
}

pub(super) fn unnamed<'a>(number: &Number, how: &'static str, confidence: f32, is_part: bool) -> Counted<'a> {
    Counted {
        tokens: number.tokens.clone(),
        phrase: number.core.clone(),
        noun: None,
        how,
        confidence,
        is_part,
        together: false,
    }
}
