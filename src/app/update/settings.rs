//! A preference changes, and is kept.

use crate::app::effect::Effect;
use crate::app::message::SettingsMsg;
use crate::app::model::Model;
use crate::app::settings::TEXT_SCALE;

use super::work;

pub(super) fn update(model: &mut Model, msg: SettingsMsg) -> Vec<Effect> {
    let about = model.settings.about;
    let settings = &mut model.settings;
    let before = settings.clone();
    match msg {
        SettingsMsg::Lang(lang) => settings.speak(lang),
        SettingsMsg::Theme(theme) => settings.theme = theme,
        SettingsMsg::Colours(colours) => settings.colours = colours,
        SettingsMsg::Digits(digits) => settings.digits = digits,
        SettingsMsg::TextScale(scale) => {
            settings.text_scale = scale.clamp(*TEXT_SCALE.start(), *TEXT_SCALE.end());
        }
        SettingsMsg::Motion(motion) => settings.motion = motion,
        SettingsMsg::Policy(policy) => settings.policy = policy,
        SettingsMsg::About(tolerance) => settings.about = tolerance,
        SettingsMsg::FoldSources(folded) => settings.sources_folded = folded,
        SettingsMsg::ForgetRecent => settings.forget_recent(),
        SettingsMsg::LeaveWindow(place) => settings.window = Some(place),
    }
    if *settings == before {
        return Vec::new();
    }
    if settings.window != before.window {
        return vec![Effect::KeepSettings(settings.clone())];
    }
    let save = Effect::SaveSettings(settings.clone());
    if model.settings.about != about {
        work::judge_anew(model);
    }
    vec![save]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::article;
    use crate::app::settings::{Settings, WindowPlace};
    use crate::l10n::Lang;
    use crate::verdict::{self, Verdict};

    #[test]
    fn only_real_changes_are_kept() {
        let mut model = Model::new(Settings::default());
        assert!(update(&mut model, SettingsMsg::Lang(Lang::Ar)).is_empty());
        let effects = update(&mut model, SettingsMsg::Lang(Lang::En));
        assert!(matches!(effects.as_slice(), [Effect::SaveSettings(s)] if s.lang == Lang::En));
        update(&mut model, SettingsMsg::TextScale(9.0));
        assert!(model.settings.text_scale <= *TEXT_SCALE.end());
        let place = WindowPlace { corner: None, size: [900.0, 700.0], is_maximised: false };
        let effects = update(&mut model, SettingsMsg::LeaveWindow(place));
        assert!(matches!(effects.as_slice(), [Effect::KeepSettings(s)] if s.window == Some(place)));
        assert!(update(&mut model, SettingsMsg::LeaveWindow(place)).is_empty(), "it stands where it stood");
    }

    #[test]
    fn another_tolerance_judges_what_is_open_and_is_kept() {
        let mut model = Model::new(Settings::default());
        model.articles = vec![
            article(1, "النهار", "قُتل نحو 50 شخصا في الانفجار."),
            article(2, "المرصد", "قُتل 54 شخصا في الانفجار."),
        ];
        let comparison = verdict::compare(model.articles.clone());
        work::adopt(&mut model, comparison);
        for (percent, expected) in [(10, Verdict::Compatible), (2, Verdict::Conflict)] {
            let effects = update(&mut model, SettingsMsg::About(percent.into()));
            assert!(matches!(effects.as_slice(), [Effect::SaveSettings(s)] if s.about.percent() == percent));
            assert_eq!(model.comparison.rows.first().map(|r| r.verdict), Some(expected));
            assert_eq!(model.comparison.about.percent(), percent);
        }
        let again = verdict::compare(model.articles.clone());
        work::adopt(&mut model, again);
        assert_eq!(model.comparison.rows.first().map(|r| r.verdict), Some(Verdict::Conflict));
    }
}
