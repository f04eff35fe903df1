import { useTranslations } from "next-intl";
import { DilemmaItems } from "@/components/dilemma/dilemma-item";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { DilemmaSummary } from "@/lib/domain/politics/dilemma";
import { routes } from "@/lib/routes";

/** The dilemmas that lie open to a municipality's politicians, on their own page. */
export function WaitingDilemmas({
  waiting,
  municipalityId,
}: {
  waiting: { dilemmas: DilemmaSummary[]; total: number };
  municipalityId: string;
}) {
  const t = useTranslations("dilemma.waiting");
  const href = routes.dilemmas({ municipality: municipalityId });
  const more = waiting.total - waiting.dilemmas.length;
  return (
    <Section id="dilemmas" title={t("title")} action={<Link href={href}>{t("all")}</Link>}>
      {waiting.dilemmas.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <DilemmaItems dilemmas={waiting.dilemmas} />
      )}
      {more > 0 && (
        <p className="mt-3">
          <Link href={href}>{t("more", { count: more })}</Link>
        </p>
      )}
    </Section>
  );
}
