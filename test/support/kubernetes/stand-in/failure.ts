/** What the API says of a failure, in a sentence. */
export function messageOf(error: unknown): string {
  const { body, message } = error as { body?: unknown; message: string };
  const status = typeof body === 'string' ? parsed(body) : body;
  return (status as { message?: string } | undefined)?.message ?? message;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
