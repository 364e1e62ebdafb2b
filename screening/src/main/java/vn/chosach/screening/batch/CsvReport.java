package vn.chosach.screening.batch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screening;

/** One CSV row a hit (RFC 4180, byte order mark for spreadsheets). */
public final class CsvReport implements BatchReport {

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

  /** A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
