package vn.chosach.officers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Validity;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.lists.ListOrder;

/** Reads officers and accounts. */
@Component
record AccountQuery(JdbcClient jdbc, AgencyRoll agencies, InstantSource clock) {

  private static final Map<String, String> ORDERS =
      Map.of(
          "name", "lower(o.display_name)",
          "account", "o.account_key",
          "agency", "p.agency_key",
          "status", "o.status");

  private static final String IN_OFFICE =
      """
      SELECT o.id, o.account_name, o.full_name, o.display_name, p.agency_key,
             coalesce(w.language, 'vi') AS language, coalesce(w.shortcuts, true) AS shortcuts,
             EXISTS (SELECT FROM officers.urgent_act k
                      WHERE k.officer = o.id AND k.kind = 'LOCK' AND k.lifted_at IS NULL
                        AND k.until_at > :now) AS locked,
             ARRAY(SELECT r.role FROM officers.role_assignment r
                    WHERE r.officer_id = o.id AND r.revoked_at IS NULL
                      AND daterange(r.valid_from, r.valid_to, '[]') @> :today) AS roles
        FROM officers.officer o
        JOIN officers.posting p
          ON p.officer_id = o.id AND daterange(p.valid_from, p.valid_to, '[]') @> :today
        LEFT JOIN officers.preference w ON w.officer_id = o.id
       WHERE o.status = 'ACTIVE' AND daterange(o.valid_from, o.valid_to, '[]') @> :today
      """;

  private static final String MATCHING =
      """
        FROM officers.officer o
        LEFT JOIN officers.posting p
          ON p.officer_id = o.id AND daterange(p.valid_from, p.valid_to, '[]') @> :today
       WHERE position(:words IN o.search_text) > 0
         AND (:agency::text IS NULL OR p.agency_key = :agency)
         AND (:status::text IS NULL OR o.status = :status)
         AND (:role::text IS NULL OR EXISTS (
               SELECT 1 FROM officers.role_assignment r
                WHERE r.officer_id = o.id AND r.role = :role AND r.revoked_at IS NULL
                  AND daterange(r.valid_from, r.valid_to, '[]') @> :today))
      """;

  Optional<Officer> inOffice(UUID officer) {
    LocalDate today = today();
    return jdbc.sql(Journal.WHOEVER_LOOKS + IN_OFFICE + " AND o.id = :id")
        .param("today", today)
        .param("now", clock.instant())
        .param("id", officer)
        .query((row, n) -> officer(row, today))
        .optional();
  }

  Optional<Officer> named(String accountName) {
    LocalDate today = today();
    return jdbc.sql(IN_OFFICE + " AND o.account_key = :key")
        .param("today", today)
        .param("now", clock.instant())
        .param("key", NewAccount.keyOf(accountName))
        .query((row, n) -> officer(row, today))
        .optional();
  }

  List<Officer> working(@Nullable String agencyKey, @Nullable Role role) {
    LocalDate today = today();
    return jdbc
        .sql(IN_OFFICE + " AND (:agency::text IS NULL OR p.agency_key = :agency) ORDER BY o.id")
        .param("today", today)
        .param("now", clock.instant())
        .param("agency", agencyKey)
        .query((row, n) -> officer(row, today))
        .list()
        .stream()
        .filter(officer -> role == null || officer.has(role))
        .toList();
  }

  /** Agency of the newest posting, also of one that has not begun. */
  String lastAgency(UUID officer) {
    return jdbc.sql(
            """
            SELECT agency_key FROM officers.posting
             WHERE officer_id = :officer ORDER BY valid_from DESC LIMIT 1
            """)
        .param("officer", officer)
        .query(String.class)
        .single();
  }

