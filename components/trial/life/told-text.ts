import { useLocale, useTranslations } from "next-intl";
import { approvalBodies } from "@/lib/domain/agreement/approval";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialMoves, type TrialMove } from "@/lib/domain/trial/life";
import { trialStages, type TrialStage } from "@/lib/domain/trial/stage";
import { decisionOutcomes } from "@/lib/domain/trial/trial";
import { formatDate } from "@/lib/i18n/format";

/** A move in words. */
export function useMoveText() {
  const t = useTranslations("trial");
  return ({
    move,
    stage,
    body,
  }: {
    move: TrialMove | null;
    stage: TrialStage | null;
    body: string | null;
  }) =>
    move === null
      ? t("life.told.registered", { stage: stage ? t(`stage.${stage}`) : "" })
      : t(`life.told.${move}`, { body: body ?? "LEADER" });
}

/** Puts a move of the history in words; null when there was none. */
export function useMoveHistoryText(): (value: unknown) => string | null {
  const t = useTranslations("trial");
  const locale = useLocale();
  const moveText = useMoveText();
  return (value) => {
    if (typeof value !== "object" || value === null) return null;
    const told = value as Record<string, unknown>;
    const oneOf = <T extends string>(known: readonly T[], name: string) =>
      known.find((each) => each === told[name]) ?? null;
    const outcome = oneOf(decisionOutcomes, "outcome");
    const text = (name: string) => (typeof told[name] === "string" ? told[name] : null);
    const on = text("on");
    const what = moveText({
      move: oneOf(trialMoves, "move"),
      stage: oneOf(trialStages, "stage"),
      body: oneOf(approvalBodies, "body"),
    });
    return [
      on && isCalendarDate(on) ? `${what}, ${formatDate(on, locale)}` : what,
      outcome && t(`decision.${outcome}`),
      text("note"),
      text("practice"),
      text("minutes") && t("life.minutesTold", { minutes: text("minutes")! }),
    ]
      .filter(Boolean)
      .join("\n");
  };
}
