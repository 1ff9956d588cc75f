//! Numbers with what they count: «32 شخصا», «26 من الركاب», «71 منها», «الجولات الأربع», «عدد القتلى إلى 58».

use std::ops::Range;

use crate::claims::context::{Context, Cover};
use crate::claims::draft::Draft;
use crate::claims::govern;
use crate::claims::{Kind, Value};
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Class, Form};
use crate::text::{Hedge, Number, NumberForm, TokenKind};

/// What was found to be counted.
struct Counted<'a> {
    /// Tokens of the claim.
    tokens: Range<usize>,
    /// Tokens of the noun phrase.
    phrase: Range<usize>,
    noun: Option<&'a Noun>,
    how: &'static str,
    confidence: f32,
    is_part: bool,
}

/// Proposes a claim for every number that counts something.
#[must_use]
pub fn find(context: &Context<'_>, measured: &Cover) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    for number in &context.analysis.numbers {
        let taken = measured.touches(&number.core) || context.touches_time(&number.core);
        if taken || number.ordinal || number.refused.is_some() {
            continue;
        }
        if let Some(draft) = one(context, number, &out) {
            out.push(draft);
        }
    }
    out
}

fn one(context: &Context<'_>, number: &Number, earlier: &[Draft]) -> Option<Draft> {
    if number.form == NumberForm::Fraction {
        return share_of_them(context, number, earlier);
    }
    // «أحد المراكز» picks one out, «مركز واحد» stresses the singular: neither counts.
    if number.form == NumberForm::Words && number.best < 1.5 {
        return None;
    }
    let counted = noun_after(context, number)
        .or_else(|| part_of_them(context, number, earlier))
        .or_else(|| noun_before(context, number))
        .or_else(|| number_of(context, number))
        .or_else(|| by_event(context, number))
        .or_else(|| unknown_after(context, number))?;
    let same_before = earlier.iter().rev().find(|d| shares_sentence(context, d, number));
    let (kind, unit, concept) = classify(context, number, &counted, same_before)?;
    let value = Value::Number { low: number.low, high: number.high };
    Some(Draft {
        tokens: counted.tokens,
        kind,
        value,
        hedge: number.hedge,
        unit,
        concept,
        counted: counted.phrase,
        rule: counted.how,
        confidence: counted.confidence,
        is_part: counted.is_part,
    })
}

fn shares_sentence(context: &Context<'_>, draft: &Draft, number: &Number) -> bool {
    context.sentence_of(number.core.start).is_some_and(|s| s.tokens.contains(&draft.tokens.start))
}

/// «32 شخصا», «26 من الركاب», «2500 أميركي», «ألفي جندي أميركي».
fn noun_after<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let mut at = number.tokens.end;
    let mut how = "counted.noun_after";
    if context.is_particle(at, Particle::From) || context.is_particle(at, Particle::Among) {
        at += 1;
        how = "counted.noun_after_min";
    }
    // «5 من هؤلاء المقاتلين», «300 من عديد قواتها»: one word may stand between.
    let direct = is_countable(context, at);
    let skipped =
        !direct && how != "counted.noun_after" && context.is_word(at) && is_countable(context, at + 1);
    let head = if direct {
        at
    } else if skipped {
        at + 1
    } else {
        return None;
    };
    if how == "counted.noun_after" && blocks_adjacency(context, number, head) {
        return None;
    }
    let noun = context.noun(head).map(|(noun, _)| noun);
    let end = noun_phrase_end(context, head);
    Some(Counted {
        tokens: number.tokens.start..end,
        phrase: head..end,
        noun,
        how,
        confidence: 0.95,
        is_part: after_of_them(context, number),
    })
}

fn is_countable(context: &Context<'_>, i: usize) -> bool {
    context.noun(i).is_some() || context.name(i).is_some()
}

