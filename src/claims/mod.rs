//! Articles to claims: what is counted or dated, by whom it is said, and how surely.

mod claim;
mod clause;
mod context;
mod cover;
mod denial;
mod direction;
mod draft;
mod earlier;
mod fate;
pub mod figures;
mod govern;
mod happening;
mod matter;
mod moved;
mod period;
mod person;
mod place;
mod polarity;
mod portion;
pub(crate) mod propose;
mod rules;
mod scope;
mod sender;
mod sentence;
mod speaker;
pub(crate) mod subject;
pub(crate) mod topic;
mod turn;
mod work;

pub use crate::text::{Hedge, Kind};
pub use claim::{
    Claim, ClaimId, Direction, Features, Polarity, Scope, Speaker, SpeakerKind, Value, articles_of,
};
pub use happening::Happening;
pub use place::Standing;
pub use portion::Portion;
pub use subject::{Lasting, Price, Subject};

use std::borrow::Cow;
use std::ops::Range;

use jiff::civil::Date;

use crate::intake::Article;
use crate::text::affixes::AND_ONE;
use crate::text::lexicon::{Class, Prefix};
use crate::text::memo::Memo;
use crate::text::{self, Analysis, Number, NumberForm, Span, Words, letters, sort};
use context::Context;
use draft::Draft;
use scope::Bounds;
use work::Work;

/// The rule of dates whose weekday is not that of the day that they name.
pub(crate) const OTHER_WEEKDAY: &str = "date.other_weekday";

/// Finds the claims of one article, in text order. Ids count from `first_id`.
///
/// Never fails: odd text makes fewer claims.
#[must_use]
pub fn extract(article: &Article, first_id: u32) -> Vec<Claim> {
    extract_with(article, first_id, Words::builtin())
}

/// As [`extract`], with word lists of the caller's choice.
#[must_use]
pub fn extract_with(article: &Article, first_id: u32, words: &Words) -> Vec<Claim> {
    Extractor::new(words).extract(article, first_id)
}

/// Finds the claims of many articles, and keeps what it found of their words from one to the next.
#[derive(Debug)]
pub struct Extractor<'w> {
    words: &'w Words,
    memo: Memo,
    /// Of the articles that were read last, whose room serves the next.
    analyses: Vec<Analysis>,
}

/// How much text is read side by side, in bytes.
const SIDE_BY_SIDE: usize = 1 << 14;

impl<'w> Extractor<'w> {
    /// With these word lists; [`Words::builtin`] are those that come with the program.
    #[must_use]
    pub fn new(words: &'w Words) -> Self {
        Self { words, memo: Memo::default(), analyses: Vec::new() }
    }

    /// As [`extract`]: the claims of an article are the same whatever came before it.
    #[must_use]
    pub fn extract(&mut self, article: &Article, first_id: u32) -> Vec<Claim> {
        self.side_by_side(std::slice::from_ref(article), first_id).pop().unwrap_or_default()
    }

    /// The claims of each article, whose ids count from 1; sooner than one article after the other.
    #[must_use]
    pub fn extract_all(&mut self, articles: &[Article]) -> Vec<Vec<Claim>> {
        let mut claims = Vec::with_capacity(articles.len());
        while let Some(rest) = articles.get(claims.len()..).filter(|rest| !rest.is_empty()) {
            let mut bytes = 0;
            let fits = |article: &&Article| {
                bytes += article.text.len();
                bytes <= SIDE_BY_SIDE
            };
            let few = rest.iter().take_while(fits).count().max(1);
            claims.extend(self.side_by_side(rest.get(..few).unwrap_or(rest), 1));
        }
        claims
    }

    fn side_by_side(&mut self, articles: &[Article], first_id: u32) -> Vec<Vec<Claim>> {
        let text = |article| if Article::is_analysed(article) { &*article.text } else { "" };
        let texts: Vec<_> = articles.iter().map(|article| (text(article), published(article))).collect();
        text::analyse_all(&texts, self.words, &mut self.memo, &mut self.analyses);
        let both = articles.iter().zip(&self.analyses);
        let mut works: Vec<Work<'_>> =
            both.map(|(article, own)| Work::new(article, self.words, own)).collect();
        work::run(&work::RULES, &mut works);
        works.iter_mut().for_each(set_in_order);
        work::run(&work::SPEAKERS, &mut works);
        work::run(&work::FEATURES, &mut works);
        works.into_iter().map(|work| claims_of(work, first_id)).collect()
    }
}

fn published(article: &Article) -> Option<Date> {
    article.published.as_ref().map(|published| published.date)
}

/// Brings the drafts into the order of the text, without those in dimmed text.
fn set_in_order(work: &mut Work<'_>) {
    let Work { context, drafts, .. } = work;
    drafts.retain(|d| context.sentence_of(d.tokens.start).is_some_and(|s| !s.dimmed));
    drafts.sort_by_cached_key(|d| (d.tokens.start, d.tokens.end, d.kind));
}

fn claims_of(work: Work<'_>, first_id: u32) -> Vec<Claim> {
    let Work { context, drafts, bounds, features, .. } = work;
    let drafts = drafts.into_iter().zip(bounds).zip(features);
    let finished =
        |(id, ((draft, bounds), features))| finish(&context, draft, &bounds, features, ClaimId(id));
    let mut claims: Vec<Claim> = (first_id..).zip(drafts).map(finished).collect();
    matter::hand_on(&mut claims);
    claims
}

