import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { wordGroupKinds, type WordGroupKind } from "@/lib/domain/freedom/word-group";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

export interface WordGroupItem {
  id: string;
  kind: WordGroupKind;
  words: string[];
  areas: WelfareArea[];
  municipality: { name: string } | null;
  mayKeep: boolean;
}

/** More words than this are told as a number. */
const SHOWN = 12;

/** Search by word and by kind; a plain form, so that the address holds the choice. */
export function WordFilter({ q, kind }: { q: string; kind: WordGroupKind | null }) {
  const t = useTranslations("upkeep.words");
  return (
    <form
      action={routes.freedomWords()}
      className="mb-4 grid items-end gap-x-4 sm:grid-cols-[minmax(0,24rem)_auto_auto] sm:justify-start"
    >
      <TextField id="q" type="search" label={t("search")} defaultValue={q} />
      <SelectField
        id="filter-kind"
        name="kind"
        label={t("kind")}
        defaultValue={kind ?? ""}
        placeholder={t("any")}
        options={wordGroupKinds.map((each) => ({ value: each, label: t(each) }))}
      />
      <Button type="submit" variant="secondary" className="mb-5 justify-self-start">
        {t("find")}
      </Button>
    </form>
  );
}

/** Groups of words with their kind and whose they are. */
export function WordGroupList({
  groups,
  query,
}: {
  groups: WordGroupItem[];
  /** the list's own address, kept when a form is opened */
  query: Record<string, string | number | null>;
}) {
  const t = useTranslations("upkeep.words");
  const areaName = useTranslations("common.area");
  return (
    <ul className="border-line divide-line divide-y border-y">
      {groups.map(({ id, kind, words, areas, municipality, mayKeep }) => (
        <li key={id} className="grid gap-x-6 gap-y-1 py-3.5 md:grid-cols-[minmax(0,1fr)_15rem_auto]">
          <p className="min-w-0 [overflow-wrap:anywhere]">
            {words.slice(0, SHOWN).join(", ")}
            {words.length > SHOWN && (
              <span className="text-muted"> {t("more", { count: words.length - SHOWN })}</span>
            )}
          </p>
          <div>
            <p className="font-semibold">{t(kind)}</p>
            <p className="text-muted text-[0.9375rem]">
              {municipality?.name ?? t("wholeCountry")}
              {" · "}
              {areas.length > 0 ? areas.map((area) => areaName(area)).join(", ") : t("allAreas")}
            </p>
          </div>
          <p className="md:w-12 md:text-right">
            {mayKeep && (
              <Link
                href={routes.freedomWords({ ...query, edit: id })}
                aria-label={t("editOf", { words: words.slice(0, 3).join(", ") })}
              >
                {t("edit")}
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
