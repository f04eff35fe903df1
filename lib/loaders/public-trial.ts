import { createHash } from "node:crypto";
import {
  countPublicTrials,
  getPublicTrial,
  listPublicExamples,
  listPublicTrials,
} from "@/lib/db/public-trial";
import { CARD, shareCardSvg, type ShareCard } from "@/lib/documents/share-card";
import { SITEMAP_PART, type SitemapEntry } from "@/lib/documents/sitemap";
import { ok, refused, type ActionResult, type Success } from "@/lib/domain/shared/result";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";
import { absoluteUrl } from "@/lib/env";
import { defaultLocale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { renderPng } from "@/lib/loaders/drawing/render";
import { routes } from "@/lib/routes";

const decisionTones = { RED: "red", YELLOW: "yellow", GREEN: "green" } as const satisfies Record<
  DecisionOutcome,
  string
>;

/** Raised when the drawing changes, so that pictures kept elsewhere are made anew. */
const DRAWN = 1;

export interface ShareImage {
  etag: string;
  /** null: whoever asks has it already */
  bytes: Uint8Array<ArrayBuffer> | null;
}

/**
 * The picture of a published trial for those who show a link to it. The same for everybody, in Danish, as the trial is; so
 * it may be kept by anybody. NOT_FOUND for every other trial, also to those who may see it.
 * @param known the tag somebody has already
 */
export async function loadShareImage(id: string, known: string | null): Promise<ActionResult<ShareImage>> {
  const trial = await getPublicTrial(id);
  if (!trial) return refused("NOT_FOUND");
  const words = messagesFor(defaultLocale);
  const card: ShareCard = {
    name: `${words.common.appName} – ${words.common.tagline}`,
    kicker: `${trial.municipality.name} · ${words.common.area[trial.area]}`,
    title: trial.title,
    halves: [
      { heading: words.ideas.freedFrom, text: trial.freedFrom },
      { heading: words.ideas.freedTo, text: trial.freedTo },
    ].filter(({ text }) => text !== ""),
    badges: [
      { text: words.trial.stage[trial.stage], tone: "petrol" as const },
      ...(trial.decision
        ? [{ text: words.trial.decision[trial.decision], tone: decisionTones[trial.decision] }]
        : []),
    ],
  };
  const svg = shareCardSvg(card);
  const etag = `"${createHash("sha256").update(`${DRAWN} ${svg}`).digest("base64url").slice(0, 27)}"`;
  const has = known?.split(",").some((each) => each.trim().replace(/^W\//, "") === etag) ?? false;
  return ok({ etag, bytes: has ? null : new Uint8Array(await renderPng(svg, CARD.width)) });
}

/** The pages everybody may read that are not of one trial. */
const publicPages = () => [
  routes.home(),
  routes.trials(),
  routes.ideas(),
  routes.whatWorks(),
  routes.freedom(),
  routes.freedomMap(),
  routes.wishes(),
  routes.plan(),
];

/** How many files the public addresses take: the first holds the pages and the catalogue, the others published trials. */
export async function loadSitemapParts(): Promise<Success<{ parts: number }>> {
  return ok({ parts: 1 + Math.ceil((await countPublicTrials()) / SITEMAP_PART) });
}

/** One file of public addresses, from 0. NOT_FOUND beyond the last. */
export async function loadSitemap(part: number): Promise<ActionResult<SitemapEntry[]>> {
  const entry = (path: string, changedAt: Date | null = null) => ({ url: absoluteUrl(path), changedAt });
  if (part === 0) {
    const examples = await listPublicExamples();
    return ok([
      ...publicPages().map((path) => entry(path)),
      ...examples.map(({ id }) => entry(routes.idea(id))),
    ]);
  }
  const trials = await listPublicTrials((part - 1) * SITEMAP_PART, SITEMAP_PART);
  if (trials.length === 0) return refused("NOT_FOUND");
  return ok(trials.map(({ id, updatedAt }) => entry(routes.trial(id), updatedAt)));
}
