"""Holds the texts of SageMaker's API that the reader is tested with to botocore's own shapes: every member known, of its type.

Called with the folder of the texts (`tests/reading/inputs`). A text is what a describe call answers, or what a create call
takes; it is often cut to what matters, so that nothing is required.
"""

import json
import pathlib
import sys

import botocore.session

MODEL = botocore.session.get_session().get_service_model("sagemaker")
FILES = ["training_jobs.txt", "endpoints.txt", "processing_and_tuning.txt", "benchmarks.txt"]
# A key that only one kind of answer has, and the kind.
KINDS = {
    "HyperParameterTuningJobName": "HyperParameterTuningJob", "TrainingJobName": "TrainingJob",
    "ProcessingJobName": "ProcessingJob", "TransformJobName": "TransformJob", "EndpointName": "Endpoint",
    "EndpointConfigName": "EndpointConfig", "InferenceRecommendations": "InferenceRecommendationsJob",
}
PYTHON = {"string": str, "integer": int, "long": int, "boolean": bool, "float": (int, float), "double": (int, float)}


def strange(value, shape, path):
    """Members that the shape does not know, and values of another type."""
    kind = shape.type_name
    if kind == "structure":
        for key, member in value.items():
            if key in shape.members:
                yield from strange(member, shape.members[key], f"{path}.{key}")
            else:
                yield f"{path}.{key} is no member of {shape.name}"
    elif kind == "list":
        for item in value:
            yield from strange(item, shape.member, path)
    elif kind == "map":
        for key, item in value.items():
            yield from strange(item, shape.value, f"{path}.{key}")
    elif kind in PYTHON and not isinstance(value, PYTHON[kind]):
        yield f"{path}: {value!r} is no {kind}"
    elif kind == "string" and shape.enum and value not in shape.enum:
        yield f"{path}: {value!r} is none of {shape.name}"


def shapes(body):
    """The answer of describe and the body of create, for what the text is of."""
    kind = next((kind for key, kind in KINDS.items() if key in body), None)
    if kind is None:
        return []
    create = "Create" + kind + ("sJob" if kind == "InferenceRecommendations" else "")
    describe, create = MODEL.operation_model("Describe" + kind), MODEL.operation_model(create)
    return [describe.output_shape, create.input_shape]


count, wrong = 0, []
for name in FILES:
    for block in (pathlib.Path(sys.argv[1]) / name).read_text().split("=== ")[1:]:
        title, rest = block.split("\n", 1)
        text = rest.split("\n---", 1)[0]
        try:
            body = json.loads(text)
        except ValueError:
            continue
        if known := shapes(body):
            count += 1
            found = [list(strange(body, shape, title)) for shape in known]
            if all(found):
                wrong.append(min(found, key=len)[0])
print("\n".join(wrong))
print(f"test result: {'FAILED' if wrong else 'ok'}. {count - len(wrong)} passed; {len(wrong)} failed; texts of SageMaker's API as pasted")
sys.exit(1 if wrong or count < 20 else 0)
