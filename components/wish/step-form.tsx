"use client";

import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
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
  const { state, pending, form, field, error, typed, current } = useFormAction(moveWishAction, kind);
  const version = current?.version ?? wish.version;
  const question = kind === "decide" ? t("decide.question") : t("choose");
  const noteLabel = kind === "treat" ? t("note") : t(`${kind}.reason`);
  const labels = { move: question, on: t("on"), note: noteLabel };
  const chosen = typed("move", moves.length === 1 ? moves[0] : "");
  return (
    <form {...form} className="max-w-2xl">
      {state && (
        <StepFailure failure={state} labels={labels} prefix={kind} reloadHref={routes.wish(wish.id)} />
      )}
      <input type="hidden" name="id" value={wish.id} />
      <input type="hidden" name="version" value={version} />
      {kind === "withdraw" ? (
        <input type="hidden" name="move" value="WITHDRAW" />
      ) : (
        <RadioSet
          id={`${kind}-move`}
          name="move"
          question={question}
          error={error("move")}
          chosen={chosen}
          choices={moves.map((move) => ({
            value: move,
            label: t(`move.${move}`),
            hint: move === "WITHDRAW" ? undefined : t(`moveHint.${move}`),
          }))}
        />
      )}
      <TextField {...field("on", today)} type="date" label={t("on")} hint={t("onHint")} className="sm:w-56" />
      <TextAreaField
        {...field("note")}
        label={noteLabel}
        optional={kind === "treat" ? common("optional") : undefined}
        hint={kind === "treat" ? t("noteHint") : kind === "decide" ? t("decide.reasonHint") : undefined}
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
