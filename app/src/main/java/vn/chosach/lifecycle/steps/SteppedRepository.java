package vn.chosach.lifecycle.steps;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.chosach.ui.lists.ListOrder;

/**
 * Rows with their steps in the tables of a room: one statement reads both, {@code r} is the row.
 * The table of the rows has {@code id}, {@code number}, {@code state}, {@code since} and {@code
 * version}; that of the steps {@code id}, the row, {@code number}, {@code at}, {@code event},
 * {@code actor_kind}, {@code officer}, {@code agency} and {@code words}.
 */
public abstract class SteppedRepository<
    T extends Stepped<S, E, F>,
    S extends Enum<S>,
    E extends Enum<E> & StepEvent,
    F extends StepFacts> {

  private static final Map<String, String> ORDERS =
      Map.of("number", "r.number", "state", "r.state");

  protected final JdbcClient jdbc;
  private final Class<T> type;
  private final StepTables tables;

  protected SteppedRepository(JdbcClient jdbc, Class<T> type, StepTables tables) {
    this.jdbc = jdbc;
    this.type = type;
    this.tables = tables;
  }

  /**
   * Where the rows lie.
   *
   * @param schema of all of them
   * @param rows table of the rows, and the column of the steps that names the row
   * @param joined what is joined to them; empty for nothing
   * @param columns what is read beside the columns of the row, with a comma before each
   * @param changing what an act writes beside state, day and version, with a comma before each
   * @param steps table of the steps
   * @param facts its columns for what else the room remembers; the value of one that holds JSON
   *     stands as {@code edition::jsonb} and is told by {@link #told}
   * @param agency its column for the agency of whoever acted
   */
  public record StepTables(
      String schema,
      String rows,
      String joined,
      String columns,
      String changing,
      String steps,
      List<String> facts,
      String agency) {

    public StepTables(
        String schema,
        String rows,
        String joined,
        String columns,
        String changing,
        String steps,
        List<String> facts) {
      this(schema, rows, joined, columns, changing, steps, facts, "agency");
    }

    /** Lines of another table that belong to a row, as a column that a list is read from. */
    public static String lines(String from, String order, String as, String... columns) {
      return ", (SELECT coalesce(jsonb_agg(%s ORDER BY %s), '[]') FROM %s) AS %s"
          .formatted(object("l.", columns), order, from, as);
    }

    private static String object(String of, String... columns) {
      return Arrays.stream(columns)
          .map(column -> "'%s', %s%s".formatted(camel(column), of, column))
          .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    private static String camel(String column) {
      String[] words = column.split("_", -1);
      return words[0]
          + Arrays.stream(words)
              .skip(1)
              .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
              .collect(Collectors.joining());
    }

    private String table() {
      return schema + "." + rows;
    }

    private String from() {
      return " FROM %s r %s ".formatted(table(), joined);
    }

    private String select() {
      return """
      SELECT r.*%s,
             (SELECT coalesce(jsonb_agg(jsonb_build_object(
                         'number', s.number, 'at', s.at, 'event', s.event,
                         'actor', jsonb_build_object(
                             'kind', s.actor_kind, 'id', s.officer, 'agency', s.%s),
                         'words', s.words, 'facts', %s) ORDER BY s.number), '[]')
                FROM %s.%s s WHERE s.%s = r.id) AS steps
      """
              .formatted(
                  columns,
                  agency,
                  object("s.", names().toArray(String[]::new)),
                  schema,
                  steps,
                  rows)
          + from();
    }

    private Stream<String> names() {
      return facts.stream().map(name -> name.replaceFirst("::.*", ""));
    }

    private String append() {
      String more = names().map(name -> ", " + name).collect(Collectors.joining());
      String values = facts.stream().map(name -> ", :" + camel(name)).collect(Collectors.joining());
      return """
      INSERT INTO %s.%s (id, %s, number, at, event, actor_kind, officer, %s, words%s)
      VALUES (:id, :of, :number, :at, :event, :kind, :officer, :agency, :words%s)
      """
          .formatted(schema, steps, rows, agency, more, values);
    }
  }

  public Optional<T> one(UUID id) {
    return one("r.id = :key", id);
  }

  public Optional<T> numbered(String number) {
    return one("r.number = :key", number);
  }

  private Optional<T> one(String where, Object key) {
    return jdbc.sql(tables.select() + "WHERE " + where).param("key", key).query(type).optional();
  }

  /** Held until the end of the transaction, at once or not at all. */
  public Optional<T> hold(UUID id) {
    return held(id, " NOWAIT");
  }

  /** Likewise, once nobody else holds it. */
  public Optional<T> queue(UUID id) {
    return held(id, "");
  }

  /** Read when it is held: a statement that waits would show the steps from before it waited. */
  private Optional<T> held(UUID id, String how) {
    jdbc.sql("SELECT id FROM %s WHERE id = :id FOR UPDATE".formatted(tables.table()) + how)
        .param("id", id)
        .query(UUID.class)
        .optional();
    return one(id);
  }

  /** Those that a condition chooses, with what follows it, such as an order. */
  protected List<T> where(String condition, UnaryOperator<StatementSpec> asked) {
    return asked.apply(jdbc.sql(tables.select() + "WHERE " + condition)).query(type).list();
  }

  /**
   * A page of those that a condition chooses.
   *
   * @param order of the house, where the list is not asked for in another one
   */
  protected RowSlice<T> slice(
      String condition, String order, UnaryOperator<StatementSpec> asked, int offset, int limit) {
    List<T> rows =
        where(
            condition
                + " ORDER BY "
                + ListOrder.asked().sql(ORDERS, order)
                + " LIMIT :limit OFFSET :offset",
            sql -> asked.apply(sql).param("limit", limit).param("offset", offset));
    // A first page that is not full holds them all.
    boolean all = offset == 0 && rows.size() < limit;
    return new RowSlice<>(rows, all ? rows.size() : count(condition, asked));
  }

  protected int count(String condition, UnaryOperator<StatementSpec> asked) {
    return asked
        .apply(jdbc.sql("SELECT count(*)" + tables.from() + "WHERE " + condition))
        .query(Integer.class)
        .single();
  }

  /** Parameters of what an act writes that are no components of the row. */
  protected StatementSpec written(StatementSpec sql, T after) {
    return sql;
  }

  /** Further tables that an act writes. */
  protected void writeLines(T after, S to) {}

  /** Writes a row as an act leaves it. */
  void write(T after, S to, Instant since, int version) {
    written(
            jdbc.sql(
                    "UPDATE %s SET state = :state, since = :since, version = :version%s WHERE id = :id"
                        .formatted(tables.table(), tables.changing()))
                .paramSource(after),
            after)
        .param("state", to)
        .param("since", since)
        .param("version", version)
        .update();
    writeLines(after, to);
  }

  /** Parameters of what else the room remembers of a step. */
  protected StatementSpec told(StatementSpec sql, Step<E, F> step) {
    return sql.paramSource(step.facts());
  }

  void append(UUID of, UUID id, Step<E, F> step) {
    told(jdbc.sql(tables.append()), step)
        .param("id", id)
        .param("of", of)
        .param("number", step.number())
        .param("at", step.at())
        .param("event", step.event())
        .param("kind", step.actor().kind())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .param("words", step.words())
        .update();
  }
}
