//! Duals that count: «هجومان», «رتلين», «قاعدتي عين الأسد وأربيل».
use smol_str::SmolStr;

use super::counted;
use crate::claims::context::{Context, Cover};
use crate::claims::draft::Draft;
use crate::claims::govern;
use crate::claims::sort;
use crate::claims::{Hedge, Kind, Value};
use crate::text::affixes::{
    CONSTRUCT, DUAL, FEMININE_CONSTRUCT, FEMININE_DUAL, OBLIQUE, OF_TWO, VERB_PLURAL,
};
use crate::text::letters;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::events::Side;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;
use crate::text::lexicon::{Class, Form, Prefix};

/// The endings of the dual.
const DUALS: [&str; 2] = [DUAL, OBLIQUE];

/// Proposes a claim for every dual noun that is not counted by a number already.
#[must_use]
pub(crate) fn find(context: &Context<'_>, taken: &Cover, counted: &[Draft]) -> Vec<Draft> {
    let mut out = Vec::new();
    // Of the words that are neither nouns nor names only those that no list knows may be duals.
    for i in context.tokens_of((Class::Noun.bit() | Class::Name.bit()) as u32 | sort::UNKNOWN) {
        let ending = context.folded(i).as_bytes().last_chunk();
        let ends_in = |letter| ending == Some(&letters::bytes(letter));
        let ends_in_nun = ends_in(letters::NUN);
        // What is listed is a dual, or ends in nun or alif where one is taken for two by the words around it.
        let listed = || context.is_dual_noun(i) || context.is_dual_name(i) || ends_in(letters::ALIF);
        if !ends_in_nun && (context.is_unknown(i) || !listed()) {
            continue;
        }
        let by_ending = || {
            let found = feminine(context, i).or_else(|| like_plural(context, i));
            found.filter(|_| !agrees_with_noun(context, i))
        };
        let found = nationals(context, i)
            .or_else(|| ends_in_nun.then(by_ending).flatten())
            .or_else(|| before_owner(context, i));
        if let Some(draft) = found.filter(|_| !taken.has(i)) {
            out.push(draft);
            continue;
        }
        let Some((noun, Form::Dual)) = context.noun(i) else { continue };
        let busy = taken.has(i) || context.touches_time(&(i..i + 1));
        // «جثتي شابين»: whose bodies they are.
        let of_dual =
            i.checked_sub(1).and_then(|before| context.noun(before)).is_some_and(|(whole, form)| {
                form == Form::Dual && whole.kind.is_some_and(Kind::is_casualty) && noun.is_person()
            });
        if of_dual && !context.has_prefix(i, Prefix::CONJUNCTION) {
            continue;
        }
        // «طالبان» is the movement far more often than two students.
        let movement = context.name(i).is_some() && !context.is_dual_name(i + 1) && !befell(context, i);
        if busy || movement || agrees_with_noun(context, i) || !is_dual(context, i, noun) {
            continue;
        }
        let Some(own) = noun.kind else { continue };
        if let Some(kind) = kind_of_cases(context, i, noun) {
            let cases = two_persons(context, i, kind, "person", "dual.noun");
            let told = context.noun(i + 1).is_some_and(|(noun, _)| noun.kind == Some(kind));
            let end = if told { i + 2 } else { i + 1 };
            out.push(Draft { tokens: cases.tokens.start..cases.tokens.end.max(end), ..cases });
            continue;
        }
        let kind = if noun.is_person() && !own.is_casualty() {
            let hurt = || counted::is_hurt(context, i + 1).then_some(Kind::Injured);
            let whole = || whole_of(context, i, counted);
            let stays = counted::stays_put(&noun.concept);
            let happens = |kind: Kind| kind.is_casualty() && !(stays && kind == Kind::Displaced);
            govern::governing(context, i, i + 1, happens)
                .filter(|kind| !stays || *kind != Kind::Displaced)
                .or_else(whole)
                .or_else(hurt)
                .unwrap_or(own)
        } else if context.is_particle(i + 1, Particle::Search) {
            Kind::CountOther
        } else {
            own
        };
        // «القوتان» are two bodies, however many they have.
        let bodies = kind == Kind::ForceStrength && noun.concept == "troops";
        let kind = if bodies { Kind::CountOther } else { kind };
        // «قتل رجلان … الرجلان»: the same two.
        let happened = kind.is_casualty() && !own.is_casualty();
        let two_told = |out: &[Draft]| two_told(out, context, i) || of_two_before(context, i);
        if noun.is_person() && !happened && two_told(&out) && is_mere_mention(context, i) {
            continue;
        }
        let (tokens, value, hedge) = hedged(context, i);
        let scored = counted::score::concept(context, noun, &(i..i + 1), i);
        let things =
            |concept: &'static str| (kind, SmolStr::new_static("things"), SmolStr::new_static(concept));
        let drones = counted::as_drone(context, i, i).or_else(|| scored.map(things));
        let kind = drones.as_ref().map_or(kind, |(kind, ..)| *kind);
        // «عنصران من الشرطة».
        let whose = (noun.concept == "member").then(|| counted::member_of(context, i + 1)).flatten();
        out.push(Draft {
            tokens,
            kind,
            value,
            hedge,
            unit: match &drones {
                Some((_, unit, _)) => unit.clone(),
                None if bodies => SmolStr::new_static("groups"),
                None => noun.unit.clone(),
            },
            concept: drones.map(|(.., concept)| concept).or(whose).unwrap_or_else(|| noun.concept.clone()),
            counted: i..i + 1,
            rule: "dual.noun",
            confidence: 0.85,
            is_part: is_part(context, i) || counted::is_of_victims(context, i + 1, kind),
        });
    }
    out
}

