//! What only the reader knows, plainly marked.

/// Defines the placeholders with the name that stands in the code and what it stands for.
macro_rules! placeholders {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $what:literal;)+) => {
        /// Something that only the reader knows: `<YOUR_EXECUTION_ROLE_ARN>` in JSON, a constant in Python, a parameter in
        /// CloudFormation, a variable in Terraform.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Placeholder { $($(#[$doc])* $variant,)+ }

        impl Placeholder {
            /// Every placeholder.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in capitals: `EXECUTION_ROLE_ARN`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
            /// What it stands for.
            #[must_use]
            pub const fn what(self) -> &'static str {
                match self { $(Self::$variant => $what,)+ }
            }
        }
    };
}

placeholders! {
    /// The role of SageMaker.
    Role = "EXECUTION_ROLE_ARN", "ARN of the IAM role that SageMaker assumes";
    /// The role of Step Functions.
    StatesRole = "STATES_ROLE_ARN", "ARN of the IAM role with which Step Functions starts the job";
    /// The image for training.
    TrainingImage = "TRAINING_IMAGE_URI", "URI of the training image in Amazon ECR";
    /// The image for inference.
    InferenceImage = "INFERENCE_IMAGE_URI", "URI of the inference image in Amazon ECR";
    /// The version of the framework.
    FrameworkVersion = "FRAMEWORK_VERSION", "version of your framework, as the SDK's image_uris lists it";
    /// The version of Python.
    PythonVersion = "PYTHON_VERSION", "Python version of the image, such as py312";
    /// The JumpStart model.
    JumpStart = "JUMPSTART_MODEL_ID", "model id of the algorithm in SageMaker JumpStart";
    /// The training data.
    TrainingData = "TRAINING_DATA_S3_URI", "where the training data is: s3://bucket/prefix/";
    /// The folder of the code.
    SourceFolder = "SOURCE_FOLDER", "folder with your training code on this machine";
    /// The archive of the code.
    SourceArchive = "SOURCE_ARCHIVE_S3_URI", "your training code as tar.gz: s3://bucket/key";
    /// The script that is started.
    EntryScript = "ENTRY_SCRIPT", "the script in it to run, for example train.py";
    /// Where results go.
    Output = "OUTPUT_S3_URI", "where results go: s3://bucket/prefix/";
    /// Where checkpoints go.
    Checkpoints = "CHECKPOINT_S3_URI", "where checkpoints are kept: s3://bucket/prefix/";
    /// The file system.
    FileSystem = "FILE_SYSTEM_ID", "id of the file system";
    /// The folder on it.
    FileSystemPath = "FILE_SYSTEM_PATH", "folder on it with the training data";
    /// A subnet.
    Subnet = "SUBNET_ID", "a subnet with access to the file system";
    /// A security group.
    SecurityGroup = "SECURITY_GROUP_ID", "a security group that may access the file system";
    /// The model's files.
    ModelData = "MODEL_DATA_S3_URI", "the model: s3://bucket/key of its model.tar.gz";
    /// The folder of a large model.
    ModelFolder = "MODEL_FOLDER_S3_URI", "the model's files, unpacked: s3://bucket/prefix/";
    /// The folder of many models.
    ModelsFolder = "MODELS_S3_URI", "the prefix of all model.tar.gz files: s3://bucket/prefix/";
    /// The next version's files.
    NextModelData = "NEXT_MODEL_DATA_S3_URI", "the new version: s3://bucket/key of its model.tar.gz";
    /// The folder of the next version of a large model.
    NextModelFolder = "NEXT_MODEL_FOLDER_S3_URI", "the new version's files, unpacked: s3://bucket/prefix/";
    /// The records to score.
    Records = "RECORDS_S3_URI", "the records to score: s3://bucket/prefix/";
    /// Their type.
    ContentType = "CONTENT_TYPE", "MIME type of a request, such as text/csv";
    /// A sample of requests.
    Payload = "SAMPLE_PAYLOAD_S3_URI", "sample requests as tar.gz: s3://bucket/key";
    /// The framework of Inference Recommender.
    RecommenderFramework = "RECOMMENDER_FRAMEWORK", "TENSORFLOW, PYTORCH, XGBOOST or SAGEMAKER-SCIKIT-LEARN";
    /// When the known peak comes.
    Schedule = "SCHEDULE_BEFORE_THE_PEAK", "when to be ready for the peak: cron(45 7 * * ? *)";
    /// When it is over.
    ScheduleAfter = "SCHEDULE_AFTER_THE_PEAK", "when the peak is over: cron(0 18 * * ? *)";
    /// The policy that an alarm starts.
    WakePolicy = "WAKE_POLICY_ARN", "PolicyARN that put-scaling-policy returned for the policy that wakes the endpoint";
}

impl Placeholder {
    /// As it stands in JSON and in text: `<YOUR_EXECUTION_ROLE_ARN>`.
    #[must_use]
    pub fn marked(self) -> String {
        ["<YOUR_", self.name(), ">"].concat()
    }
}
