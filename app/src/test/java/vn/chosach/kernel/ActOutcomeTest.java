package vn.chosach.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActOutcomeTest {

  @Test
  void anotherValueKeepsTheAnswer() {
    var since = new ActOutcome.Meanwhile(Instant.EPOCH, Actor.SYSTEM, "cases.event.planned");

    assertThat(ActOutcome.done(7).map(String::valueOf)).isEqualTo(ActOutcome.done("7"));
    assertThat(new ActOutcome.Waiting<>(7).map(String::valueOf))
        .isEqualTo(new ActOutcome.Waiting<>("7"));
    assertThat(ActOutcome.<Integer>refused("words", "cases.words-missing").map(String::valueOf))
        .isEqualTo(ActOutcome.refused("words", "cases.words-missing"));
    assertThat(new ActOutcome.Overtaken<Integer>(3, List.of(since)).map(String::valueOf))
        .isEqualTo(new ActOutcome.Overtaken<>(3, List.of(since)));
  }

  @Test
  void aRefusalNamesAtLeastOneReason() {
    assertThatThrownBy(() -> new ActOutcome.Refused<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
