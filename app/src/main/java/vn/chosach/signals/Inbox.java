package vn.chosach.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;

/**
 * A page of the inbox.
 *
 * @param rows in order
 * @param count how many answer the question, at most one more than {@code most}
 * @param most where counting stopped: {@link #MOST_COUNTED}; of a search that looked no further
 *     because the page was full, one less than it found, and {@link #MOST_FOUND} at most
 * @param previous key of the page before, {@code null} on the first
 * @param next key of the page after, {@code null} on the last
 * @param withPolice how many reports of crimes the police alone sift, for whoever follows all
 *     inboxes and does not read them
 */
public record Inbox(
    List<InboxRow> rows,
    int count,
    int most,
    @Nullable String previous,
    @Nullable String next,
    int withPolice) {

  /** Counting stops here; a page then says "more than". */
  public static final int MOST_COUNTED = 500;

  /** Where a search stops to count: who gets more asks more closely. */
  public static final int MOST_FOUND = 100;

  public Inbox {
    rows = List.copyOf(rows);
  }

  Inbox beside(int police) {
    return new Inbox(rows, count, most, previous, next, police);
  }

  public boolean moreThanCounted() {
    return count > most;
  }

  /**
   * One line.
   *
   * @param signal what it is
   * @param title beginning of what was told
   * @param fresh whether the officer has not seen its news
   */
  public record InboxRow(Signal signal, String title, boolean fresh) {}

  /** Whose signals. */
  public enum InboxTab {
    ALL,
    MINE
  }

  /** Which part of the inbox. */
  public enum View {
    /** To be sifted now, the most pressing first. */
    OPEN,
    /** Asleep. */
    SNOOZED,
    /** Decided, the newest first. */
    CLOSED,
    /** Everything, the newest first. */
    ANY;

    boolean open() {
      return this == OPEN || this == SNOOZED;
    }
  }

  /**
   * What is asked for.
   *
   * @param tab whose
   * @param view which part
   * @param channel only those that came so
   * @param goods only those of a goods group that the reporter chose
   * @param procedure only those proposed to fall under it
   * @param words words, identifiers or a number, in any spelling; empty for all
   * @param from key of a page, as {@link #next} or {@link #previous} gave it; {@code null} for the
   *     first page
   * @param size rows of a page, 1 to 100
   */
  public record InboxQuestion(
      InboxTab tab,
      View view,
      @Nullable Channel channel,
      @Nullable String goods,
      @Nullable Procedure procedure,
      String words,
      @Nullable String from,
      int size) {

    public static InboxQuestion open(InboxTab tab, int size) {
      return new InboxQuestion(tab, View.OPEN, null, null, null, "", null, size);
    }
  }

  /**
   * What the desk has to do.
   *
   * @param open to be sifted, at most {@link #MOST_COUNTED} and one
   * @param mine of those, held by the officer
   * @param unseen news since the officer last looked
   */
  public record InboxTally(int open, int mine, int unseen) {

    /** A counter in words: {@code 17}, or {@code 500+} where counting stopped. */
    public static String shown(int count) {
      return count > MOST_COUNTED ? MOST_COUNTED + "+" : String.valueOf(count);
    }
  }
}
