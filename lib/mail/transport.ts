import fs from "node:fs/promises";
import path from "node:path";
import nodemailer from "nodemailer";
import type { ClaimedMail } from "@/lib/db/outbox";
import { env } from "@/lib/env";

const TIMEOUT_MS = "20000";
/** Well within the claim on a message, however slowly a server answers. */
const LONGEST_SEND_MS = 90_000;

/** nodemailer takes its options from the address; a server that never answers must not hold up the rest. */
function withTimeouts(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const option of ["connectionTimeout", "greetingTimeout", "socketTimeout"]) {
    if (!url.searchParams.has(option)) url.searchParams.set(option, TIMEOUT_MS);
  }
  return url.toString();
}

/** What a mail says and how, the same for every attempt. */
function messageOf(mail: ClaimedMail) {
  return {
    from: env().MAIL_FROM,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.bodyText,
    date: mail.createdAt,
    // The same for every attempt, so that a mail sent twice can be recognised as one.
    messageId: `<${mail.id}@frisat>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(mail.unsubscribeUrl && {
        "List-Unsubscribe": `<${mail.unsubscribeUrl}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
  };
}

/** Sends one mail: by SMTP when SMTP_URL is set, else as a file that any mail program opens. */
export async function sendMail(mail: ClaimedMail): Promise<void> {
  const { SMTP_URL } = env();
  await (SMTP_URL ? sendBySmtp(SMTP_URL, mail) : writeFile(mail));
}

async function sendBySmtp(smtpUrl: string, mail: ClaimedMail): Promise<void> {
  const transport = nodemailer.createTransport(withTimeouts(smtpUrl));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const late = Object.assign(new Error("The mail server took too long"), { code: "ETIMEDOUT" });
    timer = setTimeout(() => reject(late), LONGEST_SEND_MS);
  });
  try {
    await Promise.race([transport.sendMail(messageOf(mail)), tooLong]);
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

const isThere = (error: unknown) => (error as NodeJS.ErrnoException).code === "EEXIST";

/** The finished file gets its name in one step and only if nobody has it: a mail is written once, whoever died when. */
async function writeFile(mail: ClaimedMail): Promise<void> {
  const written = await nodemailer
    .createTransport({ streamTransport: true, buffer: true })
    .sendMail(messageOf(mail));
  const folder = path.join(env().dataDir, "outbox");
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = path.join(folder, `${mail.id}.part`);
  await fs.writeFile(unfinished, written.message as Buffer, { mode: 0o600 });
  try {
    await fs.link(unfinished, path.join(folder, `${mail.id}.eml`));
  } catch (error) {
    if (!isThere(error)) throw error;
  } finally {
    await fs.rm(unfinished, { force: true });
  }
}
