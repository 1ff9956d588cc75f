//! Words of date and range phrases (`cues.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;
use crate::text::letters;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "cues.tsv", content: include_str!("../../../assets/lexicon/cues.tsv") };

listed! {
    /// What part a word plays in a date or a range.
    Cue in CUES:
    And = "and",
    Or = "or",
    Of = "of",
    To = "to",
    Between = "between",
    What = "what",
    In = "in",
    By = "by",
    Until = "until",
    Since = "since",
    Before = "before",
    After = "after",
    /// «غداة», «عشية»: a day beside an event.
    Beside = "beside",
    Within = "within",
    Article = "article",
    On = "on",
    Except = "except",
    Not = "not",
    May = "may",
    FirstDay = "first-day",
    Superlative = "superlative",
    Day = "day",
    This = "this",
    Last = "last",
    Next = "next",
    Current = "current",
    /// «التالي»: the one behind that told of.
    Following = "following",
    Same = "same",
    Final = "final",
    Late = "late",
    Weekday = "weekday",
    PeriodDay = "period-day",
    PeriodWeek = "period-week",
    PeriodMonth = "period-month",
    PeriodYear = "period-year",
    TwoYears = "two-years",
    Century = "century",
    Start = "start",
    Mid = "mid",
    End = "end",
    DayPart = "day-part",
    AtPart = "at-part",
    Noon = "noon",
    Season = "season",
    Decade = "decade",
    Clock = "clock",
    Minute = "minute",
    Zone = "zone",
    Local = "local",
    ZonePlace = "zone-place",
    Utc = "utc",
    Hijri = "hijri",
    Ad = "ad",
    Matching = "matching",
    Dated = "dated",
    Percent = "percent",
    Future = "future",
    /// The beginning of words that only look like a verb in the future.
    NoFuture = "no-future",
}

sets! { Cues of Cue in CUES: 2 words }

/// One word of date and range phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CueWord {
    pub cue: Cue,
    /// What it counts: days from today, the number of the weekday, the decade, hours to add.
    pub value: i16,
}

/// Reads one row: `id role value words`; beginnings that are no verbs go to `not_future`, folded.
///
/// # Errors
/// An unknown role, or a value that is no number.
pub(crate) fn parse(
    row: &Row<'_>,
    id: u16,
    not_future: &mut Vec<String>,
    builder: &mut LexiconBuilder,
) -> Result<CueWord, Bilingual> {
    let cue = row.one_of(1, "role", CUES)?;
    let value = row.whole(2, "value", -9999..=9999)? as i16;
    for word in row.words(3)? {
        if cue == Cue::NoFuture {
            not_future.push(letters::folded(word));
            continue;
        }
        builder.add(word, Sense { class: Class::Time, form: Form::Singular, id });
    }
    Ok(CueWord { cue, value })
}
