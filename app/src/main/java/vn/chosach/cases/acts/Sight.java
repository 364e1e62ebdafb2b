package vn.chosach.cases.acts;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.life.Visibility;
import vn.chosach.officers.ActingOfficer;

/**
 * Tells the database for whom a transaction reads. The row-level security of every table of the
 * room asks these settings; they end with the transaction, and without them nothing is seen.
 */
@Component
public class Sight {

  private final JdbcClient jdbc;

  Sight(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From here on the transaction sees what this reader sees. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void of(ActingOfficer reader) {
    UUID officer = reader.actor().id();
    String agency = reader.actor().agency();
    settings(
        false,
        Visibility.works(reader),
        Visibility.leads(reader),
        Visibility.reviews(reader),
        agency == null ? "" : agency,
        officer == null ? "" : officer.toString());
  }

  /** From here on the transaction sees all: the program itself acts, or checks an invariant. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofTheProgram() {
    settings(true, false, false, false, "", "");
  }

  /**
   * Answers one question as a reader sees it, whatever the transaction saw before and sees after.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T as(ActingOfficer reader, Supplier<T> answer) {
    return between(() -> of(reader), answer);
  }

  /** The same with the eyes of the program. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T asTheProgram(Supplier<T> answer) {
    return between(this::ofTheProgram, answer);
  }

  private <T> T between(Runnable eyes, Supplier<T> answer) {
    Before before =
        jdbc.sql(
                """
                SELECT current_setting('cases.everything', true) AS everything,
                       current_setting('cases.works', true) AS works,
                       current_setting('cases.leads', true) AS leads,
                       current_setting('cases.reviews', true) AS reviews,
                       current_setting('cases.agency', true) AS agency,
                       current_setting('cases.officer', true) AS officer
                """)
            .query(
                (row, n) ->
                    new Before(
                        "on".equals(row.getString("everything")),
                        "on".equals(row.getString("works")),
                        "on".equals(row.getString("leads")),
                        "on".equals(row.getString("reviews")),
                        Objects.requireNonNullElse(row.getString("agency"), ""),
                        Objects.requireNonNullElse(row.getString("officer"), "")))
            .single();
    eyes.run();
    T found = answer.get();
    settings(
        before.everything(),
        before.works(),
        before.leads(),
        before.reviews(),
        before.agency(),
        before.officer());
    return found;
  }

  private record Before(
      boolean everything,
      boolean works,
      boolean leads,
      boolean reviews,
      String agency,
      String officer) {}

  private void settings(
      boolean everything,
      boolean works,
      boolean leads,
      boolean reviews,
      String agency,
      String officer) {
    jdbc.sql(
            """
            SELECT set_config('cases.everything', :everything, true),
                   set_config('cases.works', :works, true),
                   set_config('cases.leads', :leads, true),
                   set_config('cases.reviews', :reviews, true),
                   set_config('cases.agency', :agency, true),
                   set_config('cases.officer', :officer, true)
            """)
        .param("everything", everything ? "on" : "off")
        .param("works", works ? "on" : "off")
        .param("leads", leads ? "on" : "off")
        .param("reviews", reviews ? "on" : "off")
        .param("agency", agency)
        .param("officer", officer)
        .query((row, n) -> true)
        .single();
  }
}
