import { describe, expect, test } from "vitest";
import type { Membership, Viewer } from "@/lib/domain/member/role";
import { wishMoves, type WishMove } from "@/lib/domain/wish/move";
import type { WishKind, WishStage } from "@/lib/domain/wish/wish";
import {
  canKeepRounds,
  canMoveWish,
  canSeeWishPeople,
  canSendWishes,
  canSendWishFrom,
  movesFor,
  type WishRights,
} from "@/lib/policies/wish";
import { at } from "@/tests/support/viewer";

const place = { municipalityId: "alfa", institutionId: "one", area: "DAYCARE" } as const;
const actor = (...memberships: Membership[]): Viewer => ({
  userId: "me",
  sessionId: "s",
  name: "N",
  email: "n@example.dk",
  memberships,
});

/** One letter a move, in the order of the way: Committee, city coUncil, Recommend, turn Down, Send, Answer, Withdraw. */
const letters: Record<WishMove, string> = {
  TO_COMMITTEE: "C",
  TO_CITY_COUNCIL: "U",
  RECOMMEND: "R",
  TURN_DOWN: "D",
  SEND: "S",
  ANSWER: "A",
  WITHDRAW: "W",
};
const situations: [WishKind, WishStage][] = [
  ["WISH", "SUBMITTED"],
  ["WISH", "COMMITTEE"],
  ["WISH", "SENT"],
  ["WISH", "ANSWERED"],
  ["CHALLENGE", "SUBMITTED"],
  ["CHALLENGE", "CITY_COUNCIL"],
];

// columns: sends somewhere, from here, for the municipality, sees who wrote it, keeps rounds; then the moves in each
// situation: wish submitted, at the committee, sent, answered; challenge submitted, at the city council
const table: [string, Viewer, string, string[]][] = [
  ["signed out", null, "-----", ["", "", "", "", "", ""]],
  ["leader here", actor(at("LEADER", "alfa", "one")), "++-+-", ["W", "W", "W", "", "W", "W"]],
  ["leader next door", actor(at("LEADER", "alfa", "two")), "+--+-", ["", "", "", "", "", ""]],
  ["leader elsewhere", actor(at("LEADER", "beta", "far")), "+----", ["", "", "", "", "", ""]],
  ["staff here", actor(at("STAFF", "alfa", "one")), "---+-", ["", "", "", "", "", ""]],
  [
    "administration here",
    actor(at("ADMINISTRATION", "alfa")),
    "++++-",
    ["CUSW", "URDSW", "AW", "", "CUAW", "AW"],
  ],
  [
    "administration of the area",
    actor(at("ADMINISTRATION", "alfa", null, "DAYCARE")),
    "++++-",
    ["CUSW", "URDSW", "AW", "", "CUAW", "AW"],
  ],
  [
    "administration of another area",
    actor(at("ADMINISTRATION", "alfa", null, "SCHOOL")),
    "+--+-",
    ["", "", "", "", "", ""],
  ],
  ["administration elsewhere", actor(at("ADMINISTRATION", "beta")), "+----", ["", "", "", "", "", ""]],
  ["politician here", actor(at("POLITICIAN", "alfa")), "---+-", ["", "RD", "", "", "", "A"]],
  ["politician elsewhere", actor(at("POLITICIAN", "beta")), "-----", ["", "", "", "", "", ""]],
  ["evaluator here", actor(at("EVALUATOR", "alfa")), "---+-", ["", "", "", "", "", ""]],
  ["national evaluator", actor(at("EVALUATOR", null)), "---++", ["", "", "A", "", "", ""]],
  ["system administrator", actor(at("SYSTEM_ADMIN", null)), "---++", ["", "", "A", "", "", ""]],
];

const wish = (kind: WishKind, stage: WishStage, createdById: string | null = "somebody"): WishRights => ({
  ...place,
  kind,
  stage,
  createdById,
  recommended: false,
});

describe("who may what with a wish", () => {
  test.each(table)("%s", (_, viewer, flags, moves) => {
    const answers = [
      canSendWishes(viewer),
      canSendWishFrom(viewer, place),
      canSendWishFrom(viewer, { ...place, institutionId: null }),
      canSeeWishPeople(viewer, "alfa"),
      canKeepRounds(viewer),
    ];
    expect(answers.map((answer) => (answer ? "+" : "-")).join("")).toBe(flags);
    expect(
      situations.map(([kind, stage]) =>
        movesFor(viewer, wish(kind, stage))
          .map((move) => letters[move])
          .join(""),
      ),
    ).toEqual(moves);
  });

  test("whoever sent it takes it back, as long as they belong to the municipality", () => {
    const own = wish("WISH", "COMMITTEE", "me");
    expect(canMoveWish(actor(at("STAFF", "alfa", "two")), own, "WITHDRAW")).toBe(true);
    expect(canMoveWish(actor(at("LEADER", "beta", "far")), own, "WITHDRAW")).toBe(false);
    expect(canMoveWish(null, { ...own, createdById: null }, "WITHDRAW")).toBe(false);
  });

  test("nobody moves what is closed", () => {
    const everyone = table.map(([, viewer]) => viewer);
    for (const stage of ["ANSWERED", "WITHDRAWN"] as const) {
      const closed = (kind: WishKind) =>
        everyone.flatMap((viewer) =>
          wishMoves.filter((move) => canMoveWish(viewer, wish(kind, stage), move)),
        );
      expect([closed("WISH"), closed("CHALLENGE")]).toEqual([[], []]);
    }
  });
});
