import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const alias = { "@": path.resolve(import.meta.dirname) };

/** These set what a process reads only once, or start and kill processes: each has a process of its own. */
const alone = ["auth/production", "db/crash", "db/lock", "mail/*", "newsletter/letter"].map(
  (name) => `tests/integration/${name}.test.ts`,
);
/** Who may do what: asks no more of one database than of another, so it need not be asked of the second. */
const matrix = process.env.TEST_WITHOUT_MATRIX ? ["tests/integration/access/matrix-*.test.ts"] : [];
/** One worker more than small machines have cores: some mostly wait. */
const patient = {
  ...{ testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 3 },
  globalSetup: ["tests/support/server-run.ts"],
};

/** What takes longest, by the beginning of its path below tests/integration; begun last, the other workers would wait. */
const long = [
  "db/crash",
  "mail/kill",
  "db/lock",
  "access/matrix",
  "db/migration",
  "plan/template",
  "seed/demo",
  "auth/",
  "sunset/move",
];

function rank({ moduleId }: TestSpecification): number {
  const place = long.findIndex((start) => moduleId.includes(`/tests/integration/${start}`));
  return place < 0 ? long.length : place;
}

/** The order in which test files are begun where nothing is remembered of earlier runs, as in a fresh checkout. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}

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
        test: {
          ...{ name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 20_000, maxWorkers: 2 },
          // They are about pure functions: loading these once per process, not once per file, takes a third of the time.
          isolate: false,
          setupFiles: ["tests/support/own-environment.ts"],
        },
      },
      {
        extends: true,
        resolve: { alias },
        test: {
          ...{
            name: "integration",
            include: ["tests/integration/**/*.test.ts"],
            exclude: [...alone, ...matrix],
            ...patient,
          },
          // Each file begins with an empty database; the loaded code and the opened database are shared.
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
