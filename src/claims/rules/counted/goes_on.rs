//! Figures that go on with one before them: «71 منها», «بينهم 85 بالرصاص», «من أصل 395», «و45 في مكة».

use super::bare::unnamed;
use super::change;
use super::phrase::{is_countable, plausible_noun};
use super::{Counted, after_of_them, kind};
use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::place;
use crate::claims::{Hedge, Kind, Value};
use crate::text::affixes::{
    BI_ARTICLE, FEMININE_DUAL, FEMININE_PLURAL, HER, HIS, LI_ARTICLE, OBLIQUE, PLURAL, THEIR, VERB_PLURAL,
};
use crate::text::lexicon::keywords::{Keyword, Keywords};
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::{Form, Prefix};
use crate::text::{Number, NumberForm, letters};

/// «ين», «ون»: the plural of people.
pub(super) const PEOPLE: [&str; 2] = [OBLIQUE, PLURAL];
/// What cases turn out to be: «مؤكدة», «مشتبه», «إيجابية».
const CASES: Keywords = Keywords::of(&[Keyword::Newly, Keyword::Confirmed, Keyword::Suspected]);
/// How far behind a part its whole may stand, and behind a place the next figure, in tokens.
const WHOLE_REACH: usize = 4;
const PLACE_REACH: usize = 6;

/// «71 منها», «عشرات منهم», «1000 آخرين»: the noun stands earlier.
pub(super) fn part_of_them<'a>(
    context: &Context<'a>,
    number: &Number,
    earlier: &[Draft],
) -> Option<Counted<'a>> {
    let at = number.tokens.end;
    let of_them = context.is_particle(at, Particle::OfThem) && !has_part(context, at);
    let other = context.is_particle(at, Particle::Other);
    // «السفن الثلاث الأخرى», «الأيام الثلاثة الباقية»: the noun stands right before.
    let told_before = other
        && context.is_definite(number.core.start)
        && number
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|i| context.is_definite(i) && context.noun(i).is_some());
    if (!of_them && !other) || told_before {
        return None;
    }
    // «وثلاثة آخرين من الشرطة».
    let of = at + 2;
    let told = other && context.is_particle(at + 1, Particle::From) && is_countable(context, of);
    if let Some((noun, _)) = context.noun(of).filter(|(noun, _)| told && (noun.is_person() || noun.is_body()))
    {
        return Some(Counted {
            tokens: number.tokens.start..of + 1,
            phrase: of..of + 1,
            noun: Some(noun),
            ..unnamed(number, "counted.others", 0.85, false)
        });
    }
    let near = |d: &&Draft| number.core.start.saturating_sub(d.tokens.end) < 60;
    let Some(last) = earlier.last().filter(near) else {
        // «قتل قائد الفرقة وتسعة آخرون»: one is named, the others are counted.
        let people = other && is_masculine_plural(context, at);
        return people.then(|| Counted {
            tokens: number.tokens.start..at + 1,
            phrase: at..at + 1,
            ..unnamed(number, "counted.others", 0.7, false)
        });
    };
    // «مقتل شرطي وجرح ستة آخرين»: like the one told of in this sentence and not like those before it.
    if other && follows_one(context, number, last) {
        return Some(Counted {
            tokens: number.tokens.start..at + 1,
            phrase: at..at + 1,
            ..unnamed(number, "counted.others", 0.8, false)
        });
    }
    let noun = context.noun(last.counted.start).map(|(noun, _)| noun);
    // «بثماني رصاصات، وأصاب ثلاثة آخرين»: others in the masculine plural are people.
    let others = other && is_masculine_plural(context, at) && noun.is_some_and(|noun| !noun.is_person());
    Some(Counted {
        tokens: number.tokens.start..at + 1,
        phrase: if others { at..at + 1 } else { last.counted.clone() },
        noun: noun.filter(|_| !others),
        how: if of_them { "counted.part_of_them" } else { "counted.others" },
        confidence: 0.85,
        is_part: of_them,
        together: false,
    })
}

