// Has the page's files kept for times without a network, and says when a newer version is ready.

const workers = navigator.serviceWorker;
// Absent where the page is served without encryption by another machine, and in some private windows.
if (workers) {
  const place = document.createElement("div");
  place.id = "newer";
  // There before it says anything: only what changes in it is read out.
  place.setAttribute("role", "status");
  document.body.append(place);
  const ask = () => workers.controller?.postMessage("version");
  workers.addEventListener("controllerchange", ask);
  workers.addEventListener("message", ({ data }) => {
    if (data !== document.documentElement.dataset.version && !place.firstChild) say(place);
  });
  workers.startMessages();
  ask();
  // Where it is refused, the page works as long as there is a network.
  workers.register("./sw.js").then(look, () => {});
}

// Browsers look for a newer version when they find the time; a page that starts, or is looked at again, asks at once.
function look(registration) {
  const update = () => document.hidden || registration.update().catch(() => {});
  document.addEventListener("visibilitychange", update);
  if (workers.controller) update();
}

function say(place) {
  const words = document.createElement("p");
  words.textContent = "A newer Sagefit is ready";
  // The job stands in the address and is kept by that.
  place.append(words, button("Use it now", () => location.reload()), button("Later", () => place.replaceChildren()));
}

function button(name, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = name;
  made.addEventListener("click", act);
  return made;
}
