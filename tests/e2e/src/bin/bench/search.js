// Takes the time of what is typed into the palette: from the letter to the next frame on the screen, and
// the longest task on the way; and of a scan through all texts for the same letters, by hand.
window.imbutoScan = [];
window.imbutoSearch = (() => {
  const long = [];
  const seen = new PerformanceObserver((list) => long.push(...list.getEntries()));
  seen.observe({ type: 'longtask' });
  const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const task = () => new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(null);
  });
  const painted = () => new Promise((done) => requestAnimationFrame(() => done(task())));
  const quiet = async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await new Promise((done) => requestIdleCallback(done));
      await after(20);
    }
  };
  const longest = () => {
    long.push(...seen.takeRecords());
    return Math.max(0, ...long.splice(0).map((one) => one.duration));
  };

  const folded = (text) => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const most = [5, 4, 4, 3];
  let texts = null;
  // Words that begin so first, then inside; of each kind the first few.
  const scan = (typed) => {
    const words = folded(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const begins = most.map(() => []);
    const holds = most.map(() => []);
    texts.forEach(([kind, text], place) => {
      let all = true;
      for (const word of words) {
        const at = text.indexOf(word);
        if (at < 0) return;
        if (at > 0 && text[at - 1] !== ' ' && !text.includes(` ${word}`)) all = false;
      }
      const found = all ? begins : holds;
      if (found[kind].length < most[kind]) found[kind].push(place);
    });
    return most.map((count, kind) => [...begins[kind], ...holds[kind]].slice(0, count));
  };

  const field = () => document.querySelector('[name=palette]');
  const put = (text) => {
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  return {
    // Opens the palette for the first time, and waits until all is read.
    async read() {
      await quiet();
      longest();
      const begun = performance.now();
      document.querySelector('[data-action=palette]').click();
      while (!field()) await painted();
      const list = () => document.querySelector('#palette-choices');
      while (list().getAttribute('aria-busy') !== 'false' && list().hasAttribute('aria-busy')) await after(5);
      const whole = performance.now() - begun;
      return { whole: [whole], longest: [longest()] };
    },
    async type(all) {
      texts = imbutoScan.map(([kind, text]) => [kind, folded(text)]);
      const told = { frame: [], longest: [], found: [], scan: [] };
      for (const text of all) {
        put('');
        for (let until = 1; until <= text.length; until += 1) {
          const typed = text.slice(0, until);
          await quiet();
          longest();
          await after(0);
          let begun = performance.now();
          const freed = task();
          put(typed);
          const frame = await painted() - begun;
          const found = await freed - begun;
          await quiet();
          told.frame.push(frame);
          told.found.push(found);
          told.longest.push(Math.max(found, longest()));
          begun = performance.now();
          scan(typed);
          told.scan.push(performance.now() - begun);
        }
      }
      return told;
    },
  };
})();
