//! What a number with its noun claims.
use smol_str::SmolStr;

use super::held::{are_held, is_exchanged, is_let_go};
use super::illness::{has_caught, ill, is_ill};
use super::lost::{
    has_lost_kin, has_lost_own, having_lost, is_lost, is_lost_sight_of, lives, reckoned_among, trapped,
    without,
};
use super::{Counted, bare, drone, is_aboard, is_whole, score, victims_before};
use crate::claims::Kind;
use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::govern;
use crate::claims::topic;
use crate::text::affixes::{AND_ONE, BI, FEMININE_PLURAL, OWNED_PEOPLE, VERB_PLURAL};
use crate::text::lexicon::Prefix;
use crate::text::lexicon::events::Side;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::{Number, letters};

/// How far before its members the family may stand, in tokens.
const FAMILY_REACH: usize = 3;
/// How far before munitions it may stand that they were found, in tokens.
const FOUND_REACH: usize = 25;
/// How far behind a figure of people it may be told that they are hurt, in tokens.
const HURT_REACH: usize = 5;
/// How far before «العلاج» it may stand that they get it, in tokens.
const TREATED_REACH: usize = 4;
/// How far before people it may be told that they are helped out, and how far behind them from where, in tokens.
const EVACUATED_REACH: usize = 6;
const LEFT_REACH: usize = 4;
/// How far from people it may be told what they serve in, in tokens.
const SERVICE_REACH: usize = 8;
/// How far from a noun that no list knows it may be told what happened to it, in tokens.
const BESIDE: usize = 3;
/// How far before «أفراد» it may be told that they are of a force, in tokens.
const FORCE_REACH: usize = 8;

