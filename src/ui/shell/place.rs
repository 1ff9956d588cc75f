//! Where the window opens: where it was closed, as far as the screens still hold it, and else as large as is
//! comfortable on a screen that has room for it, or filling one that has not.

use eframe::CreationContext;
use egui::{Context, Rect, Vec2, ViewportCommand, pos2, vec2};

use crate::app::settings::WindowPlace;

/// The size for which the panes are made.
pub(super) const COMFORTABLE: Vec2 = vec2(1440.0, 900.0);
/// The least in which every pane can be reached.
pub(super) const LEAST: Vec2 = vec2(640.0, 400.0);
/// What a title bar takes, and what the desktop's own bars may take with it.
const TITLE: f32 = 32.0;
const BARS: Vec2 = vec2(16.0, 96.0);
/// After how many frames the window is asked to fill the screen: before it is seen, window managers do not listen.
const SEEN: u8 = 2;
/// For how many frames after that it may still stand where it is to go back to.
const SETTLING: u8 = 10;

/// How the window opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Opening {
    /// Its corner and the size of its contents.
    pub(super) rect: Rect,
    /// Whether it fills the screen, of which `rect` is then what it goes back to.
    pub(super) is_maximised: bool,
}

/// How a window that stood at `kept` opens on `screens`, of which the first is the main one.
pub(super) fn opening(screens: &[Rect], kept: Option<WindowPlace>) -> Option<Opening> {
    let main = *screens.first()?;
    let Some(kept) = kept else {
        let room = main.size() - BARS;
        let fits = room.x >= COMFORTABLE.x && room.y >= COMFORTABLE.y;
        let size = COMFORTABLE.min(room).max(LEAST.min(main.size()));
        let rect = Rect::from_center_size(main.center(), size);
        return Some(Opening { rect, is_maximised: !fits });
    };
    let size = Vec2::from(kept.size);
    let corner = kept.corner.map_or_else(|| main.center() - size / 2.0, |[x, y]| pos2(x, y));
    let stood = Rect::from_min_size(corner, size);
    let shared =
        |screen: &Rect| screen.intersect(stood).is_positive().then(|| screen.intersect(stood).area());
    let by_share =
        |a: &&Rect, b: &&Rect| shared(a).unwrap_or_default().total_cmp(&shared(b).unwrap_or_default());
    let screen = screens.iter().filter(|screen| shared(screen).is_some()).max_by(by_share).copied();
    let home = screen.unwrap_or(main);
    let size = size.max(LEAST).min(home.size() - vec2(0.0, TITLE));
    let corner = match screen {
        Some(_) => corner.clamp(home.min, home.max - size - vec2(0.0, TITLE)),
        None => home.center() - size / 2.0,
    };
    Some(Opening { rect: Rect::from_min_size(corner, size), is_maximised: kept.is_maximised })
}

/// Brings the window onto the screens before it is seen, and follows where it stands.
#[derive(Default)]
pub(super) struct Place {
    /// How many frames are left until a window that is to fill the screen does.
    settles: u8,
    last: Option<WindowPlace>,
}

impl Place {
    /// Sets the window of `cc`, which stood at `kept`, before its first frame.
    pub(super) fn open(cc: &CreationContext<'_>, kept: Option<WindowPlace>) -> Self {
        let Some(window) = cc.winit_window() else { return Self::default() };
        let main = window.primary_monitor();
        let others = window.available_monitors().filter(|monitor| Some(monitor) != main.as_ref());
        let screens: Vec<Rect> = main
            .iter()
            .cloned()
            .chain(others)
            .map(|monitor| {
                let points = |pixels: f64| (pixels / monitor.scale_factor()) as f32;
                let (corner, size) = (monitor.position(), monitor.size());
                let corner = pos2(points(corner.x.into()), points(corner.y.into()));
                Rect::from_min_size(corner, vec2(points(size.width.into()), points(size.height.into())))
            })
            .filter(Rect::is_positive)
            .collect();
        let Some(opening) = opening(&screens, kept) else { return Self::default() };
        cc.egui_ctx.send_viewport_cmd(ViewportCommand::InnerSize(opening.rect.size()));
        cc.egui_ctx.send_viewport_cmd(ViewportCommand::OuterPosition(opening.rect.min));
        let Opening { rect, is_maximised } = opening;
        let last = WindowPlace { corner: Some(rect.min.into()), size: rect.size().into(), is_maximised };
        Self { settles: if is_maximised { SEEN + SETTLING } else { 0 }, last: Some(last) }
    }

