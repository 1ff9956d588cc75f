//! What one source says on one row: its words, and beneath them what they mean.

use egui::{Pos2, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::columns::PADDING;
use crate::align::values;
use crate::app::model::Pane;
use crate::app::{Model, Msg, ViewMsg, Wording};
use crate::claims::figures::oblique_dual;
use crate::claims::{Claim, Hedge, Kind, Polarity, Value};
use crate::intake::Article;
use crate::l10n::{isolated, spoken};
use crate::text::Words;
use crate::text::letters::folded;
use crate::text::lexicon::Class;
use crate::text::lexicon::particles::Particle;
use crate::ui::text::TextStyle;
use crate::ui::theme::RADIUS;
use crate::ui::widgets::{Icon, announced, paint_label, quoted_tooltip};
use crate::ui::{Dir, UiContext};
use crate::verdict::Judgement;

/// Side of the sign after a value set by hand.
const PEN: f32 = 12.0;

/// A claim's words as the article has them, parted into the value and what is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stated<'a> {
    pub(super) value: &'a str,
    pub(super) counted: Option<&'a str>,
}

/// The words of `claim`. The counted noun is set apart where it follows the value, and the name of a person left out
/// beside the title: the question asks of that person.
pub(super) fn stated<'a>(claim: &Claim, text: &'a str) -> Stated<'a> {
    let words = claim.span.of(text).trim();
    if claim.kind == Kind::Rank {
        let name = claim.counted.trim();
        let rest = words.strip_suffix(name).or_else(|| words.strip_prefix(name)).filter(|_| !name.is_empty());
        let title = rest.map(|title| title.trim_matches(|c: char| !c.is_alphanumeric())).unwrap_or_default();
        return Stated { value: if title.is_empty() { words } else { title }, counted: None };
    }
    let is_number = matches!(claim.value, Value::Number { .. });
    let head = match claim.counted.trim() {
        "" => None,
        counted if is_number => words.strip_suffix(counted).map(str::trim_end).filter(|h| !h.is_empty()),
        _ => None,
    };
    match head.map(|head| without_partitive(claim, head)) {
        Some(value) => Stated { value, counted: words.get(value.len()..).map(str::trim) },
        None => Stated { value: words, counted: None },
    }
}

/// A figure without the particle that leads over to what is counted («6 من» in «6 من أفراد الشرطة», «المئات من»). One that
/// counts only with it («عدد من») keeps it.
fn without_partitive<'a>(claim: &Claim, head: &'a str) -> &'a str {
    let words = Words::builtin();
    // From tens on the words that blur a number are its own («عشرات», «المئات»), below they only say that there is one.
    let is_figure =
        matches!(claim.value, Value::Number { low: Some(low), high } if high == Some(low) || low >= 10.0);
    let is_numeral = |word: &str| words.lexicon.look_up(&folded(word)).senses.has(Class::Numeral);
    let has_figure = |head: &str| {
        let last = head.split_whitespace().next_back();
        last.is_some_and(|word| word.ends_with(char::is_numeric) || is_numeral(word))
    };
    let is_from = |word: &str| {
        let known = words.known(words.lexicon.look_up(word).senses);
        known.particles.has(Particle::From)
    };
    match head.rsplit_once(char::is_whitespace) {
        Some((figure, last)) if is_figure && is_from(last) && has_figure(figure) => figure.trim_end(),
        _ => head,
    }
}

/// The line beneath the words: what they mean, where that is more than they say, and what is counted.
pub(super) fn meaning(words: Wording, claim: &Claim, stated: &Stated<'_>, more: &str) -> String {
    let mut parts: Vec<String> = polarity(words, claim).into_iter().collect();
    parts.extend(tells_more(words, claim, stated.value).then(|| words.value(claim)));
    // «لم يُصب أحد»: nought of anyone says nothing.
    let counted = stated.counted.filter(|_| claim.value != Value::exactly(0.0));
    // An article's words keep to themselves, or a figure after them would be drawn into their direction.
    if let Some(counted) = counted.map(|counted| isolated(&counted.replace('\n', " "))) {
        // In Arabic what is counted follows its number as in a sentence, unless it stands there in another form: «أحد
        // العناصر» is no «1 العناصر», nor «عدد من المدنيين» «9 المدنيين».
        let agrees = claim.hedge != Hedge::Vague && claim.value != Value::exactly(1.0);
        match parts.last_mut().filter(|_| words.lang.is_rtl() && agrees) {
            Some(value) if value.ends_with(char::is_numeric) => *value = format!("{value} {counted}"),
            _ => parts.push(counted),
        }
    }
    parts.extend(Some(more.to_owned()).filter(|more| !more.is_empty()));
    parts.join(words.between())
}

