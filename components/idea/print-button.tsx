"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Opens the browser's own printing. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button onClick={() => window.print()} className="max-sm:w-full">
      <Printer aria-hidden className="size-5" />
      {label}
    </Button>
  );
}
