//! Bytes to text: finds the encoding and evens out line ends.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1256};

use crate::text::letters::{is_arabic_letter, is_mark};

/// Text read from bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Without byte order mark; every line end is `\n`.
    pub text: String,
    /// Name of the encoding in the WHATWG standard.
    pub encoding: &'static str,
    /// How many damaged characters were replaced by U+FFFD.
    pub replaced: usize,
}

/// Why bytes are not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecodable {
    /// Not text at all; the name of the file form where its first bytes tell.
    Binary(Option<&'static str>),
    /// Perhaps text, but no encoding makes it readable.
    UnknownEncoding,
}

/// First bytes of common file forms that are not text.
const SIGNATURES: [(&[u8], &str); 12] = [
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP / DOCX"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7Z"),
    (b"Rar!", "RAR"),
    (b"\x7fELF", "ELF"),
    (b"ID3", "MP3"),
];

/// How many bytes are looked at when an encoding is guessed.
const SAMPLE: usize = 64 * 1024;

/// Decodes `bytes`, finding their encoding.
///
/// # Errors
/// When the bytes are not text, or no encoding makes them readable.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Undecodable> {
    if let Some((_, form)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(Undecodable::Binary(Some(form)));
    }
    if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        return Err(Undecodable::UnknownEncoding); // UTF-32, which no publishing tool writes
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(decode_as(encoding, bytes.get(mark..).unwrap_or_default()));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Ok(decode_as(encoding, bytes));
    }
    if is_binary(bytes) {
        return Err(Undecodable::Binary(None));
    }
    if std::str::from_utf8(bytes).is_ok() || is_damaged_utf8(bytes) {
        return Ok(decode_as(UTF_8, bytes));
    }
    let encoding = legacy_encoding(bytes).ok_or(Undecodable::UnknownEncoding)?;
    Ok(decode_as(encoding, bytes))
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let replaced = text.matches('\u{fffd}').count();
    Decoded { text: even_line_ends(text), encoding: encoding.name(), replaced }
}

/// Turns `\r\n` and lone `\r` into `\n`.
pub(super) fn even_line_ends(text: Cow<'_, str>) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into_owned() }
}

/// The byte order of UTF-16 without a mark, told by how many units are Arabic or ASCII either way round.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let sample = bytes.get(..SAMPLE.min(bytes.len()))?;
    if !sample.iter().any(|&b| b == 0 || b == 6) {
        return None;
    }
    let share = |unit_of: fn([u8; 2]) -> u16| {
        let (units, _) = sample.as_chunks::<2>();
        let plausible = units.iter().filter(|&&pair| is_plausible_unit(unit_of(pair))).count();
        plausible * 100 / units.len().max(1)
    };
    match (share(u16::from_le_bytes), share(u16::from_be_bytes)) {
        (little, big) if little >= 90 && little > big => Some(UTF_16LE),
        (little, big) if big >= 90 && big > little => Some(UTF_16BE),
        _ => None,
    }
}

const fn is_plausible_unit(unit: u16) -> bool {
    matches!(unit, 0x0600..=0x06ff | 0x09 | 0x0a | 0x0d | 0x20..=0x7e | 0xab | 0xbb | 0x2000..=0x206f | 0xfe70..=0xfefc)
}

/// Whether the bytes hold what no text holds: NULs, or more than a stray control character.
fn is_binary(bytes: &[u8]) -> bool {
    let controls = bytes.iter().filter(|&&b| matches!(b, 0..=8 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f)).count();
    bytes.contains(&0) || controls * 100 > bytes.len()
}

/// Whether the bytes are UTF-8 with a few broken sequences, as after a download that was cut.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound >= broken * 20
}

/// The single- or multi-byte encoding of old that makes the bytes readable.
fn legacy_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE.min(bytes.len()))?;
    // The two Arabic code pages share most capital-letter places, so each is tried and the words are judged.
    let best = [WINDOWS_1256, ISO_8859_6]
        .into_iter()
        .map(|encoding| (arabic_share(&encoding.decode_without_bom_handling(sample).0), encoding))
        .reduce(|a, b| if b.0 > a.0 { b } else { a })?;
    if best.0 >= 80 {
        return Some(best.1);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    reads_naturally(&guess.decode_without_bom_handling(sample).0).then_some(guess)
}

