package vn.chosach.screening.batch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screening;

/** One CSV row a hit (RFC 4180, byte order mark for spreadsheets). */
public final class CsvReport implements BatchReport {

  private static final Pattern FORMULA =
      Pattern.compile("((?:^|[;\t\r\n])[\\s\\x00\"]*)([=+\\-@＝＋－＠])");

  private final PrintStream out;

  public CsvReport(PrintStream out) {
    this.out = out;
    out.print("\uFEFFfile,row,id,title,price,seller,score,band,rules,matches\r\n");
  }

  @Override
  public void hit(String file, long row, Listing listing, Screening screening) {
    out.print(
        String.join(
                ",",
                cell(file),
                Long.toString(row),
                cell(listing.id()),
                cell(listing.title()),
                listing.price() < 0 ? "" : Long.toString(listing.price()),
                cell(listing.seller()),
                Integer.toString(screening.score()),
                screening.band().name().toLowerCase(Locale.ROOT),
                cell(
                    screening.reasons().stream()
                        .map(r -> r.rule() + ":" + r.weight())
                        .collect(Collectors.joining(" "))),
                cell(
                    screening.reasons().stream()
                        .map(Screening.Reason::text)
                        .collect(Collectors.joining(" | "))))
            + "\r\n");
  }

  @Override
  public void end(Totals totals) {
    out.flush();
  }

  /**
   * A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it; also
   * behind a semicolon, tab or line break, where a spreadsheet of another language lets a cell
   * begin.
   */
  private static String cell(String text) {
    String safe = FORMULA.matcher(text).replaceAll("$1'$2");
    return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
