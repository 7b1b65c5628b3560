//! One company: its people, its deals, who has been in touch with it, and what is known of it.

use leptos::prelude::*;

use crate::domain::{AccountId, Party, Workspace};
use crate::ui::activities::WithWhom;
use crate::ui::components::{Absent, PastHint};
use crate::ui::context::App;
use crate::ui::lazy::{LazyView, LazyViews};
use crate::ui::pages::opportunity::happened;
use crate::ui::pages::pipeline::Dialogs;
use crate::ui::route::Page;
use crate::words::parties as words;

use super::deals::Deals;
use super::details::Details;
use super::doubles::Doubles;
use super::head::Head;
use super::introductions::Introductions;
use super::lanes::Contacted;
use super::merge::MergeView;
use super::merged::Merged;
use super::notes::Notes;
use super::people::People;
use super::remove::Remove;
use super::subject::{Subject, record_of};
use super::ties::Ties;

/// The company of the address, or the page on which it is held against another.
#[component]
pub fn AccountPage() -> impl IntoView {
    let app = App::current();
    let shown = app.address.part(|route| match route.page {
        Page::Account(id) => Some((id, route.query.merge.map(AccountId::from))),
        _ => None,
    });
    move || {
        let (id, other) = shown.get()?;
        Some(match other {
            Some(other) => view! {
                <MergeView one=Party::Account(id) other=Party::Account(other) />
            }
            .into_any(),
            None => view! { <Account id=id /> }.into_any(),
        })
    }
}

#[component]
fn Account(id: AccountId) -> impl IntoView {
    let app = App::current();
    let party = Party::Account(id);
    let subject = Subject { party, happened: happened(app, WithWhom::from(party)), app };
    let main = move || {
        view! {
            <People subject=subject account=id />
            <Deals subject=subject />
            <Contacted subject=subject />
        }
        .into_any()
    };
    view! { <PartyPage subject=subject main=main /> }
}

/// The page of a company or person: its head, what is done with it, and beside that what is known.
#[component]
pub fn PartyPage(
    subject: Subject,
    /// What stands in the wide column.
    main: impl Fn() -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let lazy: LazyViews = expect_context();
    let dialogs = Dialogs::new();
    provide_context(dialogs);
    let is_there = Memo::new(move |_| {
        let look = move |workspace: &Workspace| workspace.has(record_of(subject.party));
        app.store.read_record(subject.record(), look).unwrap_or_default()
    });
    let code = match subject.party {
        Party::Account(_) => "account",
        Party::Contact(_) => "contact",
    };
    view! {
        <div class="ppage" data-page=code>
            {move || match is_there.get() {
                false => {
                    let (said, place) = (words::absent(language), words::relations(language));
                    view! { <Absent said=said likes=Page::Relations place=place /> }.into_any()
                }
                true => {
                    view! {
                        <PastHint />
                        <fieldset class="whole-set" disabled=move || app.store.looks_back()>
                            <Head subject=subject />
                            <div class="cols cols-8-4">
                                <div class="stack6">{main()}</div>
                                <div class="oside">
                                    <Doubles subject=subject />
                                    <Introductions subject=subject />
                                    <Ties subject=subject />
                                    <Details subject=subject />
                                    <Notes subject=subject />
                                    <Merged subject=subject />
                                    <Remove subject=subject />
                                </div>
                            </div>
                        </fieldset>
                    }
                        .into_any()
                }
            }}
        </div>
        {move || dialogs.is_open().then(|| lazy.draw(LazyView::Dialogs))}
    }
}
