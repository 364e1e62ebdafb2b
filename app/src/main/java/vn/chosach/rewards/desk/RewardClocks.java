package vn.chosach.rewards.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.Vietnam;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.RewardEvent;

/**
 * When a nomination is to be appraised, decided and told. The day on which the appraising office
 * ends is not entered here: the time for the decision is counted from the last day that it has.
 */
@Component
public record RewardClocks(Clocks clocks, RuleBook rules) {

  private static final String APPRAISE = "TD.APPRAISE";
  private static final String DECIDE = "TD.DECIDE";
  private static final String NOTIFY = "TD.NOTIFY";

  /**
   * A last day.
   *
   * @param over whether what was due by then happened
   */
  public record RewardTerm(LegalRule rule, LocalDate last, boolean over) {}

  public List<RewardTerm> of(Nomination one) {
    var terms = new ArrayList<RewardTerm>();
    boolean decided = one.last(RewardEvent.DECIDE).isPresent();
    one.day(RewardEvent.PROPOSE)
        .flatMap(from -> term(APPRAISE, from, decided))
        .ifPresent(
            appraised -> {
              terms.add(appraised);
              term(DECIDE, appraised.last(), decided).ifPresent(terms::add);
            });
    one.day(RewardEvent.DECIDE)
        .flatMap(from -> term(NOTIFY, from, one.last(RewardEvent.NOTIFY).isPresent()))
        .ifPresent(terms::add);
    return terms;
  }

  private Optional<RewardTerm> term(String key, LocalDate from, boolean over) {
    return rules
        .inForce(key, from)
        .flatMap(
            rule ->
                clocks
                    .foresee(key, from.atStartOfDay(Vietnam.ZONE).toInstant())
                    .map(DueDate::day)
                    .map(last -> new RewardTerm(rule, last, over)));
  }
}
