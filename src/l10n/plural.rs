//! Arabic plural forms above a hundred: «103 مقالات», «111 مقالا», «200 مقال».

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentValue};

/// The arguments by which an Arabic message chooses its forms. Arabic looks at the last two digits, of whole numbers only,
/// and `intl_pluralrules` at the number alone; so a number stands in for it that is counted alike, and carries what is
/// shown in an option that no text uses.
pub(super) fn counted<'a>(args: &'a FluentArgs<'_>) -> FluentArgs<'a> {
    args.iter().map(|(name, value)| (name.to_owned(), alike(value))).collect()
}

/// What is shown for a number that another stands in for.
pub(super) fn shown(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => number.options.currency.clone(),
        _ => None,
    }
}

fn alike<'a>(value: &FluentValue<'a>) -> FluentValue<'a> {
    let FluentValue::Number(number) = value else { return value.clone() };
    let rest = number.value % 100.0;
    let counted = if number.value.fract() != 0.0 || (number.value > 100.0 && rest < 3.0) {
        100.0
    } else if number.value > 100.0 {
        rest
    } else {
        return value.clone();
    };
    let mut options = number.options.clone();
    options.currency = Some(number.as_string().into_owned());
    FluentValue::Number(FluentNumber::new(counted, options))
}

#[cfg(test)]
mod tests {
    use crate::l10n::{FluentArgs, Lang, text_with};

    #[test]
    fn the_last_two_digits_choose_the_form_and_the_number_is_shown() {
        let counted = |count: f64| {
            let mut args = FluentArgs::new();
            args.set("n", count);
            args.set("shown", "");
            text_with(Lang::Ar, "count-claims", Some(&args))
        };
        for (count, like) in [(103.0, 3.0), (110.0, 10.0), (111.0, 11.0), (199.0, 99.0), (202.0, 100.0)] {
            assert_eq!(counted(count), counted(like), "{count}");
        }
        assert!(counted(103.0) != counted(100.0) && counted(111.0) != counted(103.0));
        let mut args = FluentArgs::new();
        args.set("count", 1111);
        assert!(text_with(Lang::Ar, "note-replaced", Some(&args)).contains("1111"));
    }
}
