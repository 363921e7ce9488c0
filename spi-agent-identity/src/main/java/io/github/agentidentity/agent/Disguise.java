package io.github.agentidentity.agent;

/**
 * Characters that make one name read as another: they turn the direction of text, break the line or
 * are not seen. Pages isolate what they show, but names are in mails, logs and terminals, too.
 * Joiners and marks are none of them: scripts and emoji need those.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing">Unicode
 *     Technical Report 36</a>
 */
public final class Disguise {

  private Disguise() {}

  public static boolean is(int character) {
    return isBetween(character, 0x202A, 0x202E)
        || isBetween(character, 0x2066, 0x2069)
        || isBetween(character, 0x2028, 0x2029)
        || character == 0x200B
        || character == 0x2060
        || character == 0xFEFF;
  }

  private static boolean isBetween(int character, int first, int last) {
    return first <= character && character <= last;
  }
}
