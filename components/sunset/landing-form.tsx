"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { ChoiceField, TextAreaField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { chooseLandingAction } from "@/lib/actions/sunset";
import type { Landing } from "@/lib/domain/sunset/leaning";
import { landingWays, type LandingWay } from "@/lib/domain/trial/landing";
import { formatDate } from "@/lib/i18n/format";

/** Folded out under a trial: the three ways on, with what each means, and why. */
export function LandingForm({
  trialId,
  title,
  landing,
  wishHref,
}: {
  trialId: string;
  title: string;
  landing: Landing | null;
  wishHref: string;
}) {
  const t = useTranslations("sunset");
  const locale = useLocale();
  const { state, pending, form, error, typed, current: theirs } = useFormAction(chooseLandingAction);
  const search = useSearchParams();
  const [way, setWay] = useState<LandingWay | "">((typed("way") as LandingWay) || landing?.way || "");
  const id = (name: string) => `${trialId}-${name}`;
  const wayError = error("way");
  return (
    <div className="no-print">
      <details className="mt-2" open={state !== null || undefined}>
        <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4">
          {t(landing ? "landing.change" : "landing.choose")}
          <span className="sr-only"> {t("landing.of", { title })}</span>
        </summary>
        <form {...form} className="bg-mist mt-2 max-w-2xl rounded-lg p-4 sm:p-5">
          {state && !theirs && (
            <ErrorSummary
              failure={state}
              labels={{ way: t("landing.way"), reason: t("landing.reason") }}
              prefix={trialId}
            />
          )}
          {theirs && (
            <Notice tone="warning" title={t("landing.conflictTitle")} live>
              <p>
                {t("landing.conflict", {
                  name: theirs.chosenBy ?? t("landing.somebody"),
                  way: t(`way.${theirs.way}`),
                  date: formatDate(theirs.chosenOn, locale),
                  reason: theirs.reason ?? "–",
                })}
              </p>
            </Notice>
          )}
          <input type="hidden" name="trialId" value={trialId} />
          <input type="hidden" name="back" value={search.toString()} />
          <input type="hidden" name="version" value={theirs?.version ?? landing?.version ?? 0} />
          <fieldset
            id={id("way")}
            tabIndex={-1}
            aria-describedby={wayError ? id("way-error") : undefined}
            className="mb-4"
          >
            <legend className="font-semibold">{t("landing.way")}</legend>
            {wayError && (
              <p id={id("way-error")} className="mt-1 font-semibold text-red-700">
                {wayError}
              </p>
            )}
            {landingWays.map((each) => (
              <ChoiceField
                key={each}
                id={id(each)}
                type="radio"
                name="way"
                value={each}
                checked={way === each}
                onChange={() => setWay(each)}
                label={<span className="font-semibold">{t(`way.${each}`)}</span>}
                hint={t(`wayHint.${each}`)}
              />
            ))}
          </fieldset>
          {way === "EXTEND" && (
            <p className="mb-4">
              <Link href={wishHref}>{t("landing.wish")}</Link>
            </p>
          )}
          {way === "MAKE_PERMANENT" && <p className="mb-4">{t("landing.permanent")}</p>}
          <TextAreaField
            id={id("reason")}
            name="reason"
            label={t("landing.reason")}
            hint={t("landing.reasonHint")}
            error={error("reason")}
            defaultValue={typed("reason", landing?.reason)}
          />
          <Button type="submit" aria-disabled={pending}>
            {t(theirs ? "landing.saveAnyway" : "landing.save")}
          </Button>
        </form>
      </details>
    </div>
  );
}