/// A number does not count a dual, nor a definite noun right behind it («في 2014 الجيش») unless it is vague
/// («عشرات القتلى») or a scale word in construct.
fn blocks_adjacency(context: &Context<'_>, number: &Number, head: usize) -> bool {
    let dual = context.noun(head).is_some_and(|(_, form)| form == Form::Dual);
    let digits =
        context.token(number.core.end.saturating_sub(1)).is_some_and(|t| t.kind == TokenKind::Number);
    dual || (digits && context.is_definite(head))
        || context.has_prefix(head, crate::text::lexicon::Prefix::CONJUNCTION)
}

/// «بينهم 2500 أميركي»: a part of the figure before it.
fn after_of_them(context: &Context<'_>, number: &Number) -> bool {
    let before = number.tokens.start.saturating_sub(1);
    number.tokens.start > 0
        && (context.is_particle(before, Particle::OfThem) || {
            before > 0 && context.is_particle(before - 1, Particle::OfThem)
        })
}

/// The end of the phrase that starts with the counted noun: nationalities and plain adjectives agree with it.
fn noun_phrase_end(context: &Context<'_>, head: usize) -> usize {
    let mut end = head + 1;
    while end < head + 3 {
        let Some(token) = context.token(end) else { break };
        let plain = token.prefix == crate::text::lexicon::Prefix::NONE;
        let adjective =
            context.token(end).is_some_and(|t| t.is(&context.words.lexicon, Class::Name)) && plain;
        if !(adjective || is_nisba(context, end)) {
            break;
        }
        end += 1;
    }
    end
}

/// An adjective in -ي, -ية, -يا: «عسكرية», «صاروخيا».
fn is_nisba(context: &Context<'_>, i: usize) -> bool {
    if !context.is_unknown(i) {
        return false;
    }
    let folded = context.folded(i);
    let long = folded.chars().count() >= 5;
    long && !folded.starts_with("\u{627}\u{644}")
        && ["\u{64a}", "\u{64a}\u{647}", "\u{64a}\u{627}"].iter().any(|e| folded.ends_with(e))
}

/// «71 منها», «عشرات منهم», «1000 آخرين»: the noun stands earlier.
fn part_of_them<'a>(context: &Context<'a>, number: &Number, earlier: &[Draft]) -> Option<Counted<'a>> {
    let at = number.tokens.end;
    let of_them = context.is_particle(at, Particle::OfThem);
    let other = context.is_particle(at, Particle::Other);
    if !of_them && !other {
        return None;
    }
    let last = earlier.last()?;
    let near = number.core.start.saturating_sub(last.tokens.end) < 60;
    near.then(|| Counted {
        tokens: number.tokens.start..at + 1,
        phrase: last.counted.clone(),
        noun: context.noun(last.counted.start).map(|(noun, _)| noun),
        how: if of_them { "counted.part_of_them" } else { "counted.others" },
        confidence: 0.85,
        is_part: of_them,
    })
}

/// «حوالي ثلثها», «أكثر من نصفهم»: a share of the figure before it.
fn share_of_them(context: &Context<'_>, number: &Number, earlier: &[Draft]) -> Option<Draft> {
    let suffixed = context.token(number.core.end.checked_sub(1)?)?.has_suffix;
    let whole = earlier.last().filter(|d| suffixed && number.core.start.saturating_sub(d.tokens.end) < 60)?;
    let Value::Number { low: Some(base), .. } = whole.value else { return None };
    let share = (base * number.best).round();
    let (value, hedge) = match number.hedge {
        Hedge::MoreThan => (Value::Number { low: Some(share + 1.0), high: None }, Hedge::MoreThan),
        Hedge::AtLeast => (Value::Number { low: Some(share), high: None }, Hedge::AtLeast),
        Hedge::LessThan => (Value::Number { low: None, high: Some(share - 1.0) }, Hedge::LessThan),
        Hedge::AtMost => (Value::Number { low: None, high: Some(share) }, Hedge::AtMost),
        _ => (Value::exactly(share), Hedge::About),
    };
    let person = whole.unit == "persons";
    let governed = govern::governing(context, number.tokens.start, number.tokens.end, Kind::is_casualty);
    Some(Draft {
        tokens: number.tokens.clone(),
        kind: governed.filter(|_| person).unwrap_or(whole.kind),
        value,
        hedge,
        rule: "counted.share_of_them",
        confidence: 0.7,
        is_part: true,
        ..whole.clone()
    })
}

