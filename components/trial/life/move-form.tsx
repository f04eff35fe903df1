"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { useFormAction } from "@/components/forms/use-form-action";
import { MoveFailure } from "@/components/trial/life/move-failure";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { useFieldError } from "@/components/forms/use-field-error";
import { RadioSet } from "@/components/ui/radio-set";
import { moveTrialAction, type TypedMove } from "@/lib/actions/trial-life";
import type { ApprovalBody } from "@/lib/domain/agreement/approval";
import type { Failure } from "@/lib/domain/shared/result";
import type { LifeConflict } from "@/lib/domain/trial/life-conflict";
import { landingWays } from "@/lib/domain/trial/landing";
import type { TrialMove } from "@/lib/domain/trial/life";
import type { FirstDays } from "@/lib/domain/trial/first-days";
import { movesWithReason } from "@/lib/domain/trial/life-step";
import { decisionOutcomes } from "@/lib/domain/trial/trial";

export type { FirstDays };

/** What a move's form asks for. */
export interface AskedMove {
  move: TrialMove;
  /** whose decision can be entered, the nearest first */
  bodies: ApprovalBody[];
  trial: { id: string; version: number };
  /** what the days begin with */
  first: FirstDays;
  testDays: number;
  /** the agreement names who decides, depending on what is decided */
  bodyByRule: boolean;
  /** landing must say how the trial goes on when its exemption ends */
  asksLandingWay?: boolean;
  /** stands above the fields */
  before?: ReactNode;
}

/** One step as one button that folds out to the little that has to be said; works without script. */
export function MoveForm({ variant, ...asked }: AskedMove & { variant: "primary" | "quiet" }) {
  const t = useTranslations("trial");
  const { state, pending, form } = useFormAction(moveTrialAction);
  return (
    <details
      className="group/step no-print"
      open={state !== null || undefined}
      onToggle={({ currentTarget }) => {
        // The time of the step runs from when it is folded out: reading the page is not documenting.
        const opened = currentTarget.querySelector<HTMLInputElement>("input[name=openedAt]");
        if (opened && currentTarget.open) opened.value ||= new Date().toISOString();
      }}
    >
      <summary
        className={`${buttonClass(variant)} list-none [&::-webkit-details-marker]:hidden ${variant === "quiet" ? "-ml-5" : ""}`}
      >
        {t(`life.move.${asked.move}`)}
        <ChevronDown aria-hidden className="size-5 transition-transform group-open/step:rotate-180" />
      </summary>
      <div className="border-line bg-paper mt-3 max-w-2xl rounded-lg border p-5 sm:p-6">
        <MoveFields {...asked} {...{ state, pending, form }} openedAt="" />
      </div>
    </details>
  );
}

