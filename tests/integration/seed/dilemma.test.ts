import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { dilemmaLimits } from "@/lib/domain/politics/dilemma";
import { loadDemoDilemmas } from "@/prisma/seed/demo/dilemma";
import { dilemmaTexts, meetingTexts } from "@/prisma/seed/demo/text/dilemma";
import { freshDatabase } from "@/tests/support/database";

let opened: OpenDatabase;
const today = toCalendarDate("2026-05-13");

beforeAll(async () => {
  opened = await freshDatabase();
  const prisma = opened.prisma;
  const municipalities = [...new Set(dilemmaTexts.map(({ municipalityId }) => municipalityId))];
  await prisma.municipality.createMany({
    data: municipalities.map((id, index) => ({ id, name: id, code: `90${index}` })),
  });
  await prisma.institution.createMany({
    data: [...new Map(dilemmaTexts.map((text) => [text.institutionId, text.municipalityId]))].map(
      ([id, municipalityId]) => ({ id, municipalityId, name: id, area: "DAYCARE", kind: "DAYCARE_CENTRE" }),
    ),
  });
});
afterAll(() => opened.close());

const load = () => opened.prisma.$transaction((tx) => loadDemoDilemmas(tx, today));

describe("the demo's dilemmas", () => {
  test("are there once, and what was taken back or added by a user stays so", async () => {
    await load();
    const { prisma } = opened;
    const first = await prisma.dilemma.findFirstOrThrow({ orderBy: { id: "asc" } });
    await prisma.dilemma.update({
      where: { id: first.id },
      data: { removedAt: new Date(), title: "Rettet" },
    });
    await load();
    expect(await prisma.dilemma.count()).toBe(dilemmaTexts.length);
    expect(await prisma.followingMeeting.count()).toBe(meetingTexts.length);
    expect(await prisma.agendaPoint.count()).toBe(meetingTexts.flatMap(({ points }) => points).length);
    const again = await prisma.dilemma.findUniqueOrThrow({ where: { id: first.id } });
    expect(again).toMatchObject({ title: "Rettet" });
    expect(again.removedAt).not.toBeNull();
  });

  test("each municipality has one meeting that was held and one to come", async () => {
    const meetings = await opened.prisma.followingMeeting.findMany();
    for (const id of ["rebild", "viborg"]) {
      const own = meetings.filter(({ municipalityId }) => municipalityId === id);
      expect(own.filter(({ heldOn }) => heldOn !== null && heldOn < new Date(today))).toHaveLength(1);
      expect(own.filter(({ meetsOn }) => meetsOn > new Date(today))).toHaveLength(1);
    }
  });

  test("what was said at a meeting stands under a dilemma of its agenda", async () => {
    const said = await opened.prisma.dilemmaReflection.findMany({
      where: { meetingId: { not: null } },
      select: { dilemmaId: true, meeting: { select: { agenda: { select: { dilemmaId: true } } } } },
    });
    expect(said.length).toBeGreaterThan(2);
    for (const { dilemmaId, meeting } of said) {
      expect(meeting!.agenda.map((point) => point.dilemmaId)).toContain(dilemmaId);
    }
  });

  test("asks one question each, no longer than there is room for", () => {
    for (const { question, title } of dilemmaTexts) {
      expect(question.endsWith("?"), question).toBe(true);
      expect(question.length).toBeLessThanOrEqual(dilemmaLimits.question);
      expect(title.length).toBeLessThanOrEqual(dilemmaLimits.title);
    }
  });
});
