import { useTranslations } from "next-intl";
import { NoteItem } from "@/components/harvest/note-item";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { harvestKinds, type HarvestNote } from "@/lib/domain/process/harvest";
import { routes } from "@/lib/routes";

const SHOWN = 3;

/** What a round brought home: how much of each kind, and the latest of it. */
export function RoundHarvest({
  notes,
  plan,
  round,
  mayWrite,
}: {
  notes: HarvestNote[];
  plan: { municipality: string; agreement: string };
  round: string;
  mayWrite: boolean;
}) {
  const t = useTranslations("workshop.harvest");
  const harvest = useTranslations("harvest");
  return (
    <>
      {notes.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <>
          <ul className="mb-2 flex flex-wrap gap-x-6 gap-y-1">
            {harvestKinds.map((kind) => (
              <li key={kind}>
                <Link href={routes.harvest({ ...plan, round, kind: kind.toLowerCase() })}>
                  {harvest(`kind.${kind}`)}: {notes.filter((note) => note.kind === kind).length}
                </Link>
              </li>
            ))}
          </ul>
          <ul>
            {notes.slice(0, SHOWN).map((note) => (
              <NoteItem key={note.id} note={note} mayChange={false} />
            ))}
          </ul>
        </>
      )}
      <p className="no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        {mayWrite && (
          <ButtonLink variant="secondary" href={routes.newHarvest({ ...plan, round })}>
            {t("write")}
          </ButtonLink>
        )}
        {notes.length > 0 && <Link href={routes.harvest({ ...plan, round })}>{t("all")}</Link>}
      </p>
    </>
  );
}
