"use client";

import { useTranslations } from "next-intl";
import { TextAreaField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { agendaChoices, fieldOfTrial, type AgendaField } from "@/lib/domain/agreement/agenda";
import type { ApprovalOccasion } from "@/lib/domain/agreement/approval";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What a meeting decides about one trial; the fields of a choice fold out by style alone, also without script. */
export function AgendaChoice({
  id,
  version,
  title,
  occasion,
  next,
  values,
  error,
}: {
  id: string;
  version: number;
  title: string;
  occasion: ApprovalOccasion;
  next: { start: CalendarDate; end: CalendarDate };
  /** what was typed before */
  values: Record<string, string>;
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("approval.meeting");
  const common = useTranslations("common.form");
  const field = (name: AgendaField) => fieldOfTrial(name, id);
  const typed = (name: AgendaField, first = "") => values[field(name)] ?? first;
  const isStart = occasion === "START";
  const day = (name: "nextStart" | "nextEnd", first: CalendarDate) => (
    <TextField
      id={field(name)}
      type="date"
      label={t(name)}
      error={error(field(name))}
      defaultValue={typed(name, first)}
      className="sm:w-56"
    />
  );
  return (
    <div className="group/item no-print border-line bg-mist mt-4 rounded-lg border p-4 pb-0">
      <input type="hidden" name="trial" value={id} />
      <input type="hidden" name={fieldOfTrial("version", id)} value={version} />
      <RadioSet
        id={field("choice")}
        question={`${t("choice")}: ${title}`}
        error={error(field("choice"))}
        chosen={typed("choice")}
        choices={[
          { value: "", label: t("choiceOf.NONE"), hint: t("hintOf.NONE") },
          ...agendaChoices[occasion].map((choice) => ({
            value: choice,
            label: t(`choiceOf.${choice}`),
            hint: t(`hintOf.${choice}`),
          })),
        ]}
      />
      <div
        className={
          isStart
            ? "hidden group-has-[input[value=APPROVE]:checked]/item:block group-has-[input[value=RETURN]:checked]/item:block"
            : "hidden group-has-[input[value=GREEN]:checked]/item:block group-has-[input[value=RED]:checked]/item:block group-has-[input[value=YELLOW]:checked]/item:block"
        }
      >
        <TextAreaField
          id={field("note")}
          label={
            isStart ? (
              <>
                <span className="group-has-[input[value=RETURN]:checked]/item:hidden">
                  {t("note")} <span className="text-muted font-normal">({common("optional")})</span>
                </span>
                <span className="hidden group-has-[input[value=RETURN]:checked]/item:inline">
                  {t("reason")}
                </span>
              </>
            ) : (
              t("reason")
            )
          }
          hint={common("noPersonalData")}
          error={error(field("note"))}
          defaultValue={typed("note")}
        />
      </div>
      {!isStart && (
        <>
          <div className="hidden group-has-[input[value=YELLOW]:checked]/item:block">
            {day("nextStart", next.start)}
            {day("nextEnd", next.end)}
          </div>
          <div className="hidden group-has-[input[value=GREEN]:checked]/item:block">
            <TextAreaField
              id={field("practice")}
              label={t("practice")}
              error={error(field("practice"))}
              defaultValue={typed("practice")}
            />
          </div>
        </>
      )}
    </div>
  );
}
