import http from "node:http";
import type { Duplex } from "node:stream";
import { CommandError } from "@/lib/cli/command";
import { detachImmediates } from "@/lib/cli/immediate";
import { withRequestId } from "@/lib/request-context";

const GRACE_MS = 10_000;

function listen(server: http.Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} is already in use. Choose another one, for instance: PORT=${port + 1}`,
        EACCES: `This user may not listen on port ${port}. Choose one above 1023, for instance: PORT=3000`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Check HOST.`,
      };
      const reason = reasons[error.code ?? ""];
      reject(reason ? new CommandError(reason) : error);
    });
    server.listen(port, host, resolve);
  });
}

/**
 * Finds out early, before a long build, that the port is taken.
 * @throws CommandError when it is
 */
export async function checkPort(port: number, host?: string): Promise<void> {
  const server = http.createServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/**
 * An address whose escapes stand for no text ("%zz", half a letter) is taken literally. It then leads to "not found"
 * like any other unknown address; as it came, it would fail inside the framework.
 */
export function readableAddress(address: string): string {
  const [path = "", ...query] = address.split("?");
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}

const unreadable: Record<string, string[]> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "Adressen er for lang.",
    "The address is too long.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "Det tog for lang tid.", "That took too long."],
};

/** Says in words why a request could not even be read, where Node would send an empty page. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const fallback = [
    "400 Bad Request",
    "Browseren sendte noget, vi ikke kan læse.",
    "We cannot read that request.",
  ];
  const [status, ...lines] = unreadable[error.code ?? ""] ?? fallback;
  const type = "Content-Type: text/plain; charset=utf-8";
  socket.end(`HTTP/1.1 ${status}\r\n${type}\r\nConnection: close\r\n\r\n${lines.join("\n")}\n`);
}

/** More than any form sends; as `bodySizeLimit` in next.config.js. */
const MOST_BODY_BYTES = 32 * 1024 * 1024;

/** Says in words that a post is too large, before any of it is read. */
function refuseTooLarge(request: http.IncomingMessage, response: http.ServerResponse): boolean {
  if (Number(request.headers["content-length"] ?? 0) <= MOST_BODY_BYTES) return false;
  const body = {
    ...{ type: "about:blank", title: "Content Too Large", status: 413, code: "TOO_LARGE" },
    detail: "Det, der blev sendt, fylder for meget: højst 32 MB. / That was too large: at most 32 MB.",
  };
  response.writeHead(413, { "Content-Type": "application/problem+json; charset=utf-8", Connection: "close" });
  response.end(JSON.stringify(body));
  // A browser that is not listened to would show a broken connection instead of the answer.
  request.resume();
  return true;
}

/**
 * Serves a built Next application in this process, so that one process holds the embedded database.
 * @param options.dir folder of the application
 * @param options.onStop what to close after the last answer
 * @returns when it answers requests; the process then lives until SIGTERM or SIGINT
 */
export async function serve(options: {
  dir: string;
  port: number;
  host?: string;
  onStop?: () => Promise<void>;
}): Promise<void> {
  const { dir, port, host, onStop } = options;
  detachImmediates();
  // The package is CommonJS and its types describe only the bundler's view of it.
  const module = (await import("next")) as unknown as { default: NextFactory | { default: NextFactory } };
  const next = typeof module.default === "function" ? module.default : module.default.default;
  const app = next({ dev: false, dir, hostname: host ?? "localhost", port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = http.createServer((request, response) => {
    if (refuseTooLarge(request, response)) return;
    request.url = readableAddress(request.url ?? "/");
    void withRequestId(request, response, () => handle(request, response));
  });
  server.on("clientError", refuseUnreadable);
  // Longer than the usual idle time of a proxy, which would otherwise reuse a connection just being closed.
  server.keepAliveTimeout = 65_000;
  await listen(server, port, host);

  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return process.exit(1);
    stopping = true;
    console.log(`${signal}: finishing what has begun …`);
    const forced = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
    clearTimeout(forced);
    await onStop?.();
    process.exit(0);
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
}

type NextFactory = (options: { dev: boolean; dir: string; hostname: string; port: number }) => {
  prepare(): Promise<void>;
  getRequestHandler(): (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>;
};
