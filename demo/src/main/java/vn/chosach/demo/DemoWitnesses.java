package vn.chosach.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chosach.journal.publishing.Cosigning;

/**
 * Three witnesses of the demonstration, each a process of its own with its own state and key, as
 * other agencies would run them. On one machine they prove nothing; they show what a witnessed log
 * looks like. A real installation gets its witnesses from others, so nothing is started when some
 * are configured, or when the program that others run is not there.
 */
@Component
@Profile("demo")
class DemoWitnesses implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DemoWitnesses.class);
  private static final List<String> NAMES =
      List.of("thanh-tra.example.vn", "mat-tran.example.vn", "bao-chi.example.vn");
  private static final Pattern LISTENS =
      Pattern.compile("witness (\\S+)\\s+listens on \\S*:(\\d+)\\s");
  private static final int TURNS = 600;
  private static final long PAUSE = 100;

  private final Path home;
  private final Cosigning cosigning;
  private final String program;
  private final List<Process> started = new ArrayList<>();

  /**
   * @param home folder of data, keys and logs of this installation
   * @param program class path of the program that witnesses run; empty for none
   */
  DemoWitnesses(
      @Value("${chosach.home:.chosach}") Path home,
      Cosigning cosigning,
      @Value("${chosach.demo.verifier:}") String program) {
    this.home = home;
    this.cosigning = cosigning;
    this.program = program;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (!program.isBlank() && cosigning.standings().isEmpty()) {
      Thread.ofVirtual().name("demo-witnesses").start(this::startAll);
    }
  }

  private void startAll() {
    try {
      String key = awaited(home.resolve("journal/key"), Pattern.compile("(\\S+)\\s")).group(1);
      for (String name : NAMES) {
        start(name, key);
      }
      var lines = new ArrayList<String>();
      for (String name : NAMES) {
        Matcher said = awaited(home(name).resolve("said"), LISTENS);
        // The public key alone, in a file that can be handed to the verifier.
        Files.writeString(home(name).resolveSibling(name + ".vkey"), said.group(1) + "\n");
        lines.add(said.group(1) + " http://127.0.0.1:" + said.group(2));
      }
      cosigning.join(lines);
    } catch (IOException without) {
      LOG.warn("The demonstration has no witnesses: {}", without.getMessage());
      destroy();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private Path home(String name) {
    return this.home.resolve("witness").resolve(name);
  }

  private synchronized void start(String name, String key) throws IOException {
    Path home = Files.createDirectories(home(name));
    File said = home.resolve("said").toFile();
    Files.deleteIfExists(said.toPath());
    started.add(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                program,
                "vn.chosach.verify.WitnessCommand",
                // Its input ends with this program, however that ends.
                "--attached",
                "--key",
                key,
                "--state",
                home.toString(),
                "--name",
                name,
                "--listen",
                "127.0.0.1:0")
            .redirectErrorStream(true)
            .redirectOutput(said)
            .start());
  }

  private static Matcher awaited(Path file, Pattern words)
      throws IOException, InterruptedException {
    Optional<Matcher> found = Optional.empty();
    for (int turn = 0; turn < TURNS && found.isEmpty(); turn++) {
      Thread.sleep(turn == 0 ? 0 : PAUSE);
      found =
          Files.exists(file)
              ? Optional.of(words.matcher(Files.readString(file))).filter(Matcher::find)
              : Optional.empty();
    }
    return found.orElseThrow(() -> new IOException(file + " does not say what was awaited"));
  }

  @Override
  public synchronized void destroy() {
    started.forEach(Process::destroy);
    started.clear();
  }
}
