package vn.chosach.directory;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;

/**
 * Writes the roll. Acts on it are rare, so they come one after the other: whoever takes the pen
 * holds it to the end of the transaction, and what was checked stays true until it is written.
 */
@Component
record RollWriter(JdbcClient jdbc, IdSource ids, Journal journal, AgencyQuery roll) {

  /** Waits until no other transaction writes the roll. */
  void take() {
    roll.writing();
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('directory.roll'))::text")
        .query(String.class)
        .single();
  }

  void agency(String key) {
    jdbc.sql("INSERT INTO directory.agency (key) VALUES (:key)").param("key", key).update();
  }

  void version(
      String key,
      Agency.AgencyKind kind,
      Agency.Level level,
      String nameVi,
      String nameEn,
      @Nullable String parentKey,
      @Nullable String seat,
      @Nullable String areaKey,
      LocalDate from,
      ChangeReason changeReason) {
    jdbc.sql(
            """
            INSERT INTO directory.agency_version
              (id, agency_key, kind, level, name_vi, name_en, folded, parent_key, seat, area_key,
               valid_from, basis, status, confidence)
            VALUES (:id, :key, :kind, :level, :nameVi, :nameEn, :folded, :parent, :seat, :area,
                    :from, :basis, 'V', 100)
            """)
        .param("id", ids.next())
        .param("key", key)
        .param("kind", kind.name())
        .param("level", level.name())
        .param("nameVi", nameVi)
        .param("nameEn", nameEn)
        .param("folded", Folding.fold(nameVi + " " + nameEn))
        .param("parent", parentKey)
        .param("seat", seat)
        .param("area", areaKey)
        .param("from", from)
        .param("basis", changeReason.basis())
        .update();
  }

  /** Closes the open version; what was reckoned gives way to what is now known. */
  void closeVersion(String key, LocalDate last) {
    jdbc.sql(
            """
            UPDATE directory.agency_version
               SET valid_to = :last, reckoned_to = NULL
             WHERE agency_key = :key AND valid_to IS NULL AND reckoned_to IS NULL
            """)
        .param("key", key)
        .param("last", last)
        .update();
  }

  /** Closes roles and contacts that a body, or a committee, still holds. */
  void closeDuties(String key, LocalDate last) {
    jdbc.sql(
            """
            UPDATE directory.committee_role
               SET valid_to = :last, reckoned_to = NULL
             WHERE (agency_key = :key OR committee_key = :key)
               AND valid_to IS NULL AND reckoned_to IS NULL AND span @> :last::date
            """)
        .param("key", key)
        .param("last", last)
        .update();
    jdbc.sql(
            """
            UPDATE directory.contact SET valid_to = :last
             WHERE agency_key = :key AND valid_to IS NULL AND span @> :last::date
            """)
        .param("key", key)
        .param("last", last)
        .update();
  }

  void succession(AgencyOrders.Succeeding order, ChangeReason changeReason) {
    jdbc.sql(
            """
            INSERT INTO directory.succession
              (id, from_key, to_key, first_day, share, moved_vi, moved_en, basis, status,
               confidence)
            VALUES (:id, :from, :to, :day, :share, :movedVi, :movedEn, :basis, 'V', 100)
            """)
        .param("id", ids.next())
        .param("from", order.fromKey())
        .param("to", order.toKey())
        .param("day", order.firstDay())
        .param("share", order.whole() ? "WHOLE" : "PART")
        .param("movedVi", order.whole() ? null : order.movedVi())
        .param("movedEn", order.whole() ? null : order.movedEn())
        .param("basis", changeReason.basis())
        .update();
  }

  void contact(AgencyOrders.ContactSetting order, ChangeReason changeReason) {
    jdbc.sql(
            """
            UPDATE directory.contact SET valid_to = :last
             WHERE agency_key = :key AND kind = :kind AND span @> :last::date
            """)
        .param("key", order.key())
        .param("kind", order.kind().name())
        .param("last", order.from().minusDays(1))
        .update();
    if (order.value().isEmpty()) {
      return;
    }
    Contact.Hours hours = order.hours();
    jdbc.sql(
            """
            INSERT INTO directory.contact
              (id, agency_key, kind, value, hours, fictitious, valid_from, basis, status,
               confidence)
            VALUES (:id, :key, :kind, :value, :hours, :fictitious, :from, :basis, 'V', 100)
            """)
        .paramSource(order)
        .param("id", ids.next())
        .param("hours", hours == null ? null : hours.name())
        .param("basis", changeReason.basis())
        .update();
  }

  void role(AgencyOrders.Assignment order, ChangeReason changeReason) {
    if (order.role().single()) {
      jdbc.sql(
              """
              UPDATE directory.committee_role
                 SET valid_to = :last, reckoned_to = NULL
               WHERE committee_key = :committee AND role = :role
                 AND span @> :last::date
              """)
          .param("committee", order.committeeKey())
          .param("role", order.role().name())
          .param("last", order.from().minusDays(1))
          .update();
    }
    jdbc.sql(
            """
            INSERT INTO directory.committee_role
              (id, role, committee_key, agency_key, valid_from, basis, status, confidence)
            VALUES (:id, :role, :committee, :agency, :from, :basis, 'V', 100)
            """)
        .param("id", ids.next())
        .param("role", order.role().name())
        .param("committee", order.committeeKey())
        .param("agency", order.agencyKey())
        .param("from", order.from())
        .param("basis", changeReason.basis())
        .update();
  }

  void note(
      Actor actor,
      String verb,
      String kind,
      Object subject,
      ChangeReason changeReason,
      Map<String, String> facts) {
    Act act = Act.of(actor, verb, kind, subject).because(changeReason.reason()).with(facts);
    String basis = changeReason.basis();
    journal.append(basis == null ? act : act.under(basis));
  }
}
