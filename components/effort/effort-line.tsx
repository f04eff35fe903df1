import { Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMinutes } from "@/components/effort/use-minutes";
import { Link } from "@/components/ui/link";
import type { TrialBurden } from "@/lib/domain/effort/burden";
import { routes } from "@/lib/routes";

/** What documenting this trial has cost, in one line; open to whoever sees the trial. */
export function EffortLine({ burden }: { burden: TrialBurden | null }) {
  const t = useTranslations("effort");
  const { minutes, number } = useMinutes();
  if (!burden) return null;
  return (
    <p className="text-muted mt-6 flex gap-2 text-[0.9375rem]">
      <Timer aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span>
        {t("trial", {
          minutes: minutes(burden.minutes),
          fields: number(burden.fieldsASave),
          month: minutes(burden.minutesAMonth),
        })}{" "}
        <Link href={routes.effort()}>{t("trialLink")}</Link>
      </span>
    </p>
  );
}
