//! News outlets and agencies (`outlets.tsv`).

use super::{BuiltinFile, LexiconBuilder, Row};
use crate::l10n::Bilingual;
use crate::text::letters;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "outlets.tsv", content: include_str!("../../../assets/lexicon/outlets.tsv") };

/// One known outlet.
#[derive(Debug)]
pub struct Outlet {
    /// As it is shown.
    pub name: String,
    /// Host names in lower case.
    pub hosts: Vec<String>,
    /// As [`letters::line_key`]s, the name among them.
    pub spellings: Vec<String>,
}

/// Reads one row: `name hosts spellings`.
///
/// # Errors
/// A host that is an address or has no dot.
pub(crate) fn parse(row: &Row<'_>, _id: u16, _builder: &mut LexiconBuilder) -> Result<Outlet, Bilingual> {
    let hosts: Vec<String> = row.list(1).map(str::to_lowercase).collect();
    if let Some(host) = hosts.iter().find(|host| !host.contains('.') || host.contains('/')) {
        return Err(super::table::message("lexicon-not-a-host", &[("value", host)]));
    }
    let spellings = row.list(2).chain([row.id()]).map(letters::line_key).collect();
    Ok(Outlet { name: row.id().to_owned(), hosts, spellings })
}
