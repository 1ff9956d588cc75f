//! The dead and the hurt told in one figure: «40 قتيلا وجريحا», «عشرات القتلى والجرحى».

use super::Counted;
use crate::claims::Kind;
use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::govern;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Form, Prefix};
use crate::text::{Hedge, Number, NumberForm, letters};

/// «عشرات القتلى والجرحى»: a vague amount of the dead is as vague an amount of the hurt told with them.
pub(super) fn second(context: &Context<'_>, number: &Number, first: &Draft) -> Option<Draft> {
    let told = first.counted.start;
    let next = told + 1;
    let harm = |i: usize| {
        let (noun, form) = context.noun(i)?;
        let harmed = |kind: &Kind| matches!(kind, Kind::Killed | Kind::Injured) && form == Form::Plural;
        noun.kind.filter(harmed).map(|kind| (kind, noun))
    };
    let ((own, _), (kind, noun)) = harm(told).zip(harm(next))?;
    // «عدد من القتلى والجرحى» is rather a few of both together.
    let many = number.form == NumberForm::Vague && number.low.is_some_and(|low| low >= 10.0);
    let joined = context.has_prefix(next, Prefix::CONJUNCTION) && first.tokens.end <= next;
    let alike = context.is_definite(told) == context.is_definite(next);
    (many && joined && alike && own != kind && own == first.kind).then(|| Draft {
        tokens: next..next + 1,
        counted: next..next + 1,
        kind,
        concept: noun.concept.clone(),
        rule: "counted.both",
        confidence: 0.7,
        ..first.clone()
    })
}

/// «40 قتيلا وجريحا», «25 شخصا بين قتيل ومصاب»: one figure of the dead and the hurt. «عشرات القتلى والجرحى» are as
/// many dead, as the press is read, and so are «مقتل وإصابة العشرات»; «مقتل وإصابة 35» are both.
pub(super) fn together<'a>(context: &Context<'a>, number: &Number, counted: Counted<'a>) -> Counted<'a> {
    if number.hedge != Hedge::Vague && govern::is_both(context, number.tokens.start) {
        return Counted { together: true, ..counted };
    }
    let harm = |i: usize| context.noun(i).filter(|(noun, _)| noun.kind.is_some_and(Kind::is_casualty));
    let among = |i: usize| context.is_particle(i, Particle::Among);
    let opened = (number.tokens.end..counted.tokens.end).any(among);
    let mut first = counted.phrase.start;
    // «عشرات الضحايا بين قتيل وجريح».
    let victims = harm(first).is_some_and(|(_, form)| form == Form::Plural) && among(counted.tokens.end);
    if !opened && (harm(first).is_none() || victims) {
        // «25 شخصا ما بين قتيل ومصاب», «40 بين قتيل وجريح».
        first = counted.tokens.end;
        first += usize::from(context.is_keyword(first, Keyword::What));
        if !among(first) {
            return counted;
        }
        first += 1;
    }
    let both = harm(first).zip(harm(first + 1)).is_some_and(|((one, form), (other, second))| {
        form == Form::Singular && second == Form::Singular && one.kind != other.kind
    });
    // «14 قتيلا وإصابة 9» goes on with what happened to others; «25 حالة بين وفاة وإصابة» does not.
    // «155 قتيلا ومفقودا» are of one case.
    let alike = [first, first + 1].into_iter().all(|i| context.folded(i).ends_with(letters::ALIF));
    let deed = !opened && !alike && first != counted.tokens.end + 1 && context.event(first + 1).is_some();
    // «12 قتيلا وجريحا واحدا».
    if !both || deed || context.is_numeral(first + 2) || !context.has_prefix(first + 1, Prefix::CONJUNCTION) {
        return counted;
    }
    Counted { tokens: counted.tokens.start..first + 2, together: true, ..counted }
}
