package io.github.agentidentity.walkthrough;

/** Something in the story went wrong; the message is the sentence that the reader gets. */
final class StoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoryException(String sentence) {
    super(sentence);
  }

  StoryException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
