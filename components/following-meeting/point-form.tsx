"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, buttonClass } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { addPointAction, editPointAction } from "@/lib/actions/following-meeting";
import type { StoredPoint } from "@/lib/domain/politics/meeting";

/** Edits a point's words, and what was said to it; folded away under the point. */
export function PointForm({
  meeting,
  point,
}: {
  meeting: { id: string; version: number };
  point: Pick<StoredPoint, "id" | "title" | "text" | "note">;
}) {
  const t = useTranslations("followingMeeting.agenda");
  const common = useTranslations("common.form");
  const prefix = `point-${point.id}`;
  const { state, pending, form, field, current } = useFormAction(editPointAction, prefix);
  const failure = state && !state.ok ? state : null;
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (state?.ok && details.current) details.current.open = false;
  }, [state]);
  const labels = { title: t("pointTitle"), text: t("pointText"), note: t("note") };
  return (
    <details ref={details} className="min-w-0 open:basis-full" open={failure ? true : undefined}>
      <summary
        aria-label={t("editOf", { title: point.title })}
        className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center px-2 underline underline-offset-4"
      >
        {t("editOrNote")}
      </summary>
      <form key={meeting.version} {...form} className="border-line mt-2 max-w-2xl rounded-lg border p-4">
        {failure && <ErrorSummary failure={failure} labels={labels} prefix={prefix} />}
        <input type="hidden" name="id" value={meeting.id} />
        <input type="hidden" name="pointId" value={point.id} />
        <input type="hidden" name="version" value={current?.version ?? meeting.version} />
        <TextField {...field("title", point.title)} label={t("pointTitle")} />
        <TextAreaField
          {...field("text", point.text)}
          label={t("pointText")}
          hint={t("pointTextHint")}
          optional={common("optional")}
          rows={3}
        />
        <TextAreaField
          {...field("note", point.note)}
          label={t("note")}
          hint={t("noteHint")}
          optional={common("optional")}
          rows={3}
        />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("save")}
        </Button>
      </form>
    </details>
  );
}

/** A free point, put last. */
export function AddPoint({ meetingId }: { meetingId: string }) {
  const t = useTranslations("followingMeeting.agenda");
  const common = useTranslations("common.form");
  const { state, pending, form, field } = useFormAction(addPointAction, "new");
  const failure = state && !state.ok ? state : null;
  return (
    <details className="no-print mt-4" open={failure ? true : undefined}>
      <summary className={`${buttonClass("secondary")} list-none [&::-webkit-details-marker]:hidden`}>
        {t("addTitle")}
      </summary>
      {/* A new key empties the fields once a point was added. */}
      <form
        key={state?.ok ? state.data.pointId : "first"}
        {...form}
        className="border-line mt-3 max-w-2xl rounded-lg border p-4"
      >
        {failure && (
          <ErrorSummary
            failure={failure}
            labels={{ title: t("pointTitle"), text: t("pointText") }}
            prefix="new"
          />
        )}
        <p
          role="status"
          className={state?.ok ? "mb-3 border-l-4 border-green-700 bg-green-50 p-3" : undefined}
        >
          {state?.ok && t("added", { title: state.data.title })}
        </p>
        <input type="hidden" name="id" value={meetingId} />
        <TextField {...field("title")} label={t("pointTitle")} />
        <TextAreaField {...field("text")} label={t("pointText")} optional={common("optional")} rows={2} />
        <Button type="submit" variant="secondary" aria-disabled={pending}>
          {t("add")}
        </Button>
      </form>
    </details>
  );
}
