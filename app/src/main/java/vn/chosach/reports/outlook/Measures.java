package vn.chosach.reports.outlook;

import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.MeasureSource;
import vn.chosach.ui.Page;

/**
 * The measure that followed from a figure outside its forecast: an order, a programme of checks or
 * a warning that began after it was flagged, or why none is needed (plan II.1). Said once, kept for
 * good beside the figure.
 */
@Component
public class Measures {

  /** Message key of the answer that no measure is needed. */
  public static final String NONE = "reports.measure.none";

  private static final int LONGEST = 2_000;

  private final JdbcClient jdbc;
  private final List<MeasureSource> rooms;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Measures(
      JdbcClient jdbc,
      List<MeasureSource> rooms,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.rooms = List.copyOf(rooms);
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * What followed.
   *
   * @param kind message key of its sort; {@link #NONE} where none followed
   * @param name number and title; empty where none followed
   * @param address of the record; empty where none followed
   * @param words why this one, or why none
   */
  public record FollowedMeasure(
      UUID deviation,
      String kind,
      String name,
      String address,
      String words,
      Instant at,
      UUID officer,
      String agency) {}

  /** A record that can be named. */
  public record MeasureOffer(String kind, String name, String address) {}

  /** What followed from figures, the oldest first. */
  @Transactional(readOnly = true)
  public List<FollowedMeasure> of(List<Deviation> deviations) {
    return jdbc.sql("SELECT * FROM reports.measure WHERE deviation = ANY (:of) ORDER BY at, id")
        .param("of", deviations.stream().map(Deviation::id).toArray(UUID[]::new))
        .query(FollowedMeasure.class)
        .list();
  }

  /** Records that began since a figure was flagged and that the officer may read. */
  public List<MeasureOffer> offers(Deviation one, ActingOfficer who, Page page) {
    return rooms.stream()
        .flatMap(
            room ->
                room.begun(one.flaggedAt(), who, page).stream()
                    .map(
                        hit ->
                            new MeasureOffer(
                                room.measureKey(),
                                (hit.number() + " " + hit.title()).strip(),
                                hit.href())))
        .toList();
  }

  /**
   * Says what followed.
   *
   * @param address of the record; empty where none is needed
   * @return refused with {@code reports.not-yours}, {@code .measure-unknown}, {@code
   *     .measure-missing} without words, {@code .measure-named} when it was said before
   */
  @Transactional
  public ActOutcome<Deviation> follow(
      Deviation one, String address, String words, ActingOfficer who, Page page) {
    Optional<MeasureOffer> offer =
        address.isEmpty()
            ? Optional.of(new MeasureOffer(NONE, "", ""))
            : offers(one, who, page).stream()
                .filter(each -> each.address().equals(address))
                .findFirst();
    Optional<Refusal> refusal =
        when(!Deviations.reads(who), "reports.not-yours")
            .or(() -> when(offer.isEmpty(), "reports.measure-unknown"))
            .or(() -> unlessWords(words, LONGEST, "reports.measure-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    MeasureOffer chosen = offer.orElseThrow();
    UUID id = ids.next();
    int kept =
        jdbc.sql(
                """
                INSERT INTO reports.measure
                  (id, deviation, kind, name, address, words, at, officer, agency)
                VALUES (:id, :of, :kind, :name, :address, :words, :at, :officer, :agency)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(chosen)
            .param("id", id)
            .param("of", one.id())
            .param("words", Folding.clean(words))
            .param("at", time.instant())
            .param("officer", who.actor().id())
            .param("agency", who.agency())
            .update();
    if (kept == 0) {
      return ActOutcome.refused("reports.measure-named");
    }
    journal.append(
        Act.of(who.actor(), "reports.measure-named", "deviation", one.id())
            .because(words)
            .with(Map.of("measure", chosen.name(), "of", one.key())));
    return ActOutcome.done(one);
  }
}
