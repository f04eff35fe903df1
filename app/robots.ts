import type { MetadataRoute } from "next";
import { absoluteUrl } from "@/lib/env";

export const dynamic = "force-dynamic";

/** What search engines need not read: what is for people signed in, what somebody was sent, and every possible search. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/api/",
        "/account",
        "/settings",
        "/i/",
        "/invitation/",
        "/reset-password",
        "/search",
        "/demo/",
      ],
    },
    sitemap: absoluteUrl("/sitemap.xml"),
  };
}
