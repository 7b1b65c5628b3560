//! A file of one's own: written some seconds after each edit, opened again with one click, and never
//! written over where it was changed elsewhere. The browser's own choosers need hands: files of the
//! origin's private file system stand in for those of the disk.
use anyhow::Result;
use e2e::{User, journey};

const CHOOSERS: &str = "
    const file = async () => (await navigator.storage.getDirectory()).getFileHandle('nordlys.json', { create: true });
    window.showSaveFilePicker = file;
    window.showOpenFilePicker = async () => [await file()];
    if (sessionStorage.getItem('asks')) {
        FileSystemFileHandle.prototype.queryPermission = async () => 'prompt';
        FileSystemFileHandle.prototype.requestPermission = async () => 'granted';
    }
    window.inFile = async () => (await (await file()).getFile()).text();
    window.intoFile = async (text) => {
        const to = await (await file()).createWritable();
        await to.write(text);
        await to.close();
    };";

async fn begins(user: &mut User) -> Result<()> {
    user.before_every_page(CHOOSERS).await?;
    user.open("#/quick?lang=en").await?;
    user.types("targets", "40").await?;
    user.is_saved().await?;
    user.open("#/data?lang=en").await?;
    user.click("file-create").await?;
    user.sees("Everything is in “nordlys.json” too.").await?;
    user.holds("inFile().then(text => text.includes('\"imbuto\":1'))").await
}

#[tokio::test]
async fn each_edit_is_in_the_file_some_seconds_later() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.runs("location.hash = '#/settings?lang=en'").await?;
        user.types("firm_name", "Nordlys AS").await?;
        user.press("Tab").await?;
        user.holds("inFile().then(text => text.includes('Nordlys AS'))").await?;

        // After a restart one click is enough.
        user.runs("sessionStorage.setItem('asks', 'yes')").await?;
        user.open("#/settings?lang=en").await?;
        user.reload().await?;
        user.sees("waits for your permission").await?;
        user.click("file-wake").await?;
        user.waits_until_gone("[data-action=file-wake]").await?;
        user.types("firm_name", "Nordlys ASA").await?;
        user.press("Tab").await?;
        user.holds("inFile().then(text => text.includes('Nordlys ASA'))").await
    })
    .await
}

#[tokio::test]
async fn a_file_that_was_changed_elsewhere_is_not_written_over() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        // Another computer has another backup of the same workspace there.
        user.runs("return inFile().then(text => sessionStorage.setItem('before', text))").await?;
        user.runs("location.hash = '#/settings?lang=en'").await?;
        user.types("firm_name", "Nordlys AS").await?;
        user.press("Tab").await?;
        user.holds("inFile().then(text => text.includes('Nordlys AS'))").await?;
        user.runs("return intoFile(sessionStorage.getItem('before'))").await?;
        user.open("#/data?lang=en").await?;
        user.reload().await?;
        user.sees("was changed elsewhere").await?;
        user.holds("inFile().then(text => text === sessionStorage.getItem('before'))").await?;
        user.click("file-overwrite").await?;
        user.sees("Everything is in “nordlys.json” too.").await?;
        user.holds("inFile().then(text => text.includes('Nordlys AS'))").await?;

        user.runs("return intoFile('a shopping list')").await?;
        user.reload().await?;
        user.sees("There is something else in “nordlys.json”").await?;
        user.holds("inFile().then(text => text === 'a shopping list')").await
    })
    .await
}
