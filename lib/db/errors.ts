/** Prisma's codes for a server that is away, a pool that gave up and a transaction that timed out. */
const UNAVAILABLE = new Set([
  "P1000",
  "P1001",
  "P1002",
  "P1003",
  "P1008",
  "P1011",
  "P1017",
  "P2024",
  "P2028",
  "P2037",
]);
/** What drivers and PostgreSQL say in the same cases. */
const UNAVAILABLE_DRIVER = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|53300|08\w{3})$/;

function chain(error: unknown): object[] {
  const errors: object[] = [];
  for (let current = error; typeof current === "object" && current !== null && errors.length < 6;) {
    errors.push(current);
    current = (current as { cause?: unknown }).cause;
  }
  return errors;
}

/** True when the database did not answer, as opposed to refusing what it was asked. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return chain(error).some((each) => {
    const { code, originalCode, kind, name } = each as Record<string, unknown>;
    return (
      UNAVAILABLE.has(String(code)) ||
      UNAVAILABLE_DRIVER.test(String(code)) ||
      UNAVAILABLE_DRIVER.test(String(originalCode)) ||
      ["DatabaseNotReachable", "ConnectionClosed", "TooManyConnections", "SocketTimeout"].includes(
        String(kind),
      ) ||
      name === "PrismaClientInitializationError"
    );
  });
}

/** True when a unique constraint said no. */
export function isUniqueConflict(error: unknown): boolean {
  return chain(error).some((each) => (each as { code?: unknown }).code === "P2002");
}
