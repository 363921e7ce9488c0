package io.github.agentidentity.walkthrough;

/** One thing that happens in the story. It checks its own outcome. */
interface Step {

  String title();

  /**
   * Makes the calls and says in a sentence what they showed.
   *
   * @throws StoryException when the outcome is not the one the story promises
   */
  String play(Scene scene);
}
