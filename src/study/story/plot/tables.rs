//! Plots of tables: predictions, groups and nearest neighbours.

use super::{Plot, plot};

/// Something is predicted from tables.
pub const TABLES: &[Plot] = &[
    // Web sites and networks with traffic all day.
    plot("a card issuer", "score card payments for fraud", "fraud model", "payment records")
        .asked(5.0, 1500.0)
        .each("country", 40)
        .big(),
    plot("a payment processor", "spot stolen cards at the checkout", "card-fraud model", "payment records")
        .asked(5.0, 1500.0)
        .each("merchant", 3000)
        .big(),
    plot("an advertising exchange", "predict which adverts will be clicked", "click-prediction model", "click logs")
        .asked(20.0, 1500.0)
        .big(),
    plot("a job portal", "rank vacancies for each visitor", "vacancy-ranking model", "clicks and applications")
        .asked(5.0, 900.0)
        .big(),
    plot(
        "a ride-hailing company",
        "predict how long a driver will take to arrive",
        "arrival-time model",
        "trip records",
    )
    .asked(5.0, 1500.0)
    .each("city", 600)
    .big(),
    plot("a food delivery service", "estimate delivery times", "delivery-time model", "delivery records")
        .asked(4.0, 900.0)
        .each("city", 400)
        .big(),
    plot("a web shop platform", "predict which visitors will buy", "purchase-prediction model", "visit records")
        .asked(4.0, 1000.0)
        .each("shop", 3000)
        .nightly(12.0)
        .queued()
        .big(),
    plot(
        "an online supermarket",
        "suggest articles for a shopping basket",
        "basket recommendation model",
        "past orders",
    )
    .asked(4.0, 600.0)
    .nightly(5.0)
    .big(),
    plot("a music service", "predict which song a listener will skip", "skip-prediction model", "listening logs")
        .asked(20.0, 1500.0)
        .nightly(40.0)
        .queued()
        .big(),
    plot("a social network", "rank the posts in a news feed", "feed-ranking model", "reading logs")
        .asked(20.0, 1500.0)
        .big(),
    plot("a game publisher", "predict which players will stop playing", "player churn model", "play records")
        .asked(4.0, 600.0)
        .nightly(40.0)
        .queued()
        .each("game", 100)
        .big(),
    plot("a parcel carrier", "estimate when a parcel will arrive", "parcel arrival model", "tracking events")
        .asked(2.0, 600.0)
        .nightly(12.0)
        .queued()
        .each("depot", 200)
        .big(),
    plot("a loyalty programme operator", "predict which coupons a member will use", "coupon model", "coupon records")
        .asked(1.0, 450.0)
        .nightly(40.0)
        .queued()
        .each("partner", 400)
        .big(),
    plot("a fast-food chain", "suggest extras for each order", "add-on sales model", "till receipts")
        .asked(1.0, 450.0)
        .each("restaurant", 2000)
        .big(),
    plot(
        "an accounting software vendor",
        "suggest an account for each invoice",
        "invoice-coding model",
        "posted invoices",
    )
    .asked(1.0, 450.0)
    .nightly(5.0)
    .queued()
    .each("customer", 3000),
    // Businesses that ask some times a second.
    plot("a mobile operator", "predict which subscribers will cancel", "churn model", "call and billing records")
        .asked(0.4, 60.0)
        .nightly(40.0)
        .queued()
        .each("region", 40)
        .big(),
    plot("a car insurer", "price new policies by risk", "pricing model", "claims and policies").asked(0.4, 60.0),
    plot("an online shoe shop", "predict which orders will be returned", "returns model", "past orders")
        .asked(0.4, 60.0)
        .queued(),
    plot("a hotel chain", "predict which bookings will be cancelled", "cancellation model", "booking records")
        .asked(0.4, 30.0)
        .nightly(5.0)
        .queued()
        .each("hotel", 600),
    plot(
        "an airline",
        "predict which passengers will miss a connection",
        "missed-connection model",
        "flight and ticket records",
    )
    .asked(0.4, 60.0)
    .queued()
    .big(),
    plot("an online lender", "decide on small loans", "credit model", "loan applications").asked(0.4, 60.0).queued(),
    plot("a payroll software vendor", "find payslips that look wrong", "payslip-checking model", "past payslips")
        .asked(0.4, 60.0)
        .nightly(12.0)
        .queued()
        .each("customer", 2000),
    plot("a car rental firm", "predict which cars will be returned late", "late-return model", "rental contracts")
        .asked(0.04, 30.0)
        .nightly(2.0)
        .queued()
        .each("station", 600),
    plot("a gym chain", "predict which members will leave", "membership churn model", "visit records")
        .asked(0.04, 20.0)
        .queued()
        .each("gym", 400),
    plot("a freight exchange", "estimate the price of a lorry load", "freight-price model", "past freight orders")
        .asked(0.04, 60.0)
        .queued(),
    plot("a utility software vendor", "detect faulty meters", "meter-fault model", "meter readings")
        .asked(0.4, 60.0)
        .nightly(40.0)
        .queued()
        .each("utility", 200)
        .big(),
    // A few requests an hour.
    plot("a regional bank", "predict which loans will default", "default model", "loan histories").rare().queued(),
    plot(
        "a hospital group",
        "predict which patients will be readmitted within a month",
        "readmission model",
        "discharge records",
    )
    .rare()
    .queued(),
    plot("a used-car dealer", "estimate the resale price of a car", "resale-price model", "sales records")
        .rare()
        .small(),
    plot(
        "a mortgage broker",
        "predict which applications a bank will accept",
        "application-scoring model",
        "past applications",
    )
    .rare()
    .queued()
    .small(),
    plot("an auction house", "estimate what a painting will fetch", "auction-price model", "auction results")
        .rare()
        .queued()
        .small(),
    plot("a travel insurer", "find claims that need a closer look", "claims-screening model", "past claims")
        .rare()
        .queued(),
    plot("a seed breeder", "predict the yield of a new variety", "yield model", "field trial results")
        .rare()
        .queued()
        .small(),
    plot("a shipyard", "estimate the cost of a repair", "repair-cost model", "repair orders").rare().queued().small(),
    // Training, or whole tables at night.
    plot("an electricity supplier", "predict which bills will be paid late", "late-payment model", "payment records")
        .nightly(12.0)
        .big(),
    plot("a broadband provider", "predict which routers will fail", "router-failure model", "router logs")
        .nightly(12.0)
        .big(),
    plot("a tax authority", "select tax returns for an audit", "audit-selection model", "tax returns")
        .nightly(40.0)
        .big(),
    plot("a pension fund", "predict which members will retire early", "retirement model", "member records")
        .nightly(5.0),
    plot("a maker of pumps", "predict which pumps will fail within a week", "pump-failure model", "service records"),
    plot("a water utility", "predict which pipes will leak next", "leak-prediction model", "inspection reports"),
];

