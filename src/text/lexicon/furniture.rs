//! Page furniture, and the words around a date line (`furniture.tsv`).

use super::{BuiltinFile, Row};
use crate::l10n::Bilingual;
use crate::text::letters;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "furniture.tsv", content: include_str!("../../../assets/lexicon/furniture.tsv") };

#[derive(Clone, Copy)]
enum Form {
    Line,
    Start,
    Label,
    End,
    Date,
    Source,
    Agencies,
    OutletEnd,
    Unfinished,
    List,
    Comments,
    Credit,
    OutletWord,
    Place,
}

const FORMS: &[(&str, Form)] = &[
    ("line", Form::Line),
    ("start", Form::Start),
    ("label", Form::Label),
    ("end", Form::End),
    ("date", Form::Date),
    ("source", Form::Source),
    ("agencies", Form::Agencies),
    ("outlet-end", Form::OutletEnd),
    ("unfinished", Form::Unfinished),
    ("list", Form::List),
    ("comments", Form::Comments),
    ("credit", Form::Credit),
    ("outlet-word", Form::OutletWord),
    ("place", Form::Place),
];

/// Phrases of page furniture by the place they take in their line, as [`letters::line_key`]s.
#[derive(Debug, Default)]
pub struct Furniture {
    /// The whole line.
    pub line: Vec<String>,
    /// The beginning of a short line.
    pub start: Vec<String>,
    /// The beginning, followed by a colon, dash, bar or slash.
    pub label: Vec<String>,
    /// The end of a short phrase.
    pub end: Vec<String>,
    /// Words that may stand beside the date in a line that states it.
    pub beside_date: Vec<String>,
    /// What stands with a colon before the outlet's name.
    pub source: Vec<String>,
    /// What stands in a line of credits for agencies that are not named.
    pub agencies: Vec<String>,
    /// Words that may be left off the end of an outlet's name.
    pub outlet_ends: Vec<String>,
    /// Words that end neither a paragraph nor a heading.
    pub unfinished: Vec<String>,
    /// Headings of lists of other reports.
    pub lists: Vec<String>,
    /// Headings of what readers write.
    pub comments: Vec<String>,
    /// The beginning of a line in brackets that names who worked on the report.
    pub credit: Vec<String>,
    /// What outlets are: a name with one of them is no place.
    pub outlet_words: Vec<String>,
    /// Places from which reports are sent.
    pub places: Vec<String>,
}

impl Furniture {
    /// Reads one row: `id form phrases`.
    ///
    /// # Errors
    /// An unknown form.
    pub fn add(&mut self, row: &Row<'_>) -> Result<(), Bilingual> {
        let list = match row.one_of(1, "form", FORMS)? {
            Form::Line => &mut self.line,
            Form::Start => &mut self.start,
            Form::Label => &mut self.label,
            Form::End => &mut self.end,
            Form::Date => &mut self.beside_date,
            Form::Source => &mut self.source,
            Form::Agencies => &mut self.agencies,
            Form::OutletEnd => &mut self.outlet_ends,
            Form::Unfinished => &mut self.unfinished,
            Form::List => &mut self.lists,
            Form::Comments => &mut self.comments,
            Form::Credit => &mut self.credit,
            Form::OutletWord => &mut self.outlet_words,
            Form::Place => &mut self.places,
        };
        list.extend(row.list(2).map(letters::line_key).filter(|key| !key.is_empty()));
        Ok(())
    }
}
