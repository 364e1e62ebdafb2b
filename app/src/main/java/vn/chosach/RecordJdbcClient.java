package vn.chosach;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
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

  private final JdbcClient spring;
  private final ColumnReaders readers;

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
    return new Statement(spring.sql(sql));
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

    private final StatementSpec spring;

    private Statement(StatementSpec spring) {
      this.spring = spring;
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
      spring.param(name, bound(value));
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
