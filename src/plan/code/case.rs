//! The spellings of one name: the API's `VolumeSizeInGB`, Python's and Terraform's `volume_size_in_gb`, the command
//! line's `create-model`, CloudFormation's `ExecutionRoleArn` of `EXECUTION_ROLE_ARN`.

/// `VolumeSizeInGB` as `volume_size_in_gb`, with another mark between words where one is given.
#[must_use]
pub fn parted(name: &str, mark: char) -> String {
    let mut out = String::with_capacity(name.len() + 8);
    let mut before = None::<char>;
    let mut rest = name.chars().peekable();
    while let Some(c) = rest.next() {
        // A word begins at a capital after a small letter or a digit, and at the last capital before a small letter.
        let begins = c.is_ascii_uppercase()
            && before.is_some_and(|before| {
                !before.is_ascii_uppercase() || rest.peek().is_some_and(char::is_ascii_lowercase)
            });
        if begins {
            out.push(mark);
        }
        out.push(c.to_ascii_lowercase());
        before = Some(c);
    }
    out
}

/// `EXECUTION_ROLE_ARN` as `ExecutionRoleArn`.
#[must_use]
pub fn joined(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split(['_', '-']) {
        let mut letters = word.chars();
        out.extend(letters.next().map(|c| c.to_ascii_uppercase()));
        out.extend(letters.map(|c| c.to_ascii_lowercase()));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    // The expected spellings are those of boto3's xform_name and of the Terraform provider's documentation.
    #[test]
    fn names_are_parted_as_python_and_terraform_part_them() {
        for (api, python) in [
            ("VolumeSizeInGB", "volume_size_in_gb"),
            ("ModelDataUrl", "model_data_url"),
            ("S3OutputPath", "s3_output_path"),
            ("MaxRuntimeInSeconds", "max_runtime_in_seconds"),
            ("MemorySizeInMB", "memory_size_in_mb"),
            ("ExecutionRoleArn", "execution_role_arn"),
            ("S3DataSource", "s3_data_source"),
            ("S3Uri", "s3_uri"),
        ] {
            assert_eq!(parted(api, '_'), python);
        }
        assert_eq!(parted("CreateEndpointConfig", '-'), "create-endpoint-config");
        assert_eq!(joined("EXECUTION_ROLE_ARN"), "ExecutionRoleArn");
        assert_eq!(joined("wake-policy"), "WakePolicy");
    }
}
