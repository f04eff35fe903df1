import { leaveLettersCommand } from "@/lib/commands/newsletter-subscription";
import { problem } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { routes } from "@/lib/routes";

interface Context {
  params: Promise<{ token: string }>;
}

/**
 * The mail program's own button (RFC 8058): it posts without cookies and without anyone seeing the answer. The secret in
 * the address is all that counts, and the address it belongs to is deleted.
 */
export const POST = endpoint(async (_request: Request, { params }: Context) => {
  const { token } = await params;
  const result = await leaveLettersCommand(null, { token });
  return result.ok
    ? new Response(null, { status: 204 })
    : problem(404, "NOT_FOUND", "The link is not one that was sent, or was used before.");
});

/** Scanners and people follow the address as well: they are shown the page, and nothing is changed. */
export const GET = endpoint(async (_request: Request, { params }: Context) => {
  const { token } = await params;
  return new Response(null, { status: 303, headers: { Location: routes.leaveLetters(token) } });
});
