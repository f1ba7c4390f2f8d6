//! The Content-Security-Policy: stands in `index.html`; the hashes of the inline scripts are added here.

use super::html::tags;
use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// What `trunk serve` has in a page.
const SERVED: &str = "{{__TRUNK_ADDRESS__}}";

/// The page with the hash of each of its inline scripts in the policy's `script-src`, and no other hash.
pub fn with_hashes(page: &str) -> Result<String> {
    ensure!(tags(page, "style").is_empty(), "the policy forbids <style> in the page: use style/*.css");
    let metas = tags(page, "meta");
    let mut policies = metas.iter().filter(|tag| {
        tag.attribute("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("Content-Security-Policy"))
    });
    let meta = policies.next().context("index.html has no <meta http-equiv=\"Content-Security-Policy\">")?;
    ensure!(policies.next().is_none(), "index.html has two policies: the browser would demand both");
    let policy = meta.attribute("content").context("the policy in index.html has no content")?;
    ensure!(!policy.contains('&'), "the policy in index.html must be written without entities");
    let policy = if page.contains(SERVED) {
        // The script by which `trunk serve` reloads the page is finished when it is served: no hash can be known before.
        policy.replace("script-src ", "script-src 'unsafe-inline' ")
    } else {
        allow(policy, &inline_scripts(page))?
    };
    Ok(format!(
        "{}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{}",
        &page[..meta.span.start],
        &page[meta.span.end..]
    ))
}

fn allow(policy: &str, scripts: &[&str]) -> Result<String> {
    let mut directives: Vec<String> = policy.split(';').map(|text| text.trim().to_owned()).collect();
    let script_src = directives
        .iter_mut()
        .find(|directive| directive.starts_with("script-src "))
        .context("the policy in index.html has no script-src")?;
    let mut sources: Vec<String> =
        script_src.split_whitespace().filter(|source| !source.starts_with("'sha")).map(str::to_owned).collect();
    for script in scripts {
        let hash = hash(script);
        if !sources.contains(&hash) {
            sources.push(hash);
        }
    }
    *script_src = sources.join(" ");
    Ok(directives.join("; "))
}

fn hash(script: &str) -> String {
    // The browser hashes the script after it has made every line ending a single line feed.
    let digest = Sha256::digest(script.replace("\r\n", "\n").as_bytes());
    format!("'sha256-{}'", STANDARD.encode(digest))
}

fn inline_scripts(page: &str) -> Vec<&str> {
    tags(page, "script")
        .iter()
        .filter(|tag| tag.attribute("src").is_none() && tag.attribute("type").is_none_or(runs))
        .map(|tag| {
            let body = &page[tag.span.end..];
            &body[..body.find("</script").unwrap_or(body.len())]
        })
        .collect()
}

// Any other type is data, which no policy holds back.
fn runs(kind: &str) -> bool {
    kind.is_empty() || ["module", "text/javascript", "application/javascript"].contains(&kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    const META: &str = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'self'\">";
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    const ALERT: &str = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

    #[test]
    fn each_inline_script_that_runs_is_allowed() {
        let page = format!(
            "{META}<script>alert(1)</script><script src=a.js></script><script type=application/json>{{}}</script>\
             <script type=module>alert(1)</script>"
        );
        let expected = format!("content=\"default-src 'none'; script-src 'self' {ALERT}\">");
        let finished = with_hashes(&page).unwrap();
        assert!(finished.contains(&expected), "{finished}");
        assert!(finished.ends_with(&page[META.len()..]));
    }

    #[test]
    fn finishing_twice_changes_nothing_and_an_old_hash_goes() {
        let page = format!("{META}<script>alert(1)</script>");
        let once = with_hashes(&page).unwrap();
        assert_eq!(with_hashes(&once).unwrap(), once);
        let edited = with_hashes(&once.replace("alert(1)", "alert(2)")).unwrap();
        assert!(!edited.contains(ALERT));
        assert_eq!(edited.matches("sha256-").count(), 1);
    }

    #[test]
    fn line_endings_do_not_change_the_hash() {
        assert_eq!(hash("a\r\nb"), hash("a\nb"));
    }

    #[track_caller]
    fn refused(page: &str, reason: &str) {
        let error = with_hashes(page).unwrap_err().to_string();
        assert!(error.contains(reason), "{error}");
    }

    #[test]
    fn a_page_that_the_policy_cannot_guard_is_refused() {
        refused("<p>", "no <meta");
        refused(&format!("{META}{META}"), "two policies");
        refused(&META.replace("script-src 'self'", "img-src 'self'"), "no script-src");
        refused(&format!("{META}<style>p{{}}</style>"), "<style>");
    }
}
