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
  void whatPassesByItselfIsToldAgain() {
    ActOutcome<Integer> overtaken = new ActOutcome.Overtaken<>(3, List.of());
    ActOutcome<Integer> refused = ActOutcome.refused("cases.not-possible");

    assertThatThrownBy(overtaken::orToldAgain).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ActOutcome.refused(ActOutcome.HELD).orToldAgain())
        .isInstanceOf(IllegalStateException.class);
    assertThat(refused.orToldAgain()).isSameAs(refused);
    assertThat(ActOutcome.done(7).orToldAgain()).isEqualTo(ActOutcome.done(7));
  }

  @Test
  void aRefusalNamesAtLeastOneReason() {
    assertThatThrownBy(() -> new ActOutcome.Refused<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatNobodyWatchesIsDoneOrRefused() {
    assertThat(ActOutcome.done(7).settle(String::valueOf, Refusal::code)).isEqualTo("7");
    assertThat(ActOutcome.<Integer>refused("cases.held").settle(String::valueOf, Refusal::code))
        .isEqualTo("cases.held");
    assertThat(ActOutcome.done(7).whyNot()).isEmpty();
    assertThat(ActOutcome.refused("cases.held").whyNot()).contains(Refusal.of("cases.held"));
    assertThatThrownBy(() -> new ActOutcome.Waiting<>(7).whyNot())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new ActOutcome.Overtaken<>(3, List.of()).whyNot())
        .isInstanceOf(IllegalStateException.class);
  }
}
