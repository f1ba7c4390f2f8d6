// Served while somebody edits, in place of the service worker: takes what a release page of this address had kept away.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(retire()));

async function retire() {
  const { scope } = registration;
  const kept = (await caches.keys()).filter((name) => name.startsWith(`sagefit ${scope} `));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await registration.unregister();
  for (const page of await clients.matchAll({ type: "window" })) page.navigate(page.url);
}
