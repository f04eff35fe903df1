"use client";

/**
 * The last resort, when not even the frame could be drawn: no texts are loaded then, so both languages stand here.
 */
export default function GlobalError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="da">
      <body
        style={{
          fontFamily: "system-ui, sans-serif",
          margin: "3rem auto",
          maxWidth: "36rem",
          padding: "0 1rem",
        }}
      >
        <h1>Frisat svarer ikke lige nu</h1>
        <p>Det, I allerede har gemt, er der stadig. Vent et øjeblik, og prøv igen.</p>
        <p lang="en">
          Frisat does not answer right now. What you have saved is still there. Wait a moment and try again.
        </p>
        <button type="button" onClick={reset} style={{ fontSize: "1rem", padding: "0.75rem 1.25rem" }}>
          Prøv igen
        </button>
      </body>
    </html>
  );
}