/// The kind, unit and concept of what was found.
pub(super) fn classify(
    context: &Context<'_>,
    number: &Number,
    counted: &Counted<'_>,
    same_before: Option<&Draft>,
) -> Option<(Kind, SmolStr, SmolStr)> {
    let start = counted.tokens.start;
    let end = counted.tokens.end.max(number.tokens.end);
    if counted.together {
        return Some((Kind::CountOther, SmolStr::new_static("persons"), SmolStr::new_static("casualty")));
    }
    if is_let_go(context, counted) {
        let concept = counted.noun.map_or(SmolStr::new_static("person"), |noun| noun.concept.clone());
        return Some((Kind::CountOther, SmolStr::new_static("persons"), concept));
    }
    // «قتل 40 ولا يزال 15 آخرون عالقين»: the noun is that of those before them.
    let others = counted.how == "counted.others";
    let people = others
        || counted.noun.is_none_or(|noun| {
            noun.is_person() && noun.concept != "survivor" && noun.kind.is_none_or(|k| !k.is_casualty())
        });
    if let Some(kind) = trapped(context, counted.phrase.start, start, end).filter(|_| people) {
        let noun = counted.noun.filter(|noun| !noun.kind.is_some_and(Kind::is_casualty));
        let concept = noun.map_or(SmolStr::new_static("person"), |noun| noun.concept.clone());
        return Some((kind, SmolStr::new_static("persons"), concept));
    }
    let Some(noun) = counted.noun else { return Some(unnamed(context, number, counted, same_before)) };
    // «6 من طاقم القطار»: the members of a body are persons.
    let own = if noun.is_body() { Kind::CountOther } else { noun.kind? };
    let owner = owner(context, counted);
    // «9 من أفراد الشرطة», «عدد القوات المسلحة مليون فرد» are a force, «9 أفراد» anybody.
    let forces = |i: usize| context.noun(i).is_some_and(|(noun, _)| noun.kind == Some(Kind::ForceStrength));
    let told = || (start.saturating_sub(FORCE_REACH)..start).any(forces);
    let of_force = own == Kind::CountOther && noun.concept == "member" && (owner.is_some() || told());
    let own = if of_force { Kind::ForceStrength } else { own };
    let concept = owner.clone().unwrap_or_else(|| noun.concept.clone());
    let unit = if noun.is_body() { SmolStr::new_static("persons") } else { noun.unit.clone() };
    if noun.unit == "families" {
        let fled = govern::governing(context, start, end, |k| k == Kind::Displaced);
        return Some((fled.unwrap_or(own), unit, concept));
    }
    // «210 مصابين بينهم أربع حالات خطيرة»: cases are people.
    let cases = same_before.filter(|d| counted.is_part && d.kind.is_casualty() && noun.concept == "case");
    if let Some(harmed) = cases {
        return Some((harmed.kind, SmolStr::new_static("persons"), SmolStr::new_static("person")));
    }
    if let Some(concept) = score::concept(context, noun, &(start..end), number.core.start) {
        return Some((own, SmolStr::new_static("things"), SmolStr::new_static(concept)));
    }
    if let Some(drones) = drone::as_drone(context, counted.phrase.start, start) {
        return Some(drones);
    }
    if noun.kind == Some(Kind::AttackMunitions) && is_found(context, start) {
        return Some((Kind::EquipmentCount, unit, concept));
    }
    if let Some(found) = harm(context, number, counted, noun) {
        return Some(found);
    }
    if !noun.is_person() && !noun.is_body() {
        return Some((as_deed(context, counted, noun).unwrap_or(own), unit, concept));
    }
    let and = conjunction_of(context, number);
    let goes_on = |d: &&Draft| and == Some(d.tokens.end);
    // «قتل 40 راكبا بينهم أفراد الطاقم الستة», «قتل 40 راكبا و6 من أفراد الطاقم».
    let along_crew = same_before.filter(|d| concept == "crew" && (counted.is_part || goes_on(d)));
    if let Some(harmed) = along_crew.filter(|d| d.kind.is_casualty()) {
        return Some((harmed.kind, unit, concept));
    }
    // Who was aboard is counted whatever became of them.
    if is_whole(context, number, counted) || is_aboard(context, number) || concept == "crew" {
        // «حبس 5 من طاقم السفينة».
        let befell = start.checked_sub(1).and_then(|i| context.event(i));
        let befell = befell.filter(|e| concept == "crew" && e.kind.is_casualty() && e.counted == Side::Both);
        if let Some(event) = befell {
            return Some((event.kind, unit, concept));
        }
        let kind = if own == Kind::ForceStrength && owner.as_ref().is_none_or(|concept| concept == "crew") {
            Kind::CountOther
        } else {
            own
        };
        let concept = if owner.is_none() && is_aboard(context, number) {
            SmolStr::new_static("passenger")
        } else {
            concept
        };
        return Some((kind, unit, concept));
    }
    // «قتل 8 حراس و5 سجناء»: prisoners may be killed.
    let harmed = |k: Kind| matches!(k, Kind::Killed | Kind::Injured);
    if own == Kind::Captured && !others {
        // «مقتل شخصين ومئات المعتقلين»: their noun is what happened to them, as «السجناء» is not.
        let head = counted.phrase.start;
        let done = super::goes_on::PEOPLE.iter().any(|ending| context.folded(head).ends_with(ending));
        let listed = done && and.is_some() && context.is_definite(head);
        let governed = govern::governing(context, start, end, harmed).filter(|k| harmed(*k) && !listed);
        return Some((governed.unwrap_or(own), unit, concept));
    }
    if own.is_casualty() && !others {
        let own = if has_died(context, counted, own) { Kind::Killed } else { own };
        return Some((own, unit, concept));
    }
    // «31 جثة و12 ناجيا», not «مقتل 3 ناجين».
    let befell = start.checked_sub(1).and_then(|i| context.event(i)).is_some_and(|e| e.counted == Side::Both);
    if concept == "survivor" && !befell {
        return Some((own, unit, concept));
    }
    if concept == "inhabitant" && lives(context, start) {
        return Some((own, unit, concept));
    }
    // Soldiers who leave a place are withdrawn, not displaced.
    let soldiers = matches!(concept.as_str(), "soldier" | "troops" | "officer" | "police");
    // So do those who march.
    let stays = soldiers || stays_put(&concept);
    let wanted = |k: Kind| k.is_casualty() && !(stays && k == Kind::Displaced);
    // «لم يقتل أكثر من 3»: the verb stands within the words of the bound.
    let denied = || {
        let event = context.event(start + 1).filter(|_| context.is_particle(start, Particle::Not));
        event.map(|event| event.kind).filter(|kind| wanted(*kind))
    };
    let governed = denied().or_else(|| govern::governing(context, start, end, wanted));
    let along = is_along(context, start);
    // «عائلة من ستة أفراد»: its members are no force.
    let of_family = (start.saturating_sub(FAMILY_REACH)..start)
        .any(|i| context.noun(i).is_some_and(|(noun, _)| noun.unit == "families"));
    let own = if of_family && own == Kind::ForceStrength { Kind::CountOther } else { own };
    let inherited = same_before
        .filter(|d| (counted.is_part || goes_on(d) || along) && d.kind.is_casualty())
        .map(|d| d.kind);
    let toll = || govern::toll(context, start..number.core.start.max(start));
    // «من بين القتلى 9 مسلحين».
    let among = || victims_before(context, number.tokens.start);
    let inherited = Some(counted.is_part).filter(|is_part| *is_part).and_then(|_| among()).or(inherited);
    let kind = reckoned_among(context, end)
        .or(governed)
        .or(inherited)
        .or_else(toll)
        .or_else(|| is_hurt(context, end).then_some(Kind::Injured))
        .or_else(|| {
            let own = own == Kind::ForceStrength || has_lost_kin(context, end);
            (own && is_lost(context, start)).then_some(Kind::Killed)
        })
        .or_else(|| is_lost_sight_of(context, start, end).then_some(Kind::Missing))
        .or_else(|| (is_exchanged(context, start) || are_held(context, end)).then_some(Kind::Captured))
        .or_else(|| is_sheltered(context, end).then_some(Kind::Displaced))
        .or_else(|| (own == Kind::CountOther && serves(context, start, end)).then_some(Kind::ForceStrength))
        .unwrap_or(own);
    let kind = if is_unharmed(context, kind, start, end) { Kind::CountOther } else { kind };
    let kind = if kind == Kind::Missing {
        let theirs = own == Kind::ForceStrength || noun.concept == "relative";
        let fallen = (theirs && has_lost_own(context, counted)) || has_lost_kin(context, end);
        let fallen = fallen.then_some(Kind::Killed);
        fallen.or_else(|| without(context, end)).or_else(|| having_lost(context, end)).unwrap_or(kind)
    } else {
        kind
    };
    if kind == Kind::Injured && has_caught(context, start, end) {
        return Some(ill());
    }
    // Rescued soldiers are persons, not a force.
    let kind =
        if governed == Some(Kind::CountOther) && !kind.is_casualty() { Kind::CountOther } else { kind };
    // «25 قتيلا وأصيب عشرون آخرون»: others are persons, not dead.
    let concept =
        if others && kind != own && own.is_casualty() { SmolStr::new_static("person") } else { concept };
    Some((kind, unit, concept))
}

