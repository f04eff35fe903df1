import fs from "node:fs/promises";
import path from "node:path";
import nodemailer from "nodemailer";
import type { ClaimedMail } from "@/lib/db/outbox";
import { env } from "@/lib/env";

const TIMEOUT_MS = "20000";

/** nodemailer takes its options from the address; a server that never answers must not hold up the rest. */
function withTimeouts(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const option of ["connectionTimeout", "greetingTimeout", "socketTimeout"]) {
    if (!url.searchParams.has(option)) url.searchParams.set(option, TIMEOUT_MS);
  }
  return url.toString();
}

/** Sends one mail: by SMTP when SMTP_URL is set, else as a file that any mail program opens. */
export async function sendMail(mail: ClaimedMail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, dataDir } = env();
  const message = {
    from: MAIL_FROM,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.bodyText,
    date: mail.createdAt,
    // The same for every attempt, so that a mail sent twice can be recognised as one.
    messageId: `<${mail.id}@frisat>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
  if (SMTP_URL) {
    const transport = nodemailer.createTransport(withTimeouts(SMTP_URL));
    try {
      await transport.sendMail(message);
    } finally {
      transport.close();
    }
    return;
  }
  const written = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const folder = path.join(dataDir, "outbox");
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  await fs.writeFile(path.join(folder, `${mail.id}.eml`), written.message as Buffer, { mode: 0o600 });
}
