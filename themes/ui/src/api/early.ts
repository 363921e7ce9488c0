/** As long as nobody takes an answer it may be shown later than it was true. */
const GOOD_FOR = 3_000;

const SENT = new Map<string, Promise<unknown>>();

/** Sends what a page will ask for, before the page is there to ask; it takes the answer by the same address. */
export function sendEarly(address: string, send: () => Promise<unknown>) {
  const answer = send();
  answer.catch(() => undefined); // whoever takes it asks again, and tells what is wrong
  SENT.set(address, answer);
  setTimeout(() => {
    if (SENT.get(address) === answer) {
      SENT.delete(address);
    }
  }, GOOD_FOR);
}

/** What was sent early, once. */
export function takeEarly(address: string): Promise<unknown> | undefined {
  const answer = SENT.get(address);
  SENT.delete(address);
  return answer;
}
