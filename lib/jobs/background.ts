import { database } from "@/lib/db/client";

/** What the server process does besides answering: takes the data folder at once, before the first request. */
export async function startBackground(): Promise<void> {
  await database();
}
