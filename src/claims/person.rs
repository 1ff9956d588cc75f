//! Words of people's names: «عبد الأمير الشمري», «نادر الشامي».

use std::borrow::Cow;
use std::ops::Range;

use super::context::Context;
use crate::text::affixes::{
    ABD, ARTICLE, BI_ARTICLE, FEMININE_PLURAL, FUTURE, HER, KA_ARTICLE, LI_ARTICLE, PRONOUNS_BEHIND_TA,
    THEIR, VERB_PLURAL,
};
use crate::text::letters;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::speech::{Role, Roles};
use crate::text::lexicon::titles::TitleSort;
use crate::text::lexicon::{Class, Form, Prefix};

/// How many words a name may have.
pub(super) const LONGEST_NAME: usize = 4;

/// Two unknown words, of which the first is indefinite, make a name; so does «عبد» or «أبو» with what follows.
#[must_use]
pub(super) fn starts(context: &Context<'_>, i: usize) -> bool {
    if context.is_particle(i, Particle::NamePart) {
        return context.is_word(i + 1);
    }
    // «حزب الله حسن نصر الله».
    if context.is_keyword(i, Keyword::Compound) {
        return false;
    }
    is_given(context, i) && is_word(context, i + 1)
}

/// An indefinite word unknown to the lexicon, or one that doubles as a month («رجب», «ماي»).
#[must_use]
pub(super) fn is_given(context: &Context<'_>, i: usize) -> bool {
    let month =
        || context.is_of_class(i, Class::Month) && context.token(i).is_some_and(|t| t.prefix == Prefix::NONE);
    if is_common(context, i) {
        return true;
    }
    // «بغرامة», «برشوة»: «ب» joined to a noun.
    let by = context.has_prefix(i, Prefix::BI)
        || (context.folded(i).starts_with(letters::BA) && context.word(i).ends_with(letters::TA_MARBUTA));
    if by {
        return false;
    }
    // «تطورات», «عمليات»: hardly a given name.
    let plural = || context.folded(i).chars().count() > 4 && context.word(i).ends_with(FEMININE_PLURAL);
    (context.is_unknown(i) || month()) && !context.is_definite(i) && !is_other(context, i) && !plural()
}

/// A given name of the list. «علي» is one where it is not spelled «على».
fn is_common(context: &Context<'_>, i: usize) -> bool {
    let (roles, prefix) = context.speech(i);
    let on = || context.word(i).ends_with(letters::ALIF_MAQSURA) && context.is_any_particle(i);
    // «العميد تركي» is called so, «مسؤول تركي» is a Turk.
    let describes = || {
        context.name(i).is_some()
            && !context.is_particle(i + 1, Particle::NamePart)
            && !i.checked_sub(1).is_some_and(|b| context.is_definite(b) || context.title(b).is_some())
    };
    roles.has(Role::Given) && prefix == Prefix::NONE && !on() && !describes()
}

/// Words that the lexicon does not know and that are no names: adverbs, what is announced, verbs in the present.
fn is_other(context: &Context<'_>, i: usize) -> bool {
    let (roles, prefix) = context.speech(i);
    // «واين» is no «أين».
    let short = prefix.has(Prefix::CONJUNCTION) && context.folded(i).chars().count() == 4;
    let roles = if short && !roles.heads() { Roles::default() } else { roles };
    !is_common(context, i)
        && (roles.any(&[Role::Content, Role::Stop, Role::Link, Role::Setting])
            || roles.heads()
            || is_present(context, i)
            || opens_phrase(context, i)
            || is_inflected(context, i)
            || PRONOUNS_BEHIND_TA
                .iter()
                .any(|e| context.folded(i).ends_with(e) && !context.word(i).ends_with(letters::TA_MARBUTA)))
}

/// Whether the word at `i` can be one of a person's name: a given name, or one that no list knows and that no clitic
/// opens.
pub(super) fn is_name_word(context: &Context<'_>, i: usize) -> bool {
    is_given(context, i)
        || context.is_particle(i, Particle::NamePart)
        || (context.is_unknown(i) && !is_other(context, i))
}

