//! Fields and buttons driven as a user drives them, found by their labels.

use std::cell::RefCell;
use std::rc::Rc;

use egui::{Event, Id, ImeEvent, Key, Modifiers, OutputCommand, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use tadarub::l10n::Lang;
use tadarub::ui::UiContext;
use tadarub::ui::text::{TextStyle, clear_selection};
use tadarub::ui::widgets::{Button, Field, label, menu_item, segmented};

/// Control as the window reports it on Linux and Windows: it is also the command key.
const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

struct State {
    cx: UiContext,
    text: String,
    submitted: usize,
    pressed: usize,
    chosen: usize,
}

fn harness(text: &str) -> Harness<'static, State> {
    let state = State {
        cx: UiContext::new(Lang::Ar, false),
        text: text.to_owned(),
        submitted: 0,
        pressed: 0,
        chosen: 0,
    };
    Harness::new_ui_state(
        |ui, state| {
            state.cx.begin_frame(ui.ctx());
            let cx = &mut state.cx;
            let field = Field::new(Id::unique("field"), "بحث").hint("ابحث هنا").show(ui, cx, &mut state.text);
            state.submitted += usize::from(field.submitted);
            state.pressed += usize::from(Button::new("حفظ").show(ui, cx).clicked());
            if let Some(chosen) = segmented(ui, cx, &["الجدول", "القراءة"], state.chosen) {
                state.chosen = chosen;
            }
            label(ui, cx, "نص يُقرأ فقط", TextStyle::body(), cx.theme.ink);
            menu_item(ui, cx, "تصدير…", Some("Ctrl E"), true);
        },
        state,
    )
}

fn focus(harness: &mut Harness<'static, State>) {
    harness.get_by_role(Role::TextInput).click();
    harness.run();
}

fn key(harness: &mut Harness<'static, State>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn copied(harness: &Harness<'static, State>) -> Option<String> {
    harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn typing_deleting_and_undoing() {
    let mut harness = harness("");
    focus(&mut harness);
    for letter in ["ن", "ح", "و", " ", "5", "0"] {
        harness.event(Event::Text(letter.to_owned()));
        harness.run();
    }
    assert_eq!(harness.state().text, "نحو 50");
    key(&mut harness, Modifiers::NONE, Key::Backspace);
    assert_eq!(harness.state().text, "نحو 5");
    key(&mut harness, CTRL, Key::Z);
    assert_eq!(harness.state().text, "نحو 50");
    key(&mut harness, CTRL, Key::Y);
    assert_eq!(harness.state().text, "نحو 5");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().submitted, 1);
}

#[test]
fn copying_cutting_and_pasting_keep_logical_order() {
    let mut harness = harness("نحو 2500 جندي Reuters");
    focus(&mut harness);
    key(&mut harness, CTRL, Key::A);
    harness.event(Event::Copy);
    harness.step();
    assert_eq!(copied(&harness).as_deref(), Some("نحو 2500 جندي Reuters"));
    harness.event(Event::Cut);
    harness.step();
    assert_eq!(harness.state().text, "");
    harness.event(Event::Paste("سطر\nثانٍ".to_owned()));
    harness.run();
    assert_eq!(harness.state().text, "سطر ثانٍ", "one line stays one line");
}

#[test]
fn an_input_method_composes_in_place() {
    let mut harness = harness("");
    focus(&mut harness);
    harness.event(Event::Ime(ImeEvent::Preedit { text: "مر".to_owned(), active_range_chars: Some(2..2) }));
    harness.run();
    assert_eq!(harness.state().text, "", "what is being composed is not text yet");
    harness.event(Event::Ime(ImeEvent::Preedit { text: String::new(), active_range_chars: None }));
    harness.event(Event::Ime(ImeEvent::Commit("مرحبا".to_owned())));
    harness.run();
    assert_eq!(harness.state().text, "مرحبا");
}

#[test]
fn selecting_by_keys_replaces_the_word() {
    let mut harness = harness("كلمة أولى");
    focus(&mut harness);
    key(&mut harness, CTRL, Key::End);
    key(&mut harness, CTRL | Modifiers::SHIFT, Key::ArrowRight);
    harness.event(Event::Text("ثانية".to_owned()));
    harness.run();
    assert_eq!(harness.state().text, "كلمة ثانية");
}

