//! What goes on a phrase behind a comma, a conjunction or a preposition.

use super::words::{is_adjective, kind_of};
use super::{Reader, Sort, read};
use crate::claims::{SpeakerKind, person};
use crate::text::affixes::PLURAL;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::{Role, Roles};

impl Reader<'_, '_> {
    /// «وزير الري، نادر الشامي،» and «ليلى الحسن، المتحدثة باسم البلدية،»: only where the phrase closes again.
    pub(super) fn apposition(&mut self) -> bool {
        let (context, from) = (self.context, self.at + 1);
        let closes = |end: usize| {
            end >= self.to
                || context.is_any_punct(end)
                || context.is_particle(end, Particle::That)
                || context.is_dated(end)
        };
        if self.is_office() && self.person.is_none() {
            let name = person::name_at(context, from, true).filter(|n| closes(n.end));
            if let Some(name) = name {
                (self.at, self.end) = (name.end, name.end);
                self.person = Some(name);
                return true;
            }
        } else if self.person.is_some() && !self.is_office() && from < self.to {
            let is_office =
                context.speech(from).0.any(&[Role::Office, Role::Person]) || context.title(from).is_some();
            let title = is_office.then(|| read(context, from, self.to, false)).flatten();
            if let Some(title) = title.filter(|t| t.person.is_none() && closes(t.tokens.end)) {
                (self.at, self.end) = (title.tokens.end, title.tokens.end);
                (self.kind, self.sort) = (title.kind, Sort::Known);
            }
        }
        false
    }

    /// «مصدر في الشرطة», «مسؤول من الوزارة»: only behind people, and not «في بيان».
    pub(super) fn preposition(&mut self, i: usize) -> bool {
        let context = self.context;
        let is_from = context.is_particle(i, Particle::From);
        let takes_place = self.head.any(&[Role::Unnamed, Role::Office, Role::Witness, Role::Person])
            || context.title(self.start).is_some();
        let behind_head = i == self.start + 1
            || context.speech(i - 1).0.has(Role::Detail)
            || context.name(i - 1).is_some()
            || (!is_from && takes_place);
        let (roles, prefix) = context.speech(i + 1);
        // «مصدر مقرب من التحقيق».
        let close_to = is_from && context.speech(i - 1).0.has(Role::Detail) && context.is_definite(i + 1);
        let names_place = i + 1 < self.to
            && context.is_word(i + 1)
            && !context.is_dated(i + 1)
            && context.event(i + 1).is_none()
            && (close_to
                || !roles.any(&[Role::Setting, Role::Content, Role::Stop])
                || (roles.heads() && prefix.has(Prefix::ARTICLE)));
        let plain = context.token(i).is_some_and(|t| t.prefix == Prefix::NONE);
        // «طلب الوزير من الأهالي» asks them.
        let asked = is_from && self.definite && i == self.start + 1;
        if asked || !(plain && takes_place && behind_head && names_place && self.person.is_none()) {
            return false;
        }
        let country = context.name(i + 1).is_some_and(|n| n.sort == NameSort::Country);
        self.closed = context.is_definite(i + 1) || country;
        self.construct = true;
        self.at = i + 1;
        self.take()
    }

    /// Whether the definite word at `i` cannot belong to the name: behind a person, behind a plural that has kept its nun
    /// («ناشطون العدد»), behind an adjective («مصادر محلية الحصيلة»), or a total that those tell who only speak.
    pub(super) fn is_over(&self, i: usize) -> bool {
        let (context, before) = (self.context, i - 1);
        let people = self.head.any(&[Role::Unnamed, Role::Witness]);
        let described = people && before > self.start && is_adjective(context, before);
        let total = (people || self.head.any(&[Role::Ngo, Role::Media]))
            && context.is_particle(i, Particle::NumberOf);
        // «شؤون» is no plural of people.
        let plural = context.folded(before).ends_with(PLURAL)
            && !context.speech(before).0.has(Role::Link)
            && context.noun(before).is_none_or(|(noun, _)| noun.is_person());
        let owned = plural || described || total;
        self.naming || (!self.closed && owned)
    }

