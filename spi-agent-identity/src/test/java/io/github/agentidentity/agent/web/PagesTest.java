package io.github.agentidentity.agent.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.Page;
import org.junit.jupiter.api.Test;

class PagesTest {

  @Test
  void absent_parameters_mean_the_first_page_of_the_usual_size() {
    assertThat(Pages.page(null, null)).isEqualTo(new Page(0, Page.DEFAULT_SIZE));
  }

  @Test
  void given_parameters_are_taken() {
    assertThat(Pages.page("5", "1000")).isEqualTo(new Page(5, 1000));
  }
}
