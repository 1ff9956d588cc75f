//! Ranks, posts and titles of named people: «الفريق الركن عبد الأمير الشمري», «رئيس الوزراء العراقي مصطفى
//! الكاظمي», «نادر الشامي، المتحدث باسم البلدية».

use std::borrow::Cow;
use std::ops::Range;

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Kind, Value};
use crate::claims::{person, topic};
use crate::text::affixes::ARTICLE;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;
use crate::text::lexicon::titles::TitleSort;
use crate::text::lexicon::{Class, Prefix};
use crate::text::{TokenKind, letters};

/// How many words a title may run on.
const LONGEST_TITLE: usize = 12;
/// How many words a name may have.
const LONGEST_NAME: usize = 4;

/// Ranks whose word means nothing else; others may be a team, a brigade or a foreword where they are indefinite.
const PLAIN_RANKS: [&str; 4] = ["general-(foreign)", "admiral", "colonel-2", "captain-2"];
/// Posts of those who stand in for another: «نائب الرئيس».
const DEPUTIES: [&str; 2] = ["deputy", "assistant"];

/// Proposes a claim for every title with a name.
#[must_use]
pub(crate) fn find(context: &Context<'_>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut next = 0;
    for at in context.tokens_of(Class::Title.bit().into()) {
        if at < next || !is_title(context, at) {
            continue;
        }
        let found = titled(context, at);
        next = found.last().map_or(at + 1, |d| d.tokens.end.max(at + 1));
        out.extend(found);
    }
    out
}

/// Whether a title stands at `i`: «اللواء», «لواء أحمد», not «مقدمة», «فريق استجابة», «أمين معلوف».
fn is_title(context: &Context<'_>, i: usize) -> bool {
    let Some(title) = context.title(i) else { return false };
    let is_suffixed =
        context.token(i).is_some_and(|t| t.has_suffix) && context.word(i).ends_with(letters::TA_MARBUTA);
    let definite = context.is_definite(i);
    let is_homograph = title.sort == TitleSort::Rank && !PLAIN_RANKS.contains(&title.key.as_str());
    let sure = definite
        || !(is_homograph || title.key == "secretary")
        || (is_homograph && {
            let behind = (i + 1..).find(|&at| !person::is_grade(context, at)).unwrap_or(i + 1);
            is_listed(context, behind)
        });
    !is_suffixed && sure && !names_place(context, i) && !is_team(context, i)
}

/// «الفريق الإيطالي», «الفريق قادما»: a team, which is told of by an adjective or by how it came.
fn is_team(context: &Context<'_>, i: usize) -> bool {
    let next = i + 1;
    let adjective = context.is_definite(next) && context.name(next).is_some();
    let how = context.is_unknown(next) && context.word(next).ends_with(letters::ALIF);
    context.title(i).is_some_and(|t| t.key == "lieutenant-general") && (adjective || how)
}

/// «مطار الملك خالد», «شارع الأمير سلطان»: a place that is called after one.
fn names_place(context: &Context<'_>, i: usize) -> bool {
    let royal = context.title(i).is_some_and(|t| matches!(t.key.as_str(), "monarch" | "prince"));
    let place = |before: usize| {
        let built =
            context.noun(before).is_some_and(|(noun, _)| matches!(noun.unit.as_str(), "sites" | "buildings"));
        let called = Label::Road.bit() | Label::DayName.bit();
        (built || context.has_label(before, called)) && !context.is_definite(before)
    };
    royal && context.is_definite(i) && i.checked_sub(1).is_some_and(place)
}

fn is_listed(context: &Context<'_>, i: usize) -> bool {
    person::is_given(context, i) && context.speech(i).0.has(Role::Given)
}

fn opens_name(context: &Context<'_>, i: usize) -> bool {
    is_listed(context, i) || person::starts(context, i)
}

