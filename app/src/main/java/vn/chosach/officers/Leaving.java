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
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** Ends accounts and hands the open work over. */
@Component
record Leaving(
    JdbcClient jdbc,
    Journal journal,
    AccountQuery query,
    ActiveOfficers active,
    Postings postings,
    AgencyRoll agencies,
    List<OpenWork> rooms,
    InstantSource clock) {

  LeaverWork workOf(UUID officer) {
    return new LeaverWork(
        rooms.stream()
            .map(
                room ->
                    new LeaverWork.LeaverWorkKind(
                        room.nameKey(), room.of(OpenWork.OpenWorkHolder.everywhere(officer))))
            .filter(kind -> kind.share().count() > 0)
            .toList());
  }

  ActOutcome<UUID> end(Makers makers, UUID officer, @Nullable UUID receiver, String reason) {
    Refusal refusal = refusal(makers, officer, receiver, reason);
    if (refusal != null) {
      return ActOutcome.refused(refusal);
    }
    String words = new OfficerReason(reason).words();
    var moved = new LinkedHashMap<String, String>();
    if (receiver != null) {
      for (OpenWork room : rooms) {
        switch (room.handOver(
            OpenWork.OpenWorkHolder.everywhere(officer), receiver, makers.asked(), words)) {
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
    leave(officer, Vietnam.dayOf(clock.instant()));
    journal.append(
        Act.of(makers.asked(), "officers.account-ended", "officer", officer)
            .because(words)
            .with(makers.with(Map.copyOf(moved))));
    return ActOutcome.done(officer);
  }

  /** Why an account does not end today, whatever the rooms say that hand its work over. */
  @Nullable Refusal refusal(Makers makers, UUID officer, @Nullable UUID receiver, String reason) {
    LocalDate today = Vietnam.dayOf(clock.instant());
    Refusal words = new OfficerReason(reason).refusal();
    if (words != null) {
      return words;
    }
    if (officer.equals(makers.asked().id()) || officer.equals(makers.agreedBy())) {
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
    if (isAdministrator(officer) && !active.anotherAdministrator(officer, today)) {
      return Refusal.of("officers.last-administrator");
    }
    return postings.holdsGuardedRole(officer) ? makers.refusal() : null;
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
