package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chosach.ChosachTest;
import vn.chosach.house.SchemaLaws.SchemaLaw;

/** The laws that the migrated database shows hold, and each one catches a planted table. */
@ChosachTest
class SchemaLawsTest {

  private static final List<SchemaLaw> LAWS = SchemaLaws.ALL;
  private static final List<String> PLANTED = List.of("planted");

  @Autowired JdbcClient asApplication;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.user}")
  String app;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String ownerPassword;

  @Test
  void everySchemaBelongsToARoom() {
    assertThat(schemas()).contains("journal").isSubsetOf(House.FLOOR_PLAN);
  }

  @ParameterizedTest
  @FieldSource("LAWS")
  void theDatabaseKeepsIt(SchemaLaw law) {
    assertThat(SchemaLaws.find(asApplication, law.sql(), schemas(), app)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LAWS")
  void itCatchesWhatWasPlanted(SchemaLaw law) throws SQLException {
    asOwnerWithoutTrace(
        database -> {
          database.sql("CREATE SCHEMA planted").update();
          database.sql(law.planted().replace("${app}", app)).update();
          assertThat(SchemaLaws.find(database, law.sql(), PLANTED, app))
              .containsExactlyInAnyOrderElementsOf(law.found());
        });
  }

  @Test
  void theApplicationOwnsNothing() {
    assertThat(SchemaLaws.find(asApplication, SchemaLaws.OWNED, List.of(), app)).isEmpty();
    assertThat(SchemaLaws.find(asApplication, SchemaLaws.OWNED, List.of(), owner))
        .contains("relation journal.entry", "schema journal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal.entry SET reason = 'other'",
        "DELETE FROM journal.entry",
        "TRUNCATE journal.entry"
      })
  void aJournalEntryIsFinalForTheApplicationAndForTheOwner(String change) throws SQLException {
    assertThatThrownBy(() -> asApplication.sql(change).update())
        .rootCause()
        .hasMessageContaining("permission denied");
    asOwnerWithoutTrace(
        database ->
            assertThatThrownBy(() -> database.sql(change).update())
                .rootCause()
                .hasMessageContaining("journal entries are never changed or removed"));
  }

  private List<String> schemas() {
    return asApplication
        .sql(
            """
            SELECT nspname FROM pg_namespace
             WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')
            """)
        .query(String.class)
        .list();
  }

  private void asOwnerWithoutTrace(Consumer<JdbcClient> work) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
      connection.setAutoCommit(false);
      try {
        work.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
      } finally {
        connection.rollback();
      }
    }
  }
}
