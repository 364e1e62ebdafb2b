package vn.chosach;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a column becomes a value of a type: texts, numbers, moments, days, enums by their names,
 * records of one component around any of them, arrays as {@code List} or {@code Set}, {@code jsonb}
 * as whatever stands in it, and bytes as a text in hexadecimal digits.
 */
final class ColumnReaders {

  private static final Map<Class<?>, ColumnReader> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, ResultSet::getString),
          Map.entry(UUID.class, typed(UUID.class)),
          Map.entry(Instant.class, ColumnReaders::instant),
          Map.entry(LocalDate.class, typed(LocalDate.class)),
          Map.entry(LocalTime.class, typed(LocalTime.class)),
          Map.entry(long.class, number(ResultSet::getLong)),
          Map.entry(Long.class, number(ResultSet::getLong)),
          Map.entry(int.class, number(ResultSet::getInt)),
          Map.entry(Integer.class, number(ResultSet::getInt)),
          Map.entry(short.class, number(ResultSet::getShort)),
          Map.entry(Short.class, number(ResultSet::getShort)),
          Map.entry(double.class, number(ResultSet::getDouble)),
          Map.entry(Double.class, number(ResultSet::getDouble)),
          Map.entry(boolean.class, number(ResultSet::getBoolean)),
          Map.entry(Boolean.class, number(ResultSet::getBoolean)),
          Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
          Map.entry(byte[].class, ResultSet::getBytes));

  /** Of a record, and 0 of any other class; the machine makes all of them anew when it is asked. */
  private static final ClassValue<Integer> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
          return type.isRecord() ? type.getRecordComponents().length : 0;
        }
      };

  /** Statements are written in the program, so there are some thousand kinds of results. */
  private static final int MOST_PLANS = 10_000;

  private final Map<Type, ColumnReader> known = new ConcurrentHashMap<>();
  private final Map<RecordMapper.Kind, RecordMapper.Plan> plans = new ConcurrentHashMap<>();
  private final JsonMapper json;

  ColumnReaders(JsonMapper json) {
    this.json = json;
  }

  /** How a result of that kind is read: found once, and not for each time a statement is asked. */
  RecordMapper.Plan plan(
      RecordMapper.Kind kind,
      BiFunction<RecordMapper.Kind, ColumnReaders, RecordMapper.Plan> maker) {
    RecordMapper.Plan plan = plans.get(kind);
    if (plan == null) {
      plan = maker.apply(kind, this);
      if (plans.size() < MOST_PLANS) {
        plans.put(kind, plan);
      }
    }
    return plan;
  }

  /** Whether a record of such a type takes several columns. */
  boolean isSeveral(Class<?> type) {
    return COMPONENTS.get(type) > 1;
  }

  /** Whether one column can become such a value by more than the driver knows of it. */
  boolean isMore(Class<?> type) {
    return type == Instant.class || type.isEnum() || isValue(type);
  }

  private static boolean isValue(Class<?> type) {
    return COMPONENTS.get(type) == 1;
  }

  /**
   * @param column its type in the words of JDBC; the driver calls {@code jsonb} other than those
   */
  ColumnReader of(Type type, int column) {
    if (column == Types.BINARY && type == String.class) {
      return ColumnReaders::hex;
    }
    ColumnReader simple = type instanceof Class<?> plain ? SIMPLE.get(plain) : null;
    if (simple != null) {
      return simple;
    }
    boolean isOwn = type instanceof Class<?> plain && (plain.isEnum() || isValue(plain));
    if (column == Types.OTHER && !isOwn) {
      return json(type);
    }
    ColumnReader reader = known.get(type);
    if (reader == null) {
      // One type may need another, so none is made while the map is held.
      reader = made(type);
      known.put(type, reader);
    }
    return reader;
  }

  private ColumnReader made(Type type) {
    if (type instanceof Class<?> plain) {
      if (plain.isEnum()) {
        return constant(plain);
      }
      if (isValue(plain)) {
        return value(plain);
      }
      if (plain.isArray()) {
        return (row, index) -> {
          Array array = row.getArray(index);
          return array == null ? null : array.getArray();
        };
      }
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && (raw == List.class || raw == Set.class)) {
      return collection(raw == Set.class, generic.getActualTypeArguments()[0]);
    }
    throw new DataRetrievalFailureException("no column can become a " + type.getTypeName());
  }

  private ColumnReader json(Type type) {
    var target = json.constructType(type);
    return (row, index) -> {
      String text = row.getString(index);
      return text == null ? null : json.readValue(text, target);
    };
  }

  private static ColumnReader constant(Class<?> type) {
    Map<String, Object> byName = constants(type);
    return (row, index) -> {
      String name = row.getString(index);
      return name == null ? null : constant(byName, name, type);
    };
  }

  private static Map<String, Object> constants(Class<?> type) {
    var byName = new HashMap<String, Object>();
    for (Object one : type.getEnumConstants()) {
      byName.put(((Enum<?>) one).name(), one);
    }
    return byName;
  }

  private static Object constant(Map<String, Object> byName, String name, Class<?> type) {
    Object one = byName.get(name);
    if (one == null) {
      throw new DataRetrievalFailureException(type.getSimpleName() + " has no " + name);
    }
    return one;
  }

  private ColumnReader value(Class<?> type) {
    ColumnReader inner = of(type.getRecordComponents()[0].getGenericType(), Types.NULL);
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(type.getRecordComponents()[0].getType());
      constructor.setAccessible(true);
      return (row, index) -> {
        Object held = inner.read(row, index);
        try {
          return held == null ? null : constructor.newInstance(held);
        } catch (ReflectiveOperationException refused) {
          throw new DataRetrievalFailureException(
              "a row makes no " + type.getSimpleName(), refused);
        }
      };
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ColumnReader collection(boolean isSet, Type element) {
    Map<String, Object> constants =
        element instanceof Class<?> plain && plain.isEnum() ? constants(plain) : null;
    return (row, index) -> {
      Array array = row.getArray(index);
      if (array == null) {
        return null;
      }
      Object[] elements = elements(array);
      for (int i = 0; i < elements.length; i++) {
        if (constants != null) {
          elements[i] = constant(constants, String.valueOf(elements[i]), (Class<?>) element);
        } else if (elements[i] instanceof Timestamp moment) {
          elements[i] = moment.toInstant();
        } else if (elements[i] instanceof java.sql.Date day) {
          elements[i] = day.toLocalDate();
        }
      }
      return isSet
          ? Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(elements)))
          : List.of(elements);
    };
  }

  private static Object[] elements(Array array) throws SQLException {
    Object[] stored = (Object[]) array.getArray();
    return stored.getClass() == Object[].class
        ? stored
        : Arrays.copyOf(stored, stored.length, Object[].class);
  }

  private static <T> ColumnReader typed(Class<T> type) {
    return (row, index) -> row.getObject(index, type);
  }

  /** Something that the driver reads as zero where it is NULL. */
  private interface Primitive {
    Object read(ResultSet row, int index) throws SQLException;
  }

  private static ColumnReader number(Primitive primitive) {
    return (row, index) -> {
      Object read = primitive.read(row, index);
      return row.wasNull() ? null : read;
    };
  }

  private static @Nullable Object hex(ResultSet row, int index) throws SQLException {
    byte[] bytes = row.getBytes(index);
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }

  private static @Nullable Object instant(ResultSet row, int index) throws SQLException {
    Timestamp at = row.getTimestamp(index);
    return at == null ? null : at.toInstant();
  }
}
