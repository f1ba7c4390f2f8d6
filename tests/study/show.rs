use sagefit::job::View;
use sagefit::study::question::{Kind, proven};

#[test]
fn show() {
    let kinds = std::env::var("KIND").unwrap_or_default();
    let n: u64 = std::env::var("N").unwrap_or("10".into()).parse().unwrap();
    let from: u64 = std::env::var("FROM").unwrap_or("0".into()).parse().unwrap();
    for kind in Kind::ALL {
        if !kinds.is_empty() && !kinds.contains(kind.key()) { continue; }
        let start = std::time::Instant::now();
        let mut attempts = 0;
        for seed in from..from + n {
            let view = if seed % 2 == 0 { View::Today } else { View::Book };
            let proven = proven(kind, view, seed);
            attempts += proven.attempts;
            let q = &proven.question;
            println!("## {} [{}] attempts {} topic {}\n{}\n{}", q.id(), q.form.keys(), proven.attempts, q.topic, q.story, q.ask);
            for c in &q.choices { println!("  {} {}\n      {}", if c.keyed { "*" } else { "-" }, c.text, c.why); }
            println!("WHY {}\n", q.why);
        }
        println!("@@ {} {} questions {:?} each, {} attempts", kind.key(), n, start.elapsed() / n as u32, attempts);
    }
}

#[test]
fn rates() {
    for kind in Kind::ALL {
        for topic in sagefit::study::question::topics(kind) {
            for view in [View::Today, View::Book] {
                let start = std::time::Instant::now();
                let mut attempts = 0;
                let mut missed = 0;
                for seed in 0..20 {
                    match sagefit::study::question::drilled(kind, topic, view, seed) {
                        Some(p) => attempts += p.attempts,
                        None => missed += 1,
                    }
                }
                println!("@@ {} {topic} {}: {:?} each, {attempts} attempts, {missed} missed", kind.key(), view.key(), start.elapsed() / 20);
            }
        }
    }
}
