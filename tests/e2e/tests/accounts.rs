//! Companies and people: found, known, related, and made one where they are there twice.
use anyhow::{Result, ensure};
use e2e::{User, journey};

const TODAY: &str = "2026-11-30";

/// A workspace with a deal with Acme, on which somebody called.
async fn begins(user: &mut User) -> Result<()> {
    user.lives_on(TODAY).await?;
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    user.click("new-opportunity").await?;
    user.types("account", "Acme Srl").await?;
    user.types("title", "Lamps").await?;
    user.types("amount", "5400").await?;
    user.types("owner", "Ada").await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

/// Adds a company from the place of companies, and stays on its page.
async fn adds_company(user: &mut User, name: &str) -> Result<()> {
    user.open("#/relations?lang=en").await?;
    user.click("new-company").await?;
    user.types("company_name", name).await?;
    user.click("save-company").await?;
    user.waits_for("[data-page=account]").await.map(drop)
}

/// Goes to a company by its name in the list.
async fn goes_to(user: &mut User, name: &str) -> Result<()> {
    user.open("#/relations?lang=en").await?;
    user.types("search", name).await?;
    user.holds("document.querySelectorAll('tr[data-row]').length === 1").await?;
    user.clicks_on("tr[data-row] th a").await?;
    user.waits_for("[data-page=account]").await.map(drop)
}

/// Edits a field in place.
async fn edits(user: &User, field: &str, text: &str) -> Result<()> {
    user.clicks_on(&format!("[data-edit={field}]")).await?;
    user.types(field, text).await?;
    user.press("Enter").await?;
    user.waits_for(&format!("[data-edit={field}]")).await?;
    user.holds(&format!(
        "document.querySelector('[data-edit={field}]').innerText.includes({})",
        serde_json::to_string(text)?
    ))
    .await
}

async fn no_barriers(user: &User, what: &str) -> Result<()> {
    for width in [1280, 390] {
        user.resize(width, 844).await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{what} at {width}: {barriers:#?}");
        user.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            .await?;
    }
    user.resize(1280, 900).await
}

#[tokio::test]
async fn what_is_known_of_a_company_is_edited_in_place_each_edit_a_step() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        // The name leads there from the deal.
        user.clicks_on("a[data-opportunity]").await?;
        user.clicks_on(".panel .crumb a[data-party]").await?;
        user.waits_for("[data-page=account]").await?;
        edits(user, "phone", "+39 055 1234").await?;
        user.waits_for("a[data-link=phone][href='tel:+390551234']").await?;
        edits(user, "website", "acme.example").await?;
        user.waits_for("a[data-link=website][href='https://acme.example']").await?;
        for (field, text) in
            [("address", "Via Roma 1"), ("area", "Siena"), ("sector", "Steel"), ("size", "10–49")]
        {
            edits(user, field, text).await?;
        }
        edits(user, "tags", "fair, night").await?;
        edits(user, "other_names", "Old Acme").await?;
        user.sees("Steel, 10–49, Siena").await?;
        user.clicks_on("label.ref5").await?;
        user.holds("document.querySelector('[name=reference]').checked").await?;
        user.press("Control+z").await?;
        user.holds("!document.querySelector('[name=reference]').checked").await?;
        user.press("Control+z").await?;
        user.holds("document.querySelector('[data-edit=other_names]').innerText === 'Add'").await?;

        // What is typed survives Escape.
        user.clicks_on("[data-edit=party_name]").await?;
        user.types("party_name", "Acme Italy").await?;
        user.press("Escape").await?;
        user.sees("Not saved: “Acme Italy”").await?;
        edits(user, "party_name", "Acme Italy").await?;
        user.is_saved().await?;
        user.reload().await?;
        user.sees("Acme Italy").await?;
        user.sees("Via Roma 1").await
    })
    .await
}

#[tokio::test]
async fn a_person_is_found_by_number_and_their_page_says_what_was_done() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        goes_to(user, "acme").await?;
        user.press("n").await?;
        user.types("person_name", "Bo Ek").await?;
        // Closed before it is saved: it comes back.
        user.press("Escape").await?;
        user.waits_until_gone("[name=person_name]").await?;
        user.click("new-person").await?;
        user.holds("document.querySelector('[name=person_name]').value === 'Bo Ek'").await?;
        user.chooses("[name=person_role]", "decider").await?;
        user.types("person_department", "Management").await?;
        user.types("person_phone", "+39 055 987-654").await?;
        user.types("person_email", "bo@acme.example").await?;
        user.click("save-person").await?;
        user.sees("You know one person in one department, and who decides.").await?;

        user.open("#/relations?show=people&lang=en").await?;
        user.types("search", "055 987654").await?;
        user.holds("document.querySelectorAll('tr[data-row]').length === 1").await?;
        user.clicks_on("tr[data-row] th a").await?;
        user.waits_for("[data-page=contact]").await?;
        user.waits_for("a[data-link=email][href='mailto:bo@acme.example']").await?;
        edits(user, "mobile", "333 1").await?;
        user.chooses("[name=role]", "champion").await?;
        user.press("Control+z").await?;
        user.holds("document.querySelector('[name=role]').value === 'decider'").await?;

        // What happened is logged from here, and stands on both pages.
        user.click("log-with").await?;
        user.clicks_on(".sheet [role=option]").await?;
        user.waits_for(".sheet .logbox").await?;
        user.clicks_on(".sheet [data-action=outcome-Advance]").await?;
        user.clicks_on(".sheet [data-action=accept-next]").await?;
        user.waits_until_gone("dialog").await?;
        user.waits_for("[data-block=activities] [data-event=activity]").await?;
        no_barriers(user, "person").await?;
        user.clicks_on(".phead .flags5 a[data-party]").await?;
        user.waits_for("[data-block=lanes] svg").await?;
        user.sees("No collision now.").await?;
        user.clicks_on("[data-block=lanes] [data-action=table]").await?;
        user.waits_for(".lane-table tbody tr").await?;
        no_barriers(user, "company").await
    })
    .await
}

