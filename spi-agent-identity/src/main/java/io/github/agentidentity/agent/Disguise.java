package io.github.agentidentity.agent;

/**
 * Characters that make one name read as another: they turn the direction of text, break the line or
 * are not seen. Pages isolate what they show, but names are in mails, logs and terminals, too, and
 * language models read tags that people do not see. Joiners and marks are none of them: scripts and
 * emoji need those. The flags of England, Scotland and Wales are written with tags, and refused.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing">Unicode
 *     Technical Report 36</a>
 */
public final class Disguise {

  private Disguise() {}

  public static boolean is(int character) {
    return turnsOrBreaks(character) || isNotSeen(character);
  }

  private static boolean turnsOrBreaks(int character) {
    return isBetween(character, 0x2028, 0x202E) || isBetween(character, 0x2066, 0x2069);
  }

  private static boolean isNotSeen(int character) {
    return switch (character) {
      // Soft hyphen, Hangul fillers, vowel separator, spaces of no width.
      case 0x00AD, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x180E, 0x200B, 0xFEFF -> true;
      default ->
          isBetween(character, 0x2060, 0x2064) // word joiner, operators that are not written
              || isBetween(character, 0xFFF9, 0xFFFB) // annotations
              || isBetween(character, 0xE0000, 0xE007F); // tags
    };
  }

  private static boolean isBetween(int character, int first, int last) {
    return first <= character && character <= last;
  }
}
