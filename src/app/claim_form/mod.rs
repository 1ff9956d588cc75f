//! The claim editor without a window: what is typed, what it means, and what is wrong with it.

mod sort;

use std::collections::BTreeMap;

use jiff::civil::Date;
use smol_str::SmolStr;

use crate::align::RowId;
use crate::claims::propose::{Stated, propose, read_date, read_number, read_title};
use crate::claims::{Claim, ClaimId, Hedge, Kind, Polarity, Scope, Speaker, SpeakerKind, Value};
use crate::intake::{Article, ArticleId};
use crate::l10n::Bilingual;
use crate::project::{Change, ClaimAnchor, Edit, NewClaim, Passage, RowAnchor};
use crate::text::{Span, bounds_of as bounds, named_of, narrowed};

use super::model::Model;
use super::words::Lists;

use sort::{may_answer, unit_of};

pub(crate) use sort::ValueSort;

/// What the editor is open for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimTarget {
    Change(ClaimId),
    /// A new claim on these words.
    Add(ArticleId, Span),
}

/// Fields that can hold something wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ClaimField {
    Value,
    High,
    AsOf,
}

/// What is wrong, by field: the message that says so.
pub(crate) type Wrong = BTreeMap<ClaimField, &'static str>;

/// What is typed in the editor.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ClaimForm {
    /// The claim as it is: the engine's, or its proposal for words not yet a claim.
    pub claim: Claim,
    article: Article,
    /// The word lists that what is typed is read with.
    words: Lists,
    /// Where the claim is held; `None` for one that is to be added.
    anchor: Option<ClaimAnchor>,
    /// The selected row, for a claim to be added.
    row: Option<RowAnchor>,
    /// Its question.
    pub question: Bilingual,
    /// Whether the claim to be added answers the selected row's question.
    pub joins_row: bool,
    pub kind: Kind,
    pub hedge: Hedge,
    /// The figure, or the lower end of two.
    pub low: String,
    pub high: String,
    pub date: String,
    pub title: String,
    pub counted: String,
    pub place: String,
    pub period: String,
    pub side: String,
    pub part: String,
    pub speaker: String,
    pub speaker_kind: SpeakerKind,
    pub polarity: Polarity,
    pub as_of: String,
}

impl ClaimForm {
    /// The editor filled with what is known of `target`; `None` where it is gone.
    #[must_use]
    pub(crate) fn open(model: &Model, target: ClaimTarget) -> Option<Self> {
        match target {
            ClaimTarget::Change(id) => {
                let claim = model.comparison.claim(id)?.clone();
                let article = model.comparison.article(claim.article)?.clone();
                let anchor = ClaimAnchor::of(&model.comparison, id);
                Some(Self::filled(claim, article, model.words.clone(), anchor, None))
            }
            ClaimTarget::Add(article, span) => {
                let article = model.comparison.article(article).or_else(|| model.article(article))?.clone();
                let mut claim = propose(&article, span, &model.words);
                let row = model.selected_row();
                let joins = row.is_some_and(|row| may_answer(claim.kind, row.row.kind));
                if let (Some(row), true) = (row, joins) {
                    take_after(&mut claim, model, row.row.id);
                }
                let question = row.map(|row| row.row.label.clone()).unwrap_or_default();
                let row = row.and_then(|row| RowAnchor::of(&model.comparison, row.row.id));
                Some(Self {
                    joins_row: joins,
                    question,
                    ..Self::filled(claim, article, model.words.clone(), None, row)
                })
            }
        }
    }

