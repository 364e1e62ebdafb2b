package vn.chosach.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How the embedded server is set up: durable, on the loopback address only, and with memory in
 * proportion to the machine.
 */
final class ServerSettings {

  private static final long MEBIBYTE = 1 << 20;

  /** What PostgreSQL may hold of a machine that it shares with the program and its users. */
  private static final int SHARE = 16;

  private static final long LEAST = 256;
  private static final long MOST = 2_048;

  private ServerSettings() {}

  /**
   * As the words that follow {@code -c} on the command line. What was written since the last
   * checkpoint is read again after a kill before anybody is served: with a gigabyte at most, and
   * five minutes, a restart takes a third of what it took with three. More pages go into the log
   * whole for it.
   */
  static List<String> onThisMachine() {
    return List.of(
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "max_connections=60",
        "shared_buffers=" + buffers(memory()) + "MB",
        "checkpoint_timeout=5min",
        "max_wal_size=1GB",
        "timezone=UTC",
        "log_timezone=UTC");
  }

  /** Mebibytes of buffers for so many bytes of memory: {@value #LEAST} to {@value #MOST}. */
  static long buffers(long memory) {
    return Math.clamp(memory / SHARE / MEBIBYTE, LEAST, MOST);
  }

  /** Of the machine, or of the container that the program runs in. */
  private static long memory() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getTotalMemorySize();
  }
}
