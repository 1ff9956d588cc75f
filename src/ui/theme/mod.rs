//! Design tokens: every colour, space and radius of the window.
//!
//! Nothing else in `ui` names a colour. Words on their own tint keep a contrast of at least 4.5 : 1.

mod verdicts;

use egui::{Color32, CornerRadius, Stroke};

use crate::app::settings::Colours;
use crate::intake::ArticleId;
use crate::verdict::Verdict;

/// The step of the spacing grid in points.
pub const GRID: f32 = 4.0;

/// `n` steps of the spacing grid, in points.
#[must_use]
pub const fn space(n: f32) -> f32 {
    n * GRID
}

/// Corners of marks and key caps.
pub const RADIUS_SMALL: u8 = 3;
/// Corners of buttons, fields and chips.
pub const RADIUS: u8 = 7;
/// Corners of cards, popups and the floating bar.
pub const RADIUS_LARGE: u8 = 9;

/// Height of a button or field.
pub const CONTROL_HEIGHT: f32 = 32.0;

/// A colour for words and shapes, and the tint they stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    pub words: Color32,
    pub tint: Color32,
}

/// Every colour of the window in one of its two themes.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    pub dark: bool,
    /// Behind everything.
    pub paper: Color32,
    /// Panes and cards.
    pub panel: Color32,
    /// Popups, menus and the floating bar.
    pub raised: Color32,
    /// Fields and tracks set into a pane.
    pub sunken: Color32,
    pub ink: Color32,
    pub secondary: Color32,
    /// Furniture and repeated text.
    pub dimmed: Color32,
    pub hairline: Color32,
    pub hover: Color32,
    pub pressed: Color32,
    /// The name of the program.
    pub brand: Color32,
    /// The chosen one of several: its ground and its words.
    pub chosen: Ink,
    /// The row everything else follows.
    pub selected_row: Color32,
    /// Behind selected text.
    pub selection: Color32,
    /// Behind words that were searched for.
    pub found: Ink,
    pub focus: Color32,
    pub warning: Ink,
    pub shadow: Color32,
    /// The preset that the verdicts' colours are taken from.
    pub colours: Colours,
    verdicts: [Ink; 7],
    sources: [Color32; 10],
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn ink(words: u32, tint: u32) -> Ink {
    Ink { words: rgb(words), tint: rgb(tint) }
}

impl Theme {
    /// Ink on paper.
    #[must_use]
    pub const fn light() -> Self {
        Self {
            dark: false,
            paper: rgb(0xf6_f5f2),
            panel: rgb(0xff_ffff),
            raised: rgb(0xff_ffff),
            sunken: rgb(0xf6_f5f2),
            ink: rgb(0x1d_1f23),
            secondary: rgb(0x62_666d),
            dimmed: rgb(0x9a_9da3),
            hairline: rgb(0xe2_e0da),
            hover: rgb(0xf0_eeea),
            pressed: rgb(0xe6_e4de),
            brand: rgb(0xa3_281b),
            chosen: ink(0xff_ffff, 0x1d_1f23),
            selected_row: rgb(0xff_f7df),
            selection: rgb(0xcf_dff5),
            found: ink(0x1d_1f23, 0xff_e27a),
            focus: rgb(0x2b_66b1),
            warning: ink(0x8a_5409, 0xfb_eccf),
            shadow: Color32::from_black_alpha(34),
            verdicts: verdicts::inks(Colours::Usual, false),
            colours: Colours::Usual,
            sources: [
                rgb(0x0a_7a76),
                rgb(0x8a_5aa6),
                rgb(0xb0_761f),
                rgb(0x3d_66b4),
                rgb(0x7a_8a2f),
                rgb(0xb0_4a7a),
                rgb(0x3a_8fb7),
                rgb(0x8c_6a4f),
                rgb(0x4f_7d4a),
                rgb(0x5a_5f9e),
            ],
        }
    }

