// Imbuto's service worker: one cache per version, holding exactly the built files, each checked
// against its hash. It answers from the cache at once, and never waits for the network for a file
// that it has. A new version waits until a page asks for it. Other pages that are open then go on with
// the version that they began with: its cache stays until the last of them is gone.
'use strict';

const VERSION = '{{version}}';
// [path from here, hash of its content]
const FILES = {{files}};

const HERE = new URL(self.registration.scope);
// Several copies of the app may live on one origin: each sees only its own caches.
const PREFIX = `imbuto:${HERE.pathname}:`;
const CACHE = PREFIX + VERSION;
const KNOWN = new Set(FILES.map(([path]) => new URL(path, HERE).href));

// Where it is written down which pages were open when this version took its place, and whose files they
// need: a newer version that waits has files of its own, which are nobody's but its.
const OPEN_BEFORE = new URL('open-before', HERE).href;

self.addEventListener('install', (event) => event.waitUntil((async () => {
  const wasThere = await caches.has(CACHE);
  try {
    await fill(await caches.open(CACHE));
  } catch (failed) {
    // Half a version is of no use to anybody.
    if (!wasThere) await caches.delete(CACHE);
    throw failed;
  }
})()));

const fill = async (cache) => {
  await Promise.all(FILES.map(async ([path, integrity]) => {
    const url = new URL(path, HERE).href;
    const response = await fetch(url, { cache: 'no-cache', integrity });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(url, response);
  }));
};

const openPages = async () => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.map((page) => page.id);
};

const otherCaches = async () =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  const before = { pages: await openPages(), caches: await otherCaches() };
  await cache.put(OPEN_BEFORE, new Response(JSON.stringify(before)));
  await dropOlder();
  // A page that was there before the first version was kept is looked after, too.
  await self.clients.claim();
})()));

// Once no page of an older version is open any more, its files go.
const dropOlder = async () => {
  const written = await (await caches.open(CACHE)).match(OPEN_BEFORE);
  if (!written) return;
  const before = await written.json();
  const now = await openPages();
  if (before.pages.some((id) => now.includes(id))) return;
  await Promise.all(before.caches.map((name) => caches.delete(name)));
};

self.addEventListener('message', (event) => {
  if (event.data && event.data.type === 'apply-update') self.skipWaiting();
  // The page that was in its place is gone by now.
  if (event.data && event.data.type === 'page-opened') event.waitUntil(dropOlder());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  if (url.origin !== HERE.origin) return;
  url.hash = '';
  if (request.mode === 'navigate') {
    url.search = '';
    if (url.href === new URL('index.html', HERE).href) url.href = HERE.href;
  }
  event.respondWith((async () => {
    if (KNOWN.has(url.href)) {
      const cache = await caches.open(CACHE);
      return (await cache.match(url.href)) || fetch(request);
    }
    // A part of the version that an open page began with.
    for (const name of await otherCaches()) {
      const found = await (await caches.open(name)).match(url.href);
      if (found) return found;
    }
    return fetch(request);
  })());
});
