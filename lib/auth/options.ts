import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { clientOf } from "@/lib/auth/client";
import { authSecret } from "@/lib/auth/secret";
import { SESSION_SECONDS } from "@/lib/auth/session-cookie";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { signOutSession } from "@/lib/auth/sign-out";
import { isDatabaseUnavailable } from "@/lib/db/errors";
import { routes } from "@/lib/routes";

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
          try {
            const result = await signInWithPassword(
              credentials?.email ?? "",
              (credentials?.password ?? "").slice(0, 1_000),
              clientOf((name) => headers[name] ?? null),
            );
            if (result.ok) return { id: result.data.sessionId };
            if (result.code === "THROTTLED") throw new Error("THROTTLED");
            return null;
          } catch (error) {
            // The message ends up in an address; only the code may.
            if (isDatabaseUnavailable(error)) throw new Error("UNAVAILABLE");
            throw error;
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
