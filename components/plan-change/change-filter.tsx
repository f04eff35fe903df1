import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import type { ChangeFilter } from "@/lib/domain/plan/change-log";
import { routes } from "@/lib/routes";

/** Narrows the log to a period; says what else it is narrowed to, and leads back to all of it. */
export function ChangeFilterForm({
  filter,
  partTitle,
  plan,
}: {
  filter: ChangeFilter;
  partTitle: string | null;
  plan: { municipality: string; agreement: string };
}) {
  const t = useTranslations("planChange.filter");
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  return (
    <div className="no-print mb-8">
      <form
        action={routes.planChanges()}
        aria-label={t("title")}
        className="flex flex-wrap items-end gap-x-4 [&>div]:mb-3"
      >
        <input type="hidden" name="agreement" value={plan.agreement} />
        {filter.part && <input type="hidden" name="part" value={filter.part} />}
        {filter.batch && <input type="hidden" name="batch" value={filter.batch} />}
        <TextField id="from" type="date" label={t("from")} defaultValue={filter.from ?? ""} />
        <TextField id="to" type="date" label={t("to")} defaultValue={filter.to ?? ""} />
        <Button type="submit" variant="secondary" className="mb-3">
          {t("apply")}
        </Button>
      </form>
      {isNarrowed && (
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          {filter.part && <span>{partTitle === null ? t("noPart") : t("part", { title: partTitle })}</span>}
          {filter.batch && <span>{t("batch")}</span>}
          <Link href={routes.planChanges(plan)}>{t("clear")}</Link>
        </p>
      )}
    </div>
  );
}
