//! The colours of the verdicts, by preset and theme.
//!
//! The presets for a deficiency keep to hues that stay apart under it, after Okabe and Ito and after Tol, and
//! differ in lightness besides. In greys the verdicts weigh less the less they press; shapes tell them apart.

use super::{Ink, ink};
use crate::app::settings::Colours;

/// The ink of each verdict, in the order of `Verdict::ALL`.
pub(super) const fn inks(colours: Colours, dark: bool) -> [Ink; 7] {
    match (colours, dark) {
        (Colours::Usual, false) => [
            ink(0xb5_3a25, 0xfb_e3dd),
            ink(0x2a_62ab, 0xdf_eafa),
            ink(0x8f_590d, 0xfb_eccf),
            ink(0x18_705a, 0xdc_f1ea),
            ink(0x6a_57a2, 0xeb_e6f7),
            ink(0x5f_6168, 0xf1_efe6),
            ink(0x63_676e, 0xec_edef),
        ],
        (Colours::Usual, true) => [
            ink(0xff_8a72, 0x4a_2620),
            ink(0x86_b8ff, 0x1f_3350),
            ink(0xf0_bd62, 0x43_351a),
            ink(0x63_d0b1, 0x18_392f),
            ink(0xbb_a9f2, 0x2f_2947),
            ink(0xc9_c6bb, 0x34_3530),
            ink(0xa4_a8b0, 0x2c_2f34),
        ],
        (Colours::RedGreen, false) => [
            ink(0x8f_3600, 0xff_dcbc),
            ink(0x1f_42bb, 0xd2_ddfa),
            ink(0x70_6a00, 0xf6_f5bd),
            ink(0x00_545e, 0xdc_f6fa),
            ink(0x51_1573, 0xee_e4f7),
            ink(0x6a_6558, 0xf3_efe2),
            ink(0x55_606c, 0xe4_e8ec),
        ],
        (Colours::RedGreen, true) => [
            ink(0xee_8f2f, 0x43_2508),
            ink(0x6f_9ff7, 0x0a_2a5c),
            ink(0xf6_e05c, 0x44_3f12),
            ink(0x7d_f3fb, 0x12_4a50),
            ink(0xd9_a3c6, 0x43_2338),
            ink(0xca_c4a8, 0x33_301f),
            ink(0x9a_9ea6, 0x2c_2f34),
        ],
        (Colours::BlueYellow, false) => [
            ink(0xb9_1c3a, 0xfd_e0e0),
            ink(0x1f_6f86, 0xcd_f1fb),
            ink(0x7a_1f2b, 0xf7_ccca),
            ink(0x00_402a, 0xa6_e9c8),
            ink(0x86_1c94, 0xf7_d9f8),
            ink(0x63_5845, 0xec_e7dd),
            ink(0x56_606a, 0xe2_e6ea),
        ],
        (Colours::BlueYellow, true) => [
            ink(0xf4_794b, 0x47_140a),
            ink(0x45_a8e6, 0x06_294c),
            ink(0xf9_c3dc, 0x43_303a),
            ink(0x4d_f2ec, 0x0f_4a49),
            ink(0xcb_8be2, 0x37_1042),
            ink(0xb0_a99f, 0x2b_2824),
            ink(0xba_c2ca, 0x2e_3237),
        ],
        (Colours::Greys, false) => [
            ink(0x00_0000, 0xc4_c4c4),
            ink(0x1c_1c1c, 0xd6_d6d6),
            ink(0x30_3030, 0xe3_e3e3),
            ink(0x3c_3c3c, 0xed_eded),
            ink(0x48_4848, 0xf1_f1f1),
            ink(0x54_5454, 0xf5_f5f5),
            ink(0x60_6060, 0xf9_f9f9),
        ],
        (Colours::Greys, true) => [
            ink(0xff_ffff, 0x44_4444),
            ink(0xf2_f2f2, 0x3f_3f3f),
            ink(0xe4_e4e4, 0x3a_3a3a),
            ink(0xd6_d6d6, 0x35_3535),
            ink(0xc8_c8c8, 0x30_3030),
            ink(0xba_baba, 0x2c_2c2c),
            ink(0xac_acac, 0x29_2929),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Verdict;
    use egui::Color32;

    /// What dichromats see of linear red, green and blue, after Machado, Oliveira and Fernandes (2009).
    const PROTAN: [[f32; 3]; 3] = [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ];
    const DEUTAN: [[f32; 3]; 3] = [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_82, 0.042_94, 0.968_881],
    ];
    const TRITAN: [[f32; 3]; 3] = [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_9],
    ];

    fn times(matrix: [[f32; 3]; 3], v: [f32; 3]) -> [f32; 3] {
        matrix.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum())
    }

    /// The colour in Oklab as it is seen through `sight`.
    fn seen(colour: Color32, sight: [[f32; 3]; 3]) -> [f32; 3] {
        let linear = [colour.r(), colour.g(), colour.b()].map(crate::ui::theme::linear);
        let [r, g, b] = times(sight, linear).map(|v| v.clamp(0.0, 1.0));
        let cones = times(
            [
                [0.412_221, 0.536_333, 0.051_446],
                [0.211_903, 0.680_7, 0.107_397],
                [0.088_302, 0.281_719, 0.629_979],
            ],
            [r, g, b],
        );
        times(
            [
                [0.210_454, 0.793_618, -0.004_072],
                [1.977_998, -2.428_592, 0.450_594],
                [0.025_904, 0.782_772, -0.808_676],
            ],
            cones.map(f32::cbrt),
        )
    }

    fn nearest(colours: Colours, dark: bool, verdicts: &[usize], sight: [[f32; 3]; 3]) -> f32 {
        let inks = inks(colours, dark);
        let at: Vec<[f32; 3]> = verdicts.iter().map(|&v| seen(inks[v].words, sight)).collect();
        let pairs = (0..at.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
        let apart =
            |(i, j): (usize, usize)| at[i].iter().zip(at[j]).map(|(a, b)| (a - b).powi(2)).sum::<f32>();
        pairs.map(apart).fold(f32::MAX, f32::min).sqrt()
    }

    #[test]
    fn verdicts_stay_apart_under_the_deficiency_a_preset_is_for() {
        let all: Vec<usize> = (0..Verdict::ALL.len()).collect();
        // Conflict, update, compatible and agreement are what a reader looks for first.
        let first = &all[..4];
        for (colours, sights) in
            [(Colours::RedGreen, vec![PROTAN, DEUTAN]), (Colours::BlueYellow, vec![TRITAN])]
        {
            for (dark, sight) in
                [false, true].into_iter().flat_map(|dark| sights.iter().map(move |s| (dark, *s)))
            {
                for (verdicts, least) in [(first, 0.05), (all.as_slice(), 0.04)] {
                    let apart = nearest(colours, dark, verdicts, sight);
                    assert!(apart >= least, "{colours:?} (dark: {dark}): {apart:.3}");
                    let usual = nearest(Colours::Usual, dark, verdicts, sight);
                    assert!(apart > usual, "{colours:?} (dark: {dark}) is no better than the usual colours");
                }
            }
        }
    }

    #[test]
    fn greys_have_no_hue_and_weigh_less_the_less_they_press() {
        for dark in [false, true] {
            let inks = inks(Colours::Greys, dark);
            let is_grey = |c: Color32| c.r() == c.g() && c.g() == c.b();
            assert!(inks.iter().all(|ink| is_grey(ink.words) && is_grey(ink.tint)));
            let weight = |ink: &Ink| if dark { ink.tint.r() } else { 255 - ink.tint.r() };
            assert!(inks.windows(2).all(|pair| weight(&pair[0]) > weight(&pair[1])));
        }
    }
}
