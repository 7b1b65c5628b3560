//! Whose and from where: the two choices that every view of opportunities shares.

use leptos::prelude::*;

use crate::domain::{OwnerId, RecordKind};
use crate::ui::context::App;
use crate::words::{pipeline, shell};

use super::Pick;

/// All owners, or one.
#[component]
pub fn OwnerPick() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let value =
        app.address.part(|route| route.query.owner.map(|id| id.to_string()).unwrap_or_default());
    let options = Memo::new(move |_| {
        let owners = app.store.read_kinds(&[RecordKind::Owner], |workspace| {
            let owners = workspace.owners.iter();
            owners.map(|owner| (owner.id.to_string(), owner.name.clone())).collect::<Vec<_>>()
        });
        let everyone = (String::new(), shell::everyone(language).to_owned());
        std::iter::once(everyone).chain(owners.unwrap_or_default()).collect()
    });
    let pick =
        move |value: String| app.address.choose(|query| query.owner = OwnerId::parse(&value));
    view! {
        <Pick
            label=pipeline::owner(language)
            name="owner"
            value=value.into()
            options=options.into()
            on_pick=pick
        />
    }
}

/// All sources, or one.
#[component]
pub fn SourcePick() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let value = app.address.part(|route| route.query.source.clone().unwrap_or_default());
    let options = Memo::new(move |_| {
        let every = (String::new(), shell::every_source(language).to_owned());
        let sources = app.store.sources().into_iter().map(|source| (source.clone(), source));
        std::iter::once(every).chain(sources).collect()
    });
    let pick = move |value: String| {
        app.address.choose(|query| query.source = (!value.is_empty()).then_some(value));
    };
    view! {
        <Pick
            label=pipeline::source(language)
            name="source"
            value=value.into()
            options=options.into()
            on_pick=pick
        />
    }
}
