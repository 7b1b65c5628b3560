//! All pairs that are perhaps one, to be looked at one after the other.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{AccountId, ContactId, Party, RecordKind, Workspace};
use crate::duplicates::Likeness;
use crate::ui::alike::{Known, distinct, known, pair};
use crate::ui::components::{Icon, IconName, PartyLink};
use crate::ui::context::App;
use crate::ui::slices::{Work, kept_in_slices};
use crate::words::{merging, parties as words};

use super::doubles::compare;
use super::subject::{company_of, name_of};

/// Records that a step asks for.
const ASKED_A_STEP: usize = 16;

/// So many pairs are shown; the rest come when these are settled.
const SHOWN: usize = 100;

type Pair = (Likeness, Party, Party);

/// The pairs that are perhaps one, the likeliest first.
#[component]
pub fn Review() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let known = known(app);
    let found = kept_in_slices(move || {
        let mut search =
            Search { known: known.get()?, account: None, contact: None, found: BTreeSet::new() };
        Some(Box::new(move || app.store.peek(|workspace| search.step(workspace))?)
            as Work<Vec<Pair>>)
    });
    let pairs = Memo::new(move |_| {
        let mut pairs = found.get()?;
        let look = |workspace: &Workspace| {
            let distinct = distinct(workspace);
            pairs.retain(|(_, one, other)| {
                let there =
                    [one, other].iter().all(|party| !name_of(workspace, **party).is_empty());
                there && !distinct.contains(&pair(*one, *other))
            });
            pairs
        };
        let kinds = [RecordKind::Relation, RecordKind::Account, RecordKind::Contact];
        app.store.read_kinds(&kinds, look)
    });
    let row = move |(why, one, other): Pair| {
        let described = |party: Party| {
            let names = |workspace: &Workspace| {
                let company = match party {
                    Party::Contact(_) => {
                        company_of(workspace, party).and_then(|id| workspace.accounts.get(id))
                    }
                    Party::Account(_) => None,
                };
                (name_of(workspace, party), company.map(|company| company.name.clone()))
            };
            app.store.peek(names).unwrap_or_default()
        };
        let [(first, at), (second, also_at)] = [described(one), described(other)];
        let address = move || compare(app, one, other).print();
        let named = merging::compare_both(language, &first, &second);
        let muted = |at: Option<String>| at.map(|at| view! { " " <span class="muted">{at}</span> });
        view! {
            <li data-pair="">
                <Icon name=IconName::Warn />
                <span>
                    <PartyLink party=one name=first />
                    {muted(at)}
                    <span class="muted">" · "</span>
                    <PartyLink party=other name=second />
                    {muted(also_at)}
                    <small>{words::why_alike(language, why)}</small>
                </span>
                <a class="btn sm" data-action="compare" href=address aria-label=named>
                    {merging::compare(language)}
                </a>
            </li>
        }
    };
    view! {
        <section data-block="review">
            {move || match pairs.get() {
                None => view! { <p role="status">{merging::looking(language)}</p> }.into_any(),
                Some(pairs) if pairs.is_empty() => {
                    view! { <p class="empty" role="status">{merging::no_doubles(language)}</p> }.into_any()
                }
                Some(pairs) => {
                    let count = merging::so_many_doubles(language, &i18n.counted(pairs.len()));
                    let rows = pairs.into_iter().take(SHOWN).map(row).collect_view();
                    view! {
                        <p role="status">{count}</p>
                        <ul class="pairs">{rows}</ul>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// The search through all that are known, under way.
struct Search {
    known: Known,
    account: Option<AccountId>,
    contact: Option<ContactId>,
    found: BTreeSet<Pair>,
}

impl Search {
    fn step(&mut self, workspace: &Workspace) -> Option<Vec<Pair>> {
        let mut asked: Vec<Party> = Vec::new();
        for account in workspace.accounts.after(self.account).take(ASKED_A_STEP) {
            self.account = Some(account.id);
            asked.push(Party::Account(account.id));
        }
        if asked.is_empty() {
            for contact in workspace.contacts.after(self.contact).take(ASKED_A_STEP) {
                self.contact = Some(contact.id);
                asked.push(Party::Contact(contact.id));
            }
        }
        if asked.is_empty() {
            return Some(std::mem::take(&mut self.found).into_iter().collect());
        }
        for party in asked {
            let like = self.known.like(party).into_iter();
            self.found.extend(like.map(|(other, why)| {
                let (one, other) = pair(party, other);
                (why, one, other)
            }));
        }
        None
    }
}
