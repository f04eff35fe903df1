"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedValues } from "@/lib/actions/perform";
import { createAgreementCommand } from "@/lib/commands/agreement";
import { createMunicipalityCommand } from "@/lib/commands/municipality";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed comes back, so that it is kept also where no script runs. */
type Typed = Failure & { values: Record<string, string | string[]> };

export async function createAgreementAction(_prev: unknown, form: FormData): Promise<Typed> {
  const values = formValues(form);
  const result = await perform(createAgreementCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.agreements({ municipality: result.data.municipalityId, created: result.data.id }));
}

export async function createMunicipalityAction(_prev: unknown, form: FormData): Promise<Typed> {
  const values = formValues(form);
  const result = await perform(createMunicipalityCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.municipalities({ created: result.data.id }));
}