    fn filled(
        claim: Claim,
        article: Article,
        words: Lists,
        anchor: Option<ClaimAnchor>,
        row: Option<RowAnchor>,
    ) -> Self {
        let plain = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
        let some = |text: &Option<SmolStr>| text.as_deref().unwrap_or_default().to_owned();
        let (mut low, mut high, mut date, mut title) = Default::default();
        match &claim.value {
            Value::Number { low: from, high: to } => match stated(claim.hedge, *from, *to) {
                Some(one) => low = plain(Some(one)),
                None => (low, high) = (plain(*from), plain(*to)),
            },
            Value::Date { edtf, .. } => date = edtf.to_string(),
            Value::Text { text, .. } => title = text.clone(),
        }
        Self {
            words,
            anchor,
            row,
            question: Bilingual::default(),
            joins_row: false,
            kind: claim.kind,
            hedge: claim.hedge,
            low,
            high,
            date,
            title,
            counted: claim.counted.to_string(),
            place: some(&claim.scope.place),
            period: some(&claim.scope.period),
            side: some(&claim.scope.side),
            part: some(&claim.scope.part),
            speaker: claim.speaker.as_ref().map(|speaker| speaker.name.to_string()).unwrap_or_default(),
            speaker_kind: claim.speaker.as_ref().map_or(SpeakerKind::Official, |speaker| speaker.kind),
            polarity: claim.polarity,
            as_of: claim.as_of.map(|date| date.to_string()).unwrap_or_default(),
            article,
            claim,
        }
    }

    /// Whether a claim is added, rather than one changed.
    #[must_use]
    pub(crate) const fn is_new(&self) -> bool {
        self.anchor.is_none()
    }

    /// Whether there is a row that a new claim can join.
    #[must_use]
    pub(crate) const fn has_row(&self) -> bool {
        self.row.is_some()
    }

    /// Whether the number has two ends to be typed, either of which may be left open.
    #[must_use]
    pub(crate) fn has_two_ends(&self) -> bool {
        matches!(self.hedge, Hedge::Range | Hedge::Vague) || !self.high.trim().is_empty()
    }

    /// The sentence the claim stands in, and the bytes of the claim's words in it.
    #[must_use]
    pub(crate) fn sentence(&self) -> (&str, std::ops::Range<usize>) {
        quoted(&self.article, &self.claim)
    }

    /// What the value field means.
    ///
    /// # Errors
    /// What is wrong in it.
    pub(crate) fn stated(&self) -> Result<Stated, (ClaimField, &'static str)> {
        let unit = || Some(self.claim.unit.clone()).filter(|_| self.kind == self.claim.kind);
        match ValueSort::of(self.kind) {
            ValueSort::Number => {
                self.number().map(|stated| Stated { unit: stated.unit.or_else(unit), ..stated })
            }
            ValueSort::Date => {
                if self.date.trim().is_empty() {
                    return Err((ClaimField::Value, "claim-date-missing"));
                }
                let published = self.article.published.as_ref().map(|published| published.date);
                let read = read_date(&self.date, published, &self.words)
                    .ok_or((ClaimField::Value, "claim-date-bad"))?;
                Ok(if read.hedge == Hedge::Exact { self.part_of(read) } else { read })
            }
            ValueSort::Title => {
                let value = read_title(&self.title, &self.article, &self.words);
                let value = value.ok_or((ClaimField::Value, "claim-title-missing"))?;
                Ok(Stated { value, hedge: Hedge::Exact, unit: unit().or(Some("rank".into())) })
            }
        }
    }

    /// The part of a typed period that is chosen beside it; the claim's own days while neither was touched.
    fn part_of(&self, read: Stated) -> Stated {
        let hedge = self.hedge;
        let value = match (&self.claim.value, read.value) {
            (Value::Date { edtf: own, .. }, Value::Date { edtf, .. })
                if *own == edtf && hedge == self.claim.hedge =>
            {
                self.claim.value.clone()
            }
            (_, Value::Date { edtf, from: Some(from), to: Some(to) }) => {
                let (from, to) = narrowed(from, to, hedge);
                Value::Date { edtf, from: Some(from), to: Some(to) }
            }
            (_, value) => value,
        };
        Stated { value, hedge, ..read }
    }

