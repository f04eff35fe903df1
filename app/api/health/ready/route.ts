import { healthAnswer } from "@/app/api/health/answer";
import { loadReadiness } from "@/lib/loaders/health";

export const dynamic = "force-dynamic";

/** For operators: as /api/health, and where the background jobs stand. */
export async function GET(): Promise<Response> {
  return healthAnswer(await loadReadiness());
}
