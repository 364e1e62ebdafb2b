package vn.chosach.documents.acts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.layout.Paper;

/** Heads of paper by agency and day. */
@Component
public class Letterheads {

  private final JdbcClient jdbc;
  private final Agencies agencies;

  Letterheads(JdbcClient jdbc, Agencies agencies) {
    this.jdbc = jdbc;
    this.agencies = agencies;
  }

  /** Recorded head and whether an official confirmed it. */
  public record Head(Paper.Letterhead letterhead, boolean confirmed) {}

  /**
   * The head of an agency; made from its name, unconfirmed, when none is recorded. Empty for a body
   * that is not in being on that day.
   */
  public Optional<Head> of(String agency, LocalDate day) {
    return recorded(agency, day)
        .or(
            () ->
                agencies
                    .asOf(agency, day)
                    .map(
                        body -> {
                          String name = body.name().vi().toUpperCase(Locale.of("vi"));
                          return new Head(
                              new Paper.Letterhead(
                                  null,
                                  name,
                                  agency.replaceFirst("-AG$", ""),
                                  "VP",
                                  "An Giang",
                                  "NGƯỜI ĐỨNG ĐẦU " + name),
                              false);
                        }));
  }

  private Optional<Head> recorded(String agency, LocalDate day) {
    return jdbc.sql(
            """
            SELECT * FROM documents.letterhead
             WHERE agency = :agency AND valid_from <= :day ORDER BY valid_from DESC LIMIT 1
            """)
        .param("agency", agency)
        .param("day", day)
        .query(Head.class)
        .optional();
  }
}
