import { webcrypto } from "node:crypto";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// jsdom has a crypto without subtle, and no layout to observe.
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });

// Pages are loaded lazily, and a busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});
