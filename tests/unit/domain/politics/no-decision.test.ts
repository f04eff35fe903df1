import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as dilemmaCommands from "@/lib/commands/dilemma";
import * as meetingCommands from "@/lib/commands/following-meeting";
import * as generated from "@/lib/db/generated/enums";
import { dilemmaStandings } from "@/lib/domain/politics/dilemma";
import { meetingStandings } from "@/lib/domain/politics/meeting";
import { messagesFor } from "@/lib/i18n/messages";
import * as dilemmaPolicies from "@/lib/policies/dilemma";

const DECIDING =
  /deci[ds]|resolv|settle|approv|outcome|verdict|afgj?ør|afgør|beslut|godkend|vote|stem(me|t)/i;

function columnsOf(model: string): string[] {
  const schema = readFileSync("prisma/schema/politics.prisma", "utf8");
  const body = new RegExp(`^model ${model} \\{([\\s\\S]*?)^\\}`, "m").exec(schema)?.[1] ?? "";
  return body.split("\n").flatMap((line) => /^ {2}(\w+)\s/.exec(line)?.[1] ?? []);
}

const keysOf = (value: object): string[] =>
  Object.entries(value).flatMap(([key, child]) => [
    key,
    ...(typeof child === "object" && child !== null ? keysOf(child as object) : []),
  ]);

describe("nobody can decide a dilemma", () => {
  test.each(["Dilemma", "DilemmaReflection"])("no column of %s could hold a decision", (model) => {
    const columns = columnsOf(model);
    expect(columns.length).toBeGreaterThan(8);
    expect(columns.filter((column) => DECIDING.test(column))).toEqual([]);
  });

  test("no enum of the database is about how a dilemma stands", () => {
    expect(Object.keys(generated).filter((name) => /dilemma/i.test(name))).toEqual([]);
  });

  test("it is open or at rest, and a meeting is planned, held or cancelled", () => {
    expect(dilemmaStandings).toEqual(["OPEN", "RESTING"]);
    expect(meetingStandings).toEqual(["PLANNED", "HELD", "CANCELLED"]);
  });

  test("no command and no policy decides", () => {
    const names = [dilemmaCommands, meetingCommands, dilemmaPolicies].flatMap((module) =>
      Object.keys(module),
    );
    expect(names).toContain("restDilemma");
    expect(names).toContain("canReflect");
    expect(names.filter((name) => DECIDING.test(name))).toEqual([]);
  });

  test.each(["da", "en"] as const)(
    "no text of a dilemma in %s is called after a decision, and no button is one",
    (locale) => {
      const { dilemma } = messagesFor(locale);
      // What says that nobody decides is allowed to say so.
      expect(keysOf(dilemma).filter((key) => DECIDING.test(key))).toEqual(["noDecision"]);
      const buttons = [
        dilemma.new,
        dilemma.ask,
        ...[dilemma.form.send, dilemma.form.save, dilemma.rest.send, dilemma.rest.save, dilemma.rest.wake],
        ...[dilemma.reflections.send, dilemma.reflections.noteSend, dilemma.reflections.save],
        ...[dilemma.reflections.remove, dilemma.reflections.undo, dilemma.remove.send],
        ...Object.values(dilemma.standing),
      ];
      expect(buttons.filter((text) => DECIDING.test(text))).toEqual([]);
    },
  );

  test("no component of a dilemma calls an action that is not one of those commands", () => {
    const called = readdirSync("components/dilemma").flatMap((file) => {
      const source = readFileSync(`components/dilemma/${file}`, "utf8");
      return [...source.matchAll(/use(?:Form)Action\((\w+)/g)].map(([, name]) => name!);
    });
    expect(called.length).toBeGreaterThan(5);
    expect(called.filter((name) => DECIDING.test(name))).toEqual([]);
  });
});
