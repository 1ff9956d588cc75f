//! The reading room: articles side by side in properly set Arabic, tied by the selected row.
//!
//! [`ReadingRoom`] keeps what belongs to the screen (scroll positions, measured heights); what it shows
//! comes in a [`ReadingView`] borrowed from the model, what the reader does goes out as
//! [`ReadingEvent`]s. Invariant: it never changes the comparison.

mod bar;
mod blind;
mod claim_button;
mod column;
mod document;
mod header;
mod index;
mod margin;
mod pointer;
mod ribbon;
mod room;
mod scroll;
mod strip;
mod view;
mod words;

pub use bar::FOOT;
pub use room::ReadingRoom;
pub use view::{ReadingEvent, ReadingView, RowAction};
