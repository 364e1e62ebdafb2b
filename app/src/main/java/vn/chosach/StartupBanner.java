package vn.chosach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the person at the terminal where the program can be reached and how to stop it. The file
 * with the number of the process is written before the first page can be asked for, and stays until
 * the last one was answered, so that whoever sees a page can stop what serves it.
 */
@Component
@ConditionalOnBooleanProperty("chosach.announce")
class StartupBanner implements SmartLifecycle {

  private final Path pidFile;
  private final Environment environment;
  private volatile boolean written;

  StartupBanner(Settings settings, Environment environment) {
    this.pidFile = settings.home().resolve("pid");
    this.environment = environment;
  }

  /** Before the web server, whose phase is near the last, and after the database has its lock. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    try {
      Files.createDirectories(pidFile.toAbsolutePath().getParent());
      Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
      written = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Before whatever else begins now: pages are served already. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void announce() {
    String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    System.out.printf(
        """
        Chợ Sạch is open after %.1f s

          Public pages   %s/
          Desk           %s/ban-lam-viec
          Stop           Ctrl-C, or: kill %d

        """,
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0,
        address,
        address,
        ProcessHandle.current().pid());
  }

  @Override
  public void stop() {
    try {
      Files.deleteIfExists(pidFile);
      written = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isRunning() {
    return written;
  }
}
