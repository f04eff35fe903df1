"use server";

import { perform } from "@/lib/actions/perform";
import { checkTrialFreedomCommand } from "@/lib/commands/freedom";
import type { BesideForm } from "@/lib/domain/freedom/beside";
import type { ActionResult } from "@/lib/domain/shared/result";

export async function checkTrialFreedomAction(trial: {
  institutionId: string;
  freedFrom: string;
  freedTo: string;
  periodStart: string;
}): Promise<ActionResult<BesideForm>> {
  return perform(checkTrialFreedomCommand, trial);
}
