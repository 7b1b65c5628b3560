// Before, around and after the app: what must work when the app itself does not. Plain JavaScript
// for browsers of any age, inlined in the page's head, with no part in the app's own work.
//
// Its promises to the app:
//   window.imbutoPanic(message)  stops everything: nothing more is written to local storage, and an
//                                overlay offers the stored data as a file. The panic hook calls it.
//   window.imbutoStopped         true from then on.
// And on its own account: a build that cannot start offers a repaired one as soon as there is one
// (`offline.js` looks for it); nobody else's page shows this one in a frame; and what translates the page
// takes no text out from under the app's hands.
(function () {
  'use strict';

  var WORDS = {
    en: {
      opening: 'Opening…',
      panicTitle: 'Imbuto has stopped',
      panicText: 'An error inside the program stopped it. To protect your data, nothing more will be written until you reload. What was saved before is still in this browser.',
      failTitle: 'Imbuto could not start',
      failText: 'A part of the program could not be loaded, or this browser is too old to run it (it needs WebAssembly). Check the connection and reload, or update the browser. Your data are untouched.',
      framedTitle: 'Not in another page', framedText: 'Another site shows Imbuto inside itself, and could lay something over it. Open it in a tab of its own.', openAlone: 'Open Imbuto',
      update: 'Take the new version',
      rescue: 'Download the saved data', reload: 'Reload', detail: 'For whoever repairs it:',
      none: 'There is no saved data in this browser.', blocked: 'This browser does not let the page read its storage.'
    },
    fr: {
      opening: 'Ouverture…',
      panicTitle: 'Imbuto s’est arrêté',
      panicText: 'Une erreur du programme l’a arrêté. Pour protéger vos données, plus rien ne sera écrit avant le rechargement. Ce qui était enregistré est toujours dans ce navigateur.',
      failTitle: 'Imbuto n’a pas pu démarrer',
      failText: 'Une partie du programme n’a pas pu être chargée, ou ce navigateur est trop ancien (il faut WebAssembly). Vérifiez la connexion et rechargez, ou mettez le navigateur à jour. Vos données sont intactes.',
      framedTitle: 'Pas dans une autre page', framedText: 'Un autre site montre Imbuto à l’intérieur du sien, et pourrait poser quelque chose par-dessus. Ouvrez-le dans un onglet à lui.', openAlone: 'Ouvrir Imbuto',
      update: 'Prendre la nouvelle version',
      rescue: 'Télécharger les données enregistrées', reload: 'Recharger', detail: 'Pour qui le réparera :',
      none: 'Ce navigateur ne contient pas de données enregistrées.', blocked: 'Ce navigateur ne laisse pas la page lire son stockage.'
    },
    it: {
      opening: 'Apertura…',
      panicTitle: 'Imbuto si è fermato',
      panicText: 'Un errore del programma lo ha fermato. Per proteggere i vostri dati, non verrà scritto più nulla finché non ricaricate. Quanto era già salvato è ancora in questo browser.',
      failTitle: 'Imbuto non è riuscito ad avviarsi',
      failText: 'Una parte del programma non si è caricata, oppure questo browser è troppo vecchio (serve WebAssembly). Controllate la connessione e ricaricate, o aggiornate il browser. I vostri dati sono intatti.',
      framedTitle: 'Non dentro un’altra pagina', framedText: 'Un altro sito mostra Imbuto dentro il suo, e potrebbe metterci qualcosa sopra. Apritelo in una scheda sua.', openAlone: 'Apri Imbuto',
      update: 'Prendi la versione nuova',
      rescue: 'Scarica i dati salvati', reload: 'Ricarica', detail: 'Per chi lo riparerà:',
      none: 'In questo browser non ci sono dati salvati.', blocked: 'Questo browser non lascia leggere alla pagina la sua memoria.'
    }
  };

  // Storage may be absent, blocked, or throw at the first touch.
  function stored(key) {
    try { return window.localStorage.getItem(key); } catch (blocked) { return null; }
  }

  // What this device remembers is JSON.
  function remembered(key) {
    try { return JSON.parse(stored(key)); } catch (unreadable) { return null; }
  }

  // The address first, then this device's choice, then the browser's languages, then English.
  function language() {
    var address = /[?&]lang=([a-z]{2})/.exec(location.hash) || /[?&]lang=([a-z]{2})/.exec(location.search);
    var wishes = [address && address[1], remembered('imbuto/device/language')].concat(navigator.languages || [navigator.language]);
    for (var i = 0; i < wishes.length; i += 1) {
      var wish = String(wishes[i] || '').slice(0, 2).toLowerCase();
      if (Object.prototype.hasOwnProperty.call(WORDS, wish)) { return wish; }
    }
    return 'en';
  }

  var theme = remembered('imbuto/device/theme');
  if (theme === 'light' || theme === 'dark') { document.documentElement.setAttribute('data-theme', theme); }
  document.documentElement.lang = language();

  var started = false;
  var overlay = null;
  var offerUpdate = function () {};
  window.addEventListener('imbuto-update', function () { offerUpdate(); });

  function element(tag, attributes, text) {
    var made = document.createElement(tag);
    for (var name in attributes) { made.setAttribute(name, attributes[name]); }
    if (text) { made.textContent = text; }
    return made;
  }

  function show(title, text, message) {
    if (overlay) { return; }
    var words = WORDS[language()];
    overlay = element('div', { 'class': 'boot-overlay', lang: language() });
    var box = element('div', {
      'class': 'boot-box', role: 'alertdialog', 'aria-modal': 'true',
      'aria-labelledby': 'boot-title', 'aria-describedby': 'boot-text'
    });
    box.appendChild(element('h1', { id: 'boot-title' }, words[title]));
    box.appendChild(element('p', { id: 'boot-text' }, words[text]));
    var said = element('p', { 'class': 'boot-said', role: 'status' });
    var acts = element('div', { 'class': 'boot-acts' });
    var rescue = element('button', { type: 'button', 'class': 'boot-button', 'data-action': 'rescue-download' }, words.rescue);
    rescue.addEventListener('click', function () { said.textContent = download(words, message); });
    var reload = element('button', { type: 'button', 'class': 'boot-button', 'data-action': 'reload' }, words.reload);
    reload.addEventListener('click', function () { location.reload(); });
    acts.appendChild(rescue);
    acts.appendChild(reload);
    offerUpdate = function () {
      if (document.querySelector('[data-action=apply-update]')) { return; }
      var update = element('button', { type: 'button', 'class': 'boot-button', 'data-action': 'apply-update' }, words.update);
      update.addEventListener('click', function () { window.imbutoApplyUpdate(); });
      acts.insertBefore(update, reload);
    };
    if (window.imbutoUpdateWaiting) { offerUpdate(); }
    box.appendChild(acts);
    box.appendChild(said);
    if (message) {
      box.appendChild(element('p', {}, words.detail));
      box.appendChild(element('pre', { 'class': 'boot-detail', tabindex: '0' }, message));
    }
    overlay.appendChild(box);
    whenThereIsABody(function () {
      if (!overlay) { return; }
      for (var i = 0; i < document.body.children.length; i += 1) { document.body.children[i].setAttribute('inert', ''); }
      document.body.appendChild(overlay);
      rescue.focus();
    });
  }

  function whenThereIsABody(work) {
    if (document.body) { work(); } else { document.addEventListener('DOMContentLoaded', work); }
  }

  // Every entry of ours, word for word, as one file. Gives the words to show.
  function download(words, message) {
    var entries = {};
    try {
      for (var i = 0; i < window.localStorage.length; i += 1) {
        var key = window.localStorage.key(i);
        if (key.indexOf('imbuto/') === 0) { entries[key] = window.localStorage.getItem(key); }
      }
    } catch (blocked) { return words.blocked; }
    if (Object.keys(entries).length === 0) { return words.none; }
    var now = new Date().toISOString();
    var file = { format: 'imbuto-rescue', version: 1, made: now, reason: message || '', entries: entries };
    var address = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
    var link = element('a', { href: address, download: 'imbuto-rescue-' + now.slice(0, 10) + '.json' });
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
    return '';
  }

  // What still runs after a panic could write a half-made state: from here on every write fails,
  // aloud, so that nobody takes it for saved.
  function refuseWrites() {
    ['setItem', 'removeItem', 'clear'].forEach(function (name) {
      try {
        Storage.prototype[name] = function () { throw new DOMException('Imbuto has stopped', 'InvalidStateError'); };
      } catch (unsupported) { /* No storage, nothing to protect. */ }
    });
  }

  window.imbutoPanic = function (message) {
    if (window.imbutoStopped) { return; }
    window.imbutoStopped = true;
    refuseWrites();
    if (overlay) { overlay.parentNode && overlay.parentNode.removeChild(overlay); overlay = null; }
    show('panicTitle', 'panicText', String(message || ''));
  };

  function failed(message) {
    if (started || window.imbutoStopped) { return; }
    show('failTitle', 'failText', String(message || ''));
    // Perhaps it is repaired by now.
    if (window.imbutoLookForUpdate) { window.imbutoLookForUpdate(); }
  }

  // Whether another site shows this page in a frame: a policy in a meta element cannot forbid that.
  function isFramed() {
    if (window.top === window.self) { return false; }
    try { return window.top.location.origin !== location.origin; } catch (foreign) { return true; }
  }

  // Nothing of the app is loaded then, and nothing stored is touched.
  function refuseTheFrame() {
    window.imbutoStopped = true;
    window.stop();
    var words = WORDS[language()];
    var box = element('div', { 'class': 'boot-overlay', lang: language() });
    box.appendChild(element('h1', {}, words.framedTitle));
    box.appendChild(element('p', {}, words.framedText));
    var link = element('a', { 'class': 'boot-button', href: location.href, target: '_blank', rel: 'noopener' }, words.openAlone);
    box.appendChild(link);
    var body = document.body || document.documentElement.appendChild(document.createElement('body'));
    body.textContent = '';
    body.appendChild(box);
  }

  // A translator puts an element with its own words in the place of a text, and the app would go on writing
  // into the text that is gone: a figure would stay as it was. The page asks not to be translated; where
  // that is not heeded, every text is put back at once.
  function keepTexts() {
    if (!window.MutationObserver) { return; }
    var FOREIGN = 'FONT';
    new MutationObserver(function (records) {
      var foreign = [];
      records.forEach(function (record) {
        for (var i = 0; i < record.addedNodes.length; i += 1) {
          if (record.addedNodes[i].nodeName === FOREIGN) { foreign.push(record.addedNodes[i]); }
        }
      });
      if (foreign.length === 0) { return; }
      function isBeside(record, one) {
        return record.previousSibling === one || record.nextSibling === one
          || Array.prototype.indexOf.call(record.addedNodes, one) >= 0;
      }
      foreign.forEach(function (one) {
        if (!one.parentNode) { return; }
        records.forEach(function (record) {
          if (record.target !== one.parentNode || !isBeside(record, one)) { return; }
          for (var i = 0; i < record.removedNodes.length; i += 1) {
            var removed = record.removedNodes[i];
            if (removed.nodeType === Node.TEXT_NODE && (!removed.parentNode || one.contains(removed))) {
              one.parentNode.insertBefore(removed, one);
            }
          }
        });
        one.parentNode.removeChild(one);
      });
    }).observe(document.documentElement, { childList: true, subtree: true });
  }

  if (isFramed()) { refuseTheFrame(); return; }
  keepTexts();

  // A trap inside the wasm (`unreachable`, out of bounds, stack exhausted) leaves it in no known state.
  function isTrap(error) {
    if (!error || typeof WebAssembly !== 'object') { return false; }
    if (error instanceof WebAssembly.RuntimeError) { return true; }
    return (error instanceof RangeError || error.name === 'InternalError') && /wasm/.test(error.stack || '');
  }

  window.addEventListener('error', function (event) {
    if (isTrap(event.error)) { window.imbutoPanic(event.error.message); return; }
    var target = event.target;
    if (target && target.tagName === 'SCRIPT') { failed(target.src); } else if (event.error) { failed(event.message); }
  }, true);

  window.addEventListener('unhandledrejection', function (event) {
    var reason = event.reason;
    if (isTrap(reason)) { window.imbutoPanic(reason.message); } else { failed(reason && reason.message || reason); }
  });

  // Sent once the app has drawn itself: by Trunk's start script, or by the single file's own.
  window.addEventListener('TrunkApplicationStarted', function () {
    started = true;
    var waiting = document.getElementById('boot');
    if (waiting) { waiting.parentNode.removeChild(waiting); }
    if (overlay && !window.imbutoStopped) {
      overlay.parentNode && overlay.parentNode.removeChild(overlay);
      overlay = null;
      for (var i = 0; i < document.body.children.length; i += 1) { document.body.children[i].removeAttribute('inert'); }
    }
  });

  document.addEventListener('DOMContentLoaded', function () {
    var waiting = document.getElementById('boot-text-opening');
    if (waiting) { waiting.textContent = WORDS[language()].opening; }
    if (typeof WebAssembly !== 'object' || !('noModule' in HTMLScriptElement.prototype)) { failed('WebAssembly'); }
  });
}());
