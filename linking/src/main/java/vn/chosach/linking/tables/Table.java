package vn.chosach.linking.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.RowFile;

/** The rows of one file, kept by column. Rows that were left out keep their number. */
public final class Table {

  /** Longer cells are cut; what follows hardly tells two subjects apart. */
  static final int LONGEST_CELL = 10_000;

  private static final int NAMED = 5;

  /** What people and programs write into a cell that says nothing. */
  private static final Set<String> NOTHING =
      Set.of("null", "none", "nan", "n/a", "na", "-", "--", "?", "\\n", "không có", "không rõ");

  private final Map<String, RawColumn> columns = new LinkedHashMap<>();
  private int[] rowNumbers = new int[1024];
  private int rows;
  private long refused;
  private long ragged;
  private long cut;
  private final StringBuilder raggedRows = new StringBuilder();

  private Table() {}

  /**
   * Reads a file whole.
   *
   * @param remarks what was odd, for a person
   * @throws FileRefused if the file as a whole cannot be read
   */
  public static Table of(Path file, Consumer<String> remarks) throws IOException, FileRefused {
    Table table = new Table();
    RowFile.read(file, table.new Rows(remarks), remarks);
    if (table.rows == 0) {
      throw new FileRefused("file.has-no-rows", "no row below the header");
    }
    if (table.ragged > 0) {
      remarks.accept(
          table.ragged
              + " rows have another number of cells than the header: rows"
              + table.raggedRows
              + (table.ragged > NAMED ? " …" : ""));
    }
    if (table.cut > 0) {
      remarks.accept(
          table.cut + " cells are longer than " + LONGEST_CELL + " characters and were cut");
    }
    table.columns.values().forEach(RawColumn::close);
    return table;
  }

  /**
   * Rows that a program has in hand; those of another length are read as far as they go.
   *
   * @param names of the columns, each once
   */
  public static Table of(List<String> names, List<List<String>> rows) {
    Table table = new Table();
    Rows into = table.new Rows(remark -> {});
    long number = 0;
    for (List<String> row : rows) {
      into.row(++number, names, row);
    }
    table.columns.values().forEach(RawColumn::close);
    return table;
  }

  public List<RawColumn> columns() {
    return List.copyOf(columns.values());
  }

  public int rows() {
    return rows;
  }

  /** 1-based data row in the file. */
  public int rowNumber(int row) {
    return rowNumbers[row];
  }

  /** How many rows could not be read. */
  public long refused() {
    return refused;
  }

  private static String plain(String cell) {
    String text = cell.indexOf('\0') >= 0 ? cell.replace('\0', ' ') : cell;
    text = text.strip();
    return text.length() <= 8 && NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
  }

  private final class Rows implements RowFile.Sink {

    private final Consumer<String> remarks;
    private List<String> names = List.of();
    private List<RawColumn> places = List.of();
    private boolean headless;

    Rows(Consumer<String> remarks) {
      this.remarks = remarks;
    }

    @Override
    public void row(long number, List<String> given, List<String> cells) {
      if (given != names) {
        headless = rows == 0 && isData(given);
        names = given;
        places = places(headless ? Collections.nCopies(given.size(), "") : given);
        if (headless) {
          remarks.accept(
              "the first line has numbers or addresses of mail: read as a row, not as names");
          take(1, given);
        }
      }
      take(headless ? number + 1 : number, cells);
    }

    /** Names of columns have no long numbers and no addresses of mail in them. */
    private static boolean isData(List<String> first) {
      return first.stream()
          .anyMatch(cell -> cell.matches("(?:.*\\d){5}.*") || cell.matches("\\S+@\\S+\\.\\S+"));
    }

    private void take(long number, List<String> cells) {
      if (cells.size() != places.size()) {
        if (ragged++ < NAMED) {
          raggedRows.append(' ').append(number);
        }
      }
      if (rows == rowNumbers.length) {
        rowNumbers = Arrays.copyOf(rowNumbers, rows * 2);
      }
      rowNumbers[rows] = Math.toIntExact(number);
      for (int i = 0; i < cells.size() && i < places.size(); i++) {
        String cell = plain(cells.get(i));
        if (cell.length() > LONGEST_CELL) {
          cell = cell.substring(0, LONGEST_CELL);
          cut++;
        }
        places.get(i).put(rows, cell);
      }
      rows++;
    }

    private List<RawColumn> places(List<String> given) {
      List<RawColumn> found = new ArrayList<>();
      for (String name : given) {
        String free = name.isEmpty() ? "column " + (found.size() + 1) : name;
        while (found.contains(columns.get(free))) {
          free += "'";
        }
        found.add(columns.computeIfAbsent(free, RawColumn::new));
      }
      return found;
    }

    @Override
    public void refused(long number, String code, String detail) {
      if (refused++ < NAMED) {
        remarks.accept("row " + (headless ? number + 1 : number) + ": " + code + ": " + detail);
      }
    }
  }
}
