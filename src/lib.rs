//! Imbuto: a sales pipeline and funnel workbench that runs entirely in the browser.
//!
//! Data flows one way, and the folders say so:
//!
//! ```text
//! file or click ─▶ transfer ─▶ domain ─▶ metrics ─▶ charts ─▶ ui
//!                                │  ▲       │
//!                             storage    stats
//! ```
//!
//! | room | for | must never know |
//! |---|---|---|
//! | [`domain`] | records, commands, changes, undo | the browser, storage, figures |
//! | [`stats`] | intervals and tests | sales |
//! | [`metrics`] | what every figure means, from records or from typed counts | storage, charts, the browser |
//! | [`lists`] | opportunities filtered, searched, sorted and summed, as they change | the browser, Leptos |
//! | [`agenda`] | what is to be done on a day, and with whom to begin | the browser, Leptos, a language |
//! | [`charts`] | figures to SVG | the browser, Leptos, a language |
//! | [`transfer`] | bytes to and from records | the browser, Leptos |
//! | [`storage`] | workspaces in a store of texts; `browser.rs` alone touches local storage | Leptos |
//! | [`words`] | everything people read, in three languages | the browser, Leptos |
//! | [`demo`] | a made-up firm | all but domain and stats |
//! | [`ui`] | store, pages, components | – |
//!
//! Nothing but `ui` reads a clock, draws a random number or does I/O: today, new ids and seeds come
//! in as arguments, so that nearly everything is tested on the host in milliseconds
//! (`tests/host`, which also holds these walls).

pub mod agenda;
pub mod charts;
pub mod demo;
pub mod domain;
pub mod lists;
pub mod metrics;
pub mod stats;
pub mod storage;
pub mod transfer;
pub mod ui;
pub mod words;
