import { useTranslations } from "next-intl";
import { IdeaItem, type ShownIdea } from "@/components/idea/idea-item";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Section } from "@/components/ui/page";
import { ideaStatuses, type IdeaStatus } from "@/lib/domain/idea/idea";
import { routes } from "@/lib/routes";
import { ideaSorts, type IdeaQuery } from "@/lib/validation/idea";

/** Three choices in a plain form, so that the address holds them. */
export function IdeaFilter({
  query,
  places,
  byStatus,
}: {
  query: IdeaQuery;
  places: { id: string; name: string }[];
  byStatus: Partial<Record<IdeaStatus, number>>;
}) {
  const t = useTranslations("idea");
  const counted = (status: IdeaStatus) => `${t(`status.${status}`)} (${byStatus[status] ?? 0})`;
  const isChosen = query.status !== null || query.institution !== null || query.sort !== "support";
  return (
    <form
      action={routes.ideaBox()}
      className="mb-6 grid items-end gap-x-4 sm:grid-cols-[repeat(3,minmax(0,15rem))_auto] sm:justify-start"
    >
      <SelectField
        id="status"
        label={t("box.status")}
        defaultValue={query.status ?? ""}
        placeholder={t("box.current")}
        options={ideaStatuses
          .filter((status) => byStatus[status] !== undefined || status === query.status)
          .map((status) => ({ value: status, label: counted(status) }))}
      />
      {places.length > 1 && (
        <SelectField
          id="institution"
          label={t("box.institution")}
          defaultValue={query.institution ?? ""}
          placeholder={t("box.all")}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        id="sort"
        label={t("box.sort")}
        defaultValue={query.sort}
        options={ideaSorts.map((sort) => ({ value: sort, label: t(`box.sorts.${sort}`) }))}
      />
      <p className="mb-5 flex flex-wrap gap-3">
        <Button type="submit" variant="secondary">
          {t("box.show")}
        </Button>
        {isChosen && (
          <ButtonLink href={routes.ideaBox()} variant="quiet">
            {t("box.reset")}
          </ButtonLink>
        )}
      </p>
    </form>
  );
}

/** The ideas, those nobody has read under a heading of their own. */
export function IdeaList({
  ideas,
  byStatus,
  place,
}: {
  ideas: ShownIdea[];
  byStatus: Partial<Record<IdeaStatus, number>>;
  /** true where they come from several institutions */
  place: boolean;
}) {
  const t = useTranslations("idea");
  const groups = ideaStatuses.map((status) => ({
    status,
    ideas: ideas.filter((idea) => idea.status === status),
  }));
  const title = (status: IdeaStatus) =>
    status === "WAITING" ? t("box.unread") : status === "OPEN" ? t("box.open") : t(`status.${status}`);
  return groups
    .filter((group) => group.ideas.length > 0)
    .map((group) => (
      <Section
        key={group.status}
        id={group.status.toLowerCase()}
        title={title(group.status)}
        action={<span className="text-muted">{t("box.count", { count: byStatus[group.status] ?? 0 })}</span>}
      >
        {group.status === "WAITING" && <p className="text-muted">{t("box.unreadText")}</p>}
        <ul className="divide-line divide-y">
          {group.ideas.map((idea) => (
            <IdeaItem key={idea.id} idea={idea} place={place} />
          ))}
        </ul>
      </Section>
    ));
}
