import * as reports from "@/lib/commands/report";
import * as versions from "@/lib/commands/report-version";
import type { Db } from "@/lib/db/client";
import {
  loadReport,
  loadReportComparison,
  loadReportRefresh,
  loadNewReport,
  loadReports,
} from "@/lib/loaders/report";
import { loadReportFile } from "@/lib/loaders/report-file";
import {
  atAlfa,
  national,
  outcomes,
  nextNumber,
  type Operation,
} from "@/tests/integration/access/operations/support";

const day = new Date("2026-06-01T00:00:00Z");
const frozen = {
  ...{ asOf: "2026-06-01", from: "2026-01-01", frozenOn: "2026-06-01", area: null, notices: [], parts: {} },
  municipality: { id: "alfa", name: "ALFA Kommune" },
  figures: {
    unique: 0,
    planned: 0,
    started: 0,
    inTest: 0,
    green: 0,
    yellow: 0,
    red: 0,
    direct: 0,
    indirect: 0,
  },
};
const content = [{ id: "t-1", kind: "TEXT", text: "Hemmelig kladde", omitted: false }];

/** A report of the own municipality, with one version that was put to the committee or only kept. */
async function freshReport(prisma: Db, isIssued: boolean) {
  const { id } = await prisma.statusReport.create({
    data: {
      ...{
        id: `fresh-report-${nextNumber()}`,
        title: "Statussag",
        committee: "Udvalget",
        authorName: "Prøve",
      },
      ...{ periodFrom: day, periodTo: day, municipalityId: "alfa", content, frozen },
      versions: {
        create: {
          ...{ number: 1, frozen, authorName: "Prøve", issuedOn: isIssued ? day : null },
          content: { title: "Statussag", committee: "Udvalget", blocks: content },
        },
      },
    },
    select: { id: true },
  });
  return { id, version: 1 };
}

/** The same without a version, with one statement: what reading it costs is counted. */
async function freshDraft(prisma: Db) {
  const id = `fresh-report-${nextNumber()}`;
  await prisma.$executeRaw`
    insert into status_report (id, title, committee, "periodFrom", "periodTo", "municipalityId", "authorName", "updatedAt",
      content, frozen)
    values (${id}, 'Statussag', 'Udvalget', '2026-01-01', '2026-06-01', 'alfa', 'Prøve', now(), ${JSON.stringify(content)}::jsonb,
      ${JSON.stringify(frozen)}::jsonb)`;
  return id;
}

const readers = [...atAlfa, ...national];
const onlyWriter = outcomes("NOT_FOUND", { ok: ["own administration"] });
/** Of what was put forward its readers know that it is there. */
const ofIssued = outcomes("NOT_FOUND", {
  FORBIDDEN: readers.filter((name) => name !== "own administration"),
  ok: ["own administration"],
});
const ofReaders = outcomes("NOT_FOUND", { ok: readers });

export const reportOperations: Operation[] = [
  {
    name: "commands/report.createReportCommand",
    on: "the own municipality",
    run: (viewer) =>
      reports.createReportCommand(viewer, {
        ...{ municipality: "alfa", committee: "Udvalget", preset: "YEAR", sections: "figures" },
      }),
    expected: ofIssued,
  },
  {
    name: "commands/report.saveReportCommand",
    on: "a report that was put forward",
    run: async (viewer, prisma) =>
      reports.saveReportCommand(viewer, { ...(await freshReport(prisma, true)), title: "Ny", order: "" }),
    expected: ofIssued,
  },
  {
    name: "commands/report.saveReportCommand",
    on: "a draft",
    run: async (viewer, prisma) =>
      reports.saveReportCommand(viewer, { ...(await freshReport(prisma, false)), title: "Ny", order: "" }),
    expected: onlyWriter,
  },
  {
    name: "commands/report.refreshReportCommand",
    on: "a draft, with figures nobody was shown",
    run: async (viewer, prisma) => {
      const result = await reports.refreshReportCommand(viewer, {
        ...{ ...(await freshReport(prisma, false)), stamp: "0".repeat(64) },
      });
      // Reached, and refused for the figures alone.
      return !result.ok && result.code === "CONFLICT" ? { ok: true, data: null } : result;
    },
    expected: onlyWriter,
  },
  {
    name: "commands/report.removeReportCommand",
    on: "a report that was put forward",
    run: async (viewer, prisma) => reports.removeReportCommand(viewer, await freshReport(prisma, true)),
    expected: ofIssued,
  },
  {
    name: "commands/report.restoreReportCommand",
    on: "a draft",
    run: async (viewer, prisma) => reports.restoreReportCommand(viewer, await freshReport(prisma, false)),
    expected: onlyWriter,
  },
  {
    name: "commands/report-version.keepVersionCommand",
    on: "a draft",
    run: async (viewer, prisma) => versions.keepVersionCommand(viewer, await freshReport(prisma, false)),
    expected: onlyWriter,
  },
  {
    name: "commands/report-version.issueVersionCommand",
    on: "a kept version",
    run: async (viewer, prisma) =>
      versions.issueVersionCommand(viewer, {
        ...{ ...(await freshReport(prisma, false)), number: 1, issuedOn: "2026-06-02" },
      }),
    expected: onlyWriter,
  },
  {
    name: "loaders/report.loadReports",
    on: "the own municipality",
    run: (viewer) => loadReports(viewer, { municipality: "alfa" }),
    expected: ofReaders,
  },
  {
    name: "loaders/report.loadNewReport",
    on: "the own municipality",
    run: (viewer) => loadNewReport(viewer, { municipality: "alfa" }),
    expected: ofIssued,
  },
  {
    name: "loaders/report.loadReport",
    on: "a report that was put forward",
    run: async (viewer, prisma) => loadReport(viewer, (await freshReport(prisma, true)).id),
    expected: ofReaders,
  },
  {
    name: "loaders/report.loadReport",
    on: "a draft",
    run: async (viewer, prisma) => loadReport(viewer, (await freshReport(prisma, false)).id),
    expected: onlyWriter,
  },
  {
    name: "loaders/report.loadReportComparison",
    on: "a draft with a kept version",
    run: async (viewer, prisma) => loadReportComparison(viewer, (await freshReport(prisma, false)).id),
    expected: onlyWriter,
  },
  {
    name: "loaders/report.loadReportRefresh",
    on: "a draft",
    run: async (viewer, prisma) => loadReportRefresh(viewer, await freshDraft(prisma)),
    expected: onlyWriter,
  },
  {
    name: "loaders/report-file.loadReportFile",
    on: "a report that was put forward",
    run: async (viewer, prisma) => loadReportFile(viewer, (await freshReport(prisma, true)).id),
    expected: ofReaders,
  },
  {
    name: "loaders/report-file.loadReportFile",
    on: "a draft",
    run: async (viewer, prisma) => loadReportFile(viewer, (await freshReport(prisma, false)).id),
    expected: onlyWriter,
  },
];
