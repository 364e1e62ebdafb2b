package vn.chosach;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the program can be reached and how to stop it. */
@Component
@ConditionalOnBooleanProperty("chosach.announce")
class Doorplate {

  private final Path pidFile;

  Doorplate(Settings settings) {
    this.pidFile = settings.home().resolve("pid");
  }

  @EventListener
  void announce(ApplicationReadyEvent ready) throws IOException {
    String address =
        "http://localhost:"
            + ready
                .getApplicationContext()
                .getEnvironment()
                .getRequiredProperty("local.server.port");
    Files.createDirectories(pidFile.toAbsolutePath().getParent());
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
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

  @EventListener(ContextClosedEvent.class)
  void takeDown() throws IOException {
    Files.deleteIfExists(pidFile);
  }
}