    /// Light on dark.
    #[must_use]
    pub const fn dark() -> Self {
        Self {
            dark: true,
            paper: rgb(0x17_181b),
            panel: rgb(0x1f_2125),
            raised: rgb(0x26_282d),
            sunken: rgb(0x17_181b),
            ink: rgb(0xe8_e6e1),
            secondary: rgb(0x9a_9ea6),
            dimmed: rgb(0x70_747c),
            hairline: rgb(0x33_363c),
            hover: rgb(0x2a_2d32),
            pressed: rgb(0x33_363c),
            brand: rgb(0xff_8a72),
            chosen: ink(0x17_181b, 0xe8_e6e1),
            selected_row: rgb(0x2f_2b1f),
            selection: rgb(0x2c_4568),
            found: ink(0x17_181b, 0xe0_b93f),
            focus: rgb(0x86_b8ff),
            warning: ink(0xf0_bd62, 0x43_351a),
            shadow: Color32::from_black_alpha(110),
            verdicts: verdicts::inks(Colours::Usual, true),
            colours: Colours::Usual,
            sources: [
                rgb(0x2f_a79c),
                rgb(0xb3_86cf),
                rgb(0xd9_a04a),
                rgb(0x75_98e6),
                rgb(0xa6_b757),
                rgb(0xd9_7aa6),
                rgb(0x6c_bce0),
                rgb(0xb8_957a),
                rgb(0x7f_b07a),
                rgb(0x8f_94d8),
            ],
        }
    }

    /// The theme for a preference, with the verdicts in the colours of a preset.
    #[must_use]
    pub const fn of(dark: bool, colours: Colours) -> Self {
        let theme = if dark { Self::dark() } else { Self::light() };
        Self { colours, verdicts: verdicts::inks(colours, dark), ..theme }
    }

    /// Words and tint of a verdict.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> Ink {
        let [conflict, update, compatible, agree, scope, unclear, single] = self.verdicts;
        match verdict {
            Verdict::Conflict => conflict,
            Verdict::Update => update,
            Verdict::Compatible => compatible,
            Verdict::Agree => agree,
            Verdict::DifferentScope => scope,
            Verdict::Unclear => unclear,
            Verdict::SingleSource => single,
        }
    }

    /// The tint of the selected row's words: a step nearer to their ink.
    #[must_use]
    pub fn stronger(&self, ink: Ink) -> Color32 {
        ink.tint.lerp_to_gamma(ink.words, if self.dark { 0.16 } else { 0.12 })
    }

    /// The colour of the source of `article`, wherever its column stands; repeats after ten.
    #[must_use]
    pub fn source(&self, article: ArticleId) -> Color32 {
        let index = article.0.saturating_sub(1) as usize;
        self.sources.get(index % self.sources.len()).copied().unwrap_or(self.ink)
    }

    /// A line between two areas.
    #[must_use]
    pub fn hairline_stroke(&self) -> Stroke {
        Stroke::new(1.0, self.hairline)
    }

    /// The ring around whatever has the keyboard.
    #[must_use]
    pub fn focus_stroke(&self) -> Stroke {
        Stroke::new(2.0, self.focus)
    }

    /// Gives egui's own parts (scroll bars, popups, separators) the same colours and spaces.
    pub fn apply(&self, ctx: &egui::Context) {
        let theme = if self.dark { egui::Theme::Dark } else { egui::Theme::Light };
        ctx.set_theme(theme);
        ctx.style_mut_of(theme, |style| {
            self.colour(&mut style.visuals);
            style.spacing.item_spacing = egui::vec2(space(2.0), space(2.0));
            style.spacing.menu_margin = egui::Margin::same(6);
            style.spacing.scroll = egui::style::ScrollStyle::thin();
            style.spacing.interact_size.y = CONTROL_HEIGHT;
        });
    }

    fn colour(&self, visuals: &mut egui::Visuals) {
        visuals.panel_fill = self.panel;
        visuals.window_fill = self.raised;
        visuals.window_stroke = self.hairline_stroke();
        visuals.window_corner_radius = CornerRadius::same(RADIUS_LARGE);
        visuals.menu_corner_radius = CornerRadius::same(RADIUS_LARGE);
        visuals.extreme_bg_color = self.sunken;
        visuals.faint_bg_color = self.paper;
        visuals.selection.bg_fill = self.selection;
        visuals.selection.stroke = self.focus_stroke();
        let shadow = egui::Shadow { offset: [0, 6], blur: 20, spread: 0, color: self.shadow };
        visuals.popup_shadow = shadow;
        visuals.window_shadow = shadow;
        let widgets = &mut visuals.widgets;
        for (state, fill) in [
            (&mut widgets.noninteractive, self.panel),
            (&mut widgets.inactive, self.pressed),
            (&mut widgets.hovered, self.hover),
            (&mut widgets.active, self.pressed),
            (&mut widgets.open, self.hover),
        ] {
            state.bg_fill = fill;
            state.weak_bg_fill = fill;
            state.bg_stroke = self.hairline_stroke();
            state.fg_stroke = Stroke::new(1.0, self.ink);
            state.corner_radius = CornerRadius::same(RADIUS);
        }
        // The edges of panes, under the pointer and while they are moved.
        widgets.hovered.fg_stroke = Stroke::new(1.0, self.dimmed);
        widgets.active.fg_stroke = self.focus_stroke();
        // The handles of scroll bars are drawn in this colour.
        widgets.inactive.bg_fill = self.dimmed;
    }
}