/// «الجولات الأربع», «مواقع عدة», «مدن رئيسية عدة», «القتلى الـ35».
fn noun_before<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let mut last = number.tokens.start.checked_sub(1)?;
    let bare_article = context.folded(last) == "\u{627}\u{644}";
    if bare_article {
        last = last.checked_sub(1)?;
    }
    // One adjective may stand between.
    let described =
        context.noun(last).is_none() && (context.is_unknown(last) || context.name(last).is_some());
    let at = if described { last.checked_sub(1)? } else { last };
    let (noun, form) = context.noun(at)?;
    let definite = context.is_definite(at) && (bare_article || context.is_definite(number.core.start));
    let vague = number.hedge == Hedge::Vague && form == Form::Plural;
    if form == Form::Dual || !(definite || vague) {
        return None;
    }
    Some(Counted {
        tokens: at..number.tokens.end,
        phrase: at..last + 1,
        noun: Some(noun),
        how: "counted.noun_before",
        confidence: 0.9,
        is_part: false,
    })
}

/// «ارتفع عدد القتلى إلى 58», «حصيلة الضحايا بلغت 40», «القتلى (58)».
fn number_of<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let from = context.sentence_of(number.core.start)?.tokens.start;
    let lowest = number.tokens.start.saturating_sub(9).max(from);
    let mut noun_at = None;
    for i in (lowest..number.tokens.start).rev() {
        if context.is_punct(i, '،') || context.is_punct(i, ':') {
            return None;
        }
        if context.token(i)?.kind == TokenKind::Number {
            return None;
        }
        if let Some((noun, form)) = context.noun(i)
            && form != Form::Dual
        {
            noun_at = Some((i, noun));
        }
        if context.is_particle(i, Particle::NumberOf) {
            let (at, noun) = noun_at?;
            return Some(Counted {
                tokens: number.tokens.clone(),
                phrase: at..at + 1,
                noun: Some(noun),
                how: "counted.number_of",
                confidence: 0.9,
                is_part: false,
            });
        }
    }
    let (at, noun) = noun_at?;
    let bracketed = at + 2 == number.tokens.start
        && context.is_punct(number.tokens.start - 1, '(')
        && context.is_punct(number.tokens.end, ')');
    bracketed.then(|| Counted {
        tokens: at..number.tokens.end,
        phrase: at..at + 1,
        noun: Some(noun),
        how: "counted.bracketed",
        confidence: 0.85,
        is_part: false,
    })
}

/// «مقتل 32 وإصابة 15»: persons, though none are named.
fn by_event<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let at = number.tokens.start.checked_sub(1)?;
    let event = context.event(at).or_else(|| context.event(at.checked_sub(1)?))?;
    let usable = event.counted != crate::text::lexicon::events::Side::Before && event.kind.is_casualty();
    let ends =
        !is_countable(context, number.tokens.end) && !plausible_noun(context, number, number.tokens.end);
    (usable && ends).then(|| Counted {
        tokens: number.tokens.clone(),
        phrase: number.core.clone(),
        noun: None,
        how: "counted.by_event",
        confidence: 0.8,
        is_part: false,
    })
}

