package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.duties.PlanQuery;
import vn.chosach.plans.facts.Fact;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.Period;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * What the program counted of an agency since an order was given, for the duty that the order
 * presses: it answers the order in place of a paper (R21). What was done before the order, or is of
 * a kind that nobody counts, answers nothing.
 */
@Component
public record CountedAnswer(PlanQuery plans, FactBook facts, Bodies bodies, Texts texts) {

  /** How many things were counted since the order; at most some tens are looked at. */
  public int since(CoordinationItem order, String agency, ActingOfficer member) {
    UUID duty = order.duty();
    LocalDate today = bodies.today();
    if (duty == null) {
      return 0;
    }
    LocalDate given = Vietnam.dayOf(order.issuedAt());
    var period = new Period(Period.yearOf(today).code(), given, today);
    return (int)
        plans.duty(duty, member).map(one -> one.kinds()).orElse(List.of()).stream()
            .flatMap(kind -> facts.kind(kind).stream())
            .flatMap(kind -> kind.behind(period, Set.of(agency), 0, member).stream())
            .map(Fact::at)
            .filter(at -> at.isAfter(order.issuedAt()))
            .count();
  }

  /** What the history says of an answer that rests on what was counted. */
  String told(String words, int counted) {
    return words.strip() + "\n" + texts.text(Lang.VI, "plans.order.counted", counted);
  }
}
