"""Validates every request of the code to paste against botocore's own service models; compiles every script.

Called with the folder that holds the files. A request body is one of the command line (`cli/*.json`), and every call
that a boto3 script makes; both go through botocore's parameter validator, which knows types, required members and
unknown ones, and the enumerations and lengths that it leaves to the service are looked up in the same model.
"""

import collections
import json
import pathlib
import py_compile
import re
import sys
import types

import botocore.session
from botocore.validate import ParamValidator
from botocore import xform_name

SESSION = botocore.session.get_session()
SERVICES = ["sagemaker", "application-autoscaling", "cloudwatch"]
MODELS = {name: SESSION.get_service_model(name) for name in SERVICES}
OPERATIONS = {
    operation: (name, model.operation_model(operation))
    for name, model in MODELS.items()
    for operation in model.operation_names
}
# The operation that each file of the command line is for.
FILES = {
    "training-job": "CreateTrainingJob", "training-job-any": "CreateTrainingJob", "model": "CreateModel",
    "endpoint-config": "CreateEndpointConfig", "endpoint": "CreateEndpoint", "transform-job": "CreateTransformJob",
    "endpoint-config-any": "CreateEndpointConfig", "endpoint-any": "CreateEndpoint",
    "recommender-default": "CreateInferenceRecommendationsJob",
    "recommender-advanced": "CreateInferenceRecommendationsJob", "scalable-target": "RegisterScalableTarget",
    "scaling-policy": "PutScalingPolicy", "wake-policy": "PutScalingPolicy", "wake-alarm": "PutMetricAlarm",
    "next-model": "CreateModel", "next-config": "CreateEndpointConfig", "update-endpoint": "UpdateEndpoint",
    "rollback-errors": "PutMetricAlarm", "rollback-latency": "PutMetricAlarm",
    "before-the-peak": "PutScheduledAction", "after-the-peak": "PutScheduledAction",
}
PLACEHOLDER = re.compile(r"<YOUR_[A-Z0-9_]+>")
passed, failures = collections.Counter(), []


def beyond(value, shape, path):
    """What botocore's validator leaves to the service: enumerations, longest texts and lists, largest numbers, patterns."""
    if shape.type_name == "structure":
        for key, member in value.items():
            yield from beyond(member, shape.members[key], f"{path}.{key}")
    elif shape.type_name == "list":
        if len(value) > shape.metadata.get("max", len(value)):
            yield f"{path}: {len(value)} items, at most {shape.metadata['max']}"
        for at, item in enumerate(value):
            yield from beyond(item, shape.member, f"{path}[{at}]")
    elif shape.type_name == "map":
        for key, item in value.items():
            yield from beyond(key, shape.key, f"{path}.{key} (key)")
            yield from beyond(item, shape.value, f"{path}.{key}")
    elif shape.type_name == "string":
        if PLACEHOLDER.fullmatch(value):
            return
        if shape.enum and value not in shape.enum:
            yield f"{path}: {value!r} is none of {shape.enum[:5]}…"
        if len(value) > shape.metadata.get("max", len(value)):
            yield f"{path}: longer than {shape.metadata['max']}"
        pattern = shape.metadata.get("pattern")
        # Classes such as \p{L} are none of Python's.
        if pattern and "\\p{" not in pattern and "\\u" not in pattern and not re.fullmatch(pattern, value):
            yield f"{path}: {value!r} does not match {pattern}"
    elif shape.type_name in ("integer", "long", "float", "double"):
        if value > shape.metadata.get("max", value):
            yield f"{path}: {value} is over {shape.metadata['max']}"