/** The form of a move, wherever it stands. */
export function MoveFields({
  move,
  bodies,
  trial,
  first,
  testDays,
  bodyByRule,
  asksLandingWay = false,
  before,
  state,
  pending,
  form,
  openedAt,
}: AskedMove & {
  /** the last refusal */
  state: (Failure<LifeConflict> & { values: TypedMove }) | null;
  pending: boolean;
  form: Pick<ComponentProps<"form">, "action" | "onSubmit" | "noValidate">;
  /** since when it is filled in, as ISO text; empty until it is known */
  openedAt: string;
}) {
  const t = useTranslations("trial");
  const common = useTranslations("common.form");
  const values: TypedMove = state?.values ?? {};
  const error = useFieldError(state?.fieldErrors);
  const field = (name: string) => `${move}-${name}`;
  // A form opened before the exemption was stated learns of it by the refusal.
  const asksWay = move === "LAND" && (asksLandingWay || state?.fieldErrors?.way !== undefined);
  const isReasonAsked = movesWithReason.includes(move) || asksWay;
  const labelOf: Record<string, string> = {
    on: t(`life.on.${move}`),
    periodEnd: t("life.periodEnd"),
    note: isReasonAsked ? t("life.reason") : t("life.note"),
    outcome: t("life.outcome"),
    nextStart: t("life.nextStart"),
    nextEnd: t("life.nextEnd"),
    practice: t("life.practice"),
    body: t("life.body"),
    way: t("life.way"),
    minutes: t("life.minutes"),
  };
  const day = (name: keyof FirstDays, hint?: string) => (
    <TextField
      id={field(name)}
      name={name}
      type="date"
      label={labelOf[name]}
      hint={hint}
      error={error(name)}
      defaultValue={values[name] ?? first[name]}
      className="sm:w-56"
    />
  );
  const isDanger = move === "WITHDRAW" || move === "REVOKE";
  return (
    <form {...form} aria-label={t(`life.move.${move}`)} className="group/decide">
      <p className="mb-4">{t(`life.lead.${move}`)}</p>
      {state && <MoveFailure failure={state} trialId={trial.id} labels={labelOf} prefix={move} />}
      <input type="hidden" name="id" value={trial.id} />
      <input type="hidden" name="version" value={state?.current?.version ?? trial.version} />
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="openedAt" defaultValue={openedAt} />
      {before}
      {asksWay && (
        <RadioSet
          id={field("way")}
          name="way"
          question={labelOf.way!}
          error={error("way")}
          chosen={values.way ?? ""}
          choices={landingWays.map((way) => ({
            value: way,
            label: t(`life.wayOn.${way}`),
            hint: t(`life.wayHint.${way}`),
          }))}
        />
      )}
      {move === "DECIDE" && (
        <RadioSet
          id={field("outcome")}
          name="outcome"
          question={labelOf.outcome!}
          error={error("outcome")}
          chosen={values.outcome ?? ""}
          choices={decisionOutcomes.map((outcome) => ({
            value: outcome,
            label: t(`decision.${outcome}`),
            hint: t(`life.outcomeHint.${outcome}`),
          }))}
        />
      )}
      {day("on", t("life.onHint"))}
      {move === "START" && day("periodEnd", t("life.periodEndHint", { days: testDays }))}
      {bodies.length > 1 && (
        <SelectField
          id={field("body")}
          name="body"
          label={labelOf.body}
          error={error("body")}
          placeholder={bodyByRule ? t("life.bodyByRule") : undefined}
          options={bodies.map((body) => ({ value: body, label: t(`detail.body.${body}`) }))}
          defaultValue={values.body ?? (bodyByRule ? "" : bodies[0])}
        />
      )}
      {bodies.includes("COMMITTEE") && (
        <TextField
          id={field("minutes")}
          name="minutes"
          label={labelOf.minutes}
          optional={common("optional")}
          hint={t("life.minutesHint")}
          error={error("minutes")}
          defaultValue={values.minutes ?? ""}
        />
      )}
      <TextAreaField
        id={field("note")}
        name="note"
        label={labelOf.note}
        optional={isReasonAsked ? undefined : common("optional")}
        hint={isReasonAsked ? common("noPersonalData") : undefined}
        error={error("note")}
        defaultValue={values.note ?? ""}
      />
      {move === "DECIDE" && (
        <>
          <OnlyWith outcome="YELLOW">
            {day("nextStart")}
            {day("nextEnd", t("life.periodEndHint", { days: testDays }))}
          </OnlyWith>
          <OnlyWith outcome="GREEN">
            <TextAreaField
              id={field("practice")}
              name="practice"
              label={labelOf.practice}
              hint={t("life.practiceHint")}
              error={error("practice")}
              defaultValue={values.practice ?? ""}
            />
          </OnlyWith>
        </>
      )}
      <Button type="submit" variant={isDanger ? "danger" : "primary"} aria-disabled={pending}>
        {t(`life.submit.${move}`)}
      </Button>
    </form>
  );
}

/** Shown when the outcome is chosen; by style alone, so that it also works without script. */
function OnlyWith({ outcome, children }: { outcome: "YELLOW" | "GREEN"; children: ReactNode }) {
  const shown = {
    YELLOW: "group-has-[input[value=YELLOW]:checked]/decide:block",
    GREEN: "group-has-[input[value=GREEN]:checked]/decide:block",
  };
  return <div className={`hidden ${shown[outcome]}`}>{children}</div>;
}
