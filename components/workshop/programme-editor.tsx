"use client";

import { ArrowDown, ArrowUp, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { AddEntry, type ExerciseChoice } from "@/components/workshop/add-entry";
import { EntryForm } from "@/components/workshop/entry-form";
import { ProgrammeLine } from "@/components/workshop/programme-line";
import { addEntryAction, stepEntryAction } from "@/lib/actions/workshop";
import { runningOrder, type ClockTime } from "@/lib/domain/process/programme";
import type { ProgrammeEntry } from "@/lib/domain/process/workshop";
import { routes } from "@/lib/routes";

interface Props {
  workshop: { id: string; version: number; programme: ProgrammeEntry[] };
  exercises: ExerciseChoice[];
  startsAt: ClockTime | null;
}

const stepButton =
  "border-line-strong text-petrol-700 hover:bg-petrol-50 inline-flex size-11 items-center justify-center rounded-md border";

/** A programme with what can be done with it: put in, adapt, move up and down, take out and bring back. */
export function ProgrammeEditor({ workshop, exercises, startsAt }: Props) {
  const t = useTranslations("workshop.programme");
  const { state, form } = useFormAction(stepEntryAction);
  const { programme } = workshop;
  const list = useRef<HTMLOListElement>(null);
  const moved = state?.ok && state.data.kind !== "REMOVE" ? state.data : null;
  useEffect(() => {
    if (!moved) return;
    const line = list.current?.querySelector(`[id="entry-${moved.entry.id}"]`);
    const [same, other] = moved.kind === "UP" ? ["UP", "DOWN"] : ["DOWN", "UP"];
    // At the end of the way the button is gone; the one that leads back takes the focus.
    const button = line?.querySelector<HTMLElement>(`[data-step="${same}"], [data-step="${other}"]`);
    (line?.querySelector<HTMLElement>(`[data-step="${same}"]`) ?? button)?.focus();
  }, [moved]);
  return (
    <>
      <div role="status" className="no-print">
        {state?.ok === false && (
          <p className="mb-3 border-l-4 border-red-700 bg-red-50 p-3 font-semibold">
            {t(state.code === "CONFLICT" ? "conflict" : "failed")}
          </p>
        )}
        {moved && (
          <p className="sr-only">
            {t("moved", { title: moved.entry.title, place: moved.place, all: programme.length })}
          </p>
        )}
        {state?.ok && state.data.kind === "REMOVE" && (
          <UndoRemoval
            key={state.data.entry.id}
            workshopId={workshop.id}
            {...state.data}
            isBack={programme.some(({ title }) => title === state.data.entry.title)}
          />
        )}
      </div>
      {programme.length === 0 && (
        <div className="border-line-strong bg-mist mb-4 rounded-lg border border-dashed p-5">
          <p className="font-semibold">{t("emptyTitle")}</p>
          <p className="text-muted">{t("empty")}</p>
        </div>
      )}
      <ol ref={list} className={programme.length > 0 ? "border-line border-t" : undefined}>
        {runningOrder(programme, startsAt).map((timed, index) => {
          const { id, title } = timed.entry;
          return (
            <li
              key={id}
              id={`entry-${id}`}
              className="border-line scroll-mt-24 break-inside-avoid border-b py-4"
            >
              <ProgrammeLine timed={timed}>
                <div className="no-print mt-2 flex flex-wrap items-start gap-2">
                  <form {...form} className="flex gap-2">
                    <input type="hidden" name="id" value={workshop.id} />
                    <input type="hidden" name="version" value={workshop.version} />
                    {index > 0 && (
                      <button
                        type="submit"
                        name="step"
                        value={`UP:${id}`}
                        data-step="UP"
                        aria-label={t("up", { title })}
                        className={stepButton}
                      >
                        <ArrowUp aria-hidden className="size-5" />
                      </button>
                    )}
                    {index < programme.length - 1 && (
                      <button
                        type="submit"
                        name="step"
                        value={`DOWN:${id}`}
                        data-step="DOWN"
                        aria-label={t("down", { title })}
                        className={stepButton}
                      >
                        <ArrowDown aria-hidden className="size-5" />
                      </button>
                    )}
                    <button
                      type="submit"
                      name="step"
                      value={`REMOVE:${id}`}
                      aria-label={t("remove", { title })}
                      className={stepButton}
                    >
                      <Trash2 aria-hidden className="size-5" />
                    </button>
                  </form>
                  <EntryForm workshop={workshop} entry={timed.entry} />
                </div>
              </ProgrammeLine>
            </li>
          );
        })}
      </ol>
      <AddEntry workshopId={workshop.id} exercises={exercises} />
      <p className="no-print mt-3">
        <Link href={routes.exercises()}>{t("catalogue")}</Link>
      </p>
    </>
  );
}

/** Brings a line back where it stood. */
function UndoRemoval({
  workshopId,
  entry,
  place,
  isBack,
}: {
  workshopId: string;
  entry: ProgrammeEntry;
  place: number;
  isBack: boolean;
}) {
  const t = useTranslations("workshop.programme");
  const { state, pending, form } = useFormAction(addEntryAction);
  if (isBack || state?.ok) return <p className="sr-only">{t("added", { title: entry.title })}</p>;
  return (
    <form
      {...form}
      className="mb-3 flex flex-wrap items-center gap-x-4 border-l-4 border-green-700 bg-green-50 p-3"
    >
      <p>{t("removed", { title: entry.title })}</p>
      <input type="hidden" name="id" value={workshopId} />
      <input type="hidden" name="title" value={entry.title} />
      <input type="hidden" name="minutes" value={entry.minutes ?? ""} />
      <input type="hidden" name="text" value={entry.text ?? ""} />
      <input type="hidden" name="exerciseId" value={entry.exerciseId ?? ""} />
      <input type="hidden" name="place" value={place} />
      <Button type="submit" variant="quiet" aria-disabled={pending}>
        <Undo2 aria-hidden className="size-5" />
        {t("undo")}
      </Button>
    </form>
  );
}