/// «يواجه», «يضم»: four or five letters that begin with ya.
#[must_use]
pub(super) fn is_present(context: &Context<'_>, i: usize) -> bool {
    let folded = context.folded(i);
    folded.starts_with(letters::YA) && matches!(folded.chars().count(), 4 | 5) && !is_common(context, i)
}

/// «ونظيرتها», «وحملت», «وتجري»: what a conjunction opens is the next phrase.
fn opens_phrase(context: &Context<'_>, i: usize) -> bool {
    const ENDINGS: [&str; 3] = [HER, THEIR, VERB_PLURAL];
    context.folded(i).strip_prefix(letters::WAW).is_some_and(|rest| {
        let verbal = rest.starts_with(letters::TA)
            || rest.ends_with(letters::TA)
            || ENDINGS.iter().any(|e| rest.ends_with(e));
        rest.starts_with(ARTICLE) || (rest.chars().count() >= 4 && verbal)
    })
}

/// «أدينوا», «سلمها», «ومكافحة», «بحصوله»: what an ending or a clitic gives away as a verb or a noun in its clause.
fn is_inflected(context: &Context<'_>, i: usize) -> bool {
    const SHORTEST: usize = 5;
    // «وسيلة», «بثينه» are women.
    const WITH_CLITIC: usize = 6;
    let folded = context.folded(i);
    let long = folded.chars().count();
    let plain_end = !context.word(i).ends_with(letters::TA_MARBUTA);
    let verb = [VERB_PLURAL, HER, THEIR].iter().any(|ending| folded.ends_with(ending));
    let joined = folded.starts_with(letters::WAW) && !plain_end && long > WITH_CLITIC;
    let by = folded.starts_with(letters::BA) && folded.ends_with(letters::HA) && long >= WITH_CLITIC;
    context.is_unknown(i) && long >= SHORTEST && (plain_end && (verb || by) || joined)
}

fn is_word(context: &Context<'_>, i: usize) -> bool {
    is_given(context, i)
        || ((context.is_unknown(i) || is_no_pronoun(context, i)) && !is_other(context, i))
        || context.is_particle(i, Particle::NamePart)
        || is_surname(context, i)
}

/// «سامر الصياد», «سمير العلي»: behind a given name the name of a trade, or a given name with the article, is a surname.
fn is_surname(context: &Context<'_>, i: usize) -> bool {
    is_trade(context, i) || is_homograph(context, i) || is_last_before_speech(context, i)
}

/// «قال غسان سلامة إن»: between a given name and «إن» stands a surname, whatever else the word may mean.
fn is_last_before_speech(context: &Context<'_>, i: usize) -> bool {
    let plain = context.is_word(i) && context.token(i).is_some_and(|t| t.prefix == Prefix::NONE);
    let means_nothing_else = || {
        let other = [Class::Particle, Class::Time, Class::Reporting, Class::Event, Class::Weekday];
        let mask = other.iter().fold(0, |mask, class| mask | class.bit());
        !context.is_of(i, u32::from(mask))
            && !context.speech(i).0.any(&[Role::Stop, Role::Setting, Role::Addressee])
    };
    plain
        && context.is_particle(i + 1, Particle::That)
        && i.checked_sub(1).is_some_and(|given| is_common(context, given))
        && means_nothing_else()
        && !context.is_dated(i)
}

