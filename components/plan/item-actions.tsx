"use client";

import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { ItemConflictNotice } from "@/components/plan/item-conflict";
import { Button, buttonClass } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import {
  removeItemAction,
  restoreItemAction,
  setItemStateAction,
  type ItemRefusal,
} from "@/lib/actions/plan-item";
import type { PlanState } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

interface Subject {
  id: string;
  version: number;
}

/** Which item, as it was read; after a conflict as it stands now, since both versions have been seen. */
function Target({ item, state }: { item: Subject; state: ItemRefusal | null }) {
  return (
    <>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={state?.current?.version ?? item.version} />
    </>
  );
}

function Refused({
  state,
  prefix,
  labels,
}: {
  state: ItemRefusal | null;
  prefix: string;
  labels: Record<string, string>;
}) {
  if (!state) return null;
  if (state.current) return <ItemConflictNotice current={state.current} />;
  return <ErrorSummary failure={state} labels={labels} prefix={prefix} />;
}

/** Opens under its button and can be left again; works without script. */
function Unfold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="group/unfold max-w-xl">
      <summary
        className={`${buttonClass("secondary")} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}
      >
        {summary}
      </summary>
      <div className="border-line bg-sand mt-3 mb-2 rounded-lg border p-4">{children}</div>
    </details>
  );
}

/** Under way, or planned again: one press. */
function StateButton({ item, to, children }: { item: Subject; to: PlanState; children: ReactNode }) {
  const { state, pending, form } = useFormAction(setItemStateAction);
  return (
    <form {...form}>
      <Refused state={state} prefix={to} labels={{}} />
      <Target item={item} state={state} />
      <input type="hidden" name="state" value={to} />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {children}
      </Button>
    </form>
  );
}

function DoneForm({ item, today }: { item: Subject; today: CalendarDate }) {
  const t = useTranslations("planItem.state");
  const { state, pending, form, field } = useFormAction(setItemStateAction, "done");
  const labels = { reachedOn: t("reachedOn") };
  return (
    <form {...form}>
      <Refused state={state} prefix="done" labels={labels} />
      <Target item={item} state={state} />
      <input type="hidden" name="state" value="DONE" />
      <TextField
        {...field("reachedOn", today)}
        type="date"
        max={today}
        label={labels.reachedOn}
        className="sm:w-56"
      />
      <Button type="submit" aria-disabled={pending}>
        {t("doneConfirm")}
      </Button>
    </form>
  );
}

function DropForm({ item }: { item: Subject }) {
  const t = useTranslations("planItem.state");
  const { state, pending, form, field } = useFormAction(setItemStateAction, "drop");
  const labels = { reason: t("dropReason") };
  return (
    <form {...form}>
      <Refused state={state} prefix="drop" labels={labels} />
      <Target item={item} state={state} />
      <input type="hidden" name="state" value="DROPPED" />
      <TextAreaField {...field("reason")} label={labels.reason} hint={t("dropHint")} />
      <Button type="submit" aria-disabled={pending}>
        {t("dropConfirm")}
      </Button>
    </form>
  );
}

/** Says where an item stands. Only what makes a difference is offered. */
export function ItemStateForms({
  item,
  state,
  today,
}: {
  item: Subject;
  state: PlanState;
  today: CalendarDate;
}) {
  const t = useTranslations("planItem.state");
  const isOpen = state === "PLANNED" || state === "UNDER_WAY";
  return (
    <div className="flex flex-wrap items-start gap-3">
      {isOpen && (
        <Unfold summary={t("done")}>
          <DoneForm item={item} today={today} />
        </Unfold>
      )}
      {state === "PLANNED" && (
        <StateButton item={item} to="UNDER_WAY">
          {t("underWay")}
        </StateButton>
      )}
      {isOpen && (
        <Unfold summary={t("drop")}>
          <DropForm item={item} />
        </Unfold>
      )}
      {state !== "PLANNED" && (
        <StateButton item={item} to="PLANNED">
          {t("planned")}
        </StateButton>
      )}
    </div>
  );
}

/** Takes an item out; first names what is lost, in a popover of the browser's own. */
export function RemoveItem({
  item,
  loses,
}: {
  item: Subject;
  /** what goes with it, a sentence each */
  loses: string[];
}) {
  const t = useTranslations("planItem.remove");
  const id = useId();
  const { state, pending, form, field } = useFormAction(removeItemAction, "remove");
  const labels = { reason: t("reason") };
  return (
    <>
      <Refused state={state} prefix="remove" labels={labels} />
      <Button variant="danger" popoverTarget={id}>
        {t("remove")}
      </Button>
      <div
        id={id}
        popover="auto"
        className="border-line bg-paper m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border-2 p-6 shadow-lg"
      >
        <form {...form}>
          <Target item={item} state={state} />
          <h2 className="text-xl">{t("title")}</h2>
          <ul className="mt-2 mb-4 list-disc space-y-1 pl-5">
            {loses.map((each) => (
              <li key={each}>{each}</li>
            ))}
            <li>{t("canReturn")}</li>
          </ul>
          <TextAreaField {...field("reason")} label={labels.reason} optional={t("optional")} rows={2} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="danger" aria-disabled={pending}>
              {t("confirm")}
            </Button>
            <Button variant="quiet" popoverTarget={id} popoverTargetAction="hide">
              {t("keep")}
            </Button>
          </div>
        </form>
      </div>
    </>
  );
}

/** Puts an item back that was taken out. */
export function RestoreItem({ item }: { item: Subject }) {
  const t = useTranslations("planItem.remove");
  const { state, pending, form } = useFormAction(restoreItemAction);
  return (
    <form {...form} className="mt-3">
      <Refused state={state} prefix="restore" labels={{ id: t("item") }} />
      <Target item={item} state={state} />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("restore")}
      </Button>
    </form>
  );
}
