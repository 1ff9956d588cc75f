//! Clitics and endings of Arabic words, folded, by name.
//!
//! Words belong to the word lists, where users add to them; these are grammar.

/// «ال».
pub(crate) const ARTICLE: &str = "\u{627}\u{644}";
/// «لل», the article behind «ل», which takes its alif.
pub(crate) const LI_ARTICLE: &str = "\u{644}\u{644}";
/// «ب», written by itself.
pub(crate) const BI: &str = "\u{628}";
/// «بال», the article behind «ب».
pub(crate) const BI_ARTICLE: &str = "\u{628}\u{627}\u{644}";
/// «كال», the article behind «ك».
pub(crate) const KA_ARTICLE: &str = "\u{643}\u{627}\u{644}";
/// «و» and «ل», written by themselves.
pub(crate) const AND: &str = "\u{648}";
pub(crate) const TO: &str = "\u{644}";
/// «سي» and «ست», with which verbs in the future begin.
pub(crate) const FUTURE: [&str; 2] = ["\u{633}\u{64a}", "\u{633}\u{62a}"];

/// «يه», «يها», «يهم»: the sound plural of people with whose they are.
pub(crate) const OWNED_PEOPLE: [&str; 3] =
    ["\u{64a}\u{647}", "\u{64a}\u{647}\u{627}", "\u{64a}\u{647}\u{645}"];

/// «وأ», where what looks like «واحد» is «و» before «أحد».
pub(crate) const AND_ONE: &str = "\u{648}\u{623}";

/// «ان», the ending of the dual.
pub(crate) const DUAL: &str = "\u{627}\u{646}";
/// «ين», the oblique ending of the dual and of the sound plural.
pub(crate) const OBLIQUE: &str = "\u{64a}\u{646}";
/// «ون», the ending of the sound plural, and of verbs of people in the present.
pub(crate) const PLURAL: &str = "\u{648}\u{646}";
/// «ات», the ending of the feminine plural.
pub(crate) const FEMININE_PLURAL: &str = "\u{627}\u{62a}";
/// «تان» and «تين», the endings of the feminine dual.
pub(crate) const FEMININE_DUAL: [&str; 2] = ["\u{62a}\u{627}\u{646}", "\u{62a}\u{64a}\u{646}"];
/// «تا» and «تي», the same before its owner.
pub(crate) const FEMININE_CONSTRUCT: [&str; 2] = ["\u{62a}\u{627}", "\u{62a}\u{64a}"];
/// «ا» and «ي», the endings of the dual before its owner; the first is that of the accusative too.
pub(crate) const CONSTRUCT: [&str; 2] = ["\u{627}", "\u{64a}"];
/// «وا», the ending of verbs of people in the past.
pub(crate) const VERB_PLURAL: &str = "\u{648}\u{627}";
/// «ي», «يه» and «يا», the endings of an adjective made from a noun.
pub(crate) const NISBA: [&str; 3] = ["\u{64a}", "\u{64a}\u{647}", "\u{64a}\u{627}"];
/// «يين» and «يون», the same of people.
pub(crate) const NISBA_PLURAL: [&str; 2] = ["\u{64a}\u{64a}\u{646}", "\u{64a}\u{648}\u{646}"];
/// «ايه», where what looks like one is a noun: «حماية».
pub(crate) const NO_NISBA: &str = "\u{627}\u{64a}\u{647}";
/// «ما», which opens a clause behind the word it is joined to: «حسبما».
pub(crate) const WHAT: &str = "\u{645}\u{627}";

/// «عبد», which begins names and is written apart from what follows or together with it.
pub(crate) const ABD: &str = "\u{639}\u{628}\u{62f}";

/// «ه», what ta marbuta, the ending of feminine nouns, folds to.
pub(crate) const FEMININE: &str = "\u{647}";
/// «ه», the pronoun of one.
pub(crate) const HIS: &str = "\u{647}";
/// «ها», of one woman or of things.
pub(crate) const HER: &str = "\u{647}\u{627}";
/// «هم», of people.
pub(crate) const THEIR: &str = "\u{647}\u{645}";
/// «هن», of women.
pub(crate) const THEIR_WOMEN: &str = "\u{647}\u{646}";
/// «هما», of two.
pub(crate) const OF_TWO: &str = "\u{647}\u{645}\u{627}";
/// «ته», «تها», «تهم»: pronouns behind a verb or a feminine noun.
pub(crate) const PRONOUNS_BEHIND_TA: [&str; 3] =
    ["\u{62a}\u{647}", "\u{62a}\u{647}\u{627}", "\u{62a}\u{647}\u{645}"];
/// «الله» at the end of a name: «عبدالله».
pub(crate) const GOD: &str = "\u{644}\u{644}\u{647}";
