package vn.chosach.tips.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;

/** Gives shifts, hand-overs and missed calls of before to the agency of who wrote them that day. */
@Component
class EarlierShifts {

  private final JdbcClient jdbc;
  private final Officers officers;

  EarlierShifts(JdbcClient jdbc, Officers officers) {
    this.jdbc = jdbc;
    this.officers = officers;
  }

  private record Unplaced(UUID id, UUID officer, Instant at) {}

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void place() {
    place(
        "SELECT id, officer, begins AS at FROM tips.duty_shift WHERE agency IS NULL",
        "UPDATE tips.duty_shift SET agency = :agency WHERE id = :id");
    place(
        "SELECT id, from_officer AS officer, handed_at AS at FROM tips.hand_over"
            + " WHERE agency IS NULL",
        "UPDATE tips.hand_over SET agency = :agency WHERE id = :id");
    place(
        "SELECT id, noted_by AS officer, noted_at AS at FROM tips.missed_call WHERE agency IS NULL",
        "UPDATE tips.missed_call SET agency = :agency WHERE id = :id");
  }

  private void place(String unplaced, String agency) {
    for (Unplaced one : jdbc.sql(unplaced).query(Unplaced.class).list()) {
      LocalDate day = Vietnam.dayOf(one.at);
      officers
          .account(one.officer)
          .flatMap(
              account ->
                  account.postings().stream()
                      .filter(posting -> posting.validity().contains(day))
                      .findFirst())
          .ifPresent(
              posting ->
                  jdbc.sql(agency)
                      .param("agency", posting.agencyKey())
                      .param("id", one.id)
                      .update());
    }
  }
}
