package vn.chosach.officers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Validity;

/** Opens accounts. */
@Component
record AccountOpening(
    JdbcClient jdbc, Journal journal, AgencyRoll agencies, InstantSource clock, IdSource ids) {

  ActOutcome<UUID> open(Makers makers, NewAccount account, String reason, boolean founded) {
    Refusal refusal = refusal(account, reason);
    if (refusal != null) {
      return ActOutcome.refused(refusal);
    }
    UUID id = ids.next();
    Instant now = clock.instant();
    if (!insertOfficer(id, account, makers, founded, now)) {
      return ActOutcome.refused("officers.account-name-taken");
    }
    insertPosting(id, account.agencyKey(), account.from());
    journal.append(
        Act.of(makers.asked(), "officers.account-opened", "officer", id)
            .because(new OfficerReason(reason).words())
            .with(
                makers.with(
                    Map.of(
                        "account", account.accountName(),
                        "agency", account.agencyKey(),
                        "from", account.from().toString()))));
    return ActOutcome.done(id);
  }

  private @Nullable Refusal refusal(NewAccount account, String reason) {
    Refusal form = account.refusal();
    if (form != null) {
      return form;
    }
    if (agencies.nameOn(account.agencyKey(), account.from()).isEmpty()) {
      return Refusal.of("officers.unknown-agency");
    }
    Refusal days = Validity.refused(account.from(), account.to()).orElse(null);
    return days != null ? days : new OfficerReason(reason).refusal();
  }

  private boolean insertOfficer(
      UUID id, NewAccount account, Makers makers, boolean founded, Instant now) {
    String search =
        Folding.fold(
            account.fullName() + " " + account.displayName() + " " + account.accountName());
    return jdbc.sql(
                """
                INSERT INTO officers.officer
                  (id, account_name, account_key, full_name, display_name, search_text,
                   valid_from, valid_to, opened_at, opened_by, agreed_by, founded)
                VALUES (:id, :name, :key, :fullName, :displayName, :search, :from, :to, :now,
                        :openedBy, :agreedBy, :founded)
                ON CONFLICT (account_key) DO NOTHING
                """)
            .paramSource(account)
            .param("id", id)
            .param("name", account.accountName())
            .param("key", NewAccount.keyOf(account.accountName()))
            .param("search", search)
            .param("now", now)
            .param("openedBy", makers.asked().id())
            .param("agreedBy", makers.agreedBy())
            .param("founded", founded && makers.agreedBy() != null)
            .update()
        == 1;
  }

  private void insertPosting(UUID officer, String agencyKey, LocalDate from) {
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
}
