package vn.chosach.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.jdbc.Results;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A migration in SQL that is handed to the database whole. Flyway would read it letter by letter
 * for its statements, after it had sought it in every jar, which is two thirds of a first start; it
 * decides as before what is run when, and keeps its history as if it had read it.
 *
 * @param script name of the file, {@code V12__some_words.sql} or {@code R__some_words.sql}
 * @param version of the name, asked for at each comparison; none where the migration is repeated
 * @param text with the role of the application in its place
 * @param checksum as Flyway reckons it: over the lines without their ends; the role counts only
 *     where the migration is repeated
 */
public record ScriptMigration(
    String script, @Nullable MigrationVersion version, String text, int checksum)
    implements ResolvedMigration {

  /**
   * @param app role of the application
   */
  public static ScriptMigration of(Resource file, String app) {
    String script = Objects.requireNonNull(file.getFilename());
    boolean repeated = script.startsWith("R__");
    var sum = new CRC32();
    var text = new StringBuilder();
    try (var lines =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String told = line.replace("${app}", app);
        sum.update((repeated ? told : line).getBytes(StandardCharsets.UTF_8));
        text.append(told).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ScriptMigration(
        script, repeated ? null : version(script), text.toString(), (int) sum.getValue());
  }

  private static MigrationVersion version(String script) {
    return MigrationVersion.fromVersion(
        script.substring(1, script.indexOf("__")).replace('_', '.'));
  }

  @Override
  public @Nullable MigrationVersion getVersion() {
    return version;
  }

  @Override
  public String getDescription() {
    return script.substring(script.indexOf("__") + 2, script.lastIndexOf('.')).replace('_', ' ');
  }

  @Override
  public String getScript() {
    return script;
  }

  @Override
  public Integer getChecksum() {
    return checksum;
  }

  @Override
  public boolean checksumMatches(@Nullable Integer other) {
    return Objects.equals(checksum, other);
  }

  @Override
  public boolean checksumMatchesWithoutBeingIdentical(@Nullable Integer other) {
    return checksumMatches(other);
  }

  @Override
  public CoreMigrationType getType() {
    return CoreMigrationType.SQL;
  }

  @Override
  public String getPhysicalLocation() {
    return script;
  }

  @Override
  public MigrationExecutor getExecutor() {
    return new Whole(this);
  }

  /** One script, one question to the database. */
  private record Whole(ScriptMigration migration) implements MigrationExecutor {

    @Override
    public List<Results> execute(Context context) throws SQLException {
      try (var statement = context.getConnection().createStatement()) {
        statement.execute(migration.text);
      } catch (SQLException e) {
        throw new FlywayException(migration.script + ": " + e.getMessage(), e);
      }
      return List.of();
    }

    @Override
    public boolean canExecuteInTransaction() {
      return true;
    }

    @Override
    public boolean shouldExecute() {
      return true;
    }
  }
}
