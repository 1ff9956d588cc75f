//! What the engine sees in a text: tokens, numbers, dates, durations and claims.

use std::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::json::{ClaimEntry, Figure, Indexed, claim_entry};
use super::wording;
use crate::claims;
use crate::intake::{Article, ArticleId, DateBasis, Published};
use crate::l10n::{self, Bilingual, Lang};
use crate::text::lexicon::Class;
use crate::text::{self, DateExpr, Duration, Number, Refusal, Span, Token, TokenKind, Words};

/// One text as a single JSON line, without the line break; `published` resolves relative dates.
///
/// Bare numbers and dates are listed even when they make no claim. Positions count code points.
#[must_use]
pub fn explanation(text: &str, published: Option<Date>, words: &Words) -> String {
    let analysis = text::analyse(text, words, published);
    let article = article(text, published);
    let claims = claims::extract_with(&article, 1, words);
    let indexed = Indexed::new(&article);
    let at = |span| indexed.points.span(span);
    let seen = Explanation {
        text,
        tokens: analysis.tokens.iter().map(|token| token_entry(token, text, words, at(token.span))).collect(),
        numbers: analysis
            .numbers
            .iter()
            // What belongs to a date is told there.
            .filter(|n| !matches!(n.refused, Some(Refusal::Date | Refusal::Time)))
            .map(|number| number_entry(number, at(number.span)))
            .collect(),
        dates: analysis.dates.iter().map(|date| date_entry(date, at(date.span))).collect(),
        durations: analysis.durations.iter().map(|d| duration_entry(d, at(d.span))).collect(),
        claims: claims.iter().map(|claim| claim_entry(claim, &indexed)).collect(),
    };
    serde_json::to_string(&seen).unwrap_or_default()
}

/// As [`explanation`], set out for people: each word with its classes, then what was read and by which rule.
#[must_use]
pub fn explanation_in_words(text: &str, published: Option<Date>, words: &Words, lang: Lang) -> String {
    let analysis = text::analyse(text, words, published);
    let article = article(text, published);
    let mut out = format!("{text}\n");
    let mut section = |id: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = write!(out, "\n{}\n", l10n::text(lang, id));
            lines.iter().for_each(|line| _ = writeln!(out, "  {line}"));
        }
    };
    let tokens = analysis.tokens.iter().map(|token| {
        let entry = token_entry(token, text, words, token.span);
        format!("{}\t{} {}", entry.text, entry.kind, entry.classes.join(" ")).trim_end().to_owned()
    });
    section("explain-words", tokens.collect());
    let numbers =
        analysis.numbers.iter().filter(|n| !matches!(n.refused, Some(Refusal::Date | Refusal::Time)));
    let number = |n: &Number| {
        let refused = n.refused.map(|why| format!("\t✗ {}", refusal_id(why))).unwrap_or_default();
        let range = wording::interval(n.low, n.high, lang);
        format!("{}\t{range}\t{}{refused}", n.span.of(text), n.hedge.id())
    };
    section("explain-numbers", numbers.map(number).collect());
    let dates = analysis.dates.iter().map(|d| format!("{}\t{}", d.span.of(text), d.edtf));
    section("explain-dates", dates.collect());
    let found = claims::extract_with(&article, 1, words);
    let claims = found.iter().flat_map(|claim| {
        let (kind, value) = (wording::kind_name(claim.kind, lang), wording::value(claim, lang));
        let speaker = claim.speaker.as_ref().map_or_else(|| "—".to_owned(), |s| s.name.to_string());
        [
            format!("{}\t{kind}: {value}\t{speaker}", claim.span.of(text)),
            format!("  {} ({})", wording::rule(&claim.rule, lang), claim.rule),
        ]
    });
    section("explain-claims", claims.collect());
    out
}

