"use client";

import { SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent, type ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

/**
 * The search and the filters as one form that is an ordinary address. With script a choice is applied at once and
 * the page keeps its place; without it the form's own buttons do the same.
 */
export function ListForm({
  action,
  search,
  filters,
  labels,
}: {
  action: string;
  search: ReactNode;
  filters: ReactNode;
  /** on the button that opens the filters on small screens */
  labels: { open: string; close: string };
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [open, setOpen] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const address = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === "string" && value.trim() !== "") address.append(name, value.trim());
    }
    const query = address.toString();
    startTransition(() => router.push(query ? `${action}?${query}` : action, { scroll: false }));
  }

  return (
    <form
      action={action}
      method="get"
      role="search"
      aria-busy={pending}
      onSubmit={submit}
      onChange={(event) => {
        const changed = event.target as HTMLElement as HTMLInputElement;
        if (changed.type === "checkbox") event.currentTarget.requestSubmit();
      }}
      className="no-print contents"
    >
      <div className="lg:col-span-2">{search}</div>
      <div>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="list-filters"
          onClick={() => setOpen(!open)}
          className={cx(buttonClass("secondary"), "mb-4 w-full lg:hidden")}
        >
          <SlidersHorizontal aria-hidden className="size-5" />
          {open ? labels.close : labels.open}
        </button>
        <div
          id="list-filters"
          className={cx("transition-opacity", pending && "opacity-60", !open && "max-lg:hidden")}
        >
          {filters}
        </div>
        <noscript>
          <style>{"#list-filters{display:block!important}[aria-controls=list-filters]{display:none}"}</style>
        </noscript>
      </div>
    </form>
  );
}
