//! Which candidates are shown: a part of the name, whether they fit, what they compute on.

use crate::facts::instance::InstanceType;
use crate::job::choices::choices;

choices! {
    /// Whether a type fits.
    Fit {
        /// Any.
        Any = "any", "All";
        /// It passes every check.
        Fits = "fits", "Fits";
        /// It does not.
        Fails = "fails", "Does not fit";
    }
}

choices! {
    /// What a type computes on.
    Processor {
        /// Any.
        Any = "any", "Any";
        /// Its CPU alone.
        Cpu = "cpu", "CPU";
        /// GPUs.
        Gpu = "gpu", "GPU";
        /// Inferentia, Trainium, Elastic Inference.
        Accelerator = "accelerator", "Accelerator";
    }
}

/// Which candidates are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sift {
    /// What the name must hold, as typed.
    pub name: String,
    /// Whether they fit.
    pub fit: Fit,
    /// What they compute on.
    pub processor: Processor,
}

impl Default for Sift {
    fn default() -> Self {
        Self { name: String::new(), fit: Fit::Any, processor: Processor::Any }
    }
}

impl Sift {
    /// Whether a type that fits, or does not, is shown.
    #[must_use]
    pub fn shows(&self, instance: &InstanceType, fits: bool) -> bool {
        let fit = match self.fit {
            Fit::Any => true,
            Fit::Fits => fits,
            Fit::Fails => !fits,
        };
        let processor = match self.processor {
            Processor::Any => true,
            Processor::Cpu => instance.is_cpu(),
            Processor::Gpu => instance.is_gpu(),
            Processor::Accelerator => instance.accelerator.is_some() && !instance.is_gpu(),
        };
        fit && processor && self.name.split_whitespace().all(|word| holds(instance.name, word))
    }
}

/// Whether a name holds a word, in any case.
#[must_use]
pub fn holds(name: &str, word: &str) -> bool {
    let (name, word) = (name.as_bytes(), word.as_bytes());
    word.is_empty() || name.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::instance::all;

    fn shown(name: &str, processor: Processor) -> usize {
        let sift = Sift { name: name.to_owned(), processor, ..Sift::default() };
        all().iter().filter(|one| sift.shows(one, true)).count()
    }

    #[test]
    fn words_are_parts_of_the_name_in_any_case() {
        assert_eq!(shown("", Processor::Any), all().len());
        assert_eq!(shown("ML.P4D.24XLARGE", Processor::Any), 1);
        assert_eq!(shown("24x p4de", Processor::Gpu), 1);
        assert_eq!(shown("p4d", Processor::Cpu), 0);
        assert_eq!(shown("nothing of the kind", Processor::Any), 0);
    }

    #[test]
    fn each_type_computes_on_one_kind() {
        let kinds = [Processor::Cpu, Processor::Gpu, Processor::Accelerator];
        let known = all().iter().filter(|one| one.vcpu > 0 || one.accelerator.is_some()).count();
        assert_eq!(kinds.into_iter().map(|kind| shown("", kind)).sum::<usize>(), known);
    }

    #[test]
    fn what_fits_and_what_does_not_are_told_apart() {
        let one = &all()[0];
        for (fit, fits, fails) in [(Fit::Any, true, true), (Fit::Fits, true, false), (Fit::Fails, false, true)] {
            let sift = Sift { fit, ..Sift::default() };
            assert_eq!((sift.shows(one, true), sift.shows(one, false)), (fits, fails));
        }
    }
}
