package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.plans.life.PlanAct;

/**
 * A rule of coordination between agencies (plan section II.1).
 *
 * @param document number of the document
 * @param title what it is about
 * @param from first day in force
 * @param to last day; {@code null} while no end is known
 * @param hours within how many hours a party answers
 * @param parties with their focal points
 */
public record Arrangement(
    String document,
    String title,
    LocalDate from,
    @Nullable LocalDate to,
    int hours,
    List<PlanAct.Arrange.Party> parties) {

  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
