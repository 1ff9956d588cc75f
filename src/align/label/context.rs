//! A few words around a claim, which tell its question from its like and name nothing else that is counted.

use std::ops::Range;

use crate::claims::{Claim, Kind};
use crate::text::affixes::AND;
use crate::text::letters;
use crate::text::lexicon::numerals::NumeralRole;
use crate::text::lexicon::particles::{Particle, Particles};
use crate::text::lexicon::{Class, Prefix};
use crate::text::{Token, TokenKind, Words, tokenise};

/// How many words of context a question quotes.
const WORDS: usize = 6;
/// How many words before an amount, a share or a time tell what it measures.
const SUBJECT: usize = 4;
/// Marks at which a context does not end.
const MARKS: [char; 7] = ['.', '،', ',', ':', '"', '»', ' '];
/// Marks at which a clause ends.
const STOPS: [char; 8] = ['\u{60c}', ',', '\u{61b}', ';', '(', ')', '[', ']'];
/// How many words tell enough to end at a mark.
const ENOUGH: usize = 3;
/// How many words may be put in between two marks.
const ASIDE: usize = 2;
/// How many words lead to a value that is left open.
const LED_BY: usize = 2;
/// What stands for a value that is asked for.
const OPEN: &str = "…";
const TATWEEL: &str = "\u{640}";
/// A list that one introduces is told by the words before it.
const COLON: char = ':';

/// A few words of the claim's own clause from the claim on, or up to it at the clause's end; of amounts, shares and
/// times those before it, which tell what was measured. Three dots stand for a value that `is_open`.
pub(super) fn around(claim: &Claim, text: &str, is_open: bool, words: &Words) -> String {
    let clause = clause(claim, text, words);
    let after = words_in(text, claim.span.end..clause.end);
    let before = words_in(text, clause.start..claim.span.start);
    let subject = subject(claim, text, words);
    let most = if subject.is_some() { WORDS / 2 } else { WORDS };
    let goes_on = after.len() > most;
    let kept = after.len().min(most);
    let end = kept.checked_sub(1).and_then(|last| after.get(last)).map_or(claim.span.end, |word| word.end);
    let mut start = claim.span.start;
    if let Some(subject) = subject {
        start = subject;
    } else if kept < 3 || is_open && !text.get(..start).unwrap_or_default().ends_with(AND) {
        let own = words_in(text, claim.span.start..claim.span.end).len() + kept;
        // No question begins with what it leaves open.
        let most = if kept < 3 { WORDS.saturating_sub(own.min(3)) } else { LED_BY };
        let first = before.len().saturating_sub(most);
        start = begun(&before, first, text, words).map_or(start, |word| word.start);
    }
    // The text's own spaces, so that quotation marks and brackets stay with what they hold.
    let slice = match value(claim, text).filter(|_| is_open) {
        Some(value) => {
            let part = |part: Range<usize>| text.get(part).unwrap_or_default();
            let before = part(start..value.start);
            // What the value was joined to stands outside.
            let before = if before == AND { "" } else { before };
            // «بـ…»: a letter joined to the value holds on to what stands for it.
            let is_joined = before.ends_with([letters::BA, letters::LAM, letters::KAF]);
            let joint = if is_joined { TATWEEL } else { "" };
            format!("{before}{joint}{OPEN}{}", part(value.end..end))
        }
        None => text.get(start..end).unwrap_or_default().to_owned(),
    };
    let mut out = without_rest(&slice).split_whitespace().collect::<Vec<_>>().join(" ");
    out.truncate(out.trim_end_matches(MARKS).len());
    // What is cut short says so: «بجروح في» is no end of a sentence.
    if goes_on {
        out.push('…');
    }
    out
}

