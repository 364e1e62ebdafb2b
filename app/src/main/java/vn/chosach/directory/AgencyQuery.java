package vn.chosach.directory;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chosach.kernel.Folding;

/** Reads the roll of agencies. */
@Repository
class AgencyQuery {

  private static final String VERSION =
      """
      SELECT agency_key AS key, kind, level, name_vi, name_en, parent_key, seat, area_key,
             valid_from AS span_from, valid_to AS span_to, reckoned_from, reckoned_to, basis,
             status = 'V' AS provenance_published, confidence, note
        FROM directory.agency_version
      """;

  private final JdbcClient jdbc;

  AgencyQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Agency> asOf(String key, LocalDate day) {
    return jdbc.sql(VERSION + " WHERE agency_key = :key AND span @> :day::date")
        .param("key", key)
        .param("day", day)
        .query(Agency.class)
        .optional();
  }

  boolean known(String key) {
    return !versions(key).isEmpty();
  }

  List<Agency> versions(String key) {
    return jdbc.sql(VERSION + " WHERE agency_key = :key ORDER BY lower(span) NULLS FIRST")
        .param("key", key)
        .query(Agency.class)
        .list();
  }

  Roll roll(LocalDate day, String words, int offset, int limit) {
    String where = " WHERE span @> :day::date AND position(:words in folded) > 0";
    String folded = Folding.fold(words);
    int total =
        jdbc.sql("SELECT count(*) FROM directory.agency_version" + where)
            .param("day", day)
            .param("words", folded)
            .query(Integer.class)
            .single();
    var agencies =
        jdbc.sql(
                VERSION
                    + where
                    + """
                     ORDER BY array_position(
                                ARRAY['PROVINCE', 'REGION', 'ANY', 'DISTRICT', 'COMMUNE'], level),
                              folded, agency_key
                     LIMIT :limit OFFSET :offset
                    """)
            .param("day", day)
            .param("words", folded)
            .param("limit", Math.clamp(limit, 1, 500))
            .param("offset", Math.max(0, offset))
            .query(Agency.class)
            .list();
    return new Roll(agencies, total);
  }

  Optional<AgencyHistory> history(String key) {
    var versions = versions(key);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AgencyHistory(
            key,
            planSection(key),
            versions,
            successions("to_key", key),
            successions("from_key", key),
            roles(key),
            contactsOfAllTimes(key)));
  }

  /** Keys of the bodies that took over work of a body on or before a day. */
  List<String> successors(String key, LocalDate day) {
    return jdbc.sql(
            """
            SELECT to_key
              FROM directory.succession
             WHERE from_key = :key AND coalesce(first_day, reckoned_day) <= :day::date
             ORDER BY to_key
            """)
        .param("key", key)
        .param("day", day)
        .query(String.class)
        .list();
  }

  Optional<RoleAssignment> holder(RoleAssignment.Role role, LocalDate day) {
    return jdbc.sql(
            """
            SELECT r.key, r.role, r.committee_key, r.agency_key, r.valid_from AS span_from,
                   r.valid_to AS span_to, r.reckoned_from, r.reckoned_to, r.basis,
                   r.status = 'V' AS provenance_published, r.confidence, r.note
              FROM directory.committee_role r
              JOIN directory.agency_version c ON c.agency_key = r.committee_key
             WHERE r.role = :role AND r.span @> :day::date
               AND c.level = 'PROVINCE' AND c.span @> :day::date
             ORDER BY r.committee_key
             LIMIT 1
            """)
        .param("role", role.name())
        .param("day", day)
        .query(RoleAssignment.class)
        .optional();
  }

  Optional<Agency> committee(LocalDate day) {
    return jdbc.sql(
            """
            SELECT v.agency_key FROM directory.agency_version v
             WHERE v.kind = 'COMMITTEE' AND v.level = 'PROVINCE' AND v.span @> :day::date
             ORDER BY v.agency_key
             LIMIT 1
            """)
        .param("day", day)
        .query(String.class)
        .optional()
        .flatMap(key -> asOf(key, day));
  }

  Map<String, List<Contact>> contacts(Collection<String> keys, LocalDate day) {
    return keys.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                SELECT agency_key, kind, value, hours, fictitious, valid_from AS validity_from,
                       valid_to AS validity_to, basis, status = 'V' AS provenance_published,
                       confidence
                  FROM directory.contact
                 WHERE agency_key IN (:keys) AND span @> :day::date
                 ORDER BY agency_key, array_position(ARRAY['HOTLINE', 'EMAIL', 'ADDRESS'], kind)
                """)
            .param("keys", keys)
            .param("day", day)
            .query(Contact.class)
            .list()
            .stream()
            .collect(groupingBy(Contact::agencyKey));
  }

  /** Local committees of one of the areas, in being on a day. */
  List<Agency> localCommittees(Collection<String> areaKeys, LocalDate day) {
    return areaKeys.isEmpty()
        ? List.of()
        : jdbc.sql(
                VERSION
                    + """
                     WHERE kind = 'COMMITTEE' AND level IN ('DISTRICT', 'COMMUNE')
                       AND area_key IN (:areas) AND span @> :day::date
                     ORDER BY folded
                    """)
            .param("areas", areaKeys)
            .param("day", day)
            .query(Agency.class)
            .list();
  }

  /** Areas of the provincial committees in being on a day: the places this roll answers for. */
  List<String> home(LocalDate day) {
    return jdbc.sql(
            """
            SELECT area_key
              FROM directory.agency_version
             WHERE kind = 'COMMITTEE' AND level = 'PROVINCE' AND area_key IS NOT NULL
               AND span @> :day::date
             ORDER BY area_key
            """)
        .param("day", day)
        .query(String.class)
        .list();
  }

  private @Nullable String planSection(String key) {
    return jdbc.sql("SELECT plan_section FROM directory.agency WHERE key = :key")
        .param("key", key)
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  private List<Succession> successions(String side, String key) {
    return jdbc.sql(
            """
            SELECT from_key, to_key, first_day, reckoned_day, share = 'WHOLE' AS whole, moved_vi, moved_en, basis,
                   status = 'V' AS provenance_published, confidence
              FROM directory.succession
             WHERE %s = :key
             ORDER BY coalesce(first_day, reckoned_day), from_key, to_key
            """
                .formatted(side))
        .param("key", key)
        .query(Succession.class)
        .list();
  }

  private List<RoleAssignment> roles(String key) {
    return jdbc.sql(
            """
            SELECT key, role, committee_key, agency_key, valid_from AS span_from,
                   valid_to AS span_to, reckoned_from, reckoned_to, basis,
                   status = 'V' AS provenance_published, confidence, note
              FROM directory.committee_role
             WHERE agency_key = :key OR committee_key = :key
             ORDER BY lower(span) NULLS FIRST
            """)
        .param("key", key)
        .query(RoleAssignment.class)
        .list();
  }

  private List<Contact> contactsOfAllTimes(String key) {
    return jdbc.sql(
            """
            SELECT agency_key, kind, value, hours, fictitious, valid_from AS validity_from,
                   valid_to AS validity_to, basis, status = 'V' AS provenance_published,
                   confidence
              FROM directory.contact
             WHERE agency_key = :key
             ORDER BY array_position(ARRAY['HOTLINE', 'EMAIL', 'ADDRESS'], kind),
                      lower(span) NULLS FIRST
            """)
        .param("key", key)
        .query(Contact.class)
        .list();
  }
}
