package vn.chosach.officers.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.credentials.Links;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.officers.urgent.UrgentActs;

/**
 * Lets a lost administrator back in by the record of two signers that {@link ReturnCommand} left:
 * once, with an entry in the journal that nobody can take back, and on the first page of auditors
 * and the integrity desk.
 */
@Component
class AdministratorReturn {

  private final Journal journal;
  private final Links links;
  private final UrgentActs urgent;
  private final String home;

  AdministratorReturn(
      Journal journal, Links links, UrgentActs urgent, @Value("${chosach.home:}") String home) {
    this.journal = journal;
    this.links = links;
    this.urgent = urgent;
    this.home = home;
  }

  /** A link, if a record waits; the record is gone afterwards. */
  @Transactional
  public Optional<OneTimeLink> link() {
    Path file = Path.of(home.isEmpty() ? "." : home).resolve(ReturnCommand.FILE);
    if (home.isEmpty() || !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Map<String, String> record =
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> line.contains("="))
              .collect(
                  Collectors.toMap(
                      line -> line.substring(0, line.indexOf('=')),
                      line -> line.substring(line.indexOf('=') + 1)));
      journal.append(
          Act.of(Actor.SYSTEM, "officers.administrator-returned", "installation", "accounts")
              .because(record.getOrDefault("reason", ""))
              .with(record));
      urgent.letIn(words(record));
      Files.delete(file);
      return Optional.of(links.issue(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(Map<String, String> record) {
    return "%s: %s (%s), %s (%s). %s"
        .formatted(
            Stream.of("paper", "first", "firstFor", "second", "secondFor", "reason")
                .map(part -> record.getOrDefault(part, "–"))
                .toArray());
  }
}
