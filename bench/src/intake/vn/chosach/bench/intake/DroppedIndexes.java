package vn.chosach.bench.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import vn.chosach.RecordJdbcClient;

/** Indexes that are dropped while much is loaded and made anew afterwards, some at a time. */
public record DroppedIndexes(DataSource owner, List<Index> indexes, int loaders) {

  /** An index and the statement that makes it. */
  public record Index(String name, String definition) {}

  /**
   * Drops them.
   *
   * @param which statement that finds name and definition of each
   * @param loaders how many connections work beside each other
   */
  public static DroppedIndexes of(DataSource owner, String which, int loaders) {
    var jdbc = RecordJdbcClient.on(owner);
    List<Index> found = jdbc.sql(which).query(Index.class).list();
    found.forEach(index -> jdbc.sql("DROP INDEX " + index.name()).update());
    return new DroppedIndexes(owner, found, loaders);
  }

  /** Makes them anew. */
  public void makeAgain(String memory) throws Exception {
    var works = new ArrayList<Callable<Void>>();
    indexes.forEach(index -> works.add(() -> made(index, memory)));
    together(works);
  }

  /** Does some works by the loaders; the first that fails is thrown. */
  public void together(List<Callable<Void>> works) throws Exception {
    try (var pool = Executors.newFixedThreadPool(loaders)) {
      for (var work : pool.invokeAll(works)) {
        work.get();
      }
    }
  }

  private Void made(Index index, String memory) throws SQLException {
    try (Connection connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SET maintenance_work_mem = '" + memory + "'");
      statement.execute(index.definition());
      statement.execute("RESET maintenance_work_mem");
    }
    return null;
  }
}
