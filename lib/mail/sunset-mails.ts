import { createTranslator } from "next-intl";
import type { Mail } from "@/lib/db/outbox";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { absoluteUrl } from "@/lib/env";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";

interface Receiver {
  email: string;
  name: string;
  locale: Locale;
}

/** Trials named in one mail; the page lists them all. */
const NAMED = 30;

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesFor(locale), namespace: "sunset.mail" });
}

/** "- Bål (Skovbrynet): …" for each, and how many more there are. */
function listed(lines: string[], more: (count: number) => string): string {
  const named = lines.slice(0, NAMED).map((line) => `- ${line}`);
  return [...named, ...(lines.length > NAMED ? [more(lines.length - NAMED)] : [])].join("\n");
}

/** Trials whose people have not chosen how they are to go on, and what ends. */
export function sunsetMail(
  to: Receiver,
  trials: { title: string; institution: string; cause: string; endsOn: CalendarDate }[],
  today: CalendarDate,
  municipalityId: string | null,
): Mail {
  const t = translator(to.locale);
  const lines = trials.map(({ endsOn, ...trial }) =>
    t(endsOn < today ? "trialEnded" : "trialEnds", { ...trial, date: formatDate(endsOn, to.locale) }),
  );
  const link = absoluteUrl(routes.sunset({ municipality: municipalityId, missing: "1", due: "1" }));
  return {
    recipient: to.email,
    subject: t("subject", { count: trials.length }),
    bodyText: t("text", {
      name: to.name,
      count: trials.length,
      list: listed(lines, (count) => t("more", { count })),
      link,
    }),
  };
}

/** Provisions whose wording their keeper must check again. */
export function recheckMail(to: Receiver, provisions: { title: string; recheckOn: CalendarDate }[]): Mail {
  const t = translator(to.locale);
  const lines = provisions.map(({ title, recheckOn }) =>
    t("provision", { title, date: formatDate(recheckOn, to.locale) }),
  );
  return {
    recipient: to.email,
    subject: t("recheckSubject", { count: provisions.length }),
    bodyText: t("recheckText", {
      name: to.name,
      count: provisions.length,
      list: listed(lines, (count) => t("more", { count })),
      link: absoluteUrl(`${routes.sunset()}#rechecks`),
    }),
  };
}