/// A noun the lexicon does not know: the grammar of the counted tells it from other words.
fn unknown_after<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let mut at = number.tokens.end;
    let of = context.is_particle(at, Particle::From);
    if of {
        at += 1;
    }
    if !context.is_unknown(at) {
        return None;
    }
    let vague = number.hedge == Hedge::Vague;
    let fits =
        if of || vague { context.is_definite(at) || vague } else { plausible_noun(context, number, at) };
    if !fits || context.folded(at).chars().count() < 3 {
        return None;
    }
    Some(Counted {
        tokens: number.tokens.start..at + 1,
        phrase: at..at + 1,
        noun: None,
        how: "counted.unknown_noun",
        confidence: 0.6,
        is_part: after_of_them(context, number),
    })
}

/// Whether the unknown word at `at` can be the noun the number counts.
fn plausible_noun(context: &Context<'_>, number: &Number, at: usize) -> bool {
    if !context.is_unknown(at) || context.is_definite(at) {
        return false;
    }
    let folded = context.folded(at);
    let length = folded.chars().count();
    // A clitic in front opens a new phrase: «40 بانهيار», «6 وأصيب».
    let clitic =
        length > 4 && ["\u{648}", "\u{641}", "\u{628}", "\u{644}"].iter().any(|c| folded.starts_with(c));
    length >= 3 && (!clitic || folded.ends_with('\u{627}')) && agrees(number, &folded)
}

/// After 11 to 99 the counted noun stands in the accusative singular, which shows as a final alif or ta
/// marbuta; other numbers leave no mark.
fn agrees(number: &Number, folded: &str) -> bool {
    let rest = number.best % 100.0;
    let accusative = (11.0..=99.0).contains(&rest);
    let verbal = ["\u{64a}", "\u{62a}"].iter().any(|p| folded.starts_with(p)) && !folded.ends_with('\u{627}');
    if accusative {
        return folded.ends_with('\u{627}') || folded.ends_with('\u{647}');
    }
    number.best >= 3.0 && !verbal
}

/// The kind, unit and concept of what was found.
fn classify(
    context: &Context<'_>,
    number: &Number,
    counted: &Counted<'_>,
    same_before: Option<&Draft>,
) -> Option<(Kind, String, String)> {
    let start = counted.tokens.start;
    let end = counted.tokens.end.max(number.tokens.end);
    let Some(noun) = counted.noun else {
        let name = context.name(counted.phrase.start).is_some();
        if !name && counted.how == "counted.unknown_noun" {
            let concept = crate::claims::topic::stem(&context.folded(counted.phrase.start));
            return Some((Kind::CountOther, "things".to_owned(), concept));
        }
        // Nationals («5 فلسطينيين») and bare figures after an event are persons.
        let kind = govern::governing(context, start, end, |k| k.is_casualty() || !name)
            .or_else(|| same_before.filter(|d| counted.is_part && d.unit == "persons").map(|d| d.kind))
            .unwrap_or(Kind::CountOther);
        let unit = if kind == Kind::AttackMunitions { "munitions" } else { "persons" };
        let concept = same_before.filter(|_| counted.is_part).map_or("person", |d| d.concept.as_str());
        return Some((kind, unit.to_owned(), concept.to_owned()));
    };
    let own = noun.kind?;
    let concept = noun.concept.clone();
    if !noun.is_person() {
        return Some((own, noun.unit.clone(), concept));
    }
    if own.is_casualty() {
        return Some((own, noun.unit.clone(), concept));
    }
    // Soldiers who leave a place are withdrawn, not displaced.
    let soldiers = matches!(concept.as_str(), "soldier" | "troops" | "officer" | "police");
    let wanted = |k: Kind| k.is_casualty() && !(soldiers && k == Kind::Displaced);
    let governed = govern::governing(context, start, end, wanted);
    let inherited = same_before.filter(|d| counted.is_part && d.kind.is_casualty()).map(|d| d.kind);
    let toll = || govern::toll(context, start);
    let kind = governed.or(inherited).or_else(toll).unwrap_or(own);
    // Rescued soldiers are persons, not a force.
    let kind = if governed == Some(Kind::CountOther) { Kind::CountOther } else { kind };
    Some((kind, noun.unit.clone(), concept))
}
