// Imbuto's service worker: one cache per version, holding exactly the built files, each checked
// against its hash. It answers from the cache at once, and never waits for the network for a file
// that it has. A new version waits until the page asks for it, so that no open page is mixed up.
'use strict';

const VERSION = '{{version}}';
// [path from here, hash of its content]
const FILES = {{files}};

const HERE = new URL(self.registration.scope);
// Several copies of the app may live on one origin: each sees only its own caches.
const PREFIX = `imbuto:${HERE.pathname}:`;
const CACHE = PREFIX + VERSION;
const KNOWN = new Set(FILES.map(([path]) => new URL(path, HERE).href));

self.addEventListener('install', (event) => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(async ([path, integrity]) => {
    const url = new URL(path, HERE).href;
    const response = await fetch(url, { cache: 'no-cache', integrity });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(url, response);
  }));
})()));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
})()));

self.addEventListener('message', (event) => {
  if (event.data && event.data.type === 'apply-update') self.skipWaiting();
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
  if (!KNOWN.has(url.href)) return;
  event.respondWith((async () => {
    const cache = await caches.open(CACHE);
    return (await cache.match(url.href)) || fetch(request);
  })());
});
