"use client";

import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";

/** The main menu's links; the one we are under is marked for eyes and screen readers. */
export function NavLinks({
  items,
  stacked = false,
}: {
  items: { href: string; text: string }[];
  stacked?: boolean;
}) {
  const pathname = usePathname();
  return items.map(({ href, text }) => {
    const isHere = href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
    return (
      <li key={href}>
        <Link
          href={href}
          aria-current={isHere ? "page" : undefined}
          className={cx(
            "hover:border-petrol-300 flex min-h-11 items-center border-b-[3px] px-1 font-semibold no-underline",
            isHere
              ? "border-petrol-700 text-petrol-900"
              : "text-ink border-transparent forced-colors:border-[Canvas]",
            stacked && "w-full border-b-0 border-l-[3px] px-3",
          )}
        >
          {text}
        </Link>
      </li>
    );
  });
}
