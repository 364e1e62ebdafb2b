package vn.chosach.house;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The laws of the house that the catalogue of a migrated database shows kept or broken. */
final class SchemaLaws {

  /**
   * Tables of the rooms; the history tables of Flyway are not ours to shape, and a part of a table
   * that is kept by years is as the whole.
   */
  private static final String TABLES =
      """
      WITH tables AS (
        SELECT c.oid, c.relname, c.relkind, c.relowner, n.nspname, n.nspname || '.' || c.relname AS name
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = ANY (string_to_array(:schemas, ','))
           AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
           AND c.relname <> 'flyway_schema_history')
      """;

  private static final String COLUMNS =
      TABLES
          + """
          , columns AS (
            SELECT t.*, a.attname, a.attnum, a.atttypid::regtype::text AS type,
                   t.name || '.' || a.attname AS column
              FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid
             WHERE a.attnum > 0 AND NOT a.attisdropped)
          """;

  static final List<SchemaLaw> ALL =
      List.of(
          new SchemaLaw(
              "every table has a comment",
              TABLES + "SELECT name FROM tables WHERE obj_description(oid, 'pg_class') IS NULL",
              "CREATE TABLE planted.fault (id int PRIMARY KEY)",
              "planted.fault"),
          new SchemaLaw(
              "every column has a comment",
              COLUMNS + "SELECT \"column\" FROM columns WHERE col_description(oid, attnum) IS NULL",
              "CREATE TABLE planted.fault (id int PRIMARY KEY)",
              "planted.fault.id"),
          new SchemaLaw(
              "every table has a primary key",
              TABLES
                  + """
                  SELECT name FROM tables WHERE relkind IN ('r', 'p') AND NOT EXISTS (
                    SELECT FROM pg_constraint k WHERE k.conrelid = tables.oid AND k.contype = 'p')
                  """,
              "CREATE TABLE planted.fault (id int UNIQUE)",
              "planted.fault"),
          new SchemaLaw(
              "11: every moment has a time zone",
              COLUMNS
                  + "SELECT \"column\" FROM columns WHERE type LIKE 'timestamp without time zone%'",
              "CREATE TABLE planted.fault (at timestamp)",
              "planted.fault.at"),
          new SchemaLaw(
              "11: nothing is counted in floating point",
              COLUMNS
                  + """
                  SELECT "column" FROM columns
                   WHERE type ~ '^(real|double precision|money)' OR type LIKE 'numeric%'
                     AND attname ~ '(^|_)(dong|amount|fine|price|fee|cost|budget|tax)(_|$)'
                  """,
              "CREATE TABLE planted.fault (fine numeric(12, 2), share real, seats numeric)",
              "planted.fault.fine",
              "planted.fault.share"),
          new SchemaLaw(
              "11: money has room for every sum",
              COLUMNS
                  + "SELECT \"column\" FROM columns WHERE attname ~ '(^|_)dong$' AND type <> 'bigint'",
              "CREATE TABLE planted.fault (fine_dong int)",
              "planted.fault.fine_dong"),
          new SchemaLaw(
              "13: no foreign key leaves its schema",
              TABLES
                  + """
                  SELECT t.name || ' refers to ' || k.confrelid::regclass
                    FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
                    JOIN pg_class other ON other.oid = k.confrelid
                   WHERE other.relnamespace::regnamespace::text <> t.nspname
                  """,
              "CREATE TABLE planted.fault (entry bigint REFERENCES journal.entry)",
              "planted.fault refers to journal.entry"),
          new SchemaLaw(
              "the application may neither empty nor bind a table",
              TABLES
                  + """
                  SELECT name || ' ' || verb FROM tables,
                         unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) verb
                   WHERE relkind IN ('r', 'p') AND has_table_privilege(:app, oid, verb)
                  """,
              "CREATE TABLE planted.fault (id int); GRANT TRUNCATE, TRIGGER ON planted.fault TO ${app}",
              "planted.fault TRUNCATE",
              "planted.fault TRIGGER"),
          new SchemaLaw(
              "the application creates nothing",
              """
              SELECT nspname FROM pg_namespace
               WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
                 AND has_schema_privilege(:app, oid, 'CREATE')
              UNION ALL
              SELECT 'the database' WHERE has_database_privilege(:app, current_database(), 'CREATE')
              """,
              "GRANT CREATE ON SCHEMA planted TO ${app}",
              "planted"),
          new SchemaLaw(
              "12: the application can neither change nor remove a journal entry",
              """
              SELECT 'UPDATE' WHERE has_any_column_privilege(:app, 'journal.entry', 'UPDATE')
              UNION ALL
              SELECT 'DELETE' WHERE has_table_privilege(:app, 'journal.entry', 'DELETE')
              """,
              "GRANT UPDATE (reason), DELETE ON journal.entry TO ${app}",
              "UPDATE",
              "DELETE"));

  /** What a role owns; run for the application, which must own nothing. */
  static final String OWNED =
      """
      SELECT 'relation ' || oid::regclass FROM pg_class WHERE relowner = :app::regrole
      UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspowner = :app::regrole
      UNION ALL SELECT 'function ' || oid::regproc FROM pg_proc WHERE proowner = :app::regrole
      UNION ALL SELECT 'type ' || oid::regtype FROM pg_type WHERE typowner = :app::regrole
      UNION ALL SELECT 'database ' || datname FROM pg_database WHERE datdba = :app::regrole
      """;

  private SchemaLaws() {}

  static List<String> find(JdbcClient database, String sql, List<String> schemas, String app) {
    var statement = database.sql(sql);
    if (sql.contains(":schemas")) {
      statement = statement.param("schemas", String.join(",", schemas));
    }
    if (sql.contains(":app")) {
      statement = statement.param("app", app);
    }
    return statement.query(String.class).list();
  }

  /**
   * One law.
   *
   * @param says what must hold
   * @param sql lists the faults in the schemas {@code :schemas}, for the role {@code :app}
   * @param planted statements that break it in the schema {@code planted}
   * @param found what the law then reports
   */
  record SchemaLaw(String says, String sql, String planted, List<String> found) {

    SchemaLaw(String says, String sql, String planted, String... found) {
      this(says, sql, planted, List.of(found));
    }

    @Override
    public String toString() {
      return says;
    }
  }
}
