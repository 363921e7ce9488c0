// An agent on the MCP project's SDK: prints the digest of what a server shows it, or what a tool answers.
import { createHash } from "node:crypto";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { ResultSchema } from "@modelcontextprotocol/sdk/types.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [url, deed, token] = process.argv.slice(2);
const headers = token ? { Authorization: `Bearer ${token}` } : {};
const client = new Client({ name: "story", version: "1" });

// By the schema of any result: those of the lists drop members that they do not know.
async function all(method, member) {
  const entries = [];
  let cursor;
  do {
    const params = cursor === undefined ? {} : { cursor };
    const page = await client.request({ method, params }, ResultSchema);
    entries.push(...page[member]);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return entries;
}

// RFC 8785: what JSON.stringify makes of a value whose members are sorted by their UTF-16 code units.
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]));
}

const by = (member) => (a, b) => (a[member] < b[member] ? -1 : 1);

async function digest() {
  const has = client.getServerCapabilities();
  const surface = {
    prompts: has.prompts ? await all("prompts/list", "prompts") : [],
    resourceTemplates: has.resources ? await all("resources/templates/list", "resourceTemplates") : [],
    resources: has.resources ? await all("resources/list", "resources") : [],
    tools: has.tools ? await all("tools/list", "tools") : [],
  };
  surface.prompts.sort(by("name"));
  surface.resourceTemplates.sort(by("uriTemplate"));
  surface.resources.sort(by("uri"));
  surface.tools.sort(by("name"));
  return "sha256:" + createHash("sha256").update(JSON.stringify(sorted(surface))).digest("hex");
}

async function echo() {
  const answer = await client.callTool({ name: "echo", arguments: { message: "hello" } });
  return answer.content[0].text;
}

try {
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
  console.log(await (deed === "digest" ? digest() : echo()));
} catch (error) {
  console.log(`refused: ${error.message}`);
}
process.exit();
