import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import type { Viewer } from "@/lib/domain/member/role";
import { canKeepRecord, type RecordPlace } from "@/lib/policies/freedom";
import { routes } from "@/lib/routes";

/** What those who keep a record can do with it; nothing for everybody else. */
export function UpkeepActions({
  viewer,
  type,
  id,
  place,
  isReplaced,
}: {
  viewer: Viewer;
  type: FreedomRecordType;
  id: string;
  place: RecordPlace;
  /** another version took over: only its text can still be corrected */
  isReplaced: boolean;
}) {
  const t = useTranslations("upkeep.actions");
  if (!canKeepRecord(viewer, place)) return null;
  const modes = isReplaced ? (["edit"] as const) : (["edit", "supersede", "end"] as const);
  return (
    <nav aria-label={t("label")} className="no-print flex flex-wrap gap-3">
      {modes.map((mode) => (
        <ButtonLink
          key={mode}
          variant={mode === "edit" ? "secondary" : "quiet"}
          href={routes.editFreedomRecord(type, id, { mode })}
        >
          {t(mode)}
        </ButtonLink>
      ))}
    </nav>
  );
}
