"use client";

import { useTranslations } from "next-intl";
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
} from "react";
import { DropStrip, type Dropped } from "@/components/plan/move/drop-strip";
import { Stops, type Movable } from "@/components/plan/move/stops";
import { cx } from "@/components/ui/cx";

/** A mouse that moves less has clicked. */
const DRAG_PX = 5;
/** A finger that rests so long has grabbed; one that moves before that scrolls. */
const REST_MS = 400;
const SCROLL_EDGE_PX = 32;
const SUBJECTS = ["PHASE", "ITEM", "MILESTONE"];

interface Held extends Movable {
  link: HTMLAnchorElement;
  title: string;
  version: number;
  by: "POINTER" | "KEYS";
  step: number;
  stops: Stops;
}
type Part = Omit<Held, "by" | "step" | "stops">;

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The link as it lies where it will be dropped. */
function lay(link: HTMLAnchorElement, offset: number): void {
  link.style.transform = offset === 0 ? "" : `translateX(${Math.round(offset)}px)`;
}
function dress(link: HTMLAnchorElement, isHeld: boolean): void {
  link.toggleAttribute("data-held", isHeld);
  if (!isHeld) lay(link, 0);
}

/**
 * Lets the marks of the drawing be moved: by mouse, by a finger that rests on one, and by keyboard (M, arrows, Enter). What
 * moves is the link over a mark; the words for where it comes to lie are the server's. Dropped, it asks for a reason and saves.
 * @param movable all parts, or the items with these ids
 * @param perDay how wide a day is in the drawing
 */
