//! x
/// x
pub fn run() -> anyhow::Result<()> {
    Ok(())
}
