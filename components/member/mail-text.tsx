/** The text of a mail with its links to follow. Only this site's own addresses are written into mails. */
export function MailText({ text }: { text: string }) {
  return (
    <p className="whitespace-pre-line">
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        index % 2 === 1 ? (
          // Only the path: the mail may name another host than the one this page was opened on.
          <a key={index} href={new URL(part).pathname}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
