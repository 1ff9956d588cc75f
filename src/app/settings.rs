//! What the user prefers, kept between runs.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::align::values::Tolerance;
use crate::l10n::Lang;
use crate::project::file;
use crate::verdict::{Policies, PolicyValue};

/// Light, dark, or whatever the desktop uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

impl ThemeChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];
}

/// The digits in which the app itself writes; quotations keep their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DigitChoice {
    /// Arabic-Indic in Arabic, European in English.
    #[default]
    Language,
    /// 0123456789
    European,
    /// ٠١٢٣٤٥٦٧٨٩
    ArabicIndic,
}

impl DigitChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Language, Self::European, Self::ArabicIndic];

    /// Whether `lang` is written with Arabic-Indic digits under this choice.
    #[must_use]
    pub const fn is_arabic_indic(self, lang: Lang) -> bool {
        match self {
            Self::Language => matches!(lang, Lang::Ar),
            Self::European => false,
            Self::ArabicIndic => true,
        }
    }
}

/// The colours of the verdicts; shape and word say the same in each of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colours {
    #[default]
    Usual,
    /// For those to whom red and green look alike (protanopia, deuteranopia and their weaker forms).
    RedGreen,
    /// For those to whom blue and green, or yellow and pink, look alike (tritanopia).
    BlueYellow,
    /// Greys of high contrast: shapes tell the verdicts apart.
    Greys,
}

impl Colours {
    /// Every preset, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Usual, Self::RedGreen, Self::BlueYellow, Self::Greys];

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Usual => "colours-usual",
            Self::RedGreen => "colours-red-green",
            Self::BlueYellow => "colours-blue-yellow",
            Self::Greys => "colours-greys",
        }
    }
}

/// Which published way of reconciling figures gives the headline number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PolicyChoice {
    /// UCDP: low, best, high.
    #[default]
    Ucdp,
    /// Airwars, Iraq Body Count: minimum and maximum.
    MinMax,
    /// ACLED: the most conservative figure.
    Conservative,
    /// The figure that most independent origins give.
    Majority,
}

impl PolicyChoice {
    /// Every policy, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Ucdp, Self::MinMax, Self::Conservative, Self::Majority];

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Ucdp => "policy-ucdp",
            Self::MinMax => "policy-min_max",
            Self::Conservative => "policy-conservative",
            Self::Majority => "policy-majority",
        }
    }

    /// What it makes of a row.
    #[must_use]
    pub const fn of(self, policies: &Policies) -> &PolicyValue {
        match self {
            Self::Ucdp => &policies.ucdp,
            Self::MinMax => &policies.min_max,
            Self::Conservative => &policies.conservative,
            Self::Majority => &policies.majority,
        }
    }

    /// Whether it answers with one figure and not with a span.
    #[must_use]
    pub const fn is_one_figure(self) -> bool {
        matches!(self, Self::Conservative | Self::Majority)
    }

    /// The one listed after it, going round.
    #[must_use]
    pub fn next(self) -> Self {
        let mut round = Self::ALL.into_iter().cycle().skip_while(|choice| *choice != self);
        round.nth(1).unwrap_or_default()
    }
}

/// How many articles and how many projects the lists of what was opened keep.
const RECENT: usize = 12;

/// The smallest and largest factor on every text size.
pub const TEXT_SCALE: std::ops::RangeInclusive<f32> = 0.8..=1.6;

/// Where the window stood when it was closed, in points of the desktop.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Its corner with the title bar; `None` where the desktop does not tell.
    pub corner: Option<[f32; 2]>,
    /// Width and height of its contents, as they are where it does not fill the screen.
    pub size: [f32; 2],
    /// Whether it filled the screen.
    #[serde(default)]
    pub is_maximised: bool,
}

impl WindowPlace {
    fn is_usable(&self) -> bool {
        let corner = self.corner.unwrap_or_default();
        self.size.into_iter().all(|side| side.is_finite() && side > 0.0)
            && corner.into_iter().all(f32::is_finite)
    }
}

/// What the user prefers, kept between runs. Unknown or missing fields fall back to the defaults,
/// so that an older or newer file never stops the app.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub lang: Lang,
    /// The language kept for later runs, where this one was asked to speak another.
    #[serde(skip)]
    pub kept_lang: Option<Lang>,
    pub theme: ThemeChoice,
    pub colours: Colours,
    pub digits: DigitChoice,
    /// Factor on every text size, within [`TEXT_SCALE`].
    pub text_scale: f32,
    /// Whether scrolling to a claim is eased.
    pub motion: bool,
    pub policy: PolicyChoice,
    /// By how much «حوالي» may miss in the verdicts.
    pub about: Tolerance,
    /// Whether the list of sources is folded away.
    pub sources_folded: bool,
    /// Articles opened before, the latest first.
    pub recent: Vec<String>,
    /// Projects opened or saved before, the latest first: one opening of many articles pushes none of them out.
    pub recent_projects: Vec<String>,
    /// Where the window stood; `None` before it was first closed.
    pub window: Option<WindowPlace>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            kept_lang: None,
            theme: ThemeChoice::default(),
            colours: Colours::default(),
            digits: DigitChoice::default(),
            text_scale: 1.0,
            motion: true,
            policy: PolicyChoice::default(),
            about: Tolerance::default(),
            sources_folded: false,
            recent: Vec::new(),
            recent_projects: Vec::new(),
            window: None,
        }
    }
}

