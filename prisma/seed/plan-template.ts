import type { Prisma } from "@/lib/db/client";
import type { Dated, Occurrence, PlanItem, PlanMilestone, Period } from "@/lib/domain/plan/plan";
import type {
  TemplateContent,
  TemplateItem,
  TemplateMilestone,
  TemplatePhase,
} from "@/lib/domain/plan/template";
import { parseWording } from "@/lib/domain/plan/wording/parse";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { printWording } from "@/lib/domain/plan/wording/print";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { generalised, leftOut } from "@/prisma/seed/plan-template-source";
import { municipalAgreement, type TextPhase } from "@/prisma/seed/plan-template-text";
import { reconcile } from "@/prisma/seed/reconcile";
import { readData } from "@/prisma/seed/source";

/** A part of the source documents' plan, as far as a template has it. */
interface SourcePart {
  id: string;
  startDate: string;
  endDate: string;
  precision: Dated["precision"];
  occurrences: { startDate: string; endDate: string; precision: Dated["precision"] }[];
}
interface SourceElement
  extends SourcePart, Pick<PlanItem, "title" | "kind" | "level" | "audience" | "recurring" | "bound"> {
  timeWording: string | null;
  parent: string | null;
}
interface SourcePhase {
  id: string;
  label: string;
  mainPhase: string;
  periodText: string;
  start: string;
  end: string;
  precision: Dated["precision"];
  elements: SourceElement[];
}
interface SourceMilestone extends SourcePart, Pick<PlanMilestone, "kind" | "remark"> {
  timeWording: string;
  stateMilestone: string | null;
  municipalMilestone: string | null;
  phaseId: string;
  processElements: string[];
}

const period = (start: string, end: string): Period => ({
  start: toCalendarDate(start),
  end: toCalendarDate(end),
});

function read(wording: string, context: WordingContext | null): Dated {
  const result = resolveWording(wording, context);
  if (!result.ok) throw new Error(`A template says "${wording}": ${result.problem.code}`);
  const { start, end, precision, bound, occurrences } = result.placed;
  return { wording, start, end: end ?? context!.horizon!, precision, bound, occurrences };
}

const timesOf = (
  part: SourcePart,
): Period & { precision: Dated["precision"]; occurrences: Occurrence[] } => ({
  ...period(part.startDate, part.endDate),
  precision: part.precision,
  occurrences: part.occurrences.map(({ startDate, endDate, precision }) => ({
    ...period(startDate, endDate),
    precision,
  })),
});

/** The same wording without the slips of the table it stood in: "Juni 2021- Juni 2022". */
function tidy(wording: string): string {
  const parsed = parseWording(wording);
  return parsed.ok ? printWording(parsed.wording, "da") : wording;
}

/** Rebild's plan without what was Rebild's and the state's own past (`plan-template-source.ts`). */
export function welfareAgreementTemplate(): TemplateContent {
  const source = readData<{ mainPhases: { id: string; label: string }[]; phases: SourcePhase[] }>(
    "plan/process-plan.json",
  );
  const { milestones } = readData<{ milestones: SourceMilestone[] }>("plan/milestones.json");
  const headings = new Map(source.mainPhases.map(({ id, label }) => [id, label]));
  const isIn = ({ id }: { id: string }) => !(id in leftOut);
  const ids = source.phases.flatMap(({ elements }) => elements.filter(isIn).map(({ id }) => id));
  const keys = new Map(ids.map((id, index) => [id, `item-${index + 1}`]));
  const keysOf = (of: string[]) => of.flatMap((id) => keys.get(id) ?? []);
  const phases = source.phases.map(({ id, label, mainPhase, ...phase }): TemplatePhase => {
    const said = generalised[id]?.wording;
    const time = said
      ? read(said, null)
      : { wording: tidy(phase.periodText), ...period(phase.start, phase.end), precision: phase.precision };
    const { start, end, precision } = time;
    return {
      ...{ key: id, label, mainPhase: headings.get(mainPhase) ?? null, note: null },
      ...{ wording: time.wording!, start, end, precision },
    };
  });
  const items = source.phases.flatMap(({ id: phase, elements }) =>
    elements.filter(isIn).map((element): TemplateItem => {
      const change = generalised[element.id] ?? {};
      const time = change.wording
        ? read(change.wording, null)
        : {
            wording: element.timeWording && tidy(element.timeWording),
            bound: element.bound,
            ...timesOf(element),
          };
      const { kind, audience, recurring } = element;
      return {
        ...{
          key: keys.get(element.id)!,
          title: change.title ?? element.title,
          kind,
          audience,
          recurring,
          note: null,
        },
        ...time,
        level: change.level ?? element.level,
        ...{
          phase,
          parent: (element.parent !== null && change.parent !== null && keys.get(element.parent)) || null,
          waitsFor: keysOf(change.waitsFor ?? []),
        },
      };
    }),
  );
  const rows = milestones.filter(isIn).map((milestone): TemplateMilestone => {
    const change = generalised[milestone.id] ?? {};
    const { bound: _notOfMilestones, ...said } = change.wording
      ? read(change.wording, null)
      : { bound: null, wording: tidy(milestone.timeWording), ...timesOf(milestone) };
    return {
      ...said,
      wording: said.wording!,
      stateText: change.state === null ? null : milestone.stateMilestone,
      municipalText: change.municipal ?? milestone.municipalMilestone,
      ...{ remark: milestone.remark, exactOn: null, kind: milestone.kind, note: null },
      phase: milestone.phaseId,
      items: keysOf(milestone.processElements),
    };
  });
  return { origin: phases[0]!.start, phases, items, milestones: rows };
}

