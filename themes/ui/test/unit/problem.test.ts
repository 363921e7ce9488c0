import { describe, expect, test } from "vitest";
import { problemOf } from "../../src/api/problem";

const answer = (status: number, body: string) => new Response(body, { status });

describe("an answer that is no success", () => {
  test("gives its fields", async () => {
    const problem = await problemOf(
      answer(
        400,
        JSON.stringify({
          type: "urn:agent-identity:problem:invalid-request",
          detail: "name: is required",
          errors: [{ field: "name", errorMessage: "is required" }, { field: 7 }, null],
        }),
      ),
    );
    expect(problem).toMatchObject({
      status: 400,
      kind: "invalid-request",
      message: "name: is required",
      fields: [{ field: "name", message: "is required" }],
    });
  });

  test.each([
    ['{"error":"unknown_error"}', "unknown_error"],
    ['{"errorMessage":"No such realm"}', "No such realm"],
    ["<html>Bad gateway</html>", "500"],
    ["null", "500"],
    ["", "500"],
  ])("of any shape gives something to tell: %s", async (body, told) => {
    expect((await problemOf(answer(500, body))).message).toContain(told);
  });
});
