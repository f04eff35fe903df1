import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAgreementCommand } from "@/lib/commands/agreement";
import { createMunicipalityCommand } from "@/lib/commands/municipality";
import type { OpenDatabase } from "@/lib/db/client";
import { loadAgreements } from "@/lib/loaders/agreement";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const administration = () => world.viewers["own administration"]!;
const systemAdmin = () => world.viewers["system administrator"]!;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const agreement = {
  ...{ municipalityId: "alfa", title: "Frisættelse 2028–2031", areas: ["DAYCARE", "SCHOOL"] },
  ...{ inForceFrom: "1. januar 2028", expiresOn: "2031-12-31" },
};

describe("a municipal agreement", () => {
  test("stands in the list without a plan, with leaders deciding, and in the history", async () => {
    const made = await createAgreementCommand(administration(), agreement);
    expect(made).toMatchObject({ ok: true, data: { municipalityId: "alfa" } });
    const id = made.ok ? made.data.id : "";
    const page = await loadAgreements(administration(), { created: id });
    expect(page).toMatchObject({
      ok: true,
      data: {
        created: { id },
        agreements: [
          { id, planned: 0, trials: 0, inForceFrom: "2028-01-01", isOver: false, mayPlan: true },
          { id: "agreement-alfa" },
        ],
      },
    });
    const rules = await opened.prisma.approvalRule.findMany({ where: { agreementId: id } });
    expect(rules).toMatchObject([{ order: 1, trigger: "ALWAYS", body: "LEADER" }]);
    const told = await opened.prisma.auditEvent.findMany({ where: { entity: "agreement", entityId: id } });
    expect(told).toMatchObject([{ operation: "CREATE", actorName: administration().name }]);
  });

  test("comes once when the form comes twice, also at the same moment", async () => {
    const twice = { ...agreement, title: "Aftale for skoler" };
    const made = await Promise.all([1, 2].map(() => createAgreementCommand(administration(), twice)));
    expect(made[0]).toEqual(made[1]);
    expect(await opened.prisma.agreement.count({ where: { title: twice.title } })).toBe(1);
  });

  test.each([
    ["no title", { title: " " }, { title: "required" }],
    ["no area", { areas: [] }, { areas: "chooseOne" }],
    ["an end before its beginning", { expiresOn: "31-12-2027" }, { expiresOn: "periodOrder" }],
    ["more than ten years", { expiresOn: "2039-01-01" }, { expiresOn: "tenYears" }],
    ["a day that is none", { inForceFrom: "30. februar 2028" }, { inForceFrom: "date" }],
    ["a personal number in its name", { title: "Om 010190-1234" }, { title: "cpr" }],
  ])("with %s is told at the field", async (_, changes, keys) => {
    const result = await createAgreementCommand(administration(), { ...agreement, ...changes });
    const found = result.ok ? {} : result.fieldErrors;
    expect(Object.fromEntries(Object.entries(found ?? {}).map(([field, { key }]) => [field, key]))).toEqual(
      keys,
    );
  });
});

describe("a municipality that joins", () => {
  const joining = {
    ...{ municipality: "Høje-Taastrup Kommune", code: "169" },
    ...{ name: "Ane Administrator", email: "Ane@htk.dk" },
  };

  test("has one administrator, who is invited by mail", async () => {
    const made = await createMunicipalityCommand(systemAdmin(), joining);
    expect(made).toEqual({ ok: true, data: { id: "hoeje-taastrup", name: "Høje-Taastrup Kommune" } });
    const memberships = await opened.prisma.membership.findMany({
      where: { municipalityId: "hoeje-taastrup" },
      select: { role: true, area: true, user: { select: { email: true, name: true, passwordHash: true } } },
    });
    const user = { email: "ane@htk.dk", name: "Ane Administrator", passwordHash: null };
    expect(memberships).toEqual([{ role: "ADMINISTRATION", area: null, user }]);
    expect(await opened.prisma.outboxMessage.count({ where: { recipient: "ane@htk.dk" } })).toBe(1);
  });

  test("joins once: its name, its code and its address are taken", async () => {
    const again = await createMunicipalityCommand(systemAdmin(), { ...joining, code: "170" });
    expect(again).toMatchObject({ fieldErrors: { municipality: { key: "municipalityTaken" } } });
    const sameAddress = { ...joining, municipality: "høje taastrup", code: "170" };
    expect(await createMunicipalityCommand(systemAdmin(), sameAddress)).toMatchObject({
      fieldErrors: { municipality: { key: "municipalityTaken" } },
    });
    const sameCode = await createMunicipalityCommand(systemAdmin(), {
      ...joining,
      municipality: "Ny Kommune",
    });
    expect(sameCode).toMatchObject({ fieldErrors: { code: { key: "codeTaken" } } });
  });

  test("comes with its administrator or not at all", async () => {
    await opened.prisma.user.create({
      data: { email: "lukket@htk.dk", name: "Lukket", closedAt: new Date("2026-01-01") },
    });
    const closed = { municipality: "Ærø Kommune", code: "492", name: "Lukket", email: "lukket@htk.dk" };
    const result = await createMunicipalityCommand(systemAdmin(), closed);
    expect(result).toMatchObject({ fieldErrors: { email: { key: "memberClosed" } } });
    expect(await opened.prisma.municipality.count({ where: { id: "aeroe" } })).toBe(0);
  });
});
