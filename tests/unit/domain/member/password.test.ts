import { describe, expect, test } from "vitest";
import { passwordProblem } from "@/lib/domain/member/password";

const email = "karen.madsen@rebild.dk";

describe("choosing a password", () => {
  test.each([
    ["fire tilfældige ord", "lampe sten tog bjerg"],
    ["twelve mixed characters", "x7Kq9-Lm2Wz4"],
    ["emoji count as one character each", "🌳🚲🐟☂️✈️🎈kop-9!"],
    ["a common word among others", "sommer i en skotøjsæske"],
  ])("%s can be used", (_name, password) => {
    expect(passwordProblem(password, email)).toBeNull();
  });

  test.each([
    ["", "password"],
    ["elleve tegn", "password"],
    ["frisat-demo", "password"],
    ["a".repeat(201), "tooLong"],
    ["aaaaaaaaaaaa", "passwordCommon"],
    ["abababababab", "passwordCommon"],
    ["123456789012", "passwordCommon"],
    ["098765432109", "passwordCommon"],
    ["qwertyuiopåa", "passwordCommon"],
    ["Adgangskode123!", "passwordCommon"],
    ["passwordpassword", "passwordCommon"],
    ["Velkommen2026", "passwordCommon"],
    ["karen.madsen@rebild.dk", "passwordIsEmail"],
    ["KarenMadsen2026!", "passwordIsEmail"],
  ])("%j is refused as %s", (password, problem) => {
    expect(passwordProblem(password, email)).toBe(problem);
  });
});
