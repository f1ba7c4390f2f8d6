// Finds elements as a person or a screen reader does: by role and accessible name, and only what is shown.
// `*` at either end of a name stands for any text.
const implicit = {
  a: "link", article: "article", button: "button", details: "group", fieldset: "group", figure: "figure", footer: "contentinfo", form: "form",
  h1: "heading", h2: "heading", h3: "heading", h4: "heading", h5: "heading", header: "banner", li: "listitem", main: "main",
  nav: "navigation", ol: "list", option: "option", section: "region", select: "combobox", summary: "summary", table: "table",
  td: "cell", textarea: "textbox", tr: "row", ul: "list",
};
const tidy = text => (text ?? "").replace(/\s+/g, " ").trim();
const roleOf = element => {
  if (element.getAttribute("role")) return element.getAttribute("role");
  const tag = element.localName;
  if (tag === "input") return element.type === "radio" || element.type === "checkbox" ? element.type : element.type === "file" ? "" : element.hasAttribute("list") ? "combobox" : "textbox";
  if (tag === "th") return element.scope === "row" ? "rowheader" : "columnheader";
  return implicit[tag] ?? "";
};
const said = (element, without = "[aria-hidden=true], [hidden]") => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(without).forEach(quiet => quiet.remove());
  return tidy(copy.textContent);
};
// A label around its own control is named by its words, not by what may be chosen.
const labelled = label => said(label, "[aria-hidden=true], [hidden], select, textarea");
const nameOf = element => {
  const given = element.getAttribute("aria-label");
  if (given) return tidy(given);
  const by = element.getAttribute("aria-labelledby");
  if (by) return tidy(by.split(" ").map(id => document.getElementById(id)?.textContent).join(" "));
  if (element.labels?.length) return tidy([...element.labels].map(labelled).join(" "));
  const legend = element.localName === "fieldset" && element.querySelector("legend");
  return legend ? said(legend) : said(element);
};
const isShown = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]");
const fits = (name, wanted) => {
  const [start, end] = [wanted.startsWith("*"), wanted.endsWith("*")];
  const core = wanted.slice(start ? 1 : 0, end && wanted.length > 1 ? -1 : undefined);
  if (start && end) return name.includes(core);
  return start ? name.endsWith(core) : end ? name.startsWith(core) : name === core;
};
const all = (role, name, within = document) =>
  [...within.querySelectorAll("*")].filter(element => roleOf(element) === role && isShown(element) && fits(nameOf(element), name));
const find = (role, name, within) => all(role, name, within)[0] ?? null;
