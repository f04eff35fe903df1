import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { chromiumArgs, requireChromium } from "./tests/support/chromium";
import { freePort } from "./tests/support/port";

// Workers read this file again; what was chosen first must hold for them, too.
process.env.E2E_PORT ??= String(await freePort());
if (!process.env.E2E_DATA_DIR) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "frisat-e2e-"));
  process.env.E2E_DATA_DIR = folder;
  // When this process ends the server has ended, too; a global teardown would run before that.
  process.on("exit", () => {
    for (const made of [folder, `${folder}-sessions`]) fs.rmSync(made, { recursive: true, force: true });
  });
}
process.env.CHROMIUM_PATH ??= requireChromium();
const baseURL = `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    // Recording every test costs a third of its time; where nobody opens the recording it is left out.
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumArgs },
  },
  projects: [
    {
      name: "phone",
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 375, height: 812 },
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 2,
      },
    },
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } } },
  ],
  // The built site in demo mode on data of its own.
  webServer: {
    command: "node --import tsx lib/cli/demo.ts",
    url: `${baseURL}/api/health`,
    timeout: 240_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    env: {
      PORT: process.env.E2E_PORT,
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: "",
      SMTP_URL: "",
      BASE_URL: "",
      NEXTAUTH_URL: "",
      FRISAT_TODAY: "",
      LOG_LEVEL: "error",
    },
  },
});