/// «بينهم امرأتان», «من بين القتلى طفلان»: two of those counted before.
fn is_part(context: &Context<'_>, i: usize) -> bool {
    let of_them = i.checked_sub(1).is_some_and(|before| context.is_particle(before, Particle::OfThem));
    of_them || counted::victims_before(context, i).is_some()
}

/// «حالتي وفاة»: what the two cases are of.
fn kind_of_cases(context: &Context<'_>, i: usize, noun: &Noun) -> Option<Kind> {
    let of = context
        .noun(i + 1)
        .filter(|_| noun.concept == "case" && !context.has_prefix(i + 1, Prefix::CONJUNCTION));
    let of = of.and_then(|(noun, _)| noun.kind).filter(|kind| kind.is_casualty());
    // «توفيت حالتان», «توفيت منها حالتان».
    let before = i.checked_sub(1)?;
    let before = before.saturating_sub(usize::from(context.is_particle(before, Particle::OfThem)));
    let befell = context.event(before).filter(|event| noun.concept == "case" && event.counted == Side::Both);
    let kind = of.or(befell.map(|event| event.kind));
    kind.filter(|kind| *kind == Kind::Killed)
}

/// «7 مصابين بينهم شرطيان»: what happened to those of whom the two are a part.
fn whole_of(context: &Context<'_>, i: usize, counted: &[Draft]) -> Option<Kind> {
    if let Some(kind) = counted::victims_before(context, i) {
        return Some(kind);
    }
    i.checked_sub(1).filter(|&before| context.is_particle(before, Particle::OfThem))?;
    let from = context.sentence_of(i)?.tokens.start;
    let before = counted.iter().filter(|d| (from..i).contains(&d.tokens.start));
    before.max_by_key(|d| d.tokens.start).map(|d| d.kind).filter(|kind| kind.is_casualty())
}

/// «قتل فلسطينيان»: two nationals something happened to; elsewhere the word describes another dual.
fn nationals(context: &Context<'_>, i: usize) -> Option<Draft> {
    // «لقي سودانيان مصرعهما»: the verb before is no noun that it could describe.
    let happens = || context.event(i + 1).is_some_and(|event| event.kind.is_casualty());
    let describes = |before| context.noun(before).is_some() || (context.is_unknown(before) && !happens());
    if !context.is_dual_name(i) || i.checked_sub(1).is_some_and(describes) {
        return None;
    }
    let kind = govern::governing(context, i, i + 1, Kind::is_casualty)?;
    Some(two_persons(context, i, kind, "person", "dual.nationality"))
}

fn two_persons(context: &Context<'_>, i: usize, kind: Kind, concept: &str, rule: &'static str) -> Draft {
    let (tokens, value, hedge) = hedged(context, i);
    Draft {
        tokens,
        kind,
        value,
        hedge,
        unit: SmolStr::new_static("persons"),
        concept: concept.into(),
        counted: i..i + 1,
        rule,
        confidence: 0.85,
        is_part: false,
    }
}

