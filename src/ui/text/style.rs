//! How a piece of text is set: family, size, weight, leading, direction.

use parley::{Alignment, BaseDirection, FontFamily, FontFamilyName, FontWeight, LineHeight, StyleProperty};

use super::fonts;

/// Which of the two bundled typefaces sets the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// The sans of the interface.
    Interface,
    /// The Naskh of article text.
    Reading,
}

/// How heavy the strokes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    Regular,
    Strong,
}

/// Which edge of the given width the lines keep to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// The side on which the paragraph's own direction starts.
    Own,
    Left,
    Centre,
    Right,
}

/// The direction a paragraph is laid out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Base {
    /// That of its first strong letter.
    Auto,
    Rtl,
    Ltr,
}

/// How a piece of text is set. Sizes are in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    pub family: Family,
    pub size: f32,
    pub weight: Weight,
    /// Multiple of `size` from one line to the next.
    pub line_height: f32,
    pub edge: Edge,
    pub base: Base,
    /// Cut after so many lines, ending in an ellipsis.
    pub max_lines: Option<usize>,
}

impl TextStyle {
    const fn interface(size: f32) -> Self {
        Self {
            family: Family::Interface,
            size,
            weight: Weight::Regular,
            line_height: 1.5,
            edge: Edge::Own,
            base: Base::Auto,
            max_lines: None,
        }
    }

    /// Running text of the interface.
    #[must_use]
    pub const fn body() -> Self {
        Self::interface(14.0)
    }

    /// Dates, counts and other words of less weight.
    #[must_use]
    pub const fn secondary() -> Self {
        Self::interface(12.0)
    }

    /// A value in the matrix: the largest thing in its row.
    #[must_use]
    pub const fn value() -> Self {
        Self::interface(16.0).strong()
    }

    /// The heading of a panel or card.
    #[must_use]
    pub const fn heading() -> Self {
        Self::interface(14.0).strong()
    }

    /// The title of a dialog or an empty state.
    #[must_use]
    pub const fn title() -> Self {
        Self::interface(20.0).strong()
    }

    /// Article text.
    #[must_use]
    pub const fn reading() -> Self {
        Self { family: Family::Reading, line_height: 1.9, ..Self::interface(18.0) }
    }

    /// The title of an article above its text.
    #[must_use]
    pub const fn reading_title() -> Self {
        Self { family: Family::Reading, line_height: 1.7, ..Self::interface(21.0).strong() }
    }

    /// The same in strong strokes.
    #[must_use]
    pub const fn strong(self) -> Self {
        Self { weight: Weight::Strong, ..self }
    }

    /// The same at another size.
    #[must_use]
    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// The same, cut to one line.
    #[must_use]
    pub const fn one_line(self) -> Self {
        Self { max_lines: Some(1), ..self }
    }

    /// The same, cut to `lines` lines.
    #[must_use]
    pub const fn lines(self, lines: usize) -> Self {
        Self { max_lines: Some(lines), ..self }
    }

    /// The same, kept to `edge`.
    #[must_use]
    pub const fn at(self, edge: Edge) -> Self {
        Self { edge, ..self }
    }

    /// The same in a fixed direction.
    #[must_use]
    pub const fn based(self, base: Base) -> Self {
        Self { base, ..self }
    }

    /// The line height in points.
    #[must_use]
    pub fn leading(&self) -> f32 {
        self.size * self.line_height
    }

    pub(super) fn alignment(&self) -> Alignment {
        match self.edge {
            Edge::Own => Alignment::Start,
            Edge::Left => Alignment::Left,
            Edge::Centre => Alignment::Center,
            Edge::Right => Alignment::Right,
        }
    }

    pub(super) fn base_direction(&self) -> BaseDirection {
        match self.base {
            Base::Auto => BaseDirection::Auto,
            Base::Rtl => BaseDirection::Rtl,
            Base::Ltr => BaseDirection::Ltr,
        }
    }

    /// The same as parley's properties, for text whose layout unit is the point times its scale.
    pub(super) fn properties(&self) -> [StyleProperty<'static, ()>; 5] {
        static INTERFACE: [FontFamilyName<'static>; 2] =
            [FontFamilyName::named(fonts::INTERFACE), FontFamilyName::named(fonts::READING)];
        static READING: [FontFamilyName<'static>; 2] =
            [FontFamilyName::named(fonts::READING), FontFamilyName::named(fonts::INTERFACE)];
        let families: &'static [FontFamilyName<'static>] = match self.family {
            Family::Interface => &INTERFACE,
            Family::Reading => &READING,
        };
        let weight = match (self.family, self.weight) {
            (_, Weight::Regular) => FontWeight::NORMAL,
            (Family::Interface, Weight::Strong) => FontWeight::SEMI_BOLD,
            (Family::Reading, Weight::Strong) => FontWeight::BOLD,
        };
        [
            StyleProperty::FontFamily(FontFamily::List(families.into())),
            StyleProperty::FontSize(self.size),
            StyleProperty::FontWeight(weight),
            StyleProperty::LineHeight(LineHeight::FontSizeRelative(self.line_height)),
            StyleProperty::OverflowWrap(parley::OverflowWrap::Anywhere),
        ]
    }

    /// What tells two styles apart in the layout cache.
    pub(super) fn key(&self) -> StyleKey {
        StyleKey {
            family: self.family,
            size: self.size.to_bits(),
            weight: self.weight,
            line_height: self.line_height.to_bits(),
            edge: self.edge,
            base: self.base,
            max_lines: self.max_lines,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct StyleKey {
    family: Family,
    size: u32,
    weight: Weight,
    line_height: u32,
    edge: Edge,
    base: Base,
    max_lines: Option<usize>,
}
