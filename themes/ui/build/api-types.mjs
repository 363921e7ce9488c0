// Writes src/api/generated/*.d.ts from docs/openapi/*.yaml, so that a page and the server cannot disagree in silence.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const documents = "../../docs/openapi";
const target = "src/api/generated";

mkdirSync(target, { recursive: true });
for (const file of readdirSync(documents).filter((name) => name.endsWith(".yaml"))) {
  const tree = await openapiTS(pathToFileURL(join(process.cwd(), documents, file)), {
    defaultNonNullable: false,
    exportType: true,
  });
  writeFileSync(join(target, file.replace(".yaml", ".d.ts")), astToString(tree));
}
