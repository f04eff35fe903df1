import { runCommand } from "@/lib/cli/command";
import { generateWhenNeeded } from "@/lib/cli/generate";

/** `npm start`: production. Builds when needed, migrates and serves; loads no data. */
await runCommand(async () => {
  generateWhenNeeded();
  // Loads the generated client, so only now.
  const { startServer } = await import("@/lib/cli/start-server");
  await startServer();
});
