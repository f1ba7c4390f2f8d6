//! How data reach a training job.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "input",
    asks: Asks::Cure,
    read: "2026-11-28",
    world: World::Training,
    tells: "Ask how the algorithm reads (by path, as a stream, at random), how large the objects are, and where the data already are.",
    actions: &[
        Action {
            id: "fast-file",
            topic: "input",
            era: Era::Both,
            text: "Set the input mode of the channel to FastFile and leave the script unchanged",
            name: "FastFile mode",
            rule: "FastFile shows S3 objects as files and streams them on first read, so training starts without a download.",
            idle: "No long download of large files by an unchanged script delays the job here.",
            cures: "A long download before training, and a script that opens local file paths",
            goals: &["begin training sooner", "shorten the time before the first step"],
            needs: &[
                need(
                    "start:download",
                    &[
                        "Before the first step, the job downloads {400|600|900} GB for {50|70|90} minutes.",
                        "The job copies objects to its volume for {40|55|80} minutes before training begins.",
                    ],
                ),
                need(
                    "reads:files",
                    &[
                        "The script opens a few large files by path and reads each from start to end. Its code must not change.",
                        "Its reader expects ordinary file paths, goes through {200|300} large files in sequence, and cannot be rewritten.",
                    ],
                ),
            ],
            bars: &[bar(
                "start:download",
                &["The download takes {4|5} minutes of a run of {nine|ten} hours."],
                "There is little download to save.",
            )],
            source: "sagemaker/latest/dg/model-access-training-data.html",
        },
        Action {
            id: "pipe",
            topic: "input",
            era: Era::Both,
            text: "Convert the records to RecordIO-protobuf and set the channel to Pipe input mode",
            name: "Pipe mode",
            rule: "Pipe streams records straight into a built-in algorithm that reads streams, which saves both the download and the disk.",
            idle: "No built-in algorithm here could take the data as a stream.",
            cures: "A slow start of built-in Linear Learner on many large CSV files",
            goals: &["begin training sooner", "shorten the time before the first epoch"],
            needs: &[
                need(
                    "start:download",
                    &[
                        "Each run spends {45|60|75} minutes copying the data set to the training volume.",
                        "The status stays at Downloading for {50|65|80} minutes.",
                    ],
                ),
                need(
                    "reads:builtin",
                    &[
                        "The job uses the built-in Linear Learner on large CSV files, and the team may change their format.",
                        "Training uses SageMaker's built-in PCA algorithm on CSV files. The algorithm can also read a stream.",
                        "The job uses the built-in Factorization Machines algorithm, which also accepts a stream. The file format may change.",
                    ],
                ),
            ],
            bars: &[bar(
                "reads:builtin",
                &["The team's own training code reads HDF5 files at random positions."],
                "Code that jumps around cannot read a stream.",
            )],
            source: "sagemaker/latest/dg/cdf-training.html",
        },
        Action {
            id: "lustre",
            topic: "input",
            era: Era::Both,
            text: "Create an FSx for Lustre file system linked to S3 and mount it as input",
            name: "FSx for Lustre",
            rule: "Lustre keeps a data set in a parallel file system across runs, with low latency for random reads by many nodes.",
            idle: "No group of nodes reads at random, run after run, here.",
            cures: "Random reads of terabytes by many nodes, run after run",
            goals: &["give every node fast access to the data", "keep all nodes busy"],
            needs: &[need(
                "reads:random",
                &[
                    "{Eight|Twelve|Sixteen} nodes read {18|30|42} TB in random order, and {dozens|hundreds} of runs use the same data.",
                    "In every run, all nodes draw their examples at random from the same {14|26} TB.",
                ],
            )],
            bars: &[bar(
                "reads:random",
                &["Each file is read once, from start to end."],
                "One pass from start to end gains nothing from it.",
            )],
            source: "sagemaker/latest/dg/model-access-training-data.html",
        },
        Action {
            id: "efs",
            topic: "input",
            era: Era::Both,
            text: "Mount the existing Amazon EFS file system as the input of the training job",
            name: "Amazon EFS",
            rule: "A job can read an EFS file system directly, so data that live there need no copy to S3.",
            idle: "The data here do not lie on a file system that could be mounted.",
            cures: "Data that other tools already keep on a shared NFS file system",
            goals: &["train on the current state of the data", "avoid a second copy of the data"],
            needs: &[need(
                "start:efs",
                &[
                    "Annotation tools change the data on an Amazon EFS file system every day, and copies are not allowed.",
                    "Labeling tools write to an NFS share on Amazon EFS, so a copy in Amazon S3 is always out of date.",
                ],
            )],
            bars: &[bar("start:efs", &["All data are objects in Amazon S3."], "There is no file system to mount yet.")],
            source: "sagemaker/latest/dg/model-access-training-data.html",
        },
        Action {
            id: "pack-shards",
            topic: "input",
            era: Era::Both,
            text: "Pack the data into RecordIO or TAR shards of about one hundred megabytes",
            name: "packed shards",
            rule: "Each object costs one request; a few large shards cut millions of requests to thousands.",
            idle: "Nothing points to the number of objects as the cause.",
            cures: "Tens of millions of tiny objects that throttle Amazon S3",
            goals: &["spend less time on reading", "shorten the epochs"],
            needs: &[need(
                "reads:tiny",
                &[
                    "There are {18|27|40} million JPEG files of about {10|15} KB, and Amazon S3 answers with 503 Slow Down errors. No file system may be added.",
                    "Listing and opening {24|35} million tiny objects takes longer than an epoch. No file system may be added.",
                ],
            )],
            bars: &[bar(
                "reads:tiny",
                &["The data are {84|120} files of {2|4} GB each."],
                "The files are large already.",
            )],
            source: "sagemaker/latest/dg/model-access-training-data.html",
        },
        Action {
            id: "shard-by-key",
            topic: "spread",
            era: Era::Both,
            text: "Set the S3 data distribution of the channel to ShardedByS3Key for all instances",
            name: "ShardedByS3Key",
            rule: "By default every instance gets all data; sharding by key gives each of them its own part.",
            idle: "No instance here loads more than its own part.",
            cures: "Several instances that each download a full copy",
            goals: &["use less disk space and start sooner", "transfer less before each start"],
            needs: &[need(
                "reads:copies",
                &[
                    "Each of the {four|six|eight} instances downloads the full data set, though it needs only its own part.",
                    "The volumes of all {five|seven} instances fill up, as every one holds a complete copy.",
                ],
            )],
            bars: &[bar(
                "reads:copies",
                &["Training uses a single instance.", "The job runs on one instance."],
                "With one instance there is nothing to divide.",
            )],
            source: "sagemaker/latest/APIReference/API_S3DataSource.html",
        },
        Action {
            id: "columnar",
            topic: "input",
            era: Era::Both,
            text: "Store the table as partitioned Parquet and read only the columns that are used",
            name: "partitioned Parquet",
            rule: "A columnar format reads chosen columns and compresses well; CSV is always read in full.",
            idle: "Unused columns are not the trouble here.",
            cures: "Wide CSV tables of which a job uses few columns",
            goals: &["spend less time on reading", "lose less time before each step"],
            needs: &[need(
                "reads:columns",
                &[
                    "The CSV table has {600|800|1200} columns, of which the model uses {20|30|40}.",
                    "Most of the time goes into parsing, although the script drops {nine of ten|19 of 20} columns right away.",
                ],
            )],
            bars: &[bar(
                "reads:columns",
                &["Every column is a feature of the model."],
                "All columns are needed anyway.",
            )],
            source: "glue/latest/dg/aws-glue-programming-etl-format-parquet-home.html",
        },
        Action {
            id: "bigger-volume",
            topic: "input",
            era: Era::Both,
            text: "Raise VolumeSizeInGB of the training job above the size of the data set",
            name: "a larger training volume",
            rule: "In File mode all data must fit on the volume that was asked for with the job; types with NVMe disks use those instead.",
            idle: "Nothing points to a full disk here.",
            cures: "No space left on device while data are copied",
            goals: &["get the job to finish", "get past this error"],
            needs: &[
                need(
                    "start:disk",
                    &[
                        "The run fails with the error No space left on device. It asked for {30|50} GB, and the files have grown to {84|120} GB.",
                        "The run fails for lack of space while objects are copied to its {30|40} GB disk.",
                    ],
                ),
                need(
                    "reads:file-mode",
                    &[
                        "The algorithm supports File mode only, and its files have to stay in Amazon S3.",
                        "The objects stay in their bucket, and the algorithm can read them in File mode only.",
                    ],
                ),
            ],
            bars: &[bar("start:disk", &["DiskUtilization never exceeds {30|40} %."], "There is room on the disk.")],
            source: "sagemaker/latest/APIReference/API_ResourceConfig.html",
        },
    ],
    job: &[("task", "train"), ("algorithm", "linear-learner")],
};
