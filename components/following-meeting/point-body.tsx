import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { milestoneTarget } from "@/lib/domain/plan/marks";
import type { AgendaPoint } from "@/lib/domain/politics/meeting";
import { routes } from "@/lib/routes";

/** Where a point's thing is read in full; null where there is none that this reader may open. */
export function pointHref({ isLinked, kind, trialId, dilemmaId, wishId, partId, part }: AgendaPoint) {
  if (!isLinked) return null;
  if (trialId) return routes.trial(trialId);
  if (dilemmaId) return routes.dilemma(dilemmaId);
  if (wishId) return routes.wish(wishId);
  if (!partId || !part || kind !== "MILESTONE") return null;
  if (part.subject === "ITEM") return routes.planItem(partId);
  const plan = { municipality: part.municipalityId, agreement: part.agreementId };
  return `${routes.plan(plan)}#${milestoneTarget(partId)}`;
}

/** A point to be read: what it is, its words, and what was said to it. */
export function PointBody({ point, place }: { point: AgendaPoint; place: number }) {
  const t = useTranslations("followingMeeting");
  const locale = useLocale();
  const own = locale === "da" ? undefined : "da";
  const { kind, title, text, note, isVisible } = point;
  const href = pointHref(point);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span aria-hidden className="text-muted min-w-6 font-semibold tabular-nums">
          {place}.
        </span>
        <h3 lang={own} className="min-w-0 flex-1 basis-60 text-lg [overflow-wrap:anywhere]">
          {href ? (
            <Link href={href} className="print:text-ink print:no-underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </h3>
        {kind !== "FREE" && <Badge>{t(`kind.${kind}`)}</Badge>}
      </div>
      <div className="pl-9">
        {!isVisible && <p className="text-muted mt-1">{t("agenda.hidden")}</p>}
        {text &&
          (kind === "STORY" ? (
            <blockquote
              lang={own}
              className="border-petrol-300 mt-2 max-w-prose border-l-4 pl-4 [overflow-wrap:anywhere] whitespace-pre-line italic"
            >
              {text}
            </blockquote>
          ) : (
            <p lang={own} className="mt-1 max-w-prose [overflow-wrap:anywhere] whitespace-pre-line">
              {text}
            </p>
          ))}
        {note && (
          <div className="bg-sand mt-3 max-w-prose rounded-lg p-3">
            <p className="text-muted text-[0.9375rem] font-semibold">{t("agenda.said")}</p>
            <p lang={own} className="[overflow-wrap:anywhere] whitespace-pre-line">
              {note}
            </p>
          </div>
        )}
      </div>
    </>
  );
}
