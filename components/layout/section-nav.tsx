"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";

/** An address without what is asked of the page: a section can be about one thing, named in all its addresses. */
const pathOf = (href: string) => href.split("?")[0]!;

/** The pages of a section beside each other; on a phone the row is wider than the screen and can be pulled. */
export function SectionNav({ label, items }: { label: string; items: { href: string; text: string }[] }) {
  const pathname = usePathname();
  const row = useRef<HTMLUListElement>(null);
  const home = items[0]?.href;
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>("[aria-current]");
    // Only the row is moved: scrollIntoView would pull the page along.
    if (row.current && here) row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft - 16;
  }, [pathname]);
  // A section of one page needs no way between its pages.
  if (items.length < 2) return null;
  // The longest address that fits: a section's first page is the beginning of the others' addresses.
  const here = items
    .map((item) => ({ ...item, path: pathOf(item.href) }))
    .filter(({ href, path }) => pathname === path || (href !== home && pathname.startsWith(`${path}/`)))
    .sort((one, other) => other.path.length - one.path.length)[0];
  return (
    <nav aria-label={label} className="no-print border-line bg-mist border-b">
      <ul
        ref={row}
        className="mx-auto flex w-full max-w-7xl gap-x-5 overflow-x-auto px-4 sm:flex-wrap sm:px-6 lg:px-8"
      >
        {items.map(({ href, text }) => {
          const isHere = href === here?.href;
          return (
            <li key={href} className="shrink-0">
              <Link
                href={href}
                aria-current={isHere ? "page" : undefined}
                className={cx(
                  "flex min-h-11 items-center border-b-2 px-0.5 text-[0.9375rem] no-underline",
                  isHere
                    ? "border-petrol-700 text-petrol-900 font-semibold"
                    : "text-ink hover:border-petrol-300 border-transparent forced-colors:border-[Canvas]",
                )}
              >
                {text}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