/// «40 قتيلا وجريحا» are neither all dead nor all hurt, «137 إصابة بالكوليرا» are ill, «12 حالة وفاة» are dead.
fn harm(
    context: &Context<'_>,
    number: &Number,
    counted: &Counted<'_>,
    noun: &Noun,
) -> Option<(Kind, SmolStr, SmolStr)> {
    let of = |kind: Kind, concept: &str| Some((kind, SmolStr::new_static("persons"), concept.into()));
    let next = counted.phrase.start + 1;
    let case = noun.concept == "case";
    let told = context.noun(next).filter(|_| case && !context.has_prefix(next, Prefix::CONJUNCTION));
    let hurt = told.map_or(noun, |(told, _)| told);
    if hurt.kind == Some(Kind::Injured) && is_ill(context, counted) {
        return Some(ill());
    }
    let happened = context.event(next).filter(|_| case && told.is_none()).map(|event| event.kind);
    // «عدد الوفيات إلى 115 حالة»: what is counted stands with the total.
    let of_dead = || Some(Kind::Killed).filter(|_| case && told.is_none());
    let hedge = counted.tokens.start..number.core.start.max(counted.tokens.start);
    let dead = || of_dead().filter(|kind| govern::toll(context, hedge) == Some(*kind));
    // «توفيت 3163 حالة», «توفيت منها 9 حالات».
    let right_before = || {
        let before = counted.tokens.start.checked_sub(1)?;
        let event =
            context.event(before - usize::from(before > 0 && context.is_particle(before, Particle::OfThem)));
        event.filter(|event| case && told.is_none() && event.counted == Side::Both).map(|event| event.kind)
    };
    let happened = happened.or_else(dead).or_else(right_before);
    let kind = told.and_then(|(told, _)| told.kind).or(happened).filter(|kind| kind.is_casualty())?;
    // «إصابة 41 حالة ببكتيريا الكوليرا».
    if kind == Kind::Injured && told.is_none() && is_ill(context, counted) {
        return Some(ill());
    }
    of(kind, if kind == Kind::Killed { "dead" } else { "person" })
}

