//! Spaces at the end of a line, where the paragraph ends and not where the last word's direction does.
//!
//! Rule L1 of the Unicode bidirectional algorithm (UAX #9); parley leaves it out. Without it an Arabic
//! line that breaks after a Latin word has a gap before that word instead of a space past its end.

use unicode_bidi::BidiClass::{B, BN, FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO, S, WS};

use super::paragraph::{ClusterBox, GlyphAt};

/// Moves the spaces and direction marks at the logical end of a line to its end edge. `clusters` and
/// `glyphs` are those of one line, from left to right; `text` is the paragraph's.
pub(super) fn settle(text: &str, is_rtl: bool, clusters: &mut [ClusterBox], glyphs: &mut [GlyphAt]) {
    let Some(end) = clusters.iter().map(|c| c.end).max() else { return };
    let start = trailing_start(text, end);
    let trails = |cluster: &ClusterBox| cluster.start >= start;
    if is_settled(clusters, is_rtl, trails) {
        return;
    }
    let left = clusters.iter().map(|c| c.x[0]).fold(f32::INFINITY, f32::min);
    let mut trailing: Vec<ClusterBox> = clusters.iter().copied().filter(trails).collect();
    trailing.sort_by_key(|cluster| cluster.start);
    let words: Vec<ClusterBox> = clusters.iter().copied().filter(|c| !trails(c)).collect();
    let settled: Vec<ClusterBox> = match is_rtl {
        true => trailing.into_iter().rev().chain(words).collect(),
        false => words.into_iter().chain(trailing).collect(),
    };
    let mut x = left;
    let mut moved: Vec<(usize, f32)> = Vec::with_capacity(settled.len());
    for (place, mut cluster) in clusters.iter_mut().zip(settled) {
        let width = cluster.x[1] - cluster.x[0];
        moved.push((cluster.start, x - cluster.x[0]));
        cluster.x = [x, x + width];
        cluster.rtl = if cluster.start >= start { is_rtl } else { cluster.rtl };
        x += width;
        *place = cluster;
    }
    moved.sort_by_key(|(byte, _)| *byte);
    for glyph in glyphs {
        if let Ok(at) = moved.binary_search_by_key(&glyph.byte, |(byte, _)| *byte) {
            glyph.x += moved.get(at).map_or(0.0, |(_, by)| *by);
        }
    }
}

/// The byte from which on a line that ends at `end` holds nothing but spaces and direction marks.
fn trailing_start(text: &str, end: usize) -> usize {
    let hangs = |c: &char| {
        matches!(
            unicode_bidi::bidi_class(*c),
            WS | S | B | BN | LRI | RLI | FSI | PDI | LRE | RLE | LRO | RLO | PDF
        )
    };
    let line = text.get(..end).unwrap_or_default();
    end - line.chars().rev().take_while(hangs).map(char::len_utf8).sum::<usize>()
}

/// Whether the trailing clusters already stand at the end edge, in order.
fn is_settled(clusters: &[ClusterBox], is_rtl: bool, trails: impl Fn(&ClusterBox) -> bool) -> bool {
    let count = clusters.iter().filter(|c| trails(c)).count();
    let (end, onwards) = match is_rtl {
        true => (clusters.get(..count), false),
        false => (clusters.get(clusters.len() - count..), true),
    };
    let Some(end) = end else { return true };
    end.iter().all(|c| trails(c) && c.rtl == is_rtl)
        && end.is_sorted_by(|a, b| (a.start < b.start) == onwards)
}
