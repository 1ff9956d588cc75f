//! Where the counted noun stands: behind the number, before it, or further back.

use super::{Counted, after_of_them, bare, drone, is_hospital};
use crate::claims::Kind;
use crate::claims::context::Context;
use crate::claims::person;
use crate::text::affixes::{
    ARTICLE, BI_ARTICLE, DUAL, FEMININE_PLURAL, LI_ARTICLE, NISBA, NO_NISBA, OBLIQUE, OWNED_PEOPLE,
    VERB_PLURAL,
};
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::numerals::NumeralRole;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::{Hedge, Number, NumberForm, TokenKind, letters};

/// The rule of those that stand right before their figure.
pub(super) const BEFORE: &str = "counted.noun_before";

/// «32 شخصا», «26 من الركاب», «2500 أميركي», «ألفي جندي أميركي».
pub(super) fn noun_after<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let mut at = number.tokens.end;
    let mut how = "counted.noun_after";
    let enclosed = is_enclosed(context, number);
    at += usize::from(enclosed);
    // «20 عددا من القنابل», «20 عدد قنابل»: the word of the storekeeper's list.
    at += usize::from(counts_pieces(context, at));
    // «48 من بين المقبوض عليهم».
    while at < number.tokens.end + 2
        && (context.is_particle(at, Particle::From) || context.is_particle(at, Particle::Among))
    {
        at += 1;
        how = "counted.noun_after_min";
    }
    // «25 "هدفا عسكريا"».
    let quoted = !enclosed && opens_quote(context, at);
    at += usize::from(quoted);
    // «5 من هؤلاء المقاتلين», «300 من عديد قواتها»: one word may stand between.
    let direct = is_countable(context, at);
    let skipped =
        !direct && how != "counted.noun_after" && context.is_word(at) && is_countable(context, at + 1);
    // «خمسا من سبع مسيرات» counts five of seven.
    let skipped = skipped && !context.is_figure(at);
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
    // «خرج خمسة من المستشفى»: a place that they leave.
    let place = |noun: &Noun| matches!(noun.unit.as_str(), "sites" | "buildings" | "areas");
    let one = context.noun(head).is_some_and(|(noun, form)| form == Form::Singular && place(noun));
    if how != "counted.noun_after" && one && context.is_definite(head) {
        return None;
    }
    let noun = context.noun(head).map(|(noun, _)| noun);
    let end = noun_phrase_end(context, head);
    let closed = usize::from(quoted && closes_quote(context, end));
    let start = number.tokens.start;
    Some(Counted {
        tokens: start - usize::from(enclosed && start == number.core.start)..end + closed,
        phrase: head..end,
        noun,
        how,
        confidence: 0.95,
        is_part: after_of_them(context, number),
        together: false,
    })
}

/// «(45) شخصا», «"20" مسلحا»: whether the figure stands in marks of its own.
fn is_enclosed(context: &Context<'_>, number: &Number) -> bool {
    let opens =
        number.core.start.checked_sub(1).is_some_and(|i| context.is_punct(i, '(') || opens_quote(context, i));
    let close = number.tokens.end;
    opens && (context.is_punct(close, ')') || closes_quote(context, close))
}

/// «عدد», «عددا» between a figure and what it counts.
fn counts_pieces(context: &Context<'_>, at: usize) -> bool {
    let of = at + 1 + usize::from(context.is_particle(at + 1, Particle::From));
    let Some(token) = context.token(at).filter(|t| t.prefix == Prefix::NONE && !t.has_suffix) else {
        return false;
    };
    let numeral = token.sense(&context.words.lexicon, Class::Numeral);
    let numeral = numeral.and_then(|sense| context.words.numerals.get(usize::from(sense.id)));
    // «بات 45 عدد ضحايا الفيضان» gives a toll.
    let toll = context.noun(of).is_some_and(|(noun, _)| noun.kind.is_some_and(Kind::is_casualty))
        && context.is_definite(of + 1);
    numeral.is_some_and(|numeral| numeral.role == NumeralRole::VagueOf)
        && !toll
        && is_countable(context, of)
        && (of > at + 1 || !context.is_definite(of))
}

