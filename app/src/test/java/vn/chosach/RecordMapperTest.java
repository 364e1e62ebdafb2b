package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;

/** Rows become records by the names of the columns, and records become parameters. */
@ChosachTest
class RecordMapperTest {

  @Autowired JdbcClient jdbc;

  record Key(UUID value) {}

  record Everything(
      Key id,
      UUID agencyKey,
      String words,
      @Nullable String answer,
      Instant enteredAt,
      @Nullable Instant endedAt,
      LocalDate day,
      Dong fine,
      @Nullable Dong paid,
      Role role,
      @Nullable Role other,
      int count,
      @Nullable Long sum,
      boolean open,
      List<String> names,
      Set<Role> roles,
      List<Instant> moments,
      String[] raw,
      byte[] seal,
      Map<String, List<Integer>> table) {}

  private static final Instant AT = Instant.parse("2026-11-28T01:02:03.456789Z");

  @Test
  void everyKindOfValueComesBackAsItWasSent() {
    UUID id = UUID.randomUUID();
    Everything row =
        jdbc.sql(
                """
                SELECT :id::uuid AS id, :id::uuid AS agency_key, 'lời' AS words, NULL::text AS answer,
                       :at AS entered_at, NULL::timestamptz AS ended_at, :day::date AS day,
                       :fine::bigint AS fine, NULL::bigint AS paid, :role AS role, NULL AS other,
                       3 AS count, NULL::bigint AS sum, true AS open, '{a,b}'::text[] AS names,
                       :role::text || '' AS unasked, ARRAY[:role::text] AS roles,
                       ARRAY[:at::timestamptz] AS moments, '{x}'::text[] AS raw, '\\x01'::bytea AS seal,
                       '{"a": [1, 2]}'::jsonb AS table
                """)
            .param("id", id)
            .param("at", AT)
            .param("day", LocalDate.of(2026, 11, 28))
            .param("fine", new Dong(7))
            .param("role", Role.OPERATOR)
            .query(Everything.class)
            .single();
    assertThat(row)
        .usingRecursiveComparison()
        .isEqualTo(
            new Everything(
                new Key(id),
                id,
                "lời",
                null,
                AT,
                null,
                LocalDate.of(2026, 11, 28),
                new Dong(7),
                null,
                Role.OPERATOR,
                null,
                3,
                null,
                true,
                List.of("a", "b"),
                Set.of(Role.OPERATOR),
                List.of(AT),
                new String[] {"x"},
                new byte[] {1},
                Map.of("a", List.of(1, 2))));
  }

  record Answer(Role finding, String words) {}

  record Question(String words, @Nullable Answer answer) {}

  record Asked(Question question, int number) {}

  @Test
  void aNestedRecordReadsItsOwnColumnsAndIsAbsentWhereTheFirstIsNull() {
    String sql =
        """
        SELECT 'q' AS question_words, f AS question_answer_finding, 'a' AS question_answer_words,
               4 AS number
          FROM (VALUES ('OPERATOR'), (NULL)) v(f)
        """;
    assertThat(jdbc.sql(sql).query(Asked.class).list())
        .containsExactly(
            new Asked(new Question("q", new Answer(Role.OPERATOR, "a")), 4),
            new Asked(new Question("q", null), 4));
    assertThat(
            jdbc.sql("SELECT 'shared' AS words, 'OPERATOR' AS finding")
                .query(Question.class)
                .single())
        .as("without the name before")
        .isEqualTo(new Question("shared", new Answer(Role.OPERATOR, "shared")));
  }

  @Test
  void aNullWhereNoneMayStandNamesRecordAndColumn() {
    refused(
        "SELECT 'a' AS words, 'OPERATOR' AS finding, NULL::int AS number",
        "RecordMapperTest.Asked.number",
        "column number");
    refused(
        "SELECT NULL AS words, 'OPERATOR' AS finding, 1 AS number",
        "RecordMapperTest.Question.words",
        "column words");
    refused(
        "SELECT 'a' AS words, 'OPERATOR' AS finding, NULL AS answer_words, 1 AS number",
        "RecordMapperTest.Answer.words",
        "column answer_words");
  }

  @Test
  void aColumnThatIsMissingAndAConstantThatIsUnknownAreNamed() {
    refused(
        "SELECT 'a' AS words, 'OPERATOR' AS finding",
        "RecordMapperTest.Asked.number",
        "no column number");
    refused("SELECT 'a' AS words, 'BOSS' AS finding, 1 AS number", "Role has no BOSS");
  }

  private void refused(String sql, String... words) {
    assertThatThrownBy(() -> jdbc.sql(sql).query(Asked.class).single())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContainingAll(words);
  }

  record Wish(Role role, Instant at, @Nullable LocalDate day, Dong fine) {}

  @Test
  void aRecordGivesItsComponentsAsParametersBesideOthers() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT :role AS role, :at AS at, :day::date AS day,
                           :fine::bigint + :more::bigint AS fine
                    """)
                .paramSource(new Wish(Role.OPERATOR, AT, null, new Dong(3)))
                .param("more", 4)
                .query(Wish.class)
                .single())
        .isEqualTo(new Wish(Role.OPERATOR, AT, null, new Dong(7)));
  }

  @Test
  void oneColumnBecomesAValueToo() {
    assertThat(jdbc.sql("SELECT 'OPERATOR'").query(Role.class).single()).isEqualTo(Role.OPERATOR);
    assertThat(jdbc.sql("SELECT 5::bigint").query(Dong.class).single()).isEqualTo(new Dong(5));
    assertThat(jdbc.sql("SELECT :at").param("at", AT).query(Instant.class).single()).isEqualTo(AT);
    assertThat(
            jdbc.sql("SELECT count(*) FROM (VALUES ('OPERATOR')) v(x) WHERE x IN (:roles)")
                .param("roles", List.of(Role.OPERATOR))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }
}
