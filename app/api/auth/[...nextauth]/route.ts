import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/auth/options";
import { isHttps } from "@/lib/auth/session-cookie";
import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";

type Context = { params: Promise<{ nextauth: string[] }> };

const handle = (request: NextRequest, context: Context) =>
  NextAuth(
    request as never,
    context as never,
    authOptions(isHttps(request.headers.get("x-forwarded-proto"))),
  );

// What next-auth reads; at its other addresses it fails at a GET instead of refusing it.
const readable = ["csrf", "providers", "signin", "signout"];

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  // next-auth would answer from the cookie alone, also for a session that has been ended.
  if (nextauth[0] === "session") {
    const viewer = await getViewer();
    return Response.json(viewer ? { user: { name: viewer.name, email: viewer.email } } : {});
  }
  if (nextauth.length === 1 && readable.includes(nextauth[0]!)) return handle(request, context);
  return problem(404, "NOT_FOUND", "There is nothing to read here.");
}

export { handle as POST };
