package vn.chosach;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: real time plus a shift that a test may set, and sets back. */
public final class MovableClock implements InstantSource {

  private volatile Duration shift = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now().plus(shift);
  }

  public void moveTo(Instant moment) {
    shift = Duration.between(Instant.now(), moment);
  }

  public void move(Duration by) {
    shift = shift.plus(by);
  }

  public void reset() {
    shift = Duration.ZERO;
  }

  @TestConfiguration
  static class Configuration {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}
