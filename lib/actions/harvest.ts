"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedValues } from "@/lib/actions/perform";
import {
  editHarvestNote,
  removeHarvestNote,
  restoreHarvestNote,
  writeHarvestNote,
} from "@/lib/commands/harvest";
import type { HarvestConflict } from "@/lib/domain/process/harvest";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back with a refusal, so that it is kept also where no script runs. */
type HarvestFailure = Failure<HarvestConflict> & { values: Record<string, string | string[]> };

/** Back to the harvest of the same plan, which says what happened. */
function toHarvest(
  { agreementId, municipalityId }: { agreementId: string; municipalityId: string },
  saved: string,
  query: Record<string, string | number> = {},
): never {
  revalidatePath("/plan", "layout");
  redirect(routes.harvest({ municipality: municipalityId, agreement: agreementId, saved, ...query }));
}

export async function writeHarvestAction(_prev: unknown, form: FormData): Promise<HarvestFailure> {
  const values = formValues(form);
  const result = await perform(writeHarvestNote, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  toHarvest(result.data, "written");
}

export async function editHarvestAction(_prev: unknown, form: FormData): Promise<HarvestFailure> {
  const values = formValues(form);
  const result = await perform(editHarvestNote, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  toHarvest(result.data, "edited");
}

export async function removeHarvestAction(_prev: unknown, form: FormData): Promise<HarvestFailure> {
  const values = formValues(form);
  const result = await perform(removeHarvestNote, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  toHarvest(result.data, "removed", { item: result.data.id });
}

export async function restoreHarvestAction(_prev: unknown, form: FormData): Promise<HarvestFailure> {
  const values = formValues(form);
  const result = await perform(restoreHarvestNote, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  toHarvest(result.data, "restored");
}