    fn number(&self) -> Result<Stated, (ClaimField, &'static str)> {
        let read = |field, text: &str| match text.trim() {
            "" => Ok(None),
            text => read_number(text, &self.words).map(Some).ok_or((field, "claim-number-bad")),
        };
        let low = read(ClaimField::Value, &self.low)?;
        if !self.has_two_ends() {
            let one = low.ok_or((ClaimField::Value, "claim-number-missing"))?;
            // Words that bound the figure themselves outweigh the choice beside it.
            let (Hedge::Exact, Value::Number { low: Some(n), .. }) = (one.hedge, &one.value) else {
                return Ok(one);
            };
            let (low, high) = bounds(*n, self.hedge);
            return Ok(Stated { value: Value::Number { low, high }, hedge: self.hedge, unit: one.unit });
        }
        let high = read(ClaimField::High, &self.high)?;
        let unit = low.as_ref().or(high.as_ref()).and_then(|stated| stated.unit.clone());
        let end = |stated: Option<Stated>, is_low: bool| match stated?.value {
            Value::Number { low, high } => {
                if is_low {
                    low.or(high)
                } else {
                    high.or(low)
                }
            }
            _ => None,
        };
        match (end(low, true), end(high, false)) {
            (None, None) => Err((ClaimField::Value, "claim-number-missing")),
            (Some(low), Some(high)) if low > high => Err((ClaimField::High, "claim-ends-crossed")),
            (low, high) => Ok(Stated { value: Value::Number { low, high }, hedge: self.hedge, unit }),
        }
    }

    fn as_of(&self) -> Result<Option<Date>, (ClaimField, &'static str)> {
        if self.as_of.trim().is_empty() {
            return Ok(None);
        }
        let published = self.article.published.as_ref().map(|published| published.date);
        match read_date(&self.as_of, published, &self.words).map(|stated| stated.value) {
            Some(Value::Date { from: Some(from), to: Some(to), .. }) if from == to => Ok(Some(from)),
            _ => Err((ClaimField::AsOf, "claim-as-of-bad")),
        }
    }

    /// Everything that is wrong, by field.
    #[must_use]
    pub(crate) fn wrong(&self) -> Wrong {
        self.stated().err().into_iter().chain(self.as_of().err()).collect()
    }

    /// The claim as it would be; `None` where something is wrong.
    #[must_use]
    pub(crate) fn result(&self) -> Option<Claim> {
        let (stated, as_of) = (self.stated().ok()?, self.as_of().ok()?);
        let text = |text: &str| Some(SmolStr::from(text.trim())).filter(|text| !text.is_empty());
        let own = self.claim.speaker.as_ref();
        let speaker = text(&self.speaker).map(|name| {
            let key = own.filter(|own| own.name == name).map(|own| own.key.clone()).unwrap_or_default();
            Speaker { name, kind: self.speaker_kind, key }
        });
        Some(Claim {
            kind: self.kind,
            value: stated.value,
            hedge: stated.hedge,
            unit: stated.unit.unwrap_or_else(|| unit_of(self.kind).into()),
            counted: self.counted.trim().into(),
            scope: Scope {
                place: text(&self.place),
                period: text(&self.period),
                side: text(&self.side),
                part: text(&self.part),
            },
            speaker,
            polarity: self.polarity,
            as_of,
            ..self.claim.clone()
        })
    }

    /// The one edit that makes it so; `None` where something is wrong or nothing changed.
    #[must_use]
    pub(crate) fn edit(&self) -> Option<Edit> {
        let claim = self.result()?;
        if let Some(anchor) = &self.anchor {
            let changes = changes(&self.claim, &claim);
            let edit = Edit::ChangeClaim { claim: anchor.clone(), changes };
            return matches!(&edit, Edit::ChangeClaim { changes, .. } if !changes.is_empty()).then_some(edit);
        }
        let new = NewClaim {
            passage: Passage::of(&self.article, claim.span),
            kind: claim.kind,
            value: claim.value,
            hedge: claim.hedge,
            unit: claim.unit,
            counted: claim.counted,
            scope: claim.scope,
            speaker: claim.speaker,
            polarity: claim.polarity,
            as_of: claim.as_of,
        };
        let row = self.row.clone().filter(|_| self.joins_row);
        Some(Edit::AddClaim { claim: Box::new(new), row })
    }
}

