import { defineConfig } from "vitest/config";

export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    environment: "jsdom",
    include: ["test/unit/**/*.test.{ts,tsx}"],
    setupFiles: ["test/unit/setup.ts"],
    css: false,
    maxWorkers: 2,
    minWorkers: 1,
    testTimeout: 30_000,
    server: { deps: { inline: [/@patternfly/] } },
  },
});
