package vn.chosach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.chosach.postgres.Access;

/**
 * Asks the stand-alone verifier, in a process of its own, whether what was restored is what the log
 * signed: it shares no code with this program, so a fault of ours does not vouch for itself.
 *
 * @param classPath where the verifier lies
 * @param options what the operator hands on to it, such as a checkpoint that a newspaper kept
 */
record RestoredCheck(String classPath, List<String> options) {

  RestoredCheck {
    options = List.copyOf(options);
  }

  /**
   * @param genuine whether the verifier found everything as the log says
   * @param said its own words, and on whose word they rest
   */
  record Verdict(boolean genuine, String said) {}

  /**
   * @param hadLog whether the rows say that a log was published
   */
  Verdict run(BackupFolder backup, Path home, String url, Access.Login superuser, boolean hadLog)
      throws IOException {
    Path published = home.resolve(BackupFolder.PUBLISHED);
    if (!Files.exists(backup.log().resolve("checkpoint"))) {
      // Whoever takes the log out of a backup takes out what it would be measured by.
      boolean measured =
          List.of("--key", "--older", "--witness-key").stream().anyMatch(options::contains);
      return hadLog || measured
          ? new Verdict(
              false,
              "NOT PROVEN: a log was published, and this backup does not hold it: nothing was"
                  + " compared")
          : new Verdict(true, "nothing to compare: this installation had published no log yet");
    }
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                "vn.chosach.verify.VerifyCommand",
                published.toString(),
                "--database",
                url,
                "--user",
                superuser.role(),
                "--evidence",
                home.resolve("vault").toString(),
                "--manifest",
                backup.root().resolve(BackupFolder.MANIFEST).toString()));
    if (!options.contains("--at")) {
      backup.made().ifPresent(made -> command.addAll(List.of("--at", made)));
    }
    boolean ownKey = !options.contains("--key");
    if (ownKey) {
      command.addAll(List.of("--key", backup.log().resolve("key").toString()));
    }
    if (!options.contains("--older")) {
      command.addAll(List.of("--older", backup.log().resolve("checkpoint").toString()));
    }
    command.addAll(options);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", superuser.password());
    Process verifier = builder.start();
    try {
      String said =
          new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean genuine = verifier.waitFor() == 0;
      return new Verdict(
          genuine,
          ownKey
              ? said
                  + "\nKey and checkpoint are those of the backup itself: with --key and --older of"
                  + " somebody else nobody needs to believe the backup."
              : said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the verifier ran", e);
    }
  }
}