/// «العقيد سامي الحداد», «وزير الري علي حداد إن»: behind a post and a given name a word that means something else.
fn is_homograph(context: &Context<'_>, i: usize) -> bool {
    const SHORTEST: usize = 3;
    let plain =
        context.token(i).is_some_and(|t| matches!(t.prefix, Prefix::NONE | Prefix::ARTICLE) && !t.has_suffix);
    let Some(given) = i.checked_sub(1).filter(|&g| plain && is_given(context, g)) else { return false };
    let Some((post, rank)) = post_before(context, given) else { return false };
    let definite = context.is_definite(i);
    let (roles, _) = context.speech(i);
    let means_other = context.event(i).is_some()
        || context.is_particle(i, Particle::Relative)
        || context.speech_verb(i).is_some()
        || context.is_dated(i)
        || context.is_numeral(i)
        || context.title(i).is_some()
        || roles.heads()
        || context.noun(i).is_some_and(|(_, form)| form != Form::Singular)
        || context.word(i).ends_with(letters::TA_MARBUTA)
        || letters::is_verbal_noun(context.word(i))
        || (!definite && (context.is_any_particle(i) || !roles.has(Role::Content)));
    if means_other || context.folded(i).chars().count() < SHORTEST {
        return false;
    }
    let titled = |at: usize| context.title(at).is_some() || context.speech(at).0.has(Role::Office);
    let next = i + 1;
    let comma = context.is_comma(next);
    let said = context.is_particle(next, Particle::That)
        || context.is_punct(next, ':')
        || (comma && titled(next + 1));
    // «أكد الوزير سالم القرار» has an object; «بحسب الوزير سالم الوقف» has none.
    let attributes = |verb| {
        context.speech_verb(verb).is_some_and(|r| r == Reporting::According || !roles.has(Role::Content))
    };
    let speaks = post.checked_sub(1).is_some_and(attributes);
    let closes = context.token(next).is_none()
        || context.is_any_punct(next)
        || context.is_dated(next)
        || context.is_particle(next, Particle::In);
    said || (speaks && closes) || (rank && definite && is_common(context, given))
}

/// Where the post or rank begins whose holder's name begins at `given`, and whether a rank stands right before it.
fn post_before(context: &Context<'_>, given: usize) -> Option<(usize, bool)> {
    const REACH: usize = 4;
    let before = (given.saturating_sub(REACH)..given).rev();
    let mut phrase = before.take_while(|&i| context.is_word(i) && context.speech_verb(i).is_none());
    let post = phrase.find(|&i| context.title(i).is_some() || context.speech(i).0.has(Role::Office))?;
    let rank = context.title(post).is_some_and(|title| title.sort == TitleSort::Rank);
    Some((post, rank && post + 1 == given))
}

fn is_trade(context: &Context<'_>, i: usize) -> bool {
    let trade = context.noun(i).is_some_and(|(noun, form)| noun.is_person() && form == Form::Singular);
    // «سمير العلي», «خالد السعيد».
    let given = || {
        let (roles, prefix) = context.speech(i);
        roles.has(Role::Given) && prefix == Prefix::ARTICLE
    };
    (trade || given())
        && context.token(i).is_some_and(|t| t.prefix == Prefix::ARTICLE)
        && i.checked_sub(1).is_some_and(|before| is_common(context, before))
}

/// «أول» of «الملازم أول», «ركن» and «طيار» of «العميد طيار ركن»: at `i` what goes on the rank before it.
#[must_use]
pub(super) fn is_grade(context: &Context<'_>, i: usize) -> bool {
    const LONGEST: usize = 3;
    // «الفريق أول من أمس», «الفريق أول المجموعة».
    let named = |at: usize| {
        is_given(context, at)
            || context.is_particle(at, Particle::NamePart)
            || context.is_keyword(at, Keyword::Staff)
            || is_honorific(context, at)
    };
    let goes_on = |at: usize| {
        context.is_keyword(at, Keyword::Staff)
            || (context.is_keyword(at, Keyword::Grade) && !context.is_dated(at) && named(at + 1))
    };
    let rank = |at: usize| context.title(at).is_some_and(|t| t.sort == TitleSort::Rank);
    goes_on(i) && (i.saturating_sub(LONGEST)..i).rev().find(|&at| !goes_on(at)).is_some_and(rank)
}

/// «باسمها», «باسمهم», behind «المتحدث».
#[must_use]
pub(super) fn is_their_name(context: &Context<'_>, i: usize) -> bool {
    context.is_keyword(i, Keyword::TheirName)
}

/// «الدكتور», «السيدة»: said of a person of any post, right before the name.
#[must_use]
pub(super) fn is_honorific(context: &Context<'_>, i: usize) -> bool {
    context.is_keyword(i, Keyword::Honorific)
}

