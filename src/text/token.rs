//! Text to tokens: words, digit runs, punctuation and line breaks, with what the lexicon knows of each.

use super::letters::{self, Sort};
use super::lexicon::{Class, Found, Lexicon, Prefix, Sense, Senses};
use super::memo::Memo;
use super::{Folds, Span, Words};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word in Arabic letters.
    Word,
    /// A run of digits with its grouping and decimal marks.
    Number,
    /// A word in other letters.
    Latin,
    /// One punctuation mark or symbol.
    Punct(char),
    /// One or more line ends; `true` where a blank line ends the paragraph.
    Break,
}

/// One token. White space makes none; every other character of the text lies in exactly one.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Clitics in front of the stem the lexicon knows.
    pub prefix: Prefix,
    /// Whether a pronoun suffix was taken off to find the stem.
    pub has_suffix: bool,
    /// What the lexicon knows of the stem; empty for unknown words.
    pub senses: Senses,
    /// The value of a `Number`; 0 for other kinds.
    pub value: f64,
    /// Number of digits before the decimal mark (0 for other kinds); tells years and codes from counts.
    pub digits: u8,
    /// Whether white space stands before it.
    pub space_before: bool,
}

impl Token {
    /// Whether it is this punctuation mark.
    #[must_use]
    pub fn is_punct(&self, c: char) -> bool {
        self.kind == TokenKind::Punct(c)
    }

    /// Whether it ends a sentence.
    #[must_use]
    pub const fn ends_sentence(&self) -> bool {
        matches!(self.kind, TokenKind::Break | TokenKind::Punct('.' | '!' | '?' | '\u{61f}' | '\u{6d4}'))
    }

    /// The first sense of `class`, if the word has one.
    #[must_use]
    pub fn sense(&self, lexicon: &Lexicon, class: Class) -> Option<Sense> {
        if !self.senses.has(class) {
            return None;
        }
        lexicon.senses(self.senses).iter().copied().find(|s| s.class == class)
    }
}

/// Splits `text` into tokens in order, with the folded form of each.
#[must_use]
pub fn tokenise(text: &str, lexicon: &Lexicon) -> (Vec<Token>, Folds) {
    let mut tokens = Vec::new();
    let mut folds = Folds::default();
    split(text, (&mut tokens, &mut folds), |at, folds| {
        let (end, next) = word(text, at, folds);
        let found = lexicon.look_up(folds.next());
        folds.end();
        Word { found, end, next }
    });
    (tokens, folds)
}

/// As [`tokenise`], with what is told of each word, which the memo tells of words that it has met; what is in `out` makes
/// room for it.
pub(super) fn read(text: &str, words: &Words, memo: &mut Memo, out: (&mut Vec<Token>, &mut Folds)) {
    memo.make_room(text.len());
    split(text, out, |at, folds| memo.read(text, at, folds, words));
}

/// One word as it was read.
pub(super) struct Word {
    pub found: Found,
    /// Where it ends.
    pub end: usize,
    /// Where the marks behind it end, which belong to no token.
    pub next: usize,
}

/// Fills the vectors with the tokens of `text`, of which `word` reads each word with its form from the byte on where it
/// begins.
fn split(
    text: &str,
    (tokens, folds): (&mut Vec<Token>, &mut Folds),
    mut word: impl FnMut(usize, &mut Folds) -> Word,
) {
    tokens.clear();
    tokens.reserve(text.len() / 8);
    folds.clear(text.len() / 8);
    let mut space_before = false;
    let mut at = 0;
    while let Some((c, len)) = char_at(text, at) {
        if c == ' ' {
            at += len;
            space_before = true;
            continue;
        }
        let token = match letters::sort(c).0 {
            Sort::Letter => {
                let Word { found: Found { prefix, has_suffix, senses }, end, next } = word(at, folds);
                let token = bare(Span::new(at, end), TokenKind::Word);
                tokens.push(Token { prefix, has_suffix, senses, space_before, ..token });
                at = next;
                space_before = false;
                continue;
            }
            Sort::Digit => number(text, at),
            Sort::Vowel | Sort::Mark => {
                at += len;
                continue;
            }
            Sort::Other if matches!(c, '\n' | '\u{2028}' | '\u{2029}') => line_break(text, at),
            Sort::Other if c.is_whitespace() => {
                at += len;
                space_before = true;
                continue;
            }
            Sort::Other => other(text, at, c, len),
        };
        at = token.span.end;
        folds.fold(token.span.of(text));
        folds.end();
        let is_break = token.kind == TokenKind::Break;
        tokens.push(Token { space_before: space_before && !is_break, ..token });
        space_before = is_break;
    }
}

