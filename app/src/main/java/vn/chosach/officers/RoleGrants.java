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
import vn.chosach.kernel.Validity;
import vn.chosach.kernel.Vietnam;

/** Grants roles and takes them away. */
@Component
record RoleGrants(
    JdbcClient jdbc,
    Journal journal,
    ActiveOfficers active,
    AgencyRoll agencies,
    InstantSource clock,
    IdSource ids) {

  ActOutcome<UUID> grant(
      Makers makers,
      UUID officer,
      String role,
      LocalDate from,
      @Nullable LocalDate to,
      String reason) {
    Refusal refusal = refusal(makers, officer, role, from, to, reason);
    if (refusal != null) {
      return ActOutcome.refused(refusal);
    }
    if (!active.hold(officer)) {
      return ActOutcome.refused("officers.not-active");
    }
    if (overlaps(officer, List.of(role), from, to)) {
      return ActOutcome.refused("officers.role-overlap");
    }
    if (overlaps(officer, apartFrom(Role.valueOf(role)), from, to)) {
      return ActOutcome.refused("officers.role-apart");
    }
    if (Role.valueOf(role).actsForTheProvince() && servesACommune(officer, from)) {
      return ActOutcome.refused("officers.role-of-the-province");
    }
    UUID id = ids.next();
    insert(id, officer, role, from, to);
    journal.append(
        Act.of(makers.asked(), "officers.role-granted", "officer", officer)
            .because(new OfficerReason(reason).words())
            .with(
                makers.with(
                    Map.of(
                        "role", role, "from", from.toString(), "to", to == null ? "" : "" + to))));
    return ActOutcome.done(id);
  }

  /** Whether one administrator alone does not take this role away. */
  boolean guarded(UUID assignment) {
    Granted granted = granted(assignment);
    return granted != null && granted.role().needsTwoAdministrators();
  }

  ActOutcome<UUID> revoke(
      Makers makers, UUID assignment, @Nullable LocalDate lastDay, String reason) {
    Refusal words = new OfficerReason(reason).refusal();
    if (words != null) {
      return ActOutcome.refused(words);
    }
    LocalDate today = Vietnam.dayOf(clock.instant());
    Granted granted = granted(assignment);
    if (granted == null || granted.endedBefore(today)) {
      return ActOutcome.refused("officers.role-over");
    }
    if (lastDay != null && (lastDay.isBefore(today) || lastDay.isBefore(granted.from()))) {
      return ActOutcome.refused("officers.last-day-past");
    }
    if (lastDay != null && granted.endsBefore(lastDay)) {
      return ActOutcome.refused("officers.last-day-later");
    }
    if (granted.role() == Role.ADMINISTRATOR
        && !active.anotherAdministrator(granted.officer(), today)) {
      return ActOutcome.refused("officers.last-administrator");
    }
    Refusal alone = granted.role().needsTwoAdministrators() ? makers.refusal() : null;
    if (alone != null) {
      return ActOutcome.refused(alone);
    }
    end(assignment, lastDay);
    journal.append(
        Act.of(makers.asked(), "officers.role-revoked", "officer", granted.officer())
            .because(new OfficerReason(reason).words())
            .with(
                makers.with(
                    Map.of(
                        "role",
                        granted.role().name(),
                        "lastDay",
                        lastDay == null ? "" : lastDay.toString()))));
    return ActOutcome.done(assignment);
  }

  private @Nullable Refusal refusal(
      Makers makers,
      UUID officer,
      String role,
      LocalDate from,
      @Nullable LocalDate to,
      String reason) {
    if (Arrays.stream(Role.values()).noneMatch(known -> known.name().equals(role))) {
      return Refusal.of("officers.unknown-role");
    }
    if (officer.equals(makers.asked().id()) || officer.equals(makers.agreedBy())) {
      return Refusal.of("officers.own-account");
    }
    if (from.isBefore(Vietnam.dayOf(clock.instant()))) {
      return Refusal.of("officers.begins-in-past");
    }
    Refusal days = Validity.refused(from, to).orElse(null);
    Refusal form = days != null ? days : new OfficerReason(reason).refusal();
    return form != null || !Role.valueOf(role).needsTwoAdministrators() ? form : makers.refusal();
  }

  /** The roles that nobody may hold together with this one, {@link Role#readsContent}. */
  private static List<String> apartFrom(Role role) {
    return Arrays.stream(Role.values())
        .filter(
            other ->
                (role == Role.ADMINISTRATOR && other.readsContent())
                    || (other == Role.ADMINISTRATOR && role.readsContent()))
        .map(Role::name)
        .toList();
  }

  private boolean overlaps(
      UUID officer, List<String> roles, LocalDate from, @Nullable LocalDate to) {
    if (roles.isEmpty()) {
      return false;
    }
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM officers.role_assignment
               WHERE officer_id = :officer AND role IN (:roles) AND revoked_at IS NULL
                 AND daterange(valid_from, valid_to, '[]') && daterange(:from, :to::date, '[]'))
            """)
        .param("officer", officer)
        .param("roles", roles)
        .param("from", from)
        .param("to", to)
        .query(Boolean.class)
        .single();
  }

  private boolean servesACommune(UUID officer, LocalDate day) {
    return jdbc.sql(
            """
            SELECT agency_key FROM officers.posting
             WHERE officer_id = :officer AND daterange(valid_from, valid_to, '[]') @> :day
            """)
        .param("officer", officer)
        .param("day", day)
        .query(String.class)
        .optional()
        .filter(agency -> agencies.isLocal(agency, day))
        .isPresent();
  }

  private void insert(UUID id, UUID officer, String role, LocalDate from, @Nullable LocalDate to) {
    jdbc.sql(
            """
            INSERT INTO officers.role_assignment
              (id, officer_id, role, valid_from, valid_to, granted_at)
            VALUES (:id, :officer, :role, :from, :to, :now)
            """)
        .param("id", id)
        .param("officer", officer)
        .param("role", role)
        .param("from", from)
        .param("to", to)
        .param("now", clock.instant())
        .update();
  }

  private @Nullable Granted granted(UUID assignment) {
    return jdbc.sql(
            """
            SELECT officer_id AS officer, role, valid_from AS "from", valid_to AS "to",
                   revoked_at IS NOT NULL AS revoked
              FROM officers.role_assignment
             WHERE id = :id
               FOR UPDATE
            """)
        .param("id", assignment)
        .query(Granted.class)
        .optional()
        .orElse(null);
  }

  private void end(UUID assignment, @Nullable LocalDate lastDay) {
    jdbc.sql(
            """
            UPDATE officers.role_assignment
               SET valid_to = coalesce(:lastDay::date, valid_to),
                   revoked_at = CASE WHEN :lastDay::date IS NULL THEN :now::timestamptz END
             WHERE id = :id
            """)
        .param("lastDay", lastDay)
        .param("now", clock.instant())
        .param("id", assignment)
        .update();
  }

  private record Granted(
      UUID officer, Role role, LocalDate from, @Nullable LocalDate to, boolean revoked) {

    boolean endedBefore(LocalDate day) {
      return revoked || endsBefore(day);
    }

    boolean endsBefore(LocalDate day) {
      return to != null && to.isBefore(day);
    }
  }
}
