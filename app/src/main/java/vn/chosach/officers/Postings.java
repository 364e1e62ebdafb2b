package vn.chosach.officers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;

/** Moves officers between agencies. */
@Component
record Postings(
    JdbcClient jdbc,
    Journal journal,
    AgencyRoll agencies,
    ActiveOfficers active,
    List<OpenWork> rooms,
    InstantSource clock,
    IdSource ids) {

  ActOutcome<UUID> move(
      Makers makers, UUID officer, String agencyKey, LocalDate from, String reason) {
    Refusal words = new OfficerReason(reason).refusal();
    if (words != null) {
      return ActOutcome.refused(words);
    }
    if (from.isBefore(Vietnam.dayOf(clock.instant()))) {
      return ActOutcome.refused("officers.begins-in-past");
    }
    if (agencies.nameOn(agencyKey, from).isEmpty()) {
      return ActOutcome.refused("officers.unknown-agency");
    }
    if (!active.hold(officer)) {
      return ActOutcome.refused("officers.not-active");
    }
    Refusal alone = holdsGuardedRole(officer) ? makers.refusal() : null;
    if (alone != null) {
      return ActOutcome.refused(alone);
    }
    Posted last = last(officer);
    Refusal refusal = last.refusal(agencyKey, from);
    if (refusal != null) {
      return ActOutcome.refused(refusal);
    }
    if (from.equals(last.from())) {
      // Nothing would tell later that work of that agency lies with somebody from elsewhere.
      int since = work(officer, last.agencyKey());
      if (since > 0) {
        return ActOutcome.refused(
            Refusal.of("officers.work-since", "count", String.valueOf(since)));
      }
      correct(last, agencyKey);
    } else {
      endAndBegin(last, officer, agencyKey, from);
    }
    journal.append(
        Act.of(makers.asked(), "officers.officer-moved", "officer", officer)
            .because(new OfficerReason(reason).words())
            .with(
                makers.with(
                    Map.of(
                        "oldAgency", last.agencyKey(),
                        "newAgency", agencyKey,
                        "from", from.toString()))));
    return ActOutcome.done(officer);
  }

  private int work(UUID officer, String agency) {
    var holder = new OpenWork.OpenWorkHolder(officer, agency);
    return rooms.stream().mapToInt(room -> room.of(holder).count()).sum();
  }

  /** Whether an officer has, or will have, a role that one administrator alone gives nobody. */
  boolean holdsGuardedRole(UUID officer) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM officers.role_assignment
               WHERE officer_id = :officer AND role IN (:roles) AND revoked_at IS NULL
                 AND (valid_to IS NULL OR valid_to >= :today))
            """)
        .param("officer", officer)
        .param(
            "roles",
            Arrays.stream(Role.values())
                .filter(Role::needsTwoAdministrators)
                .map(Role::name)
                .toList())
        .param("today", Vietnam.dayOf(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /** Where an officer serves in some days, in the order of time. */
  List<String> agencies(UUID officer, LocalDate from, @Nullable LocalDate to) {
    return jdbc.sql(
            """
            SELECT agency_key FROM officers.posting
             WHERE officer_id = :officer
               AND daterange(valid_from, valid_to, '[]') && daterange(:from, :to::date, '[]')
             ORDER BY valid_from
            """)
        .param("officer", officer)
        .param("from", from)
        .param("to", to)
        .query(String.class)
        .list();
  }

  private Posted last(UUID officer) {
    return jdbc.sql(
            """
            SELECT id, agency_key, valid_from AS "from"
              FROM officers.posting
             WHERE officer_id = :officer
             ORDER BY valid_from DESC
             LIMIT 1
            """)
        .param("officer", officer)
        .query(Posted.class)
        .single();
  }

  private void correct(Posted posting, String agencyKey) {
    jdbc.sql("UPDATE officers.posting SET agency_key = :agency WHERE id = :id")
        .param("agency", agencyKey)
        .param("id", posting.id())
        .update();
  }

  private void endAndBegin(Posted last, UUID officer, String agencyKey, LocalDate from) {
    jdbc.sql("UPDATE officers.posting SET valid_to = :lastDay WHERE id = :id")
        .param("lastDay", from.minusDays(1))
        .param("id", last.id())
        .update();
    jdbc.sql(
            """
            INSERT INTO officers.posting (id, officer_id, agency_key, valid_from)
            VALUES (:id, :officer, :agency, :from)
            """)
        .param("id", ids.next())
        .param("officer", officer)
        .param("agency", agencyKey)
        .param("from", from)
        .update();
  }

  private record Posted(UUID id, String agencyKey, LocalDate from) {

    @Nullable Refusal refusal(String newAgency, LocalDate day) {
      if (newAgency.equals(agencyKey)) {
        return Refusal.of("officers.same-agency");
      }
      return day.isBefore(from) ? Refusal.of("officers.move-before-posting") : null;
    }
  }
}
