//! Every statistic: against what other people's libraries say, in what must hold of any data, and in
//! how often it is right.

mod calibration;
mod properties;
mod reference;