#[tokio::test]
async fn who_knows_whom_is_entered_changed_and_taken_away() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        goes_to(user, "acme").await?;
        user.click("add-relation").await?;
        user.chooses("[name=tie_kind]", "same_group").await?;
        user.types("tie_with", "Acme Holding").await?;
        user.types("tie_note", "since the sale").await?;
        user.press("Escape").await?;
        user.holds("document.activeElement.dataset.action === 'add-relation'").await?;
        user.click("add-relation").await?;
        user.click("save-relation").await?;
        user.waits_for("[data-block=relations] a[data-party]").await?;
        user.sees("Same group as Acme Holding").await?;
        user.click("edit-relation").await?;
        user.chooses("[name=tie_kind]", "referred_by").await?;
        user.click("save-relation").await?;
        user.sees("Recommended by Acme Holding").await?;
        user.holds("document.activeElement.dataset.action === 'edit-relation'").await?;
        // Seen from the other side it says the other thing.
        user.clicks_on("[data-block=relations] a[data-party]").await?;
        user.sees("Has recommended Acme Srl").await?;
        user.click("remove-relation").await?;
        user.waits_until_gone("[data-relation]").await?;
        user.press("Control+z").await?;
        user.waits_for("[data-relation]").await?;
        user.click("add-note").await?;
        user.types("note", "Ask in spring.").await?;
        user.click("save-note").await?;
        user.waits_for("[data-note]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn a_company_that_is_there_twice_becomes_one_and_two_again() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        goes_to(user, "acme").await?;
        edits(user, "sector", "Steel").await?;
        // Typed again elsewhere, the one that is known is named.
        user.open("#/relations?lang=en").await?;
        user.click("new-company").await?;
        user.types("company_name", "ACME S.p.A.").await?;
        user.sees("Perhaps known already: Acme Srl").await?;
        user.click("save-company").await?;
        user.waits_for("[data-page=account]").await?;
        edits(user, "sector", "Trade").await?;
        edits(user, "website", "acme.example").await?;

        user.open("#/relations?show=doubles&lang=en").await?;
        user.sees("The same name, another legal form.").await?;
        no_barriers(user, "review").await?;
        user.clicks_on("[data-block=review] [data-action=compare]").await?;
        user.waits_for("[data-page=merge] tr[data-row=sector] input").await?;
        no_barriers(user, "merge").await?;
        user.holds("document.querySelector('[data-row=deals] td:last-child').innerText === '1'")
            .await?;
        user.clicks_on("label[for=merge-sector-other]").await?;
        user.click("merge").await?;
        user.waits_for("[data-block=merges] [data-action=separate]").await?;
        user.sees("Trade").await?;
        user.sees("acme.example").await?;
        user.sees("Lamps").await?;
        user.sees("Sector: Steel").await?;

        // One step takes it back; another day it is taken apart.
        user.click("toast-undo").await?;
        user.waits_until_gone("[data-block=merges]").await?;
        user.waits_for("[data-block=doubles] [data-action=compare]").await?;
        user.click("compare").await?;
        user.click("merge").await?;
        user.holds("document.activeElement.matches('#content')").await?;
        user.click("separate").await?;
        user.waits_for("[data-block=doubles]").await?;
        user.holds("document.activeElement.matches('#content')").await?;

        // They are two: nobody asks again.
        user.click("compare").await?;
        user.click("keep-apart").await?;
        user.waits_until_gone("[data-block=doubles]").await?;
        user.sees("Not the same as").await?;
        user.open("#/relations?show=doubles&lang=en").await?;
        user.sees("No company and no person seems to be there twice.").await
    })
    .await
}

#[tokio::test]
async fn a_deal_with_a_company_that_is_perhaps_known_says_so() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.click("new-opportunity").await?;
        user.types("account", "Acme").await?;
        user.waits_for("dialog .alike a[data-party]").await?;
        user.types("account", "acme srl").await?;
        user.waits_until_gone("dialog .alike").await?;
        user.types("account", "Bolt").await?;
        user.types("title", "Cables").await?;
        user.click("save-opportunity").await?;
        user.waits_until_gone("dialog").await
    })
    .await
}

