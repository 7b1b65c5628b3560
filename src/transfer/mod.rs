//! Bytes to and from records: files in, files out.
