//! The program as a user or a script runs it: arguments, exit codes, what goes where.

mod bad_input;
mod commands;
mod inputs;
mod lexicon;
mod program;