/// Whether one person is told of before «آخرين» in its sentence, and nobody is counted there.
fn follows_one(context: &Context<'_>, number: &Number, last: &Draft) -> bool {
    const REACH: usize = 8;
    let Some(sentence) = context.sentence_of(number.core.start) else { return false };
    let low = number.tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
    let one = |i: &usize| {
        context.noun(*i).is_some_and(|(noun, form)| {
            noun.is_person() && form == Form::Singular && !noun.kind.is_some_and(Kind::is_casualty)
        }) && !context.is_definite(*i)
    };
    let counted_here = last.tokens.start >= sentence.tokens.start;
    !counted_here && (low..number.tokens.start).any(|i| one(&i))
}

/// «بينهم»: those before it are no part themselves, but have one.
fn has_part(context: &Context<'_>, i: usize) -> bool {
    context.is_particle(i, Particle::OfThem) && context.is_keyword(i, Keyword::WithPart)
}

/// «40 جريحا و12 بينهم طفل»: people of whom a part is told go on with those before.
pub(super) fn with_part<'a>(
    context: &Context<'a>,
    number: &Number,
    earlier: &[Draft],
) -> Option<Counted<'a>> {
    let last = earlier.last().filter(|d| number.core.start.saturating_sub(d.tokens.end) < 60)?;
    let noun = context.noun(last.counted.start).map(|(noun, _)| noun).filter(|noun| noun.is_person())?;
    has_part(context, number.tokens.end).then(|| Counted {
        noun: Some(noun),
        phrase: last.counted.clone(),
        ..unnamed(number, "counted.part_of_them", 0.7, true)
    })
}

/// «آخرون», «آخرين».
fn is_masculine_plural(context: &Context<'_>, i: usize) -> bool {
    PEOPLE.iter().any(|ending| context.folded(i).ends_with(ending))
}

/// «170 جريحا بينهم 85 بالرصاص», «40 جريحا و12 بين الحراس»: a bare figure that goes on with a toll.
pub(super) fn of_a_toll<'a>(
    context: &Context<'a>,
    number: &Number,
    earlier: &[Draft],
) -> Option<Counted<'a>> {
    // «31 مقعدا (17 للقائمة العامة و14 للمحلية)».
    let opened = |d: &Draft| {
        let (first, end) = (d.tokens.start, d.tokens.end);
        let opens = end + 1 == number.tokens.start && context.is_punct(end, '(');
        let goes_on = d.is_part && first > 0 && context.is_punct(first - 1, '(');
        opens || goes_on && !(end..number.tokens.start).any(|i| context.is_punct(i, ')'))
    };
    let bracket = earlier.last().is_some_and(opened);
    let part = after_of_them(context, number) || bracket;
    // «6 عمليات بينها 4 بسيارات», «300 منزل، هدم منها 40 بالكامل».
    let things = |d: &Draft| d.unit != "persons" && (d.is_part || context.noun(d.counted.start).is_some());
    // «282 نائبا، منهم 60 على القوائم و222 على النظام الفردي».
    let people = |d: &Draft| d.unit == "persons" && (part || d.is_part);
    let goes = |d: &&Draft| d.kind.is_casualty() || people(d) || (part && things(d));
    let last = earlier.last().filter(|d| goes(d) && d.tokens.end <= number.tokens.start)?;
    let near = number.tokens.start - last.tokens.end <= 10
        && context.sentence_of(number.core.start)?.tokens.contains(&last.tokens.start);
    let goes_on = part
        || context.has_prefix(number.tokens.start, Prefix::CONJUNCTION)
        || context
            .token(number.tokens.start.checked_sub(1)?)
            .is_some_and(|t| t.prefix == Prefix::NONE && context.is_and(number.tokens.start - 1));
    let next = number.tokens.end;
    let clitic = context.has_prefix(next, Prefix::BI)
        || context.word(next).starts_with(BI_ARTICLE)
        || context.is_particle(next, Particle::In)
        // «70 شخصا هذا الشهر، ونحو 1200 منذ مطلع السنة», «100 ألف وفق الوزارة وأكثر من 150 ألفا وفق المنظمة».
        || context.is_particle(next, Particle::Since)
        || context.speech_verb(next) == Some(Reporting::According)
        || ((part || last.is_part) && context.is_particle(next, Particle::On))
        // «بينهم 5 قاموا بسرقة», «منها 200 دمرت كليا».
        || (part && context.is_unknown(next) && context.folded(next).ends_with(VERB_PLURAL))
        || (part && things(last) && is_done_to_things(context, next))
        // «منها 31 مؤكدة».
        || (part && things(last) && context.is_any_keyword(next, CASES));
    (near && goes_on && clitic && !context.is_dated(next) && !is_countable(context, next))
        .then(|| unnamed(number, "counted.of_a_toll", 0.7, part))
}