/// Contrast ratio of two opaque colours by WCAG 2.2, from 1 to 21.
#[must_use]
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |c: Color32| 0.2126 * linear(c.r()) + 0.7152 * linear(c.g()) + 0.0722 * linear(c.b());
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The amount of light that a component of a colour stands for, from 0 to 1.
fn linear(component: u8) -> f32 {
    let v = f32::from(component) / 255.0;
    if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_can_be_read_on_their_grounds() {
        for theme in [Theme::light(), Theme::dark()] {
            let mut pairs = vec![
                ("ink on panel", theme.ink, theme.panel),
                ("ink on paper", theme.ink, theme.paper),
                ("ink on raised", theme.ink, theme.raised),
                ("ink on the selected row", theme.ink, theme.selected_row),
                ("ink on a selection", theme.ink, theme.selection),
                ("secondary on panel", theme.secondary, theme.panel),
                ("secondary on paper", theme.secondary, theme.paper),
                ("secondary on raised", theme.secondary, theme.raised),
                ("secondary on the selected row", theme.secondary, theme.selected_row),
                ("chosen", theme.chosen.words, theme.chosen.tint),
                ("found", theme.found.words, theme.found.tint),
                ("warning", theme.warning.words, theme.warning.tint),
            ];
            for colours in Colours::ALL {
                let theme = Theme::of(theme.dark, colours);
                for verdict in Verdict::ALL {
                    let ink = theme.verdict(verdict);
                    let grounds = [ink.tint, theme.panel, theme.raised, theme.selected_row];
                    pairs.extend(grounds.map(|ground| (verdict.id(), ink.words, ground)));
                    pairs.push((verdict.id(), theme.ink, ink.tint));
                    pairs.push((verdict.id(), theme.ink, theme.stronger(ink)));
                }
            }
            for (what, words, ground) in pairs {
                let ratio = contrast(words, ground);
                assert!(ratio >= 4.5, "{what} (dark: {}): {ratio:.2}", theme.dark);
            }
        }
    }

    #[test]
    fn sources_are_told_from_one_another() {
        for theme in [Theme::light(), Theme::dark()] {
            for i in 1..=10 {
                let colour = theme.source(ArticleId(i));
                assert!(contrast(colour, theme.panel) >= 3.0, "source {i} (dark: {})", theme.dark);
                assert!((1..i).all(|j| theme.source(ArticleId(j)) != colour));
            }
        }
    }

    #[test]
    fn contrast_spans_its_scale() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
        assert!((contrast(Color32::RED, Color32::RED) - 1.0).abs() < 0.01);
    }
}
