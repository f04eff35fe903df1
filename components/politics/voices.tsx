import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import { involvedGroups } from "@/lib/domain/log/entry";
import { sumOf, type NamedFigures } from "@/lib/domain/statistic/figure";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { initiators } from "@/lib/domain/trial/trial";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Row {
  label: string;
  count: number;
  narrowed: Partial<TrialFilter>;
}

/** Whose idea the trials were, and who was heard about them; groups that stand nowhere are left out. */
export function Voices({ named, filter }: { named: NamedFigures; filter: TrialFilter }) {
  const t = useTranslations("politics.voices");
  const initiator = useTranslations("trial.initiator");
  const group = useTranslations("log.group");
  const { figures } = named;
  if (figures.unique === 0) return null;
  const notStated = figures.unique - sumOf(figures.byInitiator);
  const ideas: Row[] = [
    ...initiators.map((key) => ({
      ...{ label: initiator(key), count: figures.byInitiator[key], narrowed: { initiator: [key] } },
    })),
    { label: t("notStated"), count: notStated, narrowed: { initiator: ["UNKNOWN"] } },
  ];
  const heard: Row[] = [
    ...involvedGroups.map((key) => ({
      ...{ label: group(key), count: figures.byInvolvement[key], narrowed: { heard: [key] } },
    })),
    { label: t("nobody"), count: figures.unheard, narrowed: { heard: ["NONE"] } },
  ];
  return (
    <Section id="voices" title={t("title")}>
      <p className="-mt-1 mb-5 max-w-prose text-lg">{t("lead")}</p>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <VoiceTable title={t("ideas")} rows={ideas} filter={filter} />
        <VoiceTable title={t("heard")} rows={heard} filter={filter} note={t("overlap")} />
      </div>
    </Section>
  );
}

function VoiceTable({
  title,
  rows,
  filter,
  note,
}: {
  title: string;
  rows: Row[];
  filter: TrialFilter;
  note?: string;
}) {
  const t = useTranslations("politics.voices");
  const locale = useLocale();
  const shown = rows.filter(({ count }) => count > 0);
  return (
    <div className="min-w-0">
      <h3 className="mb-2">{title}</h3>
      <TableBox caption={title}>
        <thead>
          <tr>
            <th scope="col">{t("who")}</th>
            <th scope="col" className="text-right!">
              {t("trials")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, count, narrowed }) => (
            <tr key={label}>
              <th scope="row" className="font-normal!">
                {label}
              </th>
              <td className="text-right">
                <Link
                  href={routes.trials(trialFilterQuery({ ...filter, ...narrowed }))}
                  aria-label={t("cell", { label, count })}
                >
                  {formatNumber(count, locale)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      {note && <p className="text-muted mt-3">{note}</p>}
    </div>
  );
}
