import { runCommand } from "@/lib/cli/command";
import { generateWhenNeeded } from "@/lib/cli/generate";

/** `npm run demo`: from an installed checkout to a running site with demo data, in one step. */
await runCommand(async () => {
  process.env.DEMO_MODE = "1";
  generateWhenNeeded();
  // Loads the generated client, so only now.
  const { startServer } = await import("@/lib/cli/start-server");
  await startServer();
});
