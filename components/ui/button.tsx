import type { ButtonHTMLAttributes, ComponentProps } from "react";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-5 py-2 font-semibold no-underline " +
  "transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60";
const variants = {
  primary: "bg-petrol-700 text-white hover:bg-petrol-900 border-2 border-transparent",
  secondary: "border-2 border-petrol-700 text-petrol-700 bg-paper hover:bg-petrol-50",
  quiet: "text-petrol-700 underline underline-offset-4 hover:bg-petrol-50 px-3",
  danger: "border-2 border-red-700 text-red-700 bg-paper hover:bg-red-50",
};
export type ButtonVariant = keyof typeof variants;

/** Classes of a button, for elements that look like one (a link, a summary). */
export function buttonClass(variant: ButtonVariant = "primary"): string {
  return cx(base, variants[variant]);
}

export function Button({
  variant = "primary",
  className,
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant }) {
  return <button type={type} className={cx(buttonClass(variant), className)} {...rest} />;
}

export function ButtonLink({
  variant = "primary",
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: ButtonVariant }) {
  return <Link className={cx(buttonClass(variant), className)} {...rest} />;
}
