import { afterAll, vi } from "vitest";

// Test files share a process: each leaves the environment and the clock as it found them.
const before = { ...process.env };
afterAll(() => {
  vi.useRealTimers();
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});
