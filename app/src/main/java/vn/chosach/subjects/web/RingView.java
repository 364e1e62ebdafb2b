package vn.chosach.subjects.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.subjects.web.SubjectView.Ref;
import vn.chosach.ui.Tone;

/** What the pages of rings, watches and sheets show. */
public interface RingView {

  /**
   * A ring.
   *
   * @param namedIn how many records name something of it, also those that are not told
   */
  record RingPageView(
      String title,
      String watch,
      String picture,
      List<KindRef> members,
      List<SharedLine> shared,
      List<EstimateRow> estimates,
      List<String> remarks,
      List<BridgeLine> bridges,
      List<Ref> files,
      List<NamedLine> named,
      int namedIn) {}

  /** Somebody with its kind. */
  record KindRef(String kind, Ref of, String remark) {}

  /** Something shared. */
  record SharedLine(String kind, Ref what, List<Ref> who) {}

  /** A record that names something of a ring. */
  record NamedLine(String kind, Ref record, List<String> by, List<Ref> who) {}

  /** Something shared with another ring. */
  record BridgeLine(Ref member, String what, Ref other) {}

  /** An estimate in the table. */
  record EstimateRow(String rank, Ref who, String score, List<String> reasons, String role) {}

  /**
   * A watch.
   *
   * @param seen address of the form that notes its hits; {@code null} where none is fresh
   * @param end address of the form that ends it; {@code null} once it is over
   */
  record WatchPageView(
      String value,
      String kind,
      Tone tone,
      String state,
      String ground,
      String until,
      List<HitRow> hits,
      @Nullable String about,
      @Nullable String seen,
      @Nullable String end) {}

  /** A hit in the table. */
  record HitRow(String kind, Ref record, String byWhat, String when, boolean fresh) {}

  /**
   * A sheet.
   *
   * @param body its words; empty where the reader does not see them here
   * @param receipt address of the form of receipt; {@code null} where it cannot be read
   */
  record SheetPageView(
      RowPage row,
      List<SheetFact> facts,
      List<String> body,
      @Nullable String receipt,
      @Nullable String subject,
      List<ReadingRow> readings) {}

  /** A fact of a sheet. */
  record SheetFact(String name, String value) {}

  /** A reading in the table. */
  record ReadingRow(String who, String when, String task) {}
}
