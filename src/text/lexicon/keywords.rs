//! Words that a rule looks for as they are written (`keywords.tsv`).
//!
//! The lexicon's senses hold for a word under all its clitics; what stands here holds for the listed forms alone, and
//! takes nothing from what else the lexicon knows of them.

use super::{BuiltinFile, LexiconBuilder, Row};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "keywords.tsv", content: include_str!("../../../assets/lexicon/keywords.tsv") };

listed! {
    /// What a rule takes a written word for.
    Keyword in KEYWORDS:
    Perhaps = "perhaps",
    /// Tells of a part of those before it: «بينهم», where «منهم» makes these a part of others.
    WithPart = "with-part",
    /// «قد».
    Qad = "qad",
    /// «قد» behind whatever is joined to it: «فقد», «لقد».
    Already = "already",
    Was = "was",
    /// Puts a verb behind it into the past: «كان», «لم».
    Past = "past",
    /// Opens what was before: «وكانت».
    AndWas = "and-was",
    /// Denies the verb behind it.
    Negation = "negation",
    /// «يتم», before a verbal noun.
    GetsDone = "gets-done",
    /// Leaves something of what is denied: «سوى».
    But = "but",
    /// «غير», before an adjective.
    NotSo = "not-so",
    /// «عار» of «عار من الصحة».
    Devoid = "devoid",
    Truth = "truth",
    True = "true",
    /// «أساس» of «لا أساس له».
    Basis = "basis",
    What = "what",
    /// «لما», «مما»: what is said follows.
    AsToWhat = "as-to-what",
    As = "as",
    Also = "also",
    /// «بدلا», «مقارنة»: what was before follows.
    Instead = "instead",
    Or = "or",
    /// «أسرته», «أقاربها»: those of them who are lost are dead.
    Kin = "kin",
    /// «ذات», before «الـ37 عاما»: whose age follows.
    OfAge = "of-age",
    /// «يكون», which says what is and not what comes.
    Being = "being",
    Every = "every",
    ForEach = "for-each",
    To = "to",
    /// What follows a verb of saying that has no object: «إلى», «على», «عن».
    Towards = "towards",
    About = "about",
    /// «على», «عن», behind a verb of exceeding.
    Beyond = "beyond",
    /// «بينما», «مقارنة»: what follows is set against what went before.
    Against = "against",
    /// The source of what an agency passes on follows: «عن», «لسان».
    FromWhom = "from-whom",
    Without = "without",
    It = "it",
    They = "they",
    That = "that",
    Pointing = "pointing",
    Spell = "spell",
    Additional = "additional",
    /// «صفر»: none at all.
    Nought = "nought",
    /// «أذى», which nobody comes to.
    Harm = "harm",
    /// «الأنقاض», under which people lie.
    Rubble = "rubble",
    /// «اكتفى بالقول إن».
    BySaying = "by-saying",
    /// «نفسه»: the same again.
    Same = "same",
    Most = "most",
    Under = "under",
    Over = "over",
    Anyone = "anyone",
    /// «عمر» of «عن عمر ناهز».
    Life = "life",
    Lives = "lives",
    /// «بشرية»: of losses, those of people.
    Human = "human",
    /// «حياتهم»: what those who die lose.
    Living = "living",
    /// «عددهم»: the number of people.
    TheirNumber = "their-number",
    /// «لمرة».
    Once = "once",
    /// «جديدة», «مؤكدة»: of cases, those of a disease.
    Newly = "newly",
    Hour = "hour",
    Square = "square",
    Cubic = "cubic",
    /// «أبو», «سيدي»: the first word of many names of places.
    PlaceHead = "place-head",
    /// «بحري», behind a mile.
    Nautical = "nautical",
    Execution = "execution",
    /// «سابق»: of what was said, before the report.
    Earlier = "earlier",
    /// «جاء» of «جاء في بيان».
    Came = "came",
    /// «قائلا», «قوله»: forms of saying that have no subject of their own.
    Saying = "saying",
    /// «تنص», «بموجب»: what was agreed on follows.
    Stipulates = "stipulates",
    /// «بينما», «من جانبه»: what another says or does is set against what went before.
    Contrast = "contrast",
    /// «مصير», of people of whom nobody knows.
    Fate = "fate",
    /// «مجهول», behind them.
    Unknown = "unknown",
    /// «صادر», between a document and its author.
    Issued = "issued",
    /// «ركن», «طيار», behind a rank, which they leave as high as it is.
    Staff = "staff",
    /// «بينما», «حين» of «في حين»: another clause is set against the one before.
    Meanwhile = "meanwhile",
    /// «أنباء», before «عن»: what nobody answers for.
    News = "news",
    /// «تبادل», before prisoners.
    Exchange = "exchange",
    /// «حيز» of «حيز التنفيذ».
    IntoForce = "into-force",
    /// «كاملا», behind a unit of time: one of it.
    Whole = "whole",
    /// «الدين» of «سيف الدين»: the second half of a given name.
    Compound = "compound",
    /// «أول», behind a rank: «الملازم أول».
    Grade = "grade",
    /// «العليا», behind which a body's purpose follows.
    Highest = "highest",
    Agency = "agency",
    /// «إصابة», «مصابين»: of a disease as of a wound; nobody is «جريح» of a disease.
    Infected = "infected",
    /// «حصيلة», before the event whose dead it counts.
    Toll = "toll",
    /// «باسمها», behind «المتحدث».
    TheirName = "their-name",
    /// «الدكتور», between a post and a name.
    Honorific = "honorific",
    /// «نقلا», two who carried something, or «عن» whom something is carried.
    Carried = "carried",
    /// «بحاجة», before what has not happened: «بحاجة إلى إجلاء».
    Need = "need",
    /// «أدخل» before «المستشفى».
    Admitted = "admitted",
    /// «يتلقى» before «العلاج».
    Treated = "treated",
    Treatment = "treatment",
    /// «نسبة», of which a fraction is a share: «بلغت النسبة الثلثين».
    Rate = "rate",
    /// «كليا», «جزئيا»: how far something is destroyed.
    Degree = "degree",
    /// «موسكو» of «موسكو: أسقطنا 9 مسيرات», which speaks for its government where other places tell where it was.
    Capital = "capital",
    /// «علما» of «، علما أن 5 قتلوا العام الماضي»: the narrator adds it.
    Noting = "noting",
    /// «وقت» of «، في وقت قتل 5»: so does it.
    Meantime = "meantime",
    /// «ناقص», before a figure below nought.
    Minus = "minus",
    /// «الصفر» of «تحت الصفر».
    Freezing = "freezing",
    /// «سقوط»: into the depth people fall, and need not die.
    Falling = "falling",
    /// «النهر», «ارتفاع»: where people fall.
    Depth = "depth",
    /// «البلاد», behind a direction: no place that tells one figure from another.
    Nowhere = "nowhere",
    /// «أما», which turns to somebody else.
    AsFor = "as-for",
    /// «فقط», between a figure and what is told of it.
    Only = "only",
    /// «احتجاجية»: of a «مسيرة» that is no drone.
    Marching = "marching",
    /// «غالبية»: a noun, though it looks like an adjective.
    Majority = "majority",
    /// «الاتصال», which is lost with others and is none of them.
    Contact = "contact",
    /// «فيه» of «بيان جاء فيه أن».
    Therein = "therein",
    /// «اعتبارا» of «اعتبارا من الأحد».
    FromThenOn = "from-then-on",
    /// «برس», the second word of agencies.
    Press = "press",
    /// «بعدما»: what follows is over.
    AfterThat = "after-that",
    /// «السابقة», behind «الحصيلة».
    TheEarlier = "the-earlier",
    /// «جديدة»: of bodies and cases, those found since the last count.
    Fresh = "fresh",
    /// «سا», behind the number of an hour.
    HourShort = "hour-short",
    /// «د», behind the number of a minute.
    MinuteShort = "minute-short",
    /// «أحدث», «آخر», before «حصيلة».
    Latest = "latest",
    /// «خارج», before a country: «خارج البلاد».
    Outside = "outside",
    /// «العناية» of «العناية المركزة», «الإنعاش».
    Intensive = "intensive",
    /// «استقبل», of a hospital.
    Received = "received",
    /// «فقط», «وحده»: no other is counted.
    Alone = "alone",
    /// Behind «نقطة», which measures and is no place then.
    PointOf = "point-of",
    /// Near points, which are those of an index.
    Market = "market",
    /// «الخارج», where the injured are sent.
    Abroad = "abroad",
    /// «حرجة», «بليغة»: of a state or of wounds.
    Grave = "grave",
    /// «عموم», before all of a place.
    Throughout = "throughout",
    /// «البلاد»: a country, whichever is meant.
    AtLarge = "at-large",
    /// «البلدين».
    BothLands = "both-lands",
    /// «عالقون», «حوصر»: people who cannot get out, of whom nobody says that they are hurt.
    Trapped = "trapped",
    /// «مشتبه» of «حالة مشتبه بها».
    Suspected = "suspected",
    /// «مؤكدة», of cases.
    Confirmed = "confirmed",
    /// «عند», before an hour that nothing else tells from a place in an order.
    AtHour = "at-hour",
}

