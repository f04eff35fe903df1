import { hashPassword } from "@/lib/auth/password";
import type { Db } from "@/lib/db/client";
import { createSession, getActorBySession } from "@/lib/db/session";
import type { Actor, Membership } from "@/lib/domain/member/role";

export const PASSWORD = "lampe sten tog bjerg";
let hashed: Promise<string> | undefined;

let counter = 0;

/** An account of its own for one test: open, with PASSWORD, unless told otherwise. */
export async function makeAccount(
  prisma: Db,
  options: {
    memberships?: Partial<Membership>[];
    invited?: boolean;
    closed?: boolean;
  } = {},
): Promise<{ id: string; email: string }> {
  counter += 1;
  hashed ??= hashPassword(PASSWORD);
  return prisma.user.create({
    data: {
      email: `person${counter}@alfa.dk`,
      name: `Person ${counter}`,
      passwordHash: options.invited ? null : await hashed,
      closedAt: options.closed ? new Date() : null,
      memberships: {
        create: (options.memberships ?? []).map((membership) => ({
          role: "STAFF",
          municipalityId: "alfa",
          institutionId: null,
          ...membership,
        })),
      },
    },
    select: { id: true, email: true },
  });
}

/** The same with an open session, as the actor it makes. */
export async function makeSignedIn(prisma: Db, membership: Partial<Membership>): Promise<Actor> {
  const { id } = await makeAccount(prisma, { memberships: [membership] });
  return (await getActorBySession(await createSession(prisma, id, null)))!;
}

/** The link's token in the newest mail to somebody. */
export async function tokenInMail(prisma: Db, recipient: string): Promise<string> {
  const mail = await prisma.outboxMessage.findFirstOrThrow({ where: { recipient }, orderBy: { id: "desc" } });
  const token = /\/(?:invitation|reset-password)\/([\w-]{43})/.exec(mail.bodyText)?.[1];
  if (!token) throw new Error(`No link in: ${mail.bodyText}`);
  return token;
}