/// «قتل طالبان دهسا»: of the movement the verb would be feminine, and those whom it killed would follow.
fn befell(context: &Context<'_>, i: usize) -> bool {
    let next = i + 1;
    let verb = i.checked_sub(1).filter(|&verb| context.event(verb).is_some_and(|e| e.kind.is_casualty()));
    let masculine = verb.is_some_and(|verb| {
        !context.is_definite(verb)
            && !context.folded(verb).ends_with([letters::TA, letters::HA])
            && !letters::is_verbal_noun(context.word(verb))
    });
    let ends = !context.is_figure(next) && !context.is_definite(next) && context.noun(next).is_none();
    masculine && ends && !context.has_prefix(next, Prefix::LI)
}

/// «رجلا أمن», «جنديا احتياط»: the accusative of one has no owner behind it, so that this is the dual of two.
fn before_owner(context: &Context<'_>, i: usize) -> Option<Draft> {
    if !context.word(i).ends_with(letters::ALIF) {
        return None;
    }
    let (noun, _) = context.noun(i).filter(|(noun, form)| *form == Form::Singular && noun.is_person())?;
    let owner = i + 1;
    let bare =
        |i: usize| context.token(i).is_some_and(|t| matches!(t.prefix, Prefix::NONE | Prefix::ARTICLE));
    let body = context.noun(owner).is_some_and(|(noun, _)| noun.is_body());
    let plain = context.token(i).is_some_and(|t| t.prefix == Prefix::NONE && !t.has_suffix);
    if !(plain && body && bare(owner)) {
        return None;
    }
    let kind = govern::governing(context, i, i + 1, Kind::is_casualty)?;
    Some(two_persons(context, i, kind, &noun.concept, "dual.noun"))
}

/// «جنديتان», «شرطيتين»: women who do what the word lists name only men for.
fn feminine(context: &Context<'_>, i: usize) -> Option<Draft> {
    if !context.is_unknown(i) {
        return None;
    }
    let folded = context.folded(i);
    let man = FEMININE_DUAL.iter().find_map(|e| folded.strip_suffix(e)).filter(|s| s.chars().count() > 3)?;
    let noun = singular_person(context, man)?;
    let own = noun.kind.filter(|own| !own.is_casualty())?;
    let kind = govern::governing(context, i, i + 1, Kind::is_casualty).unwrap_or(own);
    Some(two_persons(context, i, kind, &noun.concept, "dual.noun"))
}

fn singular_person<'a>(context: &Context<'a>, folded: &str) -> Option<&'a Noun> {
    let lexicon = &context.words.lexicon;
    let senses = lexicon.senses(lexicon.look_up(folded).senses).iter();
    let mut nouns = senses.filter(|s| s.class == Class::Noun && s.form == Form::Singular);
    nouns.find_map(|s| context.words.nouns.get(usize::from(s.id))).filter(|noun| noun.is_person())
}

/// «مقتل شرطيين وإصابة 3 آخرين», «شرطيين قتلا»: a dual that looks like the plural, where its vowels, what agrees with
/// it or an exact figure beside it tells that two are meant.
fn like_plural(context: &Context<'_>, i: usize) -> Option<Draft> {
    if !context.folded(i).ends_with(OBLIQUE) || context.is_definite(i) {
        return None;
    }
    let noun = context
        .noun(i)
        .filter(|(noun, form)| *form == Form::Plural && noun.is_person() && noun.dual_looks_plural)
        // The dual of «ناج» is «ناجيين».
        .filter(|(noun, _)| noun.concept != "survivor");
    let national = || {
        let token = context.token(i)?;
        context.name(i).filter(|n| n.sort == NameSort::Country && token.prefix == Prefix::NONE)
    };
    if noun.is_none() && national().is_none() {
        return None;
    }
    let kind = govern::governing(context, i, i + 1, Kind::is_casualty);
    let told = is_vowelled_dual(context, i)
        || agrees_with_two(context, i)
        || kind.is_some_and(|kind| is_beside_figure(context, i, kind));
    let own = noun.and_then(|(noun, _)| noun.kind).filter(|own| !own.is_casualty());
    let kind = kind.or(own).filter(|_| told)?;
    let concept = noun.map_or("person", |(noun, _)| noun.concept.as_str());
    Some(two_persons(
        context,
        i,
        kind,
        concept,
        if noun.is_some() { "dual.noun" } else { "dual.nationality" },
    ))
}

/// «موظفَين»: a fatha before the ending.
fn is_vowelled_dual(context: &Context<'_>, i: usize) -> bool {
    let word = context.word(i).replace(letters::SHADDA, "");
    word.split(letters::FATHA).skip(1).any(|rest| rest.starts_with(letters::YA))
}

