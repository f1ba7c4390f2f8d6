//! Instance types, families and accelerators, against second sources and their own rules.

use std::collections::BTreeSet;

use sagefit::facts::accelerator::{self, AcceleratorKind};
use sagefit::facts::family::{self, Class};
use sagefit::facts::instance::{self, Arch, InstanceType, Status, Use, Uses};
use sagefit::units::Gib;

#[track_caller]
fn named(name: &str) -> &'static InstanceType {
    instance::by_name(name).unwrap_or_else(|| panic!("{name} is missing"))
}

#[test]
fn nothing_is_missing_or_there_twice() {
    assert_eq!(instance::all().len(), crate::rows("instances"));
    assert_eq!(accelerator::all().len(), crate::rows("accelerators"));
    assert_eq!(family::families().len(), crate::rows("families"));
    let names: BTreeSet<_> = instance::all().iter().map(|instance| instance.name).collect();
    assert_eq!(names.len(), instance::all().len());
    for (at, instance) in instance::all().iter().enumerate() {
        assert_eq!(usize::from(instance.index), at);
        assert_eq!(instance.name, format!("ml.{}.{}", instance.family, instance.size()));
        assert_eq!(instance.family_info().name, instance.family);
        assert_eq!(family::family(instance.family).unwrap().name, instance.family);
    }
}

#[test]
fn every_type_is_found_by_its_name() {
    for instance in instance::all() {
        assert_eq!(named(instance.name).index, instance.index);
        assert_eq!(named(&instance.name.to_uppercase()).index, instance.index);
        assert_eq!(named(instance.name.trim_start_matches("ml.")).index, instance.index);
    }
    for wrong in ["", "ml.", "ml.m5", "ml.m5.", "m5.xlargest", "ml.ml.m5.xlarge", "é.xlarge", "ml"] {
        assert!(instance::by_name(wrong).is_none(), "{wrong}");
    }
}

/// Values of the makers' pages, read apart from the table.
#[test]
fn figures_agree_with_second_sources() {
    let cpu = [
        ("ml.m5.xlarge", 4, 16.0),
        ("ml.c5.9xlarge", 36, 72.0),
        ("ml.r5.24xlarge", 96, 768.0),
        ("ml.c4.8xlarge", 36, 60.0),
    ];
    for (name, vcpu, memory) in cpu {
        let instance = named(name);
        assert_eq!((instance.vcpu, instance.memory), (vcpu, Gib(memory)), "{name}");
        assert!(instance.is_cpu() && !instance.is_gpu() && !instance.is_neuron());
    }
    let devices = [
        ("ml.p3.2xlarge", "V100", 1, 16.0),
        ("ml.p3dn.24xlarge", "V100", 8, 32.0),
        ("ml.p4d.24xlarge", "A100", 8, 40.0),
        ("ml.p4de.24xlarge", "A100", 8, 80.0),
        ("ml.p2.16xlarge", "K80", 16, 12.0),
        ("ml.g7e.12xlarge", "RTX PRO 6000", 2, 96.0),
        ("ml.g5.48xlarge", "A10G", 8, 22.35),
        ("ml.inf2.48xlarge", "Inferentia2", 12, 32.0),
        ("ml.trn2.48xlarge", "Trainium2", 16, 96.0),
        ("ml.eia2.xlarge", "eia2.xlarge", 1, 8.0),
    ];
    for (name, short, count, memory) in devices {
        let instance = named(name);
        let accelerator = instance.accelerator.unwrap();
        assert_eq!((accelerator.short, instance.accelerator_count), (short, count), "{name}");
        assert_eq!((instance.accelerator_memory(), accelerator.memory), (Gib(memory), Gib(memory)), "{name}");
    }
}

#[test]
fn uses_agree_with_the_api() {
    let count = |use_| instance::all().iter().filter(|instance| instance.uses.allows(use_)).count();
    assert_eq!(Use::ALL.map(count), [225, 277, 116, 207, 189]);
    assert!(
        named("ml.m5.xlarge").uses
            == Uses::of(Use::Training)
                .with(Uses::HOSTING)
                .with(Uses::TRANSFORM)
                .with(Uses::PROCESSING)
                .with(Uses::NOTEBOOK)
    );
    assert!(!named("ml.t2.medium").uses.allows(Use::Training));
    assert!(named("ml.t3.medium").uses.allows(Use::Training));
    assert!(named("ml.gr6.4xlarge").uses.is_empty());
    assert_eq!(named("ml.inf1.xlarge").uses.iter().collect::<Vec<_>>(), [Use::Hosting, Use::Notebook]);
}

/// Graviton only serves; the one Arm type that trains has Grace hosts.
#[test]
fn arm_types_only_serve() {
    let trains: Vec<_> = instance::all()
        .iter()
        .filter(|i| i.arch == Arch::Arm && i.uses.allows(Use::Training))
        .map(|i| i.name)
        .collect();
    assert_eq!(trains, ["ml.p6e-gb200.36xlarge"]);
}

