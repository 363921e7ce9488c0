/*
 * What a reader does not see and a model does: controls, zero widths, directions, and the tag characters
 * in which instructions are smuggled. Line ends, tabs and the parts of an emoji stay.
 */
const UNSEEN = new RegExp(
  [
    "(?<!\\p{Emoji})[\\uFE0E\\uFE0F]",
    "(?<!\\p{Extended_Pictographic}\\uFE0F?)\\u200D",
    "[\\0-\\x08\\x0B-\\x1F\\x7F-\\x9F\\xAD]",
    "[\\u061C\\u115F\\u1160\\u180E\\u200B\\u200C\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164]",
    "[\\uFE00-\\uFE0D\\uFEFF\\uFFA0\\uFFF9-\\uFFFB]",
    "[\\u{E0000}-\\u{E0FFF}]",
  ].join("|"),
  "gu",
);

/** The text with everything that cannot be seen written out, such as ⟨U+202E⟩. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (hit) => `⟨U+${(hit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`);

/** How many characters of a text cannot be seen. */
export const unseen = (text: string): number => text.match(UNSEEN)?.length ?? 0;
