package vn.chosach.referrals.asking;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/** The register of subjects that agencies enter as known to them, kept as keyed marks. */
@Component
public class HoldingRegister {

  private final JdbcClient jdbc;
  private final SubjectMarks desk;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  HoldingRegister(
      JdbcClient jdbc, SubjectMarks desk, Journal journal, InstantSource time, IdSource ids) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  public Optional<Refusal> enter(String words, ActingOfficer party) {
    Set<String> keys = desk.enter(party);
    Optional<Refusal> fault = SubjectMarks.fault(words, keys);
    if (fault.isPresent()) {
      return fault;
    }
    SubjectMarks.MarkedSubject subject = desk.read(words);
    UUID id = ids.next();
    int written =
        jdbc.sql(
                """
                INSERT INTO referrals.holding (id, agency, officer, kind, mark, since)
                VALUES (:id, :agency, :officer, :kind, :mark, :now)
                ON CONFLICT (mark, agency) WHERE ended IS NULL DO NOTHING
                """)
            .param("id", id)
            .param("agency", party.actor().agency())
            .param("officer", party.actor().id())
            .param("kind", subject.kind())
            .param("mark", subject.mark())
            .param("now", time.instant())
            .update();
    if (written == 0) {
      return Optional.of(Refusal.of("referrals.already-entered"));
    }
    jdbc.sql(
            "INSERT INTO referrals.held_value (holding, agency, value) VALUES (:id, :agency,"
                + " :value)")
        .param("id", id)
        .param("agency", party.actor().agency())
        .param("value", desk.letters().seal(subject.shown(), id, "held"))
        .update();
    journal.append(
        Act.of(party.actor(), "referrals.subject-entered", "holding", id)
            .with(Map.of("kind", subject.kind())));
    return Optional.empty();
  }

  public Optional<Refusal> strikeOff(UUID entry, ActingOfficer party) {
    desk.enter(party);
    int struck =
        jdbc.sql("UPDATE referrals.holding SET ended = :now WHERE id = :id AND ended IS NULL")
            .param("id", entry)
            .param("now", time.instant())
            .update();
    if (struck == 0) {
      return Optional.of(Refusal.of("referrals.unknown"));
    }
    journal.append(Act.of(party.actor(), "referrals.subject-removed", "holding", entry));
    return Optional.empty();
  }

  public List<HoldingEntry> entries(ActingOfficer party) {
    desk.enter(party);
    return jdbc.sql(
            """
            SELECT h.id, h.kind, v.value, h.since, h.officer
              FROM referrals.holding h JOIN referrals.held_value v ON v.holding = h.id
             WHERE h.ended IS NULL ORDER BY h.since DESC, h.id LIMIT 100
            """)
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              return new HoldingEntry(
                  id,
                  row.getString("kind"),
                  desk.letters().open(row.getBytes("value"), id, "held"),
                  row.getTimestamp("since").toInstant(),
                  row.getObject("officer", UUID.class));
            })
        .list();
  }
}
