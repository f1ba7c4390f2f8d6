//! Official price lists, read in chunks of any size, and answers made with them.

use std::fmt::Write;

use proptest::prelude::*;
use sagefit::facts::instance::{Use, by_name};
use sagefit::facts::own::{OwnPrices, Prices};
use sagefit::facts::region::Region;
use sagefit::facts::{Basis, Offer};
use sagefit::read::price_list::{Read, Reader, Refusal};
use sagefit::{Answers, Field, View, advise};

const SHEET: &str = include_str!("../data/price_list/sample.csv");
const JSON: &str = include_str!("../data/price_list/sample.json");

fn read<'chunk>(chunks: impl IntoIterator<Item = &'chunk [u8]>) -> Result<Read, Refusal> {
    let mut reader = Reader::default();
    for chunk in chunks {
        reader.feed(chunk)?;
    }
    reader.end()
}

fn whole(text: &str) -> Result<Read, Refusal> {
    read([text.as_bytes()])
}

/// Type, Region, component and price of each row that is to be kept: `expected.json`, made with the samples and not by us.
fn expected() -> Vec<(String, String, String, f64)> {
    serde_json::from_str(include_str!("../data/price_list/expected.json")).unwrap()
}

fn rows(read: &Read) -> Vec<(String, String, String, f64)> {
    let row = |row: &sagefit::read::price_list::Row| {
        (row.instance.clone(), row.region.code().to_owned(), row.component.clone(), row.usd_per_hour.value())
    };
    let mut rows: Vec<_> = read.rows.iter().map(row).collect();
    rows.sort_by(|a, b| (&a.0, &a.1, &a.2).cmp(&(&b.0, &b.1, &b.2)));
    rows
}

#[test]
fn both_samples_give_what_is_expected_at_every_chunk_size() {
    for text in [SHEET, JSON] {
        let all = whole(text).unwrap();
        assert_eq!(rows(&all), expected());
        assert_eq!(&*all.published, "2026-11-27");
        for size in (1..200).chain([1000, 4096, 65_536]) {
            assert_eq!(read(text.as_bytes().chunks(size)).as_ref(), Ok(&all), "{size}");
        }
    }
}

/// A sheet as AWS has it, with so many rows that hold no price of an instance before each that does.
fn blown_up(bytes: usize) -> Vec<String> {
    let lines: Vec<&str> = SHEET.lines().collect();
    let storage = lines.iter().find(|line| line.contains("\"ML Storage\"")).unwrap();
    let each = bytes / (lines.len() - 6) / (storage.len() + 1);
    let fill = format!("{storage}\n").repeat(each);
    let head = format!("{}\n", lines[..6].join("\n"));
    std::iter::once(head).chain(lines[6..].iter().map(|line| format!("{fill}{line}\n"))).collect()
}

#[test]
fn sixty_megabytes_pass_through_and_little_stays() {
    // The parts are made once and read over and over: the test itself holds two of them.
    let parts = blown_up(60_000_000);
    let mut reader = Reader::default();
    let mut fed = 0;
    for part in &parts {
        for chunk in part.as_bytes().chunks(256 * 1024) {
            reader.feed(chunk).unwrap();
            fed += chunk.len();
        }
    }
    assert!(fed > 59_000_000, "{fed}");
    // What it holds is a row and the prices; its whole state as text is an upper bound of the order of both.
    assert!(format!("{reader:?}").len() < 1_000_000);
    assert_eq!(rows(&reader.end().unwrap()), expected());
}

#[test]
fn json_of_sixty_megabytes_leaves_the_prices_alone() {
    let mut reader = Reader::default();
    let (head, rest) = JSON.split_once("\"products\": {").unwrap();
    reader.feed(format!("{head}\"products\": {{").as_bytes()).unwrap();
    let mut fed = 0;
    for at in 0..40_000 {
        let more = "x".repeat(1400);
        let one = format!(
            "\"MORE{at}\":{{\"sku\":\"MORE{at}\",\"productFamily\":\"ML Storage\",\"attributes\":{{\"a\":\"{more}\"}}}},"
        );
        reader.feed(one.as_bytes()).unwrap();
        fed += one.len();
    }
    assert!(fed > 59_000_000, "{fed}");
    assert!(format!("{reader:?}").len() < 100_000);
    reader.feed(rest.as_bytes()).unwrap();
    assert_eq!(rows(&reader.end().unwrap()), expected());
}

