//! Paper, little motion, and every width from 320 px on.

use sagefit::job::View;
use sagefit::job::gallery::GALLERY;

use crate::harness::browse;
use crate::native::{answers, example, titles};

#[test]
fn the_printed_page_has_the_answer_and_the_path_but_no_controls() {
    browse(async |page| {
        let job = example("BERT-large fine-tune");
        page.open_job(job.link).await;
        // The report is loaded when the answer has come to rest.
        page.until("the page is at rest", "return performance.now() > 4000", &[]).await;
        page.media("print", &[]).await;
        page.find("heading", &titles(&answers(job.link), View::Today)[0]).await;
        for (role, name) in [("form", "Your job"), ("button", "*"), ("tablist", "*"), ("radiogroup", "*")] {
            assert!(!page.shows(role, name).await, "{role} “{name}” is printed");
        }
        let path: String = page.js("return tidy(find('list', '*CPU or GPU?*').textContent)", &[]).await;
        assert!(path.contains("Which family?"), "{path}");
        // Paper cannot be opened: nothing of the report may be folded.
        let folded = "return [...find('article', 'Report').querySelectorAll('details, [hidden]')].length";
        assert_eq!(page.js::<usize>(folded, &[]).await, 0);
    });
}

#[test]
fn nothing_moves_for_who_asks_for_less() {
    browse(async |page| {
        page.media("screen", &[("prefers-reduced-motion", "reduce")]).await;
        page.open("").await;
        let slowest = "const times = style => (style.transitionDuration + ',' + style.animationDuration).split(',').map(parseFloat).filter(time => time > 0);
            return Math.max(0, ...[...document.querySelectorAll('*')].flatMap(element => times(getComputedStyle(element))))";
        let seconds: f64 = page.js(slowest, &[]).await;
        assert!(seconds <= 0.001, "something moves for {seconds} s");
        page.click("tab", "Candidates*").await;
        assert_eq!(page.js::<usize>("return document.getAnimations().filter(moving => moving.effect.getComputedTiming().duration > 1).length", &[]).await, 0);
    });
}

#[test]
fn motion_is_short_for_everybody() {
    browse(async |page| {
        page.open("").await;
        let slowest = "const times = style => style.transitionDuration.split(',').map(parseFloat); return Math.max(0, ...[...document.querySelectorAll('*')].flatMap(element => times(getComputedStyle(element))))";
        let seconds: f64 = page.js(slowest, &[]).await;
        assert!(seconds <= 0.15, "something moves for {seconds} s");
    });
}

/// Elements that stand out to the right of the page, outside a box that scrolls by itself.
const TOO_WIDE: &str = "const wide = innerWidth; const boxed = element => { for (let at = element.parentElement; at; at = at.parentElement) if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true; return false; };
    if (document.documentElement.scrollWidth <= wide) return [];
    return ['the page is ' + document.documentElement.scrollWidth + ' wide'].concat([...document.querySelectorAll('body *')].filter(element => isShown(element) && element.getBoundingClientRect().right > wide + 0.5 && !boxed(element)).slice(0, 5).map(element => element.outerHTML.slice(0, 120)))";

#[test]
fn no_width_scrolls_the_page_sideways() {
    browse(async |page| {
        page.open("").await;
        for width in [320, 360, 414, 600, 768, 1024, 1440] {
            page.screen(width, 800).await;
            for example in GALLERY {
                for (view, more) in [(View::Today, ""), (View::Book, "&view=book")] {
                    // Chromium ignores a page that goes somewhere else more than 200 times in ten seconds.
                    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                    page.go(&format!("#/advise?{}{more}", example.link)).await;
                    page.answers(&example.answers(), view).await;
                    let wide: Vec<String> = page.js(TOO_WIDE, &[]).await;
                    assert!(wide.is_empty(), "{} at {width} px: {wide:?}", example.name);
                }
            }
            for tab in ["Candidates*", "Numbers", "Next steps", "Flow"] {
                page.click("tab", tab).await;
                let wide: Vec<String> = page.js(TOO_WIDE, &[]).await;
                assert!(wide.is_empty(), "{tab} at {width} px: {wide:?}");
            }
            page.go("#/about").await;
            page.find("heading", "About Sagefit").await;
            let wide: Vec<String> = page.js(TOO_WIDE, &[]).await;
            assert!(wide.is_empty(), "About at {width} px: {wide:?}");
        }
    });
}

#[test]
fn fingers_have_room_on_a_narrow_screen() {
    browse(async |page| {
        page.screen(360, 800).await;
        page.open("").await;
        // WCAG 2.2 asks for 24 px, or for as much space around; links within a sentence are left out.
        let small: Vec<String> = page
            .js(
                "return [...document.querySelectorAll('button, select, input, summary, [role=button]')].filter(control => isShown(control) && control.type !== 'radio')
                    .map(control => [nameOf(control), control.getBoundingClientRect()]).filter(([, box]) => box.height < 24 || box.width < 24)
                    .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)",
                &[],
            )
            .await;
        assert_eq!(small, Vec::<String>::new());
    });
}

#[test]
fn the_answer_that_stays_in_sight_covers_nothing() {
    browse(async |page| {
        for (width, height) in [(1440, 900), (1440, 720), (1024, 768), (768, 1024)] {
            page.screen(width, height).await;
            page.open("").await;
            let covered = "const apart = () => find('region', 'Answer').getBoundingClientRect().bottom <= find('tablist', '*').getBoundingClientRect().top + 0.5;
                const bad = []; for (let at = 0; at < 1500; at += 50) { scrollTo({ top: at, behavior: 'instant' }); if (!apart()) bad.push(at); } return bad";
            let at: Vec<u32> = page.js(covered, &[]).await;
            assert!(at.is_empty(), "the answer covers the tabs at {width} x {height}, scrolled to {at:?}");
        }
    });
}
