import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

/** What an unattended Chromium needs: no sandbox as root, no calls home. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// The one without a window comes first: it draws nothing but the page and takes half the time.
const usualNames = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const usualPlaces = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** The browser for the tests: CHROMIUM_PATH, one on the machine, or Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => usualNames.map((name) => path.join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH, ...onPath, ...usualPlaces, chromium.executablePath()];
  return candidates.find((file) => file && fs.existsSync(file)) ?? null;
}

/**
 * The browser for the tests, installed first when this is a Debian machine and we may.
 * @throws Error that says in one line how to get one
 */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium found; installing Debian's …");
    const apt = (...args: string[]) =>
      spawnSync("apt-get", args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update", "-qq");
    // Older releases of Debian have only the whole browser.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      apt("install", "-y", "-qq", "--no-install-recommends", name, "fonts-liberation");
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  throw new Error(
    "No Chromium found: run `npx playwright install chromium`, install your system's chromium package, or set CHROMIUM_PATH.",
  );
}
