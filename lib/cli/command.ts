/** Something the person at the terminal can put right; told without a stack trace. */
export class CommandError extends Error {
  override name = "CommandError";
}

/** Errors whose message is written for the person at the terminal. */
const told = new Set(["CommandError", "DataFolderInUseError", "SettingsError"]);

/**
 * Runs a command line tool. What the person can put right is printed as one message, the rest with its stack;
 * both end with exit code 1.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(told.has(name) || message.startsWith("Settings are wrong") ? message : stack);
    process.exit(1);
  }
}
