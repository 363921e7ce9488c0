import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIRequestContext, Page } from "@playwright/test";
import { Admin, SERVER } from "./kit/admin";
import { activeAgent, ask, newKey, thumbprint, tokenOf } from "./kit/agent";
import { expectAccessible } from "./kit/axe";
import { expect, test } from "./kit/test";

/* The buttons that end something, or begin it again: each with what follows from it. */
const REALM = "e2e-clicks";
const pem = newKey();
const serverPem = newKey();
let clerk = "";
let prover: Server;

const publicOf = (privatePem: string) => createPublicKey(privatePem).export({ format: "jwk" });

/** A server that proves that it has a key, and does nothing else. */
async function provingServer(): Promise<Server> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { challenge = "" } = JSON.parse(Buffer.concat(parts).toString() || "{}") as { challenge?: string };
      const signed = sign(null, Buffer.from(challenge), createPrivateKey(serverPem)).toString("base64");
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ signed_challenge: signed }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

test.beforeAll(async ({ playwright }) => {
  prover = await provingServer();
  const requests = await playwright.request.newContext();
  const admin = new Admin(requests);
  await admin.realm(REALM, {}, { "mcp.allow-networks": "127.0.0.0/8" });
  await admin.capability(REALM, "db:read");
  clerk = (await activeAgent(admin, REALM, "clerk", pem, ["db:read"])).id;
});

test.afterAll(() => prover.close());

async function act(page: Page, deed: string, becomes: string) {
  await page.getByTestId("agent-identity-actions").click();
  await page.getByRole("menuitem", { name: deed, exact: true }).click();
  await page.getByTestId("agent-identity-confirm").click();
  await expect(page.getByTestId("view-header")).toContainText(becomes);
}

const getsToken = async (requests: APIRequestContext, key: string) =>
  (await tokenOf(requests, REALM, "clerk", key, "db:read")).ok();

test("keys are rotated with what that breaks, and an agent is suspended, resumed and revoked", async ({ console, page, request }) => {
  await console.signIn(REALM, `/agents/${clerk}/keys`);
  await page.getByRole("button", { name: "Rotate keys" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("All other keys end after the time below");
  await expectAccessible(page);
  await dialog.getByTestId("agent-identity-field-grace").click();
  await page.getByRole("option", { name: "Not at all" }).click();
  await page.getByTestId("agent-identity-submit").click();
  const shown = page.getByTestId("agent-identity-private-key");
  await expect(shown).toContainText("BEGIN PRIVATE KEY");
  const rotated = await shown.locator("pre").innerText();
  await page.keyboard.press("Escape");
  await expect(shown).toBeVisible();
  await page.getByRole("button", { name: "I have stored it" }).click();
  expect(await getsToken(request, pem)).toBe(false);
  expect(await getsToken(request, rotated)).toBe(true);

  await act(page, "Suspend", "Suspended");
  expect(await getsToken(request, rotated)).toBe(false);
  await act(page, "Resume", "Active");
  await expect.poll(() => getsToken(request, rotated)).toBe(true);

  await page.getByRole("button", { name: /^Actions for / }).first().click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await page.getByTestId("agent-identity-confirm").click();
  await expect(page.getByText("The key is revoked").first()).toBeVisible();

  await act(page, "Revoke", "Revoked");
  expect(await getsToken(request, rotated)).toBe(false);
  await expect(page.getByRole("button", { name: "Rotate keys" })).toHaveCount(0);
});

test("an agent is active once it has answered a challenge for a key that was pasted", async ({ admin, console, page, request }) => {
  const { id } = await admin.agent(REALM, "newcomer");
  const key = newKey();
  await console.signIn(REALM, `/agents/${id}/keys`);
  await page.getByTestId("agent-identity-add-key").click();
  await page.getByTestId("agent-identity-key-paste").check();
  await page.getByTestId("agent-identity-key-text").fill(JSON.stringify(publicOf(key)));
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByRole("gridcell", { name: "Not proven" })).toBeVisible();
  await expect(page.getByTestId("view-header")).toContainText("Pending");

  const path = `${SERVER}/realms/${REALM}/agent-identity/challenges`;
  const asked = await request.post(path, { data: { agent: "newcomer" } });
  const challenge = (await asked.json()) as { id: string; challenge: string };
  const issuer = `${SERVER}/realms/${REALM}`;
  const text = ["agent-identity-challenge-v1", issuer, "newcomer", challenge.id, challenge.challenge].join("\n");
  const signature = sign(null, Buffer.from(text), createPrivateKey(key)).toString("base64url");
  const answered = await request.post(`${path}/${challenge.id}`, { data: { thumbprint: thumbprint(key), signature } });
  expect(answered.ok(), await answered.text()).toBe(true);
  await page.reload();
  await expect(page.getByTestId("view-header")).toContainText("Active");
});

test("an alert is acknowledged, and resolved with a note", async ({ admin, console, page, request }) => {
  const key = newKey();
  await activeAgent(admin, REALM, "pusher", key, ["db:read"]);
  const { access_token: token } = (await (await tokenOf(request, REALM, "pusher", key)).json()) as { access_token: string };
  for (let time = 0; time < 3; time++) {
    expect((await ask(request, REALM, token, "pusher", "db:drop")).ok()).toBe(true);
  }
  await console.signIn(REALM, "/alerts");
  const alert = page.getByRole("row", { name: /pusher is refused again and again/ });
  const choose = async (deed: string) => {
    await alert.getByRole("button").click();
    await page.getByRole("menuitem", { name: deed }).click();
  };
  await choose("Acknowledge");
  await page.getByTestId("agent-identity-confirm").click();
  await expect(page.getByText("No alerts")).toBeVisible();
  await console.open(REALM, "/alerts?status=ALL");
  await expect(alert).toContainText("Acknowledged");
  await choose("Resolve");
  await page.getByRole("dialog").getByRole("textbox").fill("<b>prompt</b> mended");
  await page.getByTestId("agent-identity-confirm").click();
  await expect(alert).toContainText("<b>prompt</b> mended");
  await expect(alert).toContainText("Resolved");
});

test("a server gets a key, proves it, and is revoked for good", async ({ admin, console, page }) => {
  const url = `http://127.0.0.1:${String((prover.address() as AddressInfo).port)}/mcp`;
  const { id } = await admin.must<{ id: string }>("POST", `/${REALM}/mcp-servers`, { name: "prover", url });
  await console.signIn(REALM, `/servers/${id}/settings`);
  await page.getByTestId("agent-identity-server-key").click();
  await page.getByTestId("agent-identity-field-publicKey").fill(serverPem);
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByText("It must stay with the server").first()).toBeVisible();
  await page.getByTestId("agent-identity-field-publicKey").fill(JSON.stringify(publicOf(serverPem)));
  await page.getByTestId("agent-identity-submit").click();
  await expect(page.getByText("Not proven").first()).toBeVisible();
  await page.getByTestId("agent-identity-actions").click();
  await page.getByRole("menuitem", { name: "Verify its key" }).click();
  await expect(page.getByText("The server has proven its key").first()).toBeVisible();
  await act(page, "Revoke", "Revoked");
  await page.getByTestId("agent-identity-actions").click();
  await expect(page.getByRole("menuitem", { name: "Verify its key" })).toBeDisabled();
});
