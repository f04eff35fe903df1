import fs from "node:fs";

/** Removes the data of the run. The server may still be closing it, so a leftover is tried again for a while. */
export default function teardown(): void {
  const folder = process.env.E2E_DATA_DIR;
  if (folder?.includes("frisat-e2e-")) {
    fs.rmSync(`${folder}-sessions`, { recursive: true, force: true });
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }
}
