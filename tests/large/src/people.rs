//! Whom one knows at each company.

use imbuto::domain::{Account, Command, Contact, ContactId, Record, Workspace, apply};

use crate::sampler::{Sampler, later};
use crate::words::{FIRST, LAST};
use crate::{DAYS, FIRST_DAY};

/// The same workspace with so many people at its companies: each with an address of e-mail, a number, and
/// one in three with another.
#[must_use]
pub fn with_people(mut workspace: Workspace, count: usize, seed: u64) -> Workspace {
    let mut sampler = Sampler::new(seed);
    let accounts: Vec<&Account> = workspace.accounts.iter().collect();
    let people: Vec<Record> =
        (0..count).map(|number| person(number, &accounts, &mut sampler).into()).collect();
    let last_day = later(FIRST_DAY, 2 * DAYS as i64);
    // They name companies that are there, and nothing else: they may stand.
    let put = apply(&mut workspace, &Command::Put(people), last_day);
    debug_assert!(put.is_ok(), "{put:?}");
    workspace
}

fn person(number: usize, accounts: &[&Account], sampler: &mut Sampler) -> Contact {
    let account = sampler.pick(accounts);
    let (first, second, last) = (sampler.pick(&FIRST), sampler.pick(&FIRST), sampler.pick(&LAST));
    let name = match sampler.chance(20) {
        true => format!("{first} {second} {last}"),
        false => format!("{first} {last}"),
    };
    let host = account.website.as_deref().unwrap_or("posta.example");
    let (first, last) = (first.to_lowercase(), last.to_lowercase());
    let mut digits = |count: usize| -> String {
        (0..count).map(|_| char::from(b'0' + sampler.below(10) as u8)).collect()
    };
    let (phone, mobile) = (digits(7), digits(9));
    let id = ContactId::new(sampler.moment(FIRST_DAY), sampler.tail());
    Contact {
        email: Some(format!("{first}.{last}{number}@{}", host.trim_start_matches("www."))),
        phone: Some(format!("+39 055 {phone}")),
        mobile: sampler.chance(33).then(|| format!("3{mobile}")),
        ..Contact::named(id, Some(account.id), name)
    }
}

#[cfg(test)]
mod tests {
    use crate::workspace;

    #[test]
    fn people_are_known_at_companies_that_are_there() {
        let workspace = super::with_people(workspace(60, 7), 90, 7);
        assert_eq!(workspace.contacts.len(), 90);
        let at = |one: &imbuto::domain::Contact| one.account;
        let accounts = workspace.contacts.iter().filter_map(at);
        assert!(accounts.map(|id| workspace.accounts.get(id)).all(|one| one.is_some()));
        assert!(workspace.contacts.iter().all(|one| one.email.is_some() && one.phone.is_some()));
    }
}
