import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";

interface Round {
  id: string;
  title: string;
  workshops: number;
  held: number;
}

/** The rounds beside each other, the latest first. */
export function RoundList({
  rounds,
  chosen,
  plan,
}: {
  rounds: Round[];
  chosen: string;
  plan: { municipality: string; agreement: string };
}) {
  const t = useTranslations("workshop.rounds");
  if (rounds.length < 2) return null;
  return (
    <nav aria-label={t("label")} className="no-print mb-8">
      <ul className="flex flex-wrap gap-3">
        {rounds.toReversed().map(({ id, title, workshops, held }) => (
          <li key={id} className="min-w-0 max-sm:w-full">
            <Link
              href={routes.workshops({ ...plan, round: id })}
              aria-current={id === chosen ? "true" : undefined}
              className="border-line-strong hover:bg-petrol-50 aria-[current]:border-petrol-700 aria-[current]:bg-petrol-50 block rounded-md border px-4 py-2.5 no-underline aria-[current]:border-2 aria-[current]:px-[15px] aria-[current]:py-[9px]"
            >
              <span className="text-petrol-700 block font-semibold">{title}</span>
              <span className="text-muted block text-[0.9375rem]">
                {t("status", { held, all: workshops })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
