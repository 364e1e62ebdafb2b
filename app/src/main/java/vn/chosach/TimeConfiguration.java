package vn.chosach;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.TimeOrderedIds;

/** Time and identifiers, handed in to every room. */
@Configuration
class TimeConfiguration {

  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Bean
  IdSource ids(InstantSource clock) {
    return new TimeOrderedIds(clock, new SecureRandom());
  }
}