/// The character at byte `at` and its length; one and two bytes, which is nearly all, without a detour.
#[inline]
fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    let first = *text.as_bytes().get(at)?;
    if first < 0x80 {
        return Some((char::from(first), 1));
    }
    if first < 0xe0 {
        let second = *text.as_bytes().get(at + 1)?;
        let code = u32::from(first & 0x1f) << 6 | u32::from(second & 0x3f);
        return char::from_u32(code).map(|c| (c, 2));
    }
    let c = text.get(at..)?.chars().next()?;
    Some((c, c.len_utf8()))
}

/// A word in other letters, or one mark.
fn other(text: &str, at: usize, c: char, len: usize) -> Token {
    if is_press_mark(c) || !c.is_alphabetic() {
        return bare(Span::new(at, at + len), TokenKind::Punct(c));
    }
    let end = run_end(text, at + len, |c| c.is_alphanumeric() && !letters::is_arabic_letter(c));
    bare(Span::new(at, end), TokenKind::Latin)
}

/// The marks of the Arabic press, which need no look into the tables of Unicode.
const fn is_press_mark(c: char) -> bool {
    matches!(
        c,
        '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{ab}' | '\u{bb}' | '\u{2010}'..='\u{201f}' | '\u{2026}'
    )
}

fn run_end(text: &str, from: usize, belongs: impl Fn(char) -> bool) -> usize {
    text.get(from..).map_or(text.len(), |rest| rest.find(|c| !belongs(c)).map_or(text.len(), |i| from + i))
}

const fn bare(span: Span, kind: TokenKind) -> Token {
    Token {
        span,
        kind,
        prefix: Prefix::NONE,
        has_suffix: false,
        senses: Senses::NONE,
        value: 0.0,
        digits: 0,
        space_before: false,
    }
}

/// Line ends with the white space between them become one break.
fn line_break(text: &str, at: usize) -> Token {
    bare(Span::new(at, run_end(text, at, char::is_whitespace)), TokenKind::Break)
}

/// Where a word ends, and where its letters and marks end; direction marks and tatweel behind the last letter belong to
/// no word, vowels do.
///
/// Ta marbuta and tanwin close a word: what is written on to them («كيلومتراًداخل») is the next.
pub(super) fn word(text: &str, start: usize, folds: &mut Folds) -> (usize, usize) {
    let mut at = letters_from(text, start, folds);
    if text.as_bytes().get(at).is_none_or(u8::is_ascii) {
        return (at, at);
    }
    let mut end = at;
    let mut last = text.get(start..at).and_then(|word| word.chars().next_back());
    let mut is_closed = last == Some(letters::TA_MARBUTA);
    while let Some((c, len)) = char_at(text, at) {
        let (sort, fold) = letters::sort(c);
        match sort {
            // The alif of «شخصًا» stands behind its tanwin.
            Sort::Letter if is_closed && !(c == letters::ALIF && last == Some(letters::TANWIN)) => break,
            Sort::Letter => {
                folds.push(fold.unwrap_or(c));
                is_closed |= c == letters::TA_MARBUTA;
            }
            Sort::Vowel if end == at => is_closed |= c == letters::TANWIN,
            Sort::Vowel | Sort::Mark => {
                at += len;
                continue;
            }
            Sort::Digit | Sort::Other => break,
        }
        last = Some(c);
        at += len;
        end = at;
    }
    (end, at)
}

/// Takes over the letters from `at` on up to a ta marbuta, which is nearly always the whole word, and says where they end.
fn letters_from(text: &str, at: usize, folds: &mut Folds) -> usize {
    let (pairs, _) = text.as_bytes().get(at..).unwrap_or(&[]).as_chunks();
    let mut end = at;
    for pair in pairs {
        let Some(folded) = letters::folded_pair(*pair) else { break };
        folds.push(folded);
        end += letters::BYTES;
        if *pair == letters::bytes(letters::TA_MARBUTA) {
            break;
        }
    }
    end
}

