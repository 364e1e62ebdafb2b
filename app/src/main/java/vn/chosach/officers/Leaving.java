package vn.chosach.officers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** Ends accounts and hands the open work over. */
@Component
record Leaving(
    JdbcClient jdbc,
    Journal journal,
    AccountQuery query,
    ActiveOfficers active,
    AgencyRoll agencies,
    List<OpenWork> rooms,
    InstantSource clock) {

  LeaverWork workOf(UUID officer) {
    return new LeaverWork(
        rooms.stream()
            .map(room -> new LeaverWork.LeaverWorkKind(room.nameKey(), room.of(officer)))
            .filter(kind -> kind.share().count() > 0)
            .toList());
  }

  ActOutcome<UUID> end(Actor actor, UUID officer, @Nullable UUID receiver, String reason) {
    LocalDate today = Vietnam.dayOf(clock.instant());
    Refusal refusal = refusal(actor, officer, receiver, reason, today);
    if (refusal != null) {
      return ActOutcome.refused(refusal);
    }
    String words = new OfficerReason(reason).words();
    var moved = new LinkedHashMap<String, String>();
    if (receiver != null) {
      for (OpenWork room : rooms) {
        switch (room.handOver(officer, receiver, actor, words)) {
          case OpenWork.HandedOver.HandedOverMoved done ->
              moved.put(room.nameKey(), String.valueOf(done.count()));
          case OpenWork.HandedOver.HandedOverRefused no -> {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return ActOutcome.refused(no.refusal());
          }
        }
      }
      moved.put("receiver", receiver.toString());
    }
    leave(officer, today);
    journal.append(
        Act.of(actor, "officers.account-ended", "officer", officer)
            .because(words)
            .with(Map.copyOf(moved)));
    return ActOutcome.done(officer);
  }

  private @Nullable Refusal refusal(
      Actor actor, UUID officer, @Nullable UUID receiver, String reason, LocalDate today) {
    Refusal words = new OfficerReason(reason).refusal();
    if (words != null) {
      return words;
    }
    if (officer.equals(actor.id())) {
      return Refusal.of("officers.own-account");
    }
    if (!active.hold(officer)) {
      return Refusal.of("officers.not-active");
    }
    if (receiver == null) {
      int open = workOf(officer).count();
      if (open > 0) {
        return Refusal.of("officers.open-work", "count", String.valueOf(open));
      }
    } else {
      Officer next = receiver.equals(officer) ? null : query.inOffice(receiver).orElse(null);
      if (next == null) {
        return Refusal.of("officers.unknown-receiver");
      }
      if (!takesOver(next.agencyKey(), officer, today)) {
        return Refusal.of("officers.receiver-elsewhere");
      }
    }
    return isAdministrator(officer) && !active.anotherAdministrator(officer, today)
        ? Refusal.of("officers.last-administrator")
        : null;
  }

  /** What lies with an agency stays there, or goes where the whole of its work went. */
  private boolean takesOver(String agency, UUID officer, LocalDate today) {
    return query
        .inOffice(officer)
        .map(Officer::agencyKey)
        .filter(own -> !own.equals(agency) && !agencies.carriedOn(own, today).contains(agency))
        .isEmpty();
  }

  private boolean isAdministrator(UUID officer) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM officers.role_assignment
               WHERE officer_id = :id AND role = 'ADMINISTRATOR' AND revoked_at IS NULL)
            """)
        .param("id", officer)
        .query(Boolean.class)
        .single();
  }

  private void leave(UUID officer, LocalDate today) {
    jdbc.sql(
            """
            UPDATE officers.officer
               SET status = 'LEFT', valid_to = greatest(valid_from, :today)
             WHERE id = :id
            """)
        .param("today", today)
        .param("id", officer)
        .update();
  }
}