  Map<UUID, String> displayNames(Set<UUID> officers) {
    if (officers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("SELECT id, display_name FROM officers.officer WHERE id IN (:ids)")
        .param("ids", officers)
        .query((row, n) -> Map.entry(id(row, "id"), row.getString("display_name")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Account> account(UUID officer) {
    return jdbc.sql(
            """
            SELECT id, account_name, full_name, display_name, status, valid_from, valid_to,
                   last_signed_in_at
              FROM officers.officer
             WHERE id = :id
            """)
        .param("id", officer)
        .query(
            (row, n) ->
                new Account(
                    officer,
                    row.getString("account_name"),
                    row.getString("full_name"),
                    row.getString("display_name"),
                    Account.Status.valueOf(row.getString("status")),
                    validity(row),
                    instant(row, "last_signed_in_at"),
                    postings(officer),
                    assignments(officer)))
        .optional();
  }

  AccountSearch.AccountSearchFound search(AccountSearch what) {
    LocalDate today = today();
    int total = matching("SELECT count(*)" + MATCHING, what, today).query(Integer.class).single();
    var rows =
        matching(
                """
                SELECT o.id, o.account_name, o.display_name, o.status, p.agency_key,
                       ARRAY(SELECT r.role FROM officers.role_assignment r
                              WHERE r.officer_id = o.id AND r.revoked_at IS NULL
                                AND daterange(r.valid_from, r.valid_to, '[]') @> :today) AS roles
                """
                    + MATCHING
                    + " ORDER BY "
                    + ListOrder.asked().sql(ORDERS, "o.account_key")
                    + " LIMIT :limit OFFSET :offset",
                what,
                today)
            .param("limit", Math.clamp(what.limit(), 1, 500))
            .param("offset", Math.max(what.offset(), 0))
            .query((row, n) -> row(row, today))
            .list();
    return new AccountSearch.AccountSearchFound(rows, total);
  }

  private JdbcClient.StatementSpec matching(String sql, AccountSearch what, LocalDate today) {
    Role role = what.role();
    Account.Status status = what.status();
    return jdbc.sql(sql)
        .param("today", today)
        .param("words", Folding.fold(what.words()))
        .param("agency", what.agencyKey())
        .param("status", status == null ? null : status.name())
        .param("role", role == null ? null : role.name());
  }

  private List<Account.Posting> postings(UUID officer) {
    LocalDate today = today();
    return jdbc.sql(
            """
            SELECT agency_key, valid_from, valid_to
              FROM officers.posting
             WHERE officer_id = :id
             ORDER BY valid_from DESC
            """)
        .param("id", officer)
        .query(
            (row, n) -> {
              Validity days = validity(row);
              LocalDate to = days.to();
              String key = row.getString("agency_key");
              LocalDate asOf = to != null && to.isBefore(today) ? to : today;
              return new Account.Posting(key, nameOf(key, asOf), days);
            })
        .list();
  }

  private List<Account.Assignment> assignments(UUID officer) {
    return jdbc.sql(
            """
            SELECT id, role, valid_from AS validity_from, valid_to AS validity_to, revoked_at
              FROM officers.role_assignment
             WHERE officer_id = :id
             ORDER BY revoked_at NULLS FIRST, valid_from DESC, role
            """)
        .param("id", officer)
        .query(Account.Assignment.class)
        .list();
  }

  private Officer officer(ResultSet row, LocalDate today) throws SQLException {
    String agency = row.getString("agency_key");
    return new Officer(
        id(row, "id"),
        row.getString("account_name"),
        row.getString("full_name"),
        row.getString("display_name"),
        agency,
        nameOf(agency, today),
        effective(roles(row), agency, today),
        row.getString("language"),
        row.getBoolean("shortcuts"),
        row.getBoolean("locked"));
  }

  /**
   * Who moved to a commune, or was granted it there long ago, does not act for the province, nor
   * who serves in an agency whose work another carries on (decision 0114).
   */
  private Set<Role> effective(Set<Role> held, String agency, LocalDate today) {
    boolean kept =
        held.stream().noneMatch(Role::actsForTheProvince)
            || !agencies.isLocal(agency, today) && agencies.carriedOn(agency, today).isEmpty();
    return kept
        ? held
        : held.stream()
            .filter(role -> !role.actsForTheProvince())
            .collect(Collectors.toUnmodifiableSet());
  }

  private AccountSearch.AccountSearchRow row(ResultSet row, LocalDate today) throws SQLException {
    String agency = row.getString("agency_key");
    return new AccountSearch.AccountSearchRow(
        id(row, "id"),
        row.getString("account_name"),
        row.getString("display_name"),
        Account.Status.valueOf(row.getString("status")),
        agency == null ? null : nameOf(agency, today),
        roles(row));
  }

  /** An agency that is gone leaves its key, so that the officer can still be found and moved. */
  private Bilingual nameOf(String agencyKey, LocalDate day) {
    return agencies.nameOn(agencyKey, day).orElseGet(() -> new Bilingual(agencyKey, agencyKey));
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static Set<Role> roles(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return new Validity(
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
