import { useTranslations } from "next-intl";
import { MapStateBadge } from "@/components/freedom/map/map-state";
import { useReasonText } from "@/components/freedom/reason-text";
import { Link } from "@/components/ui/link";
import { paragraphOf } from "@/lib/domain/freedom/decide";
import { groupEntries, type MapEntry, type MapPlace, type MapTopic } from "@/lib/domain/freedom/map";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { routes } from "@/lib/routes";

/** A group's name: the law, the kind of municipal rule, or fence-posts. */
export function useTopicText(): (topic: MapTopic) => string {
  const t = useTranslations("freedom");
  return (topic) => {
    if (topic.kind === "LAW") return topic.law;
    return topic.kind === "CATEGORY" ? t(`ruleCategory.${topic.category}`) : t("map.topicFencePosts");
  };
}

type Used = MapEntry & { ids: string[] };

function Row({ entry, place }: { entry: Used; place: MapPlace }) {
  const t = useTranslations("freedom.map");
  const check = useTranslations("freedom.check");
  const reasonText = useReasonText();
  const { record, state, exception, heldBy, uses, ids, reason } = entry;
  const trials = trialFilterQuery({
    municipality: [place.municipalityId],
    area: [place.area],
    ...(record.type === "RULE" ? { rule: ids } : { provision: ids }),
  });
  // Why a rule holds is the same for its whole group; what it says is worth the line.
  const isPlainlyHeld =
    state === "HELD" && heldBy === null && reason.key !== "lawNotFreedByMunicipalAgreement";
  const isLifted = state === "USED" || state === "UNUSED";
  return (
    <li className="border-line grid break-inside-avoid gap-x-6 gap-y-1.5 border-b py-3.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h4 className="text-[1.0625rem]">
          <Link href={routes.freedomRecord(record.type, record.id)} lang="da">
            {record.title}
          </Link>
        </h4>
        {record.type === "PROVISION" && record.paragraph && (
          <p lang="da" className="text-muted font-semibold">
            {paragraphOf(record)}
          </p>
        )}
        {exception && (
          <p className="mt-1 border-l-4 border-yellow-500 pl-3">
            <strong>{check(isLifted ? "condition" : "exception")}: </strong>
            <span lang="da">{exception}</span>
          </p>
        )}
        <p lang={isPlainlyHeld ? "da" : undefined} className="text-muted mt-0.5 text-[0.9375rem]">
          {heldBy
            ? t("heldBy", { title: heldBy.title })
            : isPlainlyHeld
              ? record.summary
              : reasonText(reason)}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 sm:flex-col sm:items-end">
        <MapStateBadge state={state} />
        {uses > 0 && (
          <Link href={routes.trials(trials)} className="text-petrol-700 underline underline-offset-4">
            {t("uses", { count: uses })}
          </Link>
        )}
      </div>
    </li>
  );
}

/** Every rule in words, by level and topic. */
export function MapList({ entries, place }: { entries: Used[]; place: MapPlace }) {
  const t = useTranslations("freedom.map");
  const topicText = useTopicText();
  return groupEntries(entries).map(({ level, topics }) => (
    <section key={level} aria-labelledby={`level-${level}`} className="mb-10">
      <h2 id={`level-${level}`} className="border-line-strong mb-5 border-b-2 pb-2">
        {t(`levelName.${level}`)}
      </h2>
      <div className="gap-x-12 lg:columns-2">
        {topics.map(({ topic, entries: found }) => {
          const text = topicText(topic);
          return (
            <section key={text} className="mb-7">
              <h3
                lang={topic.kind === "LAW" ? "da" : undefined}
                className="border-line break-after-avoid border-b pb-1.5"
              >
                {text}
              </h3>
              <ul>
                {found.map((entry) => (
                  <Row key={`${entry.record.type} ${entry.record.id}`} entry={entry} place={place} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  ));
}