impl Settings {
    /// Reads settings from TOML; what is unreadable gives its default and costs nothing else.
    #[must_use]
    pub fn from_toml(text: &str) -> Self {
        let mut settings: Self = toml::from_str(text).unwrap_or_else(|_| Self::sound_values(text));
        if !settings.text_scale.is_finite() {
            settings.text_scale = 1.0;
        }
        settings.text_scale = settings.text_scale.clamp(*TEXT_SCALE.start(), *TEXT_SCALE.end());
        // Earlier versions kept both in one list.
        let (projects, articles) = settings.recent.into_iter().partition(|path| is_project(Path::new(path)));
        settings.recent = articles;
        settings.recent_projects.extend::<Vec<String>>(projects);
        settings.recent.truncate(RECENT);
        settings.recent_projects.truncate(RECENT);
        settings.window = settings.window.filter(WindowPlace::is_usable);
        settings
    }

    /// The settings with every value that can be read by itself.
    fn sound_values(text: &str) -> Self {
        let table: toml::Table = toml::from_str(text).unwrap_or_default();
        let is_sound = |(name, value): &(String, toml::Value)| {
            let alone: toml::Table = [(name.clone(), value.clone())].into_iter().collect();
            alone.try_into::<Self>().is_ok()
        };
        let sound: toml::Table = table.into_iter().filter(is_sound).collect();
        sound.try_into().unwrap_or_default()
    }

    /// The settings as TOML.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let lang = self.kept_lang.unwrap_or(self.lang);
        toml::to_string_pretty(&Self { lang, ..self.clone() }).unwrap_or_default()
    }

    /// The same for a run that speaks `lang`, whatever is kept for later ones.
    #[must_use]
    pub fn speaking(self, lang: Lang) -> Self {
        Self { lang, kept_lang: Some(self.kept_lang.unwrap_or(self.lang)), ..self }
    }

    /// Speaks `lang` from now on, in later runs too.
    pub fn speak(&mut self, lang: Lang) {
        (self.lang, self.kept_lang) = (lang, None);
    }

    /// Puts `path` at the head of the recent articles, or of the recent projects.
    pub fn remember(&mut self, path: &Path) {
        let list = if is_project(path) { &mut self.recent_projects } else { &mut self.recent };
        let path = path.display().to_string();
        list.retain(|p| *p != path);
        list.insert(0, path);
        list.truncate(RECENT);
    }

    /// Whether anything was opened before.
    #[must_use]
    pub const fn has_recent(&self) -> bool {
        !(self.recent.is_empty() && self.recent_projects.is_empty())
    }

    /// Forgets what was opened before.
    pub fn forget_recent(&mut self) {
        self.recent.clear();
        self.recent_projects.clear();
    }

    /// Whether the app writes Arabic-Indic digits now.
    #[must_use]
    pub const fn arabic_digits(&self) -> bool {
        self.digits.is_arabic_indic(self.lang)
    }
}

/// Whether the file goes by the name of a project.
#[must_use]
pub fn is_project(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(file::EXTENSION))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survive_a_round_trip() {
        let mut settings = Settings {
            lang: Lang::En,
            theme: ThemeChoice::Dark,
            colours: Colours::BlueYellow,
            window: Some(WindowPlace {
                corner: Some([12.0, 40.0]),
                size: [900.5, 700.0],
                is_maximised: true,
            }),
            ..Settings::default()
        };
        settings.remember("a.txt".as_ref());
        assert_eq!(Settings::from_toml(&settings.to_toml()), settings);
    }

    #[test]
    fn a_language_for_one_run_is_not_kept_until_it_is_chosen() {
        let mut settings = Settings::default().speaking(Lang::En);
        assert_eq!((settings.lang, Settings::from_toml(&settings.to_toml()).lang), (Lang::En, Lang::Ar));
        settings.speak(Lang::En);
        assert_eq!(Settings::from_toml(&settings.to_toml()).lang, Lang::En);
    }

    #[test]
    fn broken_or_foreign_files_give_usable_settings() {
        assert_eq!(Settings::from_toml("= nonsense"), Settings::default());
        let partly = Settings::from_toml("lang = \"en\"\ntheme = \"purple\"\npolicy = 7\nmotion = false\n");
        assert_eq!((partly.lang, partly.theme, partly.motion), (Lang::En, ThemeChoice::System, false));
        assert_eq!(Settings::from_toml("[window]\nsize = [nan, 700.0]\n").window, None);
        let newer = Settings::from_toml("lang = \"en\"\nfrom_the_future = 7\ntext_scale = 90.0\n");
        assert_eq!(newer.lang, Lang::En);
        assert!((newer.text_scale - TEXT_SCALE.end()).abs() < f32::EPSILON);
    }

    #[test]
    fn recent_files_are_unique_and_latest_first() {
        let mut settings = Settings::default();
        for n in 0..20 {
            settings.remember(format!("{n}.txt").as_ref());
        }
        settings.remember("15.txt".as_ref());
        assert_eq!(settings.recent.len(), RECENT);
        assert_eq!(settings.recent[0], "15.txt");
        assert_eq!(settings.recent.iter().filter(|p| *p == "15.txt").count(), 1);
    }

    #[test]
    fn many_articles_push_no_project_out() {
        let mut settings = Settings::default();
        settings.remember("story.tadarub".as_ref());
        (0..20).for_each(|n| settings.remember(format!("{n}.txt").as_ref()));
        assert_eq!(settings.recent_projects, ["story.tadarub"]);
        let kept = Settings::from_toml(&settings.to_toml());
        assert_eq!((kept.recent.len(), kept.recent_projects), (RECENT, settings.recent_projects.clone()));
        let earlier = Settings::from_toml("recent = [\"b.txt\", \"old.tadarub\", \"a.txt\"]\n");
        assert_eq!((earlier.recent.len(), earlier.recent_projects), (2, vec!["old.tadarub".to_owned()]));
        settings.forget_recent();
        assert!(!settings.has_recent());
    }
}