sets! { Keywords of Keyword in KEYWORDS: 5 words }

/// Reads one row: `id role joined words`; `joined` are the clitics that may stand in front, `-` for none.
///
/// # Errors
/// An unknown role, or a word that is not in Arabic letters.
pub(crate) fn parse(row: &Row<'_>, builder: &mut LexiconBuilder) -> Result<(), Bilingual> {
    let keyword = row.one_of(1, "role", KEYWORDS)?;
    let joined = if row.get(2) == "-" { Vec::new() } else { row.words(2)? };
    for word in row.words(3)? {
        builder.add_keyword(word, keyword);
        for clitic in &joined {
            builder.add_keyword(&format!("{clitic}{word}"), keyword);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Words, letters};

    fn is(words: &Words, word: &str, keyword: Keyword) -> bool {
        words.lexicon.is_keyword(words.lexicon.look_up(&letters::folded(word)).senses, keyword)
    }

    #[test]
    fn only_the_forms_that_are_listed_count() {
        let words = Words::builtin();
        assert!(is(words, "قد", Keyword::Qad) && is(words, "قد", Keyword::Already));
        assert!(is(words, "وكانت", Keyword::Was) && is(words, "الصحّة", Keyword::Truth));
        assert!(!is(words, "سكان", Keyword::Was) && !is(words, "وقد", Keyword::Qad));
    }

    #[test]
    fn a_keyword_hides_nothing_that_the_lexicon_knows_of_the_word() {
        let words = Words::builtin();
        let found = words.lexicon.look_up("بالساعه");
        assert!(!found.senses.is_empty() && is(words, "بالساعة", Keyword::Hour));
    }

    #[test]
    fn users_add_to_them_and_take_away() {
        let own = "maybe\tperhaps\tو\tلعل\nonce\tonce\t-\t\nx\tnever\t-\tأبدا\n";
        let loaded = Words::load(&[("keywords.tsv".into(), own.into())]);
        assert!(is(&loaded.words, "ولعل", Keyword::Perhaps) && is(&loaded.words, "ربما", Keyword::Perhaps));
        assert!(!is(&loaded.words, "لمرة", Keyword::Once));
        assert_eq!(loaded.errors.iter().map(|e| e.line).collect::<Vec<_>>(), [3]);
    }
}
