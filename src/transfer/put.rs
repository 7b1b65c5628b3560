//! What a row says of a deal as it is, put into its record part by part.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Part;
use super::draft::Details;
use super::parties::{NewId, Parties, PersonFacts};
use crate::domain::{NextAction, Opportunity};

/// What is put, and with whom.
pub(super) struct Put<'a, 'w> {
    pub(super) parties: &'a mut Parties<'w>,
    /// The parts of which the file's value is taken.
    pub(super) taken: &'a BTreeSet<Part>,
    /// The day of this import, where an earlier one was of the same deal.
    pub(super) seen_on: Option<Date>,
}

impl Put<'_, '_> {
    /// Puts the parts that are taken; a blank cell leaves what is here.
    pub(super) fn details(
        self,
        opportunity: &mut Opportunity,
        details: &Details<'_>,
        new_id: NewId<'_>,
    ) {
        let Self { parties, taken, seen_on } = self;
        fn put<T>(place: &mut Option<T>, new: Option<T>) {
            if new.is_some() {
                *place = new;
            }
        }

        let takes = |part| taken.contains(&part);
        if takes(Part::Title) {
            opportunity.title = details.title.clone().into_owned();
        }
        if takes(Part::Account) {
            let account = details.account.as_ref().map(|facts| parties.account(facts, new_id));
            put(&mut opportunity.account, account);
        } else if let Some(facts) = &details.account {
            // More may be known of the company.
            parties.account(facts, new_id);
        }
        if takes(Part::Contacts) {
            for name in &details.contacts {
                // Of several people a mail or number is nobody's for certain.
                let only = details.contacts.len() == 1;
                let facts = PersonFacts {
                    name,
                    email: details.email.filter(|_| only),
                    phone: details.phone.filter(|_| only),
                    mobile: details.mobile.filter(|_| only),
                    department: details.department.filter(|_| only),
                    id: details.person_id.clone().filter(|_| only),
                };
                let contact = parties.contact(opportunity.account, &facts, new_id);
                if !opportunity.contacts.contains(&contact) {
                    opportunity.contacts.push(contact);
                }
            }
        }
        let owner = details.owner.filter(|_| takes(Part::Owner));
        let owner = owner.map(|name| parties.owner(name, new_id));
        if owner.is_some() && opportunity.owner() != owner {
            // A change since the last import was seen on the day of this one.
            let on = seen_on.filter(|_| opportunity.owner().is_some());
            opportunity.assign(owner, on);
        }
        put(
            &mut opportunity.source,
            details.source.filter(|_| takes(Part::Source)).map(str::to_owned),
        );
        if let Some(amount) = details.amount.filter(|_| takes(Part::Amount)) {
            opportunity.set_amount(Some(amount), details.amount_known_on);
        }
        put(&mut opportunity.cost, details.cost.filter(|_| takes(Part::Cost)));
        put(&mut opportunity.created_on, details.created_on.filter(|_| takes(Part::CreatedOn)));
        let expected = details.expected_close_on.filter(|_| takes(Part::ExpectedCloseOn));
        put(&mut opportunity.expected_close_on, expected);
        put(&mut opportunity.temperature, details.temperature.filter(|_| takes(Part::Temperature)));
        put(&mut opportunity.decision_on, details.decision_on.filter(|_| takes(Part::DecisionOn)));
        let handed_over = details.handed_over_on.filter(|_| takes(Part::HandedOverOn));
        put(&mut opportunity.handed_over_on, handed_over);
        let next = details.next_action.filter(|_| takes(Part::NextAction));
        let next = next.map(|(what, on, at)| NextAction { at, ..NextAction::new(what, on) });
        put(&mut opportunity.next_action, next);
        for tag in details.tags.iter().filter(|_| takes(Part::Tags)) {
            if !opportunity.tags.iter().any(|known| known == tag) {
                opportunity.tags.push((*tag).to_owned());
            }
        }
    }
}
