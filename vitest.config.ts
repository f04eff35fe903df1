import path from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first";

const alias = { "@": path.resolve(import.meta.dirname) };

/** These set what a process reads only once, or start and kill processes: each has a process of its own. */
const alone = ["auth/production", "db/crash", "db/lock", "mail/*"].map(
  (name) => `tests/integration/${name}.test.ts`,
);
/** One worker more than small machines have cores: some mostly wait. */
const patient = { testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 3 };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          ...{ name: "integration", include: ["tests/integration/**/*.test.ts"], exclude: alone, ...patient },
          // Each file has a database of its own; what they share is the loaded code, half of the time otherwise.
          isolate: false,
          setupFiles: ["tests/support/own-environment.ts"],
        },
      },
      {
        extends: true,
        resolve: { alias },
        test: { name: "integration alone", include: alone, ...patient },
      },
    ],
  },
});