#[test]
fn types_that_are_gone_are_known() {
    let status = |family: &str| {
        let statuses: BTreeSet<_> = instance::all().iter().filter(|i| i.family == family).map(|i| i.status).collect();
        assert_eq!(statuses.len(), 1, "{family}");
        statuses.into_iter().next().unwrap()
    };
    for family in ["p2", "p3", "dl1"] {
        assert_eq!(status(family), Status::Retired, "{family}");
    }
    for family in ["m4", "c4", "t2", "p3dn"] {
        assert_eq!(status(family), Status::PreviousGeneration, "{family}");
    }
    assert_eq!(status("inf1"), Status::Legacy);
    assert_eq!((status("eia1"), status("eia2")), (Status::Withdrawn, Status::Withdrawn));
    for family in ["m5", "c5", "r5", "t3", "g4dn", "g5", "p4d", "inf2", "trn1", "c7g"] {
        assert_eq!(status(family), Status::Current, "{family}");
    }
    for instance in instance::all() {
        let note = instance.standing().expect("a standing").note;
        assert_eq!(instance.status == Status::Current, note.is_empty(), "{}", instance.name);
    }
}

#[test]
fn the_book_knows_its_families() {
    let book: BTreeSet<_> = instance::all().iter().filter(|i| i.in_book()).map(|i| i.family).collect();
    let expected = [
        "c4", "c5", "c5d", "c5n", "eia1", "eia2", "g4dn", "g5", "inf1", "m4", "m5", "m5d", "p2", "p3", "p3dn", "p4d",
        "r5", "r5d", "t2", "t3",
    ];
    assert_eq!(book.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn letters_say_the_class() {
    for family in family::families() {
        let letter = family.class.letter();
        assert!(family.class == Class::Other || family.name.starts_with(letter), "{}", family.name);
        let of = |test: fn(&InstanceType) -> bool| instance::all().iter().filter(|i| i.family == family.name).all(test);
        assert!(!family.class.is_cpu() || of(InstanceType::is_cpu), "{}", family.name);
        assert!(!matches!(family.class, Class::GpuG | Class::GpuP) || of(InstanceType::is_gpu), "{}", family.name);
        assert!(
            !matches!(family.class, Class::Inferentia | Class::Trainium) || of(InstanceType::is_neuron),
            "{}",
            family.name
        );
    }
    assert_eq!(Class::ALL.map(Class::letter).concat().len(), "tmcrigpinftrndleiaother".len());
}

/// M has 4 GiB a vCPU, C about 2 and R 8: what makes the letters worth learning.
#[test]
fn memory_follows_the_letter() {
    for instance in instance::all() {
        let each = instance.memory.value() / f64::from(instance.vcpu.max(1));
        let (low, high) = match instance.family_info().class {
            Class::General => (4.0, 4.0),
            Class::Compute => (1.6, 2.7),
            Class::Memory => (8.0, 8.0),
            _ => continue,
        };
        assert!((low..=high).contains(&each), "{}: {each}", instance.name);
    }
}

#[test]
fn multi_model_endpoints_run_where_aws_says() {
    for name in ["ml.c5.xlarge", "ml.p2.xlarge", "ml.p3.2xlarge", "ml.g4dn.xlarge", "ml.g5.16xlarge"] {
        assert!(named(name).multi_model(), "{name}");
    }
    for name in ["ml.g5.12xlarge", "ml.p3.8xlarge", "ml.g6.xlarge", "ml.inf2.xlarge", "ml.c8i.large", "ml.eia2.large"] {
        assert!(instance::by_name(name).is_none_or(|instance| !instance.multi_model()), "{name}");
    }
}

#[test]
fn accelerators_hold_together() {
    for accelerator in accelerator::all() {
        let record = accelerator.record().expect("a record");
        let count = instance::all().iter().filter(|i| i.accelerator == Some(accelerator)).count();
        assert_eq!(count == 0, record.status == "not offered", "{}", record.name);
        assert!(!record.source.is_empty() && !accelerator.confidence.is_empty());
        if let (Some(summed), Some(peak)) = (accelerator.bf16_fp32_accumulate_tflops, accelerator.fp16_tflops) {
            assert!(summed <= peak, "{}", record.name);
        }
    }
    let elastic = accelerator::all().iter().filter(|a| a.kind == AcceleratorKind::ElasticInference);
    let speeds: Vec<_> = elastic.map(|a| (a.short, a.fp16_tflops.unwrap(), a.memory.value())).collect();
    assert_eq!(
        speeds,
        [
            ("eia1.medium", 8.0, 1.0),
            ("eia1.large", 16.0, 2.0),
            ("eia1.xlarge", 32.0, 4.0),
            ("eia2.medium", 8.0, 2.0),
            ("eia2.large", 16.0, 4.0),
            ("eia2.xlarge", 32.0, 8.0)
        ]
    );
}
