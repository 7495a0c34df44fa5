// Takes the addresses of sponsors out of package-lock.json: it pins versions by their hashes and names no host.
import { readFile, writeFile } from "node:fs/promises";

const LOCK = new URL("package-lock.json", import.meta.url);
const lock = JSON.parse(await readFile(LOCK, "utf8"));
for (const entry of Object.values(lock.packages)) delete entry.funding;
await writeFile(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