/// The titles that start at `at`: a post may be followed by a rank, both of one person.
fn titled(context: &Context<'_>, at: usize) -> Vec<Draft> {
    let mut titles: Vec<Range<usize>> = Vec::new();
    let mut from = at;
    // «تقدما كبيرا للرئيس»: to him, whose name does not stand before.
    let before = name_before(context, at).filter(|_| !context.has_prefix(at, Prefix::LI));
    let name = loop {
        let end = title_end(context, from);
        // «مستشار الرئيس فلان»: the name is the president's.
        let of_another = end == from + 1 && !context.is_definite(from) && !is_rank(context, from);
        if of_another && before.is_none() && context.is_definite(end) && context.title(end).is_some() {
            titles.clear();
            from = end;
            continue;
        }
        titles.push(from..end);
        let alone = end == from + 1 && (context.is_definite(from) || is_rank(context, from));
        let comma = context.is_comma(end);
        let behind = if before.is_none() || !comma { name_at(context, end, alone) } else { None };
        let behind = behind.filter(|name| !is_issued(context, from, name));
        if behind.is_some() {
            break behind;
        }
        // «رئيس الأركان، الجنرال جوزيف»: a rank behind a post.
        let next = end + usize::from(comma);
        // «العقيد سالم قائد السرب، والرائد كمال»: whose post it is stands before, and the next has a name of his own.
        let another = comma && (before.is_some() || context.has_prefix(next, Prefix::CONJUNCTION));
        let goes_on = context.is_definite(next)
            && !another
            && if comma { is_rank(context, next) } else { is_title(context, next) };
        if goes_on && titles.len() < 3 {
            from = next;
            continue;
        }
        break None;
    };
    let Some(name) = name.or(before) else { return Vec::new() };
    let last = titles.len().saturating_sub(1);
    titles
        .iter()
        .enumerate()
        .filter_map(|(i, title)| {
            let tokens = if i == last && name.start >= title.end {
                title.start..name.end
            } else if name.end <= title.start {
                name.start..title.end
            } else {
                title.clone()
            };
            draft(context, title, &name, tokens)
        })
        .collect()
}

fn draft(
    context: &Context<'_>,
    title: &Range<usize>,
    name: &Range<usize>,
    tokens: Range<usize>,
) -> Option<Draft> {
    let sort = context.title(title.start)?.sort;
    let represents =
        |i: usize| context.has_prefix(i, Prefix::LI) || context.folded(i).starts_with(letters::LAM);
    // «الممثل المقيم للأمم المتحدة» is a post, «الممثل نور» an actor.
    if context.title(title.start)?.key == "representative" && !title.clone().any(represents) {
        return None;
    }
    Some(Draft {
        tokens,
        kind: Kind::Rank,
        value: value(context, title),
        hedge: Hedge::Exact,
        unit: if sort == TitleSort::Rank { "rank" } else { "post" }.into(),
        concept: person::key(context, name).into(),
        counted: name.clone(),
        rule: if sort == TitleSort::Rank { "rank.military" } else { "rank.post" },
        confidence: 0.8,
        is_part: false,
    })
}

/// The title as a value.
#[must_use]
pub(crate) fn value(context: &Context<'_>, title: &Range<usize>) -> Value {
    Value::Text { text: spoken(context, title), key: key(context, title) }
}

