//! What is known: instance types, accelerators, families, prices, built-in algorithms, service limits, models.
//!
//! The only copy of every fact is a row of `src/facts/data/*.csv` with its source and its date. The build script
//! checks each cell and writes the rows into static tables, so that a wrong row stops the build and nothing is
//! parsed when the program runs. `src/facts/data/README.md` says what each column is and how to refresh it.

pub mod accelerator;
pub mod algorithm;
pub mod change;
pub mod date;
pub mod exam;
pub mod family;
pub mod instance;
pub mod limit;
pub mod model;
pub mod offer;
pub mod own;
pub mod price;
pub mod region;
mod sold;
pub mod source;

pub use accelerator::{Accelerator, AcceleratorKind};
pub use algorithm::{Algorithm, GpuUse, Processors};
pub use change::{AS_OF, Change, Touch};
pub use date::Date;
pub use exam::ExamFacts;
pub use family::{Class, Family};
pub use instance::{Arch, InstanceType, Status, Use, Uses};
pub use limit::Limit;
pub use model::{Model, ModelKind};
pub use offer::Offer;
pub use own::Prices;
pub use price::{Basis, Price};
pub use region::Region;
pub use source::{CATALOGUE_DATE, DATA_DATE, Source};
