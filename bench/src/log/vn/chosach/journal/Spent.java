package vn.chosach.journal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this process and its database spent so far.
 *
 * @param program seconds of CPU of this process
 * @param database seconds of CPU of the server of the database and its children
 * @param wal bytes of write-ahead log
 * @param acts rows of the journal
 * @param signals rows of the inbox: how far what happens after the commit has come
 */
record Spent(double program, double database, long wal, long acts, long signals) {

  private static final double TICKS_A_SECOND = 100;
  private static final String ROWS =
      "SELECT coalesce(sum(n_tup_ins), 0) FROM pg_stat_all_tables WHERE relid = ?::regclass";

  static Spent now(JdbcClient jdbc) {
    return new Spent(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9,
        ProcessHandle.current().descendants().mapToLong(Spent::ticks).sum() / TICKS_A_SECOND,
        jdbc.sql("SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint").query(Long.class).single(),
        jdbc.sql(ROWS).param("journal.entry").query(Long.class).single(),
        jdbc.sql(ROWS).param("signals.signal").query(Long.class).single());
  }

  /** Of a process and of the children that it outlived (fields 14 to 17 of its stat). */
  private static long ticks(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Stream.of(fields).skip(11).limit(4).mapToLong(Long::parseLong).sum();
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Spent plus(Spent other) {
    return new Spent(
        program + other.program,
        database + other.database,
        wal + other.wal,
        acts + other.acts,
        signals + other.signals);
  }

  Spent minus(Spent before) {
    return new Spent(
        program - before.program,
        database - before.database,
        wal - before.wal,
        acts - before.acts,
        signals - before.signals);
  }
}