/// The tokens of a draft with the hedge right behind them, which nothing but the reader needs: «60 شخصا على الأقل».
fn with_hedge(context: &Context<'_>, draft: &Draft) -> Range<usize> {
    let Range { start, end } = draft.tokens;
    let comma = context.is_comma(end);
    let next = end + usize::from(comma);
    if !context.token(next).is_some_and(|t| t.senses.has(Class::Hedge)) {
        return start..end;
    }
    let numbers = &context.analysis.numbers;
    let own = numbers.get(numbers.partition_point(|n| n.core.start < start)..).unwrap_or(&[]);
    let own = own.iter().take_while(|n| n.core.start < end);
    let hedge = own.filter_map(|n| n.far_hedge.as_ref()).find(|hedge| hedge.start == next);
    start..hedge.map_or(end, |hedge| hedge.end)
}

/// What a claim counts, in its own words; nothing for measures, whose unit says it, and for figures without a noun.
fn counted<'a>(context: &Context<'a>, draft: &Draft) -> &'a str {
    let measured =
        matches!(draft.kind, Kind::Duration | Kind::Age | Kind::Money | Kind::Percent | Kind::Distance)
            || context.words.unit(&draft.unit).is_some();
    let numbers = &context.analysis.numbers;
    let is_number = |n: &Number| n.core == draft.counted && n.form != NumberForm::Dual;
    let at = numbers.partition_point(|n| n.core.start < draft.counted.start);
    if draft.kind.is_date()
        || measured && draft.counted == draft.tokens
        || numbers.get(at).is_some_and(is_number)
    {
        return "";
    }
    let first = draft.counted.start;
    let span = context.span(&draft.counted);
    // «بشرطيين», but «7 لجنود», which is no «7 ل» of soldiers; «فادي» is a name.
    let named = matches!(draft.kind, Kind::Rank | Kind::Age);
    // «العدد الإجمالي لحالات الاشتباه إلى 977».
    let told_before = draft.counted.end <= draft.tokens.start;
    let opens = !named
        && (first == draft.tokens.start || told_before || context.has_prefix(first, Prefix::CONJUNCTION));
    if opens { without_clitics(context, first, span).of(context.text) } else { span.of(context.text) }
}

/// The words in `span` without the conjunction or preposition joined to the first of them, at `first`: «نحو ألفي» of
/// «بنحو ألفي».
fn without_clitics(context: &Context<'_>, first: usize, span: Span) -> Span {
    let Some(first) = context.token(first) else { return span };
    // «وأحد عشر» is folded like «واحد».
    let and_one = first.senses.has(Class::Numeral) && first.span.of(context.text).starts_with(AND_ONE);
    let joined = usize::from(first.prefix.has(Prefix::CONJUNCTION) || and_one)
        + [Prefix::BI, Prefix::LI, Prefix::KA]
            .iter()
            .filter(|p| first.prefix.has(**p) && !first.prefix.has(Prefix::ARTICLE))
            .count();
    let letters = first.span.of(context.text).char_indices().filter(|(_, c)| !letters::is_mark(*c));
    let skipped = letters.map(|(at, _)| at).nth(joined).unwrap_or(0);
    Span::new(span.start + skipped, span.end)
}

fn finish(context: &Context<'_>, draft: Draft, bounds: &Bounds, features: Features, id: ClaimId) -> Claim {
    let sentence = context.sentence_of(draft.tokens.start);
    let span = without_clitics(context, draft.tokens.start, context.span(&with_hedge(context, &draft)));
    let scope = scope::of(context, &draft, bounds);
    let polarity = polarity::of(context, &draft);
    let frame = sentence.and_then(|s| s.frame_of(draft.tokens.start));
    let speaker = frame.and_then(|f| context.speaker(f.speaker?)).cloned();
    let counted = counted(context, &draft).into();
    let mut claim = Claim {
        id,
        article: context.article.id,
        span,
        sentence: sentence.map_or(span, |s| s.span),
        kind: draft.kind,
        scope,
        features: Features { concept: draft.concept, ..features },
        polarity,
        value: draft.value,
        unit: draft.unit,
        hedge: draft.hedge,
        counted,
        speaker,
        as_of: published(context.article),
        rule: Cow::Borrowed(draft.rule),
        confidence: draft.confidence,
    };
    claim.consult(context.words);
    claim
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::testing::article;

    #[test]
    fn what_is_counted_is_told_by_its_noun_alone() {
        for (text, wanted) in [
            ("قُتل 12 شخصا في الانفجار.", "شخصا"),
            ("التقى الوفد بنائبين وطفلتين.", "نائبين طفلتين"),
            ("ارتفع عدد القتلى إلى 40 والجرحى إلى 90.", "القتلى الجرحى"),
            ("تبعد القرية 35 كيلومترا عن الميناء.", ""),
            ("دفع 15 جنيها و50 قرشا.", ""),
            ("قُتل 71 في الحادث.", ""),
        ] {
            let claims = extract(&article(1, "أ", text), 1);
            let told: Vec<&str> = claims.iter().map(|c| c.counted.as_str()).collect();
            assert_eq!(told.join(" "), wanted, "{text}");
        }
    }

    #[test]
    fn goals_of_a_match_and_points_of_an_index_are_no_places() {
        for (text, unit) in [
            ("تعادل المنتخب بهدفين لكل فريق.", "things"),
            ("رفع البنك الفائدة 50 نقطة أساس.", "things"),
            ("أغلق المؤشر منخفضا 120 نقطة.", "things"),
            ("دمر الطيران ثلاثة أهداف.", "sites"),
            ("أقامت القوات 50 نقطة تفتيش.", "sites"),
        ] {
            let claims = extract(&article(1, "أ", text), 1);
            assert_eq!(claims.first().map(|c| c.unit.as_str()), Some(unit), "{text}");
        }
    }
}
