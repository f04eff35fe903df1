import { INVITATION_DAYS, newLinkToken } from "@/lib/auth/link-token";
import { CommandError, runCommand } from "@/lib/cli/command";
import { createAccountToken } from "@/lib/db/account-token";
import { recordAudit } from "@/lib/db/audit";
import { closeDatabase, database } from "@/lib/db/client";
import { createMembership } from "@/lib/db/membership";
import { migrate } from "@/lib/db/migrate";
import { createAccount, getAccount } from "@/lib/db/user";
import { absoluteUrl } from "@/lib/env";
import { defaultLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { resetRequestSchema } from "@/lib/validation/member";

const byCommand = { id: null, name: "admin:create", role: null };
const reach = { role: "SYSTEM_ADMIN", municipalityId: null, institutionId: null } as const;

/** `npm run admin:create -- <email>`: makes somebody system administrator and prints the link to get in by. */
await runCommand(async () => {
  const parsed = resetRequestSchema.safeParse({ email: process.argv[2] });
  if (!parsed.success) throw new CommandError("Usage: npm run admin:create -- <email>");
  const { email } = parsed.data;
  const { token, hash } = newLinkToken();
  try {
    const opened = await database();
    await migrate(opened);
    const known = await getAccount({ email });
    if (known?.closedAt) throw new CommandError(`The account ${email} is closed. Reopen it first.`);
    await opened.prisma.$transaction(async (tx) => {
      const userId = known?.id ?? (await createAccount(tx, { email, name: email, locale: defaultLocale }));
      const membership = known?.memberships.find(({ role }) => role === "SYSTEM_ADMIN");
      if (!membership) {
        const entityId = await createMembership(tx, { userId, ...reach });
        await recordAudit(tx, byCommand, {
          operation: "CREATE",
          entity: "membership",
          entityId,
          municipalityId: null,
          after: { userId, ...reach },
        });
      }
      if (known?.passwordHash) return;
      const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000);
      await createAccountToken(tx, { kind: "INVITATION", userId, tokenHash: hash, expiresAt });
    });
    console.log(
      known?.passwordHash
        ? `${email} is system administrator and signs in with the password already chosen.`
        : `${email} is system administrator. Choose name and password here, within ${INVITATION_DAYS} days:\n` +
            absoluteUrl(routes.invitation(token)),
    );
  } finally {
    await closeDatabase();
  }
});
