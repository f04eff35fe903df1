import { describe, expect, test } from "vitest";
import {
  feedChoiceText,
  levelsOfFeed,
  partOfFeed,
  readFeedChoice,
  type FeedChoice,
} from "@/lib/domain/plan/feed";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";

const choices: FeedChoice[] = [
  { scope: "PLAN" },
  { scope: "PERSON" },
  { scope: "LEVEL", level: "STATE" },
  { scope: "GROUP", id: "group-1" },
  { scope: "INSTITUTION", id: "rebild-skovbrynet" },
];

describe("what a feed carries", () => {
  test.each(choices)("is read from a form as it was written there: %o", (choice) => {
    expect(readFeedChoice(feedChoiceText(choice))).toEqual(choice);
  });

  test.each(["", "PLAN x", "LEVEL", "LEVEL CITY", "GROUP", "GROUP a/b", "GROUP a b", "TRIALS", "GROUP '"])(
    "is nothing when the form says %o",
    (text) => expect(readFeedChoice(text)).toBeNull(),
  );

  const plan = {
    phases: [makePhase()],
    items: [
      makeItem({ id: "state", level: "STATE" }),
      makeItem({ id: "mine", responsibleId: "me" }),
      makeItem({ id: "group", workingGroupId: "g" }),
      makeItem({ id: "all-houses", level: "LOCAL" }),
      makeItem({ id: "own-house", level: "LOCAL", institutionId: "h" }),
      makeItem({ id: "next-door", level: "LOCAL", institutionId: "other" }),
    ],
    milestones: [makeMilestone({ id: "row" }), makeMilestone({ id: "my-row", responsibleId: "me" })],
  };
  const carried = (choice: FeedChoice) => {
    const { items, milestones } = partOfFeed(plan, choice, "me");
    return [...items, ...milestones].map(({ id }) => id);
  };

  test("is what one sees to oneself, also of the milestone table", () => {
    expect(carried({ scope: "PERSON" })).toEqual(["mine", "my-row"]);
  });

  test("is a group's own, and for an institution what is about it or about all of them", () => {
    expect(carried({ scope: "GROUP", id: "g" })).toEqual(["group"]);
    expect(carried({ scope: "INSTITUTION", id: "h" })).toEqual(["all-houses", "own-house"]);
  });

  test("is one lane with the column of the milestone table that belongs to it", () => {
    expect(carried({ scope: "LEVEL", level: "STATE" })).toEqual(["state", "row", "my-row"]);
    expect(levelsOfFeed({ scope: "LEVEL", level: "STATE" })).toEqual(["STATE"]);
    expect(levelsOfFeed({ scope: "PLAN" })).toEqual(["STATE", "MUNICIPAL", "LOCAL"]);
  });
});