/// Alike things are put together.
pub const GROUPS: &[Plot] = &[
    plot("an advertising network", "put visitors into audiences", "audience segmentation model", "page views")
        .asked(5.0, 1500.0)
        .nightly(40.0)
        .queued()
        .each("advertiser", 2000)
        .big(),
    plot("a streaming service", "group viewers by taste", "viewer segmentation model", "viewing histories")
        .asked(4.0, 900.0)
        .nightly(40.0)
        .queued()
        .big(),
    plot(
        "a web shop platform",
        "group visitors who look for the same things",
        "visitor segmentation model",
        "click records",
    )
    .asked(2.0, 1000.0)
    .nightly(12.0)
    .queued()
    .each("shop", 3000)
    .big(),
    plot("a game publisher", "match players of similar style", "matchmaking model", "play records")
        .asked(4.0, 900.0)
        .nightly(12.0)
        .each("game", 150)
        .big(),
    plot(
        "an e-mail marketing service",
        "group subscribers by what they read",
        "subscriber segmentation model",
        "click records",
    )
    .asked(1.0, 450.0)
    .nightly(40.0)
    .queued()
    .each("customer", 3000)
    .big(),
    plot("a loyalty programme operator", "group members by spending", "member segmentation model", "purchase records")
        .asked(1.0, 450.0)
        .nightly(40.0)
        .queued()
        .each("partner", 400)
        .big(),
    plot("an online news site", "group readers by interest", "reader segmentation model", "page views")
        .asked(2.0, 900.0)
        .nightly(12.0)
        .queued()
        .big(),
    plot("a dating service", "group members with similar answers", "member grouping model", "member profiles")
        .asked(2.0, 450.0)
        .nightly(5.0)
        .queued(),
    plot("a supermarket chain", "group customers who buy alike", "customer segmentation model", "till receipts")
        .asked(0.4, 120.0)
        .nightly(40.0)
        .queued()
        .each("store", 2000)
        .big(),
    plot("a retail bank", "group account holders by spending", "spending segmentation model", "account movements")
        .asked(0.4, 60.0)
        .nightly(12.0)
        .queued()
        .big(),
    plot("a mobile operator", "group subscribers by usage", "usage segmentation model", "call records")
        .asked(0.4, 60.0)
        .nightly(40.0)
        .queued()
        .big(),
    plot("a car-sharing firm", "group trips by purpose", "trip clustering model", "trip records")
        .asked(0.04, 60.0)
        .nightly(2.0)
        .queued()
        .each("city", 100),
    plot("a chip maker", "group wafers that fail alike", "wafer clustering model", "test measurements")
        .asked(0.0, 3.0)
        .queued()
        .each("product line", 60)
        .big(),
    plot("a city bike scheme", "group bike stations by use", "station clustering model", "rental records")
        .rare()
        .queued()
        .small(),
    plot("a pharmacy chain", "group branches by what they sell", "branch clustering model", "sales records")
        .rare()
        .queued(),
    plot("a charity", "group donors by how they give", "donor segmentation model", "donation records")
        .rare()
        .queued()
        .small(),
    plot("a wine importer", "group wines by taste", "wine clustering model", "tasting notes").rare().small(),
    plot(
        "a seismological institute",
        "group small earthquakes by wave form",
        "earthquake clustering model",
        "seismic measurements",
    )
    .rare()
    .queued()
    .big(),
    plot("a power supplier", "group households by load profile", "load-profile clustering model", "meter readings")
        .rare()
        .nightly(12.0)
        .queued()
        .big(),
];

/// The nearest things are looked up.
pub const NEIGHBOURS: &[Plot] = &[
    plot(
        "an online furniture shop",
        "find articles similar to the one shown",
        "similar-articles model",
        "article features",
    )
    .asked(2.0, 100.0),
    plot("a music service", "find songs that sound alike", "song similarity model", "sound features").asked(2.0, 900.0),
    plot(
        "a property portal",
        "find homes like the one that a visitor liked",
        "home similarity model",
        "property listings",
    )
    .asked(2.0, 100.0),
    plot(
        "a photo agency",
        "find pictures like the one that a customer chose",
        "image similarity model",
        "picture features",
    )
    .asked(2.0, 100.0),
    plot("a recipe site", "find dishes similar to the one just cooked", "dish similarity model", "recipe features")
        .asked(2.0, 100.0),
    plot(
        "a spare-parts dealer",
        "match a part to the most similar ones in stock",
        "parts-matching model",
        "part measurements",
    )
    .asked(0.4, 60.0),
    plot("a patent office", "find earlier patents like a new one", "patent similarity model", "patent features").rare(),
    plot("a drug maker", "find compounds similar to a new one", "compound similarity model", "compound descriptors")
        .rare(),
];