/// Where the value stands among the claim's words, without what is counted.
fn value(claim: &Claim, text: &str) -> Option<Range<usize>> {
    let (own, noun) = (claim.span.of(text), claim.counted.trim());
    let (start, end) = (claim.span.start, claim.span.end);
    if claim.kind == Kind::Rank {
        return None;
    }
    Some(match own.find(noun).filter(|_| !noun.is_empty()) {
        // «رتلان»: a dual is its own figure.
        Some(0) if own == noun => start..end,
        Some(0) => {
            let rest = own.get(noun.len()..)?;
            let lead = rest.len() - rest.trim_start().len();
            (start + noun.len() + lead)..end
        }
        Some(at) => start..start + own.get(..at)?.trim_end().len(),
        None => start..end,
    })
}

/// The words without what is left at their head of those before them: a mark, «/» between two names of a month, or a
/// quotation mark that closes; without a bracket that nothing closes.
fn without_rest(slice: &str) -> &str {
    let rest = slice.trim_start_matches(|c: char| {
        STOPS.contains(&c) && c != '(' || matches!(c, '/' | ' ' | '.' | ':' | '»')
    });
    match rest.strip_prefix(['"', '”']) {
        Some(next) if next.starts_with(char::is_whitespace) => without_rest(next),
        _ => rest.strip_prefix('(').filter(|next| !next.contains(')')).map_or(rest, without_rest),
    }
}

/// The part of the sentence around the claim that names nothing else that is counted: between the marks on both
/// sides of it, behind another figure with its noun, and before a figure that is joined to it («9 أطفال و21 رجلا»).
fn clause(claim: &Claim, text: &str, words: &Words) -> Range<usize> {
    let (sentence, span) = (claim.sentence, claim.span);
    let ahead = text.get(span.end..sentence.end).unwrap_or("");
    let (tokens, folds) = tokenise(ahead, &words.lexicon);
    let is_word = |token: &&Token| !matches!(token.kind, TokenKind::Punct(_));
    let is_stop = |token: &Token| matches!(token.kind, TokenKind::Punct(mark) if STOPS.contains(&mark));
    // «70 مدنيا، السبت، من حريق»: what is put in between marks is passed over where little has been told.
    let is_enough = |i: usize| {
        let told = tokens.iter().take(i).filter(is_word).count();
        let next = || tokens.iter().skip(i + 1);
        let counts = next().filter(is_word).take(WORDS).any(|token| is_figure(token, words));
        let opens = next().skip(1).take(ASIDE).any(is_stop);
        let closes = tokens.iter().take(i).rev().take(ASIDE).any(is_stop);
        told >= ENOUGH || counts || !(opens || closes)
    };
    let is_joined = |i: usize| folds.of(i) == AND && tokens.get(i + 1).is_some_and(|next| !next.space_before);
    let ends = |i: usize, token: &Token| match token.kind {
        TokenKind::Punct(mark) => (STOPS.contains(&mark) || mark == COLON) && is_enough(i),
        TokenKind::Word if is_joined(i) => tokens.get(i + 1).is_some_and(|next| is_figure(next, words)),
        _ => is_figure(token, words) && token.prefix.has(Prefix::CONJUNCTION),
    };
    let end = tokens.iter().enumerate().find(|(i, token)| ends(*i, token));
    let end = end.map_or(sentence.end, |(_, token)| span.end + token.span.start);
    let behind = text.get(sentence.start..span.start).unwrap_or("");
    let (tokens, _) = tokenise(behind, &words.lexicon);
    let stop = tokens.iter().rposition(is_stop);
    let from = stop.map_or(0, |stop| stop + 1);
    let figure = tokens.iter().skip(from).rposition(|token| is_figure(token, words)).map(|at| from + at);
    // The noun of another figure goes with it.
    let from = figure.map_or(from, |figure| (figure + 2).min(tokens.len()));
    let start = tokens.get(from).map_or(span.start, |token| sentence.start + token.span.start);
    start..end
}

/// The words of a part of `text`, as byte ranges.
fn words_in(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for (at, letter) in text.get(part.clone()).unwrap_or("").char_indices() {
        let (from, to) = (part.start + at, part.start + at + letter.len_utf8());
        match out.last_mut().filter(|_| goes_on) {
            Some(word) if !letter.is_whitespace() => word.end = to,
            None if !letter.is_whitespace() => out.push(from..to),
            _ => {}
        }
        goes_on = !letter.is_whitespace();
    }
    out
}

