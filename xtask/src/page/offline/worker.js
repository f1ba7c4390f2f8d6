// The service worker: keeps the files of one version of the page, so that the page works without a network.
//
// A page comes from the cache of this worker's own version, and every other file carries a digest of its content in its
// name: whichever cache a file is found in, it is the one that the page means. So no page is ever made of two versions,
// and a new worker need not wait until the last page of an old one is closed: it takes over at once, and serves old
// pages their old files.
//
// Pages come from the cache first, without asking the network: a bad connection never holds up a start. Nobody is left
// on an old version by that: with every start the browser looks for a new worker behind all caches, the pages that are
// open say when one is ready, and the next start has its version.

const VERSION = "@version@";
const FILES = "@files@";

const { scope } = registration;
// Other sites may keep caches on the same origin.
const OURS = `sagefit ${scope} `;
const CACHE = OURS + VERSION;

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", ({ source }) => source.postMessage(VERSION));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  if (mode === "navigate") event.waitUntil(tidy(event));
  event.respondWith(mode === "navigate" ? page(event.request) : file(event.request));
});

// Keeps every file, or none: where one is missing, or is not the one that this version was built with, the version is
// not installed, and the one before it goes on. The browser tries again at the next start.
async function keep() {
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(Object.entries(FILES).map(async ([name, digest]) => cache.put(name, await fetched(name, digest))));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// A file of this version. One with a digest in its name was most likely loaded already, and is asked for anew only where
// what the browser kept is something else; a page always is.
async function fetched(name, digest) {
  for (const cache of name.endsWith(".html") ? ["no-cache"] : ["default", "reload"]) {
    const response = await fetch(name, { cache });
    const content = await response.arrayBuffer();
    if (response.ok && (await sha256(content)) === digest) {
      // A response made anew: one that was redirected may not answer for a page.
      return new Response(content, { headers: { "Content-Type": response.headers.get("Content-Type") } });
    }
  }
  throw new Error(`${name} is not of version ${VERSION}`);
}

async function sha256(content) {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

async function page(request) {
  const name = new URL(request.url).pathname.slice(new URL(scope).pathname.length) || "index.html";
  const cache = await caches.open(CACHE);
  return (await cache.match(name)) ?? fetch(request);
}

async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

// Old versions go when a page starts and no other is open that could still need their files.
async function tidy({ resultingClientId, replacesClientId }) {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.some(({ id }) => id !== resultingClientId && id !== replacesClientId)) return;
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}
