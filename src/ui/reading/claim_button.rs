//! The small button beside selected words that makes them a claim.

use egui::{Area, CornerRadius, Id, Order, Rect, Ui, pos2};

use super::column::Sight;
use super::pointer::{body_id, owner, trimmed};
use super::view::ReadingEvent;
use crate::ui::commands::Command;
use crate::ui::text::selected_in;
use crate::ui::theme::{RADIUS, space};
use crate::ui::widgets::Button;
use crate::ui::{Dir, UiContext};

/// Shows the button under the selection in this column, once the pointer has let go of it.
pub(super) fn claim_button_ui(ui: &Ui, cx: &mut UiContext, sight: &Sight<'_>) -> Option<ReadingEvent> {
    let article = sight.article;
    let bytes = selected_in(ui.ctx(), owner(article.id), &article.text)?;
    let span = trimmed(&article.text, bytes)?;
    let is_selecting = ui.ctx().is_being_dragged(body_id(article.id));
    let last = sight.shown.mark_rects(span).pop()?;
    let body = sight.shown.body;
    if is_selecting || !body.intersects(last) {
        return None;
    }
    let text = cx.say("claim-add");
    // While the words are searched for, the field has the letters.
    let is_typing = ui.output(|output| output.ime.is_some());
    let chords = Command::AddClaim.entry().map_or(&[][..], |entry| entry.chords);
    let key = chords.iter().find(|chord| !(is_typing && chord.is_plain())).map(|chord| chord.name());
    let key = key.unwrap_or_default();
    let button = Button::new(&text).small().primary().shortcut(&key);
    let size = button.size(cx);
    let below = last.bottom() + space(1.5);
    let top = if below + size.y < body.bottom() { below } else { last.top() - size.y - space(1.5) };
    let left = match cx.dir() {
        Dir::Rtl => last.left(),
        Dir::Ltr => last.right() - size.x,
    };
    let left = left.clamp(body.left() + space(1.0), (body.right() - size.x - space(1.0)).max(body.left()));
    let rect = Rect::from_min_size(pos2(left, top), size);
    // A layer of its own: a press on the button is not also a press on the words beneath.
    let area = Area::new(Id::unique(("claim button", article.id.0))).order(Order::Middle).fixed_pos(rect.min);
    let shown = area.constrain_to(body).show(ui.ctx(), |ui| {
        let ground = ui.painter().add(egui::Shape::Noop);
        let response = button.show(ui, cx);
        let shadow = ui.visuals().popup_shadow.as_shape(response.rect, CornerRadius::same(RADIUS));
        ui.painter().set(ground, shadow);
        response
    });
    let response = shown.inner;
    response.clicked().then_some(ReadingEvent::AddClaim)
}
