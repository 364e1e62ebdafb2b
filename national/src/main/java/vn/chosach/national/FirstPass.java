package vn.chosach.national;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.chosach.national.InFiles.InFile;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.batch.Suspects;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.listings.Columns;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.screening.listings.Particulars;

/**
 * The first pass over the rows of one task: each is judged by itself, and what gives any reason is
 * staged. Rows are read as the staged ones are asked for, so that a task needs no more room for a
 * longer file.
 */
abstract class FirstPass implements ListingSink, Iterator<Row> {

  private final Screener screener;
  private final Map<String, String> told;
  private final ArrayDeque<Row> staged = new ArrayDeque<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private @Nullable InFile file;
  private String missing = "";
  private long read;
  private boolean ended;

  FirstPass(RuleTexts rules, Map<String, String> told) {
    screener = new Screener(rules.compiled());
    this.told = told;
  }

  /**
   * Reads on.
   *
   * @return whether there may be more
   */
  abstract boolean step();

  /** The rows that follow are of this file. */
  void begin(InFile next) {
    file = next;
    missing = "";
  }

  InFile file() {
    if (file == null) {
      throw new IllegalStateException("no file was begun");
    }
    return file;
  }

  /** What was told of columns that the file does not have; empty if nothing was. */
  String missing() {
    return missing;
  }

  /** The file could not be read, or not to its end; rows before the fault are kept. */
  void unread(String code, String detail) {
    staged.add(StagedRows.refused(file(), 0, StagedRows.UNREAD, code, detail));
  }

  @Override
  public boolean hasNext() {
    while (staged.isEmpty() && !ended) {
      if (!step()) {
        ended = true;
        staged.add(StagedRows.count(StagedRows.READ, read));
        counts.forEach((code, number) -> staged.add(StagedRows.count(code, number)));
      }
    }
    return !staged.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return staged.remove();
  }

  @Override
  public void header(List<String> names) {
    List<String> absent = Columns.missing(names, told);
    missing = absent.isEmpty() ? "" : absent + "; the file has " + names;
  }

  @Override
  public void listing(long row, Listing listing, List<String> remarks) {
    listing(row, listing, Particulars.NONE, remarks);
  }

  @Override
  public void listing(long row, Listing listing, Particulars beside, List<String> remarks) {
    read++;
    remarks.forEach(code -> counts.merge(code, 1L, Long::sum));
    Listing kept = listing.cutTo(FoldedText.FIELD_LIMIT);
    if (kept != listing) {
      counts.merge("row.text-is-cut", 1L, Long::sum);
    }
    int score = screener.score(kept);
    if (score > 0) {
      staged.add(StagedRows.kept(file(), row, kept, beside, score, Suspects.counts(kept, score)));
    }
  }

  @Override
  public void refused(long row, String code, String detail) {
    read++;
    staged.add(StagedRows.refused(file(), row, StagedRows.REFUSED, code, detail));
  }
}
