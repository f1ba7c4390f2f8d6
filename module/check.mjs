// Holds what the module says to its schemas. `cargo xtask module` runs it in Node; the first argument is the folder of ajv.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import assert from "node:assert/strict";
import { advise, catalogue, readText } from "../dist/engine/index.js";

const Ajv = createRequire(`${process.argv[2]}/`)("ajv");
// The names that schemars gives to the sizes of numbers are no formats of text.
const sizes = ["double", "uint", "uint8", "uint16", "uint32"].map((name) => [name, true]);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTuples: false, formats: Object.fromEntries(sizes) });
const schema = async (name) =>
  JSON.parse(await readFile(new URL(`../dist/engine/${name}.schema.json`, import.meta.url), "utf8"));
const [job, advice, reading, types] = await Promise.all(["job", "advice", "reading", "catalogue"].map(schema));
const [isJob, isAdvice, isReading, isCatalogue] = [job, advice, reading, types].map((one) => ajv.compile(one));
let tests = 0;
const holds = (check, value, what) => {
  tests += 1;
  assert(check(value), `${what}: ${ajv.errorsText(check.errors)}`);
};

for (const example of job.examples) {
  holds(isJob, example, "an example of the schema");
  for (const view of ["today", "book"]) holds(isAdvice, advise({ ...example, view }), `advice on ${JSON.stringify(example)}`);
}
// All that may be asked, and what may come of it: nothing fits, serverless, the edge, a job that is written as text.
const asked = { task: "both", model: "bert-base", data_gb: 1, why_not: ["ml.m5.large", "ml.p3.2xlarge"], what_would_change: true };
for (const one of [asked, { algorithm: "xgboost", data_gb: "60", budget_usd: 0.01 }, { task: "serve", parameters_millions: "8B" }]) {
  holds(isJob, one, "a job");
  holds(isAdvice, advise(JSON.stringify(one)), `advice on ${JSON.stringify(one)}`);
}
assert.equal(advise(asked).why_not.length > 0, true);

// What the schema refuses the engine refuses too, and names the key.
for (const [wrong, key] of [
  [{ colour: "red" }, "colour"],
  [{ task: "fly" }, "task"],
  [{ rows: [1] }, "rows"],
  [{ rows: 1, view: "old" }, "view"],
  [{ data_gb: -1 }, "data_gb"],
  [{ rows: 1, why_not: [] }, "why_not"],
]) {
  tests += 1;
  assert.equal(isJob(wrong), false, `the schema takes ${JSON.stringify(wrong)}`);
  assert.throws(() => advise(wrong), (error) => error instanceof Error && error.message.includes(key));
}
assert.throws(() => advise(undefined), Error);
assert.throws(() => catalogue("mars-1"), /mars-1/);

for (const code of job.properties.region.enum.filter(Boolean)) holds(isCatalogue, catalogue(code), `catalogue of ${code}`);

const described = `aws_access_key_id = AKIAIOSFODNN7EXAMPLE
{"TrainingJobArn": "arn:aws:sagemaker:us-east-1:123456789012:training-job/x", "ResourceConfig":
 {"InstanceType": "ml.p3.2xlarge", "InstanceCount": 2}}`;
for (const text of ["", "Größe 🎉: XGBoost on 60 GB of Parquet within 4 hours.", described]) {
  const read = readText(text);
  holds(isReading, read, `reading of ${text}`);
  // Of an empty text no field is read, and without one there is no job.
  if (text) holds(isJob, read.fields, "fields that were read");
  for (const { start, end } of read.spans) assert(start < end && end <= read.text.length);
  assert(!/AKIA|123456789012/.test(JSON.stringify(read)), "a secret is handed on");
}
assert.equal(readText(described).fields.current_instance, "ml.p3.2xlarge");

console.log(`test result: ok. ${tests} passed; 0 failed; 0 ignored; of the module in Node`);
