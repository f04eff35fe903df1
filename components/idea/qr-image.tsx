/** A QR code drawn as one path: sharp at any size, black on white also where colours are turned around. */
export function QrImage({
  qr: { size, path },
  label,
  className,
}: {
  qr: { size: number; path: string };
  label: string;
  className?: string;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
      style={{ forcedColorAdjust: "none" }}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
