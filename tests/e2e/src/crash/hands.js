// Hands in the page: they make edits as fast as the page takes them, and note each in a key of
// their own in the same turn, so that no task of the page runs between an edit and its canary.
{
  const ready = () =>
    document.readyState === "complete" && !document.querySelector("#boot:not([inert])");
  const frame = () => new Promise(requestAnimationFrame);

  // The element, once it is there: at `place`, where another page is shown now.
  const there = async (place, css) => {
    let asked = false;
    for (;;) {
      const found = ready() && document.querySelector(css);
      if (found) return found;
      if (ready() && !asked) {
        asked = true;
        if (location.hash !== place) location.hash = place;
      }
      await frame();
    }
  };

  // The next task, or one after up to `pace` milliseconds.
  const channel = new MessageChannel();
  const turn = (pace) =>
    new Promise((next) => {
      if (pace > 0) return void setTimeout(next, Math.random() * pace);
      channel.port1.onmessage = next;
      channel.port2.postMessage(0);
    });

  const send = {
    change: (field) => field.dispatchEvent(new Event("change", { bubbles: true })),
    input: (field) => field.dispatchEvent(new InputEvent("input", { bubbles: true })),
  };

  // Tells when something is written that is not one edit: so that a blow can fall right then.
  const write = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    write.call(this, key, text);
    if (/\/(page|log|snapshot)\//.test(key)) window.tellsTheHarness?.("snapshot");
  };

  const fill = (name, text) => {
    document.querySelector(`dialog [name=${name}]`).value = text;
  };

  let tired = false;
  let typing;

  // At edit `last` the page ends in that edit's own turn: it does nothing more until it is killed.
  const type = async (edits, canary, run, pace, last) => {
    tired = false;
    for (const { number, place, css, event, value } of edits) {
      const field = document.querySelector(css) ?? (await there(place, css));
      field.value = value;
      send[event](field);
      const at = performance.timeOrigin + performance.now();
      localStorage.setItem(canary, JSON.stringify({ run, number, at, css, value }));
      window.tellsTheHarness?.(String(number));
      if (number === last) for (const from = Date.now(); Date.now() < from + 10_000; );
      await turn(pace);
      if (tired) return;
    }
  };

  window.hands = {
    there,

    // Goes on until the end of the page, or until they rest.
    type(...what) {
      typing = type(...what);
    },

    async rest() {
      tired = true;
      await typing;
    },

    // What stands in fields at a place, or what the page says instead.
    async look(place, fields, patience) {
      const late = new Promise((give) => setTimeout(give, patience));
      const all = fields.map((css) => there(place, css));
      const found = await Promise.race([late, Promise.all(all)]);
      if (!found) return { said: document.body.innerText.slice(0, 400) };
      return { values: found.map((field) => field.value) };
    },

    // The first opportunities of a list, once so many are drawn.
    async rows(place, count) {
      const css = "tr[data-opportunity]";
      await there(place, css);
      while (document.querySelectorAll(css).length < count) await frame();
      const rows = [...document.querySelectorAll(css)].slice(0, count);
      return rows.map((row) => row.dataset.opportunity);
    },

    // The number of the last snapshot that is in the store.
    snapshots() {
      const logs = Object.keys(localStorage).map((key) => /\/log\/([0-9a-z]+)\./.exec(key)?.[1]);
      return Math.max(0, ...logs.filter(Boolean).map((digits) => parseInt(digits, 36)));
    },

    async begins(demo, opportunities) {
      const way = demo ? "start-demo" : "start-empty";
      (await there("#/start", `[data-action=${way}]`)).click();
      if (demo) return void (await there("#/funnel", "[data-figure=funnel]"));
      for (let index = 0; index < opportunities; index += 1) {
        (await there("#/pipeline", "[data-action=new-opportunity]")).click();
        await there("#/pipeline", "dialog[open] [name=title]");
        fill("account", `Firm ${index}`);
        fill("title", "Lamps");
        fill("amount", `${1000 + index}`);
        fill("owner", "Ada");
        document.querySelector("[data-action=save-opportunity]").click();
        while (document.querySelector("dialog")) await frame();
      }
    },
  };
}
