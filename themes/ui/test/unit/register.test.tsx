import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { open } from "./fakeConsole";

const next = async () => userEvent.click(screen.getByTestId("agent-identity-next"));

async function fill(name: string) {
  await userEvent.type(await screen.findByTestId("agent-identity-field-name"), name);
  await next();
  await screen.findByTestId("agent-identity-key-generate");
  await next();
  await screen.findByLabelText(/db:read/);
  await next();
}

const ANSWERS = {
  "GET /capabilities": [{ name: "db:read", risk: "low" }],
  "POST /agents": { id: "5d0c", clientId: "agent:billing", name: "billing", status: "ACTIVE" },
};

describe("the registration", () => {
  test("sends a proof and keeps the private key", async () => {
    const { calls } = open({ path: "/agents/new", answers: ANSWERS });
    await fill("billing");
    await next();
    const shown = await screen.findByTestId("agent-identity-private-key");
    expect(shown.textContent).toContain("BEGIN PRIVATE KEY");
    const sent = calls.find(({ method }) => method === "POST")?.body as { keyProof: string };
    expect(Object.keys(sent).sort()).toEqual(["keyProof", "name"]);
    expect(sent.keyProof.split(".")).toHaveLength(3);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  test("loses nothing when the session ends in the middle of it", async () => {
    const first = open({ path: "/agents/new", answers: ANSWERS });
    await fill("billing");
    first.session.ended = true;
    await next();
    await userEvent.click(await screen.findByText("Sign in again"));
    expect(first.host.signIn).toHaveBeenCalled();
    first.unmount();

    open({ path: "/agents/new", answers: ANSWERS });
    const name = await screen.findByTestId<HTMLInputElement>("agent-identity-field-name");
    expect(name.value).toBe("billing");
  });
});
