// What PurgeCSS keeps of the styles. A class is kept when its name stands, whole, in index.html, start.js or a Rust source;
// a class whose name is put together at run time has to be named here.
module.exports = {
  // Words of comments are not classes: "row", "table" or "small" in a sentence would keep rules that nothing uses.
  defaultExtractor: (text) => text.replace(/^\s*\/\/.*$/gm, "").match(/[\w-]+/g) ?? [],
  keyframes: true,
  variables: true,
  // Attributes that the page or the browser sets at run time.
  dynamicAttributes: ["aria-current", "aria-expanded", "aria-hidden", "aria-selected", "data-bs-theme", "disabled", "hidden", "open"],
  safelist: {
    standard: [],
    variables: [],
  },
};
