//! The `tadarub` program: arguments in, window or command out.

use std::process::ExitCode;

fn main() -> ExitCode {
    tadarub::cli::run(std::env::args_os())
}
