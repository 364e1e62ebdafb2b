package vn.chosach.officers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.AccountRequest.AccountRequestWish.EndAccount;
import vn.chosach.officers.AccountRequest.AccountRequestWish.TakeRole;

/** Rows of account requests. */
@Component
record AccountRequestRepository(JdbcClient jdbc) {

  /** Unanswered for so long, a request lapses. */
  static final Duration LIFE = Duration.ofDays(14);

  private static final String WAITING = " WHERE settled_at IS NULL AND asked_at > :since";

  void add(
      UUID id, AccountRequest.AccountRequestWish wish, String reason, Actor actor, Instant now) {
    var values = Values.of(wish);
    jdbc.sql(
            """
            INSERT INTO officers.account_request
              (id, kind, officer, account_name, full_name, display_name, agency_key, role, purpose,
               valid_from, valid_to, agencies, assignment, receiver, reason, asked_at, asked_by,
               asked_agency)
            VALUES (:id, :kind, :officer, :account, :fullName, :displayName, :agency, :role,
                    :purpose, :from, :to, string_to_array(:agencies, ','), :assignment, :receiver,
                    :reason, :now, :by, :askedAgency)
            """)
        .param("id", id)
        .param("kind", values.kind())
        .param("officer", values.officer())
        .param("account", values.account() == null ? null : values.account().accountName())
        .param("fullName", values.account() == null ? null : values.account().fullName())
        .param("displayName", values.account() == null ? null : values.account().displayName())
        .param("agency", values.agency())
        .param("role", values.role())
        .param("purpose", values.purpose())
        .param("from", values.from())
        .param("to", values.to())
        .param("agencies", agencies(wish))
        .param("assignment", wish instanceof TakeRole taken ? taken.assignment() : null)
        .param("receiver", wish instanceof EndAccount ended ? ended.receiver() : null)
        .param("reason", reason)
        .param("now", now)
        .param("by", actor.id())
        .param("askedAgency", actor.agency())
        .update();
  }

  List<AccountRequest> waiting(Instant now) {
    return jdbc.sql("SELECT * FROM officers.account_request" + WAITING + " ORDER BY asked_at, id")
        .param("since", now.minus(LIFE))
        .query((row, n) -> request(row))
        .list();
  }

  List<AccountRequest> newest() {
    return jdbc.sql(
            "SELECT * FROM officers.account_request ORDER BY asked_at DESC, id DESC LIMIT 200")
        .query((row, n) -> request(row))
        .list();
  }

  /** One that waits, held until the end of the transaction. */
  Optional<AccountRequest> hold(UUID id, Instant now) {
    return jdbc.sql("SELECT * FROM officers.account_request" + WAITING + " AND id = :id FOR UPDATE")
        .param("since", now.minus(LIFE))
        .param("id", id)
        .query((row, n) -> request(row))
        .optional();
  }

  void settle(
      UUID id,
      AccountRequest.AccountRequestOutcome outcome,
      Actor actor,
      String words,
      @Nullable UUID officer,
      Instant now) {
    jdbc.sql(
            """
            UPDATE officers.account_request
               SET settled_at = :now, outcome = :outcome, settled_by = :by, settled_agency = :agency,
                   words = :words, officer = coalesce(officer, :officer::uuid)
             WHERE id = :id
            """)
        .param("now", now)
        .param("outcome", outcome.name())
        .param("by", actor.id())
        .param("agency", actor.agency())
        .param("words", words)
        .param("officer", officer)
        .param("id", id)
        .update();
  }

  private static AccountRequest request(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new AccountRequest(
        row.getObject("id", UUID.class),
        wish(row),
        row.getObject("officer", UUID.class),
        row.getString("reason"),
        by(row, "asked_by", "asked_agency", "asked_at"),
        outcome == null
            ? null
            : new AccountRequest.Settled(
                AccountRequest.AccountRequestOutcome.valueOf(outcome),
                by(row, "settled_by", "settled_agency", "settled_at"),
                Objects.requireNonNullElse(row.getString("words"), "")));
  }

  private static AccountRequest.By by(ResultSet row, String who, String agency, String at)
      throws SQLException {
    return new AccountRequest.By(
        row.getObject(who, UUID.class), row.getString(agency), row.getTimestamp(at).toInstant());
  }

  private static AccountRequest.AccountRequestWish wish(ResultSet row) throws SQLException {
    UUID officer = row.getObject("officer", UUID.class);
    LocalDate from = row.getObject("valid_from", LocalDate.class);
    LocalDate to = row.getObject("valid_to", LocalDate.class);
    String kind = row.getString("kind");
    return switch (kind) {
      case "OPEN" ->
          new AccountRequest.AccountRequestWish.WishOpen(
              new NewAccount(
                  row.getString("account_name"),
                  row.getString("full_name"),
                  row.getString("display_name"),
                  row.getString("agency_key"),
                  from,
                  to),
              Objects.requireNonNullElse(row.getString("role"), ""));
      case "GRANT" ->
          new AccountRequest.AccountRequestWish.Grant(
              officer, Role.valueOf(row.getString("role")), from, to, agencies(row));
      case "MOVE" ->
          new AccountRequest.AccountRequestWish.Move(officer, row.getString("agency_key"), from);
      case "REVOKE" ->
          new TakeRole(
              officer,
              row.getObject("assignment", UUID.class),
              Role.valueOf(row.getString("role")),
              to);
      case "END" -> new EndAccount(officer, row.getObject("receiver", UUID.class));
      case "LINK" ->
          new AccountRequest.AccountRequestWish.WishLink(
              officer, AccountRequest.LinkPurpose.valueOf(row.getString("purpose")));
      default -> throw new IllegalStateException("no such request: " + kind);
    };
  }

  private static @Nullable String agencies(AccountRequest.AccountRequestWish wish) {
    return wish instanceof AccountRequest.AccountRequestWish.Grant grant
            && !grant.agencies().isEmpty()
        ? String.join(",", grant.agencies())
        : null;
  }

  private static List<String> agencies(ResultSet row) throws SQLException {
    Array agencies = row.getArray("agencies");
    return agencies == null ? List.of() : List.of((String[]) agencies.getArray());
  }

  private record Values(
      String kind,
      @Nullable UUID officer,
      @Nullable NewAccount account,
      @Nullable String agency,
      @Nullable String role,
      @Nullable String purpose,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    static Values of(AccountRequest.AccountRequestWish wish) {
      return switch (wish) {
        case AccountRequest.AccountRequestWish.WishOpen(NewAccount account, String role) ->
            new Values(
                "OPEN",
                null,
                account,
                account.agencyKey(),
                role.isEmpty() ? null : role,
                null,
                account.from(),
                account.to());
        case AccountRequest.AccountRequestWish.Grant grant ->
            new Values(
                "GRANT",
                grant.officer(),
                null,
                null,
                grant.role().name(),
                null,
                grant.from(),
                grant.to());
        case AccountRequest.AccountRequestWish.Move move ->
            new Values(
                "MOVE", move.officer(), null, move.agencyKey(), null, null, move.from(), null);
        case TakeRole taken ->
            new Values(
                "REVOKE",
                taken.officer(),
                null,
                null,
                taken.role().name(),
                null,
                null,
                taken.lastDay());
        case EndAccount ended ->
            new Values("END", ended.officer(), null, null, null, null, null, null);
        case AccountRequest.AccountRequestWish.WishLink link ->
            new Values("LINK", link.officer(), null, null, null, link.purpose().name(), null, null);
      };
    }
  }
}
