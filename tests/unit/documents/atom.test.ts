import { expect, test } from "vitest";
import { atomFeed } from "@/lib/documents/atom";
import { xmlFault } from "@/tests/support/xml";

const entry = (id: string, day: string) => ({
  url: `https://frisat.dk/trials/${id}?a=1&b=2`,
  title: `=SUM(A1) & <b>@${id}</b>\u0000`,
  summary: "Fri til »mere« tid",
  author: "Børnehuset, Rebild",
  publishedAt: new Date(`${day}T08:00:00Z`),
  updatedAt: new Date(`${day}T09:00:00Z`),
});

test("a feed is well-formed, newest first, and text is only text", () => {
  const feed = atomFeed({
    url: "https://frisat.dk/newsletters/feed",
    homeUrl: "https://frisat.dk/newsletters",
    title: "Nyt & godt",
    language: "da",
    entries: [entry("old", "2026-01-01"), entry("new", "2026-02-01")],
  });
  expect(xmlFault(feed)).toBeNull();
  expect(feed).toContain("<title>=SUM(A1) &amp; &lt;b&gt;@new&lt;/b&gt;</title>");
  expect(feed.indexOf("@new")).toBeLessThan(feed.indexOf("@old"));
  expect(feed).toContain("<updated>2026-02-01T09:00:00.000Z</updated>");
});
