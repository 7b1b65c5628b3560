//! Import and export, from bytes to records and back.
