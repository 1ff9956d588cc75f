//! Keys pressed together.

use egui::{Key, Modifiers};

/// Keys pressed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    pub modifiers: Modifiers,
    pub key: Key,
}

impl Chord {
    /// The key alone; it belongs to a text field while one is being typed in.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        !self.modifiers.command && !self.modifiers.alt && !is_function(self.key)
    }

    /// The keys as they are printed on the keyboard, such as `Ctrl+Shift+Z`.
    #[must_use]
    pub fn name(self) -> String {
        let mut name = String::new();
        for (held, word) in [
            (self.modifiers.command, "Ctrl+"),
            (self.modifiers.alt, "Alt+"),
            (self.modifiers.shift, "Shift+"),
        ] {
            if held {
                name.push_str(word);
            }
        }
        // egui's own signs for the arrows are in no common typeface.
        name.push_str(match self.key {
            Key::ArrowLeft => "←",
            Key::ArrowRight => "→",
            Key::ArrowUp => "↑",
            Key::ArrowDown => "↓",
            key => key.symbol_or_name(),
        });
        name
    }
}

const fn is_function(key: Key) -> bool {
    matches!(key, Key::F1 | Key::F3)
}

pub(super) const fn plain(key: Key) -> Chord {
    Chord { modifiers: Modifiers::NONE, key }
}

pub(super) const fn shift(key: Key) -> Chord {
    Chord { modifiers: Modifiers::SHIFT, key }
}

pub(super) const fn ctrl(key: Key) -> Chord {
    Chord { modifiers: Modifiers::COMMAND, key }
}

pub(super) const fn alt(key: Key) -> Chord {
    Chord { modifiers: Modifiers::ALT, key }
}

pub(super) const fn ctrl_shift(key: Key) -> Chord {
    Chord { modifiers: Modifiers::COMMAND.plus(Modifiers::SHIFT), key }
}
