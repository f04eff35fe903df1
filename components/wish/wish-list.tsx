import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Section } from "@/components/ui/page";
import { WishItems } from "@/components/wish/wish-item";
import type { WishSummary } from "@/lib/domain/wish/record";
import { wishKinds, wishStages, type WishKind, type WishStage } from "@/lib/domain/wish/wish";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Chosen {
  municipality: string | null;
  kind: WishKind | null;
  stage: WishStage | null;
  provision: string | null;
  rule: string | null;
}

/** Three choices in a plain form, so that the address holds them. */
export function WishFilterForm({
  filter,
  municipalities,
}: {
  filter: Chosen;
  municipalities: { id: string; name: string }[];
}) {
  const t = useTranslations("wish");
  const isChosen = Object.values(filter).some(Boolean);
  return (
    <form
      action={routes.wishes()}
      className="mb-4 grid items-end gap-x-4 sm:grid-cols-[repeat(3,minmax(0,14rem))_auto] sm:justify-start"
    >
      {filter.provision && <input type="hidden" name="provision" value={filter.provision} />}
      {filter.rule && <input type="hidden" name="rule" value={filter.rule} />}
      <SelectField
        id="municipality"
        label={t("list.municipality")}
        defaultValue={filter.municipality ?? ""}
        placeholder={t("list.all")}
        options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        id="kind"
        label={t("list.kind")}
        defaultValue={filter.kind ?? ""}
        placeholder={t("list.all")}
        options={wishKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <SelectField
        id="stage"
        label={t("list.stage")}
        defaultValue={filter.stage ?? ""}
        placeholder={t("list.all")}
        options={wishStages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
      />
      <p className="mb-5 flex flex-wrap gap-3">
        <Button type="submit" variant="secondary">
          {t("list.show")}
        </Button>
        {isChosen && (
          <ButtonLink href={routes.wishes()} variant="quiet">
            {t("list.reset")}
          </ButtonLink>
        )}
      </p>
    </form>
  );
}

/** The wishes by round as they came, the latest deadline first; challenges, which have no round, last. */
function byRound(
  wishes: WishSummary[],
): { key: string; round: WishSummary["round"]; wishes: WishSummary[] }[] {
  const groups = new Map<string, { key: string; round: WishSummary["round"]; wishes: WishSummary[] }>();
  for (const wish of wishes) {
    const key = wish.round?.id ?? "challenges";
    const group = groups.get(key) ?? { key, round: wish.round, wishes: [] };
    group.wishes.push(wish);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export function WishesByRound({ wishes }: { wishes: WishSummary[] }) {
  const t = useTranslations("wish.list");
  const locale = useLocale();
  return byRound(wishes).map(({ key, round, wishes: own }) => (
    <section key={key} aria-labelledby={`round-${key}`} className="mb-8">
      <h3 id={`round-${key}`} className="mb-2">
        {round ? t("round", { date: formatDate(round.deadlineOn, locale) }) : t("challenges")}
      </h3>
      <WishItems wishes={own} heading="h4" />
    </section>
  ));
}

/** What the reader has to treat or decide on, before everything else. */
export function WaitingWishes({ waiting }: { waiting: { wishes: WishSummary[]; total: number } }) {
  const t = useTranslations("wish.list");
  const more = waiting.total - waiting.wishes.length;
  return (
    <Section id="waiting" title={t("waitingTitle")}>
      {waiting.wishes.length === 0 ? (
        <p className="text-muted">{t("waitingNone")}</p>
      ) : (
        <WishItems wishes={waiting.wishes} />
      )}
      {more > 0 && <p className="mt-3">{t("waitingMore", { count: more })}</p>}
    </Section>
  );
}
