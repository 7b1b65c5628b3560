//! Reading a file: questions, reasons, report.

words! {
    title: "Importa", "Importer", "Import";
}
