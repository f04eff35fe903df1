import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/page";
import { AnswerForm } from "@/components/wish/answer-form";
import { StepForm, type StepFormKind } from "@/components/wish/step-form";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WishMove } from "@/lib/domain/wish/move";
import type { AnswerChoices } from "@/lib/domain/wish/page";
import type { WishRecord } from "@/lib/domain/wish/record";

type FormKind = StepFormKind | "answer";

const movesOf = {
  treat: ["TO_COMMITTEE", "TO_CITY_COUNCIL", "SEND"],
  decide: ["RECOMMEND", "TURN_DOWN"],
  withdraw: ["WITHDRAW"],
} as const satisfies Record<StepFormKind, Exclude<WishMove, "ANSWER">[]>;

/** The forms this reader has, the one whose turn it is first. Taking back is never the first thing offered. */
function formsFor(moves: WishMove[], recommended: boolean): FormKind[] {
  const order: FormKind[] = recommended
    ? ["answer", "treat", "decide", "withdraw"]
    : ["answer", "decide", "treat", "withdraw"];
  return order.filter((kind) =>
    kind === "answer" ? moves.includes("ANSWER") : movesOf[kind].some((move) => moves.includes(move)),
  );
}

/** The next step as one open form; other possible steps are folded below it. */
export function NextSteps({
  wish,
  moves,
  recommended,
  choices,
  today,
}: {
  wish: WishRecord;
  moves: WishMove[];
  recommended: boolean;
  choices: AnswerChoices | null;
  today: CalendarDate;
}) {
  const t = useTranslations("wish.next");
  const forms = formsFor(moves, recommended);
  const first = forms[0] === "withdraw" ? null : (forms[0] ?? null);
  const title = (kind: FormKind) => (kind === "answer" ? t(`answer.title${wish.kind}`) : t(`${kind}.title`));
  const lead = (kind: FormKind) => (kind === "answer" ? t(`answer.lead${wish.kind}`) : t(`${kind}.lead`));
  const { id, version, kind: wishKind } = wish;
  const formOf = (kind: FormKind): ReactNode =>
    kind === "answer" ? (
      choices && (
        <AnswerForm
          key={version}
          wish={{
            ...{ id, version, kind: wishKind },
            provisionId: wish.provision?.id ?? "",
            ruleId: wish.rule?.id ?? "",
          }}
          choices={choices}
          today={today}
          primary={kind === first}
        />
      )
    ) : (
      <StepForm
        key={version}
        kind={kind}
        moves={movesOf[kind].filter((move) => moves.includes(move))}
        wish={{ id, version }}
        today={today}
        primary={kind === first}
      />
    );
  const others = forms.filter((kind) => kind !== first);
  if (forms.length === 0) return null;
  return (
    <Section id="next" title={first ? t("title") : t("other")}>
      {first && (
        <div className="border-petrol-300 bg-petrol-50 mb-6 rounded-lg border p-5 sm:p-6">
          <h3>{title(first)}</h3>
          <p className="mt-1 mb-5 max-w-prose">{lead(first)}</p>
          {formOf(first)}
        </div>
      )}
      {others.map((kind) => (
        <details key={kind} className="border-line group border-b">
          <summary className="hover:bg-mist flex min-h-14 list-none items-center gap-3 py-3 [&::-webkit-details-marker]:hidden">
            <ChevronRight
              aria-hidden
              className="text-petrol-700 size-5 shrink-0 transition-transform group-open:rotate-90"
            />
            <span className="text-lg font-semibold">{title(kind)}</span>
          </summary>
          <div className="pt-2 pb-6 sm:pl-8">
            <p className="mb-5 max-w-prose">{lead(kind)}</p>
            {formOf(kind)}
          </div>
        </details>
      ))}
    </Section>
  );
}
