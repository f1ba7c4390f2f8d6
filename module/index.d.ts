export { advise, catalogue, readText } from "./sagefit_module.js";
export type { Job } from "./job.js";
export type { Advice } from "./advice.js";
export type { Reading } from "./reading.js";
export type { Catalogue } from "./catalogue.js";