    /// Looks where the window stands in this frame.
    pub(super) fn follow(&mut self, ctx: &Context) {
        if self.settles > 0 {
            self.settles -= 1;
            if self.settles == SETTLING {
                ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
            }
            ctx.request_repaint();
            return;
        }
        let zoom = ctx.zoom_factor();
        let (inner, outer, is_maximised) = ctx.input(|input| {
            let window = input.viewport();
            let hides = window.minimized == Some(true) || window.fullscreen == Some(true);
            (window.inner_rect.filter(|_| !hides), window.outer_rect, window.maximized == Some(true))
        });
        let before = self.last;
        self.last = match (inner, before) {
            (None, _) => before,
            (Some(_), Some(before)) if is_maximised => Some(WindowPlace { is_maximised, ..before }),
            (Some(inner), _) => {
                let corner = outer.map(|outer| (outer.min.to_vec2() * zoom).into());
                Some(WindowPlace { corner, size: (inner.size() * zoom).into(), is_maximised })
            }
        };
    }

    /// Where the window stood at last.
    pub(super) fn last(&self) -> Option<WindowPlace> {
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(width: f32, height: f32) -> Rect {
        Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height))
    }

    fn whole(opening: Opening) -> Rect {
        opening.rect.with_max_y(opening.rect.bottom() + TITLE)
    }

    #[test]
    fn a_first_window_fills_a_small_screen_and_leaves_room_on_a_large_one() {
        for (width, height, is_maximised) in [
            (1280.0, 720.0, true),
            (1366.0, 768.0, true),
            (1440.0, 900.0, true),
            (1920.0, 1080.0, false),
            (3840.0, 2160.0, false),
        ] {
            let screen = screen(width, height);
            let opening = opening(&[screen], None).expect("a screen");
            assert_eq!(opening.is_maximised, is_maximised, "{width} × {height}");
            assert!(screen.contains_rect(whole(opening)), "{width} × {height}: {opening:?}");
        }
        assert_eq!(opening(&[], None), None, "where no screen is told of, the desktop decides");
    }

    #[test]
    fn a_window_opens_where_it_was_closed() {
        let screens = [screen(1920.0, 1080.0), screen(1280.0, 1024.0).translate(vec2(1920.0, 0.0))];
        for corner in [[40.0, 60.0], [2000.0, 100.0]] {
            let kept = WindowPlace { corner: Some(corner), size: [1000.0, 700.0], is_maximised: false };
            let opening = opening(&screens, Some(kept)).expect("a screen");
            assert_eq!((opening.rect.min, opening.rect.size()), (corner.into(), vec2(1000.0, 700.0)));
        }
    }

    #[test]
    fn no_window_opens_off_the_screens() {
        let small = screen(1366.0, 768.0);
        for (corner, size) in [
            (Some([2400.0, 100.0]), [1000.0, 700.0]),
            (Some([-900.0, -500.0]), [1000.0, 700.0]),
            (Some([300.0, 400.0]), [1900.0, 1000.0]),
            (Some([1300.0, 700.0]), [20.0, 20.0]),
            (None, [1900.0, 1000.0]),
        ] {
            let kept = WindowPlace { corner, size, is_maximised: false };
            let opening = opening(&[small], Some(kept)).expect("a screen");
            assert!(small.contains_rect(whole(opening)), "{kept:?}: {opening:?}");
            assert!(opening.rect.width() >= LEAST.x && opening.rect.height() >= LEAST.y, "{opening:?}");
        }
    }
}
