import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the product. It is fetched when it is followed: these pages are made for their reader on request, so
 * that fetching ahead brings next to nothing, and a page full of numbers would ask the server a hundred times over.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
