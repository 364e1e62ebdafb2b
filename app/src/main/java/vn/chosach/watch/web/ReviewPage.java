package vn.chosach.watch.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/**
 * The queue with one flagged listing beside it.
 *
 * @param chosen whether one was asked for by its address
 * @param shortcuts whether keys act
 */
public record ReviewPage(
    ReviewFilter filter,
    List<Lane> lanes,
    List<ReviewRow> rows,
    int count,
    List<Choice> platforms,
    @Nullable Pager pager,
    boolean chosen,
    boolean shortcuts,
    @Nullable ReviewItem item) {

  /** A tab of the queue. */
  public record Lane(String label, long count, String href, boolean current) {}

  /** One row of the list. */
  public record ReviewRow(
      UUID id, String title, String facts, Chip chip, boolean current, int version) {}

  /** A state with shape, word and colour. */
  public record Chip(Tone tone, String text) {}

  /** The flagged listing that is read. */
  public record ReviewItem(
      UUID id,
      String number,
      String title,
      Chip score,
      String facts,
      @Nullable String url,
      List<Piece> titlePieces,
      List<Piece> description,
      List<Reason> reasons,
      int total,
      @Nullable Chart chart,
      List<Fact> seller,
      @Nullable Private person,
      List<ReviewRow> others,
      List<Like> group,
      int groupSize,
      @Nullable String wholeGroup,
      List<Trace> removals,
      List<Like> contacts,
      List<String> history,
      List<ReviewPageLine> verdicts,
      Deciding deciding) {}

  /**
   * The seller is a private person.
   *
   * @param hidden whether name, address and numbers are covered for the viewer
   * @param reasons for which they are opened
   * @param openings who opened them, the newest first
   */
  public record Private(boolean hidden, List<Choice> reasons, List<ReviewPageLine> openings) {}

  /** That it was gone, and came back; {@code tone} says how bad it is. */
  public record Trace(Tone tone, String words, @Nullable String href, String number) {}

  /** A piece of text; {@code numbers} name the reasons whose words it is, empty for none. */
  public record Piece(String text, String numbers) {}

  /**
   * One reason; {@code number} is empty when no words gave it, {@code href} is {@code null} when it
   * is no rule.
   */
  public record Reason(
      String number,
      String title,
      String rule,
      @Nullable String href,
      String facts,
      String law,
      int weight) {}

  /** A listing that is alike. */
  public record Like(ReviewRow row, String by, @Nullable String href) {}

  /** One verdict of the history. */
  public record ReviewPageLine(String when, String what, String who, @Nullable String words) {}

  /**
   * What can be decided.
   *
   * @param version that the page shows
   * @param state as it stands, in words
   * @param choices keep, drop, merge with their reasons; empty when nothing can be decided
   * @param leaders what it can be merged into
   * @param mayCase whether a case may come of it
   * @param undo whether the viewer may take the last verdict back
   * @param next address of the one that follows
   * @param error what was wrong with the last attempt
   */
  public record Deciding(
      int version,
      String state,
      List<Verdict> choices,
      List<Choice> leaders,
      boolean mayCase,
      boolean undo,
      String next,
      Unsent unsent) {}

  /**
   * A form that was refused, with what was typed into it; empty where none was.
   *
   * @param why what is wrong
   * @param act last part of the address of the form
   * @param words why it was decided so, as it was typed
   * @param into number of the listing into which it was to be merged, as it was typed
   */
  public record Unsent(String why, String act, String words, String into) {

    static final Unsent NONE = new Unsent("", "", "", "");

    /** Whether it is this form. */
    public boolean at(String form) {
      return act.equals(form);
    }

    /** What was typed into the field of words of this form. */
    public String words(String form) {
      return at(form) ? words : "";
    }
  }

  /** One verdict with its reasons, in the order of the keys. */
  public record Verdict(String act, String key, String label, List<Choice> reasons) {}

  /**
   * The price against what such goods cost, drawn in a box of 344 by 150.
   *
   * @param dots stored offers
   * @param ownLabel where the words over the own price begin
   * @param medianLabel where the words over the median begin
   * @param rows the same in words, for the table
   * @param flags where the price stands among others, and whether it is a sale
   */
  public record Chart(
      String what,
      String description,
      List<Dot> dots,
      @Nullable Mark own,
      int ownLabel,
      Mark median,
      int medianLabel,
      @Nullable Mark low,
      List<Mark> ticks,
      @Nullable String gap,
      List<Fact> rows,
      List<String> flags) {}

  /** Middle of a dot. */
  public record Dot(int x, int y) {}

  /** A place on the axis with its figure. */
  public record Mark(int x, String text) {}
}
