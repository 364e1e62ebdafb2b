package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.chosach.screening.Listing;

/**
 * CSV after RFC 4180, forgiving: comma, semicolon or tab, line breaks inside quotes, a stray quote
 * inside a field. A row that does not come out with as many cells as the header although it spans
 * several lines has a broken quote: its first line is refused and reading goes on at the next line.
 */
final class CsvRows {

  /** Longest row that is kept in memory, in UTF-16 units. */
  static final int ROW_LIMIT = 24_000_000;

  private final Map<String, String> told;
  private final ListingSink sink;
  private final Consumer<String> remarks;
  private char[] window = new char[1 << 17];
  private int limit;
  private int at;
  private boolean ended;
  private boolean tooLong;
  private int moved;
  private char delimiter = ',';
  private boolean openQuote;
  private int firstLineEnd;
  private final List<String> cells = new ArrayList<>();

  CsvRows(Map<String, String> told, ListingSink sink, Consumer<String> remarks) {
    this.told = told;
    this.sink = sink;
    this.remarks = remarks;
  }

  void read(Reader reader) throws IOException, FileRefused {
    fill(reader, 0);
    if (limit > 0 && window[0] == '\uFEFF') {
      at = 1;
    }
    delimiter = guessDelimiter();
    if (!row(reader)) {
      throw new FileRefused("file.has-no-header", "no line");
    }
    String[] header = cells.toArray(new String[0]);
    sink.header(List.of(header));
    Columns columns = Columns.of(header, told);
    if (!columns.hasTitle()) {
      throw new FileRefused("file.has-no-title-column", Arrays.toString(header));
    }
    remarks.accept("columns " + columns);
    long number = 0;
    List<String> odd = new ArrayList<>();
    while (row(reader)) {
      number++;
      boolean manyLines = firstLineEnd >= 0;
      if (tooLong) {
        sink.refused(number, "row.is-too-long", "more than " + ROW_LIMIT + " characters");
      } else if (openQuote || manyLines && cells.size() != header.length) {
        sink.refused(number, "row.quote-is-broken", start(cells));
        if (firstLineEnd >= 0) {
          at = firstLineEnd;
        }
      } else if (cells.size() == 1 && cells.getFirst().isBlank()) {
        number--;
      } else if (cells.size() < Math.min(2, header.length)) {
        sink.refused(number, "row.has-too-few-cells", start(cells));
      } else {
        odd.clear();
        if (cells.size() != header.length) {
          odd.add("row.has-other-number-of-cells");
        }
        String[] row = cells.toArray(new String[0]);
        Listing listing = columns.listing(row, number, odd);
        if (listing.title().isEmpty()) {
          sink.refused(number, "row.title-is-missing", start(cells));
        } else {
          if (listing.title().indexOf('\uFFFD') >= 0) {
            odd.add("row.has-undecodable-bytes");
          }
          sink.listing(
              number,
              listing,
              columns.particulars(row),
              odd.isEmpty() ? List.of() : List.copyOf(odd));
        }
      }
    }
  }

  private static String start(List<String> cells) {
    String text = String.join(" | ", cells);
    return text.length() <= 80 ? text : text.substring(0, 80);
  }

  private char guessDelimiter() {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    for (int i = 0; i < limit && window[i] != '\n'; i++) {
      commas += window[i] == ',' ? 1 : 0;
      semicolons += window[i] == ';' ? 1 : 0;
      tabs += window[i] == '\t' ? 1 : 0;
    }
    if (tabs > commas && tabs >= semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }

  /** Moves the row in progress to the front and reads on; false at the end of the file. */
  private boolean fill(Reader reader, int rowStart) throws IOException {
    moved = 0;
    if (ended) {
      return false;
    }
    moved = rowStart;
    int kept = limit - rowStart;
    if (rowStart > 0) {
      System.arraycopy(window, rowStart, window, 0, kept);
    } else if (kept == window.length) {
      if (window.length >= ROW_LIMIT) {
        tooLong = true;
        kept = 0;
      } else {
        window = Arrays.copyOf(window, window.length * 2);
      }
    }
    limit = kept;
    int read = reader.read(window, kept, window.length - kept);
    if (read < 0) {
      ended = true;
      return false;
    }
    limit += read;
    return true;
  }

  private boolean row(Reader reader) throws IOException {
    cells.clear();
    openQuote = false;
    tooLong = false;
    firstLineEnd = -1;
    if (window.length > 1 << 20 && limit - at < 1 << 16) {
      char[] small = new char[1 << 17];
      System.arraycopy(window, at, small, 0, limit - at);
      limit -= at;
      at = 0;
      window = small;
    }
    int rowStart = at;
    int i = at;
    int cellStart = at;
    boolean quoted = false;
    boolean wasQuoted = false;
    boolean doubled = false;
    while (true) {
      if (i == limit) {
        boolean more = fill(reader, rowStart);
        if (tooLong) {
          return skipLine(reader);
        }
        i -= moved;
        cellStart -= moved;
        firstLineEnd -= firstLineEnd >= 0 ? moved : 0;
        rowStart -= moved;
        at = rowStart;
        if (!more) {
          break;
        }
        if (i == limit) {
          continue;
        }
      }
      char c = window[i];
      if (quoted) {
        if (c == '"') {
          if (i + 1 == limit) {
            fill(reader, rowStart);
            if (tooLong) {
              return skipLine(reader);
            }
            i -= moved;
            cellStart -= moved;
            firstLineEnd -= firstLineEnd >= 0 ? moved : 0;
            rowStart -= moved;
            at = rowStart;
          }
          char next = i + 1 < limit ? window[i + 1] : '\n';
          if (next == '"') {
            doubled = true;
            i += 2;
            continue;
          }
          if (firstLineEnd >= 0 && window[i - 1] == delimiter && next > ' ') {
            openQuote = true; // another cell's opening quote: the one before was never closed
          }
          if (next == delimiter || next == '\n' || next == '\r') {
            quoted = false;
            wasQuoted = true;
          }
        } else if (c == '\n' && firstLineEnd < 0) {
          firstLineEnd = i + 1;
        }
        i++;
      } else if (c == delimiter || c == '\n') {
        cells.add(cell(cellStart, i, wasQuoted, doubled));
        i++;
        cellStart = i;
        wasQuoted = false;
        doubled = false;
        if (c == '\n') {
          at = i;
          return true;
        }
      } else {
        if (c == '"' && i == cellStart) {
          quoted = true;
        }
        i++;
      }
    }
    if (i == rowStart) {
      return false;
    }
    openQuote |= quoted;
    cells.add(cell(cellStart, i, wasQuoted, doubled));
    at = i;
    return true;
  }

  private boolean skipLine(Reader reader) throws IOException {
    at = 0;
    while (true) {
      for (int i = 0; i < limit; i++) {
        if (window[i] == '\n') {
          at = i + 1;
          return true;
        }
      }
      int read = reader.read(window, 0, window.length);
      limit = Math.max(0, read);
      if (read < 0) {
        ended = true;
        at = 0;
        return true;
      }
    }
  }

  private String cell(int from, int to, boolean quoted, boolean doubled) {
    int start = from;
    int end = to;
    if (end > start && window[end - 1] == '\r') {
      end--;
    }
    if (quoted && end - start >= 2) {
      start++;
      end--;
    }
    String text = new String(window, start, Math.max(0, end - start));
    return doubled ? text.replace("\"\"", "\"") : text;
  }
}
