//! Lines of a stream, each of bounded length.

use std::io::{self, BufRead, Read};

use super::{Exit, complain};
use crate::intake::MAX_BYTES;
use crate::l10n::{self, FluentArgs, Lang};

/// What reading one line gave.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The line stands in the buffer, with its line end if it has one.
    Read,
    /// The line is longer than the limit; it was passed over.
    TooLong,
    /// The stream is at its end.
    End,
}

/// Reads the next line of `input` into `line`, which never takes more than `limit` bytes and one.
///
/// # Errors
/// When the stream cannot be read.
pub(super) fn next_line(input: &mut dyn BufRead, line: &mut Vec<u8>, limit: u64) -> io::Result<Line> {
    line.clear();
    // The line end does not count.
    if Read::take(&mut *input, limit + 1).read_until(b'\n', line)? == 0 {
        return Ok(Line::End);
    }
    if line.len() as u64 <= limit || line.ends_with(b"\n") {
        return Ok(Line::Read);
    }
    line.clear();
    loop {
        let seen = input.fill_buf()?;
        let end = seen.iter().position(|&byte| byte == b'\n');
        let (used, is_last) = (end.map_or(seen.len(), |at| at + 1), end.is_some() || seen.is_empty());
        input.consume(used);
        if is_last {
            return Ok(Line::TooLong);
        }
    }
}

/// Says that the `number`th line of the input called `name` is longer than any that is read.
pub(super) fn line_too_long(name: &str, number: usize, lang: Lang) -> Exit {
    complain(&too_long(name, number, lang), lang);
    Exit::UnreadableInput
}

/// That a line is too long, in words.
pub(super) fn too_long(name: &str, number: usize, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    args.set("line", number);
    args.set("file", name.to_owned());
    args.set("limit", MAX_BYTES / (1024 * 1024));
    l10n::text_with(lang, "cli-line-too-long", Some(&args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_beyond_the_limit_is_passed_over_and_the_next_is_read() {
        let mut input = io::BufReader::with_capacity(3, &b"abcd\nabcde\nab\nabcdefghij"[..]);
        let mut line = Vec::new();
        let mut next = || (next_line(&mut input, &mut line, 4).unwrap(), line.clone());
        assert_eq!(next(), (Line::Read, b"abcd\n".to_vec()));
        assert_eq!(next(), (Line::TooLong, Vec::new()));
        assert_eq!(next(), (Line::Read, b"ab\n".to_vec()));
        assert_eq!(next(), (Line::TooLong, Vec::new()));
        assert_eq!(next(), (Line::End, Vec::new()));
    }
}
