"use client";

import { useTranslations } from "next-intl";
import { useFieldError } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { prefixed } from "@/components/forms/prefixed";
import { StepFailure } from "@/components/wish/step-failure";
import { moveWishAction } from "@/lib/actions/wish";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WishMove } from "@/lib/domain/wish/move";
import { routes } from "@/lib/routes";

export type StepFormKind = "treat" | "decide" | "withdraw";
type FormMove = Exclude<WishMove, "ANSWER">;

/** One form for a step: which, on which day, and why. */
export function StepForm({
  kind,
  moves,
  wish,
  today,
  primary,
}: {
  kind: StepFormKind;
  moves: FormMove[];
  wish: { id: string; version: number };
  today: CalendarDate;
  primary: boolean;
}) {
  const t = useTranslations("wish.next");
  const common = useTranslations("common.form");
  const { state, pending, form } = useFormAction(moveWishAction);
  const failure = state && { ...state, fieldErrors: prefixed(state.fieldErrors, kind) };
  const error = useFieldError(failure?.fieldErrors);
  const version = state?.current?.version ?? wish.version;
  const question = kind === "decide" ? t("decide.question") : t("choose");
  const noteLabel = kind === "treat" ? t("note") : t(`${kind}.reason`);
  const labels = prefixed({ move: question, on: t("on"), note: noteLabel }, kind)!;
  const chosen = state?.values.move ?? (moves.length === 1 ? moves[0]! : "");
  return (
    <form {...form} className="max-w-2xl">
      {failure && <StepFailure failure={failure} labels={labels} reloadHref={routes.wish(wish.id)} />}
      <input type="hidden" name="id" value={wish.id} />
      <input type="hidden" name="version" value={version} />
      {kind === "withdraw" ? (
        <input type="hidden" name="move" value="WITHDRAW" />
      ) : (
        <RadioSet
          id={`${kind}-move`}
          name="move"
          question={question}
          error={error(`${kind}-move`)}
          chosen={chosen}
          choices={moves.map((move) => ({
            value: move,
            label: t(`move.${move}`),
            hint: move === "WITHDRAW" ? undefined : t(`moveHint.${move}`),
          }))}
        />
      )}
      <TextField
        id={`${kind}-on`}
        name="on"
        type="date"
        label={t("on")}
        hint={t("onHint")}
        error={error(`${kind}-on`)}
        defaultValue={state?.values.on ?? today}
        className="sm:w-56"
      />
      <TextAreaField
        id={`${kind}-note`}
        name="note"
        label={noteLabel}
        optional={kind === "treat" ? common("optional") : undefined}
        hint={kind === "treat" ? t("noteHint") : kind === "decide" ? t("decide.reasonHint") : undefined}
        error={error(`${kind}-note`)}
        defaultValue={state?.values.note ?? ""}
      />
      <Button
        type="submit"
        variant={kind === "withdraw" ? "danger" : primary ? "primary" : "secondary"}
        aria-disabled={pending}
      >
        {kind === "treat" ? t("save") : t(`${kind}.submit`)}
      </Button>
    </form>
  );
}
