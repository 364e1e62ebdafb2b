package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While programs are replaced one by one, the version before works on the tables of this one: a
 * migration only adds. What goes, goes a version later, when no program reads it any more. That a
 * new condition refuses what the version before writes cannot be seen here; {@code
 * bench/upgrade.sh} runs both.
 */
@Tag("apart")
class ExpandOnlyTest {

  private static final Path MIGRATIONS = House.RESOURCES.resolve("db/migration");

  private static final List<Pattern> CONTRACTING =
      Stream.of(
              "DROP\\s+(TABLE|COLUMN|VIEW|SCHEMA|TYPE)\\b",
              "\\bRENAME\\s+(TO|COLUMN)\\b",
              "ALTER\\s+(COLUMN\\s+)?\\w+\\s+(SET\\s+DATA\\s+)?TYPE\\b",
              "\\bSET\\s+NOT\\s+NULL\\b",
              "\\bDROP\\s+FUNCTION\\b",
              "\\bREVOKE\\b[^;]*\\$\\{app\\}",
              "\\bADD\\s+COLUMN\\s+(?![^,;]*\\b(DEFAULT|GENERATED)\\b)[^,;]*\\bNOT\\s+NULL\\b")
          .map(law -> Pattern.compile(law, Pattern.CASE_INSENSITIVE))
          .toList();

  private static final String EARLIER = "landed before two versions ran beside each other";
  private static final String SAME_NAME =
      "the name stands again before the end of the transaction, and statements are read anew";

  /** What contracts and stays: since when or why. Nothing new joins the first kind. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("cases/V170__decisions_beyond_the_own_power.sql", EARLIER),
          Map.entry("deadlines/V90__scheduled_task_gone.sql", EARLIER),
          Map.entry("officers/V51__Sessions_under_a_digest.sql", EARLIER),
          Map.entry("officers/V52__Second_factors_sealed.sql", EARLIER),
          Map.entry("plans/V110__forms_are_known_in_one_place.sql", EARLIER),
          Map.entry("plans/V175__money_from_estimate_to_settlement.sql", EARLIER),
          Map.entry("plans/V3__Lines_of_duties_and_indicators.sql", EARLIER),
          Map.entry("referrals/V160__receivers_read_what_was_sent.sql", EARLIER),
          Map.entry("signals/V140__inbox_of_the_police.sql", EARLIER),
          Map.entry("signals/V9__open_ones_apart.sql", EARLIER),
          Map.entry("tips/V260__the_first_door_is_closed.sql", EARLIER),
          Map.entry("watch/V194__hits_by_day.sql", EARLIER),
          Map.entry("kernel/V200__years_apart.sql", "an empty part of a table, within a function"),
          Map.entry("journal/V44__readings_by_year.sql", SAME_NAME),
          Map.entry("watch/V199__earlier_contents_by_year.sql", SAME_NAME));

  @Test
  void noMigrationTakesAwayWhatTheVersionBeforeReads() throws IOException {
    try (Stream<Path> all = Files.walk(MIGRATIONS)) {
      List<String> contracting =
          all.filter(file -> file.toString().endsWith(".sql"))
              .filter(file -> contracts(read(file)))
              .map(file -> MIGRATIONS.relativize(file).toString())
              .sorted()
              .toList();
      assertThat(contracting).containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE tips.tip;",
        "ALTER TABLE tips.tip DROP COLUMN place;",
        "ALTER TABLE tips.tip RENAME COLUMN place TO spot;",
        "ALTER TABLE tips.tip RENAME TO report;",
        "ALTER TABLE tips.tip ALTER COLUMN size TYPE text;",
        "ALTER TABLE tips.tip ALTER COLUMN size SET NOT NULL;",
        "ALTER TABLE tips.tip ADD COLUMN size int NOT NULL, ADD COLUMN b int DEFAULT 1;",
        "DROP FUNCTION tips.shows(uuid);",
        "REVOKE UPDATE ON tips.tip FROM ${app};"
      })
  void whatIsPlantedIsFound(String fault) {
    assertThat(contracts(fault)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE tips.tip ADD COLUMN size int NOT NULL DEFAULT 0;",
        "-- DROP TABLE tips.tip;\nCREATE TABLE tips.more (id int NOT NULL);",
        "COMMENT ON TABLE tips.tip IS 'not to DROP TABLE';",
        "DROP INDEX tips.old; DROP TRIGGER a ON tips.tip; ALTER TABLE tips.tip DROP CONSTRAINT c;"
      })
  void whatOnlyAddsIsLeftAlone(String sql) {
    assertThat(contracts(sql)).isFalse();
  }

  private static boolean contracts(String sql) {
    String bare = sql.replaceAll("--[^\n]*", "");
    // Statements that are put together stand in strings, sentences about them in comments.
    String spoken = bare.replaceAll("(?is)COMMENT ON [^']*'([^']|'')*'", "");
    return CONTRACTING.stream().anyMatch(law -> law.matcher(spoken).find());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
