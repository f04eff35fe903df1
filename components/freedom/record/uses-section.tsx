import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { routes } from "@/lib/routes";

interface Use {
  municipality: { id: string; name: string };
  trials: number;
  newest: { id: string; title: string }[];
}

/** Who uses the freedom, municipality by municipality; every number leads to its list. */
export function UsesSection({ type, uses, ids }: { type: FreedomRecordType; uses: Use[]; ids: string[] }) {
  const t = useTranslations("freedom.record");
  const list = (municipality?: string) =>
    routes.trials(
      trialFilterQuery({
        municipality: municipality ? [municipality] : [],
        ...(type === "RULE" ? { rule: ids } : { provision: ids }),
      }),
    );
  const isPost = type === "FENCE_POST";
  if (isPost && ids.length === 0) return null;
  return (
    <Section
      id="uses"
      title={t(isPost ? "usesTitlePost" : "usesTitle")}
      action={uses.length > 1 && <Link href={list()}>{t("usesAll")}</Link>}
    >
      <p className="text-muted -mt-2 mb-4">
        {uses.length === 0 ? t("usesEmpty") : t(isPost ? "usesLeadPost" : "usesLead")}
      </p>
      <ul className="border-line divide-line divide-y empty:hidden">
        {uses.map(({ municipality, trials, newest }) => (
          <li key={municipality.id} className="break-inside-avoid py-3 first:pt-0">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <strong>{municipality.name}</strong>
              <Link href={list(municipality.id)}>{t("usesCount", { count: trials })}</Link>
            </p>
            <ul className="mt-1">
              {newest.map((trial) => (
                <li key={trial.id} className="py-0.5">
                  <Link href={routes.trial(trial.id)} lang="da">
                    {trial.title}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
