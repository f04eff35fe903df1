"use client";

import { ArrowDown, ArrowUp, Trash2, Undo2 } from "lucide-react";
import { useEffect, useRef, type ComponentProps, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

type FormProps = Pick<ComponentProps<"form">, "action" | "onSubmit" | "noValidate">;

/**
 * The list in which something was moved: the focus stays with what was moved.
 * @param moved the last step, or null
 * @param lineId the id of the line that was moved
 */
export function useMovedFocus(moved: { kind: string } | null, lineId: string | null) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!moved) return;
    const line = list.current?.querySelector(`[id="${lineId}"]`);
    // At the end of the way the button is gone; the one that leads back takes the focus.
    const same = line?.querySelector<HTMLElement>(`[data-step="${moved.kind}"]`);
    (same ?? line?.querySelector<HTMLElement>("[data-step]"))?.focus();
  }, [moved, lineId]);
  return list;
}

/** What the last step came to: seen where it failed, else only read out; and the way back from a removal. */
export function StepStatus({
  failed,
  moved,
  children,
}: {
  failed: string | false;
  moved: string | null;
  children: ReactNode;
}) {
  return (
    <div role="status" className="no-print">
      {failed && <p className="mb-3 border-l-4 border-red-700 bg-red-50 p-3 font-semibold">{failed}</p>}
      {moved && <p className="sr-only">{moved}</p>}
      {children}
    </div>
  );
}

/** Moves a line up or down and takes it out; the first has no way up and the last none down. */
export function StepForm({
  form,
  of,
  lineId,
  index,
  count,
  labelOf,
}: {
  form: FormProps;
  /** whose list it is */
  of: { id: string; version: number };
  lineId: string;
  index: number;
  count: number;
  labelOf: (step: "up" | "down" | "remove") => string;
}) {
  const step = (kind: "UP" | "DOWN" | "REMOVE", label: string, icon: ReactNode) => (
    <button
      type="submit"
      name="step"
      value={`${kind}:${lineId}`}
      data-step={kind === "REMOVE" ? undefined : kind}
      aria-label={label}
      className="border-line-strong text-petrol-700 hover:bg-petrol-50 inline-flex size-11 items-center justify-center rounded-md border"
    >
      {icon}
    </button>
  );
  return (
    <form {...form} className="flex gap-2">
      <input type="hidden" name="id" value={of.id} />
      <input type="hidden" name="version" value={of.version} />
      {index > 0 && step("UP", labelOf("up"), <ArrowUp aria-hidden className="size-5" />)}
      {index < count - 1 && step("DOWN", labelOf("down"), <ArrowDown aria-hidden className="size-5" />)}
      {step("REMOVE", labelOf("remove"), <Trash2 aria-hidden className="size-5" />)}
    </form>
  );
}

/** Brings back what was taken out, as it was. */
export function BringBackForm({
  form,
  pending,
  text,
  undo,
  fields,
}: {
  form: FormProps;
  pending: boolean;
  text: string;
  undo: string;
  /** what is posted: all of what was taken out, and where it stood */
  fields: Record<string, string | number | null>;
}) {
  return (
    <form
      {...form}
      className="mb-3 flex flex-wrap items-center gap-x-4 border-l-4 border-green-700 bg-green-50 p-3"
    >
      <p>{text}</p>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      <Button type="submit" variant="quiet" aria-disabled={pending}>
        <Undo2 aria-hidden className="size-5" />
        {undo}
      </Button>
    </form>
  );
}
