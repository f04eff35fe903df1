import { PencilLine } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { OpenDraft } from "@/lib/domain/trial/home";
import { formatInstant } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What was typed and not saved, with the way back to it. */
export function Drafts({ drafts }: { drafts: OpenDraft[] }) {
  const t = useTranslations("home.own");
  const locale = useLocale();
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="bg-sand border-line mb-10 rounded-lg border p-5 sm:p-6">
      <h2 id="drafts" className="flex items-center gap-2 text-xl">
        <PencilLine aria-hidden className="size-5" />
        {t("drafts")}
      </h2>
      <ul className="divide-line mt-2 divide-y">
        {drafts.map(({ trialId, title, updatedAt }) => {
          const name = title ?? t("draftNew");
          return (
            <li
              key={trialId ?? ""}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
            >
              <div className="min-w-0">
                <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
                <p className="text-muted text-[0.9375rem]">
                  {t("draftText", { at: formatInstant(updatedAt, locale) })}
                </p>
              </div>
              <ButtonLink
                variant="secondary"
                href={trialId === null ? routes.newTrial() : routes.editTrial(trialId)}
                aria-label={t("continueOf", { title: name })}
              >
                {t("continue")}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
