//! Imbuto: a sales pipeline and funnel workbench that runs in the browser.
pub mod charts;
pub mod demo;
pub mod domain;
pub mod metrics;
pub mod stats;
pub mod storage;
pub mod transfer;
pub mod ui;
pub mod words;
