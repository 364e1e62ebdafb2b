package vn.chosach.lifecycle;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers as people say them, from the table {@code number_year} of a schema. */
public final class YearNumbers {

  private static final String NEXT =
      """
      INSERT INTO %1$s.number_year AS y (%2$syear, last) VALUES (%3$s:year, 1)
      ON CONFLICT (%2$syear) DO UPDATE SET last = y.last + 1 RETURNING last
      """;

  private YearNumbers() {}

  /** The next number of a schema that has one series; the row is held until the commit. */
  public static String next(JdbcClient jdbc, String schema, String series, int year) {
    return next(jdbc.sql(NEXT.formatted(schema, "", "")), series, year);
  }

  /** The next number where a schema has several series. */
  public static String nextOf(JdbcClient jdbc, String schema, String series, int year) {
    return next(
        jdbc.sql(NEXT.formatted(schema, "series, ", ":series, ")).param("series", series),
        series,
        year);
  }

  private static String next(JdbcClient.StatementSpec sql, String series, int year) {
    return "%s-%d-%04d"
        .formatted(series, year, sql.param("year", year).query(Integer.class).single());
  }
}
