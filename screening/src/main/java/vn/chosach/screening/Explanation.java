package vn.chosach.screening;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.chosach.screening.batch.TerminalText;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.RuleField;

/**
 * Shows how one row of a file is judged: what was read, its folded words, the reasons with their
 * sum, and the rules whose words stand there but which one of their own statements held back.
 * Without what the file shows of the seller, as with {@code --stream}.
 */
final class Explanation {

  private final CompiledRules rules;
  private final PrintStream out;
  private boolean shown;

  Explanation(CompiledRules rules, PrintStream out) {
    this.rules = rules;
    this.out = out;
  }

  /**
   * Explains a row.
   *
   * @param row as reports number it: the first under the header is 1
   * @return whether the file has such a row
   * @throws FileRefused if the file cannot be read as a whole
   */
  boolean of(Path file, Map<String, String> told, long row) throws IOException, FileRefused {
    shown = false;
    ListingSink sink =
        new ListingSink() {
          @Override
          public void columns(String words) {
            say("columns " + words);
          }

          @Override
          public void listing(long number, Listing listing, List<String> odd) {
            if (number == row) {
              show(number, listing, odd);
            }
          }

          @Override
          public void refused(long number, String code, String detail) {
            if (number == row) {
              say("row %d was refused: %s: %s".formatted(number, code, detail));
              shown = true;
            }
          }
        };
    ListingFile.read(file, told, sink, remark -> {});
    return shown;
  }

  private void say(String line) {
    out.println(TerminalText.plain(line));
  }

  private void show(long number, Listing listing, List<String> odd) {
    shown = true;
    Screener screener = new Screener(rules);
    Screening screening = screener.screen(listing);
    String[] texts = {
      listing.title(), listing.description(), listing.brand(), listing.category(), listing.seller()
    };
    say("row " + number + (odd.isEmpty() ? "" : " " + odd));
    say("price: " + (listing.price() < 0 ? "none" : listing.price() + " d"));
    for (RuleField field : RuleField.values()) {
      String text = texts[field.ordinal()];
      if (!text.isEmpty()) {
        say(field.name().toLowerCase(Locale.ROOT) + ": " + text);
      }
    }
    say("folded: " + screener.folded());
    Map<String, String> held = new TreeMap<>();
    String seen = screener.explain(listing, (rule, why) -> held.put(rule.id(), why));
    say("taken as: " + seen);
    say("score %d, %s".formatted(screening.score(), screening.band()));
    for (Screening.Reason reason : screening.reasons()) {
      held.remove(reason.rule());
      say(
          "  %+4d %s v%d \"%s\" %s"
              .formatted(
                  reason.weight(),
                  reason.rule(),
                  reason.version(),
                  reason.text(),
                  reason.facts().isEmpty() ? reason.title() : reason.facts()));
    }
    held.forEach((rule, why) -> say("     - %s: held back by %s".formatted(rule, why)));
  }
}
