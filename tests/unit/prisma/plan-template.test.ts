import { describe, expect, test } from "vitest";
import { planFromTemplate, type TemplateContent } from "@/lib/domain/plan/template";
import { lifeOfPlan } from "@/lib/domain/plan/shift-plan";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { templateContentSchema } from "@/lib/validation/plan-template";
import milestones from "@/prisma/seed/data/plan/milestones.json";
import plan from "@/prisma/seed/data/plan/process-plan.json";
import { templateFromText, welfareAgreementTemplate } from "@/prisma/seed/plan-template";
import { generalised, leftOut } from "@/prisma/seed/plan-template-source";
import { municipalAgreement } from "@/prisma/seed/plan-template-text";

const three = welfareAgreementTemplate();
const four = templateFromText(municipalAgreement);
const all: [string, TemplateContent, string, number][] = [
  ["Velfærdsaftale 3 år", three, "2027-03-01", 45],
  ["Kommunal aftale 4 år", four, "2028-02-29", 48],
];

describe.each(all)("%s", (_name, template, start, months) => {
  const made = planFromTemplate(template, toCalendarDate(start), () => String(Math.random()));

  test("can be kept", () => {
    expect(templateContentSchema.parse(template)).toEqual(template);
  });

  test("gives a plan that begins in the month chosen and lasts as long", () => {
    const life = lifeOfPlan(made)!;
    expect(life.start.slice(0, 7)).toBe(start.slice(0, 7));
    const lasts = Number(life.end.slice(0, 4)) * 12 + Number(life.end.slice(5, 7));
    expect(lasts - Number(start.slice(0, 4)) * 12 - Number(start.slice(5, 7)) + 1).toBe(months);
  });

  test("gives times that mean their days by themselves, within the plan", () => {
    const life = lifeOfPlan(made)!;
    for (const part of [...made.items, ...made.milestones]) {
      expect(part.start >= life.start && part.end <= life.end, `${part.wording} ${part.start}`).toBe(true);
      const read = part.wording === null ? null : resolveWording(part.wording, null);
      if (read?.ok) expect([read.placed.start, read.placed.end ?? part.end]).toEqual([part.start, part.end]);
      else expect(part.precision === "ONGOING" || part.wording === null, part.wording ?? "").toBe(true);
    }
  });

  test("names no year but those of the plan", () => {
    const years = JSON.stringify(made).match(/\b20[12]\d\b/g) ?? [];
    const life = lifeOfPlan(made)!;
    expect(years.filter((year) => year < life.start.slice(0, 4))).toEqual([]);
  });
});

describe("the template from the plan in the sources", () => {
  const elements = plan.phases.flatMap((phase): { id: string; title: string }[] => phase.elements);
  const rows = milestones.milestones;
  const isIn = ({ id }: { id: string }) => !(id in leftOut);

  test("has every element that is not declared as left out, in the source's order", () => {
    const titles = elements.filter(isIn).map(({ id, title }) => generalised[id]?.title ?? title);
    expect(three.items.map(({ title }) => title)).toEqual(titles);
    expect(three.milestones).toHaveLength(rows.filter(isIn).length);
    expect([three.items.length, three.milestones.length]).toEqual([40, 13]);
  });

  test("declares nothing about what the source does not have", () => {
    const known = new Set([...elements, ...rows, ...plan.phases].map(({ id }) => id));
    expect([...Object.keys(leftOut), ...Object.keys(generalised)].filter((id) => !known.has(id))).toEqual([]);
  });

  test("tells nothing of the act's own road, and nobody by name", () => {
    expect(JSON.stringify(three)).not.toMatch(/Statsminister|Folketinget|lovforslag|Willerslev|Rebild|VIVE/i);
  });
});

test("the municipal agreement has workshops in three steps, evaluation in three layers and a decision before the end", () => {
  expect(four.items.length).toBeGreaterThanOrEqual(30);
  expect(four.milestones.length).toBeGreaterThanOrEqual(12);
  const layers = four.items.filter(({ kind }) => kind === "EVALUATION").map(({ level }) => level);
  expect(new Set(layers)).toEqual(new Set(["LOCAL", "MUNICIPAL", "STATE"]));
  expect(four.items.filter(({ kind }) => kind === "WORKSHOP").length).toBeGreaterThanOrEqual(6);
  const renewal = four.items.find(({ key }) => key === "fornyelse")!;
  expect(renewal.end < "2027-12-31").toBe(true);
});
