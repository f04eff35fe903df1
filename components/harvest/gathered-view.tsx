import { useTranslations } from "next-intl";
import { harvestQuery } from "@/components/harvest/harvest-filter";
import { useThemeText } from "@/components/harvest/theme-text";
import { NoteItem } from "@/components/harvest/note-item";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import {
  harvestGroupings,
  harvestKinds,
  type Gathered,
  type HarvestFilter,
  type HarvestGrouping,
  type HarvestKind,
  type HarvestThemeChoice,
} from "@/lib/domain/process/harvest";
import { routes } from "@/lib/routes";

interface Props {
  plan: { municipality: string; agreement: string };
  gathered: Gathered;
  filter: HarvestFilter;
  by: HarvestGrouping;
  themes: HarvestThemeChoice[];
  sources: { id: string; title: string }[];
  changeable: string[];
}

const anchor = (id: string | null) => `group-${id ?? "none"}`;

/** How notes are gathered: three links beside each other. */
export function GroupingTabs({ plan, filter, by }: Pick<Props, "plan" | "filter" | "by">) {
  const t = useTranslations("harvest.by");
  return (
    <nav aria-label={t("label")} className="no-print mb-4">
      <ul className="flex flex-wrap items-center gap-x-5">
        <li className="text-muted" aria-hidden>
          {t("label")}
        </li>
        {harvestGroupings.map((each) => (
          <li key={each}>
            <Link
              href={routes.harvest({ ...plan, ...harvestQuery(filter), by: each.toLowerCase() })}
              aria-current={each === by ? "true" : undefined}
              className="text-petrol-700 aria-[current]:border-petrol-700 aria-[current]:text-ink inline-flex min-h-11 items-center font-semibold aria-[current]:border-b-3"
            >
              {t(each)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many notes there are under each heading, then the notes themselves. */
export function GatheredView({ gathered, by, themes, sources, changeable }: Props) {
  const t = useTranslations("harvest");
  const themeText = useThemeText(themes);
  const headings = new Map<string | null, string>([
    ...themes.map((theme) => [theme.id, themeText(theme)] as const),
    ...sources.map(({ id, title }) => [id, title] as const),
    ...harvestKinds.map((kind) => [kind, t(`kind.${kind}`)] as const),
  ]);
  const heading = (id: string | null) => headings.get(id) ?? t("noTheme");
  const kinds: HarvestKind[] = by === "KIND" ? [] : [...harvestKinds];
  return (
    <>
      <h2 className="mb-2">{t("table.title")}</h2>
      <TableBox caption={t("table.caption")} className="mb-2 max-w-4xl">
        <thead>
          <tr>
            <th scope="col">{t("table.heading")}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className="text-right!">
                {t(`kind.${kind}`)}
              </th>
            ))}
            <th scope="col" className="text-right!">
              {t("table.notes")}
            </th>
            <th scope="col" className="text-right!">
              {t("table.institutions")}
            </th>
          </tr>
        </thead>
        <tbody>
          {gathered.groups.map((group) => (
            <tr key={group.id}>
              <th scope="row" className="border-line! min-w-40 border-b! align-top!">
                <a href={`#${anchor(group.id)}`}>{heading(group.id)}</a>
              </th>
              {kinds.map((kind) => (
                <td key={kind} className="text-right">
                  {group.byKind[kind]}
                </td>
              ))}
              <td className="text-right font-semibold">{group.notes.length}</td>
              <td className="text-right">{group.institutions}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="align-top!">
              {t("table.unique")}
            </th>
            {kinds.map((kind) => (
              <td key={kind} />
            ))}
            <td className="text-right font-semibold">{gathered.unique}</td>
            <td />
          </tr>
        </tbody>
      </TableBox>
      {gathered.sum > gathered.unique && (
        <p className="text-muted mb-8 max-w-prose">
          {t("table.overlap", { sum: gathered.sum, unique: gathered.unique })}
        </p>
      )}
      {gathered.groups.map((group) => (
        <section key={group.id} className="mt-10" aria-labelledby={anchor(group.id)}>
          <h2 id={anchor(group.id)} className="border-line scroll-mt-24 border-b pb-2">
            {heading(group.id)}
          </h2>
          <ul>
            {group.notes.map((note) => (
              <NoteItem key={note.id} note={note} mayChange={changeable.includes(note.id)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
