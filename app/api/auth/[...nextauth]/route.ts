import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/auth/options";
import { isHttps } from "@/lib/auth/session-cookie";
import { getViewer } from "@/lib/auth/viewer";

type Context = { params: Promise<{ nextauth: string[] }> };

const handle = (request: NextRequest, context: Context) =>
  NextAuth(
    request as never,
    context as never,
    authOptions(isHttps(request.headers.get("x-forwarded-proto"))),
  );

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  // next-auth would answer from the cookie alone, also for a session that has been ended.
  if ((await context.params).nextauth[0] === "session") {
    const viewer = await getViewer();
    return Response.json(viewer ? { user: { name: viewer.name, email: viewer.email } } : {});
  }
  return handle(request, context);
}

export { handle as POST };
