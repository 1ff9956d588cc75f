//! The word lists in force, shared by the jobs that use them.

use std::ops::Deref;
use std::sync::Arc;

use crate::text::Words;

/// A handle on the word lists in force; at first the built-in ones.
#[derive(Clone, Debug)]
pub struct Lists(Arc<Words>);

impl Lists {
    /// A handle on `words`.
    #[must_use]
    pub fn new(words: Words) -> Self {
        Self(Arc::new(words))
    }
}

/// Two handles are alike where they hold on to the same lists.
impl PartialEq for Lists {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for Lists {
    fn default() -> Self {
        Self(Arc::clone(Words::builtin()))
    }
}

impl Deref for Lists {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.0
    }
}