#[tokio::test]
async fn lists_are_sorted_and_everything_goes_by_keyboard() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        adds_company(user, "Bolt").await?;
        user.press("g").await?;
        user.press("c").await?;
        user.waits_for("[data-page=relations] tr[data-row]").await?;
        let names =
            "[...document.querySelectorAll('tr[data-row] th a')].map(one => one.innerText).join()";
        user.holds(&format!("{names} === 'Acme Srl,Bolt'")).await?;
        user.runs("document.querySelector('[data-column=name] button').focus()").await?;
        user.press("Enter").await?;
        user.holds(&format!("{names} === 'Bolt,Acme Srl'")).await?;
        user.clicks_on("[data-column=open] button").await?;
        user.holds(&format!("{names} === 'Acme Srl,Bolt'")).await?;
        no_barriers(user, "companies").await?;
        // N begins a company: letters are typed into its name, and run nothing.
        user.press("n").await?;
        user.holds("document.activeElement.name === 'company_name'").await?;
        user.types_here("gc").await?;
        user.holds("document.activeElement.value === 'gc'").await?;
        user.press("Escape").await?;
        user.waits_until_gone("[name=company_name]").await?;
        user.types("search", "bolt").await?;
        user.holds(&format!("{names} === 'Bolt'")).await?;
        user.press("Tab").await?;
        user.runs("document.querySelector('tr[data-row] a').focus()").await?;
        user.press("Enter").await?;
        user.waits_for("[data-page=account]").await?;
        // On its page N adds somebody, L logs.
        user.press("n").await?;
        user.waits_for("[name=person_name]").await?;
        user.press("Escape").await?;
        user.press("l").await?;
        user.holds("document.activeElement.matches('.sheet .logbox')").await?;
        user.holds("document.querySelector('.sheet .about').innerText.includes('Bolt')").await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await
    })
    .await
}

/// Adds a person on the page of a company.
async fn adds_person(user: &mut User, name: &str) -> Result<()> {
    user.click("new-person").await?;
    user.types("person_name", name).await?;
    user.click("save-person").await?;
    user.holds(&format!(
        "[...document.querySelectorAll('tr[data-contact] th')].some(row => row.innerText === '{name}')"
    ))
    .await
}

#[tokio::test]
async fn people_who_are_there_twice_become_one_with_their_companies() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        goes_to(user, "acme").await?;
        adds_person(user, "Eva Blu").await?;
        adds_person(user, "Ugo Neri").await?;
        user.sees("Department not known").await?;
        adds_company(user, "ACME S.p.A.").await?;
        adds_person(user, "BLU Eva").await?;
        user.click("compare").await?;
        user.waits_for("[data-block=twice] [name=unite_people]").await?;
        user.sees("People who would be there twice").await?;
        no_barriers(user, "merge with people").await?;
        let people = "document.querySelector('[data-row=people] td:last-child').innerText";
        user.holds(&format!("{people} === '2'")).await?;
        user.clicks_on("[name=unite_people]").await?;
        user.holds(&format!("{people} === '3'")).await?;
        user.clicks_on("[name=unite_people]").await?;
        user.click("merge").await?;
        user.waits_for("[data-block=merges]").await?;
        let rows = "document.querySelectorAll('tr[data-contact]').length";
        user.holds(&format!("{rows} === 2")).await?;
        // One step takes all of it back.
        user.click("toast-undo").await?;
        user.holds(&format!("{rows} === 1")).await?;
        user.click("compare").await?;
        user.click("merge").await?;
        user.holds(&format!("{rows} === 2")).await?;
        // Another day, after a reload, they come apart with their people.
        user.is_saved().await?;
        user.reload().await?;
        user.click("separate").await?;
        user.holds(&format!("{rows} === 1")).await?;
        goes_to(user, "acme srl").await?;
        user.holds(&format!("{rows} === 2")).await
    })
    .await
}

#[tokio::test]
async fn what_nobody_sells_to_is_deleted_with_what_hangs_on_it() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        goes_to(user, "acme").await?;
        user.click("remove-party").await?;
        user.sees("It is part of a deal: while that is there, it cannot be deleted.").await?;
        user.holds("!document.querySelector('[data-action=remove-now]')").await?;

        adds_company(user, "Mistyped").await?;
        adds_person(user, "Eva Blu").await?;
        user.click("add-note").await?;
        user.types("note", "Call them.").await?;
        user.click("save-note").await?;
        user.waits_for("[data-note]").await?;
        user.click("remove-party").await?;
        user.sees("With it go: one note.").await?;
        user.sees("The person who works there stays, at no company.").await?;
        no_barriers(user, "deleting").await?;
        user.click("remove-now").await?;
        user.waits_for("tr[data-row]").await?;
        user.holds("!document.body.innerText.includes('Mistyped\\n')").await?;
        user.holds("document.querySelectorAll('tr[data-row]').length === 1").await?;
        user.click("toast-undo").await?;
        user.holds("document.querySelectorAll('tr[data-row]').length === 2").await?;
        goes_to(user, "mistyped").await?;
        user.waits_for("tr[data-contact]").await?;
        user.waits_for("[data-note]").await.map(drop)
    })
    .await
}
