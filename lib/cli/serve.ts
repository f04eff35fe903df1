import http from "node:http";
import { CommandError } from "@/lib/cli/command";
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
  // The package is CommonJS and its types describe only the bundler's view of it.
  const module = (await import("next")) as unknown as { default: NextFactory | { default: NextFactory } };
  const next = typeof module.default === "function" ? module.default : module.default.default;
  const app = next({ dev: false, dir, hostname: host ?? "localhost", port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = http.createServer((request, response) => {
    void withRequestId(request, response, () => handle(request, response));
  });
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
