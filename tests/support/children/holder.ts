import { openDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";

/** Opens the data folder, says so and keeps it until it is stopped. */
const opened = await openDatabase({ dataDir: env().dataDir });
console.log("holding");
process.on("SIGTERM", () => void opened.close().then(() => process.exit(0)));
setInterval(() => {}, 1_000);
