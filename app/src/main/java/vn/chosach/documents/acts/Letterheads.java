package vn.chosach.documents.acts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Areas;
import vn.chosach.documents.layout.PrintedPaper;

/** Heads of paper by agency and day. */
@Component
public record Letterheads(JdbcClient jdbc, Agencies agencies, Areas areas) {

  /** Recorded head and whether an official confirmed it. */
  public record Head(PrintedPaper.Letterhead letterhead, boolean confirmed) {}

  /**
   * The head of an agency; made from its name, unconfirmed, when none is recorded. Empty for a body
   * that is not in being on that day.
   */
  public Optional<Head> of(String agency, LocalDate day) {
    return recorded(agency, day)
        .filter(head -> inBeing(agency, day))
        .or(
            () ->
                agencies
                    .asOf(agency, day)
                    .map(
                        body -> {
                          String name = body.name().vi().toUpperCase(Locale.of("vi"));
                          return new Head(
                              new PrintedPaper.Letterhead(
                                  null,
                                  name,
                                  symbol(agency),
                                  "VP",
                                  place(body, day),
                                  "NGƯỜI ĐỨNG ĐẦU " + name),
                              false);
                        }));
  }

  /** The same; of a body that ended before the day the last one that it had. */
  public Optional<Head> orLast(String agency, LocalDate day) {
    return of(agency, day)
        .or(
            () ->
                agencies
                    .history(agency)
                    .flatMap(known -> Optional.ofNullable(known.newest().span().last()))
                    .filter(last -> last.isBefore(day))
                    .flatMap(last -> of(agency, last)));
  }

  /** Whether papers of a body are signed on a day: not before it began, nor after it ended. */
  boolean inBeing(String agency, LocalDate day) {
    return agencies.asOf(agency, day).isPresent() || agencies.history(agency).isEmpty();
  }

  /** The key without what tells bodies of one name apart, as a symbol writes it. */
  private static String symbol(String agency) {
    return agency.replaceFirst("-[A-Z]+(-\\d+)?$", "").replace("BCD", "BCĐ");
  }

  /**
   * The province of a body, as the place of its papers; its seat where it works in none, and the
   * province of the committee where neither is known.
   */
  private String place(Agency body, LocalDate day) {
    return province(body, day)
        .or(() -> Optional.ofNullable(body.seat()))
        .or(
            () ->
                agencies
                    .standingAgency(day)
                    .flatMap(role -> agencies.asOf(role.committeeKey(), day))
                    .flatMap(committee -> province(committee, day)))
        .orElse("");
  }

  private Optional<String> province(Agency body, LocalDate day) {
    return Optional.ofNullable(body.areaKey())
        .flatMap(areas::area)
        .map(area -> areas.lineage(area, day).getLast().name());
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
