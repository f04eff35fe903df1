import type { Prisma } from "@/lib/db/client";

/** What waits for what, by the items' places in a plan. */
type Waits = readonly (readonly [item: number, dependsOn: number])[];

interface DemoTies {
  municipality: string;
  prefix: string;
  waits: Waits;
  documents: Record<number, [title: string, url: string][]>;
  /** the item that trials belong to, and the one that wishes belong to */
  trialsAt: number;
  wishesAt: number;
}

const underTheAct: Omit<DemoTies, "municipality" | "prefix"> = {
  waits: [
    [2, 1],
    [4, 2],
    [6, 1],
    [7, 4],
    [8, 7],
  ],
  documents: {
    1: [
      ["Oversigt over kommunale regler og krav", "https://example.org/velfaerdsaftale/regler.xlsx"],
      ["Spørgeskema til lederne", "https://example.org/velfaerdsaftale/spoergeskema"],
    ],
    6: [["Dagsorden og bilag", "https://example.org/velfaerdsaftale/dagsorden.pdf"]],
  },
  trialsAt: 4,
  wishesAt: 3,
};

const ties: DemoTies[] = [
  ...["helsingoer", "esbjerg", "holbaek", "langeland", "middelfart", "viborg"].map((municipality) => ({
    ...{ municipality, prefix: `demo-${municipality}` },
    ...underTheAct,
  })),
  {
    ...{ municipality: "rebild", prefix: "demo-rebild-alle" },
    waits: [
      [2, 1],
      [4, 2],
      [7, 4],
      [10, 7],
      [11, 10],
    ],
    documents: {
      1: [["Aftalen, som den blev vedtaget", "https://example.org/kommunal-aftale.pdf"]],
      2: [
        ["De fem principper på én side", "https://example.org/fem-principper"],
        ["Oplæg til dialogmøder", "https://example.org/dialogmoeder.pptx"],
      ],
      7: [["Interviewguide til delevalueringen", "https://example.org/interviewguide.pdf"]],
    },
    trialsAt: 4,
    wishesAt: 5,
  },
];

const MOST_TRIALS = 4;
const MOST_WISHES = 3;

/**
 * Adds to the items of the made-up plans what waits for what, documents, trials and wishes. An item that anything has
 * happened to since it was made is left as it is: what somebody took away does not come back.
 */
export async function loadDemoItemTies(tx: Prisma.TransactionClient): Promise<void> {
  const untouched = await tx.planItem.findMany({
    where: { origin: "DEMO", version: 1, removedAt: null, id: { contains: "-item-" } },
    select: { id: true, agreementId: true },
  });
  const changed = await tx.planChange.findMany({
    where: { subject: "ITEM", subjectId: { in: untouched.map(({ id }) => id) } },
    select: { subjectId: true },
  });
  const isChanged = new Set(changed.map(({ subjectId }) => subjectId));
  const agreementOf = new Map(
    untouched.filter(({ id }) => !isChanged.has(id)).map(({ id, agreementId }) => [id, agreementId]),
  );
  const municipalities = ties.map(({ municipality }) => municipality);
  const own = { municipalityId: { in: municipalities } };
  const select = { id: true, municipalityId: true } as const;
  const order = { orderBy: { id: "asc" }, select } as const;
  const trials = await tx.trial.findMany({
    where: { ...own, sharing: "PUBLIC", archivedAt: null },
    ...order,
  });
  const wishes = await tx.exemptionWish.findMany({ where: own, ...order });
  for (const { municipality, prefix, waits, documents, trialsAt, wishesAt } of ties) {
    const item = (place: number) => `${prefix}-item-${place}`;
    const isFree = (id: string) => agreementOf.has(id);
    const ofMunicipality = ({ municipalityId }: { municipalityId: string }) =>
      municipalityId === municipality;
    await tx.planDependency.createMany({
      data: waits.flatMap(([one, other]) => {
        const [itemId, dependsOnId] = [item(one), item(other)];
        if (!isFree(itemId) || !isFree(dependsOnId)) return [];
        return [{ itemId, dependsOnId, agreementId: agreementOf.get(itemId)! }];
      }),
      skipDuplicates: true,
    });
    await tx.planDocument.createMany({
      data: Object.entries(documents).flatMap(([place, list]) =>
        isFree(item(Number(place)))
          ? list.map(([title, url], index) => ({
              ...{ itemId: item(Number(place)), order: index + 1, title, url },
            }))
          : [],
      ),
      skipDuplicates: true,
    });
    if (isFree(item(trialsAt))) {
      const some = trials.filter(ofMunicipality).slice(0, MOST_TRIALS);
      const data = some.map(({ id: trialId }) => ({ itemId: item(trialsAt), trialId }));
      await tx.planItemTrial.createMany({ data, skipDuplicates: true });
    }
    if (isFree(item(wishesAt))) {
      const some = wishes.filter(ofMunicipality).slice(0, MOST_WISHES);
      const data = some.map(({ id: wishId }) => ({ itemId: item(wishesAt), wishId }));
      await tx.planItemWish.createMany({ data, skipDuplicates: true });
    }
  }
}
