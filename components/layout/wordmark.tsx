/** Two fence-posts with the way out between them, and the name. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span className="text-petrol-900 inline-flex items-center gap-2.5 text-[1.375rem] leading-none font-bold tracking-tight">
      <svg
        aria-hidden
        viewBox="0 0 32 32"
        className="size-8"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M6 27V9M26 27V9" stroke="currentColor" strokeWidth="3.4" />
        <path d="M6 15h5M21 15h5M6 21h5M21 21h5" stroke="var(--color-petrol-300)" strokeWidth="2.6" />
        <path d="M16 26V6m0 0-4 4.2M16 6l4 4.2" stroke="var(--color-yellow-500)" strokeWidth="3" />
      </svg>
      {name}
    </span>
  );
}
