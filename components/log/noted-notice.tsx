import { useTranslations } from "next-intl";
import { UndoRemovalForm } from "@/components/log/undo-removal-form";
import { Notice } from "@/components/ui/notice";

/** What was just done in the log, as the address tells it. */
export const notedKinds = [
  "written",
  "edited",
  "removed",
  "restored",
  "heard",
  "unheard",
  "heardAgain",
] as const;

export interface Noted {
  kind: (typeof notedKinds)[number];
  /** what was taken away, and as it stood then */
  item: string | null;
  version: string | null;
}

/** Reads the address; what means nothing is as if not given. */
export function notedFrom(query: Record<string, string | string[] | undefined>): Noted | null {
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : null);
  const kind = notedKinds.find((each) => each === query.noted);
  return kind ? { kind, item: text("item"), version: text("version") } : null;
}

/** Says what was saved; what was taken away can be brought back from here. */
export function NotedNotice({
  trialId,
  noted: { kind, item, version },
  mayUndo,
}: {
  trialId: string;
  noted: Noted;
  mayUndo: boolean;
}) {
  const t = useTranslations("log.saved");
  const what = kind === "removed" ? "entry" : kind === "unheard" ? "heard" : null;
  return (
    <Notice tone="success" title={t(kind)} live className="no-print">
      {what && item && mayUndo && <UndoRemovalForm {...{ trialId, item, version, what }} />}
    </Notice>
  );
}
