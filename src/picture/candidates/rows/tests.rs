//! Every example's table.

use super::*;
use crate::advise::advise;
use crate::job::gallery::GALLERY;

/// The tables of every example, with their answers.
pub fn tables() -> Vec<(Answer, Table)> {
    let jobs: Vec<Job> = GALLERY.iter().filter_map(|example| example.answers().validate().ok()).collect();
    jobs.iter()
        .flat_map(|job| {
            let audit = Audit::of(job, View::Today);
            let answers = advise(job, View::Today).answers.into_iter();
            answers
                .map(move |answer| (answer.clone(), Table::of(job, View::Today, &audit, &answer)))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_type_has_one_row_and_the_ranking_comes_first() {
    for (answer, table) in tables() {
        assert_eq!(table.rows.len(), known());
        let mut seen: Vec<u16> = table.rows.iter().map(|row| row.instance.index).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), table.rows.len());
        if answer.pick().is_some() {
            let ranked: Vec<(u16, u32)> = table.ranked().map(Row::key).collect();
            let due: Vec<(u16, u32)> = answer.ranking.iter().map(|one| (one.instance.index, one.count)).collect();
            assert_eq!(ranked, due, "{}", answer.title());
            assert!(table.rows.first().is_some_and(Row::pick));
            assert_eq!(table.rows.iter().filter(|row| row.pick()).count(), 1);
        }
        assert!(table.rows.is_sorted_by_key(|row| row.group));
    }
}

#[test]
fn whatever_is_not_ranked_has_a_reason() {
    for (_, table) in tables() {
        for row in &table.rows {
            assert_eq!(row.reason().is_none(), row.group == Group::Ranked, "{}", row.name());
            assert!(!row.compared().is_empty() && !row.memory().is_empty() && !row.hardware().is_empty());
        }
    }
}

#[test]
fn nothing_without_a_catch_is_cheaper_and_faster_than_what_is_worth_a_look() {
    let figures = |row: &Row| Some((row.cost?.likely.value(), row.time?.likely.value()));
    let catch = |row: &Row| row.against.is_some() || row.to_get() != "on demand";
    for (answer, table) in tables() {
        for row in table.plotted().filter(|row| row.dot == Dot::Hollow) {
            let Some((cost, time)) = figures(row) else { panic!("{} has no figures", row.name()) };
            let beaten = |(c, t): (f64, f64)| c <= cost && t <= time && (c < cost || t < time);
            let others = table.plotted().filter(|other| catch(row) || !catch(other));
            let others =
                others.filter(|other| !(catch(other) && row.to_get() == "on demand" && other.to_get() != "on demand"));
            assert!(!others.filter_map(figures).any(beaten), "{}: {}", answer.title(), row.name());
        }
        assert!(table.worth() <= table.ranked().count());
        assert_eq!(table.second().is_some(), table.ranked().count() > 1);
        assert_ne!(table.second(), table.ranked().next().filter(|row| row.pick()).map(|row| row.instance.index));
    }
}

#[test]
fn the_sentence_counts_what_passes() {
    let (_, mut table) = tables().remove(0);
    let ranked = table.ranked().count();
    assert!(table.sentence().starts_with(&number(ranked)), "{}", table.sentence());
    table.rows.retain(|row| row.group != Group::Ranked);
    assert_eq!(table.sentence(), "No type passes every check.");
    assert_eq!([1, 9, 12, 13].map(number), ["One", "Nine", "Twelve", "13"]);
}