/// Whether the value of `claim` says more than the words `said` do. A title says what it is; the form in which it is
/// compared adds nothing, nor does a figure that the words hold.
pub(in crate::ui) fn tells_more(words: Wording, claim: &Claim, said: &str) -> bool {
    // A share is written with a sign of either set or in words («بالمئة»), so that its figure alone is compared.
    let plain = |text: &str| {
        let folded = crate::app::search::fold(text);
        folded.replace([',', '\u{066C}', '%', '\u{066A}'], "").replace('\u{066B}', ".")
    };
    let (value, said) = (plain(&words.value(claim)), plain(said));
    let is_value = |word: &str| word.trim_matches(|c: char| !c.is_numeric()) == value;
    // «ساعتين» are «ساعتان» behind another word.
    let is_dual = said.ends_with(&plain(&oblique_dual(&words.value(claim))));
    claim.kind != Kind::Rank && value != said && !is_dual && !said.split_whitespace().any(is_value)
}

/// The figure with a sign for its hedge, for the narrowest of columns.
fn brief(words: Wording, claim: &Claim) -> Option<String> {
    let sign = match claim.hedge {
        Hedge::MoreThan => ">",
        Hedge::AtLeast => "≥",
        Hedge::LessThan => "<",
        Hedge::AtMost => "≤",
        Hedge::About => "≈",
        _ => return None,
    };
    values::stated(claim).map(|figure| format!("{sign} {}", words.number(figure)))
}

fn polarity(words: Wording, claim: &Claim) -> Option<String> {
    match claim.polarity {
        Polarity::Asserted => None,
        Polarity::Denied => Some(words.text("report-denied")),
        Polarity::Hypothetical => Some(words.text("report-hypothetical")),
    }
}

/// The line beneath a value set by hand: the article's own words.
fn in_text(words: Wording, claim: &Claim, article: &Article, more: &str) -> String {
    let own = isolated(&claim.span.of(&article.text).trim().replace('\n', " "));
    let mut parts: Vec<String> = polarity(words, claim).into_iter().collect();
    parts.push(words.with("matrix-in-text", &[("words", &own)]));
    parts.extend(Some(more.to_owned()).filter(|more| !more.is_empty()));
    parts.join(words.between())
}

/// What an article says on the row besides `claim`: another value, where it gives one, and in how many places.
fn beside(words: Wording, claims: &[&Claim], claim: &Claim) -> [String; 2] {
    let more = claims.len().saturating_sub(1);
    let count = if more > 0 { words.count("matrix-more-here", more) } else { String::new() };
    let other = claims.iter().find(|other| other.value != claim.value && other.polarity == claim.polarity);
    let also = other.map(|other| words.with("matrix-also-here", &[("value", &words.value(other))]));
    [also.unwrap_or_else(|| count.clone()), count]
}