/// «دمرت», «تعرضت»: a verb of things in the past.
fn is_done_to_things(context: &Context<'_>, i: usize) -> bool {
    const LETTERS: usize = 4;
    let folded = context.folded(i);
    let feminine = folded.ends_with(letters::TA)
        && !folded.ends_with(FEMININE_PLURAL)
        && folded.chars().count() >= LETTERS;
    let plain = context.token(i).is_some_and(|t| t.prefix == Prefix::NONE);
    // «منها أربع ونهبت اثنتان» goes on.
    let opens = folded.starts_with(letters::WAW);
    feminine && plain && !opens && context.noun(i).is_none() && !context.is_definite(i)
}

/// «4 خطيرة و20 متوسطة»: how badly so many are hurt.
pub(super) fn by_severity<'a>(
    context: &Context<'a>,
    number: &Number,
    earlier: &[Draft],
) -> Option<Counted<'a>> {
    let at = number.tokens.end;
    let last = earlier.last().filter(|d| d.kind == Kind::Injured)?;
    let near = context.sentence_of(number.core.start)?.tokens.contains(&last.tokens.start);
    (near && context.is_particle(at, Particle::Severity)).then(|| Counted {
        tokens: number.tokens.start..at + 1,
        ..unnamed(number, "counted.of_a_toll", 0.7, true)
    })
}

/// «انتشلت 5 جثث ليرتفع العدد إلى 11», «بينما قال آخرون إن العدد 9»: the number of those told of last.
pub(super) fn of_the_number<'a>(
    context: &Context<'a>,
    number: &Number,
    earlier: &[Draft],
) -> Option<Counted<'a>> {
    const REACH: usize = 4;
    const FAR: usize = 30;
    let (start, end) = (number.tokens.start, number.tokens.end);
    let passes = |i: usize| {
        context.is_particle(i, Particle::Rose)
            || change::is_to(context, i)
            || context.is_keyword(i, Keyword::Already)
    };
    // «فيما بلغ العدد في سوريا 3300».
    let placed = place::place_before(context, start).and_then(|named| named.start.checked_sub(1));
    let before = placed.filter(|&i| context.is_particle(i, Particle::In)).unwrap_or(start);
    let low = before.saturating_sub(REACH);
    let total = (low..before).rev().find(|&i| !passes(i))?;
    let counts = context.is_particle(total, Particle::NumberOf) && context.is_definite(total)
        || is_set_against(context, number);
    let last = earlier.last().filter(|d| counts && d.kind.is_casualty() && d.tokens.end <= total)?;
    let ends = !number.percent && !is_countable(context, end) && !plausible_noun(context, number, end);
    (ends && start - last.tokens.end <= FAR).then(|| Counted {
        noun: context.noun(last.counted.start).map(|(noun, _)| noun),
        phrase: last.counted.clone(),
        ..unnamed(number, "counted.of_a_toll", 0.7, false)
    })
}

