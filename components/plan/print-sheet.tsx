import styles from "@/components/plan/timeline.module.css";
import { planSheet, type SheetSource } from "@/lib/documents/plan-sheet";
import type { PlanTexts } from "@/lib/i18n/plan-texts";

/** The same sheet as in the files, on the first page in print: as wide as A3 across wants it, which a screen is not. */
export function PrintSheet({ source, texts }: { source: SheetSource; texts: PlanTexts }) {
  const { svg } = planSheet(source, texts);
  return <div aria-hidden className={styles.sheet} dangerouslySetInnerHTML={{ __html: svg }} />;
}
