//! Explicit zeros: «بدون سقوط ضحايا», «لم تسجل أي إصابات», «لم يقتل أي شخص», «نفى سقوط قتلى».

use std::ops::Range;

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::sort;
use crate::claims::{Hedge, Kind, Value};
use crate::text::TokenKind;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::{Class, Form, Prefix};

/// How far behind the negation the noun may stand, in tokens.
const REACH: usize = 8;
/// How far behind its verb «أي» may stand, in tokens: «لم يقتل أو يصب أي».
const VERBS: usize = 4;

/// The rule of those whose denial is the nought itself.
pub(crate) const DENIED: &str = "zero.denied";

/// Proposes a claim of nought for every negation that reaches casualties, losses or munitions.
#[must_use]
pub(crate) fn find(context: &Context<'_>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mask = u32::from(Class::Particle.bit() | Class::Reporting.bit()) | sort::KEYWORD;
    for i in context.tokens_of(mask) {
        if let Some(draft) = spelled_out(context, i).or_else(|| denied(context, i)) {
            out.push(draft);
            continue;
        }
        if !context.is_particle(i, Particle::Not) || out.last().is_some_and(|d| d.tokens.end > i) {
            continue;
        }
        // «لم تؤكد الشرطة سقوط قتلى» denies no deaths; «لم يعلن عن سقوط قتلى» does.
        if context.speech_verb(i + 1).is_some() && !context.is_keyword(i + 2, Keyword::About) {
            continue;
        }
        let found = nought(context, i).or_else(|| nobody(context, i)).or_else(|| unharmed(context, i));
        if let Some(draft) = found {
            out.push(draft);
        }
    }
    out
}

fn nought(context: &Context<'_>, not: usize) -> Option<Draft> {
    let end = context.sentence_of(not)?.tokens.end.min(not + 1 + REACH);
    for i in not + 1..end {
        let token = context.token(i)?;
        if matches!(token.kind, TokenKind::Punct('،' | '؛' | ':' | '.')) || token.kind == TokenKind::Number
        {
            return None;
        }
        // «لم يعرف عدد القتلى», «لم يتضح سقوط ضحايا» deny knowledge, «دون ذكر ضحايا» a word of them, «دون احتساب الضحايا»
        // leaves them out: none of them denies deaths.
        let unsaid = [Particle::NumberOf, Particle::Unknown, Particle::If];
        if unsaid.into_iter().any(|particle| context.is_particle(i, particle)) {
            return None;
        }
        let Some((noun, form)) = context.noun(i) else { continue };
        let any = (i.saturating_sub(1)..i).any(|j| context.is_particle(j, Particle::Any));
        let harm = matches!(noun.concept.as_str(), "dead" | "injured" | "missing" | "loss");
        if harm && context.is_definite(i) {
            return None;
        }
        // «أي حالة وفاة».
        let of_case = context.noun(i + 1).and_then(|(told, _)| told.kind);
        let of_case = of_case.filter(|kind| any && noun.concept == "case" && kind.is_casualty());
        if let Some(kind) = of_case {
            return Some(zero(not..i + 2, kind, "persons", "person", i + 1));
        }
        let counts = (harm && (form == Form::Plural || any) && happens(context, not, i, any))
            || (any && noun.concept == "incident")
            || (any && noun.kind.is_some_and(|k| matches!(k, Kind::AttackMunitions | Kind::AttackCount)));
        if counts {
            // «بلا خسائر بشرية», «خسائر في الأرواح».
            let of_life = noun.concept == "loss"
                && (context.is_keyword(i + 1, Keyword::Human) || context.is_keyword(i + 2, Keyword::Lives));
            return Some(match of_life {
                true => zero(not..i + 2, Kind::Killed, "persons", "person", i),
                false => zero(not..i + 1, noun.kind?, &noun.unit, &noun.concept, i),
            });
        }
    }
    None
}

fn zero(tokens: Range<usize>, kind: Kind, unit: &str, concept: &str, counted: usize) -> Draft {
    Draft {
        tokens,
        kind,
        value: Value::exactly(0.0),
        hedge: Hedge::Exact,
        unit: unit.into(),
        concept: concept.into(),
        counted: counted..counted + 1,
        rule: "zero.negated",
        confidence: 0.85,
        is_part: false,
    }
}

