import { useTranslations } from "next-intl";
import { Pills } from "@/components/ui/pills";
import { searchKinds, type KindCounts, type SearchKind } from "@/lib/domain/search/hit";

/** How many there are of each kind; each number is the number of rows behind it. */
export function KindTabs({
  counts,
  chosen,
  addressOf,
}: {
  counts: KindCounts;
  chosen: SearchKind | null;
  addressOf: (kind: SearchKind | null) => string;
}) {
  const t = useTranslations("search");
  const all = searchKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const shown = searchKinds.filter((kind) => counts[kind] > 0 || kind === chosen);
  return (
    <Pills
      label={t("kinds")}
      pills={[null, ...shown].map((kind) => ({
        href: addressOf(kind),
        text: kind ? t(`kind.${kind}`) : t("all"),
        count: kind ? counts[kind] : all,
        isChosen: kind === chosen,
      }))}
      className="mb-5"
    />
  );
}
