package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Validity;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.forms.ReportForm;

/** Requests for reports beside the calendar. */
@Component
public record RequestRepository(JdbcClient jdbc, FormBook forms, ReportCommittee committee) {

  private static final int LONGEST = 200;

  private static final String ALL =
      """
      SELECT r.*, from_day AS days_from, to_day AS days_to, w.at AS withdrawn_at
        FROM reports.request r LEFT JOIN reports.request_withdrawn w ON w.request = r.id
      """;

  /** What stands against a request. */
  public Optional<Refusal> refused(Request wish, ActingOfficer reader, Instant now) {
    LocalDate today = Vietnam.dayOf(now);
    if (!reader.roles().contains(Role.STANDING_OFFICE)
        && !reader.roles().contains(Role.COMMITTEE_LEADER)) {
      return Optional.of(Refusal.of("reports.not-yours"));
    }
    String title = wish.title().strip();
    String paper = wish.paper().strip();
    if (title.isEmpty() || title.length() > LONGEST) {
      return Optional.of(Refusal.of("reports.title-missing"));
    }
    if (paper.isEmpty() || paper.length() > LONGEST) {
      return Optional.of(Refusal.of("reports.paper-missing"));
    }
    if (forms.inForce(wish.form(), today).isEmpty()) {
      return Optional.of(Refusal.of("reports.form-unknown"));
    }
    if (wish.dueOn().isBefore(today)) {
      return Optional.of(Refusal.of("reports.due-past"));
    }
    if (wish.addressees().isEmpty()) {
      return Optional.of(Refusal.of("reports.no-addressee"));
    }
    return Validity.refused(wish.days().from(), wish.days().to())
        .or(
            () ->
                wish.addressees().stream()
                    .filter(agency -> !committee.inBeing(agency, today))
                    .findFirst()
                    .map(agency -> Refusal.of("reports.agency-unknown", "agency", agency)));
  }

  public Request ask(UUID id, Request wish, Actor actor, Instant now) {
    ReportForm reportForm = forms.inForce(wish.form(), Vietnam.dayOf(now)).orElseThrow();
    jdbc.sql(
            """
            INSERT INTO reports.request
              (id, title, form, form_version, from_day, to_day, due_on, paper, addressees,
               asked_by, asked_for, asked_at)
            VALUES (:id, :title, :form, :version, :from, :to, :due, :paper,
                    string_to_array(:addressees, ','), :by::uuid, :agency, :at)
            """)
        .param("id", id)
        .param("title", Folding.nfc(wish.title()).strip())
        .param("form", reportForm.code())
        .param("version", reportForm.version())
        .param("from", wish.days().from())
        .param("to", wish.days().to())
        .param("due", wish.dueOn())
        .param("paper", Folding.nfc(wish.paper()).strip())
        .param("addressees", String.join(",", wish.addressees().stream().distinct().toList()))
        .param("by", actor.id())
        .param("agency", actor.agency() == null ? "" : actor.agency())
        .param("at", now)
        .update();
    return find(id).orElseThrow();
  }

  /** What was not sent of it is owed no more; told twice, it is once. */
  boolean withdraw(UUID id, String reason, Actor actor, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO reports.request_withdrawn (request, at, by, reason)
                VALUES (:id, :at, :by, :reason) ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("at", now)
            .param("by", actor.id())
            .param("reason", reason)
            .update()
        == 1;
  }

  public Optional<Request> find(UUID id) {
    return jdbc.sql(ALL + " WHERE id = :id").param("id", id).query(Request.class).optional();
  }

  /** The newest requests. */
  public List<Request> newest(int limit) {
    return jdbc.sql(ALL + " ORDER BY asked_at DESC, id LIMIT :limit")
        .param("limit", limit)
        .query(Request.class)
        .list();
  }

  /** The requests that one of these agencies was asked, the newest first. */
  List<Request> of(Set<String> agencies) {
    return jdbc.sql(ALL + " WHERE addressees && :agencies::text[] ORDER BY asked_at DESC, id")
        .param("agencies", agencies.toArray(String[]::new))
        .query(Request.class)
        .list();
  }
}
