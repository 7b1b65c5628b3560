//! Imbuto: a sales pipeline and funnel workbench that runs entirely in the browser.
//!
//! Data flows one way, and the folders say so:
//!
//! ```text
//! file or click ─▶ transfer ─▶ domain ─▶ metrics ─▶ charts ─▶ ui
//!                                │  ▲       │ └────▶ lists ───▲
//!                             storage    stats  duplicates ──┤
//!                                                  └▶ search ──┘
//! ```
//!
//! | room | for | must never know |
//! |---|---|---|
//! | [`domain`] | records, commands, changes, undo | the browser, storage, figures |
//! | [`stats`] | intervals and tests | sales |
//! | [`metrics`] | what every figure means, from records or from typed counts | storage, charts, the browser |
//! | [`lists`] | opportunities filtered, searched, sorted and summed, as they change; companies and people | the browser, Leptos |
//! | [`agenda`] | what is to be done on a day, and with whom to begin | the browser, Leptos, a language |
//! | [`duplicates`] | which companies and people are perhaps the same | the browser, Leptos |
//! | [`search`] | whatever somebody types, found in everything that has a text | the browser, Leptos, a language |
//! | [`charts`] | figures to SVG | the browser, Leptos, a language |
//! | [`transfer`] | bytes to and from records | the browser, Leptos |
//! | [`storage`] | workspaces in a store of texts; `browser.rs` alone touches local storage | Leptos |
//! | [`words`] | everything people read, in three languages | the browser, Leptos |
//! | [`demo`] | a made-up firm | all but domain and stats |
//! | [`ui`] | store, pages, components | – |
//!
//! Nothing but `ui` and `storage/browser.rs` does I/O, and `ui` alone reads a clock or draws a random
//! number: today, new ids and seeds come
//! in as arguments, so that nearly everything is tested on the host in milliseconds
//! (`tests/host`, which also holds these walls).
//!
//! # Where to begin
//!
//! The compiler leads on from the first file; the last column is what it does not ask for.
//!
//! | to add | begin in | then |
//! |---|---|---|
//! | a column of the list | `ui/route/columns.rs` | its `ALL`; `is_edited` in `ui/pages/pipeline/list/edit.rs` |
//! | an outcome of an activity | `domain/activity.rs` | `OUTCOMES` in `ui/log/draft`, and in `metrics/bridge/spans.rs` |
//! | a figure | `metrics/figure/mod.rs` | its chart in `charts`, drawn beside its page |
//! | a field of a record | `domain` (the record, and its list of fields) | its form: `ui/pages/parties/fields.rs`, or the page |
//! | a field of the address | `ui/route/query.rs` | whether saved views keep it: `bare` in `ui/pages/pipeline/list/mod.rs` |
//! | a key | `ui/keys/press.rs` | its row in `ui/keys/map.rs` |
//! | a program whose files are known | `transfer/preset/mod.rs` | `Preset::of` |
//! | a language | `words/table.rs` | what stands there |
//!
//! # Glossary
//!
//! Everything goes by the words of its trade. Ours alone, or ours in this sense, are:
//!
//! | word | means |
//! |---|---|
//! | S, P, A, N, C, O | suspect, prospect, approach, negotiation, conclusion, order: the stages |
//! | level, milestone | how far an opportunity has come, appointments included; a count there |
//! | not recorded | nobody wrote it down: never 0, and never in a denominator |
//! | bridge, span | the way from the first contact to the customer, in three parts |
//! | hand-over | marketing gives an opportunity to sales |
//! | collision | two owners on to one company within days of each other |
//! | piano | on screen, an opportunity on which much is done and nothing moves |
//! | stool | on screen, a company that is easy to win and that nobody has asked |
//! | stopped, rotting | open, nothing planned, and nothing done for longer than its stage allows: `metrics/rotting.rs` |
//! | trace | what a company or a person did before there is an opportunity: a request, a download |
//! | lineage | what a workspace shares with the one it was restored from |
//! | page | of a store: some hundred records in one text |
//! | page, tab | else: the app from its loading to its end, and its number; others that are open: peers |
//! | entry | one edit of one page, as the history and the journal have it |
//! | stamp | when an entry was made, in the order that all pages agree on (Lamport's clock) |
//! | large entry | one whose patches stand in the journal only: an import |
//! | earlier day | the snapshot of how a day ended, kept to be looked at |

pub mod agenda;
pub mod charts;
pub mod demo;
pub mod domain;
pub mod duplicates;
pub mod lists;
pub mod metrics;
pub mod search;
pub mod stats;
pub mod storage;
pub mod transfer;
pub mod ui;
pub mod words;
