import { useTranslations } from "next-intl";
import { AdoptLink } from "@/components/adoption/adopt-link";
import { SpreadList } from "@/components/adoption/spread-list";
import { Section } from "@/components/ui/page";
import type { Adoption } from "@/lib/domain/trial/adoption";

/**
 * Where the trial was tried further, on its own page.
 * @param isOffered the page offers to try it elsewhere already, at its top
 */
export function SpreadSection({
  trialId,
  adoption: { spread, mayAdopt },
  isOffered,
}: {
  trialId: string;
  adoption: Adoption;
  isOffered: boolean;
}) {
  const t = useTranslations("adoption");
  const all = spread.shown.length + spread.more + spread.hidden;
  const offer = !isOffered && mayAdopt !== "NO";
  if (all === 0 && !offer) return null;
  return (
    <Section title={t("spreadTitle")} id="spread">
      <p className="mb-3">{all > 0 ? t("spreadLead", { count: all }) : t("spreadNone")}</p>
      <SpreadList spread={spread} />
      {offer && (
        <p className="no-print mt-5">
          <AdoptLink trialId={trialId} mayAdopt={mayAdopt} variant="secondary" />
        </p>
      )}
    </Section>
  );
}
