import { afterAll, vi } from "vitest";

// Test files share a process: each leaves the environment and the clock as it found them.
const before = { ...process.env };
afterAll(() => {
  vi.useRealTimers();
  process.env = { ...before };
});
