// Takes the time of what a user does in the page: from the event to the next frame on the screen,
// to the first frame that shows what was asked for, and the longest task on the way.
window.imbutoInteraction = (() => {
  const long = [];
  const seen = new PerformanceObserver((list) => long.push(...list.getEntries()));
  seen.observe({ type: 'longtask' });

  const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const task = () => new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(null);
  });
  // A task queued in a frame's callbacks runs once that frame has been laid out and painted.
  const painted = () => new Promise((done) => requestAnimationFrame(() => done(task())));
  const quiet = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((done) => requestIdleCallback(done));
      await after(40);
    }
  };
  const find = (css) => {
    const found = document.querySelector(css);
    if (!found) throw new Error(`${css} is not there`);
    return found;
  };
  let changes = 0;
  const watching = new MutationObserver(() => { changes += 1; });
  const changed = (element) => {
    watching.disconnect();
    changes = 0;
    watching.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
    return () => changes > 0;
  };

  const names = () => [...document.querySelectorAll('tr[data-opportunity] [data-deal] span')];
  const write = (name, text) => { name.firstChild.nodeValue = text; };

  // Each gives what the user does, and how to know that the page shows it.
  const acts = {
    // Nothing of the app: what the browser takes to lay out and paint as much by itself.
    text: (turn) => [() => write(names()[turn % 10], `deal ${turn}`), () => true],
    texts: (turn) => [() => names().forEach((name, at) => write(name, `deal ${turn} ${at}`)), () => true],
    // Another stage for a row of the list, another row each time. A won one stays where it is.
    move(turn) {
      const moves = [...document.querySelectorAll('select[data-action=move-to]')].flatMap((list) => {
        const other = [...list.options].find((one) => !one.selected && !one.disabled && one.value !== 'O');
        return other ? [[list, other.value]] : [];
      });
      const [list, value] = moves[turn % moves.length];
      return [() => {
        list.value = value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      }, changed(list.closest('tr').parentElement)];
    },
    // A letter into the search over the list, which was empty.
    letter(turn) {
      const field = find('input[name=search]');
      const told = find('main [role=status]');
      const before = told.textContent;
      return [() => {
        field.value = 'bdfgpvcmhz'[turn % 10];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, () => told.textContent !== before];
    },
    // Another owner in the sentence over the list, which was about all.
    filter(turn) {
      const owner = find('.phrase select[name=owner]');
      const told = find('main [role=status]');
      const before = told.textContent;
      return [() => {
        owner.selectedIndex = 1 + turn % (owner.options.length - 1);
        owner.dispatchEvent(new Event('change', { bubbles: true }));
      }, () => told.textContent !== before];
    },
    // "What happened?" of a row of the list, asked by the address.
    box(turn) {
      const rows = document.querySelectorAll('tr[data-opportunity]');
      const id = rows[turn % rows.length].dataset.opportunity;
      return [() => { location.hash = `#/pipeline/list?log=${id}`; },
        () => document.querySelector('.sheet .logbox') !== null];
    },
    // A call without an answer, and the next one that was proposed. The box stands open.
    async log(turn) {
      acts.box(turn)[0]();
      while (!document.querySelector('.sheet .logbox')) await painted();
      find('.sheet [data-action=outcome-NoReply]').click();
      while (!document.querySelector('.sheet [data-action=accept-next]')) await painted();
      await quiet();
      return [() => find('.sheet [data-action=accept-next]').click(),
        () => document.querySelector('.sheet') === null];
    },
    funnel: () => [() => find("a[href^='#/funnel']").click(),
      () => document.querySelector('[data-figure=funnel]') !== null],
    board: () => [() => find("main a[href^='#/pipeline']:not([href^='#/pipeline/list'])").click(),
      () => document.querySelector('.board a[data-opportunity]') !== null],
  };

  const back = {
    text: () => {},
    texts: () => {},
    move: () => {},
    letter: () => {
      const field = find('input[name=search]');
      field.value = '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    filter: () => {
      const owner = find('.phrase select[name=owner]');
      owner.selectedIndex = 0;
      owner.dispatchEvent(new Event('change', { bubbles: true }));
    },
    box: () => { location.hash = '#/pipeline/list'; },
    log: () => {},
    funnel: () => { location.hash = '#/pipeline/list'; },
    board: () => { location.hash = '#/pipeline/list'; },
  };

  return async (name, turn) => {
    await quiet();
    const [act, shows] = await acts[name](turn);
    seen.takeRecords();
    long.length = 0;
    // In a task of its own, as an event is: what follows in it is the app's work and nobody else's.
    await after(0);
    const begun = performance.now();
    const freed = task();
    act();
    const frame = await painted() - begun;
    let shown = frame;
    while (!shows()) {
      shown = await painted() - begun;
      if (shown > 20_000) throw new Error(`${name}: nothing came of it`);
    }
    const first = await freed - begun;
    await quiet();
    long.push(...seen.takeRecords());
    const longest = Math.max(first, ...long.map((one) => one.duration));
    back[name]();
    while (!document.querySelector('select[data-action=move-to]')) await painted();
    return { frame, shown, longest };
  };
})();