/// Percentage of the letters beyond ASCII that stand in words of Arabic letters only.
fn arabic_share(text: &str) -> usize {
    let (mut arabic, mut all) = (0, 0);
    let between = |c: char| {
        c.is_whitespace() || (c.is_ascii() && !c.is_ascii_alphabetic()) || "«»،؛؟“”‘’–—…".contains(c)
    };
    for word in text.split(between).filter(|word| !word.is_ascii()) {
        let length = word.chars().count();
        all += length;
        if word.chars().all(|c| is_arabic_letter(c) || is_mark(c)) {
            arabic += length;
        }
    }
    arabic * 100 / all.max(1)
}

/// Whether the words look like some language: letters throughout, one script a word, no capitals inside.
fn reads_naturally(text: &str) -> bool {
    let (mut natural, mut all) = (0_usize, 0_usize);
    for word in text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|w| !w.is_ascii())
    {
        all += 1;
        let letters = word.chars().all(|c| c.is_alphabetic() || "«»“”‘’–—…".contains(c));
        let capital_inside =
            word.chars().zip(word.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase());
        natural += usize::from(letters && !capital_inside);
    }
    !text.contains('\u{fffd}') && natural * 10 >= all * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "أعلنت وزارة الدفاع، مساء الخميس، وصول نحو 3000 جندي إلى القاعدة.\nوقال المتحدث: «هذه هي الدفعة الأولى».";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn every_common_encoding_is_recognised() {
        let plain = TEXT.replace(['«', '»'], "\"").replace('–', "-");
        let cases: [(&str, Vec<u8>); 8] = [
            ("UTF-8", plain.clone().into_bytes()),
            ("UTF-8", [b"\xef\xbb\xbf", plain.as_bytes()].concat()),
            ("UTF-16LE", [b"\xff\xfe".to_vec(), utf16(&plain, u16::to_le_bytes)].concat()),
            ("UTF-16BE", [b"\xfe\xff".to_vec(), utf16(&plain, u16::to_be_bytes)].concat()),
            ("UTF-16LE", utf16(&plain, u16::to_le_bytes)),
            ("UTF-16BE", utf16(&plain, u16::to_be_bytes)),
            ("windows-1256", WINDOWS_1256.encode(&plain).0.into_owned()),
            ("ISO-8859-6", ISO_8859_6.encode(&plain).0.into_owned()),
        ];
        for (encoding, bytes) in cases {
            let decoded = decode(&bytes).expect(encoding);
            assert_eq!(
                (decoded.encoding, decoded.text.as_str(), decoded.replaced),
                (encoding, plain.as_str(), 0)
            );
        }
    }

    #[test]
    fn short_words_tell_the_two_arabic_code_pages_apart() {
        for text in ["قتل ثلاثة", "مقتل 32 شخصا", "هدوء حذر في المدينة"] {
            for encoding in [WINDOWS_1256, ISO_8859_6] {
                let decoded = decode(&encoding.encode(text).0).expect("readable");
                assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding.name()));
            }
        }
    }

    #[test]
    fn other_languages_keep_their_old_encodings() {
        let text = "Le président a déclaré hier que la réunion était prévue à l'été prochain.";
        let decoded = decode(&encoding_rs::WINDOWS_1252.encode(text).0).expect("readable");
        assert_eq!(decoded.text, text);
    }

    #[test]
    fn line_ends_become_newlines() {
        assert_eq!(decode("ا\r\nب\rج\n".as_bytes()).expect("text").text, "ا\nب\nج\n");
    }

    #[test]
    fn a_cut_download_is_read_and_counted() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.push(0xd9);
        let decoded = decode(&bytes).expect("text");
        assert_eq!((decoded.encoding, decoded.replaced), ("UTF-8", 1));
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(decode(b"%PDF-1.7\n..."), Err(Undecodable::Binary(Some("PDF"))));
        assert_eq!(decode(b"\0\x01\x02\x03abc"), Err(Undecodable::Binary(None)));
        // The sentence in code page 864, which screens of the DOS years used.
        let dos: Vec<u8> = (0..400_u32)
            .map(|i| [0xc7, 0xdf, 0xfc, 0xa1, 0x20, 0xe1, 0x9b, 0xcb][(i * 7 % 8) as usize])
            .collect();
        assert_eq!(decode(&dos), Err(Undecodable::UnknownEncoding));
    }
}
