package vn.chosach.exchange.sets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.sets.SharingSet.SharedFetch;
import vn.chosach.exchange.sets.SharingSet.SharedFile;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;

/** Rows of sets, their steps, the files of their periods and who fetched those. */
@Component
class SharingRepository
    extends SteppedRepository<SharingSet, SharingState, SharingEvent, SignedBy> {

  /** Of a picture whoever gives it sees all cases or nothing. */
  private static final String WHOLE =
      "r.cases = (SELECT count(*) FROM exchange.sharing_case c WHERE c.sharing = r.id)";

  /** The own sets, and those in force or ended that name one of the agencies. */
  private static final String KNOWN =
      "(r.agency = ANY (:agencies) AND "
          + WHOLE
          + " OR r.state IN ('IN_FORCE', 'ENDED') AND r.recipients && :agencies::text[])";

  private static final String FILE =
      """
      SELECT id, sharing, begins, ends, lines, sha256, made_at, until, recalled_at, why
        FROM exchange.shared_file
      """;

  private final RowSecurityContext sight;

  SharingRepository(JdbcClient jdbc, RowSecurityContext sight) {
    super(
        jdbc,
        SharingSet.class,
        new StepTables(
            "exchange",
            "sharing",
            "",
            "",
            ", paper = :paper, signed_on = :signedOn",
            "sharing_step",
            List.of("document")));
    this.sight = sight;
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "exchange", "BD", year);
  }

  void add(SharingSet one) {
    jdbc.sql(
            """
            INSERT INTO exchange.sharing
              (id, number, title, agency, purpose, fields, recipients, period, starts, ground,
               article, days, form, level, kinds, cases, state, since, version)
            VALUES (:id, :number, :title, :agency, :purpose, string_to_array(:columns, ','),
                    string_to_array(:to, ','), :period, :starts, :ground, :article, :days, :form,
                    :level, string_to_array(:leaving, ','), :cases, :state, :since, :version)
            """)
        .paramSource(one)
        .param("columns", String.join(",", one.fields().stream().map(Enum::name).toList()))
        .param("to", String.join(",", one.recipients()))
        .param("leaving", String.join(",", one.kinds()))
        .update();
  }

  /** Of which cases a picture tells. */
  void about(UUID sharing, Collection<UUID> cases) {
    for (UUID one : cases) {
      jdbc.sql("INSERT INTO exchange.sharing_case VALUES (:sharing, :one)")
          .param("sharing", sharing)
          .param("one", one)
          .update();
    }
  }

  /** Whether an officer sees all cases of which a set tells; of a table there are none. */
  boolean covers(UUID sharing, ActingOfficer who) {
    return sight.as(
        who, Map.of(), () -> count("r.id = :id AND " + WHOLE, sql -> sql.param("id", sharing)) > 0);
  }

  /** A page of the sets that an officer may know of, the newest first. */
  RowSlice<SharingSet> page(Set<String> agencies, ActingOfficer who, int offset, int limit) {
    return sight.as(
        who,
        Map.of(),
        () ->
            slice(
                KNOWN,
                "r.since DESC, r.number DESC",
                sql -> sql.param("agencies", agencies.toArray(String[]::new)),
                offset,
                limit));
  }

  /** Those of which a file is made of each period. */
  List<UUID> inForce() {
    return jdbc.sql(
            """
            SELECT id FROM exchange.sharing WHERE state = 'IN_FORCE' AND form IS NULL ORDER BY id
            """)
        .query(UUID.class)
        .list();
  }

  void add(SharedFile file, byte[] sealed) {
    jdbc.sql(
            """
            INSERT INTO exchange.shared_file
              (id, sharing, begins, ends, lines, sha256, body, made_at, until)
            VALUES (:id, :sharing, :begins, :ends, :lines, :sha256, :body, :madeAt, :until)
            """)
        .paramSource(file)
        .param("body", sealed)
        .update();
  }

  /** Files of a set, the newest period first, at most 60. */
  List<SharedFile> files(UUID sharing) {
    return jdbc.sql(FILE + " WHERE sharing = :sharing ORDER BY begins DESC LIMIT 60")
        .param("sharing", sharing)
        .query(SharedFile.class)
        .list();
  }

  Optional<SharedFile> file(UUID id) {
    return jdbc.sql(FILE + " WHERE id = :id").param("id", id).query(SharedFile.class).optional();
  }

  /** First day of the last period of which there is a file. */
  Optional<LocalDate> last(UUID sharing) {
    return jdbc.sql(
            """
            SELECT begins FROM exchange.shared_file WHERE sharing = :sharing
             ORDER BY begins DESC LIMIT 1
            """)
        .param("sharing", sharing)
        .query(LocalDate.class)
        .optional();
  }

  Optional<byte[]> body(UUID file) {
    return jdbc.sql("SELECT body FROM exchange.shared_file WHERE id = :id AND body IS NOT NULL")
        .param("id", file)
        .query(byte[].class)
        .optional();
  }

  /** Nobody can fetch it any more, and nothing of it is kept. */
  void recalled(UUID file, UUID officer, String why, Instant at) {
    jdbc.sql(
            """
            UPDATE exchange.shared_file
               SET body = NULL, recalled_at = :at, recalled_by = :officer, why = :why
             WHERE id = :id
            """)
        .param("id", file)
        .param("at", at)
        .param("officer", officer)
        .param("why", why)
        .update();
  }

  /** What expired is not kept; that it was there, with its digest, is. */
  int expire(LocalDate today) {
    return jdbc.sql(
            """
            UPDATE exchange.shared_file SET body = NULL WHERE body IS NOT NULL AND until < :today
            """)
        .param("today", today)
        .update();
  }

  void fetched(UUID id, SharedFetch fetch) {
    jdbc.sql(
            """
            INSERT INTO exchange.fetch (id, file, agency, officer, at, words)
            VALUES (:id, :file, :agency, :officer, :at, :words)
            """)
        .param("id", id)
        .paramSource(fetch)
        .update();
  }

  /** Whether an officer gave the receipt of a file. */
  boolean received(UUID file, UUID officer) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM exchange.fetch WHERE file = :file AND officer = :officer)")
        .param("file", file)
        .param("officer", officer)
        .query(Boolean.class)
        .single();
  }

  /** Who fetched files of a set, the newest first, at most 200. */
  List<SharedFetch> fetches(UUID sharing) {
    return jdbc.sql(
            """
            SELECT f.file, f.agency, f.officer, f.at, f.words
              FROM exchange.fetch f JOIN exchange.shared_file s ON s.id = f.file
             WHERE s.sharing = :sharing ORDER BY f.at DESC LIMIT 200
            """)
        .param("sharing", sharing)
        .query(SharedFetch.class)
        .list();
  }
}
