import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { upkeepModes } from "@/lib/domain/freedom/upkeep";

/** Says what was just saved, when the address tells so (`?saved=edit`). */
export function SavedNotice({ saved }: { saved: string | string[] | undefined }) {
  const t = useTranslations("upkeep.saved");
  const mode = upkeepModes.find((each) => each === saved);
  return mode ? <Notice tone="success" title={t(mode)} live /> : null;
}
