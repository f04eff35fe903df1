import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";

export interface ListedTemplate {
  id: string;
  name: string;
  description: string | null;
  municipality: { name: string } | null;
  months: number;
  phases: string[];
  items: number;
  milestones: number;
}

/** How long a plan lasts, in years where it is whole years. */
export function useLength() {
  const t = useTranslations("planTemplate.list");
  return (months: number): string =>
    months % 12 === 0 ? t("years", { years: months / 12 }) : t("months", { months });
}

/** Templates with what they hold. */
export function TemplateList({
  templates,
  agreement,
}: {
  templates: ListedTemplate[];
  /** the agreement a plan is wanted for */
  agreement: string | null;
}) {
  const t = useTranslations("planTemplate.list");
  const length = useLength();
  return (
    <ul className="grid gap-5 lg:grid-cols-2">
      {templates.map(({ id, name, description, municipality, months, phases, items, milestones }) => (
        <li key={id} className="border-line flex flex-col rounded-lg border p-5">
          <p className="text-muted text-[0.9375rem]">
            {municipality ? t("own", { municipality: municipality.name }) : t("common")}
          </p>
          <h3 className="[overflow-wrap:anywhere]">{name}</h3>
          <p className="mt-1 font-semibold">{length(months)}</p>
          {description && <p className="mt-2 [overflow-wrap:anywhere]">{description}</p>}
          <p className="text-muted mt-2">{t("holds", { phases: phases.length, items, milestones })}</p>
          <p className="text-muted mt-2">
            {t("phases")}: {phases.join(" · ")}
          </p>
          <p className="mt-auto pt-4">
            <ButtonLink
              variant="secondary"
              href={routes.planTemplate(id, { agreement })}
              aria-label={t("openName", { name })}
            >
              {t("open")}
            </ButtonLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
