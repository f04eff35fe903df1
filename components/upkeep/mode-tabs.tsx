import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { usePeriodText } from "@/components/upkeep/period-text";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import type { UpkeepMode } from "@/lib/domain/freedom/upkeep";
import type { Period } from "@/lib/domain/freedom/validity";
import { routes } from "@/lib/routes";

/** The ways of changing a record, and how long it holds now. */
export function ModeTabs({
  type,
  id,
  mode,
  isReplaced,
  period,
}: {
  type: FreedomRecordType;
  id: string;
  mode: Exclude<UpkeepMode, "new">;
  isReplaced: boolean;
  period: Period;
}) {
  const t = useTranslations("upkeep");
  const periodText = usePeriodText();
  const modes = isReplaced ? (["edit", "end"] as const) : (["edit", "supersede", "end"] as const);
  return (
    <>
      <nav aria-label={t("modes")} className="border-line mb-6 flex flex-wrap gap-x-6 border-b">
        {modes.map((each) => (
          <Link
            key={each}
            href={routes.editFreedomRecord(type, id, { mode: each })}
            aria-current={each === mode ? "page" : undefined}
            className={cx(
              "text-petrol-700 -mb-px inline-flex min-h-11 items-center border-b-4 py-2 font-semibold no-underline",
              each === mode ? "border-petrol-700" : "hover:border-line-strong border-transparent",
            )}
          >
            {t(`mode.${each}`)}
          </Link>
        ))}
      </nav>
      <p className="text-muted mb-6">{t("now", { period: periodText(period) })}</p>
    </>
  );
}
