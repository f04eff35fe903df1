import { useLocale, useTranslations } from "next-intl";
import { AdoptLink } from "@/components/adoption/adopt-link";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { StageBadge } from "@/components/trial/stage-badge";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { EmptyState, Section } from "@/components/ui/page";
import type { AlikeTrial } from "@/lib/domain/institution/glance";
import type { Adoption } from "@/lib/domain/trial/adoption";
import { isStated } from "@/lib/domain/trial/source-note";
import { routes } from "@/lib/routes";

function Told({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="text-sm font-semibold">{term}</dt>
      <dd className="line-clamp-4 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

function AlikeCard({ trial, mayAdopt }: { trial: AlikeTrial; mayAdopt: Adoption["mayAdopt"] }) {
  const t = useTranslations("institution.alike");
  const locale = useLocale();
  const place = usePlaceName()(trial);
  const themes = trial.themes.map((theme) => (locale === "en" ? theme.labelEn : theme.label));
  return (
    <li className="border-line flex flex-col rounded-lg border p-5">
      <h3 className="text-lg">
        <Link href={routes.trial(trial.id)} className="[overflow-wrap:anywhere]">
          {trial.title}
        </Link>
      </h3>
      <p className="text-muted [overflow-wrap:anywhere]">
        {place} · {trial.municipality.name}
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        {trial.outcome ? <DecisionBadge outcome={trial.outcome} /> : <StageBadge stage={trial.stage} />}
        {trial.isNear && <Badge tone="petrol">{t("near")}</Badge>}
      </p>
      {themes.length > 0 && (
        <p className="text-muted mt-2 text-[0.9375rem]">{t("shared", { themes: themes.join(", ") })}</p>
      )}
      <dl className="mt-3 mb-5 space-y-2">
        {isStated(trial.freedTo) && <Told term={t("does")}>{trial.freedTo}</Told>}
        {trial.reason && <Told term={t("became")}>{trial.reason}</Told>}
        {trial.learning && <Told term={t("learned")}>{trial.learning}</Told>}
      </dl>
      <p className="no-print mt-auto">
        <AdoptLink trialId={trial.id} mayAdopt={mayAdopt} variant="secondary" />
      </p>
    </li>
  );
}

/** What others of the same kind try, what came of it, and the way to try it here. */
export function Alike({
  trials,
  themes,
  isOwn,
  mayAdopt,
}: {
  trials: AlikeTrial[];
  /** ids of the institution's own themes */
  themes: string[];
  isOwn: boolean;
  mayAdopt: Adoption["mayAdopt"];
}) {
  const t = useTranslations("institution.alike");
  const own = String(isOwn);
  return (
    <Section
      id="alike"
      title={t("title", { isOwn: own })}
      action={
        trials.length > 0 &&
        themes.length > 0 && <Link href={routes.trials({ theme: themes })}>{t("more", { isOwn: own })}</Link>
      }
    >
      <p className="text-muted -mt-2 mb-4 max-w-prose">{t("lead", { themes: String(themes.length > 0) })}</p>
      {trials.length === 0 ? (
        <EmptyState title={t("none")} action={<Link href={routes.ideas()}>{t("ideas")}</Link>} />
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {trials.map((trial) => (
            <AlikeCard key={trial.id} trial={trial} mayAdopt={mayAdopt} />
          ))}
        </ul>
      )}
    </Section>
  );
}
