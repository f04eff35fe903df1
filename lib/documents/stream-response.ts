/**
 * A file that is written while it is sent. What takes it sets the pace: the next piece is made when the one before is gone.
 * When nobody takes it any more, or it cannot be finished, its source is let go of; a file that cannot be finished breaks
 * off, so that nobody takes it for a whole one.
 * @param onFailure told what broke it off
 */
export function streamOf(
  source: AsyncGenerator<Uint8Array>,
  onFailure: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await source.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          onFailure(error);
          controller.error(error);
        }
      },
      async cancel() {
        await source.return(undefined);
      },
    },
    // Nothing is made ahead of what is asked for.
    { highWaterMark: 0 },
  );
}
