package vn.chosach.reports.keeping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.figures.Col;

/** What a person does with a report. */
public sealed interface ReportAct {

  default Event event() {
    return switch (this) {
      case ReportActStep one -> one.event();
      case Explain _ -> Event.EXPLAIN;
      case Write _ -> Event.WRITE;
      case Fill _ -> Event.FILL;
      case Adjust _ -> Event.ADJUST;
    };
  }

  /**
   * Freeze, sign, send, accept, return or correct.
   *
   * @param words reason; needed to return and to correct
   */
  record ReportActStep(Event event, String words) implements ReportAct {}

  /**
   * Somebody says why a figure that was handed in differs from the records.
   *
   * @param line line of the form
   * @param counted what the records gave on the page that was read; {@code null} for "not known"
   * @param words why
   */
  record Explain(String line, Col col, @Nullable Long counted, String words) implements ReportAct {}

  /** The text parts are written anew. */
  record Write(Map<ReportPart, String> words) implements ReportAct {
    public Write {
      words = Map.copyOf(words);
    }
  }

  /**
   * The lines of the form that nothing is recorded of are typed in; what is left out stays (R86).
   *
   * @param figures of the period, by line
   * @param source where they come from
   */
  record Fill(Map<String, Long> figures, String source) implements ReportAct {
    public Fill {
      figures = Map.copyOf(figures);
    }
  }

  /**
   * A cell is changed; it counts in the next edition.
   *
   * @param line line of the form
   * @param becomes new value; {@code null} for "not known"
   * @param reason why
   */
  record Adjust(String line, Col col, @Nullable Long becomes, String reason) implements ReportAct {}
}
