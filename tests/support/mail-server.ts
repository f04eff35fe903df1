import net from "node:net";
import type { AddressInfo } from "node:net";

/** A receiving mail server that keeps what it is handed. */
export interface MailServer {
  url: string;
  /** the source of every message it said yes to, in order, repeated ones included */
  received: string[];
  /** what it answers to the recipient; "250 OK" unless changed */
  recipientAnswer: string;
  close(): Promise<void>;
}

export const messageIdOf = (source: string) => /^Message-ID: <([^>]+)>/im.exec(source)?.[1] ?? "";

/**
 * Starts one on a free port.
 * @param acceptAfterMs between having the whole message and saying so, as a server needs to write it to its disk
 */
export async function startMailServer(acceptAfterMs = 0): Promise<MailServer> {
  const open = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => {});
    let buffer = "";
    let message: string | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 test ESMTP");
    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "RCPT") return say(mailServer.recipientAnswer);
      if (verb === "DATA") {
        message = "";
        return say("354 go on");
      }
      if (verb === "QUIT") {
        say("221 bye");
        return void socket.end();
      }
      say("250 OK");
    };
    socket.on("data", (chunk) => {
      buffer += chunk.toString("utf8");
      for (let end = buffer.indexOf("\r\n"); end >= 0; end = buffer.indexOf("\r\n")) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (message === null) command(line);
        else if (line !== ".") message += `${line.replace(/^\.\./, ".")}\r\n`;
        else {
          // From here on the message is delivered, whether or not the sender lives to hear it.
          mailServer.received.push(message);
          message = null;
          setTimeout(() => say("250 OK"), acceptAfterMs);
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    recipientAnswer: "250 OK",
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return mailServer;
}
