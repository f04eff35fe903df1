"use client";

import { ArrowDown, ArrowUp, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { AddPoint, PointForm } from "@/components/following-meeting/point-form";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { addPointAction, stepPointAction } from "@/lib/actions/following-meeting";
import type { StoredPoint } from "@/lib/domain/politics/meeting";

interface Props {
  meeting: { id: string; version: number };
  /** the points with what is to be read of each */
  points: { point: StoredPoint; body: ReactNode }[];
}

const stepButton =
  "border-line-strong text-petrol-700 hover:bg-petrol-50 inline-flex size-11 items-center justify-center rounded-md border";

/** An agenda with what can be done with it: move up and down, edit, note, take out and bring back, add. */
export function AgendaEditor({ meeting, points }: Props) {
  const t = useTranslations("followingMeeting.agenda");
  const { state, form } = useFormAction(stepPointAction);
  const list = useRef<HTMLOListElement>(null);
  const moved = state?.ok && state.data.kind !== "REMOVE" ? state.data : null;
  useEffect(() => {
    if (!moved) return;
    const line = list.current?.querySelector(`[id="point-${moved.point.id}"]`);
    // At the end of the way the button is gone; the one that leads back takes the focus.
    const same = line?.querySelector<HTMLElement>(`[data-step="${moved.kind}"]`);
    (same ?? line?.querySelector<HTMLElement>("[data-step]"))?.focus();
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
            {t("moved", { title: moved.point.title, place: moved.place, all: points.length })}
          </p>
        )}
        {state?.ok && state.data.kind === "REMOVE" && (
          <UndoRemoval
            key={state.data.point.id}
            meetingId={meeting.id}
            point={state.data.point}
            place={state.data.place}
          />
        )}
      </div>
      {points.length === 0 && <p className="text-muted mb-4">{t("none")}</p>}
      <ol ref={list} className={points.length > 0 ? "border-line border-t" : undefined}>
        {points.map(({ point, body }, index) => {
          const { id, title } = point;
          const step = (kind: "UP" | "DOWN" | "REMOVE", label: string, icon: ReactNode) => (
            <button
              type="submit"
              name="step"
              value={`${kind}:${id}`}
              data-step={kind === "REMOVE" ? undefined : kind}
              aria-label={label}
              className={stepButton}
            >
              {icon}
            </button>
          );
          return (
            <li key={id} id={`point-${id}`} className="border-line scroll-mt-24 border-b py-4">
              {body}
              <div className="no-print mt-2 flex flex-wrap items-start gap-2 pl-9">
                <form {...form} className="flex gap-2">
                  <input type="hidden" name="id" value={meeting.id} />
                  <input type="hidden" name="version" value={meeting.version} />
                  {index > 0 && step("UP", t("up", { title }), <ArrowUp aria-hidden className="size-5" />)}
                  {index < points.length - 1 &&
                    step("DOWN", t("down", { title }), <ArrowDown aria-hidden className="size-5" />)}
                  {step("REMOVE", t("remove", { title }), <Trash2 aria-hidden className="size-5" />)}
                </form>
                <PointForm meeting={meeting} point={point} />
              </div>
            </li>
          );
        })}
      </ol>
      <AddPoint meetingId={meeting.id} />
    </>
  );
}

/** Brings a point back where it stood, with what it is about. */
function UndoRemoval({ meetingId, point, place }: { meetingId: string; point: StoredPoint; place: number }) {
  const t = useTranslations("followingMeeting.agenda");
  const { state, pending, form } = useFormAction(addPointAction);
  if (state?.ok) return <p className="sr-only">{t("added", { title: point.title })}</p>;
  const { kind, title, text, note, trialId, dilemmaId, wishId, partId } = point;
  const posted = { kind, title, text, note, trialId, dilemmaId, wishId, partId };
  return (
    <form
      {...form}
      className="mb-3 flex flex-wrap items-center gap-x-4 border-l-4 border-green-700 bg-green-50 p-3"
    >
      <p>{t("removed", { title })}</p>
      <input type="hidden" name="id" value={meetingId} />
      <input type="hidden" name="place" value={place} />
      {Object.entries(posted).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      <Button type="submit" variant="quiet" aria-disabled={pending}>
        <Undo2 aria-hidden className="size-5" />
        {t("undo")}
      </Button>
    </form>
  );
}
