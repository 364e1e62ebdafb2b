package vn.chosach.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: real time, except for what is played as of an earlier moment, so
 * that the doors can be used as they would have been then. No other profile has it.
 */
@Component
@Primary
@Profile("demo")
public final class StagedTime implements InstantSource {

  private static final ScopedValue<Instant> STAGE = ScopedValue.newInstance();

  private final InstantSource real = Clock.systemUTC();

  @Override
  public Instant instant() {
    return STAGE.isBound() ? STAGE.get() : real.instant();
  }

  /** What follows from what is played now happens as of the same moment, on whichever thread. */
  Runnable following(Runnable work) {
    if (!STAGE.isBound()) {
      return work;
    }
    Instant moment = STAGE.get();
    return () -> ScopedValue.where(STAGE, moment).run(work);
  }

  /** Asks as of the moment of the wall, also within what is staged. */
  public <T> T really(Supplier<T> ask) {
    return at(real.instant(), ask);
  }

  /** Does something as of a moment; only for this thread, only until it is done. */
  public <T> T at(Instant moment, Supplier<T> work) {
    return ScopedValue.where(STAGE, moment).call(work::get);
  }
}
