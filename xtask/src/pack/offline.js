// Only in the served app: starts the service worker, which keeps the app for use without a
// network, and tells the page when a newer version waits.
//
// Its promises to the app:
//   event 'imbuto-update' on window, and window.imbutoUpdateWaiting === true: a newer version is here,
//                                or was taken in another tab.
//   window.imbutoApplyUpdate()  takes it, and reloads the page.
//   window.imbutoLookForUpdate()  looks whether there is one: `boot.js` asks where this one cannot start.
(() => {
  'use strict';
  let registration = null;
  window.imbutoUpdateWaiting = false;

  const offer = () => {
    window.imbutoUpdateWaiting = true;
    window.dispatchEvent(new CustomEvent('imbuto-update'));
  };

  const watch = (worker) => worker.addEventListener('statechange', () => {
    // The very first version has nothing to replace: it takes its place by itself.
    if (worker.state === 'installed' && registration.active) offer();
  });

  let applying = false;
  window.imbutoApplyUpdate = () => {
    applying = true;
    const worker = registration && registration.waiting;
    if (!worker) { location.reload(); return; }
    let reloading = false;
    const reload = () => { if (!reloading) { reloading = true; location.reload(); } };
    navigator.serviceWorker.addEventListener('controllerchange', reload);
    // A page loaded past the worker (with Shift) has no controller that could change.
    worker.addEventListener('statechange', () => { if (worker.state === 'activated') reload(); });
    worker.postMessage({ type: 'apply-update' });
  };

  window.imbutoLookForUpdate = async () => {
    if (!('serviceWorker' in navigator)) return;
    registration = registration || await navigator.serviceWorker.getRegistration();
    if (!registration) return;
    if (registration.waiting) { offer(); return; }
    registration.addEventListener('updatefound', () => watch(registration.installing));
    await registration.update().catch(() => {});
  };

  const start = async () => {
    // Another tab has taken a newer version: this one goes on with its own until it is loaded anew.
    let isLookedAfter = !!navigator.serviceWorker.controller;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (isLookedAfter && !applying) offer();
      isLookedAfter = true;
    });
    registration = await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' });
    if (registration.active) registration.active.postMessage({ type: 'page-opened' });
    if (registration.installing) watch(registration.installing);
    if (registration.waiting && registration.active) offer();
    registration.addEventListener('updatefound', () => watch(registration.installing));
    let asked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && Date.now() - asked > 3600e3) {
        asked = Date.now();
        registration.update().catch(() => {});
      }
    });
  };

  if (/^https?:$/.test(location.protocol) && 'serviceWorker' in navigator) {
    // After the app has drawn itself: the worker must not compete with it for the line.
    window.addEventListener('load', () => start().catch((error) => console.info('no service worker:', error)));
  }
})();