/// «شرطيين قتلا», «جنديين هما», «مدنيين حالتهما خطرة»: what follows speaks of two.
fn agrees_with_two(context: &Context<'_>, i: usize) -> bool {
    const REACH: usize = 3;
    let near = (i + 1..i + 1 + REACH).take_while(|&j| context.is_word(j));
    near.into_iter().any(|j| {
        let folded = context.folded(j);
        let verb = context.event(j).is_some()
            && folded.ends_with(letters::ALIF)
            && !folded.ends_with(VERB_PLURAL)
            && !context
                .word(j)
                .strip_suffix(letters::TANWIN)
                .is_some_and(|stem| stem.ends_with(letters::ALIF));
        (verb && j <= i + 2) || folded.ends_with(OF_TWO)
    })
}

/// «مقتل شرطيين وإصابة 3 آخرين»: where the others are counted, so are these.
fn is_beside_figure(context: &Context<'_>, i: usize, kind: Kind) -> bool {
    let happened = |at: usize| context.event(at).map(|event| event.kind).filter(|k| k.is_casualty());
    let governed = i.checked_sub(1).and_then(happened) == Some(kind);
    let numbers = &context.analysis.numbers;
    let figure = numbers.get(numbers.partition_point(|n| n.tokens.start <= i));
    let figure = figure.filter(|n| n.refused.is_none() && !n.ordinal && n.hedge == Hedge::Exact);
    // «شرطيين و3 مدنيين», «شرطيين وإصابة 3».
    let joined = |j: usize| context.has_prefix(j, Prefix::CONJUNCTION) || context.is_and(j);
    governed
        && figure.is_some_and(|n| {
            let near = n.tokens.start <= i + 5 && (i + 1..n.tokens.start).all(|j| context.is_word(j));
            let listed = joined(i + 1) && n.tokens.start <= i + 2;
            let next = (i + 1..n.tokens.start).find(|&j| joined(j) && happened(j).is_some());
            near && (listed || next.is_some_and(|next| n.tokens.start <= next + 2))
        })
}

/// The dual at `i` with the words that bound it: «ما لا يقل عن شخصين», «شخصين على الأقل».
fn hedged(context: &Context<'_>, i: usize) -> (std::ops::Range<usize>, Value, Hedge) {
    let hedges = &context.words.hedges;
    let tokens = &context.analysis.tokens;
    let lexicon = &context.words.lexicon;
    let from = context.sentence_of(i).map_or(i, |s| s.tokens.start);
    let before = tokens.get(from..i).and_then(|t| hedges.before.longest(t.iter().rev(), lexicon));
    // «شخصين، على الأقل».
    let comma = usize::from(context.is_punct(i + 1, '،'));
    let after = || tokens.get(i + 1 + comma..).and_then(|t| hedges.after.longest(t, lexicon));
    let (range, hedge) = match before {
        Some((len, hedge)) => (i - len..i + 1, hedge),
        None => match after() {
            Some((len, hedge)) => (i..i + 1 + comma + len, hedge),
            None => (i..i + 1, Hedge::Exact),
        },
    };
    let value = match hedge {
        Hedge::MoreThan => Value::Number { low: Some(3.0), high: None },
        Hedge::AtLeast => Value::Number { low: Some(2.0), high: None },
        Hedge::AtMost => Value::Number { low: None, high: Some(2.0) },
        Hedge::LessThan => Value::Number { low: None, high: Some(1.0) },
        _ => Value::exactly(2.0),
    };
    (range, value, hedge)
}