export function MoveMarks({
  movable,
  perDay,
  children,
}: {
  movable: "ALL" | string[];
  perDay: number;
  children: ReactNode;
}) {
  const t = useTranslations("planMove");
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const press = useRef<{ x: number; scroll: number; timer: number; stop: () => void } | null>(null);
  const isClickSpent = useRef(false);
  const [bubble, setBubble] = useState<{ text: string; x: number; y: number } | null>(null);
  const [said, setSaid] = useState("");
  const [dropped, setDropped] = useState<Dropped | null>(null);

  const scroller = () => box.current?.querySelector<HTMLElement>("[role=region]") ?? null;

  function partAt(target: EventTarget): Part | null {
    const link = (target as Element).closest<HTMLAnchorElement>("a[data-subject][data-id]");
    if (!link || dropped) return null;
    const { subject = "", id = "", version } = link.dataset;
    if (!SUBJECTS.includes(subject)) return null;
    if (movable !== "ALL" && !(subject === "ITEM" && movable.includes(id))) return null;
    const title = link.getAttribute("aria-label") ?? "";
    return { link, subject: subject as Held["subject"], id, title, version: Number(version) };
  }

  function grab(part: Part, by: Held["by"]) {
    held.current = { ...part, by, step: 0, stops: new Stops(part, show) };
    dress(part.link, true);
    setSaid(t("grabbed", { title: part.title }));
    show();
  }

  /** Tells where the part is held: beside it for the eye, in words for the ear. */
  function show() {
    const now = held.current;
    if (!now) return;
    const stop = now.stops.at(now.step);
    const start = now.link.dataset.start!;
    const offset = stop
      ? (dayNumber(stop.start) - dayNumber(start)) * perDay
      : now.step * (now.stops.unitDays ?? 0) * perDay;
    lay(now.link, offset);
    const text = stop === null ? t("end") : (stop?.wording ?? t("loading"));
    const place = now.link.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const x = Math.min(Math.max(place.left + place.width / 2, 96), width - 96);
    setBubble({ text, x, y: Math.max(place.top - 8, 48) });
    if (now.step !== 0 && stop !== undefined) setSaid(text);
  }

  function take(step: number) {
    const now = held.current;
    if (!now || step === now.step) return;
    now.step = step;
    show();
  }

  function letGo() {
    const now = held.current;
    held.current = null;
    setBubble(null);
    if (!now) return;
    dress(now.link, false);
    setSaid(t("released", { title: now.title }));
  }

  function drop() {
    const now = held.current;
    const stop = now?.stops.at(now.step);
    const from = now?.stops.at(0);
    if (!now || !stop || now.step === 0) return letGo();
    held.current = null;
    setBubble(null);
    setSaid("");
    const { link, subject, id, version } = now;
    const label = now.title.replace(/: [^:]*$/, "");
    setDropped({ link, subject, id, version, title: label, from: from?.wording ?? "", to: stop.wording });
  }

  function finish() {
    if (dropped) {
      dress(dropped.link, false);
      dropped.link.focus();
    }
    setDropped(null);
  }

  function onPointerDown(event: ReactPointerEvent) {
    if (event.button !== 0 || !event.isPrimary || held.current) return;
    const part = partAt(event.target);
    if (!part) return;
    const begun = { x: event.clientX, y: event.clientY, scroll: scroller()?.scrollLeft ?? 0 };
    const isTouch = event.pointerType === "touch";
    const onMove = (move: PointerEvent) => {
      const [dx, dy] = [move.clientX - begun.x, move.clientY - begun.y];
      if (!held.current) {
        if (isTouch && Math.hypot(dx, dy) > DRAG_PX * 2) return press.current?.stop();
        if (isTouch || Math.abs(dx) < DRAG_PX) return;
        grab(part, "POINTER");
      }
      const area = scroller();
      const edge = area?.getBoundingClientRect();
      if (area && edge && move.clientX > edge.right - SCROLL_EDGE_PX) area.scrollLeft += 12;
      if (area && edge && move.clientX < edge.left + SCROLL_EDGE_PX) area.scrollLeft -= 12;
      const scrolled = (area?.scrollLeft ?? 0) - begun.scroll;
      const unit = held.current?.stops.unitDays ?? null;
      if (unit !== null) take(Math.round((dx + scrolled) / perDay / unit));
    };
    const onUp = () => {
      press.current?.stop();
      if (!held.current) return;
      isClickSpent.current = true;
      window.setTimeout(() => (isClickSpent.current = false), 50);
      drop();
    };
    const onCancel = () => {
      press.current?.stop();
      letGo();
    };
    const onKey = (key: globalThis.KeyboardEvent) => {
      if (key.key === "Escape") onCancel();
    };
    const timer = isTouch ? window.setTimeout(() => grab(part, "POINTER"), REST_MS) : 0;
    const stop = () => {
      window.clearTimeout(timer);
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onCancel);
      window.removeEventListener("keydown", onKey);
      press.current = null;
    };
    press.current = { x: begun.x, scroll: begun.scroll, timer, stop };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onCancel);
    window.addEventListener("keydown", onKey);
  }

  function onKeyDown(event: KeyboardEvent) {
    const now = held.current;
    if (!now) {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const part = event.key.toLowerCase() === "m" && isPlain ? partAt(event.target) : null;
      if (!part) return;
      event.preventDefault();
      return grab(part, "KEYS");
    }
    if (now.by !== "KEYS") return;
    if (event.key === "ArrowRight") take(now.step + 1);
    else if (event.key === "ArrowLeft") take(now.step - 1);
    else if (event.key === "Enter") drop();
    else if (event.key === "Escape" || event.key === "Tab") return letGo();
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent) {
    if (!isClickSpent.current && !held.current) return;
    event.preventDefault();
    event.stopPropagation();
  }

  useEffect(() => {
    const element = box.current!;
    // A held mark is moved by the finger, not scrolled; React listens too gently for that.
    const onTouchMove = (event: TouchEvent) => {
      if (held.current?.by === "POINTER") event.preventDefault();
    };
    element.addEventListener("touchmove", onTouchMove, { passive: false });
    return () => {
      element.removeEventListener("touchmove", onTouchMove);
      press.current?.stop();
    };
  }, []);

  return (
    // The links inside are what is reached and pressed; this only listens to them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className={cx(
        "[&_a[data-held]]:outline-petrol-700 [&_a[data-held]]:bg-petrol-700/20 [&_a[data-held]]:z-10 [&_a[data-held]]:outline-3",
        "print:contents [&_a]:select-none [&_a]:[-webkit-touch-callout:none]",
        movable === "ALL" && "[&_a[data-held]]:cursor-grabbing [&_a[data-subject]]:cursor-grab",
      )}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onClickCapture={onClick}
      onDragStart={(event) => partAt(event.target) && event.preventDefault()}
      onContextMenu={(event) => press.current && event.preventDefault()}
    >
      {children}
      <p className="text-muted no-print mt-2 max-w-prose text-[0.9375rem]">{t("hint")}</p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {bubble && (
        <p
          aria-hidden
          className="bg-ink text-paper pointer-events-none fixed z-50 max-w-48 -translate-x-1/2 -translate-y-full rounded-md px-3 py-1.5 text-center text-[0.9375rem] font-semibold"
          style={{ left: bubble.x, top: bubble.y }}
        >
          {bubble.text}
        </p>
      )}
      {dropped && (
        <DropStrip
          key={`${dropped.id} ${dropped.to}`}
          dropped={dropped}
          onSaved={() => dress(dropped.link, false)}
          onDone={finish}
        />
      )}
    </div>
  );
}
