//! Reports read back: by a JSON parser, a CSV reader, and eyes that look for markup.

mod csv;
mod fixture;
mod html;
mod json;
mod markdown;

use tadarub::l10n::Lang;
use tadarub::report::{Format, render};
use tadarub::verdict::Comparison;

#[test]
fn the_same_comparison_gives_the_same_bytes() {
    for format in Format::ALL {
        for lang in Lang::ALL {
            let first = render(&fixture::hostile(), format, lang);
            assert!(!first.is_empty());
            assert!(first == render(&fixture::hostile(), format, lang), "{format:?} {lang:?}");
        }
    }
}

#[test]
fn nothing_to_compare_is_still_a_report() {
    for format in Format::ALL {
        for lang in Lang::ALL {
            assert!(!render(&Comparison::default(), format, lang).is_empty(), "{format:?} {lang:?}");
        }
    }
}

#[test]
fn no_message_is_missing_from_a_report() {
    for lang in Lang::ALL {
        for format in [Format::Html, Format::Markdown] {
            let report = String::from_utf8(render(&fixture::hostile(), format, lang)).unwrap();
            let body = report.split("</style>").last().unwrap_or("");
            for prefix in ["report-", "verdict-", "kind-", "value-", "month-", "date-", "source-placeholder"]
            {
                assert!(!body.contains(prefix), "{format:?} {lang:?}: {prefix} shows through");
            }
        }
    }
}
