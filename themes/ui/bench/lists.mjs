/*
 * How soon the first page of 10,000 agents is there, beside the console's own list of 10,000 clients:
 *
 *   KEYCLOAK_URL=http://localhost:8080 node bench/lists.mjs
 *
 * It makes two realms, fills them, and opens both lists in turns in one browser: from another page of the
 * console (warm), and by a bookmark with an empty cache (cold). SIZE and ROUNDS say how many of each, KEEP=1
 * leaves out the filling, WARM=1 the bookmarks.
 */
import { chromium } from "@playwright/test";

const SERVER = process.env.KEYCLOAK_URL ?? "http://localhost:8080";
const USERNAME = process.env.KEYCLOAK_ADMIN_USERNAME ?? "admin";
const PASSWORD = process.env.KEYCLOAK_ADMIN_PASSWORD ?? "admin";
const SIZE = Number(process.env.SIZE ?? 10_000);
const ROUNDS = Number(process.env.ROUNDS ?? 10);
const CHUNK = 500;

const LISTS = {
  agents: { realm: "lists-agents", path: "agent-identity/agents", item: "nav-item-agent-identity-agents", row: /\/agent-identity\/agents\// },
  clients: { realm: "lists-clients", path: "clients", item: "nav-item-clients", row: /\/clients\/[0-9a-f-]{36}\// },
};

async function call(method, path, body) {
  const form = new URLSearchParams({ grant_type: "password", client_id: "admin-cli", username: USERNAME, password: PASSWORD });
  const answer = await fetch(`${SERVER}/realms/master/protocol/openid-connect/token`, { method: "POST", body: form });
  const { access_token: token } = await answer.json();
  const response = await fetch(`${SERVER}/admin/realms${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok && !(method === "DELETE" && response.status === 404)) {
    throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
  }
  return text ? JSON.parse(text) : undefined;
}

const name = (n) => `list-${String(n).padStart(5, "0")}`;

async function fill(realm, attributes, chunk) {
  await call("DELETE", `/${realm}`);
  await call("POST", "", { realm, enabled: true, attributes });
  for (let first = 0; first < SIZE; first += CHUNK) {
    const names = Array.from({ length: Math.min(CHUNK, SIZE - first) }, (_, n) => name(first + n));
    await chunk(realm, names);
  }
}

const fillAgents = () =>
  fill(LISTS.agents.realm, { "agent-identity.enabled": "true" }, (realm, names) =>
    call("POST", `/${realm}/agents/import`, names.map((agent) => ({ name: agent, type: "langchain" }))),
  );

const fillClients = () =>
  fill(LISTS.clients.realm, {}, (realm, names) =>
    call("POST", `/${realm}/partialImport`, {
      ifResourceExists: "FAIL",
      clients: names.map((clientId) => ({ clientId, protocol: "openid-connect", enabled: true })),
    }),
  );

/** From the click to the frame in which the first row can be clicked. */
const clicked = (page, { item, row }) =>
  page.evaluate(
    ([testId, pattern]) =>
      new Promise((resolve) => {
        const wanted = new RegExp(pattern);
        const start = performance.now();
        document.querySelector(`[data-testid=${testId}]`).click();
        const look = () => {
          const found = [...document.querySelectorAll("main table tbody a")].some((link) => wanted.test(link.href));
          if (found) {
            resolve(performance.now() - start);
          } else {
            requestAnimationFrame(look);
          }
        };
        requestAnimationFrame(look);
      }),
    [item, row.source],
  );

async function signIn(page, realm) {
  await page.goto(`${SERVER}/admin/master/console/#/${realm}/groups`);
  await page.fill("#username", USERNAME);
  await page.fill("#password", PASSWORD);
  await page.click("#kc-login");
  await page.getByTestId("nav-item-groups").waitFor();
}

async function warm(page, list) {
  await page.getByTestId("nav-item-groups").click();
  await page.locator("main h1").first().waitFor();
  return clicked(page, list);
}

async function cold(browser, state, list) {
  const context = await browser.newContext({ storageState: state });
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(`${SERVER}/admin/master/console/#/${list.realm}/${list.path}`);
  await page.locator("main table tbody a").first().waitFor();
  const took = performance.now() - start;
  await context.close();
  return took;
}

function told(times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return `${at(0.5)} | ${at(0.9)}`;
}

if (!process.env.KEEP) {
  console.log(`filling two realms with ${SIZE} each …`);
  await Promise.all([fillAgents(), fillClients()]);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const pages = {};
for (const [kind, list] of Object.entries(LISTS)) {
  pages[kind] = await (await browser.newContext()).newPage();
  await signIn(pages[kind], list.realm);
  await warm(pages[kind], list); // what is loaded lazily is loaded now
}
const times = { warm: { agents: [], clients: [] }, cold: { agents: [], clients: [] } };
for (let round = 0; round < ROUNDS; round++) {
  const order = round % 2 ? ["agents", "clients"] : ["clients", "agents"];
  for (const kind of order) {
    times.warm[kind].push(await warm(pages[kind], LISTS[kind]));
  }
  for (const kind of process.env.WARM ? [] : order) {
    times.cold[kind].push(await cold(browser, await pages[kind].context().storageState(), LISTS[kind]));
  }
}
await browser.close();
console.log("| List | p50 ms | p90 ms |\n|---|---:|---:|");
for (const [how, of] of Object.entries(times)) {
  for (const [kind, measured] of Object.entries(of).filter(([, some]) => some.length)) {
    console.log(`| ${kind}, ${how} | ${told(measured)} |`);
  }
}
