package vn.chosach.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.chosach.ChildJvm;
import vn.chosach.ChosachApplication;
import vn.chosach.kernel.Actor;

/**
 * The program and its database are killed with SIGKILL while reports come in; each report whose
 * receipt was shown is found at the next start. The long campaign stands in {@code bench/}.
 */
@Timeout(500)
@Tag("kill")
@Tag("apart")
class AcknowledgedTipsTest {

  private static final int ENOUGH = 60;

  @TempDir Path home;

  private final List<String> acknowledged = new ArrayList<>();

  @Test
  void noReceiptThatWasShownIsLostWhateverIsKilled() throws Exception {
    killed(List.of(Victim.PROGRAM));
    killed(List.of(Victim.DATABASE, Victim.PROGRAM));
    Program last = Program.start(home, receipts());
    assertThat(last.lost()).isZero();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * ENOUGH);
    theSecondOnThisHomeIsRefusedInOneLine();
    last.kill(last.pid());
    last.kill(last.database());
  }

  private void theSecondOnThisHomeIsRefusedInOneLine() throws Exception {
    var command = ChildJvm.command("-Xmx512m");
    command.add(ChosachApplication.class.getName());
    command.addAll(List.of("--chosach.home=" + home, "--server.port=0"));
    Process second = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said = second.inputReader().readAllLines();
    assertThat(second.waitFor()).as("%s", said).isEqualTo(2);
    assertThat(said)
        .filteredOn(line -> !line.startsWith("WARNING: "))
        .containsExactly(
            "chosach: Chợ Sạch already runs on the data in "
                + home
                + ": stop it first, or set CHOSACH_HOME.");
  }

  private enum Victim {
    PROGRAM,
    DATABASE
  }

  private void killed(List<Victim> victims) throws Exception {
    Program program = Program.start(home, receipts());
    assertThat(program.lost()).isZero();
    acknowledged.addAll(program.untilReceived(ENOUGH));
    for (Victim victim : victims) {
      program.kill(victim == Victim.PROGRAM ? program.pid() : program.database());
    }
    acknowledged.addAll(program.rest());
  }

  private Path receipts() throws IOException {
    return Files.write(home.resolve("receipts"), acknowledged);
  }

  /** The other program: says a receipt only when {@code receive} has returned it. */
  static final class Program {

    private static final String CACHE =
        Path.of("../.chosach/postgresql").toAbsolutePath().normalize().toString();

    private final Process process;
    private final BufferedReader said;
    private final long lost;
    private final long database;

    private Program(Process process, BufferedReader said, long lost, long database) {
      this.process = process;
      this.said = said;
      this.lost = lost;
      this.database = database;
    }

    static Program start(Path home, Path receipts) throws IOException {
      var command = ChildJvm.command("-Xmx512m", "-Xmn200m");
      command.addAll(List.of(Program.class.getName(), home.toString(), receipts.toString()));
      var process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.to(home.resolve("errors").toFile()))
              .start();
      var said = process.inputReader();
      var heard = new ArrayList<String>();
      String line = said.readLine();
      while (line != null && !line.startsWith("lost ")) {
        heard.add(line);
        line = said.readLine();
      }
      assertThat(line).as("the program starts: %s", heard).isNotNull();
      long database = Long.parseLong(Files.readAllLines(pidFile(home)).getFirst().strip());
      return new Program(process, said, Long.parseLong(line.substring("lost ".length())), database);
    }

    /** What the program did not make although it said that it had begun. */
    private static List<String> missing(ConfigurableListableBeanFactory factory) {
      return Stream.of(factory.getBeanDefinitionNames())
          .filter(name -> factory.getBeanDefinition(name).isSingleton())
          .filter(name -> !factory.containsSingleton(name))
          .toList();
    }

    private static Path pidFile(Path home) throws IOException {
      try (var files = Files.walk(home, 4)) {
        return files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
      }
    }

    long lost() {
      return lost;
    }

    long pid() {
      return process.pid();
    }

    long database() {
      return database;
    }

    List<String> untilReceived(int enough) throws IOException {
      var codes = new ArrayList<String>();
      while (codes.size() < enough) {
        String line = said.readLine();
        assertThat(line).as("the program goes on").isNotNull();
        add(line, codes);
      }
      return codes;
    }

    /** What it still said before it died. */
    List<String> rest() throws IOException, InterruptedException {
      var codes = new ArrayList<String>();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        add(line, codes);
      }
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      return codes;
    }

    private static void add(String line, List<String> codes) {
      if (line.matches("received [0-9A-Z]{16}")) {
        codes.add(line.substring("received ".length()));
      }
    }

    void kill(long pid) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor();
    }

    public static void main(String[] arguments) throws IOException {
      ConfigurableApplicationContext context =
          ChosachApplication.start(
              "--chosach.home=" + arguments[0],
              "--chosach.cache=" + CACHE,
              "--chosach.jobs.off=deadlines,reminders,digests,referrals,publicity",
              "--server.port=0");
      assertThat(missing(context.getBeanFactory())).isEmpty();
      Tips tips = context.getBean(Tips.class);
      long lost =
          Files.readAllLines(Path.of(arguments[1])).stream()
              .filter(code -> tips.find(code).isEmpty())
              .count();
      System.out.print("lost " + lost + "\n");
      System.out.flush();
      for (int sender = 0; sender < 4; sender++) {
        Thread.ofPlatform().start(() -> send(tips));
      }
    }

    private static void send(Tips tips) {
      while (true) {
        UUID id = UUID.randomUUID();
        try {
          if (tips.receive(
                  id,
                  UUID.randomUUID().toString(),
                  Report.of(Channel.WEB, "Chợ Thử", "Một chuyện " + id),
                  Reporter.UNKNOWN,
                  new Actor(Actor.ActorKind.CITIZEN, id, null))
              instanceof Reception.Received received) {
            System.out.print("received " + received.code().characters() + "\n");
            System.out.flush();
          }
        } catch (DataAccessException | TransactionException killed) {
          // No receipt was shown; the reporter would send again.
          Thread.onSpinWait();
        }
      }
    }
  }
}
