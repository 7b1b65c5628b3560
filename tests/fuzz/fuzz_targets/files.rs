//! Any bytes as a file of another kind: workbook, archive, JSON, cards. The first byte says which name it
//! has.
#![no_main]

use std::future::Future;
use std::ops::ControlFlow;
use std::pin::pin;
use std::task::{Context, Waker};

use imbuto::transfer::{Pause, Sheet, tables};

struct Free;

impl Pause for Free {
    async fn pause(&mut self, _rows: usize) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let names = ["a.xlsx", "a.json", "a.vcf", "a.zip"];
    let name = names[usize::from(*first) % names.len()];
    let mut free = Free;
    let reading = pin!(tables(name, rest.to_vec(), &mut free));
    let std::task::Poll::Ready(Ok(tables)) =
        reading.poll(&mut Context::from_waker(Waker::noop()))
    else {
        return;
    };
    for table in tables {
        let _ = Sheet::read(&table.name, &table.bytes);
    }
});
