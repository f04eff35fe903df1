import type { Db, Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { getReportFacts } from "@/lib/db/report-facts";
import { getMunicipalFrame } from "@/lib/db/statistic/municipality";
import type { Viewer } from "@/lib/domain/member/role";
import { firstContent } from "@/lib/domain/report/content";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { firstTitle, firstWords } from "@/lib/i18n/report/document";
import { freeze } from "@/lib/i18n/report/freeze";
import { reportTexts, type ReportText } from "@/prisma/seed/demo/text/report";
import { demoUserId } from "@/prisma/seed/demo/user";

const idOf = ({ municipalityId, key }: ReportText) => `demo-report-${municipalityId}-${key}`;
const json = (value: unknown) => value as Prisma.InputJsonValue;

async function reportOf(text: ReportText, today: CalendarDate) {
  const municipality = await getMunicipalFrame(text.municipalityId);
  if (!municipality) return null;
  const { committee, sections, summary, comments, omitted } = text;
  const membership = { municipalityId: municipality.id, institutionId: null, area: null };
  const writer: Viewer = {
    ...{ userId: "", sessionId: "", name: "", email: "" },
    memberships: [{ role: "ADMINISTRATION", ...membership }],
  };
  const period = { from: addDays(today, -text.from), to: addDays(today, -text.to) };
  const question = { municipality, committee, area: null, period, reportId: null };
  const frozen = freeze(await getReportFacts(writer, question, today), sections);
  const content = firstContent(sections, { ...firstWords(committee), summary }).map((block) =>
    block.kind === "PART"
      ? { ...block, comment: comments[block.part] ?? "", omitted: omitted.includes(block.part) }
      : block,
  );
  // What was put forward had its figures put in when they were new.
  const frozenOn = addDays(period.to, text.to > 0 ? 2 : 0);
  return { period, content, frozen: { ...frozen, frozenOn }, title: firstTitle(committee, period) };
}

/**
 * Adds the made-up reports that are missing, with figures counted as the product counts them. Reads through the process's
 * own connection, so it is called after the transaction that loads the rest.
 */
export async function loadDemoReports(prisma: Db, today: CalendarDate): Promise<void> {
  const known = await prisma.statusReport.findMany({
    where: { id: { in: reportTexts.map(idOf) } },
    select: { id: true },
  });
  for (const text of reportTexts) {
    const id = idOf(text);
    if (known.some((each) => each.id === id)) continue;
    const report = await reportOf(text, today);
    if (!report) continue;
    const { period, content, frozen, title } = report;
    const { municipalityId, committee, issued, note, meetsIn } = text;
    const author = await prisma.user.findUnique({
      where: { id: demoUserId(`forvaltning@${municipalityId}.demo`) },
      select: { id: true, name: true },
    });
    const written = { authorName: author?.name ?? "Forvaltningen", authorId: author?.id ?? null };
    const issuedOn = issued === null ? null : addDays(today, -issued);
    const data = {
      ...{ id, title, committee, municipalityId, origin: "DEMO" as const, ...written },
      ...{ periodFrom: toDbDate(period.from), periodTo: toDbDate(period.to) },
      meetsOn: issuedOn ? toDbDate(issuedOn) : meetsIn === null ? null : toDbDate(addDays(today, meetsIn)),
      ...{ content: json(content), frozen: json(frozen) },
    };
    // Two processes that start together both come here; one of them writes.
    await prisma.statusReport.createMany({ data: [data], skipDuplicates: true });
    if (issuedOn === null) continue;
    await prisma.reportVersion.createMany({
      data: [
        {
          ...{ id: `${id}-1`, reportId: id, number: 1, note, issuedOn: toDbDate(issuedOn), ...written },
          createdAt: new Date(toDbDate(issuedOn).getTime() - 36 * 3_600_000),
          content: json({ title, committee, blocks: content }),
          frozen: json(frozen),
        },
      ],
      skipDuplicates: true,
    });
  }
}
