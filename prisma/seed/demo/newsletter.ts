import { createHash } from "node:crypto";
import { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { listLetterMaterial } from "@/lib/db/newsletter-material";
import { firstDraft, letterPeriod, monthOf } from "@/lib/domain/newsletter/letter";
import { addMonths, startOfDay, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { demoUserId } from "@/prisma/seed/demo/user";

interface DemoLetters {
  municipalityId: string;
  name: string;
  /** one for each letter, the newest first; null: still a draft without a greeting */
  greetings: (string | null)[];
  isSent: boolean;
  /** at least so much happened in a month that gets a letter */
  happenings: number;
  readers: string[];
}

const letters: DemoLetters[] = [
  {
    ...{ municipalityId: "rebild", name: "Rebild Kommune", isSent: true, happenings: 1 },
    greetings: [
      "Kære alle\n\nDet har været en måned med mange små skridt. Flere steder er det, der begyndte som et forsøg, ved at blive hverdag, og et enkelt sted har vi taget konsekvensen og stoppet. Begge dele er værd at læse om.",
      "Kære alle\n\nSommeren er slut, og de første afprøvninger er gjort op. Tak til alle, der har delt både det, der gik, og det, der ikke gjorde. Det er sådan, vi lærer af hinanden.",
    ],
    readers: ["anne.bork", "henrik.skov", "foraeldreraad.nord", "jytte.lund"],
  },
  {
    ...{ municipalityId: "viborg", name: "Viborg Kommune", isSent: false, happenings: 3 },
    greetings: [null],
    readers: ["bent.holm", "paaroerende.vest"],
  },
];

/** The newest months before this one in which the public could see so many things happen: there is something to tell of. */
async function eventfulMonths(
  tx: Prisma.TransactionClient,
  municipalityId: string,
  today: CalendarDate,
  { count, happenings }: { count: number; happenings: number },
): Promise<CalendarDate[]> {
  const rows = await tx.$queryRaw<{ month: CalendarDate }[]>`
    with shared as (select id from trial
      where "municipalityId" = ${municipalityId} and sharing = 'PUBLIC' and "archivedAt" is null)
    select to_char(day, 'YYYY-MM-01') as month from (
      select min("from") as day from trial_stage_change join shared on shared.id = "trialId"
      where "supersededAt" is null group by shared.id
      union all
      select "decidedOn" from trial_decision join shared on shared.id = "trialId" where "supersededAt" is null
    ) happened
    where day < ${monthOf(today)}::date
    group by 1 having count(*) >= ${happenings} order by 1 desc limit ${count}`;
  return rows.map(({ month }) => month);
}

const monthName = (month: CalendarDate) =>
  new Intl.DateTimeFormat("da-DK", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}T00:00:00Z`),
  );

/**
 * Adds letters that tell of the demo's own months, and a few readers, to municipalities that have none. What they tell is
 * gathered by the same rule as everybody's.
 */
export async function loadDemoNewsletters(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  for (const { municipalityId, name, greetings, isSent, happenings, readers } of letters) {
    await tx.newsletterSubscription.createMany({
      data: readers.map((reader, index) => {
        const id = `demo-reader-${municipalityId}-${index + 1}`;
        const confirmedAt = index === 0 || isSent ? startOfDay(monthOf(today)) : null;
        const tokenHash = createHash("sha256").update(`demo:${id}`).digest("base64url");
        return { id, municipalityId, tokenHash, confirmedAt, email: `${reader}@borger.demo` };
      }),
      skipDuplicates: true,
    });
    if ((await tx.newsletter.count({ where: { municipalityId } })) > 0) continue;
    const authorId = demoUserId(`forvaltning@${municipalityId}.demo`);
    const author = await tx.user.findUnique({ where: { id: authorId }, select: { id: true, name: true } });
    const months = await eventfulMonths(tx, municipalityId, today, { count: greetings.length, happenings });
    for (const [index, month] of months.entries()) {
      // Written early in the next month: what came in later is not in it.
      const writtenOn = addMonths(month, 1);
      const material = await listLetterMaterial(municipalityId, letterPeriod(month, writtenOn), tx);
      if (material.length === 0) continue;
      const sentAt = isSent ? new Date(startOfDay(writtenOn).getTime() + 33 * 3_600_000) : null;
      await tx.newsletter.create({
        data: {
          ...{ id: `demo-letter-${municipalityId}-${month.slice(0, 7)}`, municipalityId, origin: "DEMO" },
          ...{ month: toDbDate(month), title: `Nyt fra velfærdsaftalen i ${name}, ${monthName(month)}` },
          ...{ greeting: greetings[index] ?? null, sentAt, recipients: isSent ? readers.length : null },
          content: firstDraft(material) as unknown as Prisma.InputJsonObject,
          ...{ authorId: author?.id ?? null, authorName: author?.name ?? "Forvaltningen" },
        },
        select: { id: true },
      });
    }
  }
}
