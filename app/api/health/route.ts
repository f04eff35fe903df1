import { healthAnswer } from "@/app/api/health/answer";
import { loadHealth } from "@/lib/loaders/health";

export const dynamic = "force-dynamic";

/** For load balancers and containers: alive, and the database answers. */
export async function GET(): Promise<Response> {
  return healthAnswer(await loadHealth());
}
