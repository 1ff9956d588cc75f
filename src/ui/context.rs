//! What every pane and widget is given besides its own view.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use egui::{Align, Context, Event, Layout, Pos2};

use super::text::{Base, Edge, TextStyle, TextSystem};
use super::theme::Theme;
use crate::app::Wording;
use crate::app::blind::Blind;
use crate::app::settings::Colours;
use crate::intake::Article;
use crate::l10n::{self, FluentArgs, Lang};
use crate::report::Namesakes;

/// The direction the interface runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dir {
    Rtl,
    Ltr,
}

/// What every pane and widget is given besides its own view: text, colours, language, direction.
pub struct UiContext {
    pub text: TextSystem,
    pub theme: Theme,
    pub lang: Lang,
    /// Whether scrolling jumps instead of easing.
    pub still: bool,
    /// Whether an input method is told of a point alone, as on X11, and opens its list of candidates beneath it.
    pub candidates_hang: bool,
    /// What covers outlets' names, where they are hidden for blind judging.
    pub blind: Option<Arc<Blind>>,
    /// The places of articles whose outlets' names do not tell them apart.
    pub namesakes: Arc<Namesakes>,
    /// The digits of numbers in what covers them.
    pub wording: Wording,
    /// Whether the pointer only lies where it was left while keys are pressed: what is beneath it then has nothing to tell.
    pub is_pointer_left: bool,
    /// Where the pointer was seen last.
    pointer: Option<Pos2>,
    /// The theme egui was last given.
    applied: Option<Theme>,
}

impl UiContext {
    /// A context for `lang` in the light or dark theme.
    #[must_use]
    pub fn new(lang: Lang, dark: bool) -> Self {
        Self {
            text: TextSystem::new(),
            theme: Theme::of(dark, Colours::default()),
            lang,
            still: false,
            candidates_hang: false,
            blind: None,
            namesakes: Arc::default(),
            wording: Wording { lang, arabic_digits: false },
            is_pointer_left: true,
            pointer: None,
            applied: None,
        }
    }

    /// Readies text and colours for a frame; to be called first in it.
    pub fn begin_frame(&mut self, ctx: &Context) {
        if self.applied.as_ref() != Some(&self.theme) {
            self.theme.apply(ctx);
            self.applied = Some(self.theme.clone());
        }
        self.text.begin_frame(ctx, self.theme.dark);
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    Event::Key { pressed: true, .. } => self.is_pointer_left = true,
                    // A window that opens beneath the pointer hears of it as well.
                    Event::PointerMoved(at) if self.pointer.replace(*at).is_some_and(|was| was != *at) => {
                        self.is_pointer_left = false;
                    }
                    Event::PointerGone => self.pointer = None,
                    _ => {}
                }
            }
        });
    }

    /// The direction the interface runs in.
    #[must_use]
    pub fn dir(&self) -> Dir {
        if self.lang.is_rtl() { Dir::Rtl } else { Dir::Ltr }
    }

    /// The edge on which the interface starts.
    #[must_use]
    pub fn start(&self) -> Edge {
        match self.dir() {
            Dir::Rtl => Edge::Right,
            Dir::Ltr => Edge::Left,
        }
    }

    /// A row of widgets, centred on one another, from the start.
    #[must_use]
    pub fn row(&self) -> Layout {
        match self.dir() {
            Dir::Rtl => Layout::right_to_left(Align::Center),
            Dir::Ltr => Layout::left_to_right(Align::Center),
        }
    }

    /// A row of widgets from the end.
    #[must_use]
    pub fn row_from_end(&self) -> Layout {
        match self.dir() {
            Dir::Rtl => Layout::left_to_right(Align::Center),
            Dir::Ltr => Layout::right_to_left(Align::Center),
        }
    }

    /// A column of widgets that keep to the start.
    #[must_use]
    pub fn column(&self) -> Layout {
        match self.dir() {
            Dir::Rtl => Layout::top_down(Align::Max),
            Dir::Ltr => Layout::top_down(Align::Min),
        }
    }

    /// `style` for words of the interface: in its direction, kept to its start.
    #[must_use]
    pub fn styled(&self, style: TextStyle) -> TextStyle {
        let base = match self.dir() {
            Dir::Rtl => Base::Rtl,
            Dir::Ltr => Base::Ltr,
        };
        style.based(base).at(self.start())
    }

    /// `style` for words taken from articles: in their own direction, kept to the interface's start.
    #[must_use]
    pub fn quoted(&self, style: TextStyle) -> TextStyle {
        style.at(self.start())
    }

    /// `text` with outlets' names covered where they are hidden.
    #[must_use]
    pub fn veiled<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.veiled_marked(text, 0..0).0
    }

    /// The same, and where the bytes `marked` stand in it.
    #[must_use]
    pub fn veiled_marked<'a>(&self, text: &'a str, marked: Range<usize>) -> (Cow<'a, str>, Range<usize>) {
        match &self.blind {
            None => (Cow::Borrowed(text), marked),
            Some(blind) => {
                let (text, marked) = blind.mask_marked(self.wording, text, marked);
                (Cow::Owned(text), marked)
            }
        }
    }

    /// The name of a file, or what stands in for it where it would give an outlet away; `place` is its place in a list.
    #[must_use]
    pub fn file_name<'a>(&self, name: &'a str, place: usize) -> Cow<'a, str> {
        match &self.blind {
            Some(blind) if blind.is_named_by_file(name) => {
                let n = self.wording.digits(&(place + 1).to_string());
                Cow::Owned(self.wording.with("blind-file", &[("n", &n)]))
            }
            _ => Cow::Borrowed(name),
        }
    }

    /// The name of an article's outlet, with its place where another has the same, or what stands in for it.
    #[must_use]
    pub fn source(&self, words: Wording, article: &Article) -> String {
        match self.source_apart(words, article) {
            (name, Some(place)) => format!("{name} ({place})"),
            (name, None) => name,
        }
    }

    /// The same with the place by itself, for where the name may be cut short.
    #[must_use]
    pub fn source_apart(&self, words: Wording, article: &Article) -> (String, Option<String>) {
        match &self.blind {
            Some(blind) => (blind.source(words, article), None),
            None => {
                let place = self.namesakes.place(article.id).map(|place| words.digits(&place.to_string()));
                (words.source(article), place)
            }
        }
    }

    /// The message `id` in the interface's language.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        l10n::text(self.lang, id)
    }

    /// The message `id` with `args` set in.
    #[must_use]
    pub fn say_with(&self, id: &str, args: &FluentArgs<'_>) -> String {
        l10n::text_with(self.lang, id, Some(args))
    }
}
