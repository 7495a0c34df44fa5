// node build.mjs            writes page.js of the package
// node build.mjs --to FILE  writes it to FILE (to compare)
// node build.mjs --types    only the types of the report, from its schema
// node build.mjs --tests    the tests as plain modules, for node's own test runner
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGE = join(HERE, "../summarizer/report/page/page.js");
const SCHEMA = join(HERE, "../schemas/report.json");
const COMMON = { absWorkingDir: HERE, bundle: true, write: false, logLevel: "warning" };

/** Types of the embedded report: made from its schema each time, so that they cannot say anything else. */
async function writeTypes() {
  await mkdir(join(HERE, "build"), { recursive: true });
  const schema = JSON.parse(await readFile(SCHEMA, "utf8"));
  for (const one of [schema, ...Object.values(schema.$defs ?? {})]) {
    for (const property of Object.values(one.properties ?? {})) {
      delete property.title; // makes a named type of every property, some of which would hide Number and Text
      if (property.$ref) delete property.default; // makes a second type of the one that is referred to
    }
  }
  const options = { additionalProperties: false, ignoreMinAndMaxItems: true };
  await writeFile(join(HERE, "build/schema.ts"), await compile(schema, "Report", options));
}

/** The licences of the packages that are in the bundle, as comments; those of one text once, with all their names. */
async function licences(inputs) {
  const names = new Set(inputs.map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean));
  const texts = new Map();
  for (const name of [...names].sort()) {
    const folder = join(HERE, "node_modules", name);
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    if (!file) throw new Error(`${name} is bundled and carries no licence file`);
    const text = (await readFile(join(folder, file), "utf8")).trim();
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  return [...texts].map(([text, packages]) => `/*!\n${packages.join(", ")}\n\n${text}\n*/\n`).join("");
}

async function bundlePage(target) {
  const made = await build({
    ...COMMON,
    entryPoints: ["src/main.ts"],
    format: "iife",
    target: "es2022",
    charset: "ascii",
    minify: true,
    legalComments: "none",
    metafile: true,
  });
  const notices = await licences(Object.keys(made.metafile.inputs));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, notices + made.outputFiles[0].text);
}

async function bundleTests() {
  const tests = (await readdir(join(HERE, "tests"))).filter((name) => name.endsWith(".test.ts"));
  const entryPoints = tests.map((name) => `tests/${name}`);
  const outExtension = { ".js": ".mjs" };
  await build({ ...COMMON, entryPoints, outdir: "build", outExtension, format: "esm", platform: "node", write: true });
}

const [option, place] = process.argv.slice(2);
await writeTypes();
if (option === "--tests") await bundleTests();
else if (option === "--to") await bundlePage(place);
else if (option === undefined) await bundlePage(PAGE);
else if (option !== "--types") throw new Error(`no such option: ${option}`);
