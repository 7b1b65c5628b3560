//! The deals with a company, or those that a person is part of: how each stands and whose it is.

use leptos::prelude::*;

use crate::domain::{Currency, Money, OpportunityId, Party, RecordKind, Stage, Status, Workspace};
use crate::metrics::{Amount, StockSum};
use crate::ui::components::SentenceView;
use crate::ui::i18n::I18n;
use crate::ui::pages::pipeline::{owner_name, status_view};
use crate::ui::pages::ring;
use crate::ui::route::Page;
use crate::ui::slices::in_turn;
use crate::ui::sums::left_out_of_sum;
use crate::words::{Sentence, opportunity as opportunity_words, parties as words};

use super::subject::Subject;

/// A deal as it is shown.
#[derive(Clone, PartialEq)]
struct Deal {
    id: OpportunityId,
    title: String,
    stage: Stage,
    status: Status,
    /// When it was won or lost.
    closed: Option<jiff::civil::Date>,
    amount: Option<Money>,
    owner: String,
}

/// The deals, the newest first.
#[component]
pub fn Deals(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let deals = in_turn(move || {
        let kinds = [RecordKind::Opportunity, RecordKind::Owner];
        app.store.read_kinds(&kinds, |workspace| deals(workspace, subject.party))
    });
    let said = move || {
        let deals = deals.get()?;
        let view = match deals.is_empty() {
            true => view! { <p class="hint">{words::no_deals(language)}</p> }.into_any(),
            false => {
                let currency = app.store.peek(|workspace| workspace.settings.currency).flatten();
                let sentence = finding(i18n, &deals, currency);
                view! { <p class="finding"><SentenceView sentence=sentence /></p> }.into_any()
            }
        };
        Some(view)
    };
    let row = move |deal: Deal| {
        let address = move || app.address.link(Page::Opportunity(deal.id)).print();
        let stage = deal.stage.code();
        let closed = deal.closed.map(|on| i18n.day(on));
        view! {
            <tr>
                <th scope="row"><a href=address data-opportunity=deal.id.to_string()>{deal.title}</a></th>
                <td><span class=format!("st k-{stage}")>{stage}</span></td>
                <td>{status_view(i18n, &deal.status)} " " <span class="muted small">{closed}</span></td>
                <td class="num">
                    {deal.amount.map(|sum| view! { <data value=sum.minor.to_string()>{i18n.amount(sum)}</data> })}
                </td>
                <td>{ring(&deal.owner)}</td>
            </tr>
        }
    };
    view! {
        <section class="frame" data-block="deals">
            <header><h2>{words::deals(language)}</h2></header>
            {said}
            {move || {
                let deals = deals.get().filter(|deals| !deals.is_empty())?;
                let rows = deals.into_iter().map(row).collect_view();
                Some(view! {
                    <div class="scroll5" tabindex="0" role="region" aria-label=words::deals(language)>
                        <table class="tbl deals">
                            <thead>
                                <tr>
                                    <th scope="col">{words::deal(language)}</th>
                                    <th scope="col">{opportunity_words::stage(language)}</th>
                                    <th scope="col">{words::how_it_ended(language)}</th>
                                    <th scope="col" class="num">{opportunity_words::amount(language)}</th>
                                    <th scope="col">{opportunity_words::owner(language)}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                })
            }}
        </section>
    }
}

fn deals(workspace: &Workspace, party: Party) -> Vec<Deal> {
    let all = workspace.opportunities.iter().rev().filter(|one| match party {
        Party::Account(id) => one.account == Some(id),
        Party::Contact(id) => one.contacts.contains(&id),
    });
    let all = all.map(|one| Deal {
        id: one.id,
        title: one.title.clone(),
        stage: one.stage(),
        status: one.status().clone(),
        closed: one.closed_on(),
        amount: one.amount,
        owner: owner_name(workspace, one).to_owned(),
    });
    all.collect()
}

/// "Two won, € 86,000; one lost, one open."
fn finding(i18n: I18n, deals: &[Deal], currency: Option<Currency>) -> Sentence {
    let language = i18n.language;
    let of = |is: fn(&Status) -> bool| deals.iter().filter(move |deal| is(&deal.status));
    let won = of(|status| *status == Status::Won);
    let mut sums = StockSum::default();
    won.clone().for_each(|deal| sums.add(Amount::of(deal.amount, currency)));
    let sums = sums.row(Stage::Order);
    let won = won.count();
    let won = (won > 0).then(|| {
        let said = words::so_many_won(language, &i18n.counted(won));
        match sums.amount_minor {
            0 => format!("*{said}*"),
            sum => format!("*{said}, {}*", i18n.money(sum, currency)),
        }
    });
    let lost = of(|status| matches!(status, Status::Lost { .. })).count();
    let lost = (lost > 0).then(|| words::so_many_lost(language, &i18n.counted(lost)));
    let open = of(|status| *status == Status::Open).count();
    let open = (open > 0).then(|| words::so_many_open(language, &i18n.counted(open)));
    let parts: Vec<String> = [won, lost, open].into_iter().flatten().collect();
    let said = parts.join(", ");
    let sentence = Sentence::marked(&format!("{said}."));
    let blank = if sums.amount_minor == 0 { 0 } else { sums.without_amount };
    match left_out_of_sum(i18n, blank, &sums.other_currencies) {
        Some(left_out) => sentence.then(Sentence::marked(&left_out)),
        None => sentence,
    }
}