/// Where the «و» stands that joins the number to what is before it.
fn conjunction_of(context: &Context<'_>, number: &Number) -> Option<usize> {
    let start = number.tokens.start;
    let apart = start.checked_sub(1).filter(|&i| context.is_and(i));
    // «وأحد عشر» is folded like «واحد».
    let hidden = || number.best >= 10.0 && context.word(start).starts_with(AND_ONE);
    apart.or_else(|| (context.has_prefix(start, Prefix::CONJUNCTION) || hidden()).then_some(start))
}

/// «قتل 14 جنديا مقابل 30 مقاتلا», «14 جنديا بالإضافة إلى 5 مقاتلين»: set beside the figure before it.
pub(super) fn is_along(context: &Context<'_>, start: usize) -> bool {
    let at = |back: usize| start.checked_sub(back);
    let along = |back: usize| at(back).is_some_and(|i| context.is_particle(i, Particle::Along));
    along(1) || (along(2) && at(1).is_some_and(|i| context.is_particle(i, Particle::On)))
}

/// «29 شخصا نقلوا إلى المستشفى», «عاملان حالتهما خطيرة»: what follows a figure of people tells that they are hurt.
pub(crate) fn is_hurt(context: &Context<'_>, end: usize) -> bool {
    let behind = (end..end + HURT_REACH).take_while(|&i| !context.is_any_punct(i));
    // «6 جرحى يتلقون العلاج», «يتلقى 6 العلاج».
    let treated = |i: usize| {
        context.is_keyword(i, Keyword::Treatment)
            && (i.saturating_sub(TREATED_REACH)..i).any(|verb| context.is_keyword(verb, Keyword::Treated))
    };
    behind.into_iter().any(|i| {
        if treated(i) {
            return true;
        }
        let taken_to = context.has_prefix(i, Prefix::LI) || context.is_particle(i - 1, Particle::On);
        context.is_particle(i, Particle::Severity) || (taken_to && context.is_particle(i, Particle::Hospital))
    })
}

