//! How long the window takes to show the bundled example: from just before the process is started until its
//! first picture has been handed to the display, under Xvfb with OpenGL in software.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

const RUNS: usize = 11;

fn main() {
    let Some((mut server, display)) = start_display() else {
        println!("skipped: the first frame needs Xvfb");
        return;
    };
    let home = tempfile::tempdir().expect("a home");
    // The first runs fill the system's caches of files and shaders.
    let mut times: Vec<f64> =
        (0..RUNS + 2).filter_map(|_| first_frame(&display, home.path())).skip(2).collect();
    let _ = server.kill();
    let _ = server.wait();
    times.sort_by(f64::total_cmp);
    let (Some(least), Some(most)) = (times.first(), times.last()) else {
        println!("skipped: the window does not open here");
        return;
    };
    let median = times[times.len() / 2];
    println!(
        "first frame with the example: median {median:.0} ms of {} runs ({least:.0} – {most:.0})",
        times.len()
    );
}

fn start_display() -> Option<(Child, String)> {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut number = String::new();
    BufReader::new(server.stdout.take()?).read_line(&mut number).ok()?;
    Some((server, format!(":{}", number.trim())))
}

/// Milliseconds from before the process starts to its first picture.
fn first_frame(display: &str, home: &std::path::Path) -> Option<f64> {
    let start = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let mut program = Command::new(env!("CARGO_BIN_EXE_tadarub"))
        .env("DISPLAY", display)
        .env("HOME", home)
        .env("TADARUB_CONFIG_DIR", home)
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("TADARUB_FIRST_FRAME", "1")
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .ok()?;
    let lines = BufReader::new(program.stderr.take()?).lines();
    let shown = lines
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix("TADARUB_FIRST_FRAME=").and_then(|time| time.parse::<f64>().ok()));
    let _ = program.kill();
    let _ = program.wait();
    Some(shown? - start.as_secs_f64() * 1e3)
}
