import { useLocale, useTranslations } from "next-intl";
import { ReviewSteps } from "@/components/exemption/review-steps";
import { ReviewStateBadge } from "@/components/exemption/state-badge";
import { CommentForm, ReviewForm } from "@/components/exemption/step-forms";
import { ClientTexts } from "@/components/layout/client-texts";
import { usePlaceName } from "@/components/trial/place-name";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { EmptyState } from "@/components/ui/page";
import { Pages } from "@/components/ui/pagination";
import {
  STATEMENTS_PER_PAGE,
  exemptionLinkQuery,
  type ExemptionQuery,
  type QueuedStatement,
} from "@/lib/domain/exemption/queue";
import { routes } from "@/lib/routes";

type Shown = QueuedStatement & { may: { review: boolean; comment: boolean } };

interface QueueProps {
  query: ExemptionQuery;
  list: { items: Shown[]; total: number; trials: number } | null;
  current: Shown | null;
  next: string | null;
  done: "review" | "comment" | null;
}

function linkQuery(query: ExemptionQuery, more: Partial<ExemptionQuery> = {}) {
  return {
    ...exemptionLinkQuery({ ...query, use: null, ...more }),
    municipality: query.municipality ?? "all",
  };
}

/** The statements asked for, those that waited longest first; one stands open, to be done with and followed by the next. */
export function ReviewQueue({ query, list, current, next, done }: QueueProps) {
  const t = useTranslations("exemption.queue");
  const isGone = query.use !== null && current?.id !== query.use && done === null;
  const isLast = done !== null && (list?.items.length ?? 0) === 0;
  return (
    <>
      {done && (
        <Notice tone="success" live title={t(isLast ? "done.last" : `done.${done}`)} className="no-print" />
      )}
      {isGone && (
        <Notice tone="info" title={t("goneTitle")}>
          {t("goneText")}
        </Notice>
      )}
      {current && <OpenStatement key={current.id} {...{ query, current, next, focus: done !== null }} />}
      {list && list.total === 0 && !current && (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      )}
      {list && list.total > 0 && <StatementList query={query} list={list} openId={current?.id ?? null} />}
    </>
  );
}

function OpenStatement({
  query,
  current,
  next,
  focus,
}: Pick<QueueProps, "query" | "next"> & { current: Shown; focus: boolean }) {
  const t = useTranslations("exemption");
  const trialText = useTranslations("trial");
  const locale = useLocale();
  const { trial, may } = current;
  const place = usePlaceName()(trial);
  const queue = new URLSearchParams(
    Object.entries(linkQuery(query)).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  ).toString();
  const target = { use: current.id, version: current.version, queue, next };
  const skip = next && next !== current.id ? routes.exemptions({ ...linkQuery(query), use: next }) : null;
  return (
    <article className="border-petrol-700 mb-8 rounded-lg border-2 p-4 sm:p-6">
      <p className="text-muted">
        {place} · {trial.municipality.name}
      </p>
      <h3 className="text-xl">
        <Link href={`${routes.trial(trial.id)}#parts`}>{trial.title}</Link>
      </h3>
      <dl className="my-4 grid gap-x-8 gap-y-2 sm:grid-cols-2">
        <Fact label={trialText("field.freedFrom")}>{trial.freedFrom}</Fact>
        <Fact label={trialText("field.freedTo")}>{trial.freedTo}</Fact>
      </dl>
      <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">
          {current.part ?? trialText("detail.whole")} · {t(`level.${current.level}`)}
        </span>
        <ReviewStateBadge state={current.state} />
      </p>
      <p className="mb-4" lang="da">
        {current.basis ?? <span className="text-muted">{trialText("detail.notNamed")}</span>}
      </p>
      <ReviewSteps use={current} />
      <p className="text-muted mt-4">
        {t("queue.counted", { need: trialText(`need.${current.trialNeed}`).toLocaleLowerCase(locale) })}
      </p>
      {(may.review || may.comment) && (
        <ClientTexts locale={locale} of={["exemption", "trial"]}>
          {may.review && <ReviewForm target={target} current={current} skip={skip} focus={focus} />}
          {may.comment && <CommentForm target={target} current={current} />}
        </ClientTexts>
      )}
      {!may.review && !may.comment && <p className="text-muted mt-2">{t("queue.readOnly")}</p>}
    </article>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt className="text-muted text-[0.9375rem]">{label}</dt>
      <dd className="[overflow-wrap:anywhere] whitespace-pre-line">{children}</dd>
    </div>
  );
}

function StatementList({
  query,
  list,
  openId,
}: {
  query: ExemptionQuery;
  list: NonNullable<QueueProps["list"]>;
  openId: string | null;
}) {
  const t = useTranslations("exemption");
  const need = useTranslations("trial.need");
  const whole = useTranslations("trial.detail")("whole");
  const { items, total, trials } = list;
  const pageLink = (page: number) => `${routes.exemptions(linkQuery(query, { page }))}#review`;
  return (
    <>
      <p role="status" className="mb-2 font-semibold">
        {t("queue.found", { total, trials })}
      </p>
      <ol className="border-line border-t">
        {items.map((each) => (
          <li
            key={each.id}
            aria-current={each.id === openId ? "true" : undefined}
            className={cx(
              "border-line flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b px-2 py-3",
              each.id === openId && "bg-petrol-50",
            )}
          >
            <div className="min-w-0 flex-1 basis-72">
              <Link
                href={`${routes.exemptions({ ...linkQuery(query, { page: query.page }), use: each.id })}#review`}
                className="font-semibold"
              >
                {each.trial.title}
                <span className="sr-only">, {each.part ?? whole}</span>
              </Link>
              <p className="text-muted text-[0.9375rem]">
                {[
                  each.part ?? whole,
                  each.basis ?? t(`level.${each.level}`),
                  query.municipality === null && each.trial.municipality.name,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <p className="flex flex-wrap items-center gap-3">
              <span>{need(each.statedNeed)}</span>
              <ReviewStateBadge state={each.state} />
            </p>
          </li>
        ))}
      </ol>
      {total > STATEMENTS_PER_PAGE && (
        <Pages page={query.page} pageSize={STATEMENTS_PER_PAGE} total={total} hrefOf={pageLink} />
      )}
    </>
  );
}
