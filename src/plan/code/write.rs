//! Writes a value in one of the forms.

use super::case::{joined, parted};
use super::tree::{Made, Tree};
use crate::units::rounded;

/// How values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// JSON with the API's names.
    Json,
    /// Python with the API's names, for boto3.
    Python,
    /// Python with names in small letters, for the SageMaker SDK.
    Sdk,
    /// JSON with CloudFormation's functions.
    CloudFormation,
    /// An expression of Terraform with the API's names, for `jsonencode`.
    Terraform,
}

/// The variant's name: that of AWS's own examples.
pub const VARIANT: &str = "AllTraffic";

/// Members whose names are the reader's or the algorithm's, not the API's.
#[must_use]
pub fn is_map(name: &str) -> bool {
    matches!(name, "HyperParameters" | "Environment")
}

impl Style {
    const fn is_python(self) -> bool {
        matches!(self, Self::Python | Self::Sdk)
    }

    /// Whether it finds names for what it makes.
    const fn names(self) -> bool {
        matches!(self, Self::CloudFormation | Self::Terraform)
    }
}

/// A text in quotes, as every form reads it.
#[must_use]
pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// A number without needless decimals.
#[must_use]
pub fn number(number: f64) -> String {
    rounded(number).to_string()
}

/// The start of a line.
pub fn line(depth: usize, out: &mut String) {
    out.push('\n');
    (0..depth).for_each(|_| out.push_str("  "));
}

/// Writes a value; lines after the first begin at `depth`.
pub fn value(tree: &Tree, style: Style, depth: usize, out: &mut String) {
    let text = match tree {
        Tree::List(items) => return list(items, style, depth, out),
        Tree::Object(members) => return object(members, style, depth, out),
        Tree::Text(text) | Tree::Naming(text) => quoted(text),
        Tree::Number(figure) => number(*figure),
        Tree::Bool(yes) if style.is_python() => if *yes { "True" } else { "False" }.to_owned(),
        Tree::Bool(yes) => if *yes { "true" } else { "false" }.to_owned(),
        Tree::Own(own) => match style {
            Style::Json => quoted(&own.marked()),
            Style::Python | Style::Sdk => own.name().to_owned(),
            Style::CloudFormation => ["{\"Ref\": \"", &joined(own.name()), "\"}"].concat(),
            Style::Terraform => ["var.", &own.name().to_ascii_lowercase()].concat(),
        },
        Tree::Name(made, name) => match (style, made) {
            (Style::CloudFormation, Made::Model) => "{\"Fn::GetAtt\": [\"Model\", \"ModelName\"]}".to_owned(),
            (Style::CloudFormation, Made::Config) => {
                "{\"Fn::GetAtt\": [\"EndpointConfig\", \"EndpointConfigName\"]}".to_owned()
            }
            (Style::CloudFormation, Made::Endpoint) => "{\"Fn::GetAtt\": [\"Endpoint\", \"EndpointName\"]}".to_owned(),
            (Style::Terraform, Made::Model) => "aws_sagemaker_model.model.name".to_owned(),
            (Style::Terraform, Made::Config) => "aws_sagemaker_endpoint_configuration.endpoint_config.name".to_owned(),
            (Style::Terraform, Made::Endpoint) => "aws_sagemaker_endpoint.endpoint.name".to_owned(),
            _ => quoted(name),
        },
        Tree::Resource(endpoint) => match style {
            Style::CloudFormation => {
                ["{\"Fn::Sub\": \"endpoint/${Endpoint.EndpointName}/variant/", VARIANT, "\"}"].concat()
            }
            Style::Terraform => ["\"endpoint/${aws_sagemaker_endpoint.endpoint.name}/variant/", VARIANT, "\""].concat(),
            _ => quoted(&["endpoint/", endpoint, "/variant/", VARIANT].concat()),
        },
        Tree::Policy => match style {
            Style::Json => quoted(&super::Placeholder::WakePolicy.marked()),
            Style::Python | Style::Sdk => "wake_policy[\"PolicyARN\"]".to_owned(),
            Style::CloudFormation => "{\"Ref\": \"WakePolicy\"}".to_owned(),
            Style::Terraform => "aws_appautoscaling_policy.wake_policy.arn".to_owned(),
        },
    };
    out.push_str(&text);
}

fn list(items: &[Tree], style: Style, depth: usize, out: &mut String) {
    out.push('[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        line(depth + 1, out);
        value(item, style, depth + 1, out);
    }
    line(depth, out);
    out.push(']');
}

/// The members of an object that a form writes.
pub fn shown<'a>(members: &'a [(&'static str, Tree)], style: Style) -> impl Iterator<Item = (&'static str, &'a Tree)> {
    let all = members.iter().map(|(name, value)| (*name, value));
    all.filter(move |(_, value)| !(style.names() && matches!(value, Tree::Naming(_))))
}

fn object(members: &[(&'static str, Tree)], style: Style, depth: usize, out: &mut String) {
    out.push('{');
    let mut begun = false;
    for (name, member) in shown(members, style) {
        if begun && style != Style::Terraform {
            out.push(',');
        }
        begun = true;
        line(depth + 1, out);
        let own = if style == Style::Sdk { parted(name, '_') } else { name.to_owned() };
        out.push_str(&quoted(&own));
        out.push_str(if style == Style::Terraform { " = " } else { ": " });
        // The names in a map are not the API's.
        let inner = if style == Style::Sdk && is_map(name) { Style::Python } else { style };
        value(member, inner, depth + 1, out);
    }
    if begun {
        line(depth, out);
    }
    out.push('}');
}

/// Writes a call with named arguments: `sagemaker.create_model(ModelName="…")`.
pub fn call(function: &str, body: &Tree, style: Style, depth: usize, out: &mut String) {
    out.push_str(function);
    out.push('(');
    if let Tree::Object(members) = body {
        for (name, member) in shown(members, style) {
            line(depth + 1, out);
            out.push_str(&if style == Style::Sdk { parted(name, '_') } else { name.to_owned() });
            out.push('=');
            let inner = if style == Style::Sdk && is_map(name) { Style::Python } else { style };
            value(member, inner, depth + 1, out);
            out.push(',');
        }
        line(depth, out);
    }
    out.push(')');
}
