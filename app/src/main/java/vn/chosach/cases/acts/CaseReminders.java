package vn.chosach.cases.acts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.deadlines.reminding.Ladder;

/** The kinds of clocks of this room of which people are reminded. */
@Configuration(proxyBeanMethods = false)
class CaseReminders {

  @Bean
  static Ladder remindersOfCases() {
    return new Ladder(CaseClocks.SUBJECT);
  }

  @Bean
  static Ladder remindersOfTakeDowns() {
    return new Ladder(CaseClocks.REQUEST);
  }

  @Bean
  static Ladder remindersOfSeizures() {
    return new Ladder(CaseClocks.SEIZURE);
  }

  @Bean
  static Ladder remindersOfDecisions() {
    return new Ladder(CaseClocks.RULING);
  }

  @Bean
  static Ladder remindersOfTransfers() {
    return new Ladder(CaseClocks.TRANSFER);
  }
}
