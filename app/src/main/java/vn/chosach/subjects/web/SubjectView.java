package vn.chosach.subjects.web;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the pages of subjects show. */
public interface SubjectView {

  /**
   * The list.
   *
   * @param words what was looked for
   * @param with identifier of the subject that another is looked for to compare; empty for none
   * @param waiting how many pairs are to be judged
   */
  record SubjectList(
      List<SubjectRow> rows,
      int count,
      String words,
      String with,
      int waiting,
      @Nullable Pager pager) {}

  /** A subject in one line. */
  record SubjectRow(String href, String name, String kind, List<Ref> cases) {}

  /** Something with an address. */
  record Ref(String href, String label) {}

  /**
   * One subject.
   *
   * @param picture address of its diagram
   * @param compare address where another is looked for
   */
  record SubjectPage(
      String id,
      String name,
      String kind,
      String picture,
      String compare,
      String role,
      List<MemberLine> members,
      List<SharedRow> shares,
      List<RoleRow> roles,
      List<LinkRow> judgements,
      List<Ref> proposals) {}

  /** A subject of a case that is the same. */
  record MemberLine(String name, String kind, String note, Ref file) {}

  /**
   * A number or place that it states.
   *
   * @param others who else states it
   * @param hub that so many state it that it says nothing; empty otherwise
   * @param seen when it was stated; empty where nobody knows
   */
  record SharedRow(
      String kind,
      String label,
      String href,
      List<Ref> others,
      String hub,
      SortedSet<Instant> seen) {}

  /**
   * A role.
   *
   * @param retract address that takes it back; empty when it is over
   */
  record RoleRow(
      String what,
      String target,
      String confidence,
      String source,
      String words,
      Ref file,
      String author,
      String until,
      Tone tone,
      String state,
      String retract) {}

  /**
   * A judgement.
   *
   * @param bridge that it alone holds the subject together; empty otherwise
   */
  record LinkRow(
      String href,
      String number,
      String what,
      String other,
      String author,
      Tone tone,
      String state,
      String bridge) {}

  /** What is to be judged. */
  record QueuePage(
      List<PairRow> waiting,
      List<PairRow> proposals,
      List<Ref> alike,
      int count,
      @Nullable Pager pager) {}

  /** A pair in one line. */
  record PairRow(String href, String left, String right, String about, String score) {}

  /**
   * A pair side by side.
   *
   * @param score what the engine says in one line; empty where it says nothing
   * @param wall that a "not the same" stands between them; empty otherwise
   * @param previous address of the pair before it in the queue; {@code null} for none
   */
  record PairPage(
      String left,
      String right,
      List<Side> sides,
      String score,
      List<String> reasons,
      List<String> shared,
      String wall,
      List<String> preview,
      String waits,
      List<StepLine> steps,
      @Nullable String previous,
      @Nullable String next) {}

  /** One side of a pair. */
  record Side(Ref of, String kind, List<MemberLine> members) {}

  /**
   * A diagram.
   *
   * @param closing addresses of the same with one opening less, the last one first
   * @param hidden names and values that a form beside it sends along
   * @param export address of the drawing alone
   * @param keeping address of the form that keeps it
   * @param kept {@code null} where it is not kept
   */
  record PicturePage(
      String title,
      Drawing drawing,
      List<NodeRow> nodes,
      List<EdgeRow> edges,
      List<Ref> more,
      List<Ref> closing,
      List<String> hubs,
      String full,
      String way,
      List<Ref> hidden,
      String to,
      String since,
      String until,
      List<Ref> months,
      String export,
      String keeping,
      @Nullable KeptLine kept,
      FormView note) {}

  /** Whose a kept diagram is; {@code drop} is {@code null} for others than its author. */
  record KeptLine(String id, String words, @Nullable String drop) {}

  /** The drawing. */
  record Drawing(
      String title, int width, int high, List<String> notes, List<Shape> shapes, List<Line> lines) {

    /** With the notes below what is drawn. */
    public int height() {
      return high + notes.size() * 18;
    }
  }

  /** A node as it is drawn; {@code form} is {@code who}, {@code file} or {@code number}. */
  record Shape(String form, int x, int y, String label, String kind, String href, boolean marked) {}

  /** An edge as it is drawn. */
  record Line(int x1, int y1, int x2, int y2, String label, boolean role, boolean marked) {

    public int middleX() {
      return (x1 + x2) / 2;
    }

    public int middleY() {
      return (y1 + y2) / 2 - 4;
    }
  }

  /** A node in the table. */
  record NodeRow(String kind, Ref of, String center, Ref pin, String note) {}

  /** An edge in the table. */
  record EdgeRow(String from, String what, String to, String source) {}
}
