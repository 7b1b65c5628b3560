//! The table of texts: one macro, three languages a row.

/// Writes one function per text. Without arguments it returns `&'static str`; with arguments, which
/// each text names in braces, it returns a `String`.
///
/// ```ignore
/// words! {
///     undo: "Annulla", "Annuler", "Undo";
///     rows(count: &str): "{count} righe", "{count} lignes", "{count} rows";
/// }
/// ```
macro_rules! words {
    ($($name:ident $(($($arg:ident: $kind:ty),* $(,)?))?: $it:literal, $fr:literal, $en:literal;)*) => {
        $(words!(@one $name $(($($arg: $kind),*))?: $it, $fr, $en);)*
    };
    (@one $name:ident: $it:literal, $fr:literal, $en:literal) => {
        #[doc = $en]
        #[must_use]
        pub const fn $name(language: $crate::words::Language) -> &'static str {
            match language {
                $crate::words::Language::It => $it,
                $crate::words::Language::Fr => $fr,
                $crate::words::Language::En => $en,
            }
        }
    };
    (@one $name:ident($($arg:ident: $kind:ty),*): $it:literal, $fr:literal, $en:literal) => {
        #[doc = $en]
        #[must_use]
        pub fn $name(language: $crate::words::Language, $($arg: $kind),*) -> String {
            match language {
                $crate::words::Language::It => format!($it),
                $crate::words::Language::Fr => format!($fr),
                $crate::words::Language::En => format!($en),
            }
        }
    };
}
