"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedValues } from "@/lib/actions/perform";
import { createItem, removeItem, restoreItem, setItemState, updateItem } from "@/lib/commands/plan-item";
import type { ItemConflict } from "@/lib/domain/plan/item-form";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** Why it was not saved, with what was typed, which is kept also where no script runs. */
export type ItemRefusal = Failure<ItemConflict> & { values: Record<string, string | string[]> };

export async function createItemAction(_prev: unknown, form: FormData): Promise<ItemRefusal> {
  const values = formValues(form);
  const result = await perform(createItem, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.planItem(result.data.id, { saved: "created" }));
}

export async function updateItemAction(_prev: unknown, form: FormData): Promise<ItemRefusal> {
  const values = formValues(form);
  const result = await perform(updateItem, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.planItem(result.data.id, { saved: "updated" }));
}

export async function setItemStateAction(_prev: unknown, form: FormData): Promise<ItemRefusal> {
  const values = formValues(form);
  const result = await perform(setItemState, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.planItem(result.data.id, { saved: "stated" }));
}

export async function removeItemAction(_prev: unknown, form: FormData): Promise<ItemRefusal> {
  const values = formValues(form);
  const result = await perform(removeItem, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.planItem(result.data.id, { saved: "removed" }));
}

export async function restoreItemAction(_prev: unknown, form: FormData): Promise<ItemRefusal> {
  const values = formValues(form);
  const result = await perform(restoreItem, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/plan", "layout");
  redirect(routes.planItem(result.data.id, { saved: "restored" }));
}
