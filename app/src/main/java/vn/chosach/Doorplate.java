package vn.chosach;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.chosach.officers.DemoAccount;

/** Tells the person at the terminal where the program can be reached and how to stop it. */
@Component
@ConditionalOnBooleanProperty("chosach.announce")
class Doorplate {

  private final Path pidFile;
  private final Environment environment;

  Doorplate(Settings settings, Environment environment) {
    this.pidFile = settings.home().resolve("pid");
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() throws IOException {
    String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
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
    if (environment.acceptsProfiles(Profiles.of("demo"))) {
      announceAccounts();
    }
  }

  private static void announceAccounts() {
    System.out.printf("  Accounts of the demonstration, password %s%n%n", DemoAccount.PASSWORD);
    for (DemoAccount account : DemoAccount.all()) {
      System.out.printf(
          "    %-12s %-34s %-10s %s%n",
          account.account(), roles(account), account.agencyKey(), account.name());
      if (account.codeKey() != null) {
        System.out.printf("    %-12s asks for a code: ./chosach code %s%n", "", account.codeKey());
      }
    }
    System.out.println();
  }

  private static String roles(DemoAccount account) {
    return account.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }

  @EventListener(ContextClosedEvent.class)
  void takeDown() throws IOException {
    Files.deleteIfExists(pidFile);
  }
}
