import { unstable_rethrow } from "next/navigation";
import { isDatabaseUnavailable } from "@/lib/db/errors";
import { problem } from "@/lib/documents/problem";
import { log } from "@/lib/log";

/** An endpoint of the JSON interface whose unexpected failures are logged and answered as problems, too. */
export function endpoint<Args extends unknown[]>(answer: (...args: Args) => Promise<Response>) {
  return async (...args: Args): Promise<Response> => {
    try {
      return await answer(...args);
    } catch (error) {
      unstable_rethrow(error);
      log.error({ error }, "endpoint failed");
      return isDatabaseUnavailable(error)
        ? problem(503, "UNAVAILABLE", "The database does not answer.", { "Retry-After": "5" })
        : problem(500, "UNEXPECTED", "Something went wrong here. It has been noted.");
    }
  };
}