/// Reads digits with grouping («2,500» «2.500» «2٬500») and decimals («2.5» «2٫5»).
///
/// A mark followed by exactly three digits groups, unless the part before it is 0 or longer than three
/// digits; any other single mark is a decimal point. Behind «8.» of «8.5.2021» nothing groups any more.
fn number(text: &str, start: usize) -> Token {
    let rest = text.get(start..).unwrap_or("");
    let (first, mut len) = digit_run(rest);
    let (mut whole, mut digits) = (first.value, first.count);
    if follows_dot(text, start) {
        return number_token(start, len, whole, digits);
    }
    if let Some((value, whole_digits, end)) = spelled_decimal(rest, first, len) {
        return number_token(start, end, value, whole_digits);
    }
    let mut value = None;
    let mut group_mark = None;
    while let Some(mark) = rest.get(len..).and_then(|r| r.chars().next()) {
        if !matches!(mark, ',' | '.' | '\u{66b}' | '\u{66c}' | '\u{60c}') {
            break;
        }
        let after = len + mark.len_utf8();
        let (run, run_len) = rest.get(after..).map_or((Run::default(), 0), digit_run);
        if run.count == 0 {
            break;
        }
        let first_group = group_mark.is_none();
        let continues = if first_group { digits <= 3 && whole > 0.0 } else { group_mark == Some(mark) };
        let may_group = mark != '\u{66b}' && run.count == 3 && continues;
        let short = run.count <= longest_fraction(mark) && (digits <= 6 || !first_group);
        let may_be_decimal = group_mark != Some(mark) && short;
        if may_group {
            whole = whole * 1000.0 + run.value;
            digits += 3;
            group_mark = Some(mark);
            len = after + run_len;
        } else if may_be_decimal {
            // «12.5.2018» is a date, not a decimal: leave the marks to the date reader.
            let dotted = rest.get(after + run_len..).is_some_and(|r| {
                r.starts_with(mark) && r.chars().nth(1).is_some_and(|c| letters::digit(c).is_some())
            });
            if dotted {
                break;
            }
            value = Some(decimal(whole, run));
            len = after + run_len;
            break;
        } else {
            break;
        }
    }
    number_token(start, len, value.unwrap_or(whole), digits)
}

/// `whole` with the digits behind its decimal mark, rounded once: 7.56 and not 7.5600000000000005.
fn decimal(whole: f64, fraction: Run) -> f64 {
    let parts = 10f64.powi(fraction.count);
    (whole * parts + fraction.value) / parts
}

/// «7ر15» is 15.7: agencies that spell the decimal mark write what stands behind it first. Gives the value, the digits
/// of its whole part, and where it ends.
fn spelled_decimal(rest: &str, fraction: Run, len: usize) -> Option<(f64, i32, usize)> {
    const LONGEST: i32 = 3;
    let behind = rest.get(len..)?.strip_prefix(letters::RA)?;
    let (whole, whole_len) = digit_run(behind);
    let is_short = fraction.count <= LONGEST && (1..=2 * LONGEST).contains(&whole.count);
    let value = decimal(whole.value, fraction);
    is_short.then_some((value, whole.count, len + letters::BYTES + whole_len))
}

/// How many digits may follow a decimal mark: «2014,2015» are two years.
const fn longest_fraction(mark: char) -> i32 {
    match mark {
        '\u{66c}' => 0,
        ',' | '\u{60c}' => 3,
        _ => 6,
    }
}

/// Whether digits and a full stop stand right before `start`.
fn follows_dot(text: &str, start: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.strip_suffix('.'));
    before.and_then(|before| before.chars().next_back()).is_some_and(|c| letters::digit(c).is_some())
}

fn number_token(start: usize, len: usize, value: f64, digits: i32) -> Token {
    Token {
        value,
        digits: u8::try_from(digits).unwrap_or(u8::MAX),
        ..bare(Span::new(start, start + len), TokenKind::Number)
    }
}

#[derive(Clone, Copy, Default)]
struct Run {
    value: f64,
    count: i32,
}

fn digit_run(text: &str) -> (Run, usize) {
    let mut run = Run::default();
    let mut len = 0;
    for c in text.chars() {
        let Some(d) = letters::digit(c) else { break };
        run.value = run.value * 10.0 + f64::from(d);
        run.count += 1;
        len += c.len_utf8();
    }
    (run, len)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        tokenise(text, &Lexicon::default()).0.iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn ta_marbuta_and_tanwin_close_a_word() {
        assert_eq!(split("كيلومتراًداخل القوةالأولى"), ["كيلومتراً", "داخل", "القوة", "الأولى"]);
        assert_eq!(split("شخصًا جندياً مئةً"), ["شخصًا", "جندياً", "مئةً"]);
    }

    #[test]
    fn marks_behind_a_word_belong_to_no_token() {
        assert_eq!(split("الثلاثاءـ و\u{200f}32 شخصاً\u{200f}."), ["الثلاثاء", "و", "32", "شخصاً", "."]);
    }

    #[test]
    fn digits_keep_their_grouping_and_decimals() {
        let read =
            |text: &str| tokenise(text, &Lexicon::default()).0.iter().map(|t| t.value).collect::<Vec<_>>();
        assert_eq!(read("2,500 2.500 ٢٬٥٠٠ 2.5 ٢٫٥ 0.125"), [2500.0, 2500.0, 2500.0, 2.5, 2.5, 0.125]);
        assert_eq!(read("7ر15 و25ر0"), [15.7, 0.0, 0.25]);
        assert_eq!(read("2014,2015"), [2014.0, 0.0, 2015.0]);
        assert_eq!(read("8.5.2021"), [8.0, 0.0, 5.0, 0.0, 2021.0]);
    }
}
