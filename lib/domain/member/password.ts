/** Length is what makes a password strong; signs and digits are not demanded. */
export const MIN_PASSWORD_LENGTH = 12;
/** Longer texts are refused before they cost computing time. */
export const MAX_PASSWORD_LENGTH = 200;

/** Words that people stretch to the length asked for; digits and signs around them do not help. */
const guessed = new Set(
  (
    "password passwort passw adgangskode adgangskoden kodeord hemmelig hemmeligt qwerty qwertyui qwertyuiop qwertyuiopå " +
    "asdfgh asdfghjkl zxcvbnm velkommen welcome letmein administrator admin kommune kommunen frisat frisættelse " +
    "velfærdsaftale prøvehandling hegnspæl sommer vinter danmark denmark iloveyou jegelskerdig fodbold football " +
    "helsingør rebild esbjerg holbæk langeland middelfart viborg børnehave folkeskole plejehjem"
  ).split(" "),
);

const sequences = ["0123456789".repeat(3), "abcdefghijklmnopqrstuvwxyzæøå", "qwertyuiopåasdfghjklæøzxcvbnm"];
const backwards = (text: string) => [...text].reverse().join("");

/** True when a text is one guessed word written one or more times. */
function isGuessedWord(letters: string): boolean {
  return [...guessed].some((word) => letters !== "" && letters.replaceAll(word, "") === "");
}

export type PasswordProblem = "password" | "tooLong" | "passwordIsEmail" | "passwordCommon";

/**
 * What is wrong with a chosen password, as the key of its message.
 * @returns null when it can be used
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) return "password";
  if (length > MAX_PASSWORD_LENGTH) return "tooLong";
  const written = password.normalize("NFKC").toLowerCase();
  const [localPart = "", domain = ""] = email.toLowerCase().split("@");
  const own = [email.toLowerCase(), localPart, `${localPart}${domain}`];
  const letters = written.replace(/[^\p{L}]/gu, "");
  if (
    own.includes(written) ||
    own.some((text) => text.replace(/[^\p{L}]/gu, "") === letters && letters !== "")
  ) {
    return "passwordIsEmail";
  }
  const isSequence = sequences.some((row) => row.includes(written) || backwards(row).includes(written));
  if (new Set(written).size < 5 || isSequence || isGuessedWord(letters)) return "passwordCommon";
  return null;
}