/// Shows what `article` says on `row` inside `rect`.
pub(super) fn cell_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    row: &Judgement,
    article: &Article,
    rect: Rect,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    let inner = rect.shrink2(vec2(PADDING, 0.0));
    let claims: Vec<&Claim> = model.claims_in(row, article.id).collect();
    let hand = model.claim_at_hand().filter(|_| model.view.selected == Some(row.row.id));
    let at_hand = claims.iter().find(|claim| Some(claim.id) == hand);
    let Some(claim) = at_hand.or(claims.first()).copied() else {
        silence_ui(ui, cx, words, article, inner, row);
        return;
    };
    let stated = stated(claim, &article.text);
    let mark = model.marks.get(&claim.id).and_then(|mark| match (mark.is_added, &mark.before) {
        (true, _) => Some("claim-added"),
        (false, Some(_)) => Some("claim-changed"),
        (false, None) => None,
    });
    let [also, more] = beside(words, &claims, claim);
    let in_text = |more: &str| in_text(words, claim, article, more);
    let (value, beneath) = match mark {
        // What the user says of the claim stands before what the article says.
        Some(_) => {
            let own = claim.span.of(&article.text).to_owned();
            (words.value(claim), [in_text(&also), in_text(&more), in_text(""), own])
        }
        None => {
            // Where not all of it fits, what is counted stands in the question already.
            let bare = Stated { counted: None, ..stated.clone() };
            let [told, counted] = [&also, &more].map(|more| meaning(words, claim, &bare, more));
            let [whole, alone] = [&also, ""].map(|more| meaning(words, claim, &stated, more));
            (stated.value.replace('\n', " "), [whole, told, counted, alone])
        }
    };
    let value = cx.veiled(&value).into_owned();
    let beneath = beneath.map(|wording| cx.veiled(&wording).into_owned());
    let beneath: Vec<String> = beneath
        .iter()
        .flat_map(|text| [text.clone(), words.abbreviated(text)])
        .chain(brief(words, claim))
        .collect();
    let style = cx.styled(TextStyle::secondary().one_line());
    let beneath = fitting(cx, &style, inner.width(), beneath);
    let value_style = value_style(cx, &value, inner.width());
    let part = if value_style.max_lines == Some(1) { 3.0 } else { 10.0 };
    let split = inner.center().y + part;
    let upper = Rect::from_min_max(pos2(inner.left(), split - 2.0 * part - 21.0), pos2(inner.right(), split));
    let lower = Rect::from_min_max(pos2(inner.left(), split + 1.0), pos2(inner.right(), split + 19.0));
    let at = if beneath.is_empty() { inner } else { upper };
    let written = paint_label(ui.painter(), cx, at, &value, value_style, cx.theme.ink);
    paint_label(ui.painter(), cx, lower, &beneath, style, cx.theme.secondary);
    if mark.is_some() {
        let width = cx.text.layout(&value, &value_style, None).size().x.min(written.width());
        paint_pen(ui, cx, inner, pos2(width, written.center().y));
    }

    let response = ui.interact(rect, ui.scope_id().with(("cell", row.row.id, article.id)), Sense::CLICK);
    let by_hand = mark.map(|id| format!(" ({})", words.text(id))).unwrap_or_default();
    let label = format!("{}: {value}{by_hand}. {beneath}", cx.source(words, article));
    response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(label.trim_end_matches(['.', ' ']))));
    if response.clicked() {
        out.push(match super::body::pressed(ui, row.row.id) {
            ViewMsg::Select(_) => ViewMsg::SelectClaim(claim.id).into(),
            several => several.into(),
        });
    }
    if response.double_clicked() {
        out.push(ViewMsg::Show(Pane::Reading).into());
        out.push(ViewMsg::SelectClaim(claim.id).into());
    }
    if at_hand.is_some() {
        let ring = rect.shrink2(vec2(3.0, 3.5));
        ui.painter().rect_stroke(ring, RADIUS, cx.theme.focus_stroke(), StrokeKind::Inside);
        announced(&response, false);
    }
    quoted_tooltip(response, cx, claim.sentence.of(&article.text).trim());
}

/// The first of the wordings that fits the width; the first of all where none does. A figure cut short would be
/// another figure.
fn fitting(cx: &mut UiContext, style: &TextStyle, width: f32, wordings: Vec<String>) -> String {
    let fits = |text: &String| !text.is_empty() && cx.text.fits(text, style, width);
    let place = wordings.iter().position(fits).unwrap_or_default();
    wordings.into_iter().nth(place).unwrap_or_default()
}