#[test]
fn what_is_no_price_list_is_refused_with_the_reason() {
    let savings = "\"FormatVersion\",\"v1.0\"\n\"SKU\",\"DiscountedRate\",\"DiscountedUsageType\",\"PurchaseOption\"\n\"A\",\"1\",\"x\",\"y\"\n";
    let savings_json = "{\"version\":\"2026\",\"products\":[{\"sku\":\"A\"}],\"terms\":{\"savingsPlan\":[]}}";
    for (text, refusal) in [
        (String::new(), Refusal::Empty),
        ("\u{feff} \n".to_owned(), Refusal::Empty),
        ("<!DOCTYPE html><title>AccessDenied</title>".to_owned(), Refusal::WebPage),
        ("PK\u{3}\u{4}".to_owned(), Refusal::Compressed),
        ("name,price\nml.m5.large,1\n".to_owned(), Refusal::NotAPriceList),
        ("just words".to_owned(), Refusal::NotAPriceList),
        ("{\"task\":\"train\"}".to_owned(), Refusal::NotAPriceList),
        ("[]".to_owned(), Refusal::NotAPriceList),
        (savings.to_owned(), Refusal::SavingsPlans),
        (savings_json.to_owned(), Refusal::SavingsPlans),
        (SHEET.replace("AmazonSageMaker", "AmazonEC2"), Refusal::Service("AmazonEC2".to_owned())),
        (JSON.replace("AmazonSageMaker", "AmazonEC2"), Refusal::Service("AmazonEC2".to_owned())),
        ("{\"FormatVersion\":\"aws_v1\",\"PriceList\":[\"{}\"]}".to_owned(), Refusal::ApiAnswer),
        ("{\"offerCode\":\"AmazonSageMaker\",\"versions\":{}}".to_owned(), Refusal::NoPrices),
        (SHEET.replace("\"ML Instance\"", "\"ML Storage\""), Refusal::NoPrices),
        (SHEET.replace("\"Unit\"", "\"Each\""), Refusal::Column("Unit")),
        // `{`, a line's end, a blank and `"formatVersion"` are 18 bytes.
        (JSON.replacen(':', ";", 1), Refusal::Json(18)),
    ] {
        assert_eq!(whole(&text).map(|read| read.rows.len()), Err(refusal), "{}", &text[..text.len().min(60)]);
    }
    assert_eq!(read([[0x1f_u8, 0x8b, 8].as_slice()]), Err(Refusal::Compressed));
    assert_eq!(read([[0xff_u8, 0xfe, b'a', 0].as_slice()]), Err(Refusal::NotText));
    // A row in the middle that lost its end.
    let mut lines: Vec<&str> = SHEET.lines().collect();
    let cut = lines[10].rsplit_once(',').unwrap().0;
    lines[10] = cut;
    assert_eq!(whole(&lines.join("\n")), Err(Refusal::Line(11)));
}

#[test]
fn a_file_that_was_cut_off_is_refused_wherever_it_was_cut() {
    // Behind a whole row nothing in a sheet says that more is missing.
    let (mut cut_off, mut at_a_row) = (0, 0);
    let head: usize = SHEET.lines().take(6).map(|line| line.len() + 1).sum();
    for at in (40..SHEET.len() - 1).step_by(3) {
        match whole(&SHEET[..at]) {
            Err(Refusal::Truncated) => cut_off += 1,
            other => {
                let row = SHEET.as_bytes()[at] == b'\n' || SHEET.as_bytes()[at - 1] == b'\n';
                // Before the line that names the service the beginning could be that of any sheet.
                assert!(row || at < head, "{at}: {other:?}");
                at_a_row += 1;
            }
        }
    }
    assert!(cut_off > 50 * at_a_row.min(300), "{cut_off} {at_a_row}");
    for at in (1..JSON.trim_end().len()).step_by(211) {
        let cut = whole(&JSON[..at]);
        assert_eq!(cut, Err(Refusal::Truncated), "{at}");
    }
}

