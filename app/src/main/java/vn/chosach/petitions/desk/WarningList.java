package vn.chosach.petitions.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.deadlines.Clock;
import vn.chosach.kernel.Vietnam;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionStep;
import vn.chosach.petitions.life.PetitionEvent;

/**
 * Traders on the warning list, as everybody may read it: by the signed decision of the head, until
 * its days are over or it was taken off (Nghị định 55/2024/NĐ-CP art. 24; K). Of the consumer and
 * of what was asked nothing is said.
 */
@Component
public class WarningList {

  private final JdbcClient jdbc;
  private final PetitionRepository repository;
  private final PetitionClocks clocks;
  private final PetitionSight sight;
  private final InstantSource time;

  WarningList(
      JdbcClient jdbc,
      PetitionRepository repository,
      PetitionClocks clocks,
      PetitionSight sight,
      InstantSource time) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.clocks = clocks;
    this.sight = sight;
    this.time = time;
  }

  /**
   * A trader on the list.
   *
   * @param agency key of the agency whose head decided
   * @param decision number of the decision
   * @param until last day on which it stands there
   */
  public record Warned(
      String trader, String agency, String decision, LocalDate since, LocalDate until) {}

  /** Who stands there today, the newest first. */
  @Transactional(readOnly = true)
  public List<Warned> today() {
    LocalDate today = Vietnam.dayOf(time.instant());
    return sight.asTheProgram(
        () ->
            jdbc
                .sql(
                    """
                    SELECT petition FROM petitions.step WHERE event = 'WARN'
                     GROUP BY petition ORDER BY max(at) DESC LIMIT 500
                    """)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> repository.one(id).stream())
                .filter(Petition::listed)
                .flatMap(one -> warned(one).stream())
                .filter(one -> !one.until().isBefore(today))
                .toList());
  }

  private Optional<Warned> warned(Petition one) {
    PetitionStep step = one.last(PetitionEvent.WARN).orElseThrow();
    return clocks.listed(one).stream()
        .map(Clock::dueDay)
        .findFirst()
        .map(
            until ->
                new Warned(
                    step.body(),
                    one.agency(),
                    Objects.requireNonNullElse(step.paperNumber(), ""),
                    Vietnam.dayOf(step.at()),
                    until));
  }
}
