package vn.chosach.officers.signin;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Account;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Prints a link for the first administrator at each start for which no administrator can sign in.
 * It goes to standard output alone; the log only says that it was printed.
 */
@Component
class FirstAdministrator {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final Officers officers;
  private final Passwords passwords;
  private final Links links;
  private final Origin origin;
  private final Texts texts;

  FirstAdministrator(
      Officers officers, Passwords passwords, Links links, Origin origin, Texts texts) {
    this.officers = officers;
    this.passwords = passwords;
    this.links = links;
    this.origin = origin;
    this.texts = texts;
  }

  @EventListener(ApplicationReadyEvent.class)
  void printLink() {
    link()
        .ifPresent(
            link -> {
              String until = MOMENT.format(link.expires().atZone(Vietnam.ZONE));
              for (Lang lang : Lang.values()) {
                System.out.println(texts.text(lang, "officers.first.printed", until));
              }
              System.out.println("\n  " + origin.address() + link.path() + "\n");
              LOG.warn("no administrator can sign in: a one-time link was printed");
            });
  }

  /** A new link, if no administrator can sign in today. */
  Optional<OneTimeLink> link() {
    boolean someoneCan =
        officers.working(null, Role.ADMINISTRATOR).stream()
            .anyMatch(
                officer ->
                    passwords.has(officer.id())
                        || officers.account(officer.id()).map(Account::lastSignedIn).isPresent());
    return someoneCan
        ? Optional.empty()
        : Optional.of(links.issue(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null));
  }
}
