package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts text into rows of cells after RFC 4180, forgiving a stray quote inside a field. When the
 * quotes of a row do not come out, reading goes on at its second line, so that one bad quote costs
 * one line.
 *
 * <p>Reading again costs time: when more has been read again than the file holds so far, and {@link
 * #PATIENCE} characters, a quoted cell must end on its own line.
 */
final class CsvScanner {

  /** Longest row that is kept in memory, in UTF-16 units. */
  static final int ROW_LIMIT = 24_000_000;

  private static final long PATIENCE = 8L * ROW_LIMIT;
  private static final int ROOM = 1 << 17;

  private final Reader reader;
  private char[] window = new char[ROOM];
  private int limit;
  private int at;
  private int rowAt;
  private boolean ended;
  private boolean full;
  private int moved;
  private char delimiter = ',';
  private boolean macLines;
  private long read;
  private long readAgain;
  private final CsvCells cells = new CsvCells();

  /** The row was longer than {@link #ROW_LIMIT} and has been skipped. */
  boolean tooLong;

  /** The quotes of the row do not come out; the next row begins at its second line. */
  boolean broken;

  /** The row spans several lines: where the second begins, else -1. */
  private int firstLineEnd;

  private boolean strayQuote;

  CsvScanner(Reader reader) {
    this.reader = reader;
  }

  /** Finds out how rows and cells are parted; what stands before the first row is skipped. */
  void begin() throws IOException {
    fill(0);
    macLines = CsvLine.areParted(window, limit, '\r') && !CsvLine.areParted(window, limit, '\n');
    breakLines(0);
    at = limit > 0 && window[0] == '\uFEFF' ? 1 : 0;
    skipBlanks();
    String told = new String(window, at, Math.min(6, limit - at));
    if (told.matches("(?i)sep=[,;\t|][\r\n]")) {
      at += 5;
      skipBlanks();
      delimiter = told.charAt(4);
    } else {
      delimiter = CsvLine.delimiter(window, at, limit);
    }
  }

  private void skipBlanks() {
    while (at < limit && (window[at] == '\n' || window[at] == '\r')) {
      at++;
    }
  }

  /**
   * The cells of the row that was read last, unless it is too long or broken; gone with the next.
   */
  List<String> cells() {
    return cells;
  }

  /** How the first line of the row that was read last begins. */
  String start() {
    return tooLong
        ? ""
        : new String(window, rowAt, Math.min(80, limit - rowAt)).lines().findFirst().orElse("");
  }

  /** Whether so much has been read again that a quoted cell must end on its line. */
  boolean isOutOfPatience() {
    return readAgain > PATIENCE + read;
  }

  /**
   * Reads a row.
   *
   * @param width how many cells a row should have, 0 if that is not known yet
   * @return false at the end
   */
  boolean next(int width) throws IOException {
    boolean any = row();
    cells.standsIn(window, rowAt);
    if (!any) {
      return false;
    }
    boolean manyLines = firstLineEnd >= 0;
    if (tooLong || width == 0) {
      return true;
    }
    if (strayQuote && (manyLines || cells.size() != width)) {
      int end = manyLines ? firstLineEnd : at;
      List<String> alone = CsvLine.cells(window, rowAt, end, delimiter);
      if (alone.size() == width) {
        cells.take(alone);
        broken = false;
        at = end;
        return true;
      }
    }
    if (broken || manyLines && cells.size() != width) {
      broken = true;
      if (manyLines) {
        readAgain += Math.max(0, at - firstLineEnd);
        at = firstLineEnd;
      }
    }
    return true;
  }

  private void breakLines(int from) {
    for (int i = from; macLines && i < limit; i++) {
      window[i] = window[i] == '\r' ? '\n' : window[i];
    }
  }

  /**
   * Moves the row in progress to the front and reads on.
   *
   * @return false at the end of the file, and when the row fills all the room there is
   */
  private boolean fill(int rowStart) throws IOException {
    moved = 0;
    if (ended || full) {
      return false;
    }
    int kept = limit - rowStart;
    if (rowStart == 0 && kept == window.length) {
      if (window.length >= ROW_LIMIT) {
        full = true;
        return false;
      }
      window = Arrays.copyOf(window, window.length * 2);
    }
    moved = rowStart;
    System.arraycopy(window, rowStart, window, 0, kept);
    limit = kept;
    int more = reader.read(window, kept, window.length - kept);
    if (more < 0) {
      ended = true;
      return false;
    }
    read += more;
    limit += more;
    breakLines(kept);
    return true;
  }

  private boolean row() throws IOException {
    cells.begin();
    broken = false;
    tooLong = false;
    full = false;
    strayQuote = false;
    firstLineEnd = -1;
    shrink();
    int i = at;
    int cellStart = at;
    rowAt = at;
    boolean quoted = false;
    boolean wasQuoted = false;
    boolean doubled = false;
    while (true) {
      if (i == limit || quoted && i + 1 == limit && window[i] == '"') {
        boolean more = fill(rowAt);
        i -= moved;
        cellStart -= moved;
        firstLineEnd -= firstLineEnd >= 0 ? moved : 0;
        rowAt -= moved;
        if (full) {
          break;
        }
        if (more) {
          continue;
        }
        if (i == limit) {
          break;
        }
      }
      char c = window[i];
      if (quoted) {
        if (c == '"') {
          char next = i + 1 < limit ? window[i + 1] : '\n';
          if (next == '"') {
            doubled = true;
            i += 2;
            continue;
          }
          if (firstLineEnd >= 0
              && (window[i - 1] == delimiter || window[i - 1] == '\n')
              && next > ' '
              && next != delimiter) {
            broken = true; // another cell's opening quote: the one before was never closed
            break;
          }
          if (next == delimiter || next == '\n' || next == '\r') {
            quoted = false;
            wasQuoted = true;
          } else {
            strayQuote |= firstLineEnd < 0;
          }
        } else if (c == '\n' && firstLineEnd < 0) {
          firstLineEnd = i + 1;
          if (isOutOfPatience()) {
            broken = true;
            break;
          }
        }
        i = quoted ? until(i + 1, '"') : i + 1;
      } else if (c == delimiter || c == '\n') {
        cells.cell(cellStart - rowAt, i - rowAt, wasQuoted, doubled);
        i++;
        cellStart = i;
        wasQuoted = false;
        doubled = false;
        if (c == '\n') {
          at = i;
          return true;
        }
      } else {
        quoted = c == '"' && i == cellStart;
        i = quoted ? i + 1 : until(i + 1, delimiter);
      }
    }
    if (full && firstLineEnd < 0) {
      return skipLine();
    }
    if (i == rowAt) {
      return false;
    }
    broken |= quoted || full;
    int past = broken ? cellStart : i;
    cells.cell(cellStart - rowAt, past - rowAt, wasQuoted, doubled);
    at = i;
    return true;
  }

  /** Where a sign or the end of the line stands next. */
  private int until(int from, char sign) {
    final char[] text = window;
    final int end = limit;
    int i = from;
    while (i < end && text[i] != sign && text[i] != '\n') {
      i++;
    }
    return i;
  }

  private void shrink() {
    if (window.length > 1 << 20 && limit - at < 1 << 16) {
      char[] small = new char[ROOM];
      System.arraycopy(window, at, small, 0, limit - at);
      limit -= at;
      at = 0;
      window = small;
    }
  }

  private boolean skipLine() throws IOException {
    tooLong = true;
    while (true) {
      int more = reader.read(window, 0, window.length);
      limit = Math.max(0, more);
      at = 0;
      if (more < 0) {
        ended = true;
        return true;
      }
      breakLines(0);
      for (int i = 0; i < limit; i++) {
        if (window[i] == '\n') {
          at = i + 1;
          return true;
        }
      }
    }
  }
}
