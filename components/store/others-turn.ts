/** Whatever waits already has its turn. A message to ourselves comes after it; a timer would be held back in a page that nobody looks at. */
export const othersTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
