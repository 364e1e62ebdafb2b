package vn.chosach.national;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chosach.linking.LinkOptions;
import vn.chosach.linking.LinkPlace;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.days.LinkageModel;
import vn.chosach.linking.days.RowBatch.BatchRow;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.evidence.RecordsReader;
import vn.chosach.linking.evidence.Schema;
import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.tables.RawColumn;
import vn.chosach.linking.tables.Table;
import vn.chosach.screening.listings.FileRefused;

/**
 * The rows of a day as its files have them.
 *
 * @param id name of the column by which a row is known again
 */
record DayFile(List<Table> tables, String id, Consumer<String> remarks, Counted counted) {

  /** How many rows were refused. */
  private static final class Counted {
    long refused;
  }

  /**
   * @throws FileRefused if a file cannot be read or has no column of that name; one without rows is
   *     a day on which nothing came
   */
  static DayFile of(List<Path> files, String id, Consumer<String> remarks)
      throws IOException, FileRefused {
    List<Table> tables = new ArrayList<>();
    Counted counted = new Counted();
    for (Path file : files) {
      try {
        Table table = Table.of(file, remark -> remarks.accept(file + ": " + remark));
        counted.refused += table.refused();
        tables.add(table);
      } catch (FileRefused e) {
        if (!e.code().equals("file.has-no-rows")) {
          throw new FileRefused(e.code(), file + ": " + e.getMessage());
        }
      }
    }
    for (Table table : tables) {
      if (table.columns().stream().noneMatch(column -> column.name().equals(id))) {
        throw new FileRefused("file.has-no-such-column", "--id " + id);
      }
    }
    return new DayFile(tables, id, remarks, counted);
  }

  long refused() {
    return counted.refused;
  }

  /**
   * Their rows; one without an id, or with one that a row before it has, is refused.
   *
   * @param columns in the order in which cells are wanted
   */
  List<BatchRow> rows(List<String> columns) {
    return rows(
        columns,
        remark -> {
          counted.refused++;
          remarks.accept(remark);
        });
  }

  private List<BatchRow> rows(List<String> columns, Consumer<String> refused) {
    List<BatchRow> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table table : tables) {
      Map<String, RawColumn> named =
          table.columns().stream().collect(Collectors.toMap(RawColumn::name, Function.identity()));
      RawColumn unknown = new RawColumn("");
      for (int row = 0; row < table.rows(); row++) {
        String of = cell(named.getOrDefault(id, unknown), row);
        if (of.isEmpty() || !ids.add(of)) {
          refused.accept(
              "row "
                  + table.rowNumber(row)
                  + (of.isEmpty() ? ": row.has-no-id" : ": row.has-an-id-twice: " + of));
          continue;
        }
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
          cells.add(cell(named.getOrDefault(column, unknown), row));
        }
        rows.add(new BatchRow(of, List.copyOf(cells)));
      }
    }
    return rows;
  }

  private static String cell(RawColumn column, int row) {
    int code = column.code(row);
    return code < 0 ? "" : column.values().get(code);
  }

  /** What is learnt of them, on this machine. */
  LinkageModel learnt(List<String> maps, Consumer<String> progress)
      throws FileRefused, LinkOptions.WrongUse {
    List<String> names =
        tables.stream()
            .flatMap(table -> table.columns().stream())
            .map(RawColumn::name)
            .filter(name -> !name.equals(id))
            .distinct()
            .toList();
    Table all = Table.of(names, rows(names, remark -> {}).stream().map(BatchRow::cells).toList());
    List<String> told = new ArrayList<>();
    maps.forEach(map -> told.addAll(List.of("--map", map)));
    told.addAll(List.of("--", "rows"));
    LinkOptions options = LinkOptions.of(told.toArray(new String[0]));
    Map<String, ColumnKind> kinds = options.kinds();
    for (String name : kinds.keySet()) {
      if (!names.contains(name)) {
        throw new FileRefused("file.has-no-such-column", "--map " + name + "; there are " + names);
      }
    }
    Records records = RecordsReader.read(all, null, Schema.of(all, null, kinds));
    if (!records.canBeCompared()) {
      throw new FileRefused("rows.cannot-be-compared", "say what columns hold with --map");
    }
    Pairs pairs = LinkPlace.HERE.candidates(records, options);
    Linkage linkage = LinkPlace.HERE.compared(records, pairs, options, progress);
    linkage.decide(options.threshold());
    return LinkageModel.of(records, linkage);
  }
}
