"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts } from "@/lib/actions/perform";
import { movePlanStart } from "@/lib/commands/plan-start";
import {
  applyTemplate,
  deleteTemplate,
  renameTemplate,
  saveTemplate,
  type TemplateNow,
} from "@/lib/commands/plan-template";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

type Refused<C = never> = Failure<C> & { values: Record<string, string> };

/** Makes the plan and leads to it. */
export async function applyTemplateAction(_prev: unknown, form: FormData): Promise<Failure> {
  const result = await perform(applyTemplate, formValues(form));
  if (!result.ok) return result;
  const { agreementId, municipalityId } = result.data;
  revalidatePath(routes.plan());
  redirect(routes.plan({ municipality: municipalityId, agreement: agreementId, saved: "template" }));
}

export async function saveTemplateAction(_prev: unknown, form: FormData): Promise<Refused> {
  const values = formValues(form);
  const result = await perform(saveTemplate, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath(routes.planTemplates());
  redirect(routes.planTemplates({ saved: "saved" }));
}

export async function renameTemplateAction(_prev: unknown, form: FormData): Promise<Refused<TemplateNow>> {
  const values = formValues(form);
  const result = await perform(renameTemplate, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath(routes.planTemplates());
  redirect(routes.planTemplates({ saved: "renamed" }));
}

export async function deleteTemplateAction(_prev: unknown, form: FormData): Promise<Failure<TemplateNow>> {
  const result = await perform(deleteTemplate, formValues(form));
  if (!result.ok) return result;
  revalidatePath(routes.planTemplates());
  redirect(routes.planTemplates({ saved: "deleted" }));
}

/** Moves the plan and leads to it. */
export async function movePlanStartAction(_prev: unknown, form: FormData): Promise<Refused> {
  const values = formValues(form);
  const result = await perform(movePlanStart, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  const { agreementId, municipalityId, moved } = result.data;
  revalidatePath(routes.plan());
  redirect(
    routes.plan({ municipality: municipalityId, agreement: agreementId, saved: "moved", parts: moved }),
  );
}
