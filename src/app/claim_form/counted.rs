//! What a claim counts, as the editor shows it.

use smol_str::SmolStr;

use crate::claims::{Claim, Value};
use crate::text::Words;
use crate::text::letters::folded;
use crate::text::lexicon::Class;

/// What is counted without the figure and its hedge, which have fields of their own: «كيلومترا» of «35 كيلومترا». Where a
/// sentence counts without a noun, or gives one figure as a measure, the engine holds on to all its words.
pub(super) fn counted(claim: &Claim, words: &Words) -> String {
    let counted = claim.counted.trim();
    if !matches!(claim.value, Value::Number { .. }) {
        return counted.to_owned();
    }
    let is_figure = |word: &str| word.chars().any(char::is_numeric);
    let belongs = |word: &str| {
        let found = words.lexicon.look_up(&folded(word));
        is_figure(word) || found.senses.has_any(Class::Numeral.bit() | Class::Hedge.bit())
    };
    let all: Vec<&str> = counted.split_whitespace().collect();
    // A noun of the same letters as a hedge is no figure: something has to count before it is left out.
    let counts =
        |word: &str| is_figure(word) || words.lexicon.look_up(&folded(word)).senses.has(Class::Numeral);
    let end = all.iter().take_while(|word| belongs(word)).count();
    let lead = all.get(..end).unwrap_or_default();
    if !lead.iter().any(|word| counts(word)) {
        return counted.to_owned();
    }
    all.get(end..).unwrap_or_default().join(" ")
}

/// What `claim` counts once `typed` stands in the field: what was shown and left as it was changes nothing.
pub(super) fn kept(typed: &str, claim: &Claim, words: &Words) -> SmolStr {
    if typed.trim() == counted(claim, words) { claim.counted.clone() } else { typed.trim().into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::article;

    fn shown(text: &str) -> Vec<String> {
        let article = article(1, "أ", text);
        crate::claims::extract(&article, 1).iter().map(|claim| counted(claim, Words::builtin())).collect()
    }

    #[test]
    fn figures_and_hedges_are_left_to_their_own_fields() {
        for (text, expected) in [
            ("تبعد القرية نحو 35 كيلومترا عن العاصمة.", "كيلومترا"),
            ("أصيب 40 آخرون في الحريق.", "آخرون"),
            ("بلغت نسبة المشاركة 90 بالمئة.", ""),
            ("قتل 12 شخصا في حريق المصنع.", "شخصا"),
            ("توقف العمل ثلاثة أسابيع.", "أسابيع"),
        ] {
            assert!(shown(text).iter().any(|counted| counted == expected), "{text}: {:?}", shown(text));
        }
    }

    #[test]
    fn what_was_left_as_it_was_shown_changes_nothing() {
        let article = article(1, "أ", "تبعد القرية 35 كيلومترا عن العاصمة.");
        let claim = crate::claims::extract(&article, 1).into_iter().next().expect("a claim");
        let words = Words::builtin();
        assert_eq!(kept(&counted(&claim, words), &claim, words), claim.counted);
        assert_eq!(kept("ميل ", &claim, words), "ميل");
    }
}
