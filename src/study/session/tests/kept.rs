//! What is imported, joined with another tab, deleted.

use super::*;

#[test]
fn a_file_that_cannot_be_read_changes_nothing_and_says_why() {
    let mut study = taken(Size::Ten, 5);
    let before = study.progress.clone();
    for text in ["", "{}", "not json \u{1f980}", "{\"sagefit\":\"progress\",\"version\":99}"] {
        assert!(!study.update(Action::Import(text.to_owned())).keep);
        assert_eq!(study.progress, before, "{text}");
        assert!(matches!(study.notices.as_slice(), [Notice::Refused(_)]), "{text}");
    }
    let mut fresh = at(Place::Progress);
    assert!(fresh.update(Action::Import(before.to_json())).keep);
    assert_eq!(fresh.progress.answers().len(), before.answers().len());
    assert_eq!(fresh.notices, [Notice::Imported]);
}

#[test]
fn what_another_tab_did_is_joined() {
    let mut study = taken(Size::Ten, 1);
    let mut other = Progress::default();
    other.read_lesson("letters", NOW);
    study.update(Action::Join(Box::new(other)));
    assert_eq!(study.progress.lessons().len(), 1);
    assert_eq!(study.progress.exam().unwrap().answered(), 10);
}

#[test]
fn everything_is_deleted_only_when_that_was_confirmed() {
    let mut study = at(Place::Progress);
    study.progress.read_lesson("letters", NOW);
    study.update(Action::Clear);
    study.update(Action::Cleared(false));
    assert_eq!(study.progress.lessons().len(), 1);
    study.update(Action::Clear);
    study.now.millis += 1;
    assert!(study.update(Action::Cleared(true)).keep);
    assert!(study.progress.lessons().is_empty());
}
