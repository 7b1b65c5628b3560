//! How to reach a company or a person, and what is known of them: each edited in place.

use leptos::prelude::*;

use crate::domain::{Account, Workspace};
use crate::ui::context::App;
use crate::ui::drafts::Draft;
use crate::ui::links::{call_address, mail_address};
use crate::ui::pages::opportunity::{EditField, SUGGESTIONS};
use crate::words::parties as words;

use super::fields::{Reach, TextField};
use super::subject::Subject;

/// The fields that hold a text.
#[component]
pub fn Details(subject: Subject) -> impl IntoView {
    let language = subject.app.i18n.language;
    let rows = TextField::of(subject.party).iter().map(|field| {
        view! {
            <div data-detail=field.code()>
                <dt>{field.label(language)}</dt>
                <dd><TextInPlace subject=subject field=*field /></dd>
            </div>
        }
    });
    view! {
        <section class="frame thin" data-block="details">
            <header><h2>{words::details(language)}</h2></header>
            <dl class="details">{rows.collect_view()}</dl>
        </section>
    }
}

/// A text, edited in place, and the way it leads.
#[component]
pub fn TextInPlace(subject: Subject, field: TextField) -> impl IntoView {
    let language = subject.app.i18n.language;
    let record = subject.read();
    let typed = Signal::derive(move || {
        record.with(|record| record.as_ref().map(|record| field.text(record))).unwrap_or_default()
    });
    let shown = Signal::derive(move || match typed.get() {
        text if text.is_empty() => words::add_it(language).to_owned(),
        text => text,
    });
    let save = Callback::new(move |text: String| {
        subject.change(|record| field.write(record, &text));
        Ok(())
    });
    let link = move || {
        let (reach, text) = (field.reach()?, typed.get());
        let (address, said) = match reach {
            Reach::Call => (call_address(&text)?, words::call(language)),
            Reach::Write => (mail_address(&text)?, words::write_mail(language)),
            Reach::Visit => (site_address(&text)?, words::visit(language)),
        };
        let named = format!("{said}: {text}");
        let away = (reach == Reach::Visit).then_some("_blank");
        Some(view! {
            " "
            <a class="small" href=address target=away rel="noopener noreferrer" data-link=field.code() aria-label=named>
                {said}
            </a>
        })
    };
    view! {
        <EditField
            draft=Draft::of(subject.record(), field.code())
            label=field.label(language)
            shown=shown
            typed=typed
            known=known(field)
            save=save
        />
        {link}
    }
}

/// The address that opens a site, if what was typed is one.
fn site_address(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = bare.unwrap_or(text).split('/').next().unwrap_or_default();
    let is_host = host.contains('.')
        && host.chars().all(|letter| letter.is_alphanumeric() || ".-:".contains(letter));
    is_host.then(|| if bare.is_some() { text.to_owned() } else { format!("https://{text}") })
}

/// What was written into the same field of other companies.
const fn known(field: TextField) -> fn(App) -> Vec<String> {
    match field {
        TextField::Sector => |app| distinct(app, |one| one.sector.as_ref()),
        TextField::Size => |app| distinct(app, |one| one.size_band.as_ref()),
        TextField::Area => |app| distinct(app, |one| one.area.as_ref()),
        TextField::Department => departments,
        _ => |_| Vec::new(),
    }
}

fn distinct(app: App, of: fn(&Account) -> Option<&String>) -> Vec<String> {
    let texts = |workspace: &Workspace| sorted(workspace.accounts.iter().filter_map(of));
    app.store.peek(texts).unwrap_or_default()
}

/// The departments that people work in, as the firm words them.
pub fn departments(app: App) -> Vec<String> {
    let texts = |workspace: &Workspace| {
        sorted(workspace.contacts.iter().filter_map(|one| one.department.as_ref()))
    };
    app.store.peek(texts).unwrap_or_default()
}

fn sorted<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut texts: Vec<&String> = texts.collect();
    texts.sort_unstable();
    texts.dedup();
    texts.into_iter().take(SUGGESTIONS).cloned().collect()
}
