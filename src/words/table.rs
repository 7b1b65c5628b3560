//! The table of texts: one macro, one row a text, one column a language.

/// Writes one function per text. Without arguments it returns `&'static str`; with arguments, which
/// each text names in braces, it returns a `String`. A language left out is a compile error; a
/// fourth language is a variant of [`Language`](crate::words::Language), its name in the last rules
/// here, and a column in each row. What the compiler does not ask for then: `Language::ALL`; the words of
/// headers, values and months that an import knows (`transfer/header.rs`, `transfer/value.rs`,
/// `transfer/column/date.rs`); what is said before the app has started (`index.html`,
/// `xtask/src/pack/boot.js`); how its texts are set (`tests/host/words/texts.rs`).
///
/// Where a number decides the words, a language gives the forms that it needs, by the argument that
/// holds the number (a [`Counted`](crate::words::Counted)):
///
/// ```ignore
/// words! {
///     undo { it: "Annulla", fr: "Annuler", en: "Undo" }
///     left_out(rows: &Counted) {
///         it: { rows: one "{rows} riga lasciata fuori", other "{rows} righe lasciate fuori" },
///         fr: { rows: zero "aucune ligne exclue", one "{rows} ligne exclue", other "{rows} lignes exclues" },
///         en: { rows: one "{rows} row left out", other "{rows} rows left out" },
///     }
/// }
/// ```
macro_rules! words {
    ($($name:ident $(($($arg:ident: $kind:ty),* $(,)?))? { $($language:ident: $text:tt),* $(,)? })*) => {
        $(words!(@one $name $(($($arg: $kind),*))? { $($language $text)* });)*
    };
    (@one $name:ident { $($language:ident $text:literal)* }) => {
        #[doc = concat!($("\n* `", stringify!($language), "` ", $text),*)]
        #[must_use]
        pub const fn $name(language: $crate::words::Language) -> &'static str {
            match language {
                $(words!(@language $language) => $text,)*
            }
        }
    };
    (@one $name:ident($($arg:ident: $kind:ty),*) { $($language:ident $text:tt)* }) => {
        #[doc = concat!($("\n* `", stringify!($language), "` ", words!(@doc $text)),*)]
        #[must_use]
        pub fn $name(language: $crate::words::Language, $($arg: $kind),*) -> String {
            match language {
                $(words!(@language $language) => words!(@text language $text),)*
            }
        }
    };
    (@text $of:ident { $count:ident: $(zero $zero:literal,)? one $one:literal, other $other:literal $(,)? }) => {{
        $(
            if $count.number == 0 {
                return $crate::words::marks::with_one_stop(format!($zero));
            }
        )?
        $crate::words::marks::with_one_stop(match $of.plural($count.number) {
            $crate::words::Plural::One => format!($one),
            $crate::words::Plural::Other => format!($other),
        })
    }};
    (@text $of:ident $text:literal) => { $crate::words::marks::with_one_stop(format!($text)) };
    (@doc { $count:ident: $(zero $zero:literal,)? one $one:literal, other $other:literal $(,)? }) => { $other };
    (@doc $text:literal) => { $text };
    (@language it) => { $crate::words::Language::It };
    (@language fr) => { $crate::words::Language::Fr };
    (@language en) => { $crate::words::Language::En };
}
