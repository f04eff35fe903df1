import { describe, expect, test } from "vitest";
import { loggedError, withoutPersonalContent } from "@/lib/log";

describe("the log keeps personal content out", () => {
  test("addresses and CPR numbers in a message are replaced", () => {
    expect(withoutPersonalContent('no user "lone@rebild.dk", cpr 010190-1234')).toBe(
      'no user "[email]", cpr [cpr]',
    );
  });

  test("of a database error only the last line is kept, which has no values", () => {
    const error = new Error(
      'Invalid `prisma.user.create()` invocation:\n\n{ name: "Lone Kjærsgaard" }\n\nUnique constraint failed',
    );
    error.name = "PrismaClientKnownRequestError";
    const logged = loggedError(error);
    expect(logged.message).toBe("Unique constraint failed");
    expect(JSON.stringify(logged)).not.toContain("Kjærsgaard");
  });

  test("the cause is told by the same rules", () => {
    const logged = loggedError(new Error("outer", { cause: new Error("mail to lone@rebild.dk failed") }));
    expect(logged).toMatchObject({ message: "outer", cause: { message: "mail to [email] failed" } });
  });

  test("a thrown value that is no error tells only its type", () => {
    expect(loggedError("Lone Kjærsgaard")).toEqual({ type: "string" });
  });
});
