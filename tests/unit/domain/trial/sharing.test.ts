import { describe, expect, test } from "vitest";
import type { Actor, Membership, Viewer } from "@/lib/domain/member/role";
import { isVisible, scopeOf, sharingLevels, type SharingLevel } from "@/lib/domain/trial/sharing";

const actor = (membership: Partial<Membership> & Pick<Membership, "role">): Actor => ({
  userId: "u",
  sessionId: "s",
  name: "Prøve Person",
  email: "p@example.dk",
  memberships: [{ municipalityId: null, institutionId: null, area: null, ...membership }],
});
const rebild = { municipalityId: "rebild" };

/** Which levels of a trial at Rebild's "solsikken" each viewer sees: I institution, M municipality, A agreement municipalities, P public. */
const table: [string, Viewer, string][] = [
  ["the public", null, "P"],
  ["its leader", actor({ role: "LEADER", ...rebild, institutionId: "solsikken" }), "IMAP"],
  ["its staff", actor({ role: "STAFF", ...rebild, institutionId: "solsikken" }), "IMAP"],
  [
    "staff of an institution that takes part",
    actor({ role: "STAFF", ...rebild, institutionId: "taking-part" }),
    "IMAP",
  ],
  ["a leader next door", actor({ role: "LEADER", ...rebild, institutionId: "other" }), "MAP"],
  ["the administration", actor({ role: "ADMINISTRATION", ...rebild }), "IMAP"],
  ["a politician", actor({ role: "POLITICIAN", ...rebild }), "MAP"],
  ["the municipality's evaluator", actor({ role: "EVALUATOR", ...rebild }), "MAP"],
  ["the national evaluator", actor({ role: "EVALUATOR" }), "MAP"],
  ["the system administrator", actor({ role: "SYSTEM_ADMIN" }), "IMAP"],
  ["a leader elsewhere", actor({ role: "LEADER", municipalityId: "viborg", institutionId: "v" }), "AP"],
  ["the administration elsewhere", actor({ role: "ADMINISTRATION", municipalityId: "viborg" }), "AP"],
  ["a politician elsewhere", actor({ role: "POLITICIAN", municipalityId: "viborg" }), "AP"],
  ["an evaluator elsewhere", actor({ role: "EVALUATOR", municipalityId: "viborg" }), "AP"],
  ["an account without membership", { ...actor({ role: "STAFF" }), memberships: [] }, "P"],
];

const letter: Record<SharingLevel, string> = {
  INSTITUTION: "I",
  MUNICIPALITY: "M",
  AGREEMENT_MUNICIPALITIES: "A",
  PUBLIC: "P",
};

describe("sharing", () => {
  test.each(table)("%s", (_who, viewer, expected) => {
    const seen = sharingLevels.filter((sharing) =>
      isVisible(
        { sharing, municipalityId: "rebild", institutionIds: ["solsikken", "taking-part"] },
        scopeOf(viewer),
      ),
    );
    expect(seen.map((level) => letter[level]).join("")).toBe(expected);
  });
});