/// Whether the form counts two, rather than being an adjective or a plural that looks like a dual.
fn is_dual(context: &Context<'_>, i: usize, noun: &Noun) -> bool {
    let folded = context.folded(i);
    if DUALS.iter().any(|e| folded.ends_with(e)) {
        return !refers_back(context, i, noun) && !is_name_of_place(context, i, noun);
    }
    // «صاروخية» is an adjective, though it folds to a dual with a pronoun.
    if context.word(i).ends_with([letters::TA_MARBUTA, letters::ALIF_MAQSURA])
        || context.is_definite(i)
        || noun.dual_looks_plural
    {
        return false;
    }
    // «أكبر مصدري القمح» are all of them; «الوزراء سريتا»: a name, since the object would be «سريتي».
    let before = i.checked_sub(1);
    let most = before.is_some_and(|at| context.is_cue(at, Cue::Superlative));
    let [nominative, _] = CONSTRUCT;
    let stray = folded.ends_with(nominative) && before.is_some_and(|at| context.is_definite(at));
    if most || stray {
        return false;
    }
    let suffixed = context.token(i).is_some_and(|t| t.has_suffix);
    let stem = folded.trim_end_matches([letters::HA, letters::MIM, letters::ALIF]);
    let [alone, owned] = FEMININE_CONSTRUCT;
    let feminine = stem.ends_with(owned) || stem.ends_with(alone) || folded.ends_with(alone);
    let next = i + 1;
    // «صاروخي», «مدفعي» are mostly adjectives.
    // «رئيسي» is mostly "main".
    let weapon = matches!(noun.kind, Some(Kind::AttackMunitions))
        || matches!(noun.concept.as_str(), "gun" | "president");
    let owned = context.is_word(next)
        && !context.has_prefix(next, Prefix::CONJUNCTION)
        && (context.is_definite(next)
            // «سيارتي عندما» is mine.
            || (!weapon && context.is_unknown(next) && !context.speech(next).0.has(Role::Stop))
            || context.is_particle(next, Particle::Search)
            || context.name(next).is_some()
            // «مذكرتي توقيف».
            || (feminine && context.event(next).is_some())
            || context.noun(next).is_some());
    // Behind a noun a masculine «صاروخي» or «مدفعي» describes it.
    let describes = i > 0
        && !suffixed
        && (context.noun(i - 1).is_some()
            || (weapon && context.is_unknown(i - 1))
            || context.name(i - 1).is_some());
    let adjective = noun.concept == "person";
    // «منتخب وطني» has no tonnes of its own.
    // «مقتل امرأة وطفليها».
    let split = context.has_prefix(i, Prefix::CONJUNCTION) && !(suffixed && noun.is_person());
    if feminine { owned || suffixed } else { (owned || suffixed) && !describes && !adjective && !split }
}

/// «مصدران عسكريان»: it describes the dual before it.
fn agrees_with_noun(context: &Context<'_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    let dual = |at: usize| DUALS.iter().find(|ending| context.folded(at).ends_with(*ending));
    let noun = matches!(context.noun(before), Some((_, Form::Dual)));
    noun && dual(before).is_some_and(|ending| dual(i) == Some(ending))
        && context.is_definite(i) == context.is_definite(before)
        && !context.has_prefix(i, Prefix::CONJUNCTION)
}

/// Whether two persons are spoken of before token `i`: in a dual, or in a figure not far back.
fn two_told(before: &[Draft], context: &Context<'_>, i: usize) -> bool {
    const REACH: usize = 12;
    let numbers = &context.analysis.numbers;
    let end = numbers.partition_point(|n| n.core.end <= i);
    let figures = numbers.get(end.saturating_sub(REACH)..end).unwrap_or(&[]);
    let duals = before.iter().rev().take(REACH);
    figures.iter().any(|n| n.low == Some(2.0) && n.high == Some(2.0) && n.refused.is_none())
        || duals.into_iter().any(|draft| draft.unit == "persons")
}

/// «المشتبه بهما», «شقيقهما»: a pronoun of two not far back.
fn of_two_before(context: &Context<'_>, i: usize) -> bool {
    const REACH: usize = 12;
    (i.saturating_sub(REACH)..i).any(|at| context.folded(at).ends_with(OF_TWO))
}

/// «الرجلان», not «الطفلان اللذان» nor «السيدة والطفلين».
fn is_mere_mention(context: &Context<'_>, i: usize) -> bool {
    let joined = context.has_prefix(i, Prefix::CONJUNCTION);
    context.is_definite(i) && !joined && !context.is_particle(i + 1, Particle::Relative)
}

/// «منطقة فردان»: one place in construct with what would be two people.
fn is_name_of_place(context: &Context<'_>, i: usize, noun: &Noun) -> bool {
    let plain = context.token(i).is_some_and(|t| t.prefix == Prefix::NONE);
    let place = i.checked_sub(1).filter(|&before| plain && !context.is_definite(before));
    let of_place = |(place, form): (&Noun, Form)| place.unit == "areas" && form == Form::Singular;
    noun.is_person() && place.and_then(|at| context.noun(at)).is_some_and(of_place)
}

/// «البلدان», «الرئيسان»: the two already spoken of.
fn refers_back(context: &Context<'_>, i: usize, noun: &Noun) -> bool {
    let spoken_of = ["country", "president", "minister", "leader", "state", "rival", "team", "company"];
    // «العاملين في»: all those who work there.
    let workers = noun.concept == "worker" && context.folded(i).ends_with(OBLIQUE);
    context.is_definite(i) && (workers || spoken_of.contains(&noun.concept.as_str()))
}
