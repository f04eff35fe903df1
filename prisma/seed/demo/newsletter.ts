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
  readers: string[];
}

const letters: DemoLetters[] = [
  {
    ...{ municipalityId: "rebild", name: "Rebild", isSent: true },
    greetings: [
      "Kære alle\n\nDet har været en måned med mange små skridt. Flere steder er det, der begyndte som et forsøg, ved at blive hverdag, og et enkelt sted har vi taget konsekvensen og stoppet. Begge dele er værd at læse om.",
      "Kære alle\n\nSommeren er slut, og de første afprøvninger er gjort op. Tak til alle, der har delt både det, der gik, og det, der ikke gjorde. Det er sådan, vi lærer af hinanden.",
    ],
    readers: ["anne.bork", "henrik.skov", "foraeldreraad.nord", "jytte.lund"],
  },
  {
    ...{ municipalityId: "viborg", name: "Viborg", isSent: false },
    greetings: [null],
    readers: ["bent.holm", "paaroerende.vest"],
  },
];

/** Months before this one in which something public was decided, the newest first: there is something to tell of. */
async function eventfulMonths(
  tx: Prisma.TransactionClient,
  municipalityId: string,
  today: CalendarDate,
  count: number,
): Promise<CalendarDate[]> {
  const rows = await tx.$queryRaw<{ month: CalendarDate }[]>`
    select distinct to_char(made."decidedOn", 'YYYY-MM-01') as month
    from trial_decision made join trial on trial.id = made."trialId"
    where trial."municipalityId" = ${municipalityId} and trial.sharing = 'PUBLIC' and trial."archivedAt" is null
      and made."supersededAt" is null and made."decidedOn" < ${monthOf(today)}::date
    order by 1 desc limit ${count}`;
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
  for (const { municipalityId, name, greetings, isSent, readers } of letters) {
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
    const months = await eventfulMonths(tx, municipalityId, today, greetings.length);
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
