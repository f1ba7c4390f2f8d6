//! The folder of installed tools, one per tool and version, shared by all checkouts of one person.

use anyhow::{Context, Result};
use std::{
    ffi::OsString,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

/// The folder of installed tools.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache of this person, made if it is not there.
    pub fn open() -> Result<Self> {
        let folder = chosen(|name| std::env::var_os(name).filter(|value| !value.is_empty()))
            .context("no place for tools: set SAGEFIT_TOOLS to a folder")?;
        Self::at(&folder)
    }

    /// A cache in the given folder.
    pub fn at(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let folder = folder.canonicalize()?;
        Ok(Self { folder })
    }

    /// The folder of `name`, filled by `install` if it is not there yet.
    ///
    /// `install` gets an unfinished folder, which takes its name only when it is complete: an interrupted
    /// install is never taken for a good one, and the next try goes on from what it left.
    pub fn folder(&self, name: &str, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let complete = self.folder.join(name);
        if complete.is_dir() {
            return Ok(complete);
        }
        let _lock = self.lock()?;
        if complete.is_dir() {
            return Ok(complete);
        }
        let unfinished = self.folder.join(format!(".{name}.unfinished"));
        fs::create_dir_all(&unfinished).with_context(|| format!("cannot make {}", unfinished.display()))?;
        install(&unfinished)?;
        fs::rename(&unfinished, &complete)
            .with_context(|| format!("cannot put {} in its place", complete.display()))?;
        Ok(complete)
    }

    // The system lets go of the lock when its holder dies, so there is no stale one to look for.
    fn lock(&self) -> Result<File> {
        let file = File::create(self.folder.join(".lock")).context("cannot lock the folder of tools")?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                println!("Waiting for another checkout that is installing tools");
                file.lock().context("cannot lock the folder of tools")?;
            }
            Err(TryLockError::Error(error)) => {
                return Err(error).context("cannot lock the folder of tools");
            }
        }
        Ok(file)
    }
}

fn chosen(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if let Some(folder) = variable("SAGEFIT_TOOLS") {
        return Some(folder.into());
    }
    let cache = variable("XDG_CACHE_HOME").map(PathBuf::from).or_else(|| {
        let home = variable("HOME").or_else(|| variable("USERPROFILE"))?;
        Some(PathBuf::from(home).join(".cache"))
    })?;
    Some(cache.join("sagefit").join("tools"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("sagefit-{name}-{}", std::process::id()));
        fs::remove_dir_all(&folder).ok();
        folder
    }

    fn with(set: &[(&str, &str)]) -> Option<PathBuf> {
        chosen(|name| set.iter().find(|(key, _)| *key == name).map(|(_, value)| value.into()))
    }

    #[test]
    fn the_most_particular_variable_decides() {
        let all = [("HOME", "/home"), ("XDG_CACHE_HOME", "/xdg"), ("SAGEFIT_TOOLS", "/tools")];
        assert_eq!(with(&all), Some("/tools".into()));
        assert_eq!(with(&all[..2]), Some("/xdg/sagefit/tools".into()));
        assert_eq!(with(&all[..1]), Some("/home/.cache/sagefit/tools".into()));
        assert_eq!(with(&[]), None);
    }

    #[test]
    fn a_failed_install_is_tried_again_and_a_good_one_is_not() {
        let folder = scratch("cache");
        let cache = Cache::at(&folder).unwrap();
        cache.folder("tool-1", |_| bail!("no network")).unwrap_err();
        let good = cache.folder("tool-1", |inside| Ok(fs::write(inside.join("tool"), "")?)).unwrap();
        assert!(good.join("tool").is_file());
        assert_eq!(cache.folder("tool-1", |_| bail!("installed twice")).unwrap(), good);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn only_one_installs_at_a_time() {
        let folder = scratch("lock");
        let cache = Cache::at(&folder).unwrap();
        let other = Cache::at(&folder).unwrap();
        let lock = cache.lock().unwrap();
        let second = std::thread::spawn(move || other.folder("tool-1", |_| Ok(())));
        std::thread::sleep(std::time::Duration::from_millis(100));
        assert!(!second.is_finished());
        drop(lock);
        second.join().unwrap().unwrap();
        fs::remove_dir_all(folder).unwrap();
    }
}