/// Fills what the words leave open from the row that a new claim joins.
fn take_after(claim: &mut Claim, model: &Model, row: RowId) {
    let Some(row) = model.row(row) else { return };
    claim.kind = row.row.kind;
    let others = || row.row.claims.iter().filter_map(|id| model.comparison.claim(*id));
    if let Some(first) = others().next() {
        claim.unit.clone_from(&first.unit);
        for (own, other) in [
            (&mut claim.scope.place, &first.scope.place),
            (&mut claim.scope.period, &first.scope.period),
            (&mut claim.scope.side, &first.scope.side),
            (&mut claim.scope.part, &first.scope.part),
        ] {
            if own.is_none() && others().all(|claim| claim.kind == first.kind) {
                own.clone_from(other);
            }
        }
    }
}

/// The figure that `hedge` bounds; `None` where the ends say more than it does.
fn stated(hedge: Hedge, low: Option<f64>, high: Option<f64>) -> Option<f64> {
    let one = named_of(low, high, hedge).filter(|_| !matches!(hedge, Hedge::Range | Hedge::Vague))?;
    (bounds(one, hedge) == (low, high)).then_some(one)
}

/// What has to be changed to make one claim the other.
fn changes(old: &Claim, new: &Claim) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut add = |is_other: bool, change: Change| {
        if is_other {
            changes.push(change);
        }
    };
    add(old.kind != new.kind, Change::Kind(new.kind));
    add(old.value != new.value, Change::Value(new.value.clone()));
    add(old.hedge != new.hedge, Change::Hedge(new.hedge));
    add(old.counted != new.counted, Change::Counted(new.counted.clone()));
    add(old.unit != new.unit, Change::Unit(new.unit.clone()));
    add(old.scope != new.scope, Change::Scope(new.scope.clone()));
    add(old.speaker != new.speaker, Change::Speaker(new.speaker.clone()));
    add(old.polarity != new.polarity, Change::Polarity(new.polarity));
    add(old.as_of != new.as_of, Change::AsOf(new.as_of));
    changes
}

