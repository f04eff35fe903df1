import type { Prisma } from "@/lib/db/client";
import type { DatePrecision, PlanItemKind, WorkshopStep } from "@/lib/db/generated/enums";
import { statutoryAgreementId } from "@/prisma/seed/agreement";
import { reconcile } from "@/prisma/seed/reconcile";
import { day, readData } from "@/prisma/seed/source";

interface LocalProcess {
  meta: { sources: string[] };
  introSeries: { id: string; name: string; timeWording: string; processElements: string[] };
  workshopRocket: { stages: { order: number; level: string }[] };
}

interface SourceElement {
  id: string;
  title: string;
  timeWording: string;
  startDate: string;
  endDate: string;
  precision: DatePrecision;
  kind: PlanItemKind;
  sources: string[];
  seriesOrder?: number;
}

const steps: WorkshopStep[] = ["LEADERS", "STAFF", "PARENT_BOARD"];

/**
 * The round of workshops that the sources tell of, with the plan's items about it. What is known is when each step was
 * to be held; that it was is not told, so none counts as held.
 */
export async function loadWorkshops(tx: Prisma.TransactionClient): Promise<void> {
  const { introSeries, meta } = readData<LocalProcess>("plan/local-process.json");
  const { phases } = readData<{ phases: { elements: SourceElement[] }[] }>("plan/process-plan.json");
  const agreementId = statutoryAgreementId("rebild");
  const sourceOf = (refs: string[]) => ({ document: refs[0]!, refs });
  const added = await reconcile(tx, tx.workshopRound, [
    {
      id: introSeries.id,
      order: 1,
      title: introSeries.name,
      about:
        "Åbner arbejdet med aftalen i dagtilbuddene: lederne begynder, og hvert sted tænker videre med medarbejdere og forældrebestyrelse.",
      note: `Et andet sted i planen står »${introSeries.timeWording}«; tidspunkterne her er procesplanens.`,
      origin: "REFERENCE" as const,
      source: sourceOf(meta.sources),
      agreementId,
    },
  ]);
  const elements = phases.flatMap((phase) => phase.elements);
  const held = elements
    .filter(({ id, kind }) => kind === "WORKSHOP" && introSeries.processElements.includes(id))
    .toSorted((a, b) => (a.seriesOrder ?? 0) - (b.seriesOrder ?? 0));
  const rounds = await tx.workshopRound.count({ where: { id: introSeries.id } });
  if (rounds === 0 && !added.has(introSeries.id)) return;
  await reconcile(
    tx,
    tx.workshop,
    held.map((element, index) => ({
      id: `${introSeries.id}-${element.id}`,
      step: steps[index]!,
      title: element.title,
      wording: element.timeWording,
      startOn: day(element.startDate),
      endOn: day(element.endDate),
      precision: element.precision,
      origin: "REFERENCE" as const,
      source: sourceOf(element.sources),
      agreementId,
      roundId: introSeries.id,
      planItemId: element.id,
    })),
  );
}