fn closes_quote(context: &Context<'_>, i: usize) -> bool {
    context.closes_quote(i) || context.is_punct(i, '\'')
}

fn opens_quote(context: &Context<'_>, i: usize) -> bool {
    context.opens_quote(i) || context.is_punct(i, '\'')
}

/// Whether the word at `i` can be what a number before it counts; «و» opens the next («مقتل 13 وإصابة 40»), a
/// preposition another phrase («إصابة 40 بانهيار»).
pub(super) fn is_countable(context: &Context<'_>, i: usize) -> bool {
    let joined = [Prefix::CONJUNCTION, Prefix::BI];
    (context.noun(i).is_some() || context.name(i).is_some())
        && !joined.iter().any(|p| context.has_prefix(i, *p))
}

/// A number does not count a dual, nor a definite noun right behind it («في 2014 الجيش») unless it is vague
/// («عشرات القتلى») or a scale word in construct.
fn blocks_adjacency(context: &Context<'_>, number: &Number, head: usize) -> bool {
    // «ثمانية عاملين»: behind three to ten «ين» is the ending of the plural.
    let few = (3.0..=10.0).contains(&(number.best % 100.0)) && number.hedge != Hedge::Vague;
    let dual = context.noun(head).is_some_and(|(_, form)| form == Form::Dual)
        && !(few && context.folded(head).ends_with(OBLIQUE));
    // «شيع المئات جثمان الفقيد»: with its article a vague amount is no construct.
    let whole = number.form == NumberForm::Vague && bare::is_whole_amount(context, number.core.start);
    let digits =
        context.token(number.core.end.saturating_sub(1)).is_some_and(|t| t.kind == TokenKind::Number);
    // «الجمعة العشرين لمسيرات» tells which Friday.
    let placed = context.is_definite(number.core.start)
        && [Prefix::LI, Prefix::KA].iter().any(|c| context.has_prefix(head, *c));
    // «سيارات عدة للشرطة»: the noun stands before.
    let plural = |i: usize| context.noun(i).is_some_and(|(_, form)| form == Form::Plural);
    let owned = number.hedge == Hedge::Vague
        && context.has_prefix(head, Prefix::LI)
        && number.tokens.start.checked_sub(1).is_some_and(plural);
    // «المتهمون الستة عقوبة»: the noun stands before.
    let told = number.form == NumberForm::Words
        && context.is_definite(number.core.start)
        && number.tokens.start.checked_sub(1).is_some_and(|i| plural(i) && context.is_definite(i));
    // «غادر 300 ألف المدينة»: none but vague figures count what is definite.
    let one = number.hedge != Hedge::Vague
        && context.is_definite(head)
        && context.noun(head).is_some_and(|(_, form)| form == Form::Singular);
    // «أصغر الضحايا الـ11 رضيع».
    let before = |back: usize| number.core.start.checked_sub(back);
    let numbered = before(1).is_some_and(|i| context.folded(i) == ARTICLE)
        && before(2).is_some_and(|i| plural(i) && context.is_definite(i));
    dual || one
        || numbered
        || whole
        || placed
        || owned
        || told
        || is_hospital(context, head)
        || (digits && context.is_definite(head))
}

/// The end of the phrase that starts with the counted noun: whose they are («أفراد الطاقم», «رجال الأمن»), then
/// nationalities and plain adjectives, which agree with it.
fn noun_phrase_end(context: &Context<'_>, head: usize) -> usize {
    let named = drone::end(context, head).unwrap_or(head + 1);
    let mut end = named + usize::from(named == head + 1 && is_owner(context, head));
    let most = end + 2;
    while end < most {
        let Some(token) = context.token(end) else { break };
        let plain = token.prefix == Prefix::NONE;
        let adjective = context.is_of_class(end, Class::Name) && plain;
        if !(adjective || is_nisba(context, end) && agrees_with(context, head, end)) {
            break;
        }
        end += 1;
    }
    end
}

