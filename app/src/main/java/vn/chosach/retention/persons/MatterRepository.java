package vn.chosach.retention.persons;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.journal.Sha256;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.retention.persons.DataMatter.MatterFacts;
import vn.chosach.retention.persons.DataMatter.MatterWords;
import vn.chosach.retention.persons.MatterTerms.MatterKind;
import vn.chosach.retention.persons.MatterTerms.MatterState;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Rows of matters and their steps; what was said is sealed for its row. */
@Component
class MatterRepository
    extends SteppedRepository<DataMatter, MatterState, MatterEvent, MatterFacts> {

  private final Vault vault;
  private final JsonMapper json;

  MatterRepository(JdbcClient jdbc, Vault vault, JsonMapper json) {
    super(
        jdbc,
        DataMatter.class,
        new StepTables(
            "retention",
            "matter",
            "",
            "",
            "",
            "matter_step",
            List.of("document", "paper", "detail")));
    this.vault = vault;
    this.json = json;
  }

  String number(MatterKind kind, int year) {
    return YearNumbers.nextOf(jdbc, "retention", kind == MatterKind.REQUEST ? "YC" : "SC", year);
  }

  /** The request that came of a form; whoever sends it at the same time waits for the first. */
  Optional<DataMatter> ofForm(String form) {
    byte[] mark = mark(form);
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
        .param("key", ByteBuffer.wrap(mark).getLong())
        .query((row, n) -> 1)
        .single();
    return jdbc.sql("SELECT id FROM retention.matter WHERE form = :mark")
        .param("mark", mark)
        .query(UUID.class)
        .optional()
        .flatMap(this::one);
  }

  /** Bytes that belong to a form, always the same, so that its code need not be kept. */
  byte[] codeOf(String form) {
    return vault.mark("retention/code-of-form", form.getBytes(UTF_8));
  }

  private byte[] mark(String form) {
    return vault.mark("retention/form", form.getBytes(UTF_8));
  }

  void add(DataMatter one, MatterWords words, @Nullable String code, String form, boolean worked) {
    jdbc.sql(
            """
            INSERT INTO retention.matter
              (id, number, kind, agency, asks, sensitive, began_at, sealed, code, state, since,
               version, form, worked)
            VALUES (:id, :number, :kind, :agency, :asks, :sensitive, :beganAt, :sealed, :code,
                    :state, :since, :version, :form, :worked)
            """)
        .paramSource(one)
        .param("sealed", sealed(one.id(), words))
        .param("code", code == null ? null : digest(one.id(), code))
        .param("form", form.isEmpty() ? null : mark(form))
        .param("worked", worked)
        .update();
  }

  /** What is sealed in a row. */
  MatterWords words(UUID matter) {
    byte[] sealed =
        jdbc.sql("SELECT sealed FROM retention.matter WHERE id = :id")
            .param("id", matter)
            .query(byte[].class)
            .single();
    return json.readValue(vault.open(Lock.CONTENT, place(matter), sealed), MatterWords.class);
  }

  void say(UUID matter, MatterWords words) {
    jdbc.sql("UPDATE retention.matter SET sealed = :sealed WHERE id = :id")
        .param("sealed", sealed(matter, words))
        .param("id", matter)
        .update();
  }

  /** The request of a number and its code; empty alike for a wrong one of either. */
  Optional<DataMatter> coded(String number, String code) {
    return numbered(number)
        .filter(
            one ->
                jdbc.sql("SELECT code FROM retention.matter WHERE id = :id AND code IS NOT NULL")
                    .param("id", one.id())
                    .query(byte[].class)
                    .optional()
                    .filter(kept -> MessageDigest.isEqual(kept, digest(one.id(), code)))
                    .isPresent());
  }

  /** Requests to an agency of whose person nothing is known yet, without work, since then. */
  int unproven(String agency, Instant since) {
    return count(
        "r.agency = :agency AND r.state = 'RECEIVED' AND NOT r.worked AND r.began_at > :since",
        sql -> sql.param("agency", agency).param("since", since));
  }

  /** The same to all agencies. */
  int unproven(Instant since) {
    return count(
        "r.state = 'RECEIVED' AND NOT r.worked AND r.began_at > :since",
        sql -> sql.param("since", since));
  }

  /** Requests to all agencies for which a browser worked, since then. */
  int worked(Instant since) {
    return count("r.worked AND r.began_at > :since", sql -> sql.param("since", since));
  }

  RowSlice<DataMatter> page(
      Set<String> agencies, @Nullable MatterKind kind, boolean over, int offset, int limit) {
    return slice(
        """
        r.agency = ANY (:agencies) AND r.kind = coalesce(:kind, r.kind)
          AND (r.state IN ('DONE', 'REFUSED', 'WITHDRAWN', 'CLOSED')) = :over
        """,
        "r.began_at DESC, r.number DESC",
        sql ->
            sql.param("agencies", agencies.toArray(String[]::new))
                .param("kind", kind)
                .param("over", over),
        offset,
        limit);
  }

  /** Whether a hold in force stops the erasure of a record that whoever looks sees. */
  boolean held(String number) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM retention.hold
                            WHERE number = :number AND released_at IS NULL)
            """)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /** Whether one of these agencies and another one erased a record since then. */
  boolean erased(String number, Set<String> agencies, Instant since) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM retention.stub
                            WHERE number = :number AND erased_at >= :since
                              AND ARRAY[first_agency, second_agency] && :agencies::text[])
            """)
        .param("number", number)
        .param("agencies", agencies.toArray(String[]::new))
        .param("since", since)
        .query(Boolean.class)
        .single();
  }

  private byte[] sealed(UUID matter, MatterWords words) {
    return vault.seal(Lock.CONTENT, place(matter), json.writeValueAsBytes(words));
  }

  private static String place(UUID matter) {
    return "retention/" + matter + "/words";
  }

  private static byte[] digest(UUID matter, String code) {
    return Sha256.of(matter + "/" + code);
  }
}
