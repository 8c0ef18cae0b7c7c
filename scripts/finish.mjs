// What is done when Trunk has built the page, in this order: Trunk itself would run all hooks at once.
await import("./split/main.mjs");
await import("./plain.mjs");
await import("./offline.mjs");
