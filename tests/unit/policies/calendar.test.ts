import { expect, test } from "vitest";
import { canHaveFeed } from "@/lib/policies/calendar";
import type { FeedScope } from "@/lib/domain/plan/feed";
import { actor, at } from "@/tests/support/viewer";

const people = {
  nobody: null,
  "somebody who belongs nowhere": actor(),
  "the institution's staff": actor(at("STAFF", "alfa", "alfa-one")),
  "a leader next door": actor(at("LEADER", "alfa", "alfa-two")),
  "the administration": actor(at("ADMINISTRATION", "alfa")),
  "a politician": actor(at("POLITICIAN", "alfa")),
  "another municipality's administration": actor(at("ADMINISTRATION", "beta")),
  "the national evaluator": actor(at("EVALUATOR", null)),
};
type Person = keyof typeof people;

const everybody = Object.keys(people).filter((name) => name !== "nobody") as Person[];
const belonging: Person[] = [
  "the institution's staff",
  "a leader next door",
  "the administration",
  "a politician",
];
const allowed: Record<FeedScope, Person[]> = {
  PLAN: everybody,
  LEVEL: everybody,
  GROUP: belonging,
  PERSON: belonging,
  INSTITUTION: belonging.filter((name) => name !== "a leader next door"),
};

test.each(Object.entries(allowed) as [FeedScope, Person[]][])(
  "a calendar of %s is for %o and nobody else",
  (scope, expected) => {
    const place = { scope, municipalityId: "alfa", institutionId: "alfa-one" };
    const may = (Object.keys(people) as Person[]).filter((name) => canHaveFeed(people[name], place));
    expect(may).toEqual(expected);
  },
);