/// «5 أشخاص أحياء», «إجلاء 40 شخصا من المبنى»: found alive or helped out, and neither dead nor driven out.
fn is_unharmed(context: &Context<'_>, kind: Kind, start: usize, end: usize) -> bool {
    let behind = |reach: usize| (end..end + reach).take_while(|&i| !context.is_any_punct(i));
    match kind {
        Kind::Killed => context.is_label(end, Label::Alive),
        Kind::Displaced => {
            let places = |noun: &Noun| {
                matches!(noun.unit.as_str(), "sites" | "buildings") || noun.kind == Some(Kind::EquipmentCount)
            };
            let out_of = |i: usize| {
                context.is_particle(i, Particle::From)
                    && context.is_definite(i + 1)
                    && context.noun(i + 1).is_some_and(|(noun, _)| places(noun))
            };
            let from = start.saturating_sub(EVACUATED_REACH)..start;
            behind(LEFT_REACH).any(out_of) && from.into_iter().any(|i| context.is_label(i, Label::Evacuating))
        }
        _ => false,
    }
}

/// «توفي 12 من المصابين», «وفاة 3 جرحى»: a verb of dying right before those who were hurt.
fn has_died(context: &Context<'_>, counted: &Counted<'_>, own: Kind) -> bool {
    let start = counted.tokens.start;
    own == Kind::Injured
        && !counted.together
        // «وفاة وخمس إصابات».
        && !context.has_prefix(start, Prefix::CONJUNCTION)
        && start
            .checked_sub(1)
            .and_then(|i| context.event(i))
            .is_some_and(|event| event.kind == Kind::Killed && event.counted == Side::Both)
}

/// Those who march or run away, whom nobody drives out.
pub(crate) fn stays_put(concept: &str) -> bool {
    matches!(concept, "protester" | "voter" | "worshipper" | "fan" | "attacker" | "suspect")
}

/// «يقيم 12 ألف شخص في مراكز إيواء», «300 شخص نقلوا إلى ملاجئ».
fn is_sheltered(context: &Context<'_>, end: usize) -> bool {
    let mut behind = (end..end + HURT_REACH).take_while(|&i| !context.is_any_punct(i));
    behind.any(|i| context.is_label(i, Label::Shelter))
}

/// «شارك في عمليات الإنقاذ 700 شخص», «9 آلاف شخص شاركوا في المناورات».
fn serves(context: &Context<'_>, start: usize, end: usize) -> bool {
    let strength = |k: Kind| k == Kind::ForceStrength;
    let Some(sentence) = context.sentence_of(start) else { return false };
    let near = start.saturating_sub(SERVICE_REACH).max(sentence.tokens.start)
        ..(end + SERVICE_REACH).min(sentence.tokens.end);
    near.into_iter().any(|i| context.is_label(i, Label::Service))
        && govern::governing(context, start, end, strength) == Some(Kind::ForceStrength)
}

/// «ضبط 6 عبوات», «عثر على 4 بنادق و3 قنابل»: found and not fired.
pub(super) fn is_found(context: &Context<'_>, start: usize) -> bool {
    let Some(sentence) = context.sentence_of(start) else { return false };
    let lowest = start.saturating_sub(FOUND_REACH).max(sentence.tokens.start);
    let fired = |i: &usize| context.event(*i).is_some_and(|event| event.kind == Kind::AttackMunitions);
    (lowest..start).rev().take_while(|i| !fired(i)).any(|i| context.is_label(i, Label::Found))
}

/// «حوادث إطلاق النار», «الأعمال الإرهابية» are attacks; «عمليات تفتيش» are none.
fn as_deed(context: &Context<'_>, counted: &Counted<'_>, noun: &Noun) -> Option<Kind> {
    let next = counted.phrase.start + 1;
    let harmless = noun.concept == "operation" && context.is_particle(next, Particle::Search);
    let violent =
        matches!(noun.concept.as_str(), "incident" | "act") && context.is_particle(next, Particle::Violent);
    if harmless { Some(Kind::CountOther) } else { violent.then_some(Kind::AttackCount) }
}