/// `text` as the article that the claim rules expect.
fn article(text: &str, published: Option<Date>) -> Article {
    Article {
        id: ArticleId(1),
        path: String::new(),
        sha256: String::new(),
        title: String::new(),
        source: String::new(),
        source_is_placeholder: true,
        url: None,
        published: published.map(|date| Published {
            date,
            at: None,
            basis: DateBasis::User,
            why: Bilingual::default(),
        }),
        language: "ar".to_owned(),
        text: Arc::from(text),
        title_span: None,
        dimmed: Vec::new(),
        encoding: String::new(),
        notes: Vec::new(),
    }
}

#[derive(Serialize)]
struct Explanation<'a> {
    text: &'a str,
    tokens: Vec<TokenEntry<'a>>,
    numbers: Vec<NumberEntry>,
    dates: Vec<DateEntry<'a>>,
    durations: Vec<DurationEntry<'a>>,
    claims: Vec<ClaimEntry<'a>>,
}

#[derive(Serialize)]
struct TokenEntry<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    /// What the lexicon knows the word as.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    classes: Vec<&'static str>,
}

fn token_entry<'a>(token: &Token, text: &'a str, words: &Words, at: Span) -> TokenEntry<'a> {
    let kind = match token.kind {
        TokenKind::Word => "word",
        TokenKind::Number => "number",
        TokenKind::Latin => "latin",
        TokenKind::Punct(_) => "punctuation",
        TokenKind::Break => "break",
    };
    let mut classes: Vec<&'static str> =
        words.lexicon.senses(token.senses).iter().map(|sense| class_id(sense.class)).collect();
    classes.dedup();
    TokenEntry { start: at.start, end: at.end, text: token.span.of(text), kind, classes }
}

const fn class_id(class: Class) -> &'static str {
    match class {
        Class::Numeral => "numeral",
        Class::Ordinal => "ordinal",
        Class::Hedge => "hedge",
        Class::HedgeAfter => "hedge_after",
        Class::Month => "month",
        Class::Weekday => "weekday",
        Class::Time => "time",
        Class::Unit => "unit",
        Class::Noun => "noun",
        Class::Event => "event",
        Class::Reporting => "reporting",
        Class::Title => "title",
        Class::Name => "name",
        Class::Particle => "particle",
        Class::Label => "label",
    }
}

#[derive(Serialize)]
struct NumberEntry {
    start: usize,
    end: usize,
    low: Option<Figure>,
    high: Option<Figure>,
    hedge: &'static str,
    ordinal: bool,
    percent: bool,
    /// Why it counts nothing, where it only names or numbers something.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<&'static str>,
}

fn number_entry(number: &Number, at: Span) -> NumberEntry {
    NumberEntry {
        start: at.start,
        end: at.end,
        low: number.low.map(Figure),
        high: number.high.map(Figure),
        hedge: number.hedge.id(),
        ordinal: number.ordinal,
        percent: number.percent,
        refused: number.refused.map(refusal_id),
    }
}

const fn refusal_id(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Date => "date",
        Refusal::Time => "time",
        Refusal::Year => "year",
        Refusal::Phone => "phone",
        Refusal::Score => "score",
        Refusal::Name => "name",
        Refusal::Article => "article",
        Refusal::Road => "road",
        Refusal::Code => "code",
        Refusal::Order => "order",
    }
}

#[derive(Serialize)]
struct DateEntry<'a> {
    start: usize,
    end: usize,
    edtf: &'a str,
    from: Option<Date>,
    to: Option<Date>,
    hedge: &'static str,
}

fn date_entry(date: &DateExpr, at: Span) -> DateEntry<'_> {
    DateEntry {
        start: at.start,
        end: at.end,
        edtf: &date.edtf,
        from: date.from,
        to: date.to,
        hedge: date.hedge.id(),
    }
}

#[derive(Serialize)]
struct DurationEntry<'a> {
    start: usize,
    end: usize,
    low: Option<Figure>,
    high: Option<Figure>,
    unit: &'a str,
    hedge: &'static str,
}

fn duration_entry(duration: &Duration, at: Span) -> DurationEntry<'_> {
    DurationEntry {
        start: at.start,
        end: at.end,
        low: duration.low.map(Figure),
        high: duration.high.map(Figure),
        unit: &duration.unit,
        hedge: duration.hedge.id(),
    }
}
