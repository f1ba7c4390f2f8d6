//! Files of the built page: read as a whole, and named after what is in them.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, path::Path};

/// Every file that a visitor may be served from `folder`, by name.
pub fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for file in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let file = file?;
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && file.file_type()?.is_file() {
            files.insert(name, fs::read(file.path())?);
        }
    }
    Ok(files)
}

/// A name that holds a digest of the content.
pub fn name_after(stem: &str, ending: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{ending}", hex(&Sha256::digest(content)[..8]))
}

/// Whether a name has a digest before its ending, as Trunk and [`name_after`] write them.
pub fn has_digest(name: &str) -> bool {
    let digest = |part: &str| part.len() >= 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.rsplit_once('.').is_some_and(|(stem, _)| stem.split(['-', '_']).any(digest))
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_content() {
        // SHA-256 of "abc" begins with ba7816bf8f01cfea (FIPS 180-4, example).
        assert_eq!(name_after("a", "js", b"abc"), "a-ba7816bf8f01cfea.js");
    }

    #[test]
    fn names_with_a_digest_are_told_from_others() {
        for name in ["sagefit-6719c1fccfa32ea_bg.wasm", "aside-7de55acc79e5686b.css"] {
            assert!(has_digest(name), "{name}");
        }
        for name in ["a.css", "sagefit_bg.wasm", "decade-facade.js", "robots.txt"] {
            assert!(!has_digest(name), "{name}");
        }
    }

    #[test]
    fn hidden_files_and_folders_are_none_of_the_page() {
        let folder = std::env::temp_dir().join(format!("sagefit-files-{}", std::process::id()));
        fs::create_dir_all(folder.join("inside")).unwrap();
        fs::write(folder.join("a.css"), "a {}").unwrap();
        fs::write(folder.join(".lock"), "").unwrap();
        let names: Vec<String> = read(&folder).unwrap().into_keys().collect();
        assert_eq!(names, ["a.css"]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
