"use client";

import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useBoard } from "@/components/board/board-state";
import { cx } from "@/components/ui/cx";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** A column: takes the cards that may come to its stage, and lights up while one of them is dragged. */
export function ColumnFrame({
  stage,
  isBeside = false,
  children,
}: {
  stage: TrialStage;
  /** always there, also on a phone */
  isBeside?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("board");
  const { shown, open, card, ask } = useBoard();
  const frame = useRef<HTMLElement>(null);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const movesHere = (id: unknown) => card(String(id))?.moves.filter(({ to }) => to === stage) ?? [];
    return dropTargetForElements({
      element: frame.current!,
      canDrop: ({ source }) => movesHere(source.data.card).length > 0,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        ask(String(source.data.card), movesHere(source.data.card));
      },
    });
  }, [ask, card, stage]);
  const takes = open?.has(stage) ?? false;
  return (
    <section
      ref={frame}
      data-stage={stage}
      aria-labelledby={`column-${stage}`}
      className={cx(
        "min-w-0 rounded-lg border-2 p-2.5",
        !isBeside && "md:min-w-44 md:flex-1",
        !isBeside && shown !== stage && "max-md:hidden",
        takes ? "border-petrol-700 bg-petrol-50 border-dashed" : "bg-mist border-transparent",
        takes && isOver && "border-solid",
        open !== null && !takes && "opacity-60",
      )}
    >
      {children}
      {takes && (
        <p aria-hidden className="text-petrol-900 py-2 text-center font-semibold">
          {t("dropHere")}
        </p>
      )}
    </section>
  );
}

/** A card that is dragged when it is this viewer's to move. */
export function CardFrame({ id, children }: { id: string; children: ReactNode }) {
  const { card, drag } = useBoard();
  const frame = useRef<HTMLLIElement>(null);
  const isMovable = card(id) !== undefined;
  const [isDragged, setIsDragged] = useState(false);
  useEffect(() => {
    if (!isMovable) return;
    return draggable({
      element: frame.current!,
      getInitialData: () => ({ card: id }),
      onDragStart: () => {
        setIsDragged(true);
        drag(id);
      },
      onDrop: () => {
        setIsDragged(false);
        drag(null);
      },
    });
  }, [drag, id, isMovable]);
  return (
    <li
      ref={frame}
      data-card={id}
      className={cx(
        "border-line bg-paper rounded-md border p-3",
        isMovable && "md:cursor-grab",
        isDragged && "opacity-50",
      )}
    >
      {children}
    </li>
  );
}
