// What a program does with the engine. `cargo xtask module` checks the types of this file and runs it in Node.
import { advise, catalogue, readText } from "../dist/engine/index.js";

/** @type {import("../dist/engine/index.js").Job} */
const job = { task: "train", algorithm: "xgboost", data_gb: 60, deadline_hours: 4 };
for (const answer of advise(job).answers) {
  console.log(answer.title);
  for (const reason of answer.reasons) console.log(`- ${reason}`);
}

// What a description says is a job, to be shown to a person before it is used.
const { fields } = readText("We serve ResNet-50 to 200 requests per second and must answer within 50 ms.");
console.log(fields);
for (const answer of advise(JSON.stringify(fields)).answers) console.log(answer.title);

const perHour = new Map(catalogue("eu-central-1").types.map((type) => [type.instance_type, type.price?.usd_per_hour]));
console.log(`ml.g5.xlarge costs ${perHour.get("ml.g5.xlarge")} USD an hour in Frankfurt.`);
