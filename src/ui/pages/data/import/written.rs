//! How the file is written: its encoding, what stands between cells, where the header is. Found, shown,
//! and to be said otherwise.

use leptos::prelude::*;

use crate::transfer::{Delimiter, Encoding};
use crate::words::import as words;

use super::choice::Choice;
use super::desk::Desk;
use super::said::{delimiter_said, encoding_name};
use super::step::OpenFile;

/// Three lists of a file; rows that were pasted are as they are.
#[component]
pub fn WrittenAs(facts: OpenFile) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    if !facts.is_file {
        let between = words::between_cells(language, delimiter_said(language, facts.delimiter));
        return view! { {encoding_name(facts.encoding)} ", " {between} }.into_any();
    }
    let encodings = Encoding::ALL.map(encoding_name).map(|name| (name.to_owned(), name.to_owned()));
    let delimiters = Delimiter::ALL.map(|delimiter| {
        let said = delimiter_said(language, delimiter);
        (said.to_owned(), words::between_cells(language, said))
    });
    let header = |line: u64, text: &str| words::header_in_line(language, &i18n.count(line), text);
    let mut lines: Vec<(String, String)> = (facts.first_lines.iter())
        .map(|first| (first.line.to_string(), header(first.line, &first.text)))
        .collect();
    if facts.first_lines.iter().all(|first| first.line != facts.header_line) {
        lines.push((facts.header_line.to_string(), header(facts.header_line, "")));
    }
    let encode = move |name: String| {
        let encoding = Encoding::ALL.into_iter().find(|one| encoding_name(*one) == name);
        desk.read_as(|said| said.encoding = encoding);
    };
    let delimit = move |name: String| {
        let mut all = Delimiter::ALL.into_iter();
        let delimiter = all.find(|one| delimiter_said(language, *one) == name);
        desk.read_as(|said| said.delimiter = delimiter);
    };
    let place = move |line: String| desk.read_as(|said| said.header_line = line.parse().ok());
    view! {
        <span class="import-written">
            <Choice
                label=words::encoding_label(language)
                name="encoding"
                value=Signal::stored(encoding_name(facts.encoding).to_owned())
                options=vec![(String::new(), encodings.to_vec())]
                on_choose=encode
            />
            <Choice
                label=words::delimiter_label(language)
                name="delimiter"
                value=Signal::stored(delimiter_said(language, facts.delimiter).to_owned())
                options=vec![(String::new(), delimiters.to_vec())]
                on_choose=delimit
            />
            <Choice
                label=words::header_label(language)
                name="header-line"
                value=Signal::stored(facts.header_line.to_string())
                options=vec![(String::new(), lines)]
                on_choose=place
            />
        </span>
    }
    .into_any()
}
