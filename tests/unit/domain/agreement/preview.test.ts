import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  approvalBodies,
  approvalTriggers,
  approvingBody,
  type ApprovalLine,
} from "@/lib/domain/agreement/approval";
import { previewPolicy, type RoutedSubject } from "@/lib/domain/agreement/preview";
import { trialStages } from "@/lib/domain/trial/stage";

const body = fc.constantFrom(...approvalBodies);
const line: fc.Arbitrary<ApprovalLine> = fc
  .record({ trigger: fc.constantFrom(...approvalTriggers), threshold: fc.integer({ min: 1, max: 60 }), body })
  .map((each) => ({ ...each, threshold: each.trigger === "PARTICIPANTS_ABOVE" ? each.threshold : null }));
const trials: fc.Arbitrary<RoutedSubject[]> = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...trialStages),
      approvedBy: fc.option(body),
      needsStatutoryExemption: fc.boolean(),
      costsMoney: fc.option(fc.boolean()),
      participantCount: fc.option(fc.nat(80)),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((each, index) => ({ ...each, id: `t${index}`, title: `Nummer ${index}` })));
const policy = fc.array(line, { maxLength: 6 });
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

describe("what other lines would mean", () => {
  test("each column counts every trial once, and as routing each of them does", () => {
    fc.assert(
      fc.property(trials, policy, policy, (all, now, proposed) => {
        const preview = previewPolicy(all, now, proposed);
        expect(preview.total).toBe(all.length);
        for (const occasion of ["START", "IMPLEMENTATION"] as const) {
          const { bodies, changed } = preview.occasions[occasion];
          expect(sum(bodies.map((row) => row.now))).toBe(all.length);
          expect(sum(bodies.map((row) => row.proposed))).toBe(all.length);
          for (const row of bodies) {
            const goTo = (lines: ApprovalLine[]) =>
              all.filter((trial) => approvingBody(lines, trial, occasion) === row.body).length;
            expect([row.now, row.proposed]).toEqual([goTo(now), goTo(proposed)]);
          }
          // From a body to another: what it loses and gains is the difference of its two numbers.
          for (const row of bodies) {
            const gained = changed.filter(({ to }) => to === row.body).length;
            const lost = changed.filter(({ from }) => from === row.body).length;
            expect(row.proposed - row.now).toBe(gained - lost);
          }
          expect(changed.every(({ from, to }) => from !== to)).toBe(true);
        }
      }),
    );
  });

  test("the same lines change nothing, whatever trials there are", () => {
    fc.assert(
      fc.property(trials, policy, (all, lines) => {
        const { occasions, affected } = previewPolicy(all, lines, [...lines]);
        expect([occasions.START.changed, occasions.IMPLEMENTATION.changed, affected]).toEqual([[], [], []]);
      }),
    );
  });

  test("only trials on their way are told as affected, each with what happens to it", () => {
    fc.assert(
      fc.property(trials, policy, policy, (all, now, proposed) => {
        const { affected, occasions } = previewPolicy(all, now, proposed);
        for (const { id, effect } of affected) {
          const { stage } = all.find((trial) => trial.id === id)!;
          const expected = {
            WAITS: "AWAITING_APPROVAL",
            RELEASED: "AWAITING_APPROVAL",
            ASKS: "PREPARED",
            STARTS: "PREPARED",
            DECIDES: "EVALUATING",
          };
          expect(stage).toBe(expected[effect]);
        }
        const waiting = occasions.START.changed.filter(
          ({ id }) => all.find((trial) => trial.id === id)!.stage === "AWAITING_APPROVAL",
        );
        const told = affected.filter(({ effect }) => effect === "WAITS" || effect === "RELEASED");
        expect(told.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id));
      }),
    );
  });

  test("by hand: the committee takes what costs money, and one that was ready has to ask", () => {
    const plain = { needsStatutoryExemption: false, costsMoney: true, participantCount: null };
    const trial = (id: string, changes: Partial<RoutedSubject>): RoutedSubject => ({
      ...{ id, title: id, stage: "IN_TEST", approvedBy: null, ...plain, ...changes },
    });
    const all = [
      trial("running", {}),
      trial("free", { costsMoney: false, stage: "PREPARED" }),
      trial("ready", { stage: "PREPARED", approvedBy: "ADMINISTRATION" }),
      trial("approved", { stage: "PREPARED", approvedBy: "COMMITTEE" }),
      trial("waiting", { stage: "AWAITING_APPROVAL" }),
      trial("tried", { stage: "EVALUATING" }),
    ];
    const now: ApprovalLine[] = [{ trigger: "ALWAYS", threshold: null, body: "ADMINISTRATION" }];
    const proposed: ApprovalLine[] = [
      { trigger: "COSTS_MONEY", threshold: null, body: "COMMITTEE" },
      { trigger: "ALWAYS", threshold: null, body: "ADMINISTRATION" },
    ];
    const preview = previewPolicy(all, now, proposed);
    expect(preview.occasions.START.bodies).toEqual([
      { body: "LEADER", now: 0, proposed: 0 },
      { body: "ADMINISTRATION", now: 6, proposed: 1 },
      { body: "COMMITTEE", now: 0, proposed: 5 },
      { body: "CITY_COUNCIL", now: 0, proposed: 0 },
    ]);
    expect(preview.affected.map(({ id, effect }) => `${id} ${effect}`)).toEqual([
      ...["ready ASKS", "waiting WAITS", "tried DECIDES"],
    ]);
    // The other way round the one that waits still waits, and what the committee had is let go.
    const back = previewPolicy(all, proposed, []);
    expect(back.affected.map(({ id, effect }) => `${id} ${effect}`)).toEqual([
      ...["free STARTS", "ready STARTS", "waiting RELEASED", "tried DECIDES"],
    ]);
  });
});