/// The concept of those whose members are counted: «أفراد الطاقم», «عناصر الشرطة», «طاقم من ستة أفراد», «9 عناصر من
/// الميليشيا».
fn owner(context: &Context<'_>, counted: &Counted<'_>) -> Option<SmolStr> {
    let members = |noun: &Noun| matches!(noun.concept.as_str(), "member" | "man" | "troops" | "commander");
    if !counted.noun.is_some_and(members) {
        return None;
    }
    let behind = counted.phrase.start + 1..counted.phrase.end + 1;
    // «أفراد العصابة» are not of the police named before them.
    let is_told = counted.phrase.len() > 1;
    let reach = if is_told { 0 } else { 4 };
    let before = counted.tokens.start.saturating_sub(reach)..counted.tokens.start;
    let body = |i: usize| context.noun(i).map(|(noun, _)| noun).filter(|noun| noun.is_body());
    let found = behind.chain(before).find_map(body).map(|noun| noun.concept.clone());
    found.or_else(|| member_of(context, counted.phrase.end))
}

/// Who the members are of what «من» at `from` leads to: «من الشرطة», «من الميليشيا», «من حركة طالبان».
pub(crate) fn member_of(context: &Context<'_>, from: usize) -> Option<SmolStr> {
    let of = from + 1;
    if !context.is_particle(from, Particle::From) || !context.is_word(of) {
        return None;
    }
    let forces = |noun: &&Noun| noun.is_body() || noun.concept == "troops";
    let body = context.noun(of).map(|(noun, _)| noun).filter(forces);
    let party = |i: usize| {
        context.name(i).is_some_and(|name| name.sort == NameSort::Party && !is_state(&name.key))
            && !context.has_prefix(i, Prefix::CONJUNCTION)
    };
    // «من الجماعة»: an armed one, where its members are told as a force.
    let group =
        || context.is_definite(of) && context.noun(of).is_some_and(|(noun, _)| noun.concept == "group");
    body.map(|noun| noun.concept.clone())
        .or_else(|| (party(of) || party(of + 1) || group()).then(|| SmolStr::new_static("fighter")))
}

/// Parties whose members are no fighters, or whatever a coalition has.
fn is_state(key: &str) -> bool {
    matches!(key, "UN" | "EU" | "NATO" | "coalition" | "government" | "regime" | "opposition")
}

/// A noun that no list knows: those who are killed, held or hurt are people («مقتل 9 صيادين»), other things count
/// by themselves.
fn unknown(
    context: &Context<'_>,
    number: &Number,
    counted: &Counted<'_>,
    same_before: Option<&Draft>,
) -> (Kind, SmolStr, SmolStr) {
    let start = counted.tokens.start;
    let word = context.folded(counted.phrase.start);
    // «واثنان من مرافقيه».
    let owned = OWNED_PEOPLE.iter().any(|ending| word.ends_with(ending));
    let people = owned || super::goes_on::PEOPLE.iter().any(|ending| word.ends_with(ending));
    // «أصاب القصف 9 سدود» strikes things too, and goods are lost and seized.
    // «أصيب 3 مارة»: a masculine verb right before them, where things take the feminine.
    let verb = start.checked_sub(1).filter(|&i| context.event(i).is_some_and(|e| e.kind == Kind::Injured));
    let people = people
        || verb.is_some_and(|i| {
            let folded = context.folded(i);
            !folded.ends_with([letters::TA, letters::HA]) && !letters::is_verbal_noun(context.word(i))
        });
    // «حصدوا 3 ذهبيات», «مات بعدما أصيب بـ6 طعنات»: things, or what he was hit with.
    let with = context.has_prefix(start, Prefix::BI)
        || start.checked_sub(1).is_some_and(|i| context.folded(i) == BI);
    let thing = with || (word.ends_with(FEMININE_PLURAL) && !is_right_behind_death(context, start));
    let happens = |kind: Kind| (kind == Kind::Killed && !thing) || (people && kind.is_casualty());
    let end = counted.tokens.end.max(number.tokens.end);
    let beside = (start.saturating_sub(BESIDE)..start).chain(end..end + BESIDE);
    let near = beside.into_iter().any(|i| context.event(i).is_some_and(|event| event.kind.is_casualty()));
    let governed = || govern::governing(context, start, end, happens).filter(|kind| kind.is_casualty());
    // «اعتقال 40 ضابطا بينهم 5 جنرالات».
    let part = || same_before.filter(|d| counted.is_part && d.unit == "persons").map(|d| d.kind);
    match (near || owned).then(governed).flatten().or_else(part) {
        Some(kind) => (kind, SmolStr::new_static("persons"), SmolStr::new_static("person")),
        None => (Kind::CountOther, SmolStr::new_static("things"), topic::stem(word).into()),
    }
}

