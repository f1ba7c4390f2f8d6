//! One request to AWS as a neutral value: built once, written as JSON, Python, CloudFormation and Terraform.

use super::placeholder::Placeholder;

/// What another request of the same setup made, by which it is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// A model.
    Model,
    /// An endpoint configuration.
    Config,
    /// An endpoint.
    Endpoint,
}

/// A value of a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Bool(bool),
    /// A list.
    List(Vec<Self>),
    /// Members in order. INVARIANT: no name twice.
    Object(Vec<(&'static str, Self)>),
    /// What only the reader knows.
    Own(Placeholder),
    /// The name that this request gives what it makes. CloudFormation and Terraform find names of their own, so that they
    /// can replace it.
    Naming(String),
    /// The name of what another request made.
    Name(Made, String),
    /// The scalable resource that an endpoint's variant is.
    Resource(String),
    /// The policy that an alarm starts, made by another request.
    Policy,
}

impl Tree {
    /// Text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: u32) -> Self {
        Self::Number(f64::from(number))
    }

    /// A member of an object, by its name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// A member of an object, by its name, to be changed.
    #[must_use]
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(members) = self else { return None };
        members.iter_mut().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// Takes a member out.
    pub fn drop(&mut self, name: &str) {
        if let Self::Object(members) = self {
            members.retain(|(key, _)| *key != name);
        }
    }

    /// Adds a member, in the order in which they are added.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Self) -> Self {
        if let Self::Object(members) = &mut self {
            members.push((name, value));
        }
        self
    }

    /// Adds a member where there is one.
    #[must_use]
    pub fn with_some(self, name: &'static str, value: Option<Self>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds a member before the others.
    #[must_use]
    pub fn first(mut self, name: &'static str, value: Self) -> Self {
        if let Self::Object(members) = &mut self {
            members.insert(0, (name, value));
        }
        self
    }

    /// Puts one placeholder in the place of another, everywhere.
    pub fn replace(&mut self, old: Placeholder, new: Placeholder) {
        match self {
            Self::Own(own) if *own == old => *own = new,
            Self::List(items) => items.iter_mut().for_each(|item| item.replace(old, new)),
            Self::Object(members) => members.iter_mut().for_each(|(_, value)| value.replace(old, new)),
            _ => {}
        }
    }

    /// Every placeholder in it, added to those found already, none twice.
    pub fn placeholders(&self, found: &mut Vec<Placeholder>) {
        match self {
            Self::Own(placeholder) if !found.contains(placeholder) => found.push(*placeholder),
            Self::List(items) => items.iter().for_each(|item| item.placeholders(found)),
            Self::Object(members) => members.iter().for_each(|(_, value)| value.placeholders(found)),
            _ => {}
        }
    }
}

/// An object without members yet.
#[must_use]
pub const fn object() -> Tree {
    Tree::Object(Vec::new())
}

/// What a request asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// Start a training job.
    TrainingJob,
    /// Register a model.
    Model,
    /// Describe an endpoint.
    EndpointConfig,
    /// Start an endpoint.
    Endpoint,
    /// Bring another configuration onto an endpoint.
    UpdateEndpoint,
    /// Start a batch transform job.
    TransformJob,
    /// Let Inference Recommender try types.
    RecommendationsJob,
    /// Let an endpoint scale between two counts.
    ScalableTarget,
    /// Say how it scales.
    ScalingPolicy,
    /// Say when it scales.
    ScheduledAction,
    /// Watch a metric.
    Alarm,
}

impl Call {
    /// The operation of the API.
    #[must_use]
    pub const fn operation(self) -> &'static str {
        match self {
            Self::TrainingJob => "CreateTrainingJob",
            Self::Model => "CreateModel",
            Self::EndpointConfig => "CreateEndpointConfig",
            Self::Endpoint => "CreateEndpoint",
            Self::UpdateEndpoint => "UpdateEndpoint",
            Self::TransformJob => "CreateTransformJob",
            Self::RecommendationsJob => "CreateInferenceRecommendationsJob",
            Self::ScalableTarget => "RegisterScalableTarget",
            Self::ScalingPolicy => "PutScalingPolicy",
            Self::ScheduledAction => "PutScheduledAction",
            Self::Alarm => "PutMetricAlarm",
        }
    }

    /// The service as boto3 and the command line name it.
    #[must_use]
    pub const fn service(self) -> &'static str {
        match self {
            Self::ScalableTarget | Self::ScalingPolicy | Self::ScheduledAction => "application-autoscaling",
            Self::Alarm => "cloudwatch",
            _ => "sagemaker",
        }
    }

    /// The type of the resource in CloudFormation; nothing where there is none.
    #[must_use]
    pub const fn cloudformation(self) -> Option<&'static str> {
        Some(match self {
            Self::Model => "AWS::SageMaker::Model",
            Self::EndpointConfig => "AWS::SageMaker::EndpointConfig",
            Self::Endpoint => "AWS::SageMaker::Endpoint",
            Self::ScalableTarget => "AWS::ApplicationAutoScaling::ScalableTarget",
            Self::ScalingPolicy => "AWS::ApplicationAutoScaling::ScalingPolicy",
            Self::Alarm => "AWS::CloudWatch::Alarm",
            _ => return None,
        })
    }

    /// The type of the resource in Terraform's AWS provider; nothing where there is none.
    #[must_use]
    pub const fn terraform(self) -> Option<&'static str> {
        Some(match self {
            Self::TrainingJob => "aws_sagemaker_training_job",
            Self::Model => "aws_sagemaker_model",
            Self::EndpointConfig => "aws_sagemaker_endpoint_configuration",
            Self::Endpoint => "aws_sagemaker_endpoint",
            Self::ScalableTarget => "aws_appautoscaling_target",
            Self::ScalingPolicy => "aws_appautoscaling_policy",
            Self::ScheduledAction => "aws_appautoscaling_scheduled_action",
            Self::Alarm => "aws_cloudwatch_metric_alarm",
            _ => return None,
        })
    }

    /// The class of `sagemaker.core.resources` that makes it; nothing for what the SDK leaves to boto3.
    #[must_use]
    pub const fn sdk(self) -> Option<&'static str> {
        Some(match self {
            Self::TrainingJob => "TrainingJob",
            Self::Model => "Model",
            Self::EndpointConfig => "EndpointConfig",
            Self::Endpoint => "Endpoint",
            Self::TransformJob => "TransformJob",
            Self::RecommendationsJob => "InferenceRecommendationsJob",
            _ => return None,
        })
    }
}

/// One request.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Its name among the requests of a setup: `scaling-policy`.
    pub id: &'static str,
    /// What it asks for.
    pub call: Call,
    /// Its parameters, as the API names them.
    pub body: Tree,
}

impl Request {
    /// A request.
    #[must_use]
    pub const fn new(id: &'static str, call: Call, body: Tree) -> Self {
        Self { id, call, body }
    }
}