/// «متهما عسكريا», not «متهما لمفتي البلاد»: an adjective of one in the accusative shows its alif too.
fn agrees_with(context: &Context<'_>, head: usize, adjective: usize) -> bool {
    let one = context.noun(head).is_some_and(|(_, form)| form == Form::Singular);
    let accusative = |i: usize| context.folded(i).ends_with(letters::ALIF);
    !one || !accusative(head) || accusative(adjective)
}

/// Whether the word behind a plural in construct says whose it is.
fn is_owner(context: &Context<'_>, head: usize) -> bool {
    // «متهمين الحبس»: before an owner the plural would have lost its nun.
    let whole = super::goes_on::PEOPLE.iter().any(|ending| context.folded(head).ends_with(ending));
    let construct =
        context.noun(head).is_some_and(|(noun, form)| form == Form::Plural && !(whole && noun.is_person()))
            && !context.is_definite(head);
    let next = head + 1;
    let clitic = [Prefix::CONJUNCTION, Prefix::BI, Prefix::LI, Prefix::KA];
    construct
        && context.is_word(next)
        && context.is_definite(next)
        && !context.word(next).starts_with(LI_ARTICLE)
        && !context.folded(next).starts_with(BI_ARTICLE)
        && !context.is_dated(next)
        && !clitic.iter().any(|c| context.has_prefix(next, *c))
        && !context.is_particle(next, Particle::Relative)
}

/// An adjective in -ي, -ية, -يا: «عسكرية», «صاروخيا».
fn is_nisba(context: &Context<'_>, i: usize) -> bool {
    if !context.is_unknown(i) {
        return false;
    }
    let folded = context.folded(i);
    let long = folded.chars().count() >= 5;
    // «لحماية», «رعاية» are nouns.
    let noun = folded.ends_with(NO_NISBA) || context.is_keyword(i, Keyword::Majority);
    // «90 ألف قروي يقيم أغلبهم».
    let verb = person::is_present(context, i) && folded.ends_with(letters::YA) || is_eighth_form(folded);
    // «واستولى».
    let next = folded.strip_prefix(letters::WAW).is_some_and(|rest| rest.starts_with(letters::ALIF));
    long && !noun
        && !verb
        && !next
        && !folded.starts_with(ARTICLE)
        && NISBA.iter().any(|e| folded.ends_with(e))
}

/// «تحتوي», «تنتمي»: a verb of the eighth form, no adjective.
fn is_eighth_form(folded: &str) -> bool {
    const LETTERS: usize = 5;
    let mut word = folded.chars();
    let opens = word.next() == Some(letters::TA) && word.nth(1) == Some(letters::TA);
    opens && folded.chars().count() == LETTERS && folded.ends_with(letters::YA)
}

/// «جوية», «رئيسية».
fn is_feminine_nisba(context: &Context<'_>, i: usize) -> bool {
    context.word(i).strip_suffix(letters::TA_MARBUTA).is_some_and(|stem| stem.ends_with(letters::YA))
}