/// Whether a token is a figure in digits or words, alone or the first of several.
fn is_figure(token: &Token, words: &Words) -> bool {
    let numeral =
        token.sense(&words.lexicon, Class::Numeral).and_then(|n| words.numerals.get(usize::from(n.id)));
    let counts = |role| {
        use NumeralRole::{One, OneOf, Ordinal, VagueOf};
        !matches!(role, One | OneOf | Ordinal | VagueOf)
    };
    token.kind == TokenKind::Number || numeral.is_some_and(|numeral| counts(numeral.role))
}

/// The word of `before` to begin with, from the one at `first` on: no figure, nothing that a figure counts, and no
/// preposition, which are the tail of what came before («إلى 30 ألف ليرة | مبيع الطن»).
fn begun<'w>(
    before: &'w [Range<usize>],
    first: usize,
    text: &str,
    words: &Words,
) -> Option<&'w Range<usize>> {
    let holds = |at: usize, is: &dyn Fn(&Token) -> bool| {
        let word = before.get(at).and_then(|word| text.get(word.clone())).unwrap_or_default();
        tokenise(word, &words.lexicon).0.iter().any(is)
    };
    let leads = Particles::of(&[Particle::From, Particle::In, Particle::On, Particle::Among]);
    let is_number = |at: usize| holds(at, &|token| is_figure(token, words));
    let is_lead = |at: usize| holds(at, &|token| words.known(token.senses).particles.meets(leads));
    let is_counted = |at: usize| at.checked_sub(1).is_some_and(is_number);
    let is_rest = |at: usize| is_number(at) || is_lead(at) || is_counted(at);
    (first..before.len()).find(|at| !is_rest(*at)).and_then(|at| before.get(at))
}

