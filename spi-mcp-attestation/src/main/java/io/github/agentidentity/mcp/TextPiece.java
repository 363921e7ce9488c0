package io.github.agentidentity.mcp;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** A run of words that stayed, went or came. All pieces but the ones that came are the old text. */
public record TextPiece(Fate fate, String text) {

  /** Beyond that the texts are shown whole: comparing them would take too long. */
  private static final int MOST_WORDS = 4_000;

  /** What became of it. */
  public enum Fate {
    SAME,
    DELETED,
    INSERTED
  }

  /** What became of the words of a text; spaces are words of their own. */
  public static List<TextPiece> between(String before, String after) {
    List<String> was = words(before);
    List<String> is = words(after);
    List<TextPiece> pieces = new ArrayList<>();
    if (was.size() + is.size() > MOST_WORDS) {
      add(pieces, Fate.DELETED, was);
      add(pieces, Fate.INSERTED, is);
      return pieces;
    }
    int read = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
      add(pieces, Fate.SAME, was.subList(read, delta.getSource().getPosition()));
      add(pieces, Fate.DELETED, delta.getSource().getLines());
      add(pieces, Fate.INSERTED, delta.getTarget().getLines());
      read = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(pieces, Fate.SAME, was.subList(read, was.size()));
    return pieces;
  }

  private static void add(List<TextPiece> pieces, Fate fate, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new TextPiece(fate, String.join("", words)));
    }
  }

  private static List<String> words(String text) {
    return List.of(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
  }
}
