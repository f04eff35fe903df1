import {
  Building2,
  House,
  Landmark,
  Lightbulb,
  LockOpen,
  Scale,
  Sprout,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { MatchedWords } from "@/components/freedom/matched-words";
import { useReasonText } from "@/components/freedom/reason-text";
import { useValidityText } from "@/components/freedom/validity-text";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { freedomLayers, type FreedomLayer, type LayerEntry } from "@/lib/domain/freedom/answer";
import { refsOfSource } from "@/lib/domain/freedom/source";
import { routes } from "@/lib/routes";

const icons: Record<FreedomLayer, LucideIcon> = {
  NATIONAL_FENCE_POST: Landmark,
  MUNICIPAL_FENCE_POST: Building2,
  LOCAL_FENCE_POST: House,
  NEIGHBOUR_LAW: Scale,
  FREED_PROVISION: LockOpen,
  MUNICIPAL_RULE: Building2,
  FREE_ALREADY: Sprout,
  UNDECIDED: Lightbulb,
};

const edges = {
  HELD: "border-l-red-700",
  NEIGHBOUR_LAW: "border-l-yellow-500",
  FREED: "border-l-green-700",
  FREE_ALREADY: "border-l-green-700",
};

/** One rule of the answer: what softens it first, then what it says, why it is here and how it was found. */
function Entry({ entry }: { entry: LayerEntry }) {
  const t = useTranslations("freedom.check");
  const reasonText = useReasonText();
  const validityText = useValidityText();
  const { record, reason, exception, decides, says, matched, layer } = entry;
  // Of a law next door people know the name, not the topic it is filed under.
  const named = layer === "NEIGHBOUR_LAW" && record.paragraph !== null;
  const [heading, below] = named ? [record.paragraph, record.title] : [record.title, record.paragraph];
  const validity = validityText(record);
  const refs = refsOfSource(record.source);
  const edge = decides && says ? edges[says] : "border-l-line";
  return (
    <li className={cx("border-line break-inside-avoid rounded-r-lg border border-l-4 p-4 sm:p-5", edge)}>
      <h4 className="text-lg">
        <Link
          href={routes.freedomRecord(record.type, record.id)}
          lang="da"
          className="text-petrol-700 decoration-petrol-300 hover:text-petrol-900 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2"
        >
          {heading}
        </Link>
      </h4>
      {below && (
        <p lang="da" className="text-muted mt-0.5 font-semibold">
          {below}
        </p>
      )}
      {exception && (
        <p className="bg-sand mt-3 border-l-4 border-yellow-500 px-3 py-2">
          <strong>{t(says === "FREED" ? "condition" : "exception")}: </strong>
          <span lang="da">{exception}</span>
        </p>
      )}
      <p className="mt-2">{reasonText(reason)}</p>
      {record.summary !== exception && (
        <p lang="da" className="text-muted mt-1">
          {record.summary}
        </p>
      )}
      <div className="mt-2 space-y-0.5">
        <MatchedWords words={matched} label={t("matched")} />
        {(validity || refs.length > 0) && (
          <p className="text-muted text-[0.9375rem]">
            {[validity, refs.length > 0 ? t("source", { source: refs.join(", ") }) : null]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
      </div>
    </li>
  );
}

function Layers({ entries }: { entries: LayerEntry[] }) {
  const t = useTranslations("freedom.layer");
  const layers = freedomLayers
    .map((layer) => ({ layer, found: entries.filter((entry) => entry.layer === layer) }))
    .filter(({ found }) => found.length > 0);
  return (
    <ol className="space-y-7">
      {layers.map(({ layer, found }) => {
        const Icon = icons[layer];
        return (
          <li key={layer}>
            <h3 className="mb-3 flex items-center gap-2.5">
              <Icon aria-hidden className="text-petrol-700 size-5 shrink-0" />
              {t(layer)}
            </h3>
            <ul className="space-y-3">
              {found.map((entry) => (
                <Entry key={`${entry.record.type} ${entry.record.id}`} entry={entry} />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

/** What the answer rests on, layer by layer, then what lies close by and does not decide. */
export function LayerList({ entries }: { entries: LayerEntry[] }) {
  const t = useTranslations("freedom.check");
  const sections = [
    { id: "layers", found: entries.filter(({ decides }) => decides) },
    { id: "beside", found: entries.filter(({ decides }) => !decides) },
  ] as const;
  return sections.map(
    ({ id, found }) =>
      found.length > 0 && (
        <section key={id} aria-labelledby={id} className="mb-10">
          <h2 id={id} className="mb-1">
            {t(id)}
          </h2>
          <p className="text-muted mb-5">{t(`${id}Lead`)}</p>
          <Layers entries={found} />
        </section>
      ),
  );
}
