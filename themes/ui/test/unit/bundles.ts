import { readFileSync } from "node:fs";

const FOLDER = "../src/main/resources/theme-resources/messages";
const PREFIX = "agentConsole.";

/** The texts of a language as the server gives them: without their prefix. */
export function bundle(language: string): Record<string, string> {
  const lines = readFileSync(`${FOLDER}/messages_${language}.properties`, "utf8").split("\n");
  return Object.fromEntries(
    lines
      .filter((line) => line.startsWith(PREFIX))
      .map((line) => {
        const end = line.indexOf("=");
        return [line.slice(PREFIX.length, end), line.slice(end + 1)];
      }),
  );
}
