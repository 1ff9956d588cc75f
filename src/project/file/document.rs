//! The project file: plain JSON with a version, so that other programs and later versions can read it.

use serde::{Deserialize, Serialize};

use super::FileProblem;
use crate::project::Project;

/// The form that this version writes. A file of a later form is refused rather than half understood.
pub const VERSION: u32 = 1;

/// What the first field of every project file says.
const FORMAT: &str = "tadarub.project";

#[derive(Serialize)]
struct Written<'a> {
    format: &'a str,
    version: u32,
    /// The program that saved it, for people who look inside.
    saved_by: &'a str,
    project: &'a Project,
}

#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct Body {
    project: Project,
}

pub(super) fn write(project: &Project) -> serde_json::Result<Vec<u8>> {
    let saved_by = concat!("tadarub ", env!("CARGO_PKG_VERSION"));
    serde_json::to_vec(&Written { format: FORMAT, version: VERSION, saved_by, project })
}

pub(super) fn read(bytes: &[u8]) -> Result<Project, FileProblem> {
    let header: Header = serde_json::from_slice(bytes).map_err(|error| refusal(&error))?;
    if header.format != FORMAT {
        return Err(FileProblem::not_a_project());
    }
    if header.version > VERSION {
        return Err(FileProblem::newer(header.version));
    }
    let body: Body = serde_json::from_slice(bytes).map_err(|error| FileProblem::broken(&error))?;
    Ok(body.project)
}

/// JSON of another shape is no project; text that is not JSON at all may be a damaged one.
fn refusal(error: &serde_json::Error) -> FileProblem {
    if error.is_data() { FileProblem::not_a_project() } else { FileProblem::broken(error) }
}
