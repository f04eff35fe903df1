import { useTranslations } from "next-intl";
import { LayerList } from "@/components/freedom/layer-list";
import { MatchedWords } from "@/components/freedom/matched-words";
import { NextSteps } from "@/components/freedom/next-steps";
import { VerdictPanel } from "@/components/freedom/verdict-panel";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { FreedomAnswer } from "@/lib/domain/freedom/answer";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";

/** Unknown words named at most; the rest of a long text says nothing more. */
const NAMED = 8;

function HowItWasRead({ answer }: { answer: FreedomAnswer }) {
  const t = useTranslations("freedom.check");
  const { understood, unknown } = answer;
  if (understood.length === 0 && unknown.length === 0) return null;
  const words = unknown.slice(0, NAMED).map((word) => `»${word}«`);
  return (
    <div className="mb-8 space-y-1">
      <MatchedWords words={understood} label={t("understood")} />
      {words.length > 0 && (
        <p className="text-muted text-[0.9375rem] [overflow-wrap:anywhere]">
          {t("unknown", { words: words.join(", ") + (unknown.length > NAMED ? " …" : "") })}
        </p>
      )}
    </div>
  );
}

/** A rule in the way is not the end of it: the way to wish for its exemption. */
function WishAboutIt({ answer }: { answer: FreedomAnswer }) {
  const t = useTranslations("freedom.check");
  const { layers, institutionId } = answer;
  const about = layers.find(({ decides, record }) => decides && record.type !== "FENCE_POST");
  const named =
    about?.record.type === "PROVISION" ? { provision: about.record.id } : { rule: about?.record.id };
  return (
    <p className="mb-10 flex flex-wrap items-baseline gap-x-3">
      {t("wishHeld")}{" "}
      <Link href={routes.newWish({ institution: institutionId, ...named })}>{t("next.wishLink")}</Link>
    </p>
  );
}

/** The whole answer: verdict, layers, and where to go from here. */
export function AnswerView({
  answer,
  q,
  place,
  municipality,
  today,
  canRegister,
}: {
  answer: FreedomAnswer;
  q: string;
  place: string;
  municipality: string;
  today: CalendarDate;
  canRegister: boolean;
}) {
  const t = useTranslations("freedom.check");
  const { verdict, because, layers, institutionId } = answer;
  return (
    <>
      <VerdictPanel answer={answer} place={place} today={today} />
      <HowItWasRead answer={answer} />
      {verdict === "NOT_COVERED" && <NextSteps answer={answer} q={q} municipality={municipality} />}
      <LayerList entries={layers} />
      {(verdict === "HELD" || verdict === "NEIGHBOUR_LAW") && <WishAboutIt answer={answer} />}
      {canRegister && because !== "empty" && (
        <div className="bg-petrol-50 mb-10 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-lg p-5 sm:p-6">
          <p className="max-w-prose">{t("registerText")}</p>
          <ButtonLink href={routes.newTrial({ institution: institutionId, freedTo: q.slice(0, 500) })}>
            {t("register")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
