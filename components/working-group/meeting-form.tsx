"use client";

import { useLocale, useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { WordingField } from "@/components/plan/wording-field";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { Conflict } from "@/components/working-group/conflict";
import { saveGroupMeetingAction } from "@/lib/actions/working-group";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { meetingState, meetingStates, type GroupMeeting } from "@/lib/domain/process/working-group";
import { formatDate } from "@/lib/i18n/format";

/** A meeting: when, where and about what, and afterwards what came of it. */
export function MeetingForm({
  groupId,
  meeting,
  context,
  back,
}: {
  groupId: string;
  /** null: a new one */
  meeting: GroupMeeting | null;
  /** the time the group works */
  context: WordingContext;
  back: string;
}) {
  const t = useTranslations("workingGroup.form.meeting");
  const common = useTranslations("common");
  const locale = useLocale();
  const {
    state,
    pending,
    form,
    field,
    error,
    typed,
    current: now,
  } = useFormAction(saveGroupMeetingAction, "meeting");
  const names = ["wording", "title", "place", "agenda", "state", "heldOn", "outcome"] as const;
  const labels = Object.fromEntries(names.map((name) => [name, t(name)]));
  const optional = common("form.optional");
  const text = (name: Exclude<(typeof names)[number], "state">) => ({
    ...field(name, meeting?.[name]),
    label: t(name),
  });
  return (
    <form {...form}>
      {now ? (
        <Conflict current={now}>
          <strong className="block">
            {[now.title, now.wording, now.place].filter((text) => text !== null).join(", ")}
          </strong>
          {now.isCancelled && t("conflictCancelled")}
          {now.heldOn && t("conflictHeld", { date: formatDate(now.heldOn, locale) })}
          {(now.agenda || now.outcome) && `\n${now.outcome ?? now.agenda}`}
        </Conflict>
      ) : (
        state && <ErrorSummary failure={state} labels={labels} prefix="meeting" />
      )}
      <input type="hidden" name="id" value={groupId} />
      {meeting && (
        <>
          <input type="hidden" name="meetingId" value={meeting.id} />
          <input type="hidden" name="version" value={now?.version ?? meeting.version} />
        </>
      )}
      <WordingField {...text("wording")} context={context} />
      <TextField {...text("title")} optional={optional} />
      <TextField {...text("place")} optional={optional} />
      <TextAreaField {...text("agenda")} optional={optional} />
      <RadioSet
        id="meeting-state"
        name="state"
        question={t("state")}
        error={error("state")}
        choices={meetingStates.map((each) => ({ value: each, label: t(each) }))}
        chosen={typed("state", meeting ? meetingState(meeting) : "PLANNED")}
      />
      <TextField
        {...text("heldOn")}
        type="date"
        optional={optional}
        hint={t("outcomeHint")}
        className="sm:w-56"
      />
      <TextAreaField {...text("outcome")} hint={t("outcomeHint")} optional={optional} />
      <p className="flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={pending}>
          {t("save")}
        </Button>
        <ButtonLink variant="quiet" href={back}>
          {common("actions.cancel")}
        </ButtonLink>
      </p>
    </form>
  );
}
