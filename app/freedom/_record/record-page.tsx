import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { LinkedSection } from "@/components/freedom/record/linked-section";
import { RecordFacts } from "@/components/freedom/record/record-facts";
import { RecordLinks } from "@/components/freedom/record/record-links";
import { TwoSides } from "@/components/freedom/record/two-sides";
import { UsesSection } from "@/components/freedom/record/uses-section";
import { ValiditySection } from "@/components/freedom/record/validity-section";
import { Link } from "@/components/ui/link";
import { RecordHistory } from "@/components/upkeep/record-history";
import { SavedNotice } from "@/components/upkeep/saved-notice";
import { UpkeepActions } from "@/components/upkeep/upkeep-actions";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import { loadFreedomRecord } from "@/lib/loaders/freedom-record";
import { pageData } from "@/lib/loaders/page-data";
import { loadRecordHistory } from "@/lib/loaders/upkeep";
import { routes } from "@/lib/routes";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawQuery>;
}

/** The title and the page share one read. */
const load = cache(async (type: FreedomRecordType, id: string) =>
  loadFreedomRecord(await getViewer(), type, id),
);

/** "Dagtilbudsloven § 11, stk. 3", or nothing where no law stands behind. */
const lawOf = ({ law, paragraph, subsection }: Record<"law" | "paragraph" | "subsection", string | null>) =>
  [law, [paragraph, subsection].filter(Boolean).join(", ")].filter(Boolean).join(" ");

async function trail(title: string, more?: string) {
  const common = await getTranslations("common.nav");
  return [
    { href: routes.freedom(), text: common("freedom") },
    { href: more, text: title },
  ];
}

async function HistoryPage({ type, id }: { type: FreedomRecordType; id: string }) {
  const history = pageData(await loadRecordHistory(await getViewer(), { type, id }));
  const t = await getTranslations("freedom.record");
  const title = history.versions.find((version) => version.id === id)?.title ?? "";
  const items = await trail(title, routes.freedomRecord(type, id));
  return (
    <Page width="narrow">
      <Breadcrumb items={[...items, { text: t("history") }]} />
      <PageHeader kicker={t(`kicker.${type}`)} title={t("historyOf", { title })} />
      <RecordHistory history={history} />
    </Page>
  );
}

/** The reverse of one rule: what it holds, what it frees, and who uses that. */
async function RecordPage({ type, id, saved }: { type: FreedomRecordType; id: string; saved?: string }) {
  const [viewer, result] = await Promise.all([getViewer(), load(type, id)]);
  const { record, place, state, versions, uses, usedIds, linked, grants, ...data } = pageData(result);
  const t = await getTranslations("freedom");
  const { input, level } = record;
  const newer = versions.at(-1);
  const isReplaced = newer !== undefined && newer.id !== id;
  const law = lawOf(input);
  return (
    <Page>
      <Breadcrumb items={await trail(input.title)} />
      <SavedNotice saved={saved} />
      <PageHeader
        kicker={[t(`record.kicker.${type}`), type === "FENCE_POST" ? t(`level.${level}`) : law]
          .filter(Boolean)
          .join(" · ")}
        title={<span lang="da">{input.title}</span>}
        action={<UpkeepActions viewer={viewer} type={type} id={id} place={place} isReplaced={isReplaced} />}
      />
      {isReplaced && (
        <Notice tone="warning" title={t("record.replacedNotice")}>
          <Link href={routes.freedomRecord(type, newer.id)}>{t("record.replacedLink")}</Link>
        </Notice>
      )}
      <TwoSides record={record} />
      <div className="grid grid-cols-1 items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <UsesSection type={type} uses={uses} ids={usedIds} />
          <ValiditySection record={record} versions={versions} grants={grants} />
          <LinkedSection linked={linked} keywords={input.keywords} />
        </div>
        <div>
          <RecordFacts record={record} state={state} origin={data.origin} source={data.source} />
          {data.maySeeHistory && (
            <p className="mt-3">
              <Link href={routes.freedomRecord(type, id, { history: "1" })}>{t("record.history")}</Link>
            </p>
          )}
          <RecordLinks record={record} />
        </div>
      </div>
    </Page>
  );
}

/** The page and the title of records of one type, for their three addresses. */
export function recordPage(type: FreedomRecordType) {
  return {
    async generateMetadata({ params }: Props): Promise<Metadata> {
      const result = await load(type, (await params).id);
      return result.ok ? { title: result.data.record.input.title } : {};
    },
    async Page({ params, searchParams }: Props) {
      const [{ id }, raw] = await Promise.all([params, searchParams]);
      if (firstValue(raw, "history") === "1") return <HistoryPage type={type} id={id} />;
      return <RecordPage type={type} id={id} saved={firstValue(raw, "saved") ?? undefined} />;
    },
  };
}
