import { useLocale, useTranslations } from "next-intl";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Link } from "@/components/ui/link";
import { PageHeader, Section } from "@/components/ui/page";
import { NextSteps } from "@/components/wish/next-steps";
import { WishAnswerBox } from "@/components/wish/wish-answer";
import { WaitsForBadge, WishKindBadge, WishStageBadge } from "@/components/wish/wish-badges";
import { WishFacts } from "@/components/wish/wish-facts";
import { WishHistory } from "@/components/wish/wish-history";
import { WishStepper } from "@/components/wish/wish-stepper";
import type { WishPage } from "@/lib/domain/wish/page";
import { isOpen } from "@/lib/domain/wish/wish";
import { routes } from "@/lib/routes";

function WaitingTrials({ visible, total }: WishPage["trials"]) {
  const t = useTranslations("wish.detail");
  const locale = useLocale();
  if (total === 0) return <p className="text-muted">{t("trialsNone")}</p>;
  return (
    <>
      <ul className="max-w-prose">
        {visible.map(({ id, title, institution }) => (
          <li key={id} className="border-line border-b py-2.5 first:border-t">
            <Link lang={locale === "da" ? undefined : "da"} href={routes.trial(id)}>
              {title}
            </Link>
            <span className="text-muted block text-[0.9375rem]">{institution}</span>
          </li>
        ))}
      </ul>
      {total > visible.length && (
        <p className="text-muted mt-2">{t("trialsHidden", { count: total - visible.length })}</p>
      )}
    </>
  );
}

/** One wish: where it stands first, then the next step, what it is about and everything that happened. */
export function WishStory({ page }: { page: WishPage }) {
  const t = useTranslations("wish");
  const locale = useLocale();
  const { wish, way, recommended, moves, trials } = page;
  const danish = locale === "da" ? undefined : "da";
  return (
    <article>
      <PageHeader
        title={<span lang={danish}>{wish.title}</span>}
        kicker={[wish.institution?.name ?? t("ownOf"), wish.municipality.name].join(" · ")}
      />
      <p className="-mt-4 mb-6 flex flex-wrap gap-2">
        <WishKindBadge kind={wish.kind} />
        <WishStageBadge stage={wish.stage} answer={wish.answer} />
        <WaitsForBadge waitsFor={page.waitsFor} />
        <OriginBadge origin={wish.origin} />
      </p>
      <WishAnswerBox wish={wish} by={page.answeredBy} today={page.today} />
      <Section title={t("detail.way")} id="way">
        <WishStepper steps={way} recommended={recommended} />
      </Section>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="min-w-0">
          <Section title={t("detail.story")} id="story">
            <div className="mb-6 max-w-prose">
              <h3>{t("detail.why")}</h3>
              <p lang={danish} className="mt-1 whitespace-pre-line">
                {wish.why}
              </p>
            </div>
            <div className="mb-6 max-w-prose">
              <h3>{t("detail.wouldEnable")}</h3>
              <p lang={danish} className="mt-1 whitespace-pre-line">
                {wish.wouldEnable}
              </p>
            </div>
          </Section>
          <NextSteps
            wish={wish}
            moves={moves}
            recommended={recommended}
            choices={page.answerChoices}
            today={page.today}
          />
          {(isOpen(wish.stage) || trials.total > 0) && (
            <Section title={isOpen(wish.stage) ? t("detail.trials") : t("detail.trialsDone")} id="trials">
              <WaitingTrials {...trials} />
            </Section>
          )}
          <Section title={t("detail.history")} id="history">
            <WishHistory steps={wish.steps} />
          </Section>
        </div>
        <aside aria-labelledby="facts">
          <h2 id="facts" className="mb-3 text-xl">
            {t("detail.facts")}
          </h2>
          <WishFacts wish={wish} />
        </aside>
      </div>
    </article>
  );
}
