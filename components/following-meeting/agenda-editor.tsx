"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AddPoint, PointForm } from "@/components/following-meeting/point-form";
import { BringBackForm, StepForm, StepStatus, useMovedFocus } from "@/components/forms/step-list";
import { useFormAction } from "@/components/forms/use-form-action";
import { addPointAction, stepPointAction } from "@/lib/actions/following-meeting";
import type { StoredPoint } from "@/lib/domain/politics/meeting";

interface Props {
  meeting: { id: string; version: number };
  /** the points with what is to be read of each */
  points: { point: StoredPoint; body: ReactNode }[];
}

/** An agenda with what can be done with it: move up and down, edit, note, take out and bring back, add. */
export function AgendaEditor({ meeting, points }: Props) {
  const t = useTranslations("followingMeeting.agenda");
  const { state, form } = useFormAction(stepPointAction);
  const moved = state?.ok && state.data.kind !== "REMOVE" ? state.data : null;
  const list = useMovedFocus(moved, moved && `point-${moved.point.id}`);
  return (
    <>
      <StepStatus
        failed={state?.ok === false && t(state.code === "CONFLICT" ? "conflict" : "failed")}
        moved={moved && t("moved", { title: moved.point.title, place: moved.place, all: points.length })}
      >
        {state?.ok && state.data.kind === "REMOVE" && (
          <UndoRemoval
            key={state.data.point.id}
            meetingId={meeting.id}
            point={state.data.point}
            place={state.data.place}
          />
        )}
      </StepStatus>
      {points.length === 0 && <p className="text-muted mb-4">{t("none")}</p>}
      <ol ref={list} className={points.length > 0 ? "border-line border-t" : undefined}>
        {points.map(({ point, body }, index) => {
          const { id, title } = point;
          return (
            <li key={id} id={`point-${id}`} className="border-line scroll-mt-24 border-b py-4">
              {body}
              <div className="no-print mt-2 flex flex-wrap items-start gap-2 pl-9">
                <StepForm
                  {...{ form, index }}
                  of={meeting}
                  lineId={id}
                  count={points.length}
                  labelOf={(step) => t(step, { title })}
                />
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
  return (
    <BringBackForm
      {...{ form, pending }}
      text={t("removed", { title })}
      undo={t("undo")}
      fields={{ id: meetingId, place, kind, title, text, note, trialId, dilemmaId, wishId, partId }}
    />
  );
}
