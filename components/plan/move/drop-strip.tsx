"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { useFormAction } from "@/components/forms/use-form-action";
import { useFieldError } from "@/components/forms/use-field-error";
import type { Movable } from "@/components/plan/move/stops";
import { Button } from "@/components/ui/button";
import { ChoiceField, TextField } from "@/components/ui/field";
import { dropPartAction } from "@/lib/actions/plan-move";
import { routes } from "@/lib/routes";

/** A mark that has been let go of somewhere else, not yet saved. */
export interface Dropped extends Movable {
  link: HTMLAnchorElement;
  title: string;
  version: number;
  from: string;
  to: string;
}

/** From where to where, why, and whether it is saved; afterwards the way back. */
export function DropStrip({
  dropped,
  onSaved,
  onDone,
}: {
  dropped: Dropped;
  onSaved: () => void;
  onDone: () => void;
}) {
  const t = useTranslations("planMove");
  const common = useTranslations("common");
  const move = useFormAction(dropPartAction);
  const back = useFormAction(dropPartAction);
  const { subject, id, title, from, to, version } = dropped;
  const state = back.state ?? move.state;
  const failure = state && !state.ok ? state : null;
  const error = useFieldError(failure?.fieldErrors);
  const saved = move.state?.ok ? move.state.data : null;
  const conflict = failure?.current;
  const undone = back.state?.ok === true;
  useEffect(() => {
    // The drawing shows the new place now: the mark is where it was dropped.
    if (saved) onSaved();
  }, [saved, onSaved]);
  const same = (
    <>
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="id" value={id} />
    </>
  );
  const problem = conflict
    ? t("conflict", { title: conflict.title, wording: conflict.wording ?? t("noWording") })
    : failure && (error("wording") ?? common(`error.${failure.code}`));
  const close = (
    <Button variant="quiet" onClick={onDone}>
      {saved ? t("close") : t("cancel")}
    </Button>
  );
  if (saved) {
    return (
      <Strip onEscape={onDone} labelledBy="move-saved">
        <p id="move-saved" role="status">
          <strong>
            {undone ? t("undone", { title, to: from || t("noWording") }) : t("saved", { title, to })}
          </strong>{" "}
          {!undone && t("savedAlong", { count: saved.along })}
        </p>
        {problem && <p className="mt-1 font-semibold text-red-700">{problem}</p>}
        <form {...back.form} className="mt-3 flex flex-wrap items-center gap-3">
          {same}
          <input type="hidden" name="version" value={saved.version} />
          <input type="hidden" name="wording" value={saved.from ?? ""} />
          {saved.along > 0 && <input type="hidden" name="along" value="1" />}
          {!undone && (
            <Button type="submit" variant="secondary" aria-disabled={back.pending}>
              {t("undo")}
            </Button>
          )}
          {close}
        </form>
      </Strip>
    );
  }
  return (
    <Strip onEscape={onDone} labelledBy="move-title">
      <h2 id="move-title" className="text-xl">
        {t("movedTitle", { title })}
      </h2>
      <p className="mt-1 mb-3">{t("moved", { from: from || t("noWording"), to })}</p>
      {problem && (
        <p role="alert" className="mb-3 border-l-4 border-red-700 pl-3 font-semibold text-red-700">
          {problem} {conflict && t("conflictText")}
        </p>
      )}
      <form {...move.form}>
        {same}
        <input type="hidden" name="version" value={conflict?.version ?? version} />
        <input type="hidden" name="wording" value={to} />
        <TextField
          id="move-reason"
          name="reason"
          label={t("reason")}
          optional={common("form.optional")}
          error={error("reason")}
          autoComplete="off"
        />
        {subject === "PHASE" && (
          <ChoiceField id="move-along" name="along" value="1" defaultChecked label={t("along")} />
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" aria-disabled={move.pending}>
            {t("save")}
          </Button>
          {close}
          <a
            href={routes.movePart({ subject, id })}
            className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("inWords")}
          </a>
        </div>
      </form>
    </Strip>
  );
}

/** At the foot of the window, so that the drawing stays in view. */
function Strip({
  labelledBy,
  onEscape,
  children,
}: {
  labelledBy: string;
  onEscape: () => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>("#move-reason");
    (field ?? box.current)?.focus();
  }, []);
  return (
    // Escape is heard wherever in the strip the focus is.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      role="dialog"
      aria-labelledby={labelledBy}
      tabIndex={-1}
      onKeyDown={(event) => event.key === "Escape" && onEscape()}
      className="border-petrol-700 bg-paper no-print fixed inset-x-0 bottom-0 z-40 max-h-[80dvh] overflow-y-auto border-t-4 px-4 py-4 shadow-lg sm:px-8"
    >
      <div className="mx-auto w-full max-w-3xl">{children}</div>
    </div>
  );
}
