//! Plots of images: classes, objects and pixels.

use super::{Plot, plot};

/// A plot of pictures, which take more room than tables.
const fn pictures(who: &'static str, to: &'static str, model: &'static str, data: &'static str) -> Plot {
    plot(who, to, model, data).up_to_gb(150.0)
}

/// Images are put into classes.
pub const IMAGES: &[Plot] = &[
    // Traffic all day.
    pictures("a photo-sharing site", "tag photographs by what they show", "photo tagging model", "photographs")
        .asked(5.0, 1500.0)
        .nightly(40.0)
        .queued(),
    pictures("a social network", "hide violent pictures", "picture moderation model", "reported pictures")
        .asked(5.0, 1500.0)
        .nightly(40.0)
        .queued(),
    pictures(
        "an online marketplace",
        "file each offer under the right category",
        "offer classification model",
        "offer pictures",
    )
    .asked(5.0, 1500.0)
    .nightly(40.0)
    .queued()
    .each("country", 20),
    pictures("a dating service", "reject unsuitable profile pictures", "profile picture model", "profile pictures")
        .asked(5.0, 900.0)
        .nightly(5.0)
        .queued(),
    pictures(
        "a fashion portal",
        "recognise garments in shoppers' pictures",
        "garment recognition model",
        "garment pictures",
    )
    .asked(4.0, 900.0)
    .nightly(5.0),
    pictures("a garden app company", "name the plants in users' pictures", "plant recognition model", "plant pictures")
        .asked(2.0, 900.0)
        .each("region", 20)
        .edge(),
    pictures(
        "a bird-watching society",
        "name the birds in members' pictures",
        "bird recognition model",
        "bird pictures",
    )
    .asked(2.0, 60.0)
    .each("region", 20)
    .edge(),
    pictures("a recipe site", "recognise dishes in users' pictures", "dish recognition model", "dish pictures")
        .asked(2.0, 450.0),
    pictures(
        "a toll operator",
        "classify vehicles at toll stations",
        "vehicle classification model",
        "vehicle pictures",
    )
    .asked(1.0, 450.0)
    .nightly(12.0)
    .queued()
    .each("toll station", 200)
    .edge(),
    pictures("a parcel carrier", "find damaged parcels on the belt", "parcel inspection model", "parcel pictures")
        .asked(1.0, 300.0)
        .each("depot", 150)
        .edge(),
    pictures(
        "an inspection service",
        "find faulty parts on customers' production lines",
        "part inspection model",
        "part pictures",
    )
    .asked(1.0, 300.0)
    .each("customer", 400)
    .edge(),
    // Some times a second.
    pictures("a bottling plant", "reject bottles with a crooked label", "label inspection model", "bottle pictures")
        .asked(1.0, 60.0)
        .each("line", 6)
        .edge(),
    pictures("a tile factory", "find cracked tiles", "tile inspection model", "tile pictures")
        .asked(0.4, 60.0)
        .each("line", 6)
        .edge(),
    pictures("a textile mill", "spot weaving faults", "weaving inspection model", "fabric pictures")
        .asked(0.4, 60.0)
        .edge(),
    pictures("a waste sorting firm", "sort waste on the belt", "waste sorting model", "waste pictures")
        .asked(1.0, 60.0)
        .each("plant", 20)
        .edge(),
    pictures("a fruit packing house", "grade apples on the conveyor", "apple grading model", "apple pictures")
        .asked(1.0, 60.0)
        .each("variety", 12)
        .edge(),
    pictures("a property portal", "sort pictures by room", "room classification model", "property pictures")
        .asked(0.4, 60.0)
        .nightly(5.0)
        .queued(),
    pictures("a stock photo agency", "find the style of a photograph", "photo style model", "photographs")
        .asked(0.0, 30.0)
        .nightly(5.0)
        .queued(),
    pictures("a car insurer", "judge the damage in claim pictures", "damage assessment model", "claim pictures")
        .asked(0.0, 6.0)
        .queued(),
    // A few an hour.
    pictures("a museum", "sort photographs by what they show", "photo sorting model", "photographs").rare().queued(),
    pictures(
        "a dermatology clinic",
        "tell harmless moles from suspicious ones",
        "mole classification model",
        "skin pictures",
    )
    .rare()
    .queued(),
    pictures("an eye hospital", "grade scans of the retina", "retina grading model", "retina scans").rare().queued(),
    pictures(
        "a wildlife trust",
        "name the animals in camera-trap pictures",
        "wildlife recognition model",
        "camera-trap pictures",
    )
    .rare()
    .queued()
    .edge(),
    pictures("a herbarium", "name dried plants", "plant classification model", "plant scans").rare().queued(),
    pictures("a drone survey firm", "find damaged roofs", "roof damage model", "roof pictures").rare().queued().edge(),
];