    /// «حماس والجهاد الإسلامي», «مصادر طبية وأمنية», «شهود عيان ومصدر أمني».
    pub(super) fn coordinated(&mut self, i: usize, roles: Roles, definite: bool) -> bool {
        let context = self.context;
        // «وزير الاتصالات والنقل»: one post for both.
        let of_post = definite && self.construct && self.head.any(&[Role::Office, Role::Official]);
        let announced = roles.any(&[Role::Content, Role::Stop]) && !roles.heads() && !of_post;
        // «فرق الإطفاء والإنقاذ».
        let happens = context.event(i).is_some() && !of_post && !(definite && roles.heads());
        if self.naming || announced || happens {
            return false;
        }
        let adjective = !definite && !self.closed && (is_adjective(context, i) || context.name(i).is_some());
        // «وزير الداخلية والجماعات المحلية».
        let tasks = of_post && self.is_office() && self.closed && is_adjective(context, i + 1);
        let bare = definite && self.closed && context.noun(i).is_none();
        let goes_on = roles.heads() || bare || adjective || tasks;
        if !goes_on {
            return false;
        }
        if roles.heads() {
            (self.closed, self.construct) = (definite, true);
        }
        self.take()
    }

    pub(super) fn with_preposition(&mut self, i: usize, roles: Roles, definite: bool) -> bool {
        let context = self.context;
        let (_, prefix) = context.speech(i);
        let li = prefix.has(Prefix::LI)
            || context.has_prefix(i, Prefix::LI)
            || (context.is_unknown(i) && prefix == Prefix::NONE);
        let charge = li && self.is_purpose(i);
        if self.naming || (context.event(i).is_some() && !charge) || roles.has(Role::Addressee) && li {
            return false;
        }
        let body = roles.heads() || context.name(i).is_some();
        // «الهيئة العليا للانتخابات»: behind an adjective, where «دعت الحكومة للانسحاب» tells what for.
        let purpose =
            i > self.start + 1 && definite && context.is_definite(i - 1) && is_adjective(context, i - 1);
        let purpose = purpose || (i > self.start + 1 && context.is_keyword(i - 1, Keyword::Highest));
        let goes_on = charge
            || if li {
                (definite || body)
                    && self.sort == Sort::Known
                    && (!roles.has(Role::Content) || body || purpose)
            } else {
                let takes_place = self.head.any(&[Role::Unnamed, Role::Office, Role::Witness])
                    || context.title(self.start).is_some();
                takes_place && body && prefix.has(Prefix::BI) | context.has_prefix(i, Prefix::BI)
            };
        if !goes_on {
            return false;
        }
        (self.closed, self.construct) = (definite || context.name(i).is_some(), true);
        if self.is_office() && roles.heads() {
            self.kind = kind_of(context, i).unwrap_or(self.kind);
        }
        self.take()
    }

    pub(super) fn complement_kind(&self, i: usize) -> SpeakerKind {
        let own = self.head.any(&[
            Role::Unnamed,
            Role::Media,
            Role::Ngo,
            Role::Witness,
            Role::Medical,
            Role::Party,
        ]);
        // «وكالة الكوارث», «وكالة الحماية المدنية» are no news agencies.
        let roles = self.context.speech(i).0;
        let of_news = roles.any(&[Role::Media, Role::Proper, Role::Detail, Role::Given, Role::Addressee]);
        let agency = self.context.is_keyword(self.start, Keyword::Agency)
            && i == self.start + 1
            && self.context.is_definite(i)
            && self.context.name(i).is_none();
        let public = self.head.has(Role::Media) && i == self.start + 1 && roles.has(Role::Official);
        if public || (agency && !of_news) {
            return SpeakerKind::Official;
        }
        if own || self.head.has(Role::Person) {
            return self.kind;
        }
        let complement = kind_of(self.context, i);
        match complement {
            Some(SpeakerKind::Party) if self.context.speech(i).0.has(Role::Person) => self.kind,
            Some(kind @ (SpeakerKind::Party | SpeakerKind::Ngo)) if self.is_office() => kind,
            Some(SpeakerKind::Medical) => {
                let ministry = self.is_office() && !self.context.speech(i).0.any(&[Role::Medical]);
                if ministry { self.kind } else { SpeakerKind::Medical }
            }
            _ => self.kind,
        }
    }
}
