import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

const savedKinds = ["new", "OPEN", "DECLINED"] as const;
const shortKinds = ["reworded", "closed", "opened"] as const;

/** What was saved, as the address says it; nothing for anything else in the address. */
export function IdeaSavedNotice({ saved }: { saved: unknown }) {
  const t = useTranslations("idea.saved");
  const kind = [...savedKinds, "link" as const].find((each) => each === saved);
  const short = shortKinds.find((each) => each === saved);
  if (!kind && !short) return null;
  return (
    <Notice tone="success" title={t(kind ?? short!)} live className="no-print">
      {kind && <p>{t(`${kind}Text`)}</p>}
    </Notice>
  );
}

/** Why a tap did not do what it should. */
export function IdeaFailedNotice({ failed }: { failed: unknown }) {
  const t = useTranslations("idea.failed");
  if (typeof failed !== "string") return null;
  const why = failed === "CONFLICT" || failed === "ALREADY_DONE" ? failed : "other";
  return (
    <Notice tone="error" title={t("title")} live>
      <p>{t(why)}</p>
    </Notice>
  );
}