def rules(operation, body):
    """What the service's documentation says of members together."""
    if operation == "CreateTrainingJob":
        stop, resources = body["StoppingCondition"], body["ResourceConfig"]
        wait = stop.get("MaxWaitTimeInSeconds")
        spot = body.get("EnableManagedSpotTraining", False)
        if spot != (wait is not None):
            yield "MaxWaitTimeInSeconds belongs to managed Spot, and managed Spot to it"
        if wait is not None and wait < stop["MaxRuntimeInSeconds"]:
            yield "MaxWaitTimeInSeconds is under MaxRuntimeInSeconds"
        if stop["MaxRuntimeInSeconds"] > 28 * 86400:
            yield "MaxRuntimeInSeconds is over 28 days"
        if "InstancePreferences" in resources:
            if spot or "InstanceType" in resources or "InstanceCount" in resources:
                yield "InstancePreferences excludes InstanceType, its count and managed Spot"
            if any("InstanceCount" not in one for one in resources["InstancePreferences"]):
                yield "every preference or none has a count"
        elif "InstanceType" not in resources or "InstanceCount" not in resources:
            yield "no instance type or count"
    if operation == "CreateEndpointConfig":
        shadows = body.get("ShadowProductionVariants", [])
        if shadows and (len(shadows) > 1 or len(body["ProductionVariants"]) > 1):
            yield "a shadow takes one variant beside one"
        names = [variant["VariantName"] for variant in body["ProductionVariants"] + shadows]
        if len(set(names)) < len(names):
            yield f"two variants have one name: {names}"
        for variant in body["ProductionVariants"] + shadows:
            if sum(way in variant for way in ("InstanceType", "InstancePools", "ServerlessConfig")) != 1:
                yield "a variant has either one type, or pools of types, or ServerlessConfig"
            priorities = [pool["Priority"] for pool in variant.get("InstancePools", [])]
            if priorities != sorted(set(priorities)):
                yield f"pools of one priority: {priorities}"
    if operation == "UpdateEndpoint" and "DeploymentConfig" in body:
        policies = [body["DeploymentConfig"].get(name) for name in ("BlueGreenUpdatePolicy", "RollingUpdatePolicy")]
        policies = [policy for policy in policies if policy]
        if len(policies) != 1:
            yield "one policy replaces a fleet"
        for policy in policies:
            routing = policy.get("TrafficRoutingConfiguration", policy)
            waiting = routing["WaitIntervalInSeconds"] + policy.get("TerminationWaitInSeconds", 0)
            if policy["MaximumExecutionTimeoutInSeconds"] <= waiting:
                yield "the timeout must be longer than all waiting"
            if (routing.get("Type") == "CANARY") != ("CanarySize" in routing):
                yield "a canary has a size, and nothing else has"
    if operation == "RegisterScalableTarget" and body["MinCapacity"] > body["MaxCapacity"]:
        yield "MinCapacity is over MaxCapacity"


def check(where, operation, body):
    _, model = OPERATIONS[operation]
    report = ParamValidator().validate(body, model.input_shape)
    errors = [report.generate_report()] if report.has_errors() else []
    if not errors:
        errors = list(beyond(body, model.input_shape, operation)) + list(rules(operation, body))
    if errors:
        failures.append(f"{where}: {operation}: " + "; ".join(errors))
    else:
        passed[operation] += 1


class Client:
    """Takes any call of boto3 and validates its arguments."""

    def __init__(self, service, where):
        self.service, self.where = service, where

    def __getattr__(self, method):
        if method == "get_waiter":
            return lambda name: types.SimpleNamespace(wait=lambda **arguments: None)
        found = [name for name in MODELS[self.service].operation_names if xform_name(name) == method]
        if not found:
            raise AttributeError(f"{self.service} has no {method}")

        def call(**arguments):
            check(self.where, found[0], arguments)
            return {"PolicyARN": "<YOUR_WAKE_POLICY_ARN>"}

        return call


def run(file):
    """Runs a boto3 script against clients that only validate."""
    fake = types.ModuleType("boto3")
    fake.client = lambda service, region_name: Client(service, file)
    sys.modules["boto3"] = fake
    before = sum(passed.values()) + len(failures)
    try:
        exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), {"__name__": "__main__"})
    except Exception as error:  # whatever a script does wrong is its failure
        failures.append(f"{file}: {error!r}")
    if sum(passed.values()) + len(failures) == before:
        failures.append(f"{file}: it asks for nothing")


root = pathlib.Path(sys.argv[1])
for file in sorted(root.glob("*/*/*/cli/*.json")):
    body = json.loads(file.read_text(encoding="utf-8"))
    name = FILES.get(file.stem)
    if name is None:
        failures.append(f"{file}: no operation is known for it")
    else:
        check(file, name, body)
scripts = 0
for file in sorted(root.glob("*/*/*/*/*.py")):
    try:
        py_compile.compile(str(file), doraise=True, cfile=str(root / "compiled.pyc"))
        scripts += 1
    except py_compile.PyCompileError as error:
        failures.append(f"{file}: {error}")
        continue
    if file.parent.name == "boto3":
        run(file)

print(f"botocore {botocore.__version__}, Python scripts that compile: {scripts}")
for operation, count in sorted(passed.items()):
    print(f"{count:6} {operation}")
for failure in failures[:40]:
    print(failure)
print(f"test result: {'FAILED' if failures else 'ok'}. {sum(passed.values())} passed; {len(failures)} failed")
sys.exit(1 if failures or not passed else 0)
