"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Opens the browser's own print dialogue. */
export function PrintButton({ text }: { text: string }) {
  return (
    <Button variant="secondary" onClick={() => window.print()} className="no-print">
      <Printer aria-hidden className="size-5" />
      {text}
    </Button>
  );
}
