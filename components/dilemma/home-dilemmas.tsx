import { useTranslations } from "next-intl";
import { DilemmaItems } from "@/components/dilemma/dilemma-item";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { DilemmaSummary } from "@/lib/domain/politics/dilemma";
import { routes } from "@/lib/routes";

/** On a start page: a politician's dilemmas to think about, or a leader's own; nothing where there are none. */
export function HomeDilemmas({
  list: { dilemmas, total },
  isOwn,
}: {
  list: { dilemmas: DilemmaSummary[]; total: number };
  isOwn: boolean;
}) {
  const t = useTranslations("dilemma");
  if (total === 0) return null;
  const more = total - dilemmas.length;
  return (
    <Section
      id="dilemmas"
      title={t(isOwn ? "home.titleOwn" : "home.title")}
      action={<Link href={routes.dilemmas()}>{t("home.all")}</Link>}
    >
      {!isOwn && <p className="text-muted mb-3">{t("home.lead")}</p>}
      <DilemmaItems dilemmas={dilemmas} />
      {more > 0 && (
        <p className="mt-3">
          <Link href={routes.dilemmas()}>{t("waiting.more", { count: more })}</Link>
        </p>
      )}
    </Section>
  );
}
