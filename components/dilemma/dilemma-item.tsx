import { MessageCircle, MoonStar } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { dilemmaStanding, type DilemmaSummary } from "@/lib/domain/politics/dilemma";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Dilemmas one under the other: the question is what one reads, the headline what one clicks. */
export function DilemmaItems({
  dilemmas,
  withMunicipality = false,
}: {
  dilemmas: DilemmaSummary[];
  withMunicipality?: boolean;
}) {
  return (
    <ul className="border-line border-t">
      {dilemmas.map((dilemma) => (
        <DilemmaItem key={dilemma.id} dilemma={dilemma} withMunicipality={withMunicipality} />
      ))}
    </ul>
  );
}

function DilemmaItem({ dilemma, withMunicipality }: { dilemma: DilemmaSummary; withMunicipality: boolean }) {
  const t = useTranslations("dilemma");
  const locale = useLocale();
  const standing = dilemmaStanding(dilemma);
  const own = locale === "da" ? undefined : "da";
  const asked = {
    institution: dilemma.institution.name,
    municipality: dilemma.municipality.name,
    date: formatDate(dilemma.askedOn, locale),
  };
  return (
    <li className="border-line break-inside-avoid border-b py-4">
      <p className="text-lg font-semibold [overflow-wrap:anywhere]" lang={own}>
        <Link href={routes.dilemma(dilemma.id)}>{dilemma.title}</Link>
      </p>
      <p className="max-w-prose [overflow-wrap:anywhere]" lang={own}>
        {dilemma.question}
      </p>
      <p className="text-muted mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9375rem]">
        <span>{t(withMunicipality ? "list.ofMunicipality" : "list.askedBy", asked)}</span>
        <span className="inline-flex items-center gap-1.5">
          <MessageCircle aria-hidden className="size-4" />
          {t("list.reflections", { count: dilemma.reflections })}
        </span>
        {standing === "RESTING" && <Badge Icon={MoonStar}>{t("standing.RESTING")}</Badge>}
        {dilemma.isMine && <Badge tone="petrol">{t("list.mineYou")}</Badge>}
      </p>
    </li>
  );
}
