//! Brings a part of the document to what a text says by changing only what differs: what stays keeps its focus, its
//! caret and its place. The text is written by this program alone, with every value escaped ([`crate::app::html`]).

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DocumentFragment, Element, HtmlInputElement, HtmlSelectElement, HtmlTemplateElement, Node};

use super::document;
use crate::app::html::MARK;

/// Brings an element's content to what a text says.
pub fn bring(element: &Element, text: &str) {
    if let Some(content) = parsed(&text.replace(MARK, "")) {
        children(element, &content);
    }
}

/// Brings an element's content from one text to another: where only elements that stand apart differ, only these are
/// looked at, since reading HTML costs more than writing it.
pub fn bring_from(element: &Element, before: &str, text: &str) {
    if apart(element, before, text).is_none() {
        bring(element, text);
    }
}

/// Brings the elements that stand apart and differ to the new text; nothing where more than these differs.
fn apart(element: &Element, before: &str, text: &str) -> Option<()> {
    // The parts alternate: between the elements that stand apart, and these.
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split(MARK).collect(), text.split(MARK).collect());
    if old.len() != new.len() {
        return None;
    }
    let mut changed: Vec<(Element, &str)> = Vec::new();
    for (at, (old_part, new_part)) in old.iter().zip(&new).enumerate() {
        if old_part != new_part {
            let name = key_in(new_part).filter(|name| at % 2 == 1 && key_in(old_part) == Some(name))?;
            changed.push((element.query_selector(&["[data-key=\"", name, "\"]"].concat()).ok()??, new_part));
        }
    }
    for (old, part) in changed {
        // A part of a drawing is read as what it is only within one.
        let drawing = part.starts_with("<g");
        let content = if drawing { parsed(&["<svg>", part, "</svg>"].concat())? } else { parsed(part)? };
        let first = content.first_child()?;
        node(&old, &if drawing { first.first_child()? } else { first });
    }
    Some(())
}

/// The key in the start tag of an element that stands apart.
fn key_in(part: &str) -> Option<&str> {
    let (tag, _) = part.split_once('>')?;
    tag.split_once("data-key=\"")?.1.split('"').next()
}

fn parsed(html: &str) -> Option<DocumentFragment> {
    let template: HtmlTemplateElement = document().create_element("template").ok()?.unchecked_into();
    template.set_inner_html(html);
    Some(template.content())
}

/// Brings a node's children to those of another.
fn children(old: &Node, new: &Node) {
    let mut at = old.first_child();
    let mut next = new.first_child();
    while let Some(wanted) = next {
        next = wanted.next_sibling();
        match find(at.clone(), &wanted) {
            Some(found) => {
                while let Some(passed) = at.filter(|at| !at.is_same_node(Some(&found))) {
                    at = passed.next_sibling();
                    let _removed = old.remove_child(&passed);
                }
                at = found.next_sibling();
                node(&found, &wanted);
            }
            None => {
                let _inserted = old.insert_before(&wanted, at.as_ref());
            }
        }
    }
    while let Some(rest) = at {
        at = rest.next_sibling();
        let _removed = old.remove_child(&rest);
    }
}

/// The first of these siblings that is the same thing as the wanted one.
fn find(mut at: Option<Node>, wanted: &Node) -> Option<Node> {
    let (name, key) = (wanted.node_name(), key(wanted));
    while let Some(node) = at {
        if node.node_name() == name && self::key(&node) == key {
            return Some(node);
        }
        at = node.next_sibling();
    }
    None
}

/// What tells an element from its like: its id, or the key that a list gave it.
fn key(node: &Node) -> Option<String> {
    let element = node.dyn_ref::<Element>()?;
    element.get_attribute("id").or_else(|| element.get_attribute("data-key"))
}

/// Brings a node to another of the same name.
fn node(old: &Node, new: &Node) {
    if old.is_equal_node(Some(new)) {
        return;
    }
    let (Some(old_element), Some(new_element)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        old.set_node_value(new.node_value().as_deref());
        return;
    };
    // What stands in the place of a part that is drawn aside is that part's own.
    if new_element.has_attribute("data-aside") {
        return;
    }
    attributes(old_element, new_element);
    children(old, new);
    if let Some(input) = old.dyn_ref::<HtmlInputElement>() {
        let value = new_element.get_attribute("value").unwrap_or_default();
        if matches!(input.type_().as_str(), "radio" | "checkbox") {
            input.set_checked(new_element.has_attribute("checked"));
        } else if input.value() != value && !is_typed_into(input) {
            // What is being typed is the value already: writing it again would move the caret.
            input.set_value(&value);
        }
    } else if let Some(list) = old.dyn_ref::<HtmlSelectElement>() {
        list.set_value(&new_element.get_attribute("data-value").unwrap_or_default());
    }
}

/// Whether a person is typing into a line whose text is its own: what is drawn of it may be a key late, or say the same
/// in other words.
fn is_typed_into(input: &HtmlInputElement) -> bool {
    input.has_attribute("data-own")
        && document().active_element().is_some_and(|active| active.is_same_node(Some(input)))
}

/// Brings an element's attributes to those of another.
fn attributes(old: &Element, new: &Element) {
    for name in names(new) {
        let value = new.get_attribute(&name);
        if value != old.get_attribute(&name) {
            let _set = old.set_attribute(&name, &value.unwrap_or_default());
        }
    }
    for name in names(old) {
        // An element that was gone to is given a tabindex, and would lose the focus with it.
        if name != "tabindex" && !new.has_attribute(&name) {
            let _removed = old.remove_attribute(&name);
        }
    }
}

fn names(element: &Element) -> impl Iterator<Item = String> {
    element.get_attribute_names().into_iter().filter_map(|name: JsValue| name.as_string())
}
