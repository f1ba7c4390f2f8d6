//! The catalogue: searched, filtered, sorted, compared and linked as a person does.

use sagefit::facts::instance;
use serde_json::json;

use crate::accessible::look;
use crate::harness::{browse, setting};

#[test]
fn the_table_is_searched_and_the_address_follows() {
    browse(async |page| {
        page.open("").await;
        page.click_in(("navigation", "Pages"), "link", "Catalogue").await;
        page.find("heading", "Instance types").await;
        page.fill("Search", "a10g 48x").await;
        page.find("rowheader", "ml.g5.48xlarge").await;
        page.address("#/catalogue?q=a10g%2048x", true).await;
    });
}

#[test]
fn filters_narrow_and_the_link_opens_the_same_again() {
    browse(async |page| {
        page.open("#/catalogue").await;
        page.find("heading", "Instance types").await;
        page.fill("Search", "p4d").await;
        page.find("rowheader", "ml.p4d.24xlarge").await;
        page.select("Region", "eu-central-1").await;
        let address = page.address("region=eu-central-1", true).await;
        assert!(address.contains("q=p4d"), "{address}");
        page.open(&address).await;
        page.find("rowheader", "ml.p4d.24xlarge").await;
        assert!(!page.shows("rowheader", "ml.g5.xlarge").await);
        page.click("button", "Clear all filters").await;
        page.until("other types are shown again", "return all('rowheader', 'ml.*').length > 10", &[]).await;
    });
}

#[test]
fn four_types_are_compared_and_a_type_has_its_own_page() {
    browse(async |page| {
        page.open("#/catalogue?q=g5").await;
        for name in ["xlarge", "2xlarge", "4xlarge", "8xlarge"] {
            page.click("checkbox", &format!("Compare ml.g5.{name}")).await;
        }
        page.find("heading", "Side by side").await;
        page.find("rowheader", "vCPU (differs)").await;
        page.click("button", "Remove ml.g5.8xlarge from the comparison").await;
        page.click_in(("region", "Comparison"), "link", "ml.g5.xlarge").await;
        page.find("heading", "Where it is sold").await;
        page.until(
            "the examples have come",
            "return all('group', '*').some(fold => fold.textContent.includes('others do not pick it'))",
            &[],
        )
        .await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn the_whole_table_is_reached_by_scrolling() {
    browse(async |page| {
        page.open("#/catalogue").await;
        page.find("heading", "Instance types").await;
        page.until(
            "every type is drawn",
            "window.scrollTo(0, document.documentElement.scrollHeight); return all('rowheader', 'ml.*').length === arguments[0]",
            &[json!(instance::all().len())],
        )
        .await;
        let widest: f64 = page.js("return document.documentElement.scrollWidth - window.innerWidth", &[]).await;
        assert!(widest <= 0.0, "{widest}");
    });
}

#[test]
fn nothing_of_it_is_inaccessible() {
    let axe = std::fs::read_to_string(setting("AXE_PATH")).expect("axe-core");
    let mut found = Vec::new();
    for (scheme, width) in [("light", 1440), ("dark", 360)] {
        browse(async |page| {
            page.screen(width, 900).await;
            page.media("screen", &[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
            for (place, heading) in [
                ("#/catalogue?q=g5&vcpu=x&compare=ml.g5.xlarge_ml.g6.xlarge", "Side by side"),
                ("#/catalogue/families", "Families"),
                ("#/catalogue/ml.g5.xlarge", "Where it is sold"),
            ] {
                page.open(place).await;
                page.find("heading", heading).await;
                let over: f64 = page.js("return document.documentElement.scrollWidth - window.innerWidth", &[]).await;
                assert!(over <= 0.0, "{place} is wider than {width} px by {over}");
                found.extend(look(page, &axe, &format!("{place}, {scheme}, {width} px")).await);
            }
        });
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_address_of_no_type_is_said() {
    browse(async |page| {
        page.open("#/catalogue/ml.nothing").await;
        page.says("status", "Address", "No instance type is called “ml.nothing”").await;
        page.find("heading", "Instance types").await;
    });
}
