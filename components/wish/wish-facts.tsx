import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { WishRecord } from "@/lib/domain/wish/record";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="border-line border-b py-2.5 first:border-t">
      <dt className="text-muted text-[0.9375rem]">{label}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

const link =
  "text-petrol-700 hover:text-petrol-900 block underline decoration-1 underline-offset-4 hover:decoration-2";

/** What can be said in a word or two. */
export function WishFacts({ wish }: { wish: WishRecord }) {
  const t = useTranslations("wish");
  const area = useTranslations("common.area");
  const locale = useLocale();
  const { provision, rule, lawText, round, institution, municipality } = wish;
  const danish = locale === "da" ? undefined : "da";
  return (
    <dl>
      <Fact label={t("detail.about")}>
        {provision && (
          <Link lang={danish} href={routes.freedomRecord("PROVISION", provision.id)} className={link}>
            {provisionLabel(provision)}
          </Link>
        )}
        {rule && (
          <Link lang={danish} href={routes.freedomRecord("RULE", rule.id)} className={link}>
            {rule.title}
          </Link>
        )}
        {lawText &&
          (provision || rule ? t("detail.own", { text: lawText }) : <span lang={danish}>{lawText}</span>)}
      </Fact>
      <Fact label={t("detail.from")}>
        {institution?.name ?? t("ownOf")}
        <span className="block">{municipality.name}</span>
      </Fact>
      <Fact label={t("detail.area")}>{area(wish.area)}</Fact>
      <Fact label={t("detail.submitted")}>{formatDate(wish.submittedOn, locale)}</Fact>
      {round && (
        <Fact label={t("detail.round")}>
          {t("detail.roundDeadline", { date: formatDate(round.deadlineOn, locale) })}
        </Fact>
      )}
    </dl>
  );
}
