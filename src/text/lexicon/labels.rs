//! Words that make a number beside them something else than a quantity (`labels.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "labels.tsv", content: include_str!("../../../assets/lexicon/labels.tsv") };

listed! {
    /// What a number beside the word is.
    Label in LABELS:
    /// Part of the name of a type or product.
    Model = "model",
    /// Part of a designation spelled with the name of a Latin letter.
    Letter = "letter",
    /// The number of an article, page, case, ….
    Article = "article",
    Phone = "phone",
    /// Part of the name of a military unit.
    Formation = "formation",
    /// Part of the name of a road, channel, gate, ….
    Road = "road",
    /// Part of another name.
    Name = "name",
    /// A day and month after it are a name.
    DayName = "day-name",
    /// Two numbers after it are an old and a new figure, not a range.
    Change = "change",
    /// The same, and the figure has grown: «ارتفع».
    Rise = "rise",
    /// The same, and the figure has shrunk: «انخفض».
    Fall = "fall",
    /// Two numbers after it are a score.
    Sport = "sport",
    /// A place in an order.
    Order = "order",
    /// A total that a bound at a distance speaks of: «تجاوز عدد القتلى 50».
    Total = "total",
    /// A unit of time after it is one: «مدته أسبوع».
    Lasting = "lasting",
    /// A verb of saying whose content follows only behind «إن» or in quotation marks: «قال».
    Telling = "telling",
    /// A verb before one of saying: «سارع الجيش إلى نفي».
    SettingAbout = "setting-about",
    /// A verb of saying whose content follows «إلى», «على» or «عن».
    Pointing = "pointing",
    /// «عطلة»: the end of the week behind it is a weekend.
    Holiday = "holiday",
    /// «حكم», before «بالإعدام»: nobody is dead yet.
    Sentence = "sentence",
    /// «تنفيذ», before a sentence.
    CarriedOut = "carried-out",
    /// What happened follows, behind what came of it: «إثر».
    Cause = "cause",
    /// What is found and not fired follows: «ضبط».
    Found = "found",
    /// A verb that measures what follows it: «لا يوجد أكثر من 5».
    Measuring = "measuring",
    /// A negated verb that says that something goes on: «لا يزال».
    GoingOn = "going-on",
    /// What a bare year right behind it dates: «حرب 1998».
    YearOf = "year-of",
    /// What goes on for a time: «بعد ثلاثة أيام من المفاوضات» tells how long it lasted.
    Enduring = "enduring",
    /// A word of law courts and their sentences.
    Court = "court",
    /// «تعقد», «اجتماع»: announces what a bare weekday not long ahead is for.
    Scheduled = "scheduled",
    /// «تدخل»: scheduled where it goes on with «حيز», and an intervention elsewhere.
    Entering = "entering",
    /// «يوميا»: hours beside it are kept every day.
    Habit = "habit",
    /// «إعلان», with who announces right behind it: «إعلان الجيش مقتل 5».
    Announcing = "announcing",
    /// «توقع», «أظهرت»: of a body or a document it tells a figure without «أن».
    Estimating = "estimating",
    /// «إنقاذ», «شارك», «حكم على»: before people who are counted without a noun.
    OfPeople = "of-people",
    /// «محاولة», before what has not happened: «محاولة قتل 3».
    Attempt = "attempt",
    /// «قضت»: what courts do and what the dying do.
    Ruling = "ruling",
    /// «خرج»: drives people out only where they leave a place or their homes.
    Leaving = "leaving",
    /// «منازلهم».
    Home = "home",
    /// «خسر», before fighters: they are dead.
    Losing = "losing",
    /// «توقع»: behind «أن» follows what has not happened yet.
    Forecast = "forecast",
    /// «حذر»: behind «من» follows what has not happened yet.
    Warning = "warning",
    /// Behind «إصابة»: people who are ill.
    Disease = "disease",
    /// «القضاء على»: an event only with «على» behind it.
    Upon = "upon",
    /// «إجلاء»: drives people out of a region, and helps them out of a building.
    Evacuating = "evacuating",
    /// «ملاجئ»: those who are in them have left their homes.
    Shelter = "shelter",
    /// «أحياء»: behind those who are found.
    Alive = "alive",
    /// «أرسل», «عرض»: whose forces, goods or money follow is its subject.
    Sending = "sending",
    /// «أصدرت الوزارة بيانا»: who spoke, before what is said.
    Issuing = "issuing",
    /// «عمليات الإنقاذ»: who takes part serves there.
    Service = "service",
    /// «وقع», «أسفر»: what a date behind it dates is done.
    Happened = "happened",
    /// «حصل», «بلغ», «نسبة»: stands between a figure and what it is of.
    Bearing = "bearing",
    Truce = "truce",
    Mourning = "mourning",
    /// «حظر التجول», «حالة الطوارئ».
    Curfew = "curfew",
    /// «وقف», before what it makes a truce of: «وقف إطلاق النار».
    Halting = "halting",
    /// «أصوات», «اقتراع»: shares near it are of votes, and change while these are counted.
    Voting = "voting",
    /// «مسجل», «يحق»: voters near it may vote, which tells nothing of how many do.
    Entitled = "entitled",
    /// «سعر»: a sum behind it is the price of one thing.
    Price = "price",
    Buying = "buying",
    Selling = "selling",
    /// «النار» of «إطلاق النار».
    Fire = "fire",
    /// «تأجل», «مدد»: the day or the length of time beside it is another than before.
    Moving = "moving",
}

sets! { Labels of Label in LABELS: 3 words }

impl Label {
    /// Those with two numbers after them that are an old and a new figure, whichever way it went.
    pub const CHANGES: Labels = Labels::of(&[Self::Change, Self::Rise, Self::Fall]);
}

/// Reads one row: `id kind words`.
///
/// # Errors
/// An unknown kind.
pub(crate) fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Label, Bilingual> {
    let label = row.one_of(1, "kind", LABELS)?;
    for word in row.words(2)? {
        builder.add(word, Sense { class: Class::Label, form: Form::Singular, id });
    }
    Ok(label)
}