/// «الجولات الأربع», «مواقع عدة», «مدن رئيسية عدة», «القتلى الـ35».
pub(super) fn noun_before<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let mut last = number.tokens.start.checked_sub(1)?;
    let bare_article = context.folded(last) == ARTICLE;
    if bare_article {
        last = last.checked_sub(1)?;
    }
    // One adjective may stand between.
    // «الأشخاص ودفعت الملايين» opens another clause.
    let opens = context.is_unknown(last) && context.folded(last).starts_with(letters::WAW);
    let described = is_feminine_nisba(context, last)
        || context.noun(last).is_none()
            && !opens
            && (context.is_unknown(last) || context.name(last).is_some());
    let at = if described { last.checked_sub(1)? } else { last };
    let counts = bare_article || context.is_definite(number.core.start);
    let definite = context.is_definite(at) && counts;
    // «ركاب الطائرة الـ104», «أفراد الطاقم الستة»: many are counted, not the one whose they are.
    let owned =
        |i: usize| context.noun(i).is_some_and(|(_, form)| form == Form::Plural) && !context.is_definite(i);
    let one = context.noun(at).is_some_and(|(_, form)| form == Form::Singular) && number.best >= 3.0;
    let at = at.checked_sub(1).filter(|&i| definite && one && owned(i)).unwrap_or(at);
    let (noun, form) = context.noun(at)?;
    let vague = number.hedge == Hedge::Vague && form == Form::Plural;
    // «مقترحاته الأربعة», «دول الساحل الخمس»: definite through whose they are.
    let possessed = context.token(at).is_some_and(|t| t.has_suffix)
        || (at + 1 == last && owned(at) && context.is_definite(last));
    let definite = definite || (counts && possessed && form == Form::Plural);
    // «قتل جنود عشرة», «أطلق صواريخ ثلاثة»: a number word of the same state stands behind what it counts.
    let few = number.form == NumberForm::Words
        && number.hedge == Hedge::Exact
        && (3.0..=10.0).contains(&number.best);
    let described = few
        && form == Form::Plural
        && at + 1 == number.tokens.start
        && number.core.len() == 1
        && context.token(number.core.start).is_some_and(|t| t.prefix == Prefix::NONE)
        && !context.is_definite(at)
        && !counts
        && !is_countable(context, number.tokens.end)
        && !plausible_noun(context, number, number.tokens.end);
    if form == Form::Dual || !(definite || vague || described) {
        return None;
    }
    // «قتلى وجرحى بالمئات»: of both, and told by the first as «مئات القتلى والجرحى» are.
    let harmed = |i: usize| context.noun(i).filter(|(noun, _)| noun.kind.is_some_and(Kind::is_casualty));
    let first = at.checked_sub(1).filter(|_| vague && context.has_prefix(at, Prefix::CONJUNCTION));
    let first = first.filter(|_| harmed(at).is_some()).and_then(|i| Some((i, harmed(i)?.0)));
    let (at, noun) = first.unwrap_or((at, noun));
    Some(Counted {
        tokens: at..number.tokens.end,
        phrase: at..last + 1,
        noun: Some(noun),
        how: BEFORE,
        confidence: 0.9,
        is_part: at.checked_sub(1).is_some_and(|i| context.is_particle(i, Particle::OfThem)),
        together: false,
    })
}

/// «ملفات عدة», «كيانات مالية عدة»: a plural that no list knows before «عدة».
pub(super) fn unknown_before<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let last = number.tokens.start.checked_sub(1)?;
    let at = if is_feminine_nisba(context, last) { last.checked_sub(1)? } else { last };
    let few = number.form == NumberForm::Vague && number.core.len() == 1 && number.low == Some(3.0);
    let plural = context.is_unknown(at)
        && !context.is_definite(at)
        && context.folded(at).chars().count() > 4
        && context.word(at).ends_with(FEMININE_PLURAL);
    let next = number.tokens.end;
    let ends = !is_countable(context, next) && !plausible_noun(context, number, next);
    (few && plural && ends).then(|| Counted {
        tokens: at..number.tokens.end,
        phrase: at..last + 1,
        ..bare::unnamed(number, "counted.unknown_noun", 0.6, false)
    })
}

/// «جنديان اثنان», «فلسطينيين اثنين»: the numeral that stresses a dual, and tells it from a plural.
pub(super) fn two<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let at = number.tokens.start.checked_sub(1)?;
    let two = number.form == NumberForm::Words && number.low == Some(2.0) && number.high == Some(2.0);
    let dual = [DUAL, OBLIQUE].iter().any(|e| context.folded(at).ends_with(e));
    (two && dual && is_countable(context, at)).then(|| Counted {
        tokens: at..number.tokens.end,
        phrase: at..at + 1,
        noun: context.noun(at).map(|(noun, _)| noun),
        how: "counted.two",
        confidence: 0.9,
        is_part: false,
        together: false,
    })
}

