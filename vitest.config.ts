import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(import.meta.dirname) };

export default defineConfig({
  test: {
    // An odd time zone, so that a hidden assumption of UTC or of Copenhagen fails.
    env: {
      TZ: "Pacific/Chatham",
      // The runner sets one of its own, which is not an address.
      BASE_URL: "http://localhost:3000",
      DEMO_MODE: "1",
      LOG_LEVEL: "silent",
      NEXTAUTH_SECRET: "test-secret",
    },
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 20_000 },
      },
      {
        extends: true,
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One of them mostly waits for processes that are killed.
          maxWorkers: 3,
        },
      },
    ],
  },
});
