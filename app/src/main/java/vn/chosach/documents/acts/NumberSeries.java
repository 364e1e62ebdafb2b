package vn.chosach.documents.acts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws numbers: one series for each agency, register, kind and year, from 1 January on. The row of
 * the series stays locked until the transaction ends, so that a number that is not used after all
 * goes to the next who asks: no gap, no double.
 */
@Component
public class NumberSeries {

  /** The two registers. */
  public enum Register {
    IN,
    OUT
  }

  private final JdbcClient jdbc;

  NumberSeries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next number, from 1.
   *
   * @param kind abbreviation of the kind; empty for incoming documents
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int draw(String agency, Register register, String kind, int year) {
    return jdbc.sql(
            """
            INSERT INTO documents.series AS s (agency, register, kind, year, last_number)
            VALUES (:agency, :register, :kind, :year, 1)
            ON CONFLICT (agency, register, kind, year)
              DO UPDATE SET last_number = s.last_number + 1
            RETURNING last_number
            """)
        .param("agency", agency)
        .param("register", register.name())
        .param("kind", kind)
        .param("year", year)
        .query(Integer.class)
        .single();
  }
}
