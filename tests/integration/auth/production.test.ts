import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { enqueueMail } from "@/lib/db/outbox";
import { refused } from "@/lib/domain/shared/result";
import { deliverPending } from "@/lib/jobs/outbox";
import { loadDemoAccounts, loadOutbox } from "@/lib/loaders/account";
import { freshDatabase } from "@/tests/support/database";
import { makeAccount } from "./support";

vi.hoisted(() => {
  process.env.DEMO_MODE = "0";
});

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

test("no demo accounts are offered, even if there were any", async () => {
  const { id } = await makeAccount(opened.prisma);
  await opened.prisma.user.update({ where: { id }, data: { email: "leder@alfa.demo", origin: "DEMO" } });
  expect(await loadDemoAccounts()).toBeNull();
});

test("the outbox is not to be seen, and a mail's text with its link is not kept once it is sent", async () => {
  await enqueueMail(opened.prisma, { recipient: "nina@alfa.dk", subject: "Emne", bodyText: "Link" });
  expect(await loadOutbox()).toEqual(refused("NOT_FOUND"));
  expect(await deliverPending(async () => {})).toBe(1);
  const [mail] = await opened.prisma.outboxMessage.findMany();
  expect(mail).toMatchObject({ status: "SENT", subject: "Emne", bodyText: "" });
});