/// «القدرة», «زادة»: known to the lexicon only because ta marbuta looks like a pronoun.
#[must_use]
pub(super) fn is_no_pronoun(context: &Context<'_>, i: usize) -> bool {
    context.token(i).is_some_and(|t| t.has_suffix) && context.word(i).ends_with(letters::TA_MARBUTA)
}

/// The name that starts at `at`; a single word is one only where `may_be_short`.
#[must_use]
pub(super) fn name_at(context: &Context<'_>, at: usize, may_be_short: bool) -> Option<Range<usize>> {
    let quoted = at.checked_sub(1).is_some_and(|i| context.is_punct(i, '"') || context.is_punct(i, '«'));
    if quoted || !(starts(context, at) || (may_be_short && is_given(context, at))) {
        return None;
    }
    let mut end = at + 1;
    // «محمد بن عبد الرحمن آل ثاني»: «بن» and its like are not counted.
    let words = |end: usize| (at..end).filter(|&i| !context.is_particle(i, Particle::NamePart)).count();
    while words(end) < LONGEST_NAME && is_part(context, end) && goes_on(context, at, end) {
        end += 1;
    }
    let regnal = context.is_definite(end) && context.is_of_class(end, Class::Ordinal);
    end += usize::from(regnal);
    Some(at..end)
}

/// Whether a name from `at` to `i` may take the word at `i`: «محمد حسن الشمري», not «شينزو آبي العاصمة».
fn goes_on(context: &Context<'_>, at: usize, i: usize) -> bool {
    // «سيف الدين مخلوف».
    let part =
        |i: usize| context.is_particle(i, Particle::NamePart) || context.is_keyword(i, Keyword::Compound);
    if i < at + 2 || part(i - 1) || part(i) || is_common(context, i) {
        return true;
    }
    let ended = context.is_definite(i - 1) && !part(i - 2) && !is_common(context, i - 1);
    !ended && (!context.is_definite(i) || is_common(context, i - 1) || part(i - 2))
}

/// A verb in the present («يرى»), or a word with conjunction, is not a part of a name.
#[must_use]
pub(super) fn is_part(context: &Context<'_>, i: usize) -> bool {
    // «عمر علي لوكالتنا».
    let (roles, prefix) = context.speech(i);
    if roles.has(Role::Addressee) && prefix.has(Prefix::LI) {
        return false;
    }
    let is_name_part = || context.is_particle(i, Particle::NamePart) || is_common(context, i);
    // «عبد السلام».
    let after_abd = i > 0 && context.folded(i - 1) == ABD && context.is_definite(i);
    let after_part = i > 0
        && context.is_particle(i - 1, Particle::NamePart)
        && context.is_word(i)
        && (is_name_part()
            || after_abd
            || !(context.is_any_particle(i) || context.speech(i).0.any(&[Role::Content, Role::Stop])));
    // «عمر الرزاز بالعمل»: a preposition before the article is no name.
    let with_preposition = || {
        let folded = context.folded(i);
        [BI_ARTICLE, KA_ARTICLE, LI_ARTICLE]
            .iter()
            .any(|p| folded.starts_with(p) && folded.chars().count() > 5)
    };
    let future = || {
        let folded = context.folded(i);
        let shaped = FUTURE.iter().any(|p| folded.starts_with(p)) && folded.chars().count() > 5;
        // «ستولتنبرغ» begins like a verb; nor is one the last word before what is said.
        let named = || {
            let next = i + 1;
            context.words.not_future.iter().any(|word| folded.starts_with(word.as_str()))
                || context.token(next).is_none()
                || context.is_any_punct(next)
                || context.is_particle(next, Particle::That)
        };
        shaped && !named()
    };
    if after_part {
        return true;
    }
    is_word(context, i) && context.folded(i).chars().count() >= 2 && !future() && !with_preposition()
}

/// The name's words, folded: what other spellings of it are compared with.
#[must_use]
pub(super) fn key(context: &Context<'_>, name: &Range<usize>) -> String {
    let words: Vec<Cow<'_, str>> = name.clone().map(|i| context.unjoined_fold(i)).collect();
    words.join(" ")
}
