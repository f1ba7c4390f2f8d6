//! The web app manifest and its icons: copied beside the page under names after their content, which the manifest and the
//! page then say.

use super::files::name_after;
use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

/// The manifest, as `index.html` links it.
const MANIFEST: &str = "sagefit.webmanifest";
/// The pictures that the manifest or the page names.
const ICONS: [&str; 3] = ["icon-192.png", "icon-512.png", "icon-maskable-512.png"];

/// Puts the manifest and the icons of `assets/` beside the page, and their names into it.
pub fn put_into(page: &str, root: &Path, staging: &Path) -> Result<String> {
    let assets = root.join("assets");
    let read = |name: &str| fs::read(assets.join(name)).with_context(|| format!("cannot read assets/{name}"));
    let put = |name: &str, content: &[u8]| {
        let (stem, ending) = name.rsplit_once('.').context("a file without an ending")?;
        let name = name_after(stem, ending, content);
        fs::write(staging.join(&name), content).with_context(|| format!("cannot write {name}"))?;
        Ok::<_, anyhow::Error>(name)
    };
    let (mut page, mut manifest) = (page.to_owned(), String::from_utf8(read(MANIFEST)?)?);
    for icon in ICONS {
        let name = put(icon, &read(icon)?)?;
        page = page.replace(&format!("./{icon}"), &format!("./{name}"));
        ensure!(manifest.contains(icon), "{MANIFEST} does not name {icon}");
        manifest = manifest.replace(&format!("./{icon}"), &format!("./{name}"));
    }
    let name = put(MANIFEST, manifest.as_bytes())?;
    ensure!(page.contains(&format!("./{MANIFEST}")), "index.html does not link {MANIFEST}");
    Ok(page.replace(&format!("./{MANIFEST}"), &format!("./{name}")))
}