/// Things are found in images.
pub const OBJECTS: &[Plot] = &[
    pictures("a road authority", "find damaged signs in street pictures", "sign inspection model", "street pictures"),
    pictures("a shelf supplier", "count products on shop shelves", "shelf counting model", "shelf pictures"),
    pictures("a container port", "find containers in crane pictures", "container detection model", "crane pictures"),
    pictures("a solar park", "find broken panels from the air", "panel inspection model", "aerial pictures"),
    pictures("a building contractor", "find workers without a helmet", "helmet detection model", "site pictures"),
    pictures("a railway", "find obstacles on the track", "track obstacle model", "track pictures"),
    pictures("a fishery agency", "count fish in underwater pictures", "fish counting model", "underwater pictures"),
    pictures(
        "a car park operator",
        "find free spaces in camera pictures",
        "parking detection model",
        "camera pictures",
    ),
];

/// Pixels are put into classes. What is asked at once takes a minute or two to look at, and is sent in one piece.
pub const PIXELS: &[Plot] = &[
    pictures(
        "a forestry agency",
        "outline burnt areas in satellite images",
        "burnt-area segmentation model",
        "satellite images",
    )
    .asked(0.0, 0.6)
    .queued()
    .up_to_mb(8000.0),
    pictures("a map publisher", "outline roofs in aerial images", "roof segmentation model", "aerial images")
        .asked(0.0, 0.6)
        .queued()
        .up_to_mb(8000.0),
    pictures(
        "a flood agency",
        "outline flooded land in satellite images",
        "flood segmentation model",
        "satellite images",
    )
    .asked(0.0, 0.6)
    .queued()
    .up_to_mb(8000.0),
    pictures(
        "a pathology laboratory",
        "outline tumour cells in tissue slides",
        "tissue segmentation model",
        "slide images",
    )
    .rare()
    .queued()
    .up_to_mb(8000.0),
    pictures("a land registry", "outline buildings in aerial images", "building segmentation model", "aerial images")
        .rare()
        .queued()
        .up_to_mb(8000.0),
    pictures(
        "an institute of archaeology",
        "outline buried walls in aerial images",
        "wall segmentation model",
        "aerial images",
    )
    .rare()
    .queued()
    .up_to_mb(8000.0),
    pictures("a radiology group", "outline tumours in scans", "tumor segmentation model", "scans")
        .asked(0.0, 0.6)
        .queued()
        .up_to_mb(700.0),
    pictures("a heart clinic", "outline the heart in scans", "heart segmentation model", "heart scans")
        .rare()
        .queued()
        .up_to_mb(700.0),
    pictures("a solar installer", "outline usable roof areas", "roof area model", "aerial images")
        .asked(0.0, 0.6)
        .queued()
        .up_to_mb(300.0),
    pictures("a tractor maker", "tell crops from weeds pixel by pixel", "crop segmentation model", "field images"),
    pictures("a robotics firm", "outline the floor in camera images", "floor segmentation model", "camera images"),
    pictures("a car maker", "outline the road in camera images", "road segmentation model", "road images"),
];