/// «، في حين تحدث أطباء عن 31», «، فيما أحصى ناشطون 19»: a figure that others tell instead ends the clause.
fn is_set_against(context: &Context<'_>, number: &Number) -> bool {
    const REACH: usize = 7;
    let Some(sentence) = context.sentence_of(number.core.start) else { return false };
    let start = number.tokens.start;
    let ends = context.token(number.tokens.end).is_none() || context.is_any_punct(number.tokens.end);
    let low = start.saturating_sub(REACH).max(sentence.tokens.start);
    let clause = || (low..start).rev().take_while(|&i| !context.is_any_punct(i));
    let told = |i: &usize| matches!(context.speech_verb(*i), Some(Reporting::Said | Reporting::SaidThat));
    // «تحدثت لجان محلية عن 22 قتيلا، وأشارت مصادر طبية إلى 31».
    let opens = |verb: usize| {
        let comma = verb.checked_sub(1).is_some_and(|before| context.is_comma(before));
        comma && context.has_prefix(verb, Prefix::CONJUNCTION)
    };
    ends && clause()
        .find(told)
        .is_some_and(|verb| opens(verb) || clause().any(|i| context.is_keyword(i, Keyword::Meanwhile)))
}

/// «أحرقوا أربع شاحنات واستولوا على اثنتين», «أحرق منها أربع ونهبت اثنتان»: as many of the same, what is done to which
/// stands right before.
pub(super) fn left_out<'a>(context: &Context<'a>, number: &Number, earlier: &[Draft]) -> Option<Counted<'a>> {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let few =
        number.form == NumberForm::Words && (2.0..=10.0).contains(&number.best) && number.core.len() == 1;
    let plain =
        number.hedge == Hedge::Exact && context.token(start).is_some_and(|t| t.prefix == Prefix::NONE);
    let last = earlier.last().filter(|d| few && plain && d.tokens.end <= start && d.unit != "persons")?;
    let one_sentence = context.sentence_of(start)?.tokens.contains(&last.tokens.start);
    let Value::Number { low: Some(whole), .. } = last.value else { return None };
    let noun = context.noun(last.counted.start).map(|(noun, _)| noun).filter(|_| number.best <= whole)?;
    let before = start.checked_sub(1)?;
    let deed = |i: usize| {
        let joined = context.is_unknown(i) && context.folded(i).starts_with(letters::WAW);
        joined || context.event(i).is_some() || context.has_label(i, Label::Found.bit())
    };
    let on = context.is_keyword(before, Keyword::Towards) && before.checked_sub(1).is_some_and(deed);
    let of_them =
        context.is_particle(before, Particle::OfThem) && !context.is_keyword(before, Keyword::WithPart);
    let ends = context.token(end).is_none()
        || context.is_any_punct(end)
        || context.is_particle(end, Particle::OfThem)
        || context.folded(end).starts_with(letters::WAW);
    let agrees = agrees(context, number, last.counted.start);
    (one_sentence && ends && agrees && (on || of_them || deed(before))).then(|| Counted {
        noun: Some(noun),
        phrase: last.counted.clone(),
        ..unnamed(number, "counted.of_a_toll", 0.7, of_them)
    })
}

/// «حافلات»: «أربع», «اثنتين»; a broken plural shows no gender.
fn agrees(context: &Context<'_>, number: &Number, noun: usize) -> bool {
    let written = context.folded(number.core.start);
    let dual = |endings: [&str; 2]| endings.iter().any(|ending| written.ends_with(ending));
    let few = number.best < 3.0;
    let feminine = if few { dual(FEMININE_DUAL) } else { !written.ends_with(letters::HA) };
    let word = context.word(noun);
    let own = word.ends_with(letters::TA_MARBUTA) || word.ends_with(FEMININE_PLURAL);
    let broken = !own && context.noun(noun).is_some_and(|(_, form)| form == Form::Plural);
    broken || own == feminine
}

