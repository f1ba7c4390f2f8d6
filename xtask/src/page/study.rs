//! The study page: a document of its own, which puts a part of its own beside the program. Trunk builds one page, so this
//! one is built here; what the two have in common, the program, the style and the policy, is taken from Trunk's page.

use super::files::name_after;
use super::html::tags;
use super::parts::{self, Program};
use super::{policy, style};
use anyhow::{Context, Result, ensure};
use sagefit::app::study::{Study, page};
use sagefit::job::View;
use sagefit::study::progress::{Moment, Progress};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The document, beside `index.html`.
const PAGE: &str = "study.html";
/// What stands in it for the links to its styles, and for the script that starts it.
const STYLE: &str = "<!-- style -->";
const START: &str = "<!-- start -->";
/// What stands in it for the list of lessons as ready HTML.
const READY: &str = "<!-- ready -->";
/// The styles that it has in common with what Trunk's page loads later: both say when a newer version is ready, both take
/// files.
const COMMON: [&str; 2] = ["newer.css", "file-field.css"];
/// What stands in it for the policy of Trunk's page.
const POLICY: &str = "<!-- policy -->";

/// The page with the addresses of its own style, and of the program with the part that it puts beside it.
fn with_addresses(shell: &str, style: &str, program: &Program, parts: &[String]) -> Result<String> {
    for place in [STYLE, READY, START] {
        ensure!(shell.contains(place), "{PAGE} has to hold {place}");
    }
    let Program { glue, module } = program;
    let preload = |file: &String| {
        format!("<link rel=\"preload\" href=\"./{file}\" as=\"fetch\" type=\"application/wasm\" crossorigin>")
    };
    let preloads: String = std::iter::once(module).chain(parts).map(preload).collect();
    let links = format!(
        "{STYLE}<link rel=\"stylesheet\" href=\"./{style}\"><link rel=\"modulepreload\" href=\"./{glue}\">{preloads}"
    );
    let start = format!(
        "<script>import(\"./{glue}\").then(async page=>{{const at=file=>file,first=await page.default({{module_or_path:\"./{module}\"}});{}page.study(0)}}).then(()=>void import(\"./offline.js\")).catch(error=>{{console.error(error);document.getElementById(\"boot\").hidden=false}})</script>",
        parts::load(parts)
    );
    Ok(shell.replace(STYLE, &links).replace(READY, &ready()).replace(START, &start))
}

/// The list of lessons as ready HTML, which stands until the program starts. Where the address asks for another page it
/// is taken away at once. It is `inert`, so that nothing done to it can be lost.
fn ready() -> String {
    let study = Study::new(Progress::default(), View::Today, Moment { millis: 0, day: 0 }, 0);
    format!(
        "<script>if(!/^#?(learn)?$/.test(location.hash))document.documentElement.dataset.other=\"\"</script>\
         <div id=\"first-paint\" inert>{}</div>",
        page(&study)
    )
}

/// Puts the page, its style and its part beside Trunk's finished page.
pub fn put_beside(index: &str, staging: &Path) -> Result<()> {
    let root = env::var_os("TRUNK_SOURCE_DIR").map(PathBuf::from).context("Trunk does not name its source folder")?;
    let parts = parts::put("study", &parts::folder(&root), staging)?;
    let joined = root.join("target").join("style").join("study.css");
    style::join(&root.join("style").join("study"), &joined)?;
    let mut sheet = fs::read(&joined)?;
    for common in COMMON {
        let file = root.join("style").join("aside").join(common);
        sheet.extend(fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?);
    }
    let style = name_after("study", "css", &sheet);
    fs::write(staging.join(&style), sheet).with_context(|| format!("cannot write {style}"))?;
    let shell = fs::read_to_string(root.join(PAGE)).with_context(|| format!("cannot read {PAGE}"))?;
    let page = with_addresses(&shell, &style, &Program::of(index)?, &parts)?;
    let file = staging.join(PAGE);
    fs::write(&file, with_common(&page, index)?).with_context(|| format!("cannot write {}", file.display()))
}

/// The page with the policy and the style of Trunk's page.
fn with_common(page: &str, index: &str) -> Result<String> {
    let metas = tags(index, "meta");
    let policy = metas.iter().find(|tag| tag.attribute("http-equiv").is_some()).context("index.html has no policy")?;
    let links = tags(index, "link");
    let style = links.iter().filter(|tag| tag.attribute("rel") == Some("stylesheet"));
    let style: String = style.map(|tag| &index[tag.span.clone()]).collect();
    ensure!(!style.is_empty() && page.contains(POLICY), "{PAGE} lacks the style of index.html or {POLICY}");
    policy::with_hashes(&page.replace(POLICY, &index[policy.span.clone()]).replace(STYLE, &style))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str =
        "<head><!-- policy --><!-- style --></head><body><!-- ready --><p id=\"boot\" hidden></p><!-- start --></body>";
    const INDEX: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'sha256-old'\">\
                         <link rel=\"stylesheet\" href=\"./a.css\"><link rel=\"preload\" href=\"./a.wasm\">";

    #[test]
    fn the_page_has_both_styles_its_module_and_the_policy_with_its_own_script() {
        let program = Program { glue: "2.js".to_owned(), module: "3.wasm".to_owned() };
        let page = with_addresses(SHELL, "study-1.css", &program, &["4.wasm".to_owned()]).unwrap();
        let page = with_common(&page, INDEX).unwrap();
        let style: Vec<_> = tags(&page, "link").iter().filter_map(|tag| tag.attribute("href")).collect();
        assert_eq!(style, ["./a.css", "./study-1.css", "./2.js", "./3.wasm", "./4.wasm"]);
        let policy = tags(&page, "meta")[0].attribute("content").unwrap();
        assert!(policy.starts_with("script-src 'self' 'sha256-") && !policy.contains("old"), "{policy}");
        assert!(page.contains("import(\"./2.js\")"), "{page}");
        assert!(page.contains("Learn the choice"), "it shows the lessons before the program has come");
    }

    #[test]
    fn a_page_without_its_places_is_refused() {
        assert!(
            with_addresses("<head></head>", "a", &Program { glue: String::new(), module: String::new() }, &[]).is_err()
        );
        assert!(with_common("<head></head>", INDEX).is_err());
        assert!(with_common(SHELL, "<link rel=stylesheet href=a.css>").is_err());
    }
}