/// «صفر إصابات», «صفر وفيات».
fn spelled_out(context: &Context<'_>, i: usize) -> Option<Draft> {
    if !context.is_keyword(i, Keyword::Nought) {
        return None;
    }
    let (noun, form) = context.noun(i + 1)?;
    let kind =
        noun.kind.filter(|kind| kind.is_casualty() && form == Form::Plural && !context.is_definite(i + 1))?;
    Some(zero(i..i + 2, kind, &noun.unit, &noun.concept, i + 1))
}

/// «نفى المصدر سقوط قتلى», «نافيا وقوع أي إصابات»: whoever denies that there were any says that there were none.
fn denied(context: &Context<'_>, i: usize) -> Option<Draft> {
    if context.speech_verb(i) != Some(Reporting::Denied) {
        return None;
    }
    let not = i.checked_sub(1).is_some_and(|before| context.is_particle(before, Particle::Not));
    let occurs = |at: usize| context.is_particle(at, Particle::Occur) && !context.is_definite(at);
    let occur = (i + 1..i + 2 + VERBS).find(|&at| occurs(at))?;
    let plain = context.token(occur).is_some_and(|t| t.prefix == Prefix::NONE && !t.has_suffix);
    let subject = |at: usize| context.is_word(at) && !context.is_any_particle(at);
    let harmed = occur + 1 + usize::from(context.is_particle(occur + 1, Particle::Any));
    let (noun, form) = context.noun(harmed)?;
    let kind = noun.kind.filter(|kind| kind.is_casualty())?;
    let any = form == Form::Plural && !context.is_definite(harmed);
    // «نفى سقوط قتلى غير الثلاثة» leaves some.
    let other =
        context.is_keyword(harmed + 1, Keyword::But) || context.is_particle(harmed + 1, Particle::Other);
    (!not && plain && any && !other && (i + 1..occur).all(subject))
        .then(|| Draft { rule: DENIED, ..zero(occur..harmed + 1, kind, &noun.unit, &noun.concept, harmed) })
}

/// «لم يتعرض أحد لأذى», «لم يلحق أذى بأحد»: nobody is hurt.
fn unharmed(context: &Context<'_>, not: usize) -> Option<Draft> {
    let clause = || (not + 1..not + 2 + VERBS).take_while(|&i| !context.is_any_punct(i));
    let one = clause().find(|&i| context.is_keyword(i, Keyword::Anyone))?;
    let harm = clause().find(|&i| context.is_keyword(i, Keyword::Harm))?;
    Some(Draft {
        rule: "zero.nobody",
        confidence: 0.8,
        ..zero(not..one.max(harm) + 1, Kind::Injured, "persons", "person", one)
    })
}

/// «لم يصب أحد», «لم يقتل أي شخص», «لم يقتل أو يصب أي عامل»: the verb says what happened to none of them.
fn nobody(context: &Context<'_>, not: usize) -> Option<Draft> {
    // «دون أن يصاب أحد».
    let first = not;
    let not = first + usize::from(context.is_particle(first + 1, Particle::That));
    let kind = context.event(not + 1).map(|event| event.kind).filter(|kind| kind.is_casualty())?;
    // «أن أحدا لم يصب».
    if let Some(one) = not.checked_sub(1).filter(|&one| context.is_keyword(one, Keyword::Anyone)) {
        return Some(Draft {
            rule: "zero.nobody",
            confidence: 0.8,
            ..zero(one..not + 2, kind, "persons", "person", one)
        });
    }
    let reach = not + 2..not + 2 + VERBS;
    // «لم يصب أحد».
    let one = reach
        .clone()
        .take_while(|&i| !context.is_any_punct(i))
        .find(|&i| context.is_keyword(i, Keyword::Anyone));
    let any = || reach.clone().find(|&i| context.is_particle(i, Particle::Any)).map(|i| i + 1);
    // «لم يصب أي من الركاب».
    let person = one.or_else(any)?;
    let person = person + usize::from(one.is_none() && context.is_particle(person, Particle::From));
    let counted = one.is_some()
        || context.is_particle(person, Particle::OfThem)
        || context.noun(person).is_some_and(|(noun, _)| noun.is_person())
        || context.name(person).is_some();
    counted.then(|| Draft {
        rule: "zero.nobody",
        confidence: 0.8,
        ..zero(first..person + 1, kind, "persons", "person", person)
    })
}

/// Whether what is negated is that there were any: «وقوع», «سقوط», «تسجيل», «أي», or nothing in between.
fn happens(context: &Context<'_>, not: usize, noun: usize, any: bool) -> bool {
    any || noun == not + 1 || (not + 1..noun).any(|i| context.is_particle(i, Particle::Occur))
}
