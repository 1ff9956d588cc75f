//! A preference changes, and is kept.

use crate::app::effect::Effect;
use crate::app::message::SettingsMsg;
use crate::app::model::Model;
use crate::app::settings::TEXT_SCALE;

pub(super) fn update(model: &mut Model, msg: SettingsMsg) -> Vec<Effect> {
    let settings = &mut model.settings;
    let before = settings.clone();
    match msg {
        SettingsMsg::Lang(lang) => settings.lang = lang,
        SettingsMsg::Theme(theme) => settings.theme = theme,
        SettingsMsg::Digits(digits) => settings.digits = digits,
        SettingsMsg::TextScale(scale) => {
            settings.text_scale = scale.clamp(*TEXT_SCALE.start(), *TEXT_SCALE.end());
        }
        SettingsMsg::Motion(motion) => settings.motion = motion,
        SettingsMsg::Policy(policy) => settings.policy = policy,
        SettingsMsg::ForgetRecent => settings.recent.clear(),
    }
    if *settings == before { Vec::new() } else { vec![Effect::SaveSettings(settings.clone())] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::settings::Settings;
    use crate::l10n::Lang;

    #[test]
    fn only_real_changes_are_kept() {
        let mut model = Model::new(Settings::default());
        assert!(update(&mut model, SettingsMsg::Lang(Lang::Ar)).is_empty());
        let effects = update(&mut model, SettingsMsg::Lang(Lang::En));
        assert!(matches!(effects.as_slice(), [Effect::SaveSettings(s)] if s.lang == Lang::En));
        update(&mut model, SettingsMsg::TextScale(9.0));
        assert!(model.settings.text_scale <= *TEXT_SCALE.end());
    }
}
