package vn.chosach.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** Hands the clock of the demonstration to every room, in place of the real one. */
@Configuration
@Profile("demo")
class DemoTime {

  @Bean
  @Primary
  StagedTime stagedClock() {
    return new StagedTime(Clock.systemUTC());
  }
}
