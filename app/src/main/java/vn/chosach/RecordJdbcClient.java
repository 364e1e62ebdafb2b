package vn.chosach;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Dong;

/**
 * The client of Spring with the values of the house in both directions. {@code query(Class)} fills
 * records by {@link RecordMapper}. Parameters may be {@link Instant} (a {@code timestamptz}),
 * {@link Dong} and enums (by their names), alone or in a collection; {@code paramSource(record)}
 * adds each component as a parameter of its name to those given one by one.
 */
// Spring marks a mapped column as one that may be NULL; RecordMapper refuses such a NULL by name.
@SuppressWarnings("NullAway")
public final class RecordJdbcClient implements JdbcClient {

  private static final int KEPT = 2_000;

  /** What the driver tells the server of a value of these. */
  private static final Map<Class<?>, String> SERVER_TYPES =
      Map.of(
          String.class, "varchar",
          UUID.class, "uuid",
          OffsetDateTime.class, "timestamptz",
          LocalDate.class, "date",
          Integer.class, "int4",
          Long.class, "int8",
          Boolean.class, "bool");

  private final JdbcClient spring;
  private final ColumnReaders readers;

  /**
   * By statement and name, of what type a value is that may be missing; empty while it always was.
   * A missing value without type is another statement for the driver, which has it parsed and
   * planned anew each time that it comes or goes.
   */
  private final Map<String, Map<String, String>> missing = new ConcurrentHashMap<>();

  RecordJdbcClient(JdbcClient spring, JsonMapper json) {
    this.spring = spring;
    this.readers = new ColumnReaders(json);
  }

  /** One for a database of its own. */
  public static JdbcClient on(DataSource database) {
    return new RecordJdbcClient(JdbcClient.create(database), JsonMapper.shared());
  }

  @Override
  public StatementSpec sql(String sql) {
    return new Statement(sql, spring.sql(sql));
  }

  private static @Nullable Object bound(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case Dong money -> money.amount();
      case Collection<?> several -> several.stream().map(RecordJdbcClient::bound).toList();
      case Object plain -> plain;
    };
  }

  private final class Statement implements StatementSpec {

    private final String sql;
    private final StatementSpec spring;
    private @Nullable Map<String, String> types;

    private Statement(String sql, StatementSpec spring) {
      this.sql = sql;
      this.spring = spring;
      this.types = missing.get(sql);
    }

    private @Nullable Object typed(String name, @Nullable Object value) {
      if (value == null) {
        if (types == null && missing.size() < KEPT) {
          types = missing.computeIfAbsent(sql, one -> new ConcurrentHashMap<>());
        }
        String type = types == null ? null : types.putIfAbsent(name, "");
        return type == null || type.isEmpty()
            ? null
            : new SqlParameterValue(Types.OTHER, type, null);
      }
      if (types != null && "".equals(types.get(name))) {
        types.put(name, SERVER_TYPES.getOrDefault(value.getClass(), ""));
      }
      return value;
    }

    @Override
    public StatementSpec withFetchSize(int fetchSize) {
      spring.withFetchSize(fetchSize);
      return this;
    }

    @Override
    public StatementSpec withMaxRows(int maxRows) {
      spring.withMaxRows(maxRows);
      return this;
    }

    @Override
    public StatementSpec withQueryTimeout(int queryTimeout) {
      spring.withQueryTimeout(queryTimeout);
      return this;
    }

    @Override
    public StatementSpec param(@Nullable Object value) {
      spring.param(bound(value));
      return this;
    }

    @Override
    public StatementSpec param(int index, @Nullable Object value) {
      spring.param(index, bound(value));
      return this;
    }

    @Override
    public StatementSpec param(int index, @Nullable Object value, int sqlType) {
      spring.param(index, bound(value), sqlType);
      return this;
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value) {
      spring.param(name, typed(name, bound(value)));
      return this;
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value, int sqlType) {
      spring.param(name, bound(value), sqlType);
      return this;
    }

    @Override
    public StatementSpec params(@Nullable Object... values) {
      for (Object value : values) {
        param(value);
      }
      return this;
    }

    @Override
    public StatementSpec params(List<?> values) {
      values.forEach(this::param);
      return this;
    }

    @Override
    public StatementSpec params(Map<String, ?> values) {
      values.forEach(this::param);
      return this;
    }

    @Override
    public StatementSpec paramSource(Object named) {
      if (named instanceof Record held) {
        RecordMapper.each(held, this::param);
      } else {
        spring.paramSource(named);
      }
      return this;
    }

    @Override
    public StatementSpec paramSource(SqlParameterSource named) {
      spring.paramSource(named);
      return this;
    }

    @Override
    public ResultQuerySpec query() {
      return spring.query();
    }

    @Override
    public <T> MappedQuerySpec<T> query(Class<T> type) {
      if (readers.isSeveral(type)) {
        return spring.query(new RecordMapper<>(type, readers));
      }
      if (readers.isMore(type)) {
        ColumnReader reader = readers.of(type, Types.NULL);
        return spring.query((row, number) -> type.cast(reader.read(row, 1)));
      }
      return spring.query(type);
    }

    @Override
    public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
      return spring.query(mapper);
    }

    @Override
    public void query(RowCallbackHandler handler) {
      spring.query(handler);
    }

    @Override
    public <T> T query(ResultSetExtractor<T> extractor) {
      return spring.query(extractor);
    }

    @Override
    public int update() {
      return spring.update();
    }

    @Override
    public int update(KeyHolder keys) {
      return spring.update(keys);
    }

    @Override
    public int update(KeyHolder keys, String... columns) {
      return spring.update(keys, columns);
    }
  }
}