/// Where the words begin that tell what an amount, a share or a time measures: the last few of its clause before it.
fn subject(claim: &Claim, text: &str, words: &Words) -> Option<usize> {
    if !matches!(claim.kind, Kind::Money | Kind::Percent | Kind::Duration) {
        return None;
    }
    let before = words_in(text, claim.sentence.start..claim.span.start);
    let ends_clause = |word: &Range<usize>| text.get(word.clone()).is_some_and(|word| word.ends_with(MARKS));
    let clause = before.iter().rposition(ends_clause).map_or(0, |at| at + 1);
    let before = before.get(clause..)?;
    let first = before.len().saturating_sub(SUBJECT);
    if before.len() < 2 {
        return None;
    }
    begun(before, first, text, words).map(|word| word.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::Value;
    use crate::intake;

    /// The words that tell the claim of `figure` in `text` from its like.
    fn told_of(text: &str, figure: f64) -> String {
        let words = Words::builtin();
        let read = intake::read_bytes("a.txt", text.as_bytes(), words);
        let claims = crate::claims::extract(&read.articles[0], 1);
        let claim = claims.iter().find(|c| c.value == Value::exactly(figure)).expect(text);
        around(claim, &read.articles[0].text, false, words)
    }

    #[test]
    fn nothing_is_left_of_the_words_before() {
        for (slice, kept) in [
            ("/مارس الماضي إلى 36", "مارس الماضي إلى 36"),
            ("\" بينهم اثنان", "بينهم اثنان"),
            ("\"بينهم اثنان\"", "\"بينهم اثنان\""),
            ("، وقال", "وقال"),
            ("(40 قتيلا)", "(40 قتيلا)"),
            ("(52.8 مليار دولار", "52.8 مليار دولار"),
        ] {
            assert_eq!(without_rest(slice), kept);
        }
    }

    #[test]
    fn amounts_are_told_by_what_they_measure() {
        assert_eq!(
            told_of(
                "وقال الوزير إن العام كان صعبا، وبلغ عجز الموازنة 14 مليون دولار في الربع الأول من هذا العام.",
                14e6
            ),
            "وبلغ عجز الموازنة 14 مليون دولار في الربع الأول…"
        );
        assert_eq!(
            told_of("أظهر الاستطلاع أن 21 بالمئة من السكان بلا كهرباء.", 21.0),
            "أظهر الاستطلاع أن 21 بالمئة من السكان بلا…"
        );
        assert_eq!(
            told_of("أكد الوزير أن 21 بالمئة من السكان بلا كهرباء في هذا الشتاء.", 21.0),
            "أكد الوزير أن 21 بالمئة من السكان بلا…"
        );
    }

    #[test]
    fn the_words_before_begin_with_none_that_a_figure_leaves_over() {
        for (text, figure, told) in [
            (
                "وارتفع سعر الطن من 30 ألف ليرة مبيعا في المصنع إلى 45 ألف ليرة بعد العيد.",
                45e3,
                "مبيعا في المصنع إلى 45 ألف ليرة بعد العيد",
            ),
            (
                "وحدد البنك 9 آلاف ليرة سعر المبيع و45 ليرة رسما على كل كيس.",
                45.0,
                "سعر المبيع و45 ليرة رسما على كل…",
            ),
            (
                "تراجعت الأجور في القطاع العام بنسبة 14 بالمئة هذا العام.",
                14.0,
                "القطاع العام بنسبة 14 بالمئة هذا العام",
            ),
        ] {
            assert_eq!(told_of(text, figure), told, "{text}");
        }
    }

    #[test]
    fn a_value_that_is_asked_for_is_left_open() {
        let words = Words::builtin();
        for (text, told) in [
            ("سقط 40 عاملا في حفرة المنجم.", "سقط … عاملا في حفرة المنجم"),
            ("دفع الجيش بنحو 40 جنديا إلى الحدود الشرقية.", "الجيش بـ… جنديا إلى الحدود الشرقية"),
            ("وصل رتلان من المدرعات إلى الميناء.", "وصل … من المدرعات إلى الميناء"),
        ] {
            let read = intake::read_bytes("a.txt", text.as_bytes(), words);
            let claim = crate::claims::extract(&read.articles[0], 1).remove(0);
            assert_eq!(around(&claim, &read.articles[0].text, true, words), told, "{}", claim.counted);
        }
    }

    #[test]
    fn nothing_else_that_is_counted_is_named() {
        for (text, figure, told) in [
            (
                "أخرج المتطوعون تسعة أطفال وأربع نساء حوامل من البيوت الغارقة.",
                9.0,
                "أخرج المتطوعون تسعة أطفال",
            ),
            ("سقط 40 عاملا و15 حارسا في حفرة المنجم.", 40.0, "سقط 40 عاملا"),
            ("سقط 40 عاملا و15 حارسا في حفرة المنجم.", 15.0, "15 حارسا في حفرة المنجم"),
            ("غرق 12 بحارا وأصيب 30.", 30.0, "وأصيب 30"),
            (
                "وصل 2500 جندي إلى الميناء، ترافقهم 14 مدرعة، مؤكدين بقاءهم أسبوعا.",
                2500.0,
                "وصل 2500 جندي إلى الميناء",
            ),
            ("وصل 2500 جندي إلى الميناء، ترافقهم 14 مدرعة، مؤكدين بقاءهم أسبوعا.", 14.0, "ترافقهم 14 مدرعة"),
            (
                "نجا 70 مدنيا، السبت، من حريق في مدينة الميناء القديمة.",
                70.0,
                "70 مدنيا، السبت، من حريق في مدينة…",
            ),
            ("يقع المنجم شرقا (30 كيلومترا من المدينة) قرب النهر.", 30.0, "30 كيلومترا من المدينة"),
            ("عدد القتلى: 70 مدنيا.", 70.0, "عدد القتلى: 70 مدنيا"),
            ("قال أحد الشهود إن 70 مدنيا قتلوا.", 70.0, "أحد الشهود إن 70 مدنيا قتلوا"),
            (
                "قُتل 19 شخصا وأقاربهم في انفجار مستودع للوقود بمدينة الميناء.",
                19.0,
                "19 شخصا وأقاربهم في انفجار مستودع للوقود بمدينة…",
            ),
        ] {
            assert_eq!(told_of(text, figure), told, "{text}");
        }
    }
}
