import { FlaskConical } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { IdeaStatusBadge } from "@/components/idea/status-badge";
import { SupportButton } from "@/components/idea/support-button";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { makeTrialOfIdeaAction, showIdeaAction, supportIdeaAction } from "@/lib/actions/idea";
import type { IdeaRecord } from "@/lib/domain/idea/record";
import { calendarDateAt } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

export interface ShownIdea extends IdeaRecord {
  may: { manage: boolean; makeTrial: boolean; support: boolean };
}

/** The one tap that turns an idea into a trial. */
export function MakeTrial({ idea, primary = false }: { idea: ShownIdea; primary?: boolean }) {
  const t = useTranslations("idea.item");
  return (
    <form action={makeTrialOfIdeaAction}>
      <input type="hidden" name="id" value={idea.id} />
      <input type="hidden" name="version" value={idea.version} />
      <Button
        type="submit"
        variant={primary ? "primary" : "secondary"}
        aria-label={primary ? undefined : t("makeTrialOf", { title: idea.title })}
      >
        <FlaskConical aria-hidden className="size-5" />
        {t("makeTrial")}
      </Button>
    </form>
  );
}

/** Lets everyone at the institution, and those with the link, see the idea. */
export function ShowIdea({ idea, label }: { idea: ShownIdea; label?: string }) {
  const t = useTranslations("idea.item");
  return (
    <form action={showIdeaAction}>
      <input type="hidden" name="id" value={idea.id} />
      <input type="hidden" name="version" value={idea.version} />
      <Button
        type="submit"
        variant="secondary"
        aria-label={label ? undefined : t("showOf", { title: idea.title })}
      >
        {label ?? t("show")}
      </Button>
    </form>
  );
}

/** Group, way, place and day of an idea, on one line. */
export function IdeaOrigin({ idea, place }: { idea: ShownIdea; place: boolean }) {
  const t = useTranslations("idea.item");
  const locale = useLocale();
  const parts = [
    t("from", { group: t(`groups.${idea.initiator}`) }),
    idea.link && t("by", { link: idea.link }),
    place && idea.institution.name,
    formatDate(calendarDateAt(new Date(idea.createdAt)), locale, "short"),
    idea.isOwn && t("own"),
  ];
  return <>{parts.filter(Boolean).join(" · ")}</>;
}

/** One idea in the box, with the two things most often done with it. */
export function IdeaItem({ idea, place }: { idea: ShownIdea; place: boolean }) {
  const t = useTranslations("idea.item");
  return (
    <li id={`idea-${idea.id}`} className="py-6">
      <p className="mb-1.5 flex flex-wrap gap-2">
        <IdeaStatusBadge status={idea.status} />
        <OriginBadge origin={idea.origin} />
      </p>
      <h3 className="text-xl [overflow-wrap:anywhere]">
        <Link href={routes.ideaInBox(idea.id)}>{idea.title}</Link>
      </h3>
      <p className="text-muted mt-0.5 text-[0.9375rem] [overflow-wrap:anywhere]">
        <IdeaOrigin idea={idea} place={place} />
      </p>
      {idea.text && (
        <p className="mt-2 line-clamp-3 max-w-3xl [overflow-wrap:anywhere] whitespace-pre-line">
          {idea.text}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {idea.may.support && <SupportButton action={supportIdeaAction} idea={idea} />}
        {idea.status === "WAITING" && idea.may.manage && <ShowIdea idea={idea} />}
        {idea.may.makeTrial && <MakeTrial idea={idea} />}
        {idea.trial && <Link href={routes.trial(idea.trial.id)}>{t("seeTrial")}</Link>}
      </div>
    </li>
  );
}
