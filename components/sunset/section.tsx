import { useTranslations } from "next-intl";
import { SunsetFilterForm } from "@/components/sunset/filter";
import { sunsetLinkQuery } from "@/components/sunset/link-query";
import { SunsetList } from "@/components/sunset/list";
import { movePath } from "@/components/sunset/movable-dates";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Section } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { EndingKind } from "@/lib/domain/sunset/ending";
import { routes } from "@/lib/routes";
import type { SunsetQuery } from "@/lib/validation/sunset";
import type { ComponentProps } from "react";

/** Filter, list and its pages; what an empty list teaches. */
export function SunsetSection({
  municipality,
  today,
  query,
  figures,
  groups,
  total,
  pages,
  kinds,
  agreements,
}: {
  municipality: { id: string; areas: WelfareArea[] };
  today: CalendarDate;
  query: SunsetQuery;
  figures: { all: number };
  groups: ComponentProps<typeof SunsetList>["groups"];
  total: number;
  pages: number;
  kinds: EndingKind[];
  agreements: { id: string; mayMove: boolean }[];
}) {
  const t = useTranslations("sunset");
  const paging = useTranslations("common.paging");
  const pageLink = (page: number) => `${routes.sunset(sunsetLinkQuery(municipality.id, query, page))}#list`;
  const moveHref = (ending: { kind: EndingKind; id: string }) => {
    const agreement = ending.kind === "AGREEMENT" && agreements.find(({ id }) => id === ending.id);
    return agreement && agreement.mayMove
      ? movePath({ kind: "AGREEMENT", id: ending.id }, [], municipality.id)
      : null;
  };
  if (figures.all === 0) {
    return (
      <div className="mb-12">
        <EmptyState
          title={t("empty.title")}
          action={
            <ButtonLink href={routes.trials({ municipality: municipality.id })} variant="secondary">
              {t("empty.action")}
            </ButtonLink>
          }
        >
          {t("empty.text")}
        </EmptyState>
      </div>
    );
  }
  return (
    <Section
      id="list"
      title={t("list.title")}
      action={<span className="text-muted">{t("list.found", { count: total })}</span>}
    >
      <SunsetFilterForm
        municipalityId={municipality.id}
        query={query}
        areas={municipality.areas}
        kinds={kinds}
      />
      {total === 0 ? (
        <EmptyState title={t("empty.filteredTitle")}>{t("empty.filteredText")}</EmptyState>
      ) : (
        <SunsetList groups={groups} today={today} moveHref={moveHref} />
      )}
      {pages > 1 && (
        <Pagination
          label={paging("label")}
          status={t("list.page", { page: query.page, pages })}
          previous={query.page > 1 ? { href: pageLink(query.page - 1), text: paging("previous") } : null}
          next={query.page < pages ? { href: pageLink(query.page + 1), text: paging("next") } : null}
        />
      )}
    </Section>
  );
}