/// «دمر 40 منزلا كليا و90 جزئيا»: the same, otherwise damaged.
pub(super) fn by_degree<'a>(
    context: &Context<'a>,
    number: &Number,
    earlier: &[Draft],
) -> Option<Counted<'a>> {
    let at = number.tokens.end;
    let last = earlier.last().filter(|_| context.is_keyword(at, Keyword::Degree))?;
    let near = context.sentence_of(number.core.start)?.tokens.contains(&last.tokens.start);
    let noun = context.noun(last.counted.start).map(|(noun, _)| noun);
    (near && noun.is_some()).then(|| Counted {
        noun,
        phrase: last.counted.clone(),
        ..unnamed(number, "counted.of_a_toll", 0.7, false)
    })
}

/// «39 مليونا من أصل 46 مليون ناخب», «11 من بين 121 طالبا»: a part whose whole says what is counted.
pub(super) fn part_of_whole<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let of = number.tokens.end;
    // «أسقط 5 من 7 مسيرات».
    let whole = context.is_particle(of + 1, Particle::Whole) || context.is_particle(of + 1, Particle::Among);
    let at = of + 1 + usize::from(whole);
    let numbers = &context.analysis.numbers;
    let whole = numbers.get(numbers.partition_point(|n| n.tokens.start < at))?;
    let noun = whole.tokens.end;
    let counts = whole.tokens.start == at && is_countable(context, noun);
    let counts = counts && (at > of + 1 || (whole.refused.is_none() && whole.best > number.best));
    (counts && context.is_particle(of, Particle::From)).then(|| Counted {
        noun: context.noun(noun).map(|(noun, _)| noun),
        phrase: noun..noun + 1,
        ..unnamed(number, "counted.of_a_toll", 0.8, false)
    })
}

/// «102 مقعدا من أصل 395»: the whole of what stands before.
pub(super) fn whole_of<'a>(context: &Context<'a>, number: &Number, earlier: &[Draft]) -> Option<Counted<'a>> {
    let whole = number.tokens.start.checked_sub(1).filter(|&i| {
        // «من إجمالي 900».
        let total = context.is_particle(i, Particle::NumberOf) && i > 0;
        context.is_particle(i, Particle::Whole) || (total && context.is_particle(i - 1, Particle::From))
    })?;
    let part = earlier.last().filter(|d| whole - whole.min(d.tokens.end) <= WHOLE_REACH)?;
    // «من أصل 78 كانوا على متنها», «من أصل 40 تضررت».
    let next = number.tokens.end;
    let ends = !is_countable(context, next)
        && (!plausible_noun(context, number, next) || context.is_keyword(next, Keyword::Past));
    ends.then(|| Counted {
        noun: context.noun(part.counted.start).map(|(noun, _)| noun),
        phrase: part.counted.clone(),
        ..unnamed(number, "counted.of_a_toll", 0.8, false)
    })
}

/// «83 حالة في الرياض و45 في مكة»: the same, counted for the next place.
pub(super) fn next_place<'a>(
    context: &Context<'a>,
    number: &Number,
    earlier: &[Draft],
) -> Option<Counted<'a>> {
    let last = earlier.last().filter(|d| d.tokens.end <= number.tokens.start)?;
    let between = last.tokens.end..number.tokens.start;
    let joined = context.has_prefix(number.tokens.start, Prefix::CONJUNCTION)
        || between.end.checked_sub(1).is_some_and(|i| context.is_and(i));
    let inside = |i: usize| context.is_particle(i, Particle::In);
    let placed = |i: usize| inside(i) || context.has_prefix(i, Prefix::BI);
    let alike = inside(between.start) == inside(number.tokens.end);
    // «في البلاد 2500 جندي و900 في الجوار».
    let led = between.len() <= 1
        && (2..=3).any(|back| last.tokens.start.checked_sub(back).is_some_and(inside))
        && inside(number.tokens.end)
        && !number.percent;
    // «و5 في المئة».
    // «نقل 90 إلى المرفأ و80 إلى المطار».
    let to = |i: usize| change::is_to(context, i);
    let towards = to(number.tokens.end) && between.clone().any(to);
    let counts = !number.percent && (towards || alike && placed(between.start) && placed(number.tokens.end));
    // «في حلب، و45 في حمص».
    let passes = |i: usize| context.is_and(i) || context.is_comma(i);
    let close = between.clone().rev().find(|&i| !passes(i)).map_or(between.start, |i| i + 1);
    let words = between.start..close;
    let near = between.len() <= PLACE_REACH && words.clone().all(|i| context.is_word(i));
    (joined && near && (led || counts && !words.is_empty())).then(|| Counted {
        noun: context.noun(last.counted.start).map(|(noun, _)| noun),
        phrase: last.counted.clone(),
        ..unnamed(number, "counted.of_a_toll", 0.7, last.is_part)
    })
}