/// A claim's sentence without the space around it, and the bytes of the claim's words in it.
#[must_use]
pub(crate) fn quoted<'a>(article: &'a Article, claim: &Claim) -> (&'a str, std::ops::Range<usize>) {
    let whole = claim.sentence.of(&article.text);
    let trimmed = whole.trim();
    if trimmed.is_empty() || !claim.sentence.contains(claim.span) {
        let words = claim.span.of(&article.text);
        return (words, 0..words.len());
    }
    let lead = whole.len() - whole.trim_start().len();
    let start = claim.span.start.saturating_sub(claim.sentence.start + lead);
    (trimmed, start..(start + claim.span.len()).min(trimmed.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::update::work::tests::compared;

    fn killed(model: &Model) -> ClaimId {
        let is_it = |claim: &&Claim| claim.kind == Kind::Killed;
        model.comparison.claims.iter().find(is_it).expect("someone was killed").id
    }

    #[test]
    fn an_untouched_editor_changes_nothing() {
        let model = compared();
        for claim in &model.comparison.claims {
            let form = ClaimForm::open(&model, ClaimTarget::Change(claim.id)).expect("open");
            assert!(form.wrong().is_empty(), "{claim:?}");
            assert_eq!(form.edit(), None, "{claim:?}");
        }
    }

    #[test]
    fn words_are_understood_with_the_users_lists() {
        let text = "أطلق المسلحون 30 غرادات على المدينة.";
        let model = |lists: &[(String, String)]| {
            let mut model = Model::new(crate::app::Settings::default());
            model.articles = vec![crate::app::model::samples::article(1, "أ", text)];
            model.words = Lists::new(crate::text::Words::load(lists).words);
            model
        };
        let proposed = |model: &Model| {
            let start = text.find("30").expect("there");
            let span = Span::new(start, start + "30 غرادات".len());
            ClaimForm::open(model, ClaimTarget::Add(ArticleId(1), span)).expect("open").kind
        };
        let own = "grads\tattack.munitions\tmunitions\tgrad\tغرادات\tغراد";
        assert_eq!(proposed(&model(&[("nouns.tsv".into(), own.into())])), Kind::AttackMunitions);
        assert_ne!(proposed(&model(&[])), Kind::AttackMunitions);
    }

    #[test]
    fn the_end_of_a_month_stays_its_end() {
        let text = "ينتهي انسحاب القوات في نهاية أيلول 2021.";
        let words = "نهاية أيلول 2021";
        let own = crate::app::model::samples::article(1, "أ", text);
        let start = text.find(words).expect("there");
        let claim = propose(&own, Span::new(start, start + words.len()), &Lists::default());
        let days = |form: &ClaimForm| match form.result().map(|claim| claim.value) {
            Some(Value::Date { from: Some(from), to: Some(to), .. }) => (from.day(), to.day()),
            other => panic!("{other:?}"),
        };
        let mut form = ClaimForm::filled(claim, own, Lists::default(), None, None);
        assert_eq!(form.date, "2021-09");
        assert_eq!(days(&form), (21, 30), "untouched");
        for (hedge, expected) in
            [(Hedge::Start, (1, 10)), (Hedge::Mid, (11, 20)), (Hedge::Exact, (1, 30)), (Hedge::End, (21, 30))]
        {
            form.hedge = hedge;
            assert_eq!(days(&form), expected, "{hedge:?}");
        }
        form.date = "2021-10".into();
        assert_eq!(days(&form), (21, 31), "a month typed keeps the part that was chosen");
    }

    #[test]
    fn what_is_wrong_is_said_by_field_and_nothing_is_lost() {
        let model = compared();
        let mut form = ClaimForm::open(&model, ClaimTarget::Change(killed(&model))).expect("open");
        form.low = "كثيرون".into();
        form.as_of = "يوما ما".into();
        let wrong: Vec<_> = form.wrong().into_iter().collect();
        assert_eq!(wrong, [(ClaimField::Value, "claim-number-bad"), (ClaimField::AsOf, "claim-as-of-bad")]);
        assert_eq!(form.edit(), None);
        form.hedge = Hedge::Range;
        (form.low, form.high, form.as_of) = ("20".into(), "١٠".into(), String::new());
        assert_eq!(form.wrong().get(&ClaimField::High), Some(&"claim-ends-crossed"));
        form.low = String::new();
        assert_eq!(
            form.result().map(|claim| claim.value),
            Some(Value::Number { low: None, high: Some(10.0) })
        );
    }

    #[test]
    fn hedges_bound_the_figure_whether_chosen_or_typed() {
        let model = compared();
        let mut form = ClaimForm::open(&model, ClaimTarget::Change(killed(&model))).expect("open");
        (form.low, form.hedge) = ("50".into(), Hedge::MoreThan);
        let chosen = form.result().expect("right");
        (form.low, form.hedge) = ("أكثر من 50".into(), Hedge::Exact);
        let typed = form.result().expect("right");
        assert_eq!(chosen.value, Value::Number { low: Some(51.0), high: None });
        assert_eq!((chosen.value, chosen.hedge), (typed.value, typed.hedge));
        form.kind = Kind::DateDeadline;
        form.date = "نهاية أيلول 2021".into();
        let dated = form.result().expect("right");
        assert_eq!((dated.hedge, dated.unit.as_str()), (Hedge::End, "date"));
        assert_eq!(form.low, "أكثر من 50", "what was typed for the other kind stays");
    }
}
