//! A type with what it costs for a use in a Region.

use crate::facts::Region;
use crate::facts::instance::{self, InstanceType, Use};
use crate::facts::offer::Offer;
use crate::facts::own::Prices;
use crate::facts::price::Price;
use crate::units::Gib;

/// A type of the catalogue with its price.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The type.
    pub instance: &'static InstanceType,
    /// The use that offer and price are of: the one asked for, else the first that the type is sold for. Nothing where
    /// SageMaker lists none.
    pub used: Option<Use>,
    /// How well it is known that it is offered for the use in the Region.
    pub offer: Offer,
    /// What it costs; nothing where none is on record, or where it is known not to be offered.
    pub price: Option<Price>,
}

impl Row {
    /// A type for a use in a Region.
    #[must_use]
    pub fn of(instance: &'static InstanceType, wanted: Option<Use>, region: Region, prices: &Prices) -> Self {
        let sold = || instance.uses.iter().find(|used| !prices.offer(instance, *used, region).denied());
        let used = wanted.filter(|wanted| instance.uses.allows(*wanted)).or_else(sold);
        let used = used.or_else(|| instance.uses.iter().next());
        let offer = used.map_or(Offer::Unknown, |used| prices.offer(instance, used, region));
        let price = used.filter(|_| !offer.denied()).and_then(|used| prices.price(instance, used, region));
        Self { instance, used, offer, price }
    }

    /// Dollars an hour.
    #[must_use]
    pub fn hourly(&self) -> Option<f64> {
        self.price.map(|price| price.usd_per_hour.value()).filter(|hourly| *hourly > 0.0)
    }

    /// Dollars an hour for one of `amount` things; nothing where there are none of them.
    #[must_use]
    pub fn hourly_for(&self, amount: f64) -> Option<f64> {
        self.hourly().filter(|_| amount > 0.0).map(|hourly| hourly / amount)
    }

    /// Memory of all its devices in GB, as the maker states it; 0 where it has none.
    #[must_use]
    pub fn device_memory(&self) -> f64 {
        let each = self.instance.accelerator.map_or(0.0, |device| device.memory_nominal_gb);
        each * f64::from(self.instance.accelerator_count)
    }

    /// Peak of all its devices with 16-bit matrices summed in 32 bits, in 10^12 operations a second: bfloat16, else
    /// 16-bit floats.
    #[must_use]
    pub fn tflops(&self) -> Option<f64> {
        let device = self.instance.accelerator?;
        let each = device.bf16_fp32_accumulate_tflops.or(device.bf16_tflops).or(device.fp16_tflops)?;
        Some(each * f64::from(self.instance.accelerator_count)).filter(|peak| *peak > 0.0)
    }

    /// Memory of the instance; nothing where it is not on record.
    #[must_use]
    pub fn memory(&self) -> Option<Gib> {
        Some(self.instance.memory).filter(|memory| memory.value() > 0.0)
    }
}

/// Every type of the catalogue, in its order.
#[must_use]
pub fn rows(wanted: Option<Use>, region: Region, prices: &Prices) -> Vec<Row> {
    instance::all().iter().map(|instance| Row::of(instance, wanted, region, prices)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_a_row_and_what_is_not_sold_has_no_price() {
        for region in Region::ALL {
            let rows = rows(None, *region, &Prices::default());
            assert_eq!(rows.len(), instance::all().len());
            for row in rows.iter().filter(|row| row.offer.denied()) {
                assert!(row.price.is_none(), "{} in {}", row.instance.name, region.code());
            }
        }
    }

    #[test]
    fn a_price_is_that_of_the_use_asked_for() {
        // facts/data/prices.csv: ml.t3.medium is sold for notebooks, not for training.
        let notebook = instance::by_name("ml.t3.medium").unwrap();
        assert!(
            Row::of(notebook, None, Region::UsEast1, &Prices::default()).used.is_some_and(|used| used != Use::Training)
        );
        assert_eq!(
            Row::of(notebook, Some(Use::Notebook), Region::UsEast1, &Prices::default()).used,
            Some(Use::Notebook)
        );
        let training = instance::by_name("ml.m5.xlarge").unwrap();
        assert_eq!(Row::of(training, None, Region::UsEast1, &Prices::default()).used, Some(Use::Training));
    }

    #[test]
    fn devices_are_summed() {
        // NVIDIA: A100 of P4d with 40 GB each, 312 TFLOPS with bfloat16 without sparsity; eight in each instance.
        let row = Row::of(instance::by_name("ml.p4d.24xlarge").unwrap(), None, Region::UsEast1, &Prices::default());
        assert!((row.device_memory() - 320.0).abs() < 1e-9);
        assert!((row.tflops().unwrap() - 2496.0).abs() < 1.0);
        assert_eq!(row.hourly_for(0.0), None);
    }
}
