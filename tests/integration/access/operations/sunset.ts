import * as sunsetCommands from "@/lib/commands/sunset";
import type { Db } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import * as sunsetLoaders from "@/lib/loaders/sunset";
import { worldIds } from "@/tests/support/world";
import {
  Operation,
  atAlfa,
  national,
  outcomes,
  freshTrial,
  managingTrial,
  nextNumber,
} from "@/tests/integration/access/operations/support";

/** A law, and one agreement that rests on it. */
async function freshLaw(prisma: Db): Promise<{ law: string; agreement: string }> {
  const law = `law-${nextNumber()}`;
  await prisma.legalProvision.create({
    data: {
      ...{ id: law, law: "Lov om forsøg", topic: "Hjemmel", summary: "Hjemmel" },
      ...{ areas: ["ELDERCARE"], freed: "NO", role: "LEGAL_BASIS" },
    },
  });
  await prisma.agreement.create({
    data: {
      ...{ id: `agreement-${law}`, kind: "STATUTORY", title: "Efter loven", areas: ["ELDERCARE"] },
      ...{ inForceFrom: new Date("2021-05-15"), expiresOn: new Date("2024-09-30") },
      ...{ municipalityId: "alfa", legalBasisId: law },
    },
  });
  return { law, agreement: `agreement-${law}` };
}

/** The agreement and the law go again, so that they stand in nobody else's way. */
async function withLaw(prisma: Db, run: (ids: { law: string; agreement: string }) => Promise<unknown>) {
  const ids = await freshLaw(prisma);
  const result = await run(ids);
  await prisma.agreement.delete({ where: { id: ids.agreement } });
  await prisma.legalProvision.delete({ where: { id: ids.law } });
  return result;
}

const moved = (kind: "AGREEMENT" | "LAW", id: string, agreement: string, version: number) => ({
  ...{ kind, id, areas: kind === "LAW" ? ["ELDERCARE"] : [], date: `31-12-20${30 + (nextNumber() % 60)}` },
  ...{ reason: "Forlænget", seen: [`${agreement}:${version}`] },
});

const movingMunicipal = outcomes("NOT_FOUND", {
  FORBIDDEN: [...atAlfa, ...national],
  ok: ["own administration"],
});

export const sunsetOperations: Operation[] = [
  ...(["loadSunset", "loadSunsetExport"] as const).map((name) => ({
    name: `loaders/sunset.${name}`,
    on: "the own municipality",
    run: (viewer: Viewer) => sunsetLoaders[name](viewer, { municipality: "alfa" }),
    expected: outcomes("NOT_FOUND", { ok: [...atAlfa, ...national] }),
  })),
  {
    name: "loaders/sunset.loadMoveExpiry",
    on: "the own municipality's agreement",
    run: (viewer) =>
      sunsetLoaders.loadMoveExpiry(viewer, { agreement: worldIds.agreement("alfa"), date: "30-06-2028" }),
    expected: movingMunicipal,
  },
  {
    name: "loaders/sunset.loadMoveExpiry",
    on: "a law",
    run: (viewer, prisma) =>
      withLaw(prisma, ({ law }) =>
        sunsetLoaders.loadMoveExpiry(viewer, { law, area: "ELDERCARE", date: "31-07-2025" }),
      ),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/sunset.moveExpiryCommand",
    on: "the own municipality's agreement",
    run: async (viewer, prisma) => {
      const id = worldIds.agreement("alfa");
      const { version, expiresOn } = await prisma.agreement.findUniqueOrThrow({ where: { id } });
      const result = await sunsetCommands.moveExpiryCommand(viewer, moved("AGREEMENT", id, id, version));
      await prisma.agreement.update({ where: { id }, data: { expiresOn } });
      return result;
    },
    expected: movingMunicipal,
  },
  {
    name: "commands/sunset.moveExpiryCommand",
    on: "an agreement by law",
    run: (viewer, prisma) =>
      withLaw(prisma, ({ agreement }) =>
        sunsetCommands.moveExpiryCommand(viewer, moved("AGREEMENT", agreement, agreement, 1)),
      ),
    expected: outcomes("NOT_FOUND", { FORBIDDEN: atAlfa, ok: national }),
  },
  {
    name: "commands/sunset.moveExpiryCommand",
    on: "a law",
    run: (viewer, prisma) =>
      withLaw(prisma, ({ law, agreement }) =>
        sunsetCommands.moveExpiryCommand(viewer, moved("LAW", law, agreement, 1)),
      ),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/sunset.chooseLandingCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      sunsetCommands.chooseLandingCommand(viewer, {
        ...{ trialId: await freshTrial(prisma, "INSTITUTION"), version: "0", way: "STOP", reason: "Færdig" },
      }),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/sunset.chooseLandingCommand",
    on: "a public trial",
    run: async (viewer, prisma) =>
      sunsetCommands.chooseLandingCommand(viewer, {
        ...{ trialId: await freshTrial(prisma, "PUBLIC"), version: "0", way: "STOP", reason: "Færdig" },
      }),
    expected: managingTrial.public,
  },
  {
    name: "commands/sunset.markRecheckedCommand",
    on: "a provision",
    run: async (viewer, prisma) => {
      const { id, version } = await prisma.legalProvision.findUniqueOrThrow({
        where: { id: worldIds.provision },
      });
      return sunsetCommands.markRecheckedCommand(viewer, { id, version: String(version), months: "6" });
    },
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
];
