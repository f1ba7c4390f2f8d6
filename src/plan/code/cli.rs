//! JSON for the AWS command line, a file for each request.

use super::Body;
use super::boto3::endpoint;
use super::case::parted;
use super::setup::{Group, Setup};
use super::write::{Style, value};

/// The files of a group.
pub(super) fn bodies(setup: &Setup, group: &Group) -> Vec<Body> {
    let one = |request: &super::tree::Request| {
        let file = [request.id, ".json"].concat();
        let mut text = String::new();
        value(&request.body, Style::Json, 0, &mut text);
        text.push('\n');
        let command = parted(request.call.operation(), '-');
        let words = ["aws ", request.call.service(), " ", &command, " --region ", setup.region];
        let mut run = [&words.concat(), " --cli-input-json file://", &file].concat();
        if let Some(name) = endpoint(request) {
            let wait = ["aws sagemaker wait endpoint-in-service --region ", setup.region, " --endpoint-name ", name];
            run.push('\n');
            run.push_str(&wait.concat());
        }
        Body { file, title: group.title, run, text }
    };
    group.requests.iter().map(one).collect()
}
