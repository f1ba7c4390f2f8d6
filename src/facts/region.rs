//! AWS Regions.

/// Defines the Regions with code and place, so that a Region cannot miss one of them.
macro_rules! regions {
    ($($name:ident, $code:literal, $place:literal;)*) => {
        /// A commercial AWS Region (AWS General Reference, endpoints; the partitions of China and government are left out).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Region {
            $(#[doc = concat!($place, ", `", $code, "`.")] $name,)*
        }

        impl Region {
            /// Every Region, those of the Americas first.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code that AWS knows it by.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The place it is named after.
            #[must_use]
            pub const fn place(self) -> &'static str {
                match self { $(Self::$name => $place,)* }
            }
        }
    };
}

regions! {
    UsEast1, "us-east-1", "N. Virginia";
    UsEast2, "us-east-2", "Ohio";
    UsWest1, "us-west-1", "N. California";
    UsWest2, "us-west-2", "Oregon";
    CaCentral1, "ca-central-1", "Canada (Central)";
    CaWest1, "ca-west-1", "Calgary";
    MxCentral1, "mx-central-1", "Mexico (Central)";
    SaEast1, "sa-east-1", "S\u{e3}o Paulo";
    EuWest1, "eu-west-1", "Ireland";
    EuWest2, "eu-west-2", "London";
    EuWest3, "eu-west-3", "Paris";
    EuCentral1, "eu-central-1", "Frankfurt";
    EuCentral2, "eu-central-2", "Zurich";
    EuNorth1, "eu-north-1", "Stockholm";
    EuSouth1, "eu-south-1", "Milan";
    EuSouth2, "eu-south-2", "Spain";
    ApSouth1, "ap-south-1", "Mumbai";
    ApSouth2, "ap-south-2", "Hyderabad";
    ApNortheast1, "ap-northeast-1", "Tokyo";
    ApNortheast2, "ap-northeast-2", "Seoul";
    ApNortheast3, "ap-northeast-3", "Osaka";
    ApSoutheast1, "ap-southeast-1", "Singapore";
    ApSoutheast2, "ap-southeast-2", "Sydney";
    ApSoutheast3, "ap-southeast-3", "Jakarta";
    ApSoutheast4, "ap-southeast-4", "Melbourne";
    ApSoutheast5, "ap-southeast-5", "Malaysia";
    ApSoutheast6, "ap-southeast-6", "New Zealand";
    ApSoutheast7, "ap-southeast-7", "Thailand";
    ApEast1, "ap-east-1", "Hong Kong";
    ApEast2, "ap-east-2", "Taipei";
    AfSouth1, "af-south-1", "Cape Town";
    IlCentral1, "il-central-1", "Tel Aviv";
    MeCentral1, "me-central-1", "UAE";
    MeSouth1, "me-south-1", "Bahrain";
}

impl Region {
    /// The Region of a code such as `eu-west-1`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|region| region.code() == code)
    }
}