/// «بلغ عدد القتلى في حلب 94 وفي حماة 27»: the same, where the next place stands before its figure.
pub(super) fn placed_before<'a>(
    context: &Context<'a>,
    number: &Number,
    earlier: &[Draft],
) -> Option<Counted<'a>> {
    let last = earlier.last().filter(|d| d.tokens.end <= number.tokens.start)?;
    let comma = usize::from(context.is_comma(last.tokens.end));
    let opens = last.tokens.end + comma;
    let joined = comma > 0 || context.has_prefix(opens, Prefix::CONJUNCTION);
    let placed = |end: usize| place::place_before(context, end).map(|named| named.start);
    // «في» of both places.
    let alike = placed(number.tokens.start) == Some(opens + 1) && placed(last.tokens.start).is_some();
    let ends = !number.percent
        && !is_countable(context, number.tokens.end)
        && !context.is_unknown(number.tokens.end);
    (joined && alike && ends).then(|| Counted {
        noun: context.noun(last.counted.start).map(|(noun, _)| noun),
        phrase: last.counted.clone(),
        ..unnamed(number, "counted.of_a_toll", 0.7, last.is_part)
    })
}

/// «120 أسيرا مقابل 80 من الجانب الآخر», «45 مقعدا مقابل 30 للمعارضة»: as many of the same on another side.
pub(super) fn of_other_side<'a>(
    context: &Context<'a>,
    number: &Number,
    earlier: &[Draft],
) -> Option<Counted<'a>> {
    let of = number.tokens.end;
    let owner = of + 1;
    let last = earlier.last().filter(|d| d.tokens.end <= number.tokens.start)?;
    let one_sentence = context.sentence_of(number.core.start)?.tokens.contains(&last.tokens.start);
    let noun = context.noun(last.counted.start).map(|(noun, _)| noun);
    let to = context.has_prefix(of, Prefix::LI) || context.word(of).starts_with(LI_ARTICLE);
    // «لمنافسه», which no list knows.
    let rival = context.is_unknown(of)
        && context.folded(of).starts_with(letters::LAM)
        && [HIS, HER, THEIR].iter().any(|ending| context.folded(of).ends_with(ending));
    let to = to || rival;
    let owned = rival || context.is_definite(of) || context.token(of).is_some_and(|t| t.has_suffix);
    // «177 صوتا مقابل 99».
    let alone = context.token(of).is_none() || context.is_any_punct(of);
    let to_others = (to && owned || alone && !number.percent)
        && noun.is_some()
        && last.tokens.end + 1 == number.tokens.start;
    if to_others && kind::is_along(context, number.tokens.start) {
        return Some(Counted {
            phrase: last.counted.clone(),
            noun,
            ..unnamed(number, "counted.of_a_toll", 0.7, last.is_part)
        });
    }
    if last.unit != "persons" {
        return None;
    }
    let counts = context.noun(owner).is_some_and(|(noun, _)| noun.kind.is_some() || noun.is_body());
    let other_side = context.is_definite(owner) && context.is_particle(of, Particle::From) && !counts;
    (one_sentence && other_side && kind::is_along(context, number.tokens.start)).then(|| Counted {
        tokens: number.tokens.start..owner + 1,
        phrase: last.counted.clone(),
        noun: context.noun(last.counted.start).map(|(noun, _)| noun),
        ..unnamed(number, "counted.of_a_toll", 0.7, last.is_part)
    })
}