#[test]
fn columns_are_found_by_name_in_any_order_and_spelling() {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(SHEET.as_bytes());
    let mut text = String::new();
    for (at, record) in reader.records().enumerate() {
        let record = record.unwrap();
        let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if at >= 5 {
            cells.reverse();
        }
        if at == 5 {
            cells = cells.iter().map(|cell| cell.to_ascii_lowercase().replace(' ', "_")).collect();
        }
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        writeln!(text, "{}\r", quoted.join(",")).unwrap();
    }
    assert_eq!(rows(&whole(&text).unwrap()), expected());
}

#[test]
fn a_list_replaces_prices_and_availability_of_its_region_in_the_answer() {
    let lists = whole(SHEET).unwrap().lists();
    assert_eq!(
        lists.iter().map(|list| list.region).collect::<Vec<_>>(),
        [Region::EuCentral1, Region::ApSouth1, Region::ApSoutheast3]
    );
    let prices = Prices::of(OwnPrices { lists, ..OwnPrices::default() });
    // offer_sample_expected.json: in Frankfurt six types are sold for training.
    let answers = Answers::of(&[
        (Field::Task, "train"),
        (Field::Algorithm, "xgboost"),
        (Field::DataSize, "2"),
        (Field::Region, "eu-central-1"),
    ])
    .priced(&prices);
    let job = answers.validate().unwrap();
    let advice = advise(&job, View::Today);
    let pick = advice.answers[0].pick().unwrap();
    let sold: Vec<String> = expected()
        .into_iter()
        .filter(|(_, region, component, _)| region == "eu-central-1" && component == "Training")
        .map(|(name, ..)| name)
        .collect();
    assert!(sold.iter().any(|name| name == pick.instance.name), "{}", pick.instance.name);
    let price = pick.price.unwrap();
    assert_eq!((price.basis, price.words().as_str()), (Basis::YourList, "your price list of 27 November 2026"));
    let figures: String = advice.answers[0].figures.iter().map(|figure| figure.band.as_str()).collect();
    assert!(figures.contains("your price list of 27 November 2026"), "{figures}");
    let c5 = by_name("ml.c5.xlarge").unwrap();
    assert!(matches!(prices.offer(c5, Use::Training, Region::EuCentral1), Offer::NotInYourList { .. }));
    // The link of such a job holds nothing of it.
    assert_eq!(
        sagefit::job::link::write(&answers, View::Today, ""),
        sagefit::job::link::write(&answers.clone().priced(&Prices::default()), View::Today, "")
    );
}

#[test]
fn a_discount_makes_every_answer_cheaper_and_none_another() {
    for example in sagefit::job::gallery::GALLERY {
        let answers = example.answers();
        let own = OwnPrices { discount: 20.0, ..OwnPrices::default() };
        let limited = [Field::Budget].iter().any(|field| answers.get(*field).is_some());
        let (before, after) = (answers.validate().unwrap(), answers.priced(&Prices::of(own)).validate().unwrap());
        let (before, after) = (advise(&before, View::Today), advise(&after, View::Today));
        for (before, after) in before.answers.iter().zip(&after.answers) {
            let (Some(one), Some(less)) = (before.pick(), after.pick()) else { continue };
            if limited || one.instance != less.instance || one.count != less.count {
                continue;
            }
            let (one, less) = (one.cost.unwrap().likely, less.cost.unwrap().likely);
            assert!((less.value() / one.value() - 0.8).abs() < 1e-9, "{}", before.title());
        }
    }
}

proptest! {
    #[test]
    fn hostile_bytes_are_refused_or_read_and_never_panic(
        mut bytes in proptest::collection::vec(any::<u8>(), 0..300),
        at in 0..SHEET.len(),
        json in any::<bool>(),
        size in 1_usize..90,
    ) {
        let _alone = read(bytes.chunks(size));
        let text = if json { JSON } else { SHEET }.as_bytes();
        let at = at.min(text.len());
        let mixed: Vec<u8> = text[..at].iter().copied().chain(bytes.drain(..)).chain(text[at..].iter().copied()).collect();
        let one = read(mixed.chunks(size));
        // The size of the chunks changes nothing.
        prop_assert_eq!(one, read([mixed.as_slice()]));
    }
}
