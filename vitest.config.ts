import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A hostile megabyte may take seconds on a slow machine; nothing here is timed.
    testTimeout: 30_000,
  },
});
