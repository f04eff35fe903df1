import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { clientOf } from "@/lib/auth/client";
import { authSecret } from "@/lib/auth/secret";
import { SESSION_SECONDS } from "@/lib/auth/session-cookie";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { signOutSession } from "@/lib/auth/sign-out";
import { isDatabaseUnavailable } from "@/lib/db/errors";
import { log } from "@/lib/log";
import { routes } from "@/lib/routes";
import { signInSchema } from "@/lib/validation/member";

/**
 * next-auth's settings for its own routes (/api/auth/*). The signed token carries nothing but a session id;
 * who that is and what they may do is read from the database (`getViewer`).
 */
export function authOptions(secure: boolean): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: routes.signIn(), signOut: routes.home(), error: routes.signIn() },
    providers: [
      CredentialsProvider({
        id: "credentials",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const headers = (request.headers ?? {}) as Record<string, string | undefined>;
          const typed = signInSchema.safeParse(credentials);
          if (!typed.success) return null;
          try {
            const { email, password } = typed.data;
            const result = await signInWithPassword(
              email,
              password,
              clientOf((name) => headers[name] ?? null),
            );
            if (result.ok) return { id: result.data.sessionId };
            if (result.code === "THROTTLED") throw new Error("THROTTLED");
            return null;
          } catch (error) {
            // The message ends up in an address; only a code may.
            log.error({ error }, "sign-in failed");
            throw new Error(isDatabaseUnavailable(error) ? "UNAVAILABLE" : "UNEXPECTED");
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await signOutSession(token.sid);
      },
    },
  };
}
