"use client";

import { createContext, use } from "react";
import type { AskedMove } from "@/components/trial/life/move-form";
import type { BoardMove } from "@/lib/domain/trial/board";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** A card that can be moved, with what its moves ask for. */
export interface MovableCard extends Pick<AskedMove, "first" | "testDays" | "bodyByRule" | "asksLandingWay"> {
  id: string;
  version: number;
  title: string;
  moves: BoardMove[];
}

export interface BoardState {
  /** the column a phone shows */
  shown: TrialStage;
  /** the columns that take the card being dragged; null while none is */
  open: ReadonlySet<TrialStage> | null;
  card(id: string): MovableCard | undefined;
  drag(id: string | null): void;
  /** opens the form of the move, or of the first of several */
  ask(id: string, moves: BoardMove[]): void;
}

export const BoardContext = createContext<BoardState | null>(null);

export function useBoard(): BoardState {
  const board = use(BoardContext);
  if (!board) throw new Error("A part of the board stands outside it");
  return board;
}
