//! Plots of measurements and logs: fewer columns, anomalies, forecasts, log-ins.

use super::{Plot, plot};

/// Many columns become few.
pub const COLUMNS: &[Plot] = &[
    plot(
        "a wind farm operator",
        "reduce hundreds of sensor columns to a few",
        "sensor reduction model",
        "sensor readings",
    )
    .big(),
    plot("a genetics laboratory", "reduce thousands of markers to a few", "marker reduction model", "marker tables")
        .big(),
    plot(
        "an oil refinery",
        "reduce the number of process columns before modelling",
        "process reduction model",
        "process readings",
    )
    .big(),
    plot("a fund manager", "find the few factors behind many share prices", "factor model", "price records").big(),
    plot("a satellite operator", "reduce hundreds of spectral bands to a few", "spectral reduction model", "spectra")
        .big(),
    plot(
        "a car maker",
        "reduce the columns of its road tests to a few",
        "road-test reduction model",
        "road test readings",
    )
    .big(),
    plot(
        "a pollster",
        "reduce long questionnaires to a few factors",
        "questionnaire factor model",
        "questionnaire answers",
    )
    .small(),
    plot(
        "a food laboratory",
        "reduce the columns of a mass spectrometer to a few",
        "spectrometry reduction model",
        "mass spectra",
    ),
];

/// What is unusual is found.
pub const ANOMALIES: &[Plot] = &[
    plot("a content delivery network", "spot unusual drops in traffic", "traffic anomaly model", "traffic counters")
        .asked(5.0, 1500.0)
        .each("edge location", 450)
        .big(),
    plot(
        "a payment processor",
        "spot unusual bursts of transactions",
        "transaction anomaly model",
        "transaction counts",
    )
    .asked(4.0, 1500.0)
    .each("merchant", 3000)
    .big(),
    plot("a monitoring service", "spot unusual values in customers' metrics", "metric anomaly model", "metric values")
        .asked(1.0, 1500.0)
        .each("customer", 3000)
        .big(),
    plot("a telephone company", "spot unusual call patterns", "call-pattern model", "call records")
        .asked(4.0, 900.0)
        .nightly(40.0)
        .big(),
    plot("a data centre operator", "spot unusual power draw", "power anomaly model", "power readings")
        .asked(2.0, 450.0)
        .each("hall", 80)
        .big(),
    plot("a railway", "spot unusual vibrations of axles", "axle vibration model", "vibration readings")
        .asked(1.0, 450.0)
        .nightly(12.0)
        .queued()
        .each("train", 300)
        .big(),
    plot("a lift maker", "spot lifts that move unusually", "lift monitoring model", "motor readings")
        .asked(1.0, 450.0)
        .nightly(40.0)
        .queued()
        .each("model range", 40)
        .big(),
    plot("a wind turbine maker", "spot turbines that run unusually", "turbine monitoring model", "turbine readings")
        .asked(0.4, 450.0)
        .nightly(12.0)
        .queued()
        .each("wind farm", 450)
        .big(),
    plot("a gas network operator", "spot leaks from pressure readings", "gas leak model", "pressure readings")
        .asked(0.4, 120.0)
        .queued()
        .big(),
    plot("a water utility", "spot unusual flows in the network", "flow anomaly model", "flow readings")
        .asked(0.04, 60.0)
        .nightly(5.0)
        .queued()
        .each("pumping station", 400)
        .big(),
    plot("a smart meter operator", "spot meters that count wrongly", "meter anomaly model", "meter readings")
        .asked(0.0, 15.0)
        .nightly(40.0)
        .queued()
        .big(),
    plot(
        "a brewery",
        "spot unusual temperatures during fermentation",
        "fermentation monitoring model",
        "temperature logs",
    )
    .rare()
    .queued()
    .small(),
    plot("a ski resort", "spot misused lift passes", "lift-pass misuse model", "gate records").rare().queued(),
    plot("a museum", "spot unusual humidity in the store rooms", "humidity anomaly model", "humidity readings")
        .rare()
        .queued()
        .small(),
    plot("a fish farm", "spot unusual oxygen levels in the tanks", "oxygen anomaly model", "oxygen readings")
        .rare()
        .queued()
        .small(),
    plot("a cold store", "spot cooling units that begin to fail", "cooling-fault model", "temperature logs")
        .rare()
        .queued(),
];

/// Series are continued.
pub const FORECASTS: &[Plot] = &[
    plot("a bakery chain", "forecast tomorrow's sales of each branch", "sales forecasting model", "sales series"),
    plot("a grid operator", "forecast the load of each substation", "load forecasting model", "load series"),
    plot("a taxi firm", "forecast demand in each district", "demand forecasting model", "trip counts"),
    plot("a book wholesaler", "forecast the demand for each title", "title demand model", "sales series"),
    plot("a call centre", "forecast the calls of each hour", "call forecasting model", "call counts"),
    plot("a dairy", "forecast how much milk each shop will order", "milk demand model", "order series"),
    plot("a spare-parts depot", "forecast the demand for each part", "parts demand model", "demand series"),
    plot("an airport", "forecast the queue at each security gate", "queue forecasting model", "passenger counts"),
    plot("a blood bank", "forecast how much blood each hospital will need", "blood demand model", "delivery series"),
    plot("a car park operator", "forecast free spaces at each site", "parking forecasting model", "occupancy series"),
];

/// Odd log-ins are found.
pub const LOGINS: &[Plot] = &[
    plot("a web mail provider", "notice log-ins from unusual addresses", "log-in anomaly model", "log-in records"),
    plot("an online bank", "notice accounts used from unusual addresses", "account takeover model", "account log-ins"),
    plot("a games company", "notice stolen accounts", "stolen-account model", "log-in records"),
    plot("a cloud reseller", "notice misused access keys", "key misuse model", "access logs"),
    plot("a university", "notice misused student accounts", "account misuse model", "log-in records"),
    plot("a file-sharing service", "notice shared passwords", "password-sharing model", "access logs"),
];
