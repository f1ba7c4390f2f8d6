//! The licences of what is shipped with the page.

use leptos::prelude::*;

use crate::app::components::table::Heads;

/// One line for each crate in the program: name, version, licence. `cargo xtask licences` writes it.
const LIST: &str = include_str!("licences.csv");

/// A crate that is part of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    name: &'static str,
    version: &'static str,
    licence: &'static str,
}

fn parts() -> Vec<Part> {
    let rows = LIST.lines().skip(1);
    rows.filter_map(|row| {
        let mut cells = row.splitn(3, ',');
        Some(Part { name: cells.next()?, version: cells.next()?, licence: cells.next()?.trim_matches('"') })
    })
    .collect()
}

/// The crates that the page is built of, folded.
#[component]
pub fn Licences() -> impl IntoView {
    let parts = parts();
    let row = |part: Part| {
        view! { <tr><th scope="row">{part.name}</th><td>{part.version}</td><td>{part.licence}</td></tr> }
    };
    (!parts.is_empty()).then(|| {
        view! {
            <details class="about-more">
                <summary>{parts.len()} " open-source libraries in this page"</summary>
                <table class="part-table">
                    <caption class="hidden">"Open-source libraries"</caption>
                    <Heads names=["Library", "Version", "Licence"]/>
                    <tbody>{parts.into_iter().map(row).collect_view()}</tbody>
                </table>
            </details>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_name_a_version_and_a_licence() {
        let parts = parts();
        assert_eq!(parts.len() + 1, LIST.lines().count());
        assert!(parts.iter().any(|part| part.name == "leptos"));
        assert!(parts.iter().all(|part| part.version.contains('.') && !part.licence.is_empty()));
    }
}
