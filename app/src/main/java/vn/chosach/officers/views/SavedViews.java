package vn.chosach.officers.views;

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
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * The views that officers keep. A shared one is seen by those who work in its agency and changed by
 * its owner alone; when the owner works there no longer, heads of the agency and its standing
 * office may remove it. A view gives no right: who looks through it sees what the list shows them.
 */
@Component
public class SavedViews {

  /** More than these nobody finds again. */
  static final int MOST = 30;

  static final int LONGEST_NAME = 60;

  private static final String SEEN =
      """
      SELECT v.*, o.view IS NOT NULL AS opens
        FROM officers.saved_view v
        LEFT JOIN officers.opening_view o ON o.view = v.id AND o.officer = :reader
       WHERE (v.shared AND v.agency = :agency OR v.officer = :reader AND NOT v.shared)
      """;

  private final JdbcClient jdbc;
  private final Officers officers;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  SavedViews(
      JdbcClient jdbc, Officers officers, Journal journal, InstantSource time, IdSource ids) {
    this.jdbc = jdbc;
    this.officers = officers;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  /**
   * What somebody wants to keep.
   *
   * @param opens whether the list shall open with it for who keeps it
   */
  public record ViewWish(String list, String query, String name, boolean shared, boolean opens) {}

  /** Those of a list in the sight of a reader, their own first. */
  List<SavedView> of(String list, ActingOfficer reader) {
    return seen(" AND v.list = :list", reader).param("list", list).query(SavedView.class).list();
  }

  /** All in the sight of a reader. */
  public List<SavedView> all(ActingOfficer reader) {
    return seen("", reader).query(SavedView.class).list();
  }

  /** One in the sight of a reader; empty alike for foreign and absent ones. */
  Optional<SavedView> one(UUID id, ActingOfficer reader) {
    return seen(" AND v.id = :id", reader).param("id", id).query(SavedView.class).optional();
  }

  /** The one with which a list opens for a reader. */
  Optional<SavedView> opening(String list, ActingOfficer reader) {
    return of(list, reader).stream().filter(SavedView::opens).findFirst();
  }

  /**
   * Keeps a view.
   *
   * @return refused with {@code officers.views-full} or {@code officers.view-name-double}
   */
  @Transactional
  public ActOutcome<SavedView> keep(ViewWish wish, ActingOfficer reader) {
    oneAtATime();
    int kept =
        jdbc.sql("SELECT count(*)::int FROM officers.saved_view WHERE officer = :reader")
            .param("reader", reader.actor().id())
            .query(Integer.class)
            .single();
    if (kept >= MOST) {
      return ActOutcome.refused("officers.views-full");
    }
    UUID id = ids.next();
    int done =
        written(
                """
                INSERT INTO officers.saved_view
                    (id, officer, agency, list, name, folded, query, shared, kept_at)
                VALUES (:id, :reader, :agency, :list, :name, :folded, :query, :shared, :now)
                ON CONFLICT DO NOTHING
                """,
                wish)
            .param("list", wish.list())
            .param("id", id)
            .param("reader", reader.actor().id())
            .param("agency", reader.agency())
            .update();
    return done == 0 ? doubled() : ended(id, false, wish, reader);
  }

  /**
   * Changes a view of one's own: name, reach, and what it asks for; it is now of the agency in
   * which its owner works.
   *
   * @return refused with {@code officers.view-not-yours} or {@code officers.view-name-double}
   */
  @Transactional
  public ActOutcome<SavedView> mend(SavedView view, ViewWish wish, ActingOfficer reader) {
    if (!view.of(reader)) {
      return ActOutcome.refused("officers.view-not-yours");
    }
    oneAtATime();
    int done =
        written(
                """
                UPDATE officers.saved_view v
                   SET name = :name, folded = :folded, query = :query, shared = :shared,
                       agency = :agency, kept_at = :now
                 WHERE v.id = :id AND NOT EXISTS (
                       SELECT FROM officers.saved_view t
                        WHERE t.id <> v.id AND t.list = v.list AND t.folded = :folded
                          AND (t.officer = v.officer
                               OR t.shared AND :shared AND t.agency = :agency))
                """,
                wish)
            .param("id", view.id())
            .param("agency", reader.agency())
            .update();
    return done == 0 ? doubled() : ended(view.id(), view.shared(), wish, reader);
  }

  /** Whether a reader may remove a view: their own, or one whose owner works there no longer. */
  boolean removable(SavedView view, ActingOfficer reader) {
    return view.of(reader)
        || reader.agency().equals(view.agency())
            && reader.hasAny(Role.AGENCY_HEAD, Role.COMMITTEE_LEADER, Role.STANDING_OFFICE)
            && officers
                .inOffice(view.officer())
                .filter(one -> one.agencyKey().equals(view.agency()))
                .isEmpty();
  }

  /**
   * Removes a view, for all who see it.
   *
   * @return refused with {@code officers.view-not-yours}
   */
  @Transactional
  public ActOutcome<SavedView> remove(SavedView view, ActingOfficer reader) {
    if (!removable(view, reader)) {
      return ActOutcome.refused("officers.view-not-yours");
    }
    jdbc.sql("DELETE FROM officers.saved_view WHERE id = :id").param("id", view.id()).update();
    jdbc.sql("DELETE FROM officers.pin WHERE page = :page")
        .param("page", PinnedViews.pin(view.id()))
        .update();
    note(view.id(), view.shared(), false, view.list(), reader);
    return ActOutcome.done(view);
  }

  /** A list opens with this view from now on, or with none again. */
  @Transactional
  public void open(SavedView view, boolean opens, ActingOfficer reader) {
    jdbc.sql("DELETE FROM officers.opening_view WHERE officer = :reader AND list = :list")
        .param("reader", reader.actor().id())
        .param("list", view.list())
        .update();
    if (opens) {
      jdbc.sql(
              """
              INSERT INTO officers.opening_view (officer, list, view)
              VALUES (:reader, :list, :view) ON CONFLICT DO NOTHING
              """)
          .param("reader", reader.actor().id())
          .param("list", view.list())
          .param("view", view.id())
          .update();
    }
  }

  /**
   * Names are given one after the other: of two equal ones at one instant the second is refused.
   */
  private void oneAtATime() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('officers.saved_view'))::text")
        .query(String.class)
        .single();
  }

  private JdbcClient.StatementSpec seen(String more, ActingOfficer reader) {
    return jdbc.sql(SEEN + more + " ORDER BY v.shared, v.folded, v.id")
        .param("reader", reader.actor().id())
        .param("agency", reader.agency());
  }

  private JdbcClient.StatementSpec written(String sql, ViewWish wish) {
    return jdbc.sql(sql)
        .paramSource(wish)
        .param("folded", Folding.fold(wish.name()))
        .param("now", time.instant());
  }

  private static ActOutcome<SavedView> doubled() {
    return ActOutcome.refused("ten", "officers.view-name-double");
  }

  private ActOutcome<SavedView> ended(
      UUID id, boolean before, ViewWish wish, ActingOfficer reader) {
    SavedView view = one(id, reader).orElseThrow();
    if (view.opens() != wish.opens()) {
      open(view, wish.opens(), reader);
    }
    note(id, before, wish.shared(), wish.list(), reader);
    return ActOutcome.done(view);
  }

  /** What others see changes; the words of a filter may name somebody and stay out. */
  private void note(UUID id, boolean before, boolean after, String list, ActingOfficer reader) {
    if (before || after) {
      String verb = after ? "officers.view-shared" : "officers.view-withdrawn";
      journal.append(Act.of(reader.actor(), verb, "view", id).with(Map.of("list", list)));
    }
  }
}