/// «جندي واحد», «غارة واحدة».
pub(super) fn single<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let last = number.tokens.start.checked_sub(1)?;
    // «ضربة جوية واحدة», «جندي سوداني واحد».
    let adjective =
        context.name(last).is_some() || is_nisba(context, last) || is_feminine_nisba(context, last);
    // «قاعدة عسكرية واحدة»: the adjective looks like a soldier with his pronoun.
    let described = adjective && (context.noun(last).is_none() || is_feminine_nisba(context, last));
    let at = if described { last.checked_sub(1)? } else { last };
    let (noun, form) = context.noun(at)?;
    // «كرجل واحد».
    let likened = context.has_prefix(at, Prefix::KA);
    (form == Form::Singular && !likened && !context.is_definite(at)).then(|| Counted {
        tokens: at..number.tokens.end,
        phrase: at..last + 1,
        noun: Some(noun),
        how: "counted.one",
        confidence: 0.8,
        is_part: false,
        together: false,
    })
}

/// «ضربة لمرة واحدة»: done once and not again.
pub(super) fn once<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let time = number.tokens.start.checked_sub(1).filter(|&i| context.is_keyword(i, Keyword::Once))?;
    let at = time.checked_sub(1)?;
    let (noun, form) = context.noun(at)?;
    (form != Form::Dual && !context.is_definite(at)).then(|| Counted {
        tokens: at..number.tokens.end,
        phrase: at..at + 1,
        noun: Some(noun),
        how: "counted.one",
        confidence: 0.8,
        is_part: false,
        together: false,
    })
}

/// A noun the lexicon does not know: the grammar of the counted tells it from other words.
pub(super) fn unknown_after<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let mut at = number.tokens.end;
    let of = context.is_particle(at, Particle::From);
    if of {
        at += 1;
    }
    if !context.is_unknown(at) {
        return None;
    }
    let vague = number.hedge == Hedge::Vague;
    // «الآلاف للمطالبة», «العشرات يعتقد أنهم قتلوا»: with its article a vague amount counts by «من» alone.
    if vague && !of && bare::is_whole_amount(context, number.core.start) {
        return None;
    }
    // «وثلاثة من مرافقيه»: people, definite through whose they are.
    let owned = || OWNED_PEOPLE.iter().any(|ending| context.folded(at).ends_with(ending));
    let fits = if of || vague {
        context.is_definite(at) || vague || owned()
    } else {
        plausible_noun(context, number, at)
    };
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
        together: false,
    })
}

/// Whether the unknown word at `at` can be the noun the number counts.
pub(super) fn plausible_noun(context: &Context<'_>, number: &Number, at: usize) -> bool {
    if !context.is_unknown(at)
        || context.is_definite(at)
        || context.is_keyword(at, Keyword::Degree)
        || context.speech(at).0.has(Role::Stop)
    {
        return false;
    }
    let folded = context.folded(at);
    let length = folded.chars().count();
    // A clitic in front opens a new phrase: «40 بانهيار», «6 وأصيب».
    let clitic = length > 4 && folded.starts_with([letters::WAW, letters::FA, letters::BA, letters::LAM]);
    // «122 بأسوأ كارثة» ends in a hamza, not in the accusative's alif.
    let accusative = context.word(at).trim_end_matches(letters::is_mark).ends_with(letters::ALIF);
    length >= 3 && (!clitic || accusative) && agrees(number, folded)
}

/// After 11 to 99 the counted noun stands in the accusative singular, which shows as a final alif or ta
/// marbuta; other numbers leave no mark.
fn agrees(number: &Number, folded: &str) -> bool {
    let rest = number.best % 100.0;
    let accusative = (11.0..=99.0).contains(&rest);
    let verbal = folded.starts_with([letters::YA, letters::TA]) && !folded.ends_with(letters::ALIF)
        || folded.ends_with(VERB_PLURAL);
    if accusative {
        // «15 نقلوا إلى المستشفى».
        let verb = folded.ends_with(VERB_PLURAL);
        return (folded.ends_with(letters::ALIF) && !verb) || folded.ends_with(letters::HA);
    }
    number.best >= 3.0 && !verbal
}
