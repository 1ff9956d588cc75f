//! What happened on a day that is told: which sort of happening its date is of, by the verb or noun that the date belongs to.

use super::clause::is_stop;
use super::context::{Context, Sentence};
use super::draft::Draft;
use crate::text::Kind;
use crate::text::lexicon::matters::{self, Told};
use crate::text::lexicon::particles::Particle;
use crate::text::sort;

/// How far before a date its verb or noun may stand, in tokens, and how far behind it where nothing before it tells.
const BEFORE: usize = 14;
const BEHIND: usize = 7;
/// How many words may open a clause before the date that leads it.
const OPENING: usize = 3;

/// Which sort of happening a date is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happening {
    /// The hash of its id in the word list; `None` for a statement of what is not listed.
    pub sort: Option<u32>,
    /// Whether it is the day on which it was told of: «أعلنت الشرطة الأحد مقتل».
    pub is_said: bool,
}

/// The ids of deaths with what causes them, and of what may end in them.
const DEADLY: &str = "toll";
const PROTEST: &str = "protest";
/// The id of what is only said.
const STATEMENT: &str = "statement";

impl Happening {
    /// Whether it is a death, or what people die of.
    #[must_use]
    pub fn is_deadly(self) -> bool {
        self.sort == Some(matters::key(DEADLY))
    }

    /// Whether happenings of two sorts may be one: a protest in which people die.
    #[must_use]
    pub fn may_be(self, other: Self) -> bool {
        let protest = |h: Self| h.sort == Some(matters::key(PROTEST));
        self.is_deadly() && protest(other) || protest(self) && other.is_deadly()
    }
}

/// How far behind a date what was said on it may stand, in tokens.
const SAID: usize = 6;

/// The sort of happening that a date is of; `None` for what is no date, and where no listed word tells.
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Option<Happening> {
    // A deadline is told with what is due, with its end or with whoever set it.
    if draft.kind != Kind::DateEvent {
        return None;
    }
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    let low = start.saturating_sub(BEFORE).max(sentence.tokens.start);
    let before_date = || (low..start).rev().take_while(|&i| !leads_in(context, i));
    let behind = |reach: usize| {
        let high = (end + reach).min(sentence.tokens.end);
        (end..high).take_while(|&i| !is_stop(context, i)).find_map(|i| sort(context, i))
    };
    for i in before_date() {
        let own = sort(context, i);
        // «بعد إعلان الوزارة الأحد مقتل».
        if own == Some(matters::key(STATEMENT)) || own.is_none() && context.reporting(i).is_some() {
            return Some(Happening { sort: behind(SAID), is_said: true });
        }
        if let Some(own) = own {
            // «انتهاء الهدنة», «وقف إطلاق النار», «نتائج الانتخابات»: the first of such words tells.
            let chain = (low..i).rev().map_while(|before| sort(context, before));
            return Some(Happening { sort: Some(chain.last().unwrap_or(own)), is_said: false });
        }
    }
    // «والجمعة، شيع الأهالي», «في وقت سابق الأحد حذر», not «الجسر الذي شيد عام 1974 انهار».
    let leads = before_date().count() <= OPENING;
    behind(BEHIND).filter(|_| leads).map(|sort| Happening { sort: Some(sort), is_said: false })
}

/// Whether what stands before token `i` belongs to another clause than what stands behind it.
fn leads_in(context: &Context<'_>, i: usize) -> bool {
    is_stop(context, i) || context.is_particle(i, Particle::That) || is_other_date(context, i)
}

fn is_other_date(context: &Context<'_>, i: usize) -> bool {
    context.is_dated(i) && !context.is_of(i, sort::TIMED)
}

fn sort(context: &Context<'_>, i: usize) -> Option<u32> {
    if !context.facts(i).tells_matter() && context.event(i).is_none() {
        return None;
    }
    let listed = matters::bases(&context.unjoined_fold(i))
        .find_map(|base| context.words.matters.named(base, Told::Day));
    let befell = || match context.event(i)?.kind {
        Kind::Killed | Kind::Injured | Kind::Missing => Some(matters::key(DEADLY)),
        Kind::Captured => Some(matters::key("arrest")),
        Kind::Displaced => Some(matters::key("movement")),
        _ => None,
    };
    listed.or_else(befell)
}

#[cfg(test)]
mod tests {
    use super::{DEADLY, PROTEST};
    use crate::claims::{Happening, Kind, extract};
    use crate::intake::testing::article;
    use crate::text::lexicon::matters;

    /// What the first date of a text is the day of.
    fn happening(text: &str) -> Option<Happening> {
        let claims = extract(&article(1, "أ", text), 1);
        claims.into_iter().find(|claim| claim.kind == Kind::DateEvent)?.features.happening
    }

    fn of(id: &str, is_said: bool) -> Option<Happening> {
        Some(Happening { sort: Some(matters::key(id)), is_said })
    }

    #[test]
    fn a_day_is_of_the_nearest_verb_or_noun_before_it_in_its_clause() {
        assert_eq!(happening("انهار مبنى من ستة طوابق في الميناء، الثلاثاء."), of(DEADLY, false));
        assert_eq!(happening("أدلى الناخبون بأصواتهم الأحد في العاصمة."), of("vote", false));
        assert_eq!(happening("شيع الأهالي الجمعة ضحايا الحافلة."), of("funeral", false));
        assert_eq!(happening("خرجت مسيرات يوم السبت في المدن الكبرى."), of(PROTEST, false));
    }

    #[test]
    fn a_day_that_leads_its_clause_is_of_what_follows() {
        assert_eq!(happening("والجمعة، شيع الأهالي ضحايا الحافلة."), of("funeral", false));
    }

    #[test]
    fn of_a_chain_of_nouns_the_first_tells() {
        assert_eq!(happening("جاء ذلك بعد انتهاء الهدنة الأحد."), of("end", false));
        assert_eq!(happening("نشرت اللجنة نتائج الانتخابات الاثنين."), of("result", false));
    }

    #[test]
    fn a_day_on_which_something_was_told_is_no_day_on_which_it_happened() {
        assert_eq!(happening("أعلنت الشرطة، الجمعة، مقتل عشرة أشخاص."), of(DEADLY, true));
        assert_eq!(
            happening("قال المدير الخميس إن العمل عاد إلى طبيعته."),
            Some(Happening { sort: None, is_said: true })
        );
    }

    #[test]
    fn what_people_march_against_they_may_die_of() {
        let [march, deaths, vote] = [of(PROTEST, false), of(DEADLY, false), of("vote", false)];
        let meet = |a: Option<Happening>, b: Option<Happening>| a.zip(b).is_some_and(|(a, b)| a.may_be(b));
        assert!(meet(march, deaths) && meet(deaths, march));
        assert!(!meet(march, vote) && !meet(deaths, vote));
    }
}
