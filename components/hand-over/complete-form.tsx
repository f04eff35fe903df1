"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { useFieldError } from "@/components/forms/use-field-error";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { completeHandOverAction } from "@/lib/actions/hand-over";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

const DAY = "complete-takesOverOn";

/** Who takes over, from the list or by an invitation; what it does is named above the button. */
export function CompleteForm({
  handOver,
  institution,
  from,
  day,
  people,
}: {
  handOver: { id: string; version: number };
  institution: string;
  /** null: nobody leaves */
  from: string | null;
  day: CalendarDate;
  people: { id: string; text: string }[];
}) {
  const t = useTranslations("handOver.form");
  const { state, pending, form, typed, current } = useFormAction(completeHandOverAction);
  const failure = state && { ...state, fieldErrors: withOwnDay(state.fieldErrors) };
  const error = useFieldError(failure?.fieldErrors);
  const labels = {
    successor: t("successor"),
    name: t("name"),
    email: t("email"),
    [DAY]: t("day"),
  };
  return (
    <form {...form} className="group/complete max-w-2xl">
      {failure?.code === "CONFLICT" ? (
        <Notice tone="warning" title={t("completeConflict")} live />
      ) : (
        failure && <ErrorSummary failure={failure} labels={labels} />
      )}
      <input type="hidden" name="id" value={handOver.id} />
      <input type="hidden" name="version" value={Math.max(current?.version ?? 0, handOver.version)} />
      <SelectField
        id="successor"
        label={labels.successor}
        error={error("successor")}
        placeholder={t("choose")}
        options={[
          { value: "NEW", label: t("newPerson") },
          ...people.map(({ id, text }) => ({ value: id, label: text })),
        ]}
        defaultValue={typed("successor")}
      />
      <div className="hidden group-has-[option[value=NEW]:checked]/complete:block">
        <TextField
          id="name"
          label={labels.name}
          error={error("name")}
          defaultValue={typed("name")}
          autoComplete="off"
        />
        <TextField
          id="email"
          type="email"
          label={labels.email}
          hint={t("emailHint")}
          error={error("email")}
          defaultValue={typed("email")}
          autoComplete="off"
        />
      </div>
      <TextField
        id={DAY}
        name="takesOverOn"
        type="date"
        label={labels[DAY]}
        error={error(DAY)}
        defaultValue={typed("takesOverOn", day)}
        className="sm:w-56"
      />
      <p className="mb-5">{t("completeText", { institution, from: from ?? "NONE" })}</p>
      <Button type="submit" aria-disabled={pending}>
        {t("complete")}
      </Button>
    </form>
  );
}

/** The day stands twice on the page: here it goes by a name of its own. */
function withOwnDay<T>(fields: Record<string, T> | undefined): Record<string, T> | undefined {
  if (fields?.takesOverOn === undefined) return fields;
  const { takesOverOn, ...others } = fields;
  return { ...others, [DAY]: takesOverOn };
}
