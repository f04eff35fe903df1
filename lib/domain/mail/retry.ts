/** How long one attempt to send has the message to itself: longer than the mail server is waited for. */
export const LEASE_SECONDS = 120;
/** After this many attempts, about four days, a message is given up and shown to the system administrator. */
export const MAX_ATTEMPTS = 100;

const LONGEST_PAUSE_MINUTES = 60;

/**
 * How long to wait after a failed attempt: a minute, then twice as long each time, at most an hour, so that a mail
 * server that was away for a day gets everything within an hour of its return.
 * @param attempts those made so far, at least 1
 */
export function pauseMinutes(attempts: number): number {
  return Math.min(2 ** Math.min(attempts - 1, 10), LONGEST_PAUSE_MINUTES);
}

/** Why a message was not sent, as far as it says what to do next. */
export const sendFailures = [
  /** the mail server cannot be reached, or does not let us in: no other message would get through either */
  "SERVER",
  /** the mail server will never take this message: an address that does not exist */
  "REJECTED",
  /** anything else: tried again, and the next message is tried all the same */
  "OTHER",
] as const;
export type SendFailure = (typeof sendFailures)[number];

/** Codes by which the mail program names that the server itself is the trouble. */
const serverTrouble = [
  ...["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "EAUTH", "ETLS", "EPROTOCOL", "ENOAUTH", "EOAUTH2"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"],
];

/**
 * What a failed attempt means.
 * @param error as thrown by whatever sends: a mail server's refusal carries `code` and `responseCode`
 */
export function failureOf(error: unknown): SendFailure {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  if (typeof code === "string" && serverTrouble.includes(code)) return "SERVER";
  const isRefusal = typeof responseCode === "number" && responseCode >= 500 && responseCode < 600;
  return isRefusal && (code === "EENVELOPE" || code === "EMESSAGE") ? "REJECTED" : "OTHER";
}

/** True when no further attempt is made. */
export function isGivenUp(failure: SendFailure, attempts: number): boolean {
  return failure === "REJECTED" || attempts >= MAX_ATTEMPTS;
}

/** A message that was given up. What it says is nobody's to read here. */
export interface DeadMail {
  id: string;
  recipient: string;
  subject: string;
  createdAt: Date;
  attempts: number;
  reason: string | null;
  /** false once its text has been removed */
  canRetry: boolean;
}
