import { ExternalLink } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ItemList } from "@/components/plan/item-list";
import { StatusBadge } from "@/components/plan/status-badge";
import { useTimeText } from "@/components/plan/time-text";
import { useWording } from "@/components/plan/wording";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import type { ItemPage } from "@/lib/domain/plan/item-page";
import { phaseTarget } from "@/lib/domain/plan/marks";
import { statusOf } from "@/lib/domain/plan/status";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { changeTexts } from "@/lib/i18n/plan-change-words";
import { routes } from "@/lib/routes";

const linkClass =
  "text-petrol-700 decoration-petrol-300 hover:decoration-2 underline underline-offset-4 [overflow-wrap:anywhere]";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted mt-2 sm:mt-0">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

/** When it is, in the words of the plan and as they were understood; where it stands; for whom and by whom. */
export function ItemFacts({ page }: { page: ItemPage }) {
  const t = useTranslations("planItem.field");
  const plan = useTranslations("plan");
  const locale = useLocale();
  const wordingOf = useWording(page.phases);
  const timeText = useTimeText();
  const { item, agreement, phase, parent, links, seesPersons, today } = page;
  const place = { municipality: agreement.municipality.id, agreement: agreement.id };
  const people = [item.responsible, links.responsibleName].filter((each) => each !== null);
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-1.5 sm:grid-cols-[11rem_1fr]">
      <Fact name={t("status")}>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StatusBadge status={statusOf(item, today)} />
          {item.reachedOn && formatDate(item.reachedOn, locale)}
        </span>
      </Fact>
      <Fact name={t("wording")}>
        <span className="font-semibold">{wordingOf(item.wording, item.phaseId)}</span>
        {item.recurring && ` · ${plan("process.recurring")}`}
      </Fact>
      {item.wording && <Fact name={t("means")}>{timeText(item)}</Fact>}
      <Fact name={t("phase")}>
        {phase && (
          <Link href={`${routes.plan(place)}#${phaseTarget(phase.id)}`} className={linkClass}>
            {phase.label}
          </Link>
        )}
      </Fact>
      {parent && (
        <Fact name={t("parent")}>
          <Link href={routes.planItem(parent.id)} className={linkClass}>
            {parent.title}
          </Link>
        </Fact>
      )}
      <Fact name={t("kind")}>{plan(`kind.${item.kind}`)}</Fact>
      <Fact name={t("by")}>
        {plan(`level.${item.level}`)}
        {links.institution && `: ${links.institution.name}`}
      </Fact>
      {item.audience.length > 0 && (
        <Fact name={t("audience")}>{item.audience.map((each) => plan(`audience.${each}`)).join(", ")}</Fact>
      )}
      {seesPersons && people.length > 0 && <Fact name={t("responsible")}>{people.join(" · ")}</Fact>}
      {links.workingGroup && (
        <Fact name={t("workingGroup")}>
          <Link href={routes.workingGroup(links.workingGroup.id)} className={linkClass}>
            {links.workingGroup.name}
          </Link>
        </Fact>
      )}
      {item.note && (
        <Fact name={t("note")}>
          <span className="whitespace-pre-line">{item.note}</span>
        </Fact>
      )}
    </dl>
  );
}

/** What it waits for, what waits for it, and what stands under it. */
export function ItemNeighbours({ page }: { page: ItemPage }) {
  const t = useTranslations("planItem.page");
  const { waitsFor, awaitedBy, children, tooEarlyFor, phases, today, milestones } = page;
  return (
    <>
      {children.length > 0 && (
        <Section id="children" title={t("children")}>
          <ItemList items={children} phases={phases} today={today} />
        </Section>
      )}
      {waitsFor.length > 0 && (
        <Section id="waits-for" title={t("waitsFor")}>
          {tooEarlyFor.length > 0 && (
            <Notice tone="warning" title={t("tooEarly")}>
              <p>{t("tooEarlyText", { titles: tooEarlyFor.map(({ title }) => `»${title}«`).join(", ") })}</p>
            </Notice>
          )}
          <ItemList items={waitsFor} phases={phases} today={today} />
        </Section>
      )}
      {awaitedBy.length > 0 && (
        <Section id="awaited-by" title={t("awaitedBy")}>
          <ItemList items={awaitedBy} phases={phases} today={today} />
        </Section>
      )}
      {milestones.length > 0 && (
        <Section id="milestones" title={t("milestones")}>
          <ul className="list-disc pl-5">
            {milestones.map((row) => (
              <li key={row.id}>
                {row.municipalText ?? row.stateText} <span className="text-muted">({row.wording})</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Trials, wishes, workshops and documents. */
export function ItemTies({ page }: { page: ItemPage }) {
  const t = useTranslations("planItem.page");
  const stage = useTranslations("wish.stage");
  const { trials, wishes, documents, workshops } = page.links;
  if (trials.length + wishes.length + documents.length + workshops.length === 0) return null;
  return (
    <Section id="tied" title={t("tied")}>
      <ul>
        {workshops.map(({ id, title }) => (
          <Tie key={id} sort={t("workshop")}>
            <Link href={routes.workshop(id)} className={linkClass}>
              {title}
            </Link>
          </Tie>
        ))}
        {trials.map(({ id, title, institution }) => (
          <Tie key={id} sort={t("trial")} hint={institution}>
            <Link href={routes.trial(id)} className={linkClass}>
              {title}
            </Link>
          </Tie>
        ))}
        {wishes.map(({ id, title, stage: at }) => (
          <Tie key={id} sort={t("wish")} hint={stage(at)}>
            <Link href={routes.wish(id)} className={linkClass}>
              {title}
            </Link>
          </Tie>
        ))}
        {documents.map(({ title, url }) => (
          <Tie key={url} sort={t("document")} hint={new URL(url).hostname}>
            <a href={url} rel="noreferrer" className={linkClass}>
              {title} <ExternalLink aria-hidden className="mb-0.5 inline size-4" />
            </a>
          </Tie>
        ))}
      </ul>
    </Section>
  );
}

function Tie({ sort, hint, children }: { sort: string; hint?: string; children: ReactNode }) {
  return (
    <li className="border-line gap-x-6 border-b py-2.5 sm:grid sm:grid-cols-[9rem_1fr]">
      <span className="text-muted">{sort}</span>
      <span className="min-w-0">
        {children}
        {hint && <span className="text-muted"> · {hint}</span>}
      </span>
    </li>
  );
}

/** What happened to it, the newest first: when, what, why, and to the municipality's own people by whom. */
export function ItemHistory({ page }: { page: ItemPage }) {
  const t = useTranslations("planItem.page");
  const locale = useLocale();
  const { events, names } = page;
  const texts = changeTexts(names, locale);
  return (
    <Section id="history" title={t("history")}>
      {events.length === 0 && <p className="text-muted">{t("historyEmpty")}</p>}
      <ol className="max-w-3xl space-y-4">
        {events.map(({ id, at, words, reason, byName }) => (
          <li key={id} className="border-petrol-300 border-l-2 pl-4">
            <p className="text-muted text-[0.9375rem]">
              <time dateTime={at}>{formatInstant(new Date(at), locale)}</time>
              {byName && ` · ${byName}`}
            </p>
            <p>{texts.sentence(words)}</p>
            {words.fields.length > 0 && (
              <ul className="text-muted list-disc pl-5">
                {words.fields.map((each) => (
                  <li key={each.field} className="[overflow-wrap:anywhere]">
                    {texts.field(each)}
                  </li>
                ))}
              </ul>
            )}
            {reason && <p className="mt-1">{t("reason", { reason })}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
