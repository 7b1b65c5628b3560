//! A made-up firm.