/** A template from the texts of a plan, each time read within its phase. */
export function templateFromText(text: TextPhase[]): TemplateContent {
  const phases = text.map(({ key, label, mainPhase, wording }): TemplatePhase => {
    const { start, end, precision } = read(wording, null);
    return { key, label, mainPhase, note: null, wording, start, end, precision };
  });
  const horizon = phases
    .map(({ end }) => end)
    .sort()
    .at(-1)!;
  const around = (index: number): WordingContext => ({ ...phases[index]!, horizon });
  const times = new Map<string, Dated>();
  const items = text.flatMap((phase, index) =>
    phase.items.map((item): TemplateItem => {
      const above = item.under === undefined ? phases[index]! : times.get(item.under)!;
      const time: Dated =
        item.wording === null
          ? {
              ...period(above.start, above.end),
              wording: null,
              precision: "ONGOING",
              bound: null,
              occurrences: [],
            }
          : read(item.wording, around(index));
      times.set(item.key, time);
      const { key, title, kind, level, audience } = item;
      return {
        ...{ key, title, kind, level, audience, note: item.note ?? null, ...time },
        recurring: time.precision === "ONGOING",
        ...{ phase: phase.key, parent: item.under ?? null, waitsFor: item.waitsFor ?? [] },
      };
    }),
  );
  const milestones = text.flatMap((phase, index) =>
    phase.milestones.map(({ wording, state, municipal, remark, kind, items: about }): TemplateMilestone => {
      const { start, end, precision, occurrences } = read(wording, around(index));
      return {
        ...{ wording, start, end, precision, occurrences, kind, exactOn: null, note: null },
        ...{ stateText: state ?? null, municipalText: municipal ?? null, remark: remark ?? null },
        ...{ phase: phase.key, items: about ?? [] },
      };
    }),
  );
  return { origin: phases[0]!.start, phases, items, milestones };
}

/** The templates common to all: a new municipality has its plan in a minute. */
export async function loadPlanTemplates(tx: Prisma.TransactionClient): Promise<void> {
  const json = (content: TemplateContent) => content as unknown as Prisma.InputJsonObject;
  const rows: Prisma.PlanTemplateCreateManyInput[] = [
    {
      ...{ id: "skabelon-velfaerdsaftale", name: "Velfærdsaftale 3 år", origin: "REFERENCE" },
      description:
        "Rebilds plan for frisættelse af dagtilbud, gjort almen: forberedelse, igangsættelse, tre år og en afslutning. " +
        "Det, der hørte til lovens tilblivelse i 2020 og 2021, er taget ud.",
      content: json(welfareAgreementTemplate()),
    },
    {
      ...{ id: "skabelon-kommunal-aftale", name: "Kommunal aftale 4 år", origin: "REFERENCE" },
      description:
        "Til en aftale, som kommunen laver selv: workshops i tre trin, årlige ønsker og regelgennemgange, evaluering i tre lag " +
        "og en beslutning om fornyelse, før aftalen udløber.",
      content: json(templateFromText(municipalAgreement)),
    },
  ];
  await reconcile(tx, tx.planTemplate, rows);
}
