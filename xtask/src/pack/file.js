// A file of one's own, where the browser lets a page write one (File System Access): which file belongs
// to which workspace is kept in IndexedDB, since nothing else keeps a handle. What is in the file, and
// when it is written, is the app's affair.
//
// Its promises to the app: window.imbutoFile, absent where the browser has no such files, with
//   create(id, name), open(id)   ask which file; its name, or null where nobody chose one
//   known(id)                    [its name, 'granted' or 'prompt'], or null where none is tied
//   ask(id)                      asks for permission, which takes a click: whether it was given
//   read(id), write(id, text)    all of it; a write takes effect whole or not at all
//   forget(id)
(() => {
  'use strict';
  if (typeof window.showSaveFilePicker !== 'function' || !window.indexedDB) return;
  const STORE = 'files';
  const TYPES = [{ description: 'Imbuto', accept: { 'application/json': ['.json'] } }];

  const database = () => new Promise((done, failed) => {
    const request = indexedDB.open('imbuto', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  const stored = async (mode, work) => {
    const open = await database();
    try {
      return await new Promise((done, failed) => {
        const transaction = open.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => done(request.result);
        transaction.onerror = () => failed(transaction.error);
      });
    } finally { open.close(); }
  };

  const handleOf = (id) => stored('readonly', (files) => files.get(id));

  const tie = async (id, choose) => {
    let handle;
    try { handle = await choose(); } catch (error) {
      if (error.name === 'AbortError') return null;
      throw error;
    }
    await stored('readwrite', (files) => files.put(handle, id));
    return handle.name;
  };

  window.imbutoFile = {
    create: (id, name) => tie(id, () => window.showSaveFilePicker({ suggestedName: name, types: TYPES })),
    open: (id) => tie(id, async () => (await window.showOpenFilePicker({ types: TYPES }))[0]),
    known: async (id) => {
      const handle = await handleOf(id);
      return handle ? [handle.name, await handle.queryPermission({ mode: 'readwrite' })] : null;
    },
    ask: async (id) => {
      const handle = await handleOf(id);
      return !!handle && await handle.requestPermission({ mode: 'readwrite' }) === 'granted';
    },
    read: async (id) => (await (await handleOf(id)).getFile()).text(),
    write: async (id, text) => {
      const file = await (await handleOf(id)).createWritable();
      await file.write(text);
      await file.close();
    },
    forget: (id) => stored('readwrite', (files) => files.delete(id)),
  };
})();