#[test]
fn text_set_from_outside_is_taken_over() {
    let mut harness = harness("قديم");
    focus(&mut harness);
    harness.state_mut().text = "جديد".to_owned();
    harness.run();
    key(&mut harness, CTRL, Key::End);
    harness.event(Event::Text("!".to_owned()));
    harness.run();
    assert_eq!(harness.state().text, "جديد!");
}

#[test]
fn buttons_answer_to_pointer_and_keyboard() {
    let mut harness = harness("");
    harness.get_by_label("حفظ").click();
    harness.run();
    assert_eq!(harness.state().pressed, 1);
    harness.get_by_label("حفظ").focus();
    harness.run();
    key(&mut harness, Modifiers::NONE, Key::Space);
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().pressed, 3);
    harness.get_by_label("القراءة").click();
    harness.run();
    assert_eq!(harness.state().chosen, 1);
}

#[test]
fn words_and_roles_reach_screen_readers() {
    let mut harness = harness("");
    harness.run();
    harness.get_by_role_and_label(Role::Button, "حفظ");
    harness.get_by_role_and_label(Role::Label, "نص يُقرأ فقط");
    harness.get_by_role_and_label(Role::MenuItem, "تصدير…");
    harness.get_by_role_and_label(Role::RadioButton, "الجدول");
    harness.get_by_role_and_label(Role::TextInput, "بحث");
}

#[test]
fn read_only_text_is_selected_and_copied() {
    use tadarub::ui::text::{follow_selection, selected_in};
    const TEXT: &str = "وصل 2500 جندي إلى المدينة";
    let seen: Rc<RefCell<Option<String>>> = Rc::default();
    let out = Rc::clone(&seen);
    let mut harness = Harness::new_ui_state(
        move |ui, cx: &mut UiContext| {
            cx.begin_frame(ui.ctx());
            let paragraph = cx.text.layout(TEXT, &TextStyle::reading(), Some(400.0));
            let (rect, response) = ui.allocate_exact_size(paragraph.size(), egui::Sense::click_and_drag());
            response.widget_info(|| egui::WidgetInfo::labeled(Role::Paragraph, true, TEXT));
            let owner = Id::unique("quote");
            let copied = |bytes: std::ops::Range<usize>| TEXT.get(bytes).unwrap_or_default().to_owned();
            let mut spot = |at: egui::Pos2| paragraph.spot((at - rect.min).to_pos2());
            follow_selection(ui, &response, owner, TEXT, &mut spot, &copied);
            *out.borrow_mut() =
                selected_in(ui.ctx(), owner, TEXT).and_then(|bytes| TEXT.get(bytes)).map(str::to_owned);
            cx.text.paint(ui.painter(), rect.min, &paragraph, cx.theme.ink, &[]);
        },
        UiContext::new(Lang::Ar, false),
    );
    harness.run();
    let node = harness.get_by_label(TEXT).rect();
    let mut system = tadarub::ui::text::TextSystem::new();
    let paragraph = system.layout(TEXT, &TextStyle::reading(), Some(400.0));
    let number = TEXT.find("2500").unwrap_or_default();
    let from =
        node.min + paragraph.rects(number..number + 1)[0].left_center().to_vec2() + egui::vec2(1.0, 0.0);
    let to =
        node.min + paragraph.rects(number + 3..number + 4)[0].right_center().to_vec2() - egui::vec2(1.0, 0.0);
    harness.drag_at(from);
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
    assert_eq!(seen.borrow().as_deref(), Some("2500"));
    harness.event(Event::Copy);
    harness.step();
    let copied = harness
        .output()
        .platform_output
        .commands
        .iter()
        .any(|command| matches!(command, OutputCommand::CopyText(text) if text == "2500"));
    assert!(copied, "the logical text is copied");
    clear_selection(&harness.ctx);
    harness.run();
    assert!(seen.borrow().is_none());
}
