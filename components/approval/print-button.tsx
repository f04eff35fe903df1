"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Prints the page; where no script runs the browser's own menu does. */
export function PrintButton({ text }: { text: string }) {
  return (
    <Button variant="secondary" onClick={() => window.print()}>
      <Printer aria-hidden className="size-5" />
      {text}
    </Button>
  );
}
