import { randomUUID } from "node:crypto";
import { createWishCommand } from "@/lib/commands/wish";
import { answerWishCommand } from "@/lib/commands/wish-answer";
import { moveWishCommand } from "@/lib/commands/wish-move";
import { saveRoundCommand } from "@/lib/commands/wish-round";
import type { Db } from "@/lib/db/client";
import { loadWish } from "@/lib/loaders/wish";
import { loadNewWish } from "@/lib/loaders/wish-form";
import { loadWishList, loadWishRounds } from "@/lib/loaders/wish-list";
import type { WishKind, WishStage } from "@/lib/domain/wish/wish";
import { worldIds, type ViewerName } from "@/tests/support/world";
import {
  type Operation,
  national,
  outcomes,
  allOk,
  nextNumber,
} from "@/tests/integration/access/operations/support";

/** Rounds are of different years. */
let rounds = 0;

/** A wish of the own institution, of its own for one try. */
async function freshWish(
  prisma: Db,
  kind: WishKind,
  stage: WishStage,
): Promise<{ id: string; version: number }> {
  const id = `wish-${nextNumber()}`;
  const on = new Date("2025-01-10T00:00:00Z");
  const deadlineOn = new Date("2025-04-01T00:00:00Z");
  const round = await prisma.wishRound.upsert({ where: { deadlineOn }, create: { deadlineOn }, update: {} });
  await prisma.exemptionWish.create({
    data: {
      ...{ id, kind, stage, area: "DAYCARE", title: `Ønske ${id}`, lawText: "Loven", submittedOn: on },
      ...{
        why: "Det står i vejen",
        wouldEnable: "Mere tid",
        municipalityId: "alfa",
        institutionId: "alfa-one",
      },
      roundId: kind === "WISH" ? round.id : null,
      steps: {
        create: [...new Set<WishStage>(["SUBMITTED", stage])].map((each) => ({
          ...{ stage: each, on, actorName: "Hemmelig Person" },
        })),
      },
    },
  });
  return { id, version: 1 };
}

const wishStep = { on: "2025-02-01", note: "Fordi" };
const wishRefusal = { answer: "REFUSED", on: "2025-02-01", reason: "Nej" };
const moving = (move: string, kind: WishKind, stage: WishStage, may: ViewerName[]): Operation => ({
  name: "commands/wish-move.moveWishCommand",
  on: `${move}: a ${kind} that is ${stage}`,
  run: async (viewer, prisma) =>
    moveWishCommand(viewer, { ...(await freshWish(prisma, kind, stage)), ...wishStep, move }),
  expected: outcomes("FORBIDDEN", { ok: may }),
});
const answering = (kind: WishKind, stage: WishStage, may: ViewerName[]): Operation => ({
  name: "commands/wish-answer.answerWishCommand",
  on: `a ${kind} that is ${stage}`,
  run: async (viewer, prisma) =>
    answerWishCommand(viewer, { ...(await freshWish(prisma, kind, stage)), ...wishRefusal }),
  expected: outcomes("FORBIDDEN", { ok: may }),
});
const sendingWishes: ViewerName[] = [
  "own leader",
  "leader next door",
  "own administration",
  "foreign leader",
  "foreign administration",
];

export const wishOperations: Operation[] = [
  {
    name: "commands/wish.createWishCommand",
    on: "one's own institution",
    run: (viewer) =>
      createWishCommand(viewer, {
        ...{ kind: "CHALLENGE", place: "i:alfa-one", title: "Færre skemaer", lawText: "Månedsskemaet" },
        ...{ why: "Vi skriver det samme to gange", wouldEnable: "Mere tid", submissionKey: randomUUID() },
      }),
    expected: outcomes("FORBIDDEN", { NOT_FOUND: sendingWishes, ok: ["own leader", "own administration"] }),
  },
  moving("TO_COMMITTEE", "WISH", "SUBMITTED", ["own administration"]),
  moving("SEND", "WISH", "COMMITTEE", ["own administration"]),
  moving("RECOMMEND", "WISH", "COMMITTEE", ["own administration", "own politician"]),
  moving("TURN_DOWN", "WISH", "CITY_COUNCIL", ["own administration", "own politician"]),
  moving("WITHDRAW", "WISH", "SENT", ["own leader", "own administration"]),
  answering("WISH", "SENT", ["own administration", ...national]),
  answering("CHALLENGE", "SUBMITTED", ["own administration"]),
  answering("CHALLENGE", "COMMITTEE", ["own administration", "own politician"]),
  {
    name: "commands/wish-round.saveRoundCommand",
    on: "a new round",
    run: (viewer) => saveRoundCommand(viewer, { deadlineOn: `${2030 + (rounds += 1)}-04-01` }),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "loaders/wish.loadWish",
    on: "a wish a hidden trial waits for",
    run: (viewer) => loadWish(viewer, worldIds.wish),
    expected: allOk,
  },
  {
    name: "loaders/wish-list.loadWishList",
    on: "everything there is",
    run: (viewer) => loadWishList(viewer, {}),
    expected: allOk,
  },
  {
    name: "loaders/wish-list.loadWishRounds",
    on: "all rounds",
    run: (viewer) => loadWishRounds(viewer),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "loaders/wish-form.loadNewWish",
    on: "the own places",
    run: (viewer) => loadNewWish(viewer, { institution: "alfa-one" }),
    expected: outcomes("FORBIDDEN", { ok: sendingWishes }),
  },
];
