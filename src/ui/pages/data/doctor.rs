//! What the data can tell, figure by figure, and what to add.

use leptos::prelude::*;

use crate::transfer::{Carried, Diagnosis, Finding, Grade, Preset, diagnose};
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::words::{Language, doctor as words};

/// One line for each figure, what is lacking first.
#[component]
pub fn DoctorFrame() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let diagnosis = Memo::new(move |_| app.store.read(diagnose));
    let body = move || {
        let known = diagnosis.get().filter(|found| found.deals > 0);
        let Some(Diagnosis { source, mut findings, .. }) = known else {
            return view! { <p class="muted">{words::no_deals(language)}</p> }.into_any();
        };
        findings.sort_by_key(|finding| match finding.grade() {
            Grade::Missing => 0,
            Grade::Partly => 1,
            Grade::NothingYet => 2,
            Grade::Whole => 3,
        });
        let lines = findings.into_iter().map(|finding| line(i18n, source, &finding));
        view! { <dl class="doctor">{lines.collect_view()}</dl> }.into_any()
    };
    view! {
        <section class="frame" data-frame="doctor">
            <header>
                <h2>{words::title(language)}</h2>
            </header>
            <p class="hint">{words::hint(language)}</p>
            {body}
        </section>
    }
}

fn line(i18n: I18n, source: Option<Preset>, finding: &Finding) -> impl IntoView + use<> {
    let language = i18n.language;
    let [have, of] = [finding.have, finding.of].map(|count| i18n.count(count));
    let grade = finding.grade();
    let (code, icon, said) = match grade {
        Grade::Whole => ("whole", IconName::Check, words::whole(language, &have, &of)),
        Grade::Partly => ("partly", IconName::Warn, words::partly(language, &have, &of)),
        Grade::Missing => ("missing", IconName::Warn, words::missing(language, &of)),
        Grade::NothingYet => {
            ("nothing-yet", IconName::Warn, words::nothing_yet(language).to_owned())
        }
    };
    let (name, advice) = words_of(finding.carried);
    let lacks = matches!(grade, Grade::Partly | Grade::Missing);
    let more = lacks.then(|| entered(language, source, finding.carried)).flatten();
    view! {
        <div data-carried=code>
            <dt>{name(language)}</dt>
            <dd>
                <span class="state" class:won=grade == Grade::Whole class:warn=lacks>
                    <Icon name=icon />
                    {said}
                </span>
                {lacks.then(|| view! { <p class="hint">{advice(language)} " " {more}</p> })}
            </dd>
        </div>
    }
}

type Word = fn(Language) -> &'static str;

fn words_of(carried: Carried) -> (Word, Word) {
    match carried {
        Carried::Passages => (words::passages, words::passages_advice),
        Carried::TimeInStage => (words::time_in_stage, words::time_in_stage_advice),
        Carried::WinsAndLosses => (words::wins_and_losses, words::wins_and_losses_advice),
        Carried::Months => (words::months, words::months_advice),
        Carried::Cycle => (words::cycle, words::cycle_advice),
        Carried::Amounts => (words::amounts, words::amounts_advice),
        Carried::LostReasons => (words::lost_reasons, words::lost_reasons_advice),
        Carried::Outlook => (words::outlook, words::outlook_advice),
        Carried::Team => (words::team, words::team_advice),
        Carried::Sources => (words::sources, words::sources_advice),
        Carried::Segments => (words::segments, words::segments_advice),
        Carried::Today => (words::today, words::today_advice),
        Carried::Activities => (words::activities, words::activities_advice),
    }
}

/// Where the program that the deals come from keeps the days of entry.
fn entered(language: Language, source: Option<Preset>, carried: Carried) -> Option<&'static str> {
    let needs_days = matches!(carried, Carried::Passages | Carried::TimeInStage);
    let said: Word = match source.filter(|_| needs_days)? {
        Preset::Hubspot => words::entered_hubspot,
        Preset::Salesforce => words::entered_salesforce,
        Preset::Odoo => words::entered_odoo,
        Preset::Pipedrive => words::entered_pipedrive,
        Preset::Own | Preset::Maven | Preset::Zoho | Preset::Monday => return None,
    };
    Some(said(language))
}
