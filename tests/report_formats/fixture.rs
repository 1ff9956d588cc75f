//! A small comparison whose articles try to break out of every format.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::date;
use smol_str::SmolStr;
use tadarub::align::{Row, RowId};
use tadarub::claims::{Claim, ClaimId, Hedge, Kind, Polarity, Scope, Speaker, SpeakerKind, Value};
use tadarub::intake::{Article, ArticleId, DateBasis, DimReason, Dimmed, Note, NoteLevel, Published};
use tadarub::l10n::Bilingual;
use tadarub::text::Span;
use tadarub::verdict::{
    Comparison, Decision, Judgement, OriginGroup, Policies, PolicyValue, Ruling, Verdict,
};

/// Markup, quotes, formula and direction controls as an article might carry them.
pub(crate) const ATTACK: &str = "<script>alert('x')</script>\"&=\u{202e}";

fn both(ar: &str, en: &str) -> Bilingual {
    Bilingual { ar: ar.into(), en: en.into() }
}

fn article(id: u32, title: &str, body: &str, source: &str) -> Article {
    let text = format!("{title}\n\n{body}");
    Article {
        id: ArticleId(id),
        path: format!("0{id}.txt"),
        sha256: format!("{id:064x}"),
        title: title.into(),
        source: source.into(),
        source_is_placeholder: false,
        url: Some("javascript:alert(1)".into()),
        published: Some(Published {
            at: None,
            date: date(2024, 3, 4 + id as i8),
            basis: DateBasis::Stated,
            why: both("مذكور في أول سطر", "stated on the first line"),
        }),
        language: "ar".into(),
        title_span: Some(Span::new(0, title.len())),
        dimmed: vec![Dimmed { span: Span::new(0, title.len()), reason: DimReason::Furniture }],
        encoding: "UTF-8".into(),
        notes: vec![Note { level: NoteLevel::Warning, message: both("تنبيه <b>", "warning <b>") }],
        text: Arc::from(text),
    }
}

fn claim(id: u32, article: &Article, words: &str, value: Value) -> Claim {
    let start = article.text.find(words).expect("the words stand in the article");
    Claim {
        id: ClaimId(id),
        article: article.id,
        span: Span::new(start, start + words.len()),
        sentence: Span::new(article.text.find("\n\n").map_or(0, |i| i + 2), article.text.len()),
        kind: Kind::ForceStrength,
        value,
        unit: "persons".into(),
        hedge: Hedge::Exact,
        counted: "=جندي".into(),
        scope: Scope { place: Some("وادي النخل".into()), ..Scope::default() },
        speaker: Some(Speaker {
            name: format!("ناطق {ATTACK}").into(),
            kind: SpeakerKind::Official,
            key: SmolStr::default(),
        }),
        polarity: Polarity::Denied,
        as_of: Some(date(2024, 3, 1)),
        rule: "test".into(),
        confidence: 0.93,
        features: tadarub::claims::Features::default(),
    }
}

fn judgement(id: u32, verdict: Verdict, claims: &[u32], low: f64, high: f64) -> Judgement {
    let figures = PolicyValue { low: Some(low), best: None, high: Some(high) };
    Judgement {
        row: Row {
            id: RowId(id),
            kind: Kind::ForceStrength,
            label: both("كم عدد الجنود في وادي النخل؟", "How many soldiers are in the valley?"),
            detail: format!("في الوادي {ATTACK}"),
            claims: claims.iter().copied().map(ClaimId).collect(),
            why: both("الوحدة نفسها", "same unit"),
            scope_gap: None,
            tie: None,
            related: Vec::new(),
            repeats: false,
        },
        verdict,
        reason: both("يختلف 3500 و3000 بمقدار 14–17%", "3500 and 3000 differ by 14–17 % <b>"),
        unit: SmolStr::default(),
        low: Some(low),
        high: Some(high),
        origins: vec![OriginGroup {
            claims: claims.iter().copied().map(ClaimId).collect(),
            articles: vec![ArticleId(1), ArticleId(2)],
            why: both("نص واحد", "one text"),
        }],
        policies: Some(Policies {
            ucdp: figures.clone(),
            min_max: figures.clone(),
            conservative: figures.clone(),
            majority: PolicyValue { low: None, best: None, high: None },
        }),
        severity: 0.75,
    }
}

/// Two articles, four claims, a conflict with a decision, and an answer that stands alone.
pub(crate) fn hostile() -> Comparison {
    let first = article(
        1,
        &format!("عنوان {ATTACK}"),
        "قُتل 🛩 في الوادي؟ وصل نحو 3500 جندي و2.5 طن إلى الموقع",
        &format!("صحيفة {ATTACK}"),
    );
    let second = article(2, "=HYPERLINK(\"x\")", "وصل 3000 جندي في مطلع آذار إلى الموقع", "-وكالة|الساحل");
    let claims = vec![
        claim(1, &first, "نحو 3500 جندي", Value::exactly(3500.0)),
        claim(2, &first, "2.5 طن", Value::Number { low: Some(2.5), high: None }),
        claim(3, &second, "3000 جندي", Value::exactly(3000.0)),
        claim(
            4,
            &second,
            "مطلع آذار",
            Value::Date { edtf: "2024-03".into(), from: Some(date(2024, 3, 1)), to: Some(date(2024, 3, 10)) },
        ),
    ];
    let mut rows = vec![
        judgement(1, Verdict::Conflict, &[1, 3], 3000.0, 3500.0),
        judgement(2, Verdict::SingleSource, &[2], 2.5, 2.5),
        judgement(3, Verdict::SingleSource, &[4], 1.0, 1.0),
    ];
    // The conflict and the first lone answer may belong together.
    rows[0].row.related = vec![ClaimId(2)];
    rows[1].row.related = vec![ClaimId(1)];
    let decision = Decision {
        ruling: Some(Ruling::Confirmed),
        verdict: None,
        engine_verdict: Verdict::Conflict,
        engine_reason: both("سبب", "reason"),
        note: format!("راجعتُه {ATTACK}"),
        done: true,
        at: "2024-03-09T10:00:00Z".parse().expect("a time"),
    };
    Comparison {
        articles: vec![first, second],
        claims,
        rows,
        decisions: BTreeMap::from([(RowId(1), decision)]),
        ..Comparison::default()
    }
}
