//! Who is held against whom.

use leptos::prelude::*;

use crate::domain::OwnerId;
use crate::metrics::Owners;
use crate::ui::components::Pick;
use crate::ui::context::App;
use crate::words::figures as words;

/// The two sides of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    one: Option<OwnerId>,
    other: Option<OwnerId>,
}

impl Sides {
    /// Who is compared among these owners: whoever is chosen, the address's owner or the first; and
    /// with whom, `None` being all the others.
    pub fn among(self, owners: &Owners) -> (Option<OwnerId>, Option<OwnerId>) {
        let has = |owner: &OwnerId| owners.of(*owner).is_some();
        let asked = App::current().address.route().query.owner;
        let first = owners.rows.first().map(|row| row.owner);
        let one = self.one.filter(has).or(asked.filter(has)).or(first);
        (one, self.other.filter(|other| has(other) && Some(*other) != one))
    }
}

/// The choice of both, in a sentence.
#[component]
pub fn SidesPick(
    /// Who can be chosen.
    owners: Signal<Option<Owners>>,
    /// The choice.
    sides: RwSignal<Sides>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let names = Memo::new(move |_| {
        let ids: Vec<OwnerId> = owners.with(|owners| {
            owners.iter().flat_map(|owners| owners.rows.iter().map(|row| row.owner)).collect()
        });
        let named = app.store.read(|workspace| {
            let name =
                |id: &OwnerId| Some((id.to_string(), workspace.owners.get(*id)?.name.clone()));
            ids.iter().filter_map(name).collect::<Vec<_>>()
        });
        named.unwrap_or_default()
    });
    let others = Memo::new(move |_| {
        let all = (String::new(), words::all_others(language).to_owned());
        std::iter::once(all).chain(names.get()).collect::<Vec<_>>()
    });
    let shown =
        move || owners.with(|owners| owners.as_ref().map(|owners| sides.get().among(owners)));
    let text = |owner: Option<OwnerId>| owner.map(|id| id.to_string()).unwrap_or_default();
    let one = Memo::new(move |_| text(shown().and_then(|(one, _)| one)));
    let other = Memo::new(move |_| text(shown().and_then(|(_, other)| other)));
    view! {
        <p class="phrase">
            {words::compare_one(language)} " "
            <Pick
                label=words::side_a(language)
                name="side-a"
                value=one.into()
                options=names.into()
                on_pick=move |value: String| sides.update(|sides| sides.one = OwnerId::parse(&value))
            /> " " {words::compare_with(language)} " "
            <Pick
                label=words::side_b(language)
                name="side-b"
                value=other.into()
                options=others.into()
                on_pick=move |value: String| {
                    sides.update(|sides| sides.other = OwnerId::parse(&value));
                }
            />
        </p>
    }
}
