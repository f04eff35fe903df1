"use client";

import { useTranslations } from "next-intl";
import { BringBackForm, StepForm, StepStatus, useMovedFocus } from "@/components/forms/step-list";
import { useFormAction } from "@/components/forms/use-form-action";
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

/** A programme with what can be done with it: put in, adapt, move up and down, take out and bring back. */
export function ProgrammeEditor({ workshop, exercises, startsAt }: Props) {
  const t = useTranslations("workshop.programme");
  const { state, form } = useFormAction(stepEntryAction);
  const { programme } = workshop;
  const moved = state?.ok && state.data.kind !== "REMOVE" ? state.data : null;
  const list = useMovedFocus(moved, moved && `entry-${moved.entry.id}`);
  return (
    <>
      <StepStatus
        failed={state?.ok === false && t(state.code === "CONFLICT" ? "conflict" : "failed")}
        moved={moved && t("moved", { title: moved.entry.title, place: moved.place, all: programme.length })}
      >
        {state?.ok && state.data.kind === "REMOVE" && (
          <UndoRemoval
            key={state.data.entry.id}
            workshopId={workshop.id}
            {...state.data}
            isBack={programme.some(({ title }) => title === state.data.entry.title)}
          />
        )}
      </StepStatus>
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
                  <StepForm
                    {...{ form, index }}
                    of={workshop}
                    lineId={id}
                    count={programme.length}
                    labelOf={(step) => t(step, { title })}
                  />
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
  const { title, minutes, text, exerciseId } = entry;
  return (
    <BringBackForm
      {...{ form, pending }}
      text={t("removed", { title })}
      undo={t("undo")}
      fields={{ id: workshopId, title, minutes, text, exerciseId, place }}
    />
  );
}
