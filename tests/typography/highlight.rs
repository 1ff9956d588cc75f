//! A highlight colours glyphs and never changes one.

use egui::{Color32, Mesh, Pos2, RawInput, Rect, Shape, Vec2};
use tadarub::ui::text::{TextStyle, TextSystem, Tint};

const TEXT: &str = "ولا يزال نحو 2500 جندي هناك، قالت Reuters إن الاتفاق سارٍ.";

/// The meshes that painting `TEXT` with `tints` gives.
fn painted(system: &mut TextSystem, tints: &[Tint]) -> Vec<Mesh> {
    let ctx = egui::Context::default();
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(600.0, 400.0))),
        ..RawInput::default()
    };
    let mut meshes = Vec::new();
    let mut output = ctx.run_ui(input, |ui| {
        system.begin_frame(ui.ctx(), false);
        let paragraph = system.layout(TEXT, &TextStyle::reading(), Some(200.0));
        system.paint(ui.painter(), Pos2::new(10.0, 10.0), &paragraph, Color32::BLACK, tints);
    });
    output.textures_delta.clear();
    for clipped in std::mem::take(&mut output.shapes) {
        if let Shape::Mesh(mesh) = clipped.shape {
            meshes.push(Mesh::clone(&mesh));
        }
    }
    meshes
}

#[test]
fn glyphs_are_the_same_with_and_without_a_highlight() {
    let plain = painted(&mut TextSystem::new(), &[]);
    let vertices = |meshes: &[Mesh]| -> Vec<(Pos2, Pos2)> {
        meshes.iter().flat_map(|mesh| mesh.vertices.iter().map(|v| (v.pos, v.uv))).collect()
    };
    assert!(vertices(&plain).len() > 150, "the text was painted");
    // Boundaries inside words, inside a ligature, across the line break.
    let boundaries: Vec<usize> = TEXT.char_indices().map(|(byte, _)| byte).collect();
    for (at, start) in boundaries.iter().enumerate() {
        let end = boundaries.get(at + 9).copied().unwrap_or(TEXT.len());
        let tinted = painted(&mut TextSystem::new(), &[(*start..end, Color32::RED)]);
        assert_eq!(vertices(&plain), vertices(&tinted), "a highlight over {start}..{end}");
        let red = tinted.iter().flat_map(|mesh| &mesh.vertices).filter(|v| v.color == Color32::RED).count();
        let letters = TEXT.get(*start..end).is_some_and(|words| words.chars().any(char::is_alphanumeric));
        assert!(red > 0 || !letters, "something of {start}..{end} is coloured");
        assert!(red < vertices(&plain).len(), "not everything is coloured");
    }
}

#[test]
fn only_lines_inside_the_clip_are_painted() {
    let ctx = egui::Context::default();
    let mut system = TextSystem::new();
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(600.0, 400.0))),
        ..RawInput::default()
    };
    let long = TEXT.repeat(40);
    let mut output = ctx.run_ui(input, |ui| {
        system.begin_frame(ui.ctx(), false);
        let paragraph = system.layout(&long, &TextStyle::reading(), Some(300.0));
        system.paint(ui.painter(), Pos2::ZERO, &paragraph, Color32::BLACK, &[]);
    });
    output.textures_delta.clear();
    let painted: usize = output
        .shapes
        .iter()
        .map(|clipped| match &clipped.shape {
            Shape::Mesh(mesh) => mesh.vertices.len() / 4,
            _ => 0,
        })
        .sum();
    assert!(painted > 100 && painted < long.chars().count() / 2, "{painted} glyphs");
}
