package vn.chosach;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.RowMapper;

/**
 * Fills records from rows by the names of their components: {@code flaggedAt} from {@code
 * flagged_at}.
 *
 * <p>A component that is itself a record of several components reads its columns with its own name
 * before them ({@code offer_title}), and where no column is called so, without. If it may be {@code
 * null}, it is, when the column of its first component that must not be {@code null} is. A record
 * of one component is a value type and reads the one column.
 *
 * <p>A column that is missing, and a NULL where the component is not {@code @Nullable}, are defects
 * that name the record and the column. Columns that no component asks for are passed over.
 */
final class RecordMapper<T> implements RowMapper<T> {

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private final Class<T> type;
  private final ColumnReaders readers;
  private @Nullable Plan plan;

  /** For the rows of one result: the columns are looked up with the first of them. */
  RecordMapper(Class<T> type, ColumnReaders readers) {
    this.type = type;
    this.readers = readers;
  }

  @Override
  public T mapRow(ResultSet row, int number) throws SQLException {
    Plan known = plan;
    if (known == null) {
      known = readers.plan(Kind.of(type, row.getMetaData()), RecordMapper::plan);
      plan = known;
    }
    return type.cast(known.read(row));
  }

  private static Plan plan(Kind kind, ColumnReaders readers) {
    return SHAPES.get(kind.type).plan("", Columns.of(kind), readers);
  }

  /** What a plan depends on: results of the same statement are of one kind. */
  record Kind(Class<?> type, List<String> labels, List<Integer> types) {

    static Kind of(Class<?> type, ResultSetMetaData about) throws SQLException {
      int count = about.getColumnCount();
      var labels = new ArrayList<String>(count);
      var types = new ArrayList<Integer>(count);
      for (int i = 1; i <= count; i++) {
        labels.add(about.getColumnLabel(i));
        int jdbc = about.getColumnType(i);
        // The driver knows uuid and its like by no type of JDBC either; only JSON is meant.
        boolean isOther = jdbc == Types.OTHER && !about.getColumnTypeName(i).startsWith("json");
        types.add(isOther ? Types.JAVA_OBJECT : jdbc);
      }
      return new Kind(type, labels, types);
    }
  }

  /** What is known of a record before any row is seen. */
  private record Shape(Class<?> type, Constructor<?> constructor, List<Part> parts) {

    /**
     * A component.
     *
     * @param column its name as that of a column
     */
    private record Part(
        RecordComponent component, Method accessor, String column, boolean nullable) {}

    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      try {
        Constructor<?> constructor =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return new Shape(
            type,
            constructor,
            Arrays.stream(components)
                .map(
                    one ->
                        new Part(
                            one,
                            accessor(one),
                            snake(one.getName()),
                            one.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                .toList());
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(type + " has no canonical constructor", impossible);
      }
    }

    private static Method accessor(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor;
    }

    Plan plan(String before, Columns columns, ColumnReaders readers) {
      var slots = new Slot[parts.size()];
      for (int i = 0; i < slots.length; i++) {
        Part part = parts.get(i);
        Class<?> nested = part.component.getType();
        int index = columns.find(before, part.column);
        if (readers.isSeveral(nested) && columns.type(index) != Types.OTHER) {
          slots[i] =
              new Slot(
                  part,
                  0,
                  null,
                  SHAPES.get(nested).plan(columns.inside(before, part.column), columns, readers));
        } else if (index == 0) {
          throw new DataRetrievalFailureException(
              "%s.%s: there is no column %s%s"
                  .formatted(name(), part.component.getName(), before, part.column));
        } else {
          ColumnReader reader = readers.of(part.component.getGenericType(), columns.type(index));
          slots[i] = new Slot(part, index, reader, null);
        }
      }
      return new Plan(this, slots);
    }

    private String name() {
      return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
  }

  /** Where a component stands in the rows of one result. */
  private record Slot(
      Shape.Part part, int index, @Nullable ColumnReader reader, @Nullable Plan nested) {}

  /** Where each component of a record stands in the rows of one kind of result. */
  record Plan(Shape shape, Slot[] slots) {

    Object read(ResultSet row) throws SQLException {
      Object read = read(row, false);
      if (read == null) {
        throw new IllegalStateException("only a component may be absent");
      }
      return read;
    }

    /** {@code null} when it may be absent and the first column that it needs is NULL. */
    private @Nullable Object read(ResultSet row, boolean mayBeAbsent) throws SQLException {
      var values = new @Nullable Object[slots.length];
      boolean first = mayBeAbsent;
      for (int i = 0; i < values.length; i++) {
        Slot slot = slots[i];
        boolean nullable = slot.part.nullable;
        Object value =
            slot.reader != null
                ? slot.reader.read(row, slot.index)
                : slot.nested == null ? null : slot.nested.read(row, nullable || first);
        if (value == null && !nullable) {
          if (first) {
            return null;
          }
          throw new DataRetrievalFailureException(
              "%s.%s must not be null, and column %s is NULL"
                  .formatted(shape.name(), slot.part.component.getName(), label(row, slot)));
        }
        first &= nullable;
        values[i] = value;
      }
      return made(values);
    }

    private static String label(ResultSet row, Slot slot) throws SQLException {
      return slot.index == 0 ? slot.part.column : row.getMetaData().getColumnLabel(slot.index);
    }

    private Object made(@Nullable Object[] values) {
      try {
        return shape.constructor.newInstance(values);
      } catch (InvocationTargetException refused) {
        throw new DataRetrievalFailureException(
            "a row makes no " + shape.name(), refused.getCause());
      } catch (InstantiationException | IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** The columns of a result: the first of each name, from 1. */
  private record Columns(Map<String, Integer> byName, List<Integer> types) {

    static Columns of(Kind kind) {
      var byName = new HashMap<String, Integer>();
      for (int i = 0; i < kind.labels.size(); i++) {
        byName.putIfAbsent(kind.labels.get(i), i + 1);
      }
      var types = new ArrayList<>(List.of(Types.NULL));
      types.addAll(kind.types);
      return new Columns(byName, types);
    }

    /** 0 where there is none. */
    int find(String before, String column) {
      Integer with = byName.get(before + column);
      return with != null ? with : byName.getOrDefault(column, 0);
    }

    /** The beginning of the columns of a nested record. */
    String inside(String before, String column) {
      String with = before + column + "_";
      return byName.keySet().stream().anyMatch(name -> name.startsWith(with)) ? with : column + "_";
    }

    /** {@link Types#NULL} where there is no column. */
    int type(int index) {
      return types.get(index);
    }
  }

  /** Hands over each component of a record by its name. */
  static void each(Record held, BiConsumer<String, @Nullable Object> taker) {
    for (Shape.Part part : SHAPES.get(held.getClass()).parts) {
      try {
        taker.accept(part.component.getName(), part.accessor.invoke(held));
      } catch (IllegalAccessException | InvocationTargetException defect) {
        throw new IllegalStateException(part.component + " cannot be read", defect);
      }
    }
  }

  /** {@code flaggedAt} as {@code flagged_at}. */
  static String snake(String camel) {
    var snake = new StringBuilder(camel.length() + 4);
    for (char c : camel.toCharArray()) {
      if (Character.isUpperCase(c)) {
        snake.append('_').append(Character.toLowerCase(c));
      } else {
        snake.append(c);
      }
    }
    return snake.toString();
  }
}