/// The title's complement: definite words, nationalities, «باسم …», «في …», up to the name.
fn title_end(context: &Context<'_>, from: usize) -> usize {
    let mut end = from + 1;
    while end < from + LONGEST_TITLE {
        let Some(token) = context.token(end) else { break };
        let goes_on = match token.kind {
            TokenKind::Punct('«' | '»' | '"' | '#') => true,
            TokenKind::Word => is_complement(context, from, end),
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    // No title ends with a preposition or an opening mark.
    while end > from + 1 && (is_governing(context, end - 1) || context.is_punct(end - 1, '#')) {
        end -= 1;
    }
    end
}

fn is_complement(context: &Context<'_>, from: usize, i: usize) -> bool {
    // «قائد عمليات الإنقاذ»: a deed that makes the word before it definite is a part of the post.
    let owner = context.is_definite(i) && !context.is_definite(i - 1);
    let stops = context.reporting(i).is_some()
        || (context.event(i).is_some() && !owner)
        || context.is_particle(i, Particle::That)
        || context.is_particle(i, Particle::Relative)
        || context.is_dated(i);
    // «وزير الصحة الدكتور عادل مراد».
    if person::is_honorific(context, i) && person::is_given(context, i + 1) {
        return false;
    }
    if person::is_their_name(context, i) {
        return true;
    }
    if person::is_grade(context, i) {
        return true;
    }
    if stops || (context.title(i).is_some() && !continues_title(context, from, i)) {
        return false;
    }
    // «رئيس كازاخستان قاسم»: a post that is not definite is of something before it has a holder.
    let own = i == from + 1 && context.is_unknown(i) && !is_listed(context, i);
    if own && is_of_something(context, from) && opens_name(context, i + 1) {
        return true;
    }
    // «باسم كونريد», «في غواتيمالا»: what a preposition governs belongs to the title.
    if is_governing(context, i - 1) && i > from + 1 {
        return true;
    }
    // «شرطة مونستر», «مدينة كيار»: whose name follows behind.
    let body = |i: usize| {
        !context.is_definite(i)
            && context.name(i).is_none_or(|n| n.sort == NameSort::Official)
            && (context.speech(i).0.heads() || context.noun(i).is_some())
    };
    if i > from + 1
        && body(i - 1)
        && context.is_unknown(i)
        && !is_listed(context, i)
        && !context.is_definite(i)
    {
        return true;
    }
    if context.is_particle(i, Particle::In) && i > from {
        return context.is_word(i + 1)
            && !context.speech(i + 1).0.any(&[Role::Setting, Role::Stop])
            && !context.is_dated(i + 1)
            && context.event(i + 1).is_none();
    }
    let conjoined = context.has_prefix(i, Prefix::CONJUNCTION)
        || (context.is_unknown(i) && !context.is_definite(i) && context.speech(i).1.has(Prefix::CONJUNCTION));
    !person::starts(context, i) && (context.is_definite(i) || (!conjoined && follows_construct(context, i)))
}

/// «رئيس», «وزير»: nobody is called so without what they are head or minister of; «سيناتور», «لواء» stand alone.
fn is_of_something(context: &Context<'_>, i: usize) -> bool {
    let title = context.title(i).filter(|t| t.sort == TitleSort::Post && t.key != "senator");
    title.is_some() && !context.is_definite(i)
}

/// Another title goes on this one: «نائب الرئيس», «رئيس مجلس الوزراء»; not «ومدير», «السفير» behind a whole title.
fn continues_title(context: &Context<'_>, from: usize, i: usize) -> bool {
    if context.has_prefix(i, Prefix::CONJUNCTION) {
        return false;
    }
    let of = |i: usize, keys: &[&str]| context.title(i).is_some_and(|t| keys.contains(&t.key.as_str()));
    let owned = i == from + 1 && !context.is_definite(from);
    // «قائد اللواء» leads a brigade.
    let stands_in = owned && (of(from, &DEPUTIES) || of(from, &["commander"]) && of(i, &["major-general"]));
    !context.is_definite(i) || stands_in || (of(i, &["assistant"]) && i > from)
}

/// «باسم», «لشؤون» and the prepositions a title may hold.
fn is_governing(context: &Context<'_>, i: usize) -> bool {
    let governs = [Particle::In, Particle::Among, Particle::From].iter().any(|p| context.is_particle(i, *p));
    (governs && context.token(i).is_some_and(|t| t.prefix == Prefix::NONE))
        || context.speech(i).0.has(Role::Link)
}

/// An indefinite word goes on a title only where something definite follows: «رئيس هيئة الأركان», «باسم حلف الناتو».
fn follows_construct(context: &Context<'_>, i: usize) -> bool {
    let known = context.noun(i).is_some()
        || context.name(i).is_some()
        || context.title(i).is_some()
        || context.is_of_class(i, Class::Label);
    let quoted = ['«', '"', '#'].iter().any(|c| context.is_punct(i + 1, *c));
    let next = i + 1 + usize::from(quoted);
    let closes = || {
        context.is_definite(next)
            || context.name(next).is_some()
            || context.noun(next).is_some()
            || (context.speech(next).0.heads() && !is_listed(context, next))
    };
    // «بلدية خاركيف إيغور تيريخوف»: the town stands between the body and the name.
    let town = || {
        let body = context.noun(i).is_some() || context.speech(i).0.heads();
        body && context.is_unknown(next) && !is_listed(context, next) && opens_name(context, next + 1)
    };
    let detail = context.speech(i).0.has(Role::Detail);
    is_governing(context, i)
        || context.name(i).is_some()
        || detail
        || town()
        || ((known || context.is_unknown(i)) && closes())
}

/// «أصدر الرئيس عفوا», «عقد الوزير اجتماعا»: one word in the accusative behind such a verb and its subject is what is issued.
fn is_issued(context: &Context<'_>, title: usize, name: &Range<usize>) -> bool {
    let issues = |i: usize| context.has_label(i, Label::Issuing.bit() | Label::Sending.bit());
    name.len() == 1
        && context.word(name.start).ends_with(letters::ALIF)
        && !is_listed(context, name.start)
        && title.checked_sub(1).is_some_and(issues)
}

fn name_at(context: &Context<'_>, at: usize, alone: bool) -> Option<Range<usize>> {
    let comma = context.is_comma(at);
    let at = at + usize::from(comma);
    if person::is_honorific(context, at) {
        return person::name_at(context, at + 1, true);
    }
    person::name_at(context, at, alone && !comma)
}

/// «نادر الشامي، المتحدث»: the name stands before.
fn name_before(context: &Context<'_>, at: usize) -> Option<Range<usize>> {
    let comma = at.checked_sub(1)?;
    let has_comma = context.is_comma(comma);
    // «سالم العلي درب الفريق»: ranks stand before the name.
    if !has_comma && is_rank(context, at) {
        return None;
    }
    let end = if has_comma { comma } else { at };
    let mut start = end;
    while start > 0 && end - start < LONGEST_NAME && person::is_part(context, start - 1) {
        start -= 1;
    }
    // A verb the lexicon does not know may stand before: the name begins with the first listed name.
    start = (start..end).find(|&i| is_listed(context, i)).unwrap_or(start);
    while start < end && context.is_definite(start) {
        start += 1;
    }
    let behind_verb = start.checked_sub(1).is_some_and(|i| context.reporting(i).is_some());
    let long_enough = match end - start {
        0 => false,
        1 => has_comma && behind_verb && person::is_given(context, start),
        _ => {
            person::is_given(context, start)
                && (context.is_definite(at) || has_comma || is_listed(context, start) || behind_verb)
        }
    };
    long_enough.then_some(start..end)
}

/// The title as a reader would say it: without the article on a rank, without quotation marks and clitics.
fn spoken(context: &Context<'_>, title: &Range<usize>) -> String {
    let rank = context.title(title.start).is_some_and(|t| t.sort == TitleSort::Rank);
    let mut out = String::new();
    for i in title.clone().filter(|&i| context.is_word(i)) {
        let word = if i == title.start { context.unjoined(i) } else { Cow::Borrowed(context.word(i)) };
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word.strip_prefix(ARTICLE).filter(|_| rank).unwrap_or(&word));
    }
    out
}

/// The stems of the title, nationalities by whom they mean; order does not count.
fn key(context: &Context<'_>, title: &Range<usize>) -> String {
    let mut parts: Vec<Cow<'_, str>> = Vec::new();
    for i in title.clone().filter(|&i| context.is_word(i)) {
        if context.is_particle(i, Particle::On) || context.is_particle(i, Particle::In) {
            continue;
        }
        parts.push(match (context.name(i), context.title(i)) {
            // «المحلي» is said of many bodies, «الروسي» of those of one country.
            (Some(name), _) if matches!(name.sort, NameSort::Country | NameSort::Party) => {
                Cow::Borrowed(&name.key)
            }
            (_, Some(post)) if i == title.start => Cow::Borrowed(&post.key),
            _ => topic::stem(context.folded(i)),
        });
    }
    if let Some((_, rest)) = parts.split_first_mut() {
        rest.sort();
    }
    parts.join(" ")
}

fn is_rank(context: &Context<'_>, i: usize) -> bool {
    context.title(i).is_some_and(|t| t.sort == TitleSort::Rank)
}
