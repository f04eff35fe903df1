import { CalendarClock, HandHeart, MessageCircleQuestion, Pencil, type LucideIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { FreedomAnswer } from "@/lib/domain/freedom/answer";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** A longer question would make an address no browser takes. */
const LONGEST_PREFILL = 500;

function Step({ Icon, title, children }: { Icon: LucideIcon; title: string; children: ReactNode }) {
  return (
    <li className="flex gap-4">
      <Icon aria-hidden className="text-petrol-700 mt-0.5 size-6 shrink-0" />
      <div className="min-w-0">
        <h3>{title}</h3>
        {children}
      </div>
    </li>
  );
}

/** The way to the nearest agreement when none covers the day: the same question on its last or first day. */
function NearestAgreement({ answer, q }: { answer: FreedomAnswer; q: string }) {
  const t = useTranslations("freedom.check");
  const locale = useLocale();
  const { nearestAgreement: nearest, municipalityId, area, institutionId } = answer;
  if (!nearest) return null;
  const hasEnded = nearest.expiresOn < answer.on;
  const day = hasEnded ? nearest.expiresOn : nearest.inForceFrom;
  const date = formatDate(day, locale);
  const key = hasEnded ? "ended" : "begins";
  const asked = { q, municipality: municipalityId, area, institution: institutionId, on: day };
  return (
    <section
      aria-labelledby="nearest"
      className="bg-petrol-50 border-petrol-300 mb-8 flex gap-4 rounded-lg border p-5 sm:p-6"
    >
      <CalendarClock aria-hidden className="text-petrol-700 mt-0.5 size-7 shrink-0 max-sm:hidden" />
      <div>
        <h2 id="nearest" className="text-xl">
          {t(`${key}.title`, { date })}
        </h2>
        <p className="mt-1.5 mb-4">{t(`${key}.text`, { agreement: nearest.title, date })}</p>
        <ButtonLink href={routes.freedom(asked)}>{t(`${key}.link`, { date })}</ButtonLink>
      </div>
    </section>
  );
}

/** Where to go when no agreement gives the answer: never a dead end. */
export function NextSteps({
  answer,
  q,
  municipality,
}: {
  answer: FreedomAnswer;
  q: string;
  municipality: string;
}) {
  const t = useTranslations("freedom.check.next");
  const { because, municipalityId, institutionId } = answer;
  const isUnclear = because === "notUnderstood" || because === "empty";
  return (
    <>
      <NearestAgreement answer={answer} q={q} />
      <section aria-labelledby="next" className="mb-10">
        <h2 id="next" className="mb-4">
          {t("title")}
        </h2>
        <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          {isUnclear && (
            <Step Icon={Pencil} title={t("rephraseTitle")}>
              <p className="mt-1">{t("rephrase")}</p>
            </Step>
          )}
          {because !== "empty" && (
            <>
              <Step Icon={MessageCircleQuestion} title={t("askTitle")}>
                <p className="mt-1">{t("ask", { municipality })}</p>
              </Step>
              <Step Icon={HandHeart} title={t("wishTitle")}>
                <p className="mt-1">{t("wish")}</p>
                <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
                  <Link href={routes.newWish({ institution: institutionId, q: q.slice(0, LONGEST_PREFILL) })}>
                    {t("wishLink")}
                  </Link>
                  <Link href={routes.wishes({ municipality: municipalityId })}>{t("wishesLink")}</Link>
                </p>
              </Step>
            </>
          )}
        </ul>
      </section>
    </>
  );
}
