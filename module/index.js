// Loads the program before anything is called, wherever this runs: browsers and workers fetch it, Node reads the file.
import start from "./sagefit_module.js";

const program = new URL("sagefit_module_bg.wasm", import.meta.url);
const readFile = program.protocol === "file:" ? (await import("node:fs/promises")).readFile : undefined;
await start({ module_or_path: readFile ? await readFile(program) : program });

export { advise, catalogue, readText } from "./sagefit_module.js";