/// The sign after a value set by hand, which ends so far from the cell's start and stands so far down.
fn paint_pen(ui: &Ui, cx: &UiContext, cell: Rect, end: Pos2) {
    let from_start = (end.x + PEN).min(cell.width() - PEN / 2.0);
    let centre = match cx.dir() {
        Dir::Rtl => pos2(cell.right() - from_start, end.y),
        Dir::Ltr => pos2(cell.left() + from_start, end.y),
    };
    let place = Rect::from_center_size(centre, vec2(PEN, PEN));
    Icon::Pen.paint(ui.painter(), place, cx.theme.focus, cx.dir());
}

/// One large line for a value that fits in one, else a smaller one or two for a title or a long phrase.
pub(super) fn value_style(cx: &mut UiContext, value: &str, width: f32) -> TextStyle {
    let large = cx.quoted(TextStyle::value().one_line());
    if cx.text.fits(value, &large, width) {
        return large;
    }
    let small = TextStyle { line_height: 1.3, ..TextStyle::body().sized(13.5).strong() };
    let one = cx.quoted(small.one_line());
    if cx.text.fits(value, &one, width) { one } else { cx.quoted(small.lines(2)) }
}

/// A quiet dash where the source says nothing.
fn silence_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    article: &Article,
    rect: Rect,
    row: &Judgement,
) {
    let style = cx.styled(TextStyle::body().one_line());
    paint_label(ui.painter(), cx, rect, "—", style, cx.theme.hairline);
    let response = ui.interact(rect, ui.scope_id().with(("silence", row.row.id, article.id)), Sense::empty());
    let label = words.with("matrix-no-claim", &[("source", &cx.source(words, article))]);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::article;
    use crate::claims::Hedge;
    use crate::l10n::Lang;
    use crate::text::Span;

    fn claim(text: &str, counted: &str, value: Value, hedge: Hedge) -> Claim {
        let found = crate::claims::extract(&article(1, "أ", "قُتل 12 شخصا في الانفجار."), 1);
        let mut claim = found.into_iter().next().expect("a number with a noun is a claim");
        claim.span = Span::new(0, text.len());
        claim.counted = counted.into();
        claim.value = value;
        claim.hedge = hedge;
        claim
    }

    #[test]
    fn the_counted_noun_goes_beneath_the_value() {
        let text = "أكثر من 50 هجوماً";
        let number = Value::Number { low: Some(51.0), high: None };
        let claim = claim(text, "هجوماً", number, Hedge::MoreThan);
        let parts = stated(&claim, text);
        assert_eq!(parts, Stated { value: "أكثر من 50", counted: Some("هجوماً") });
        let words = Wording { lang: Lang::Ar, arabic_digits: true };
        assert_eq!(meaning(words, &claim, &parts, ""), isolated("هجوماً"), "the words say it all");
    }

    #[test]
    fn the_particle_before_what_is_counted_goes_with_it() {
        let text = "6 من رجال الإطفاء";
        let six = claim(text, "رجال الإطفاء", Value::exactly(6.0), Hedge::Exact);
        assert_eq!(stated(&six, text), Stated { value: "6", counted: Some("من رجال الإطفاء") });

        let text = "عدد من رجال الإطفاء";
        let several = Value::Number { low: Some(3.0), high: Some(9.0) };
        let several = claim(text, "رجال الإطفاء", several, Hedge::Exact);
        assert_eq!(stated(&several, text), Stated { value: "عدد من", counted: Some("رجال الإطفاء") });
    }

    #[test]
    fn a_figure_stands_before_what_is_counted_only_in_the_form_that_goes_with_it() {
        let words = Wording { lang: Lang::Ar, arabic_digits: true };
        let several = Value::Number { low: Some(3.0), high: Some(9.0) };
        for (text, counted, value, hedge, told) in [
            ("ثلاثة طوابق", "طوابق", Value::exactly(3.0), Hedge::Exact, "٣ \u{2068}طوابق\u{2069}"),
            ("أحد الحراس", "الحراس", Value::exactly(1.0), Hedge::Exact, "١، \u{2068}الحراس\u{2069}"),
            ("عدد من الحراس", "الحراس", several, Hedge::Vague, "٣ – ٩، \u{2068}الحراس\u{2069}"),
        ] {
            let claim = claim(text, counted, value, hedge);
            assert_eq!(meaning(words, &claim, &stated(&claim, text), ""), told, "{text}");
        }
    }

    #[test]
    fn a_title_stands_without_the_name_that_the_question_gives() {
        for (text, title) in [
            ("العميد سامر نجم", "العميد"),
            ("سامر نجم، قائد الحامية", "قائد الحامية"),
            ("قائد الحامية", "قائد الحامية"),
            ("سامر نجم", "سامر نجم"),
        ] {
            let value = Value::Text { text: "عميد".into(), key: "brigadier".into() };
            let claim = Claim { kind: Kind::Rank, ..claim(text, "سامر نجم", value, Hedge::Exact) };
            let parts = stated(&claim, text);
            assert_eq!(parts, Stated { value: title, counted: None });
            assert_eq!(meaning(Wording { lang: Lang::Ar, arabic_digits: true }, &claim, &parts, ""), "");
        }
    }

    #[test]
    fn a_figure_that_the_words_hold_is_not_said_again() {
        let words = Wording { lang: Lang::Ar, arabic_digits: true };
        for (text, told) in [("22 آخرين", ""), ("اثنان وعشرون آخرون", "٢٢")] {
            let claim = claim(text, "شخصا", Value::exactly(22.0), Hedge::Exact);
            assert_eq!(meaning(words, &claim, &stated(&claim, text), ""), told, "{text}");
        }
    }

    #[test]
    fn a_share_is_told_once_in_whatever_digits_and_sign() {
        let words = Wording { lang: Lang::Ar, arabic_digits: true };
        for (text, told) in [
            ("23.1%", ""),
            ("٢٣٫١٪", ""),
            ("۲۳٫۱٪", ""),
            ("(23.1 %)", ""),
            ("23.1 في المئة", ""),
            ("خمس السكان", "٢٣٫١٪"),
        ] {
            let share = Claim {
                kind: Kind::Percent,
                unit: "percent".into(),
                ..claim(text, "", Value::exactly(23.1), Hedge::Exact)
            };
            for words in [words, Wording { arabic_digits: false, ..words }] {
                let told =
                    if words.arabic_digits { told.to_owned() } else { told.replace("٢٣٫١٪", "23.1%") };
                assert_eq!(meaning(words, &share, &stated(&share, text), ""), told, "{text}");
            }
        }
    }

    #[test]
    fn nought_stands_without_what_is_not_there() {
        let text = "لم يُصب أحد";
        let claim = claim(text, "أحد", Value::exactly(0.0), Hedge::Exact);
        let parts = stated(&claim, text);
        assert_eq!(parts.counted, Some("أحد"));
        let words = Wording { lang: Lang::Ar, arabic_digits: false };
        assert_eq!(meaning(words, &claim, &parts, ""), "صفر");
    }

    #[test]
    fn nothing_is_repeated_where_the_words_say_it_all() {
        let text = "2500 جندي";
        let claim = claim(text, "جندي", Value::exactly(2500.0), Hedge::Exact);
        let words = Wording { lang: Lang::Ar, arabic_digits: true };
        assert_eq!(meaning(words, &claim, &stated(&claim, text), ""), isolated("جندي"));
    }

    #[test]
    fn the_particle_between_a_figure_and_its_noun_is_left_out() {
        for (text, head, low, high, hedge) in [
            ("المئات من المدنيين", "المئات", 100.0, 999.0, Hedge::Vague),
            ("عشرات من المدنيين", "عشرات", 10.0, 99.0, Hedge::Vague),
            ("6 من المدنيين", "6", 6.0, 6.0, Hedge::Exact),
            ("عدد من المدنيين", "عدد من", 3.0, 9.0, Hedge::Vague),
        ] {
            let claim = claim(text, "المدنيين", Value::Number { low: Some(low), high: Some(high) }, hedge);
            assert_eq!(stated(&claim, text).value, head);
        }
    }

    #[test]
    fn words_without_a_noun_after_them_stay_whole() {
        let text = "هجومان";
        let claim = claim(text, "هجومان", Value::exactly(2.0), Hedge::Exact);
        assert_eq!(stated(&claim, text), Stated { value: "هجومان", counted: None });
    }
}