/// «مقتل 4 راعيات», not «حصدت 4 ذهبيات».
fn is_right_behind_death(context: &Context<'_>, start: usize) -> bool {
    let event = start.checked_sub(1).and_then(|i| context.event(i));
    event.is_some_and(|event| event.kind == Kind::Killed && event.counted == Side::Both)
}

/// Nationals («5 فلسطينيين») and bare figures after an event are persons.
fn unnamed(
    context: &Context<'_>,
    number: &Number,
    counted: &Counted<'_>,
    same_before: Option<&Draft>,
) -> (Kind, SmolStr, SmolStr) {
    let name = context.name(counted.phrase.start).is_some();
    if !name && counted.how == "counted.unknown_noun" {
        return unknown(context, number, counted, same_before);
    }
    let things = same_before.filter(|d| counted.how == "counted.of_a_toll" && d.unit != "persons");
    if let Some(things) = things {
        return (things.kind, things.unit.clone(), things.concept.clone());
    }
    if !name && counted.how == "counted.number_of" {
        return (Kind::Killed, SmolStr::new_static("persons"), SmolStr::new_static("dead"));
    }
    if counted.how == bare::DOING {
        let concept = if is_aboard(context, number) { "passenger" } else { "person" };
        return (Kind::CountOther, SmolStr::new_static("persons"), concept.into());
    }
    let crowd = counted.how == bare::CROWD;
    let start = counted.tokens.start;
    let end = counted.tokens.end.max(number.tokens.end);
    if let Some(harmed) = bare::among_harmed(context, end) {
        return (harmed, SmolStr::new_static("persons"), SmolStr::new_static("person"));
    }
    let before = || same_before.filter(|d| d.unit == "persons");
    let going_on = || before().filter(|_| counted.how == "counted.of_a_toll").map(|d| d.kind);
    let admitted = || start.checked_sub(1).is_some_and(|verb| bare::is_admitted(context, verb, end));
    let lost_kin = |kind: &Kind| *kind == Kind::Missing && has_lost_kin(context, end);
    // «8 قضوا و15 نقلوا إلى المستشفى»: a verb of their own.
    let own_verb = || context.folded(end).ends_with(VERB_PLURAL) && is_hurt(context, end);
    let kind = going_on()
        .or_else(|| (admitted() || own_verb()).then_some(Kind::Injured))
        .or_else(|| govern::governing(context, start, end, |k| k.is_casualty() || !(name || crowd)))
        .map(|kind| if lost_kin(&kind) { Kind::Killed } else { kind })
        .or_else(|| victims_before(context, number.tokens.start))
        .or_else(|| before().filter(|_| counted.is_part).map(|d| d.kind))
        .or_else(|| is_hurt(context, end).then_some(Kind::Injured))
        .or_else(|| (name && is_exchanged(context, start)).then_some(Kind::Captured))
        .or_else(|| govern::toll(context, start..start).filter(|_| name))
        .or_else(|| is_lost_sight_of(context, start, end).then_some(Kind::Missing))
        .unwrap_or(Kind::CountOther);
    let unit = if kind == Kind::AttackMunitions { "munitions" } else { "persons" };
    let concept = same_before.filter(|_| counted.is_part).map_or("person", |d| d.concept.as_str());
    (kind, unit.into(), concept.into())
}
